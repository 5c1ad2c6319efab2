//! A figure's place → a short quotation around it.
//!
//! The rule: at most [`MOST_WORDS`] words, never a whole sentence, and of each source at most a quarter of the article's
//! words, though [`ALWAYS_ALLOWED`] are. Knows no figures, only places and sentences.

mod context;

pub use context::Places;

use std::ops::Range;
use variorum_story::{Quotation, Span};

/// Words that one quotation may hold.
pub const MOST_WORDS: usize = 12;
/// Words that may be quoted of a source however short it is.
pub const ALWAYS_ALLOWED: usize = 60;
/// The part of an article that may be quoted: one in this many words.
pub const ONE_WORD_IN: usize = 4;

/// Words that may be quoted of an article of `words` words, all quotations together.
pub fn allowance(words: usize) -> usize {
    (words / ONE_WORD_IN).max(ALWAYS_ALLOWED)
}

/// Words of a text: stretches between white space that hold a letter or a digit.
pub fn words(text: &str) -> usize {
    let mut count = 0;
    stretches(text, |_| count += 1);
    count
}

/// Tells the stretches between white space that hold a letter or a digit, as ranges of bytes.
fn stretches(text: &str, mut tell: impl FnMut(Range<usize>)) {
    let (mut start, mut telling) = (0, false);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            if std::mem::take(&mut telling) {
                tell(start..at);
            }
            start = at + c.len_utf8();
        } else {
            telling = telling || c.is_alphanumeric();
        }
    }
    if telling {
        tell(start..text.len());
    }
}

/// A figure that is to be quoted.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Its own words.
    pub figure: Span,
    /// Its sentence.
    pub sentence: Span,
    /// Words that should be inside: the measure.
    pub needed: Option<Span>,
    /// Whether words around it are wished for, or only its own.
    pub full: bool,
}

/// Quotes several figures of one text with at most `allowance` words in all, the first wishes first: each is given its
/// own words, and those that wish for more an even share of what is left. `None` where not even its own words are left.
pub fn within(text: &str, wishes: &[Wish], allowance: usize) -> Vec<Option<Quotation>> {
    let mut left = allowance;
    let mut own = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let least = words(wish.figure.of(text)).clamp(1, MOST_WORDS);
        let given = (least <= left).then_some(least);
        left -= given.unwrap_or(0);
        own.push(given);
    }
    let full = |at: usize, own: &[Option<usize>]| wishes[at].full && own[at].is_some();
    let mut waiting = (0..wishes.len()).filter(|&at| full(at, &own)).count();
    let mut quoted = Vec::with_capacity(wishes.len());
    for (at, wish) in wishes.iter().enumerate() {
        let share = if full(at, &own) { left / waiting.max(1) } else { 0 };
        let quotation =
            own[at].map(|own| quotation(text, wish.sentence, wish.figure, wish.needed, own.saturating_add(share)));
        if full(at, &own) {
            waiting -= 1;
            let used = quotation.as_ref().map_or(0, length);
            left = left.saturating_sub(used.saturating_sub(own[at].unwrap_or(0)));
        }
        quoted.push(quotation);
    }
    quoted
}

/// Quotes `figure`, which stands in `sentence`, with at most `most` words in all; the figure's own words come first.
///
/// Words around it are taken so that `needed` (the measure word) is inside where that can be, then up to the marks
/// that end its clause, and so that the sentence is never quoted whole.
pub fn quotation(text: &str, sentence: Span, figure: Span, needed: Option<Span>, most: usize) -> Quotation {
    let stretch = stretch(text, &pieces(text, sentence), figure, needed, most);
    quoted(text, figure, stretch)
}

/// The stretch of a sentence, given as its pieces, that is quoted with a figure; the figure itself where it has no words.
fn stretch(text: &str, pieces: &[Span], figure: Span, needed: Option<Span>, most: usize) -> Span {
    let own = covering(pieces, figure);
    if own.is_empty() {
        return figure;
    }
    let most = most.min(MOST_WORDS);
    let window = window(text, pieces, own, needed.map(|n| covering(pieces, n)).as_ref(), most);
    let (start, end) = (pieces[window.start].start, pieces[window.end - 1].end);
    Span { start: start.min(figure.start), end: end.max(figure.end) }
}

/// A figure with the words around it.
fn quoted(text: &str, figure: Span, stretch: Span) -> Quotation {
    let after = folded(Span { start: figure.end, end: stretch.end }.of(text));
    Quotation {
        span: figure,
        before: folded(Span { start: stretch.start, end: figure.start }.of(text)),
        surface: figure.of(text).to_owned(),
        after: after.trim_end_matches([',', ';', ':']).to_owned(),
        context: None,
    }
}

/// What may still be quoted of one text: each of its words is counted once, however many quotations hold it.
#[derive(Clone, Debug)]
pub struct Ledger<'t> {
    text: &'t str,
    pieces: Vec<Span>,
    /// By piece: whether a quotation holds it.
    taken: Vec<bool>,
    left: usize,
}

impl<'t> Ledger<'t> {
    /// For a text of which `allowance` words may be quoted; `pieces` are all its words.
    pub fn new(text: &'t str, pieces: Vec<Span>, allowance: usize) -> Self {
        Self { text, taken: vec![false; pieces.len()], pieces, left: allowance }
    }

    /// Takes note of a quotation made elsewhere.
    pub fn note(&mut self, quotation: &Quotation) {
        self.take(self.window(quotation));
    }

    /// The words that a quotation holds, as indices into the text's.
    fn window(&self, quotation: &Quotation) -> Range<usize> {
        let own = covering(&self.pieces, quotation.span);
        let start = own.start.saturating_sub(words(&quotation.before));
        start..(own.end + words(&quotation.after)).min(self.pieces.len())
    }

    /// Quotes a place with at most `most` words in all, fewer where fewer are left; `None` where not even its own words are.
    pub fn quote(&mut self, sentence: Span, place: Span, most: usize) -> Option<Quotation> {
        let own = covering(&self.pieces, place);
        if own.len() > MOST_WORDS || self.cost(&own) > self.left {
            return None;
        }
        let of_sentence = self.within(sentence);
        let mut most = most.max(own.len());
        loop {
            let stretch = stretch(self.text, &of_sentence, place, None, most);
            let before = words(Span { start: stretch.start, end: place.start }.of(self.text));
            let after = words(Span { start: place.end, end: stretch.end }.of(self.text));
            let all = own.start.saturating_sub(before)..(own.end + after).min(self.pieces.len());
            if most <= own.len() || self.cost(&all) <= self.left {
                self.take(all);
                return Some(quoted(self.text, place, stretch));
            }
            most -= 1;
        }
    }

    /// Quotes a place alone, without words around it.
    pub fn quote_alone(&mut self, sentence: Span, place: Span) -> Option<Quotation> {
        let own = self.set_aside(place)?;
        let (first, last) = (self.pieces.get(own.start), own.end.checked_sub(1).and_then(|at| self.pieces.get(at)));
        let edges = first.zip(last).filter(|_| !own.is_empty());
        let stretch = edges.map_or(place, |(first, last)| Span {
            start: first.start.max(sentence.start).min(place.start),
            end: last.end.min(sentence.end).max(place.end),
        });
        Some(quoted(self.text, place, stretch))
    }

    /// Takes a place's own words, and returns them as indices; `None` where they may not be quoted.
    pub fn set_aside(&mut self, place: Span) -> Option<Range<usize>> {
        let own = covering(&self.pieces, place);
        if own.len() > MOST_WORDS || self.cost(&own) > self.left {
            return None;
        }
        self.take(own.clone());
        Some(own)
    }

    /// Whether a sentence has words besides those of a place in it.
    pub fn is_part(&self, sentence: Span, place: Span) -> bool {
        covering(&self.pieces, sentence).len() > covering(&self.pieces, place).len()
    }

    /// The pieces of a sentence; marks stuck to its first and last word may be of its neighbours.
    fn within(&self, sentence: Span) -> Vec<Span> {
        let own = |p: &Span| Span { start: p.start.max(sentence.start), end: p.end.min(sentence.end) };
        let pieces = self.pieces[covering(&self.pieces, sentence)].iter().map(own);
        pieces.filter(|p| p.of(self.text).chars().any(char::is_alphanumeric)).collect()
    }

    /// Words that would be quoted anew.
    fn cost(&self, pieces: &Range<usize>) -> usize {
        self.taken[pieces.clone()].iter().filter(|taken| !**taken).count()
    }

    fn take(&mut self, pieces: Range<usize>) {
        self.left = self.left.saturating_sub(self.cost(&pieces));
        self.taken[pieces].fill(true);
    }
}

/// Every run of white space as one space, at the ends too.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || !folded.ends_with(' ') {
            folded.push(c);
        }
    }
    folded
}

/// Words of a quotation; "13,000" before "-strong" is one with it.
pub fn length(quotation: &Quotation) -> usize {
    words(&[quotation.before.as_str(), &quotation.surface, &quotation.after].concat())
}

/// Words of a text inside a place that white space parts from the rest; `pieces` are all its words.
pub fn words_in(pieces: &[Span], place: Span) -> usize {
    covering(pieces, place).len()
}

/// The words of a whole text, as places.
pub fn all_pieces(text: &str) -> Vec<Span> {
    pieces(text, Span::new(0, text.len()))
}

/// The stretches of a sentence between white space that hold a letter or a digit, as places in its text.
fn pieces(text: &str, sentence: Span) -> Vec<Span> {
    let start = sentence.start as usize;
    let mut found = Vec::new();
    stretches(sentence.of(text), |piece| found.push(Span::new(start + piece.start, start + piece.end)));
    found
}

/// The pieces that share a byte with `span`.
fn covering(pieces: &[Span], span: Span) -> Range<usize> {
    let start = pieces.partition_point(|p| p.end <= span.start);
    let end = pieces.partition_point(|p| p.start < span.end);
    start..end.max(start)
}

/// The best stretch of pieces around `own`: with `needed` inside, from clause edge to clause edge, then the longest.
fn window(text: &str, pieces: &[Span], own: Range<usize>, needed: Option<&Range<usize>>, most: usize) -> Range<usize> {
    const NEEDED: usize = 100;
    const EDGE: usize = 4;
    let most = most.min(pieces.len().saturating_sub(1)).max(own.len());
    let (first, last) = (own.end.saturating_sub(most), (own.start + most).min(pieces.len()));
    let edges: Vec<bool> = (first..=last).map(|at| clause_edge(text, pieces, at)).collect();
    let mut best = (0, own.clone());
    for start in (first..=own.start).rev() {
        for end in own.end..=(start + most).min(pieces.len()) {
            let inside = needed.is_some_and(|n| start <= n.start && n.end <= end);
            let edges = usize::from(edges[start - first]) + usize::from(edges[end - first]);
            let score = NEEDED * usize::from(inside) + EDGE * edges + (end - start);
            if score > best.0 {
                best = (score, start..end);
            }
        }
    }
    best.1
}

/// Whether a clause can end before piece `at`: a mark stands there, or a word that joins clauses.
fn clause_edge(text: &str, pieces: &[Span], at: usize) -> bool {
    let (Some(previous), Some(next)) = (at.checked_sub(1).and_then(|p| pieces.get(p)), pieces.get(at)) else {
        return true;
    };
    let joins =
        |word: &str| ["and", "but", "which", "who", "that", "when", "while", "as", "after", "since"].contains(&word);
    previous.of(text).ends_with([',', ';', ':', ')', '”', '–', '—']) || joins(next.of(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "On Monday the river burst its banks near Orrin, killing at least 41 people in two villages, and \
                        rescuers were still searching for a dozen more.";

    fn quoted(text: &str, figure: &str, needed: &str, most: usize) -> String {
        let place = |words: &str| {
            let start = text.find(words).expect("in the text");
            Span::new(start, start + words.len())
        };
        let found = quotation(text, Span::new(0, text.len()), place(figure), Some(place(needed)), most);
        format!("{}[{}]{}", found.before, found.surface, found.after)
    }

    #[test]
    fn the_measure_word_is_inside_and_the_clause_is_whole() {
        assert_eq!(quoted(TEXT, "at least 41", "killing", 12), "killing [at least 41] people in two villages");
    }

    #[test]
    fn few_words_allowed_leave_the_figure_alone() {
        assert_eq!(quoted(TEXT, "at least 41", "killing", 3), "[at least 41]");
        assert_eq!(quoted(TEXT, "at least 41", "killing", 0), "[at least 41]");
    }

    #[test]
    fn a_sentence_is_never_whole() {
        let text = "Floods killed 41 people.";
        assert_eq!(quoted(text, "41", "killed", 12), "killed [41] people.");
    }

    #[test]
    fn a_figure_inside_a_word_keeps_its_word() {
        let text = "The 13,000-strong force left the two towns of the far north yesterday.";
        assert_eq!(quoted(text, "13,000", "strong", 4), "The [13,000]-strong force left");
    }

    #[test]
    fn a_place_outside_of_the_text_is_no_panic() {
        let found = quotation("short", Span::new(0, 5), Span::new(90, 95), None, 12);
        assert_eq!(found.surface, "");
    }
}

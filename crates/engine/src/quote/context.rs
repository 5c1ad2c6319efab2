//! A quotation → the words around it that tell its place from every other of its original.
//!
//! A link to words opens a page at the first place that has them. Where a quotation stands more than once, or is so short
//! that the rest of the page may hold it too, words after and before it are added, one at a time, until it stands once. They
//! count as quoted: with them it is no longer than any quotation may be, and never a whole sentence.

use super::{Ledger, MOST_WORDS, covering, folded};
use std::{collections::BTreeMap, ops::Range};
use variorum_story::{Context, Quotation, Span};

/// Characters that a link's words have at least, where they can: fewer may stand elsewhere on the page.
const LEAST: usize = 20;

/// Where words stand in a text, for whatever case they are written in and however they are spaced.
pub struct Places {
    /// The text in lower case, a space for every run of white space.
    text: String,
    /// By words asked for: whether they stand once.
    known: BTreeMap<String, bool>,
}

impl Places {
    /// Of a text.
    pub fn of(text: &str) -> Self {
        Self { text: folded(text).to_lowercase(), known: BTreeMap::new() }
    }

    /// Whether words stand once only, from the edge of a word to the edge of one.
    fn once(&mut self, words: &str) -> bool {
        let words = folded(words).trim().to_lowercase();
        if words.is_empty() {
            return false;
        }
        let text = &self.text;
        let whole = |(at, found): &(usize, &str)| {
            let before = text[..*at].chars().next_back();
            let after = text[at + found.len()..].chars().next();
            !before.into_iter().chain(after).any(char::is_alphanumeric)
        };
        *self
            .known
            .entry(words)
            .or_insert_with_key(|words| text.match_indices(words.as_str()).filter(whole).count() == 1)
    }
}

impl Ledger<'_> {
    /// Finds what tells a quotation's place from every other; none where no words that may be quoted do.
    pub fn context(&mut self, sentence: Span, quotation: &Quotation, places: &mut Places) -> Option<Context> {
        let own = self.window(quotation);
        if own.is_empty() {
            return None;
        }
        let sentence = covering(&self.pieces, sentence);
        let place = self.place(&own, quotation);
        let wider = widened(&own, &sentence).find(|window| {
            let place = self.place(window, quotation);
            let words = place.of(self.text);
            words.trim().chars().count() >= LEAST && places.once(words)
        });
        // Short words that stand once are better than none.
        let window = wider.or_else(|| places.once(place.of(self.text)).then(|| own.clone()))?;
        if self.cost(&window) > self.left {
            return None;
        }
        self.take(window.clone());
        let all = self.place(&window, quotation);
        let part = |start, end| folded(Span { start, end }.of(self.text)).trim().to_owned();
        Some(Context { before: part(all.start, place.start), after: part(place.end, all.end) })
    }

    /// The place of words in the text, without the marks that end it.
    fn place(&self, window: &Range<usize>, quotation: &Quotation) -> Span {
        let start = self.pieces[window.start].start.min(quotation.span.start);
        let end = self.pieces[window.end - 1].end.max(quotation.span.end);
        let trimmed = Span { start, end }.of(self.text).trim_end_matches([',', ';', ':']).len();
        Span::new(start as usize, start as usize + trimmed)
    }
}

/// The window, and wider ones within the sentence: a word after it, one before it, another after it.
fn widened<'r>(own: &'r Range<usize>, sentence: &'r Range<usize>) -> impl Iterator<Item = Range<usize>> + 'r {
    let most = MOST_WORDS.min(sentence.len().saturating_sub(1));
    std::iter::successors(Some(own.clone()), move |window| {
        let (before, after) = (window.start > sentence.start, window.end < sentence.end);
        let turn = window.end - own.end <= own.start - window.start;
        match (window.len() < most, before, after) {
            (true, true, true) if turn => Some(window.start..window.end + 1),
            (true, false, true) => Some(window.start..window.end + 1),
            (true, true, _) => Some(window.start - 1..window.end),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{super::all_pieces, *};

    /// The context of the quotation that `[` and `]` mark in a text, its sentences one a line.
    fn context(marked: &str, allowance: usize) -> Option<(String, String)> {
        let text = marked.replace(['[', ']'], "");
        let start = marked.find('[').expect("a place");
        let span = Span::new(start, marked.find(']').expect("its end") - 1);
        let before = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let after = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let quotation = Quotation { span, surface: span.of(&text).to_owned(), ..Quotation::default() };
        let mut ledger = Ledger::new(&text, all_pieces(&text), allowance);
        ledger.note(&quotation);
        let found = ledger.context(Span::new(before, after), &quotation, &mut Places::of(&text))?;
        Some((found.before, found.after))
    }

    #[test]
    fn a_quotation_that_stands_once_needs_nothing() {
        let found = context("The flood killed [41 people in two villages], the mayor said.", 60);
        assert_eq!(found, Some((String::new(), String::new())));
    }

    #[test]
    fn words_are_added_by_turns_until_it_stands_once() {
        let text =
            "The storm of May killed 41 people near Orrin.\nThe flood, in all, [killed 41 people], the mayor said.";
        assert_eq!(context(text, 60), Some((String::new(), ", the".to_owned())));
        let text = "It is said that 12 died in the storm.\nHe feared that [12] died in the storm.";
        assert_eq!(context(text, 60), Some(("feared that".to_owned(), "died in".to_owned())));
    }

    #[test]
    fn part_of_a_word_is_another_word() {
        let text = "Some 1,412 people marched.\nOn Sunday [412 people marched in the north], it said.";
        assert_eq!(context(text, 60), Some((String::new(), String::new())));
    }

    #[test]
    fn what_may_not_be_quoted_is_not_added() {
        let text =
            "The storm of May killed 41 people near Orrin.\nThe flood, in all, [killed 41 people], the mayor said.";
        assert_eq!(context(text, 3), None);
        let twice = "So it was that 12 died.\nSo it was that [12] died.";
        assert_eq!(context(twice, 60), None, "a sentence is never whole");
    }
}

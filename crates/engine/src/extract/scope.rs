//! Figure → what it holds for only: which of them, where, by what, by whom, when, and how surely it is known.
//!
//! A cause restricts where it is a sort of thing ("in hostile acts"); with an article it is the event itself ("in the
//! attack") and restricts nothing.

mod adjunct;
pub(super) mod killer;
mod modifier;
mod rate;
mod terms;
mod words;

use super::{Figure, layout::Layout, measure};
use crate::text::{Article, Token};
use std::ops::Range;
use variorum_story::{Qualifier, QualifierKind, Span};

/// Tokens behind a figure in which its qualifiers stand.
const REACH: usize = 24;

/// Gives every figure that is no date its qualifiers, in order of place; `dates` are those that say when each figure holds.
pub fn attach(article: &Article<'_>, layout: &Layout, dates: &[Option<u32>], figures: &mut [Figure]) {
    let mut first = 0;
    while let Some(figure) = figures.get(first) {
        let of_sentence = figures[first..].iter().take_while(|other| other.sentence == figure.sentence).count();
        for (index, room) in (first..).zip(rooms(article, layout, figures, first..first + of_sentence)) {
            if !figures[index].is_date() {
                let date = dates[index].map(|date| date as usize);
                attach_to(article, layout, figures, index, &room, date);
            }
        }
        first += of_sentence;
    }
}

/// Gives a figure its qualifiers out of its room, and the date that says when it holds.
fn attach_to(
    article: &Article<'_>,
    layout: &Layout,
    figures: &mut [Figure],
    index: usize,
    room: &Range<usize>,
    date: Option<usize>,
) {
    let (figure, place) = (&figures[index], &layout.places[index]);
    let mut found = modifier::find(article, layout, index);
    adjunct::find(article, layout, figure, place, room, &mut found);
    found.extend(killer::find(article, figure));
    found.extend(rate::find(article, figure, place));
    found.extend(terms::find(article, layout, figure, place));
    let own_time = found.iter().any(|q| q.kind == QualifierKind::Time);
    // "As of Friday, 300 of an initial 900 had left": the 900 have their own time, and a date in front is not theirs.
    match date.filter(|&date| !own_time || date > index) {
        Some(date) => found.push(dated(article, figures[date].phrase)),
        None => figures[index].time = None,
    }
    found.sort_by_key(|q| (q.span.start, q.span.end));
    found.dedup();
    figures[index].scope = found.into();
}

fn dated(article: &Article<'_>, phrase: Span) -> Qualifier {
    Qualifier { kind: QualifierKind::Time, lemma: phrase.of(article.text).to_lowercase(), span: phrase }
}

/// A qualifier of the words `tokens`, whose last word is in its base form.
fn qualifier(article: &Article<'_>, kind: QualifierKind, tokens: Range<usize>) -> Qualifier {
    let (last, rest) = (&article.tokens[tokens.end - 1], &article.tokens[tokens.start..tokens.end - 1]);
    let mut words: Vec<&str> = rest.iter().map(|t| &*t.lower).collect();
    words.push(base(last));
    Qualifier { kind, lemma: words.join(" "), span: article.tokens[tokens.start].span.join(last.span) }
}

fn base<'a>(token: &'a Token<'_>) -> &'a str {
    if token.pos == crate::text::Pos::Noun { &token.lemma } else { &token.lower }
}

/// For each of the figures `of` one sentence, the tokens of it between those figures that are neither dates nor coordinated with
/// the ones next to them: its qualifiers stand there.
fn rooms(article: &Article<'_>, layout: &Layout, figures: &[Figure], of: Range<usize>) -> Vec<Range<usize>> {
    let places = &layout.places[of.clone()];
    let coordinated = |next| measure::are_coordinated(article, layout, figures, next - 1, next);
    let coordinated: Vec<bool> = (of.start + 1..of.end).map(coordinated).collect();
    let figures = &figures[of];
    let mut rooms: Vec<Range<usize>> = places.iter().map(|place| place.sentence.clone()).collect();
    for next in 1..rooms.len() {
        let ends = !figures[next - 1].is_date() && !coordinated[next - 1];
        rooms[next].start = if ends { places[next - 1].end } else { rooms[next - 1].start };
    }
    for next in (1..rooms.len()).rev() {
        let ends = !figures[next].is_date() && !coordinated[next - 1];
        rooms[next - 1].end = if ends { places[next].first } else { rooms[next].end };
    }
    rooms
}

#[cfg(test)]
mod tests {
    use crate::{extract::figures, lexicon, text::Article};

    /// The qualifiers of every figure of a text, as `kind:lemma`.
    fn qualifiers(text: &str) -> Vec<String> {
        let found = figures(&Article::new(text, None));
        let shown = |q: &variorum_story::Qualifier| format!("{}:{}", format!("{:?}", q.kind).to_lowercase(), q.lemma);
        found.iter().flat_map(|figure| figure.scope.iter().map(shown)).collect()
    }

    #[test]
    fn every_row_of_scopes_finds_its_example_and_is_silent_where_it_says() {
        for row in lexicon::rows("en/scope") {
            let (text, expected) = row[2].split_once(" => ").expect("an example");
            assert!(qualifiers(text).contains(&expected.to_owned()), "{text}: {:?}", qualifiers(text));
            assert!(!qualifiers(row[3]).contains(&expected.to_owned()), "{}: {:?}", row[3], qualifiers(row[3]));
        }
    }

    #[test]
    fn every_row_of_terms_finds_its_example_and_is_silent_where_it_says() {
        for row in lexicon::rows("en/terms") {
            let expected = format!("status:{}", row[0]);
            assert!(qualifiers(row[2]).contains(&expected), "{}: {:?}", row[2], qualifiers(row[2]));
            assert!(!qualifiers(row[3]).contains(&expected), "{}: {:?}", row[3], qualifiers(row[3]));
        }
    }

    #[test]
    fn every_row_of_killers_counts_them_in_or_out() {
        for row in lexicon::rows("en/killers") {
            let lemma = format!("population:{}", super::killer::lemma(row[0]));
            assert!(qualifiers(row[2]).contains(&lemma), "{}: {:?}", row[2], qualifiers(row[2]));
        }
        let silent = "Four people, including two children, were killed when a gunman opened fire and then fled.";
        assert!(qualifiers(silent).is_empty(), "{:?}", qualifiers(silent));
    }
}

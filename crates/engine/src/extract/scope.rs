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
use variorum_story::{Kind, Qualifier, QualifierKind, Span};

/// Tokens behind a figure in which its qualifiers stand.
const REACH: usize = 24;

/// Gives every figure that is no date its qualifiers, in order of place; `dates` are those that say when each figure holds.
pub fn attach(article: &Article<'_>, layout: &Layout, dates: &[Option<usize>], figures: &mut [Figure]) {
    let rooms = rooms(article, layout, figures);
    for (index, room) in rooms.into_iter().enumerate() {
        if !is_date(&figures[index]) {
            let mut found = modifier::find(article, layout, index);
            adjunct::find(article, layout, &figures[index], &layout.places[index], &room, &mut found);
            found.extend(killer::find(article, &figures[index]));
            found.extend(rate::find(article, &figures[index], &layout.places[index]));
            found.extend(terms::find(article, layout, &figures[index], &layout.places[index]));
            let own_time = found.iter().any(|q| q.kind == QualifierKind::Time);
            // "As of Friday, 300 of an initial 900 had left": the 900 have their own time, and a date in front is not theirs.
            match dates[index].filter(|&date| !own_time || date > index) {
                Some(date) => found.push(dated(article, figures[date].phrase)),
                None => figures[index].time = None,
            }
            found.sort_by_key(|q| (q.span.start, q.span.end));
            found.dedup();
            figures[index].scope = found;
        }
    }
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

fn is_date(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Date | Kind::Period)
}

/// By figure, the tokens of its sentence between those figures that are neither dates nor coordinated with the ones next to
/// them: its qualifiers stand there.
fn rooms(article: &Article<'_>, layout: &Layout, figures: &[Figure]) -> Vec<Range<usize>> {
    let next_to = |a: usize, b: usize| figures[a].sentence == figures[b].sentence;
    let coordinated = |next| measure::are_coordinated(article, layout, figures, next - 1, next);
    let coordinated: Vec<bool> = (1..figures.len()).map(coordinated).collect();
    let mut rooms: Vec<Range<usize>> = Vec::with_capacity(figures.len());
    for (index, place) in layout.places.iter().enumerate() {
        let start = match index.checked_sub(1).filter(|&before| next_to(before, index)) {
            Some(before) if !is_date(&figures[before]) && !coordinated[before] => layout.places[before].end,
            Some(before) => rooms[before].start,
            None => place.sentence.start,
        };
        rooms.push(start..place.sentence.end);
    }
    for next in (1..figures.len()).rev().filter(|&next| next_to(next - 1, next)) {
        let ends = !is_date(&figures[next]) && !coordinated[next - 1];
        rooms[next - 1].end = if ends { layout.places[next].first } else { rooms[next].end };
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

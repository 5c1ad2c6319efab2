//! When and where something was said: no part of who said it, or of what.

use super::Clause;
use crate::{
    lexicon::{self, Words},
    text::{Pos, TokenKind},
};
use std::sync::LazyLock;

/// Whether a phrase is a day, month or year.
pub fn is_calendar(clause: &Clause<'_, '_>, start: usize, end: usize) -> bool {
    let last = end.saturating_sub(1);
    let number = clause.token(last).is_some_and(|t| t.kind == TokenKind::Number) && end - start == 1;
    let day = |at: usize| is("calendar", clause.lower(at)) && !is_named(clause, at);
    let first = start..end.min(start + 3);
    number || first.clone().any(day) || !first.contains(&last) && day(last)
}

/// Whether a month is somebody's name: "Rosa May", "Ms. April", and no "Lome Monday".
pub fn is_named(clause: &Clause<'_, '_>, at: usize) -> bool {
    let month = matches!(clause.lower(at), "may" | "march" | "april" | "june" | "august");
    let number = |at: usize| clause.token(at).is_some_and(|t| t.kind == TokenKind::Number);
    let ends = clause.lower(at + 1) == "," || clause.is_finite(at + 1);
    month && ends && clause.before(at).is_some_and(|t| t.pos == Pos::Name) && !number(at + 1)
}

/// "Monday", "a statement", "an interview with the paper": when and where something was said.
pub fn is_occasion(clause: &Clause<'_, '_>, at: usize) -> bool {
    let end = (at..at + 5)
        .take_while(|&i| {
            matches!(
                clause.pos(i),
                Pos::Determiner | Pos::Adjective | Pos::Noun | Pos::Numeral | Pos::Participle | Pos::Name
            )
        })
        .count()
        + at;
    is_calendar(clause, at, end.max(at + 1)) || (at..end).any(|i| is("occasion", clause.lower(i)))
}

/// Whether a word, in lower case, is a day, a month or a part of the day.
pub fn names_day(word: &str) -> bool {
    is("calendar", word)
}

/// Whether a word is of a class of `lexicon/en/occasions.tsv`.
fn is(class: &str, word: &str) -> bool {
    static CLASSES: LazyLock<Words<&str>> = LazyLock::new(|| {
        let rows = lexicon::rows("en/occasions");
        rows.flat_map(|row| row[1].split(' ').map(move |word| (word, row[0]))).collect()
    });
    CLASSES.get(word).is_some_and(|&of| of == class)
}

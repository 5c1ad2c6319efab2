//! Noun phrases: the holder to the left of a verb, or to the right of "said" and "according to".

mod left;
mod occasion;
mod right;

pub use left::{left, near};
pub use occasion::{is_calendar, is_named, is_occasion, names_day};
pub use right::{base_right, right};

use super::{
    clause::{Clause, closes_quote},
    cues,
};
use crate::text::{Pos, TokenKind};
use std::ops::Range;
use variorum_story::Span;

/// Tokens of a noun phrase at most; longer ones are lists or text without sentence ends.
const LONGEST: usize = 40;

/// Whether a token can be the head of a noun phrase.
fn is_head(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(clause.pos(at), Pos::Noun | Pos::Name | Pos::Pronoun | Pos::Numeral)
        || clause
            .token(at)
            .is_some_and(|t| t.kind == TokenKind::Word && t.pos == Pos::Adjective && clause.pos(at + 1) != Pos::Noun)
}

/// Whether a phrase holds a word that can speak: a noun, a name, a pronoun; and is no day.
fn is_holder(clause: &Clause<'_, '_>, phrase: &Range<usize>) -> bool {
    let speaks = phrase
        .clone()
        .any(|at| matches!(clause.pos(at), Pos::Noun | Pos::Name | Pos::Pronoun | Pos::Numeral | Pos::Adjective));
    speaks
        && !is_calendar(clause, phrase.start, phrase.end)
        && !(phrase.len() == 1 && matches!(clause.lower(phrase.start), "what" | "which" | "that" | "this" | "there"))
}

/// The holders of a source one by one: split at "and" between phrases that each begin with a name or a determiner.
pub fn holders(clause: &Clause<'_, '_>, source: &Range<usize>) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = source.start;
    for at in source.clone() {
        let joins = matches!(clause.lower(at), "and" | ",") && at > start;
        let parts = matches!(clause.pos(at + 1), Pos::Name | Pos::Determiner) && at + 1 < source.end;
        let apposition = clause.lower(at) == ","
            && !source
                .clone()
                .skip(at - source.start)
                .any(|i| clause.lower(i) == "and" && matches!(clause.pos(i + 1), Pos::Name));
        if joins && parts && !apposition && is_head(clause, at - 1) {
            found.push(clause.span(&(start..at)));
            start = at + 1;
        }
    }
    found.push(clause.span(&(start..source.end)));
    found
}

/// Whether a quotation closes just before `at`.
pub fn after_quote(clause: &Clause<'_, '_>, at: usize) -> bool {
    clause.before(at).is_some_and(|t| t.pos == Pos::Mark && closes_quote(&t.lower))
}

/// Whether a holder can speak or want: a name, a pronoun, people, an organisation, a document.
pub fn can_speak(clause: &Clause<'_, '_>, source: &Range<usize>) -> bool {
    source.clone().any(|at| match clause.pos(at) {
        Pos::Name => true,
        Pos::Pronoun => !matches!(clause.lower(at), "this" | "that" | "these" | "which" | "what"),
        Pos::Noun | Pos::Adjective | Pos::Participle => clause.token(at).is_some_and(|t| cues::is_speaker(&t.lemma)),
        _ => false,
    })
}

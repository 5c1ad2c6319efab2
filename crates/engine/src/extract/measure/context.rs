//! Measures that need more than their own words: a "fee" is a transfer's where a club or a player is spoken of, and what a
//! judge "gave" in months is a sentence. Words that a measure needs beside it are rows of `lexicon/en/contexts.tsv`.

use super::{cue::Hit, figured::Figured, table};
use crate::{
    extract::{grammar, noun},
    lexicon::{self, WordSet, Words},
};
use std::sync::OnceLock;
use variorum_story::Kind;

/// Words between "gave" and the term: "gave the former mayor of Orrin 135 months".
const GIVEN: usize = 8;

/// Whether the sentence has a word that the measure of a hit asks for.
pub fn bears(figured: &Figured<'_, '_>, hit: &Hit) -> bool {
    static CONTEXTS: OnceLock<Words<WordSet>> = OnceLock::new();
    let contexts = CONTEXTS.get_or_init(|| {
        let words = |row: Vec<&'static str>| (row[0], row[1].split(',').collect());
        lexicon::rows("en/contexts").map(words).collect()
    });
    let Some(words) = contexts.get(hit.row().id) else { return true };
    near(figured).any(|at| has(words, figured, at))
}

fn has(words: &WordSet, figured: &Figured<'_, '_>, at: usize) -> bool {
    let token = &figured.tokens[at];
    words.contains(&*token.lemma) || words.contains(&*token.lower)
}

/// The tokens of the sentence, no further off than the reach of the search.
fn near(figured: &Figured<'_, '_>) -> impl Iterator<Item = usize> {
    let sentence = &figured.place.sentence;
    sentence.start.max(figured.place.first.saturating_sub(super::REACH))
        ..sentence.end.min(figured.place.last + super::REACH)
}

/// A length of time that a court gave somebody, or that somebody got there: "a judge gave Holm 135 months", "Holm pleaded
/// guilty and got 11 years".
pub fn sentence(figured: &Figured<'_, '_>) -> Option<Hit> {
    let goes_on = figured.token(figured.place.last).is_some_and(|t| matches!(&*t.lower, "to" | "of" | "ago" | "old"));
    if figured.kind != Kind::Duration || goes_on {
        return None;
    }
    let floor = figured.place.first.saturating_sub(GIVEN);
    let verb = (floor..figured.place.first)
        .rev()
        .take_while(|&at| figured.token(at).is_some_and(|_| figured.same_clause(at)))
        .find(|&at| grammar::is_verb(&figured.tokens[at]))?;
    let word = &*figured.tokens[verb].lemma;
    let given = matches!(word, "give" | "hand") && is_subject(figured, verb, "court");
    let got = matches!(word, "get" | "receive" | "draw")
        && near(figured).any(|at| noun::is_a(&figured.tokens[at].lemma, None, "justice"));
    let cue = table::table().verbs.get("sentence")?.first()?;
    (given || got).then(|| Hit::new(cue, verb..verb + 1))
}

/// Whether the verb's subject is of a class: a word of it stands in the verb's clause before it, or is what the clause
/// describes ("the arena, which holds 35,000"). "Was given by a court" has it behind the verb.
pub fn is_subject(figured: &Figured<'_, '_>, verb: usize, class: &str) -> bool {
    let comma = |at: usize| usize::from(figured.token(at).is_some_and(grammar::is_comma));
    let clause = figured.layout.clause(verb);
    let inside = |at: &usize| figured.token(*at).is_some_and(|_| figured.layout.clause(*at) == clause);
    let first = (verb.saturating_sub(GIVEN)..verb).rev().take_while(inside).last().unwrap_or(verb);
    let first = first + comma(first);
    let relative = figured.token(first).is_some_and(grammar::is_relative);
    let described = first.checked_sub(1).filter(|_| relative).map(|before| before.saturating_sub(comma(before)));
    described.into_iter().chain(first..verb).any(|at| is_one(figured, at, class))
}

/// Whether the token at a place is a noun of a class.
pub fn is_one(figured: &Figured<'_, '_>, at: usize, class: &str) -> bool {
    figured.token(at).is_some_and(|token| noun::is_a(&token.lemma, None, class))
}

//! The subject of a verb that states a value: its head, or what "number of" stands for.

use super::{
    REACH,
    cue::{self, Hit},
    figured::Figured,
    table::Slot,
};
use crate::{
    extract::grammar,
    text::{Marks, Pos},
};
use std::ops::Range;
use variorum_story::Kind;

/// The measure that the subject of the verb at `verb` names.
pub fn measured(figured: &Figured<'_, '_>, verb: usize) -> Option<Hit> {
    let sentence = figured.place.sentence.start.max(verb.saturating_sub(REACH))..verb;
    let start =
        sentence.clone().rev().take_while(|&at| figured.layout.clause(at) == figured.layout.clause(verb)).count();
    let clause = verb - start..verb;
    let Some(first) = clause.clone().find(|&at| !grammar::is_comma(&figured.tokens[at])) else {
        // "The number of people hurt doubled, rising from 460 to 760."
        return head(figured, sentence).filter(|_| figured.tokens[verb].pos == Pos::Gerund);
    };
    let named = (first + 1..verb).any(|at| is_subject_word(figured, at));
    if figured.token(first).is_some_and(grammar::is_relative) {
        // "the report, which showed that profit rose"
        if let Some(said) = said_after(figured, &clause) {
            return head(figured, said..verb);
        }
        // "It said on Thursday that profit rose": what has a subject of its own is said, and stands for nothing before it.
        let said = named && figured.token(first).is_some_and(|t| t.lower == "that");
        return antecedent(figured, first).or_else(|| head(figured, first + 1..verb).filter(|_| said));
    }
    let named = named || is_subject_word(figured, first);
    let range = if named { clause } else { sentence };
    head(figured, said_after(figured, &range).unwrap_or(range.start)..range.end)
}

/// Where what is said begins: "the agency says deaths rose to 45", behind the last verb that tells who says it.
fn said_after(figured: &Figured<'_, '_>, range: &Range<usize>) -> Option<usize> {
    let says = |at: &usize| {
        let token = &figured.tokens[*at];
        token.pos == Pos::Verb && token.marks.meets(Marks::ATTRIBUTES)
    };
    let says = range.clone().rev().find(says)?;
    (says + 1..range.end).any(|at| is_subject_word(figured, at)).then_some(says + 1)
}

/// What the subject may be: a figure that counts a noun of its own is no count of the subject ("the goal is 24 clinics").
fn slots(figured: &Figured<'_, '_>) -> &'static [Slot] {
    let counts = figured.kind == Kind::Count && figured.place.head.is_some_and(|_| !figured.counts_people());
    if counts { &[Slot::Value] } else { &[Slot::Value, Slot::Counts] }
}

/// A word that can be a subject, so that the verb does not share that of the clause before.
fn is_subject_word(figured: &Figured<'_, '_>, at: usize) -> bool {
    matches!(figured.tokens[at].pos, Pos::Noun | Pos::Name | Pos::Pronoun) && figured.layout.owner(at).is_none()
}

/// The noun that a relative pronoun stands for: right before it or its comma.
fn antecedent(figured: &Figured<'_, '_>, pronoun: usize) -> Option<Hit> {
    let comma = figured.before(pronoun).is_some_and(grammar::is_comma);
    cue::of_noun(figured, pronoun.checked_sub(1 + usize::from(comma))?, &[Slot::Value, Slot::Counts], false)
}

/// The measure of the head of the first noun phrase that no preposition takes.
pub fn head(figured: &Figured<'_, '_>, range: Range<usize>) -> Option<Hit> {
    let mut under_preposition = false;
    let mut at = range.start;
    while at < range.end {
        let token = &figured.tokens[at];
        if grammar::is_comma(token) || (grammar::is_verb(token) && token.pos != Pos::Gerund) {
            under_preposition = false;
        } else if token.pos == Pos::Preposition {
            // "after profit dropped 26 %": what begins a clause takes no noun.
            under_preposition = at > range.start || !grammar::may_subordinate(token);
        } else if !under_preposition && stands_for_its_complement(figured, at) {
            return complement(figured, at + 2..range.end);
        } else if token.pos == Pos::Noun && !under_preposition {
            // "the company's net loss": neither the owner nor what describes is the head.
            let next = figured.tokens[at + 1..range.end].first();
            if !next.is_some_and(|next| next.pos == Pos::Noun || grammar::is_possessive(next)) {
                return cue::of_noun(figured, at, slots(figured), false);
            }
        }
        at += 1;
    }
    None
}

/// "number of", "value of": the measure is that of the complement.
fn stands_for_its_complement(figured: &Figured<'_, '_>, at: usize) -> bool {
    let noun = matches!(
        &*figured.tokens[at].lemma,
        "number" | "total" | "amount" | "level" | "volume" | "rate" | "value" | "size"
    );
    noun && figured.token(at + 1).is_some_and(|t| matches!(&*t.lower, "of" | "for"))
}

/// The measure of "people killed in the floods", "deaths", "the missing".
fn complement(figured: &Figured<'_, '_>, range: Range<usize>) -> Option<Hit> {
    range.into_iter().find_map(|at| {
        let token = &figured.tokens[at];
        match token.pos {
            Pos::Participle => cue::of_verb_like(figured, at, Slot::Object),
            Pos::Verb | Pos::Gerund => cue::of_verb_like(figured, at, Slot::Subject),
            _ => None,
        }
        .or_else(|| cue::of_noun(figured, at, &[Slot::Value, Slot::Counts], false))
        .or_else(|| cue::of_state(figured, at))
    })
}

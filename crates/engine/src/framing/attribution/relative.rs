//! Clauses with "who" and "which": those whose verb attributes (", who argues that …,"), and those in which somebody is
//! said to say what the clause tells ("a man who police say killed three people").

use super::{clause::Clause, cues::Cue, subject::near_subject, verb::Parts};
use crate::text::Pos;
use std::ops::Range;

/// Tokens of a relative clause at most.
const LONGEST: usize = 40;

/// "a man who police say killed three people", "the bridge, which engineers said was unsafe,": what the clause tells is
/// attributed, and a verb follows the cue at once.
pub fn embedded(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let after = words.end + usize::from(clause.pos(words.end) == Pos::Adverb);
    let verb = matches!(clause.pos(after), Pos::Verb | Pos::Auxiliary | Pos::Participle);
    if !cue.takes('b') || !verb {
        return None;
    }
    let source = near_subject(clause, words.start)?;
    let relative = source.start.checked_sub(1)?;
    if !matches!(clause.lower(relative), "who" | "which" | "that") {
        return None;
    }
    let end = if clause.lower_before(relative) == "," {
        (after..clause.end()).take(LONGEST).find(|&at| clause.lower(at) == ",")
    } else {
        second_verb(clause, after)
    };
    let pronoun = clause.content(relative..relative + 1)?;
    let rest = clause.content(words.end..end.unwrap_or(clause.end()))?;
    Some((Some(source), vec![pronoun, rest], "relative"))
}

/// The verb behind that of a relative clause: the sentence's own.
fn second_verb(clause: &Clause<'_, '_>, first: usize) -> Option<usize> {
    let goes_on = |at: usize| {
        matches!(clause.pos(at - 1), Pos::Auxiliary | Pos::Adverb | Pos::Particle | Pos::Conjunction | Pos::Determiner)
    };
    let ends = |&at: &usize| clause.lower(at) == "," || clause.is_finite(at) && !goes_on(at);
    (first + 1..clause.end()).take(LONGEST).find(ends)
}

/// Whether a verb is of a clause between commas: ", who has argued that …,".
pub fn is_relative(clause: &Clause<'_, '_>, verb: usize) -> bool {
    let group = |&at: &usize| matches!(clause.pos(at), Pos::Auxiliary | Pos::Adverb);
    let start = (clause.range.start..verb).rev().take(6).take_while(group).last().unwrap_or(verb);
    matches!(clause.lower_before(start), "who" | "which") && start >= 2 && clause.lower_before(start - 1) == ","
}

/// Whether a comma closes such a clause: the verb of the sentence follows.
pub fn ends_relative(clause: &Clause<'_, '_>, comma: usize) -> bool {
    let adverb = usize::from(clause.pos(comma + 1) == Pos::Adverb);
    clause.lower(comma) == "," && clause.is_finite(comma + 1 + adverb)
}

//! Whose verb it is: the phrase before it, that of an earlier verb, or what "who" stands for.

use super::{clause::Clause, phrase};
use crate::text::Pos;
use std::ops::Range;

/// The subject of the verb at `verb`: the phrase before it, or that of an earlier verb that it shares.
pub fn subject(clause: &Clause<'_, '_>, verb: usize) -> Option<Range<usize>> {
    if let Some(near) = near_subject(clause, verb) {
        return Some(near);
    }
    let shares = clause.pos(verb) == Pos::Gerund
        || clause.before(verb).is_some_and(|t| {
            matches!(t.pos, Pos::Conjunction | Pos::Mark | Pos::Adverb | Pos::Particle | Pos::Auxiliary)
        });
    if !shares {
        return None;
    }
    let back = (clause.range.start..verb).rev().take(60);
    back.filter(|&at| clause.is_finite(at)).take(4).find_map(|at| near_subject(clause, at))
}

/// The phrase just before a verb, auxiliaries, adverbs and "not" between.
pub fn near_subject(clause: &Clause<'_, '_>, verb: usize) -> Option<Range<usize>> {
    if let Some((_, subject)) = clause.near_subject.borrow().as_ref().filter(|(of, _)| *of == verb) {
        return subject.clone();
    }
    let subject = phrase_before(clause, verb);
    *clause.near_subject.borrow_mut() = Some((verb, subject.clone()));
    subject
}

fn phrase_before(clause: &Clause<'_, '_>, verb: usize) -> Option<Range<usize>> {
    if clause.is_doubt(verb) {
        return Some(verb - 1..verb);
    }
    let mut end = verb;
    while end > clause.range.start && is_between(clause, end - 1) {
        end -= 1;
    }
    // "The firm in turn asked"
    if clause.lower_before(end) == "turn" && end >= clause.range.start + 3 && clause.lower(end - 2) == "in" {
        end -= 2;
    }
    let whole = end;
    // "The White House on Friday declined", "the group Wednesday said"
    if clause.before(end).is_some_and(|t| t.pos == Pos::Noun) && phrase::is_calendar(clause, end - 1, end) {
        let on = matches!(clause.lower_before(end - 1), "on" | "in" | "late" | "early" | "last" | "this");
        let before = end - 1 - usize::from(on);
        if before > clause.range.start && clause.lower_before(before) != "," {
            end = before;
        }
    }
    // "A survey released last week found": when what the phrase names was made.
    if let Some(made) = made_before(clause, whole) {
        return phrase::left(clause, made).map(|phrase| phrase.start..whole);
    }
    // "The mayor, however, said": a word between commas.
    if clause.lower_before(end) == ","
        && clause.lower_before(end - 1) != ","
        && end >= clause.range.start + 3
        && clause.lower(end - 3) == ","
        && clause.pos(end - 2) == Pos::Adverb
    {
        end -= 3;
    }
    if matches!(clause.lower_before(end), "who" | "which" | "that")
        && clause.before(end).is_some_and(|t| t.pos == Pos::Pronoun)
    {
        return antecedent(clause, end - 1);
    }
    if matches!(clause.pos(verb), Pos::Gerund) && end == verb && !matches!(clause.lower_before(end), ",") {
        return None;
    }
    if clause.pos(verb) == Pos::Gerund && end == verb {
        return None;
    }
    phrase::left(clause, end)
}

/// The participle after a noun at the end of a phrase, "released" or "released last week".
fn made_before(clause: &Clause<'_, '_>, end: usize) -> Option<usize> {
    let from = (clause.range.start + 1).max(end.saturating_sub(4));
    let participle = (from..end).rev().find(|&at| clause.pos(at) == Pos::Participle)?;
    let when = participle + 1 == end || phrase::is_calendar(clause, participle + 1, end);
    (when && clause.pos(participle - 1) == Pos::Noun).then_some(participle)
}

fn is_between(clause: &Clause<'_, '_>, at: usize) -> bool {
    // "would neither confirm", not "Neither has explained".
    let neither = clause.lower(at) == "neither" && clause.before(at).is_some_and(|t| t.pos == Pos::Auxiliary);
    // "The unions all said"
    let noun = clause.before(at).is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Name));
    let all = matches!(clause.lower(at), "all" | "both" | "each") && noun;
    let word = all || matches!(clause.lower(at), "not" | "n't" | "to");
    neither || word || matches!(clause.pos(at), Pos::Adverb | Pos::Auxiliary)
}

/// What "who" stands for: the phrase before it, over a comma, and over "in May" or "on Friday".
fn antecedent(clause: &Clause<'_, '_>, who: usize) -> Option<Range<usize>> {
    let end = who - usize::from(clause.lower_before(who) == ",");
    let near = phrase::near(clause, end);
    if let Some(role) = &near
        && clause.lower_before(role.start) == ","
        && clause.pos(role.start) == Pos::Determiner
        && let Some(name) = phrase::near(clause, role.start - 1)
        && clause.pos(name.end - 1) == Pos::Name
    {
        return Some(name.start..role.end);
    }
    // "Orrin and Velda, which accuse": both.
    if let Some(last) = &near
        && clause.lower_before(last.start) == "and"
        && last.clone().chain(last.start.checked_sub(2)).all(|at| clause.pos(at) == Pos::Name)
    {
        return phrase::left(clause, end);
    }
    // "a driver from Lome who": the driver, not the town.
    if let Some(place) = &near
        && clause.pos(place.start) == Pos::Name
        && matches!(clause.lower_before(place.start), "from" | "in" | "at" | "near")
        && clause.lower(who) == "who"
        && let Some(whole) = phrase::left(clause, end).filter(|whole| whole.start < place.start)
    {
        return Some(whole);
    }
    if near.is_some() || end <= clause.range.start + 1 {
        return near;
    }
    let preposition = (clause.range.start..end).rev().take(3).find(|&at| clause.pos(at) == Pos::Preposition)?;
    phrase::near(clause, preposition)
}

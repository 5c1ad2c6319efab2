//! "the mayor's claim that …", "voiced fears that …": a noun that attributes the clause after it.

use super::{
    Attribution,
    clause::{Clause, Found},
    cues,
    extent::begins_tag,
    phrase,
    subject::subject,
};
use crate::text::Pos;
use std::ops::Range;

/// Tokens looked at on either side of a noun: longer sentences are text without sentence ends.
const LONGEST: usize = 100;

/// Adds what nouns attribute; `cues` are the tokens that may attribute.
pub fn find(clause: &Clause<'_, '_>, cues: &[usize], found: &mut Vec<Attribution>) {
    for &at in cues {
        let Some(that) = that_after(clause, at) else { continue };
        // "said in a statement that" is the verb's.
        let modified = clause.before(at).is_some_and(|t| matches!(t.pos, Pos::Determiner | Pos::Adjective));
        let before = at.wrapping_sub(1 + usize::from(modified));
        if matches!(clause.lower(before), "in" | "at" | "by") {
            continue;
        }
        let Some((lemma, stance)) = clause.token(at).and_then(|t| cues::word(&t.lemma)) else { continue };
        let subject = !(clause.range.start..at).rev().take(LONGEST).any(|i| clause.is_finite(i));
        let end = end_of_clause(clause, that, subject);
        if is_relative(clause, that + 1, end) {
            continue;
        }
        let Some(content) = clause.content(that..end) else { continue };
        let source = possessor(clause, at).or_else(|| voicer(clause, at));
        let parts = Found { source, cue: at..at + 1, content: vec![content], stance, lemma };
        found.push(clause.attribution(parts, "noun-that"));
    }
}

/// Where "that" stands behind a noun: "the claim that", "the mayor's claim is that".
fn that_after(clause: &Clause<'_, '_>, noun: usize) -> Option<usize> {
    if clause.pos(noun) != Pos::Noun {
        return None;
    }
    let is = matches!(clause.lower(noun + 1), "is" | "was") && possessor(clause, noun).is_some();
    let that = noun + 1 + usize::from(is);
    (clause.lower(that) == "that" && clause.pos(that) == Pos::Conjunction).then_some(that)
}

/// Whether what follows "that" lacks its object: "a claim that officials dispute".
fn is_relative(clause: &Clause<'_, '_>, start: usize, end: usize) -> bool {
    let Some(subject) = phrase::right(clause, start) else { return false };
    let mut after = (subject.end..end).filter(|&at| !matches!(clause.pos(at), Pos::Auxiliary | Pos::Adverb));
    let object = |verb: usize| clause.token(verb).is_some_and(|t| cues::verbs(&t.lemma).iter().any(|c| c.takes('n')));
    // A subject alone is none: its verb was taken for a noun.
    after.next().is_none_or(|verb| after.next().is_none() && object(verb))
}

/// "the mayor's claim": what stands before the "'s", or "their".
fn possessor(clause: &Clause<'_, '_>, noun: usize) -> Option<Range<usize>> {
    let mut at = noun;
    while at > clause.range.start && clause.pos(at - 1) == Pos::Adjective {
        at -= 1;
    }
    match clause.lower_before(at) {
        "'s" | "'" | "’" => phrase::left(clause, at - 1),
        "his" | "her" | "their" | "its" => Some(at - 1..at),
        _ => None,
    }
}

/// "The mayor voiced fears that": the subject of a verb that gives voice. What raises or fuels fears does not hold them.
fn voicer(clause: &Clause<'_, '_>, noun: usize) -> Option<Range<usize>> {
    const VOICES: [&str; 19] = [
        "voice", "express", "make", "issue", "repeat", "share", "air", "have", "publish", "give", "release",
        "announce", "offer", "state", "drop", "renew", "echo", "support", "hold",
    ];
    let verb = (clause.range.start..noun)
        .rev()
        .take(4)
        .find(|&at| matches!(clause.pos(at), Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Auxiliary))?;
    let lemma = &clause.token(verb)?.lemma;
    VOICES.contains(&&**lemma).then(|| subject(clause, verb)).flatten()
}

/// The end of the clause that a noun takes. Where the noun is in the subject, the second verb is the sentence's own.
fn end_of_clause(clause: &Clause<'_, '_>, from: usize, subject: bool) -> usize {
    const NEW: [&str; 11] = ["the", "a", "he", "she", "they", "it", "but", "while", "and", "who", "which"];
    let end = clause.end().min(from + LONGEST);
    let mut verbs = 0;
    for at in from..end {
        if clause.lower(at) == "," && (NEW.contains(&clause.lower(at + 1)) || begins_tag(clause, at)) {
            return at;
        }
        // "acting legally is": an adverb goes on with what stands before it.
        let before = at - 1 - usize::from(clause.pos(at - 1) == Pos::Adverb);
        let goes_on = matches!(clause.pos(before), Pos::Auxiliary | Pos::Adverb | Pos::Particle | Pos::Conjunction);
        verbs += usize::from(clause.is_finite(at) && !goes_on);
        if subject && verbs == 2 {
            return at;
        }
    }
    end
}

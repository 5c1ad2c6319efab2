//! What a verb that attributes takes: a clause, a quotation, an infinitive, somebody and an infinitive, a noun phrase.

use super::{
    clause::{Clause, opens_quote},
    cues::Cue,
    extent::{after_adverbials, phrase_end},
    phrase,
};
use crate::text::Pos;

/// Tokens in which a clause shows its verb, or somebody who is asked to do something is followed by "to".
pub const REACH: usize = 25;

/// Tokens of an aside between a verb and "that", its commas included.
const ASIDE: usize = 9;

/// Where what a verb takes begins, and what it is.
pub fn complement(clause: &Clause<'_, '_>, cue: &Cue, after: usize) -> Option<(usize, &'static str)> {
    if takes_lives(clause, cue, after) {
        return None;
    }
    let at = after_adverbials(clause, after_aside(clause, after));
    let close = direct(clause, cue, at).or_else(|| if at == after { None } else { direct(clause, cue, after) });
    close
        .or_else(|| {
            let recipient = after_recipient(clause, cue, after);
            (recipient > after).then(|| spoken(clause, cue, recipient)).flatten()
        })
        .or_else(|| object(clause, cue, after))
        .or_else(|| label(clause, cue, after))
        .or_else(|| bare(clause, cue, at, after))
        .or_else(|| noun_phrase(clause, cue, after))
}

/// "The fire, which claimed the lives of six, destroyed …": a deed, and nothing that is said; but "claimed 40 lives in the
/// camp were lost" has a verb before its first mark.
fn takes_lives(clause: &Clause<'_, '_>, cue: &Cue, after: usize) -> bool {
    /// Words of the number before the lives, at most.
    const NUMBER: usize = 6;
    let mut words = (after..clause.range.end).take(REACH).take_while(|&at| clause.pos(at) != Pos::Mark);
    let life = |&at: &usize| clause.token(at).is_some_and(|token| token.lemma == "life");
    cue.lemma == "claim"
        && words.by_ref().take(NUMBER).take_while(|&at| !clause.is_finite(at)).any(|at| life(&at))
        && !words.any(|at| clause.is_finite(at))
}

/// After ", rightly or wrongly," where "that" follows it; else where it was.
fn after_aside(clause: &Clause<'_, '_>, at: usize) -> usize {
    if clause.lower(at) != "," {
        return at;
    }
    let close = (at + 2..at + ASIDE).find(|&i| clause.lower(i) == ",");
    close.filter(|&close| clause.lower(close + 1) == "that").map_or(at, |close| close + 1)
}

/// What follows somebody spoken to: "told the court that she …", "told the court she …".
fn spoken(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    let next = after_adverbials(clause, at);
    let clear = |at: usize| matches!(clause.pos(at), Pos::Pronoun | Pos::Determiner | Pos::Name);
    let bare = |at: usize| (cue.takes('r') && clear(at)).then(|| clause_at(clause, at, at)).flatten();
    direct(clause, cue, next).or_else(|| bare(at)).or_else(|| bare(next))
}

/// A clause with "that" or a question word, a quotation, an infinitive.
fn direct(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    let lower = clause.lower(at);
    let quote = opens_quote(lower) && clause.pos(at) == Pos::Mark;
    let introduced = matches!(lower, ":" | ",") && opens_quote(clause.lower(at + 1));
    if cue.takes('c') && lower == "that" && (clause.pos(at) == Pos::Conjunction || cue.takes('b')) {
        Some((second_that(clause, at).unwrap_or(at), "that"))
    } else if cue.takes('q') && (introduced || quote && is_speech(clause, at)) {
        Some((at + usize::from(introduced), "quote"))
    } else if cue.takes('q') && lower == ":" && at + 2 < clause.end() {
        Some((at + 1, "quote"))
    } else if cue.takes('w') && matches!(lower, "whether" | "how" | "why" | "if" | "what" | "who" | "where" | "when") {
        Some((at, "question"))
    } else if cue.takes('t') && is_infinitive(clause, at) {
        Some((at, "infinitive"))
    } else {
        None
    }
}

/// In "an interview that aired on Sunday that he would …" the second: a verb behind "that" makes the first a relative.
fn second_that(clause: &Clause<'_, '_>, that: usize) -> Option<usize> {
    let relative = clause.is_finite(that + 1);
    let next = || (that + 2..that + ASIDE).find(|&at| clause.lower(at) == "that");
    relative.then(next).flatten().filter(|&at| clause.lower_before(at) != ",")
}

/// "to close the bridge", "to “close the bridge”".
pub fn is_infinitive(clause: &Clause<'_, '_>, at: usize) -> bool {
    let quoted = opens_quote(clause.lower(at + 1)) && clause.pos(at + 2) == Pos::Verb;
    clause.lower(at) == "to" && (clause.pos(at) == Pos::Particle || quoted)
}

/// Whether a quotation after a verb is speech and no quoted label: three words or more.
fn is_speech(clause: &Clause<'_, '_>, open: usize) -> bool {
    (open + 1..open + 4).all(|at| clause.pos(at) != Pos::Mark || clause.lower(at) == ",")
}

/// "urged the council to act", "accused the army of killing".
pub fn object(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    if !['o', 'g', 'a'].iter().any(|&frame| cue.takes(frame)) || !begins_phrase(clause, at) {
        return None;
    }
    for next in at + 1..(at + REACH).min(clause.range.end) {
        let link = clause.lower(next);
        match clause.pos(next) {
            Pos::Particle if link == "to" && cue.takes('o') => return Some((at, "object-infinitive")),
            Pos::Preposition if matches!(link, "of" | "for" | "over" | "from") && cue.takes('g') => {
                let of = link != "of" || matches!(clause.pos(next + 1), Pos::Gerund) || next == phrase_end(clause, at);
                if of {
                    return Some((at, "object-of"));
                }
            }
            // "put the cost at 31 million"
            Pos::Preposition if link == "at" && cue.takes('a') && is_amount(clause, next + 1) => {
                return Some((at, "object-at"));
            }
            Pos::Verb | Pos::Auxiliary => return None,
            Pos::Mark if !matches!(link, "“" | "”" | "\"" | "‘" | "’" | "'" | "-") => return None,
            _ => {}
        }
    }
    None
}

/// "called the vote “a disgrace”", "called it a disgrace", "described the talks as useful": what is labelled and the label.
fn label(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    if !cue.takes('l') {
        return None;
    }
    if opens_quote(clause.lower(at)) && clause.pos(at) == Pos::Mark {
        return Some((at, "label"));
    }
    let end = phrase::right(clause, at)?.end;
    let quoted = opens_quote(clause.lower(end)) && clause.pos(end) == Pos::Mark;
    let named = matches!(clause.lower(end), "as" | "a" | "an");
    (quoted || named).then_some((at, "label"))
}

/// Whether a number stands at `at`, bound words and a currency before it.
fn is_amount(clause: &Clause<'_, '_>, at: usize) -> bool {
    (at..at + 4).any(|i| clause.pos(i) == Pos::Numeral)
}

fn begins_phrase(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(clause.pos(at), Pos::Determiner | Pos::Pronoun | Pos::Noun | Pos::Name | Pos::Adjective | Pos::Numeral)
}

/// A clause without "that": a subject with its verb.
fn bare(clause: &Clause<'_, '_>, cue: &Cue, at: usize, after: usize) -> Option<(usize, &'static str)> {
    cue.takes('b').then(|| clause_at(clause, at, after)).flatten()
}

/// Where a clause without "that" begins, a subject with its verb: at `at`, or before the circumstances that end there.
pub fn clause_at(clause: &Clause<'_, '_>, at: usize, after: usize) -> Option<(usize, &'static str)> {
    let starts = |at: usize| begins_phrase(clause, at) || clause.lower(at) == "there";
    let start = if starts(at) || clause.pos(at) == Pos::Gerund { at } else { after };
    if !(starts(start) || clause.pos(start) == Pos::Gerund && start > after) {
        return None;
    }
    let mut end = phrase::right(clause, start).map_or(start + 1, |p| p.end);
    // "the gunman fired at the house": a verb, and no participle behind its noun.
    let base = phrase_end(clause, start);
    if end >= clause.end() && clause.pos(base) == Pos::Participle {
        end = base;
    }
    // "the merger of Orbex and Velda would": both before the verb.
    if clause.lower(end) == "and"
        && let Some(after) = phrase::base_right(clause, end + 1, clause.range.end.min(end + REACH))
        && clause.is_finite(after)
    {
        end = after;
    }
    // Step over what may stand between subject and verb.
    while !(opens_quote(clause.lower(end - 1)) && clause.lower(end).ends_with('s'))
        && (is_between_subject_and_verb(clause.pos(end)) || opens_quote(clause.lower(end)))
        && end < start + REACH
    {
        end += 1;
    }
    // "the minister, who fled, had …"
    let comma = clause.lower(end) == ",";
    let later = || (end..start + REACH).take_while(|&i| !matches!(clause.lower(i), ";" | ":" | "that" | "”" | "\""));
    // 'Mr. Roth “stands by” it': a verb that is quoted alone is taken for a noun.
    let quoted = opens_quote(clause.lower(end - 1)) && clause.lower(end).ends_with('s');
    let finite = clause.is_finite(end)
        || quoted
        || comma
            && later().any(|i| {
                let after_comma = clause.lower_before(i) == "," && matches!(clause.pos(i), Pos::Verb | Pos::Participle);
                clause.pos(i) == Pos::Auxiliary || after_comma
            });
    finite.then_some((start, "bare"))
}

fn is_between_subject_and_verb(pos: Pos) -> bool {
    matches!(
        pos,
        Pos::Adverb
            | Pos::Preposition
            | Pos::Noun
            | Pos::Name
            | Pos::Adjective
            | Pos::Determiner
            | Pos::Numeral
            | Pos::Particle
    )
}

/// "denied the claims", "called for the withdrawal".
fn noun_phrase(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    let quote = usize::from(opens_quote(clause.lower(at)));
    // "early elections"
    let adverb = usize::from(clause.pos(at) == Pos::Adverb && clause.pos(at + 1) == Pos::Noun);
    // "denies breaking it", "denies having broken it"
    let gerund = clause.pos(at) == Pos::Gerund || matches!(clause.lower(at), "having" | "being");
    let opens = begins_phrase(clause, at + quote + adverb) || gerund;
    (cue.takes('n') && opens).then_some((at, "noun-phrase"))
}

/// After "told reporters", "warned the council": somebody spoken to.
pub fn after_recipient(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> usize {
    if clause.lower(at) == "to" && !cue.takes('t') || cue.takes('r') && begins_phrase(clause, at) {
        let start = at + usize::from(clause.lower(at) == "to");
        // "told reporters Mr. Roth had": no reporters of that name.
        let plural = clause.token(start).is_some_and(|t| t.pos == Pos::Noun && t.lower != t.lemma);
        if plural && clause.pos(start + 1) == Pos::Name {
            return start + 1;
        }
        // "that" after the phrase shows that it is one; so does the end.
        return phrase::right(clause, start).map_or(at, |p| p.end);
    }
    at
}

//! The verb that takes a figure: as its object on the left ("killed 45 people"), as its subject or passive subject on the
//! right ("45 people died", "45 were killed", "with 45 killed").

use super::{
    cue::{self, Hit},
    figured::Figured,
    table::Slot,
};
use crate::{
    extract::grammar,
    text::{self, Pos},
};
use variorum_story::Kind;

/// Tokens between a verb and an amount that are its other object: "fined the bank $90 million".
const OTHER_OBJECT: usize = 7;

/// Tokens of a prepositional phrase or an insertion between a subject and its verb.
const BETWEEN: usize = 14;

/// Verbs in a row that only say how sure the next one is: "are believed to have died".
const CHAIN: usize = 4;

/// The measure of the verb on the figure's left, whose object it is.
pub fn to_the_left(figured: &Figured<'_, '_>) -> Option<Hit> {
    let mut at = past_modifiers(figured, figured.place.first);
    let preposition = figured.before(at).filter(|t| t.pos == Pos::Preposition || &*t.lower == "to").map(|t| &*t.lower);
    if preposition.is_some() {
        at -= 1;
    }
    let far = preposition.is_some() || matches!(figured.kind, Kind::Money | Kind::Duration | Kind::Percent);
    let limit = at.saturating_sub(if far { OTHER_OBJECT } else { 1 });
    while at > limit {
        at -= 1;
        let token = figured.token(at)?;
        if grammar::is_verb(token) || (at + 1 == figured.place.first && is_past_form(figured, at)) {
            return taken_by(figured, at, preposition);
        }
        // "signed the striker from Athletic for £4 million"
        let source = preposition == Some("for") && &*token.lower == "from";
        if !grammar::is_nominal(token) && !grammar::is_possessive(token) && !source {
            return None;
        }
    }
    None
}

/// A form before a number that is a verb, whatever it was read as: one in -ed behind "and" ("shot three people and wounded 4
/// more"), and behind a noun one that is as it is in the past too ("the firm cut 400 jobs").
fn is_past_form(figured: &Figured<'_, '_>, at: usize) -> bool {
    let token = &figured.tokens[at];
    let Some(before) = figured.before(at).filter(|_| matches!(token.pos, Pos::Noun | Pos::Adjective)) else {
        return false;
    };
    let subject = matches!(before.pos, Pos::Noun | Pos::Name | Pos::Pronoun);
    token.lower.ends_with("ed") && grammar::joins(before)
        || subject && text::base_verb(&token.lower) == Some(&*token.lower)
}

/// Steps left over what may stand between a verb and its object's number: "an estimated", "a total of", "also".
fn past_modifiers(figured: &Figured<'_, '_>, from: usize) -> usize {
    let mut at = from;
    let floor = from.saturating_sub(super::REACH);
    while let Some(token) = figured.before(at).filter(|_| at > floor) {
        let reported = token.pos == Pos::Participle && figured.before(at - 1).is_some_and(|t| t.pos == Pos::Determiner);
        let group = &*token.lower == "of" && figured.before(at - 1).is_some_and(|t| is_transparent(&t.lemma));
        // "killed himself and 3 others"
        let himself = grammar::joins(token)
            && figured
                .before(at - 1)
                .is_some_and(|t| matches!(&*t.lower, "himself" | "herself" | "itself" | "themselves"));
        match token.pos {
            _ if group || himself => at -= 2,
            _ if figured.layout.owner(at - 1).is_some() => break,
            Pos::Adjective if is_past_form(figured, at - 1) => break,
            Pos::Determiner | Pos::Adverb | Pos::Adjective => at -= 1,
            _ if reported => at -= 2,
            _ => break,
        }
    }
    at
}

/// Nouns that stand for what follows "of".
pub fn is_transparent(lemma: &str) -> bool {
    matches!(lemma, "total" | "number" | "group" | "estimate" | "maximum" | "minimum" | "average" | "record" | "tally")
}

/// The measure of the verb at `at`, which has the figure as its object, directly or behind a preposition.
fn taken_by(figured: &Figured<'_, '_>, at: usize, preposition: Option<&str>) -> Option<Hit> {
    if !figured.same_clause(at) {
        return None;
    }
    let passive = is_passive(figured, at);
    if passive && preposition.is_none() && !matches!(figured.kind, Kind::Money | Kind::Duration) {
        return None;
    }
    let verb_before = at.checked_sub(2).filter(|&v| figured.token(v).is_some_and(grammar::is_verb));
    let first_of_pair = verb_before.filter(|&v| grammar::joins(&figured.tokens[v + 1]));
    // "licensed to carry 100 people", "the capacity to carry", "can carry"
    let behind_to = at.checked_sub(2).filter(|&v| figured.token(v + 1).is_some_and(|t| &*t.lower == "to"));
    let modal = at.checked_sub(1).filter(|&v| figured.token(v).is_some_and(|t| t.pos == Pos::Auxiliary));
    let chained = first_of_pair.or(behind_to).or(modal);
    if let Some(pair) = chained.and_then(|v| cue::of_verb(figured, v, Slot::Object)).filter(|h| h.tokens.end > at) {
        return Some(pair);
    }
    let hit = match preposition {
        Some(word) => cue::of_verb_with(figured, at, word),
        None => cue::of_verb(figured, at, Slot::Object),
    }?;
    // "killed or arrested 45": which of them is not said.
    let other = first_of_pair.and_then(|v| cue::of_verb(figured, v, Slot::Object));
    other.is_none_or(|other| other.measure_index() == hit.measure_index()).then_some(hit)
}

/// Whether a participle is passive: a form of "be" stands before it, adverbs aside.
pub fn is_passive(figured: &Figured<'_, '_>, verb: usize) -> bool {
    let mut at = verb;
    while figured.before(at).is_some_and(|t| t.pos == Pos::Adverb) {
        at -= 1;
    }
    figured.tokens[verb].pos == Pos::Participle && figured.before(at).is_some_and(grammar::is_be)
}

/// The measure of the words on the figure's right that it is the subject of.
pub fn to_the_right(figured: &Figured<'_, '_>) -> Option<Hit> {
    let end = past_coordinated(figured, past_pronoun(figured, figured.place.end));
    if !figured.joined.is_empty()
        && let Some(hit) = cue::of_joined(figured)
    {
        return Some(hit);
    }
    if figured.token(end).is_some_and(|t| grammar::is_relative(t) && &*t.lower != "whose") {
        return of_relative(figured, end + 1);
    }
    if figured.place.last < end
        && let Some(hit) = cue::of_state(figured, figured.place.last)
    {
        return Some(hit);
    }
    if figured.under_preposition() {
        // "with 45 killed", "of 45 dead": only what stands in for a clause, no verb of its own.
        let group = verb_group(figured, end);
        return if group.any { None } else { predicate(figured, end, true) };
    }
    // "All 157 people aboard the plane died": where they were says less than what became of them.
    let said = predicate(figured, end, true);
    let restricts =
        said.is_some() && figured.token(end).is_some_and(|t| matches!(t.pos, Pos::Preposition | Pos::Adverb));
    let later = || verb_behind_insertion(figured, end).and_then(|at| predicate(figured, at, false));
    if restricts {
        return later().or(said);
    }
    said.or_else(later)
}

/// The measure of a relative clause, or of the verb behind one that only tells which ones: "Twelve people who lived in
/// the village were killed".
fn of_relative(figured: &Figured<'_, '_>, from: usize) -> Option<Hit> {
    let said = predicate(figured, from, true)?;
    if !said.row().tells_which {
        return Some(said);
    }
    verb_behind_insertion(figured, said.tokens.start + 1).and_then(|at| predicate(figured, at, false))
}

/// "two of them fatally", "three of whom died", "four others wounded": past what stands for those spoken of.
fn past_pronoun(figured: &Figured<'_, '_>, at: usize) -> usize {
    if figured.token(at).is_some_and(|t| &*t.lower == "others") {
        return at + 1;
    }
    if grammar::is_of_them(figured.of_sentence(), at) { at + 2 } else { at }
}

/// "149 passengers and eight crew died": past the figure that is coordinated with one which begins its clause.
fn past_coordinated(figured: &Figured<'_, '_>, at: usize) -> usize {
    let next = || figured.layout.owner(at + 1).map(|next| &figured.layout.places[next]);
    let joined = figured.place.head.is_some() && figured.token(at).is_some_and(grammar::joins);
    let begins = || figured.layout.begins_clause(figured.tokens, figured.place);
    next().filter(|next| joined && next.head.is_some() && begins()).map_or(at, |next| next.end)
}

/// "Among the dead were three nurses": the state that stands before its verb.
pub fn inverted(figured: &Figured<'_, '_>) -> Option<Hit> {
    /// Words of the state at most.
    const STATE: usize = 5;
    let at = past_modifiers(figured, figured.place.first);
    let verb = at.checked_sub(1).filter(|_| figured.before(at).is_some_and(grammar::is_be))?;
    let among =
        (verb.saturating_sub(STATE)..verb).find(|&at| figured.token(at).is_some_and(|t| t.pos == Pos::Preposition))?;
    cue::of_state(figured, among).filter(|hit| hit.tokens.end == verb)
}

/// The place of the verb after prepositional phrases, dates and insertions between commas, dashes or brackets.
fn verb_behind_insertion(figured: &Figured<'_, '_>, end: usize) -> Option<usize> {
    let mut at = end;
    while at < end + BETWEEN {
        let token = figured.token(at)?;
        if grammar::is_comma(token) || grammar::is_dash(token) || &*token.lower == "(" {
            // "two suspects – one of them, a driver, is dead"
            if grammar::is_of_them(figured.of_sentence(), at + 2) {
                return None;
            }
            at = (at + 1..at + BETWEEN).find(|&i| closes(figured, i))? + 1;
        } else if grammar::is_finite(token) && !modifies_noun(figured, at) {
            return (at > end).then_some(at);
        } else if is_phrase_word(figured, at) || joins_subject(figured, at) {
            at += 1;
        } else {
            return None;
        }
    }
    None
}

/// "Two passengers on the train and the driver were killed": a joining word that adds one more to the subject.
fn joins_subject(figured: &Figured<'_, '_>, at: usize) -> bool {
    let joins = figured.token(at).is_some_and(grammar::joins);
    let one = figured.token(at + 1).is_some_and(|t| t.pos == Pos::Determiner);
    joins && one && figured.layout.begins_clause(figured.tokens, figured.place)
}

/// The comma, dash or bracket that ends an insertion: a verb follows.
fn closes(figured: &Figured<'_, '_>, at: usize) -> bool {
    figured.token(at).is_some_and(|t| grammar::is_comma(t) || grammar::is_dash(t) || &*t.lower == ")")
        && figured.token(at + 1).is_some_and(grammar::is_finite)
}

/// "a packed bus": a participle in front of a noun, behind a determiner, is no verb of the clause.
pub fn modifies_noun(figured: &Figured<'_, '_>, at: usize) -> bool {
    let determined = figured.before(at).is_some_and(|t| matches!(t.pos, Pos::Determiner | Pos::Adjective));
    determined && figured.token(at + 1).is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Name | Pos::Adjective))
}

fn is_phrase_word(figured: &Figured<'_, '_>, at: usize) -> bool {
    let Some(token) = figured.token(at) else { return false };
    grammar::is_nominal(token)
        || modifies_noun(figured, at)
        || figured.in_date(at)
        || grammar::is_possessive(token)
        || matches!(token.pos, Pos::Preposition | Pos::Adverb)
}

/// The measure of the predicate that begins at `from`. `adjacent`: it stands right after the figure's phrase, so that a
/// bare participle may be a passive without its auxiliary ("45 killed").
fn predicate(figured: &Figured<'_, '_>, from: usize, adjacent: bool) -> Option<Hit> {
    let (mut at, mut stated) = (from, adjacent);
    if adjacent && let Some(hit) = cue::of_state(figured, at) {
        return Some(hit);
    }
    for _ in 0..CHAIN {
        let group = verb_group(figured, at);
        at = group.end;
        if (stated || group.be)
            && let Some(hit) = cue::of_state(figured, at)
        {
            return Some(hit);
        }
        let verb = figured.token(at).filter(|t| grammar::is_verb(t))?;
        let passive = verb.pos == Pos::Participle && group.be;
        let bare = verb.pos == Pos::Participle && !group.any;
        let takes_object = figured.token(at + 1).is_some_and(grammar::is_nominal) && !figured.in_date(at + 1);
        let subject = (!passive).then(|| cue::of_verb(figured, at, Slot::Subject)).flatten();
        let object = (passive || (bare && adjacent && !takes_object))
            .then(|| cue::of_verb(figured, at, Slot::Object))
            .flatten()
            .or_else(|| passive.then(|| cue::of_verb(figured, at, Slot::Subject)).flatten());
        if let Some(hit) = subject.or(object).or_else(|| adjacent.then(|| headline(figured, at)).flatten()) {
            return unambiguous(figured, hit);
        }
        if !(passive || bare) || !only_says_how_sure(&verb.lemma) {
            return None;
        }
        // "were confirmed dead"
        (at, stated) = (at + 1, true);
    }
    None
}

/// "Two teens shot dead in Orrin": a past form without its auxiliary, whose cue has its own words and no object behind them.
fn headline(figured: &Figured<'_, '_>, verb: usize) -> Option<Hit> {
    let past = figured.token(verb).is_some_and(|t| t.lower != t.lemma && !t.lower.ends_with('s'));
    let hit = cue::of_verb(figured, verb, Slot::Object).filter(|hit| past && hit.tokens.len() > 1)?;
    let object =
        figured.token(hit.tokens.end).is_some_and(|t| grammar::is_nominal(t) && !figured.in_date(hit.tokens.end));
    (!object).then_some(hit)
}

/// "were killed or injured": which of them is not said, unless a measure holds both.
fn unambiguous(figured: &Figured<'_, '_>, hit: Hit) -> Option<Hit> {
    let end = hit.tokens.end;
    let or = figured.token(end).is_some_and(|t| &*t.lower == "or");
    let other = or.then(|| cue::of_verb(figured, end + 1, hit.slot)).flatten();
    other.is_none_or(|other| other.measure_index() == hit.measure_index()).then_some(hit)
}

struct VerbGroup {
    end: usize,
    any: bool,
    be: bool,
}

/// The auxiliaries from `at` on, adverbs among them.
fn verb_group(figured: &Figured<'_, '_>, from: usize) -> VerbGroup {
    let mut group = VerbGroup { end: from, any: false, be: false };
    while let Some(token) = figured.token(group.end) {
        match token.pos {
            _ if grammar::is_be(token) => (group.any, group.be) = (true, true),
            Pos::Auxiliary => (group.any, group.be) = (true, false),
            Pos::Adverb => {}
            _ if &*token.lower == "to" && group.end + 1 < figured.place.sentence.end => {
                let next = &figured.tokens[group.end + 1];
                if !(matches!(next.pos, Pos::Verb | Pos::Auxiliary)) {
                    break;
                }
                group.any = true;
            }
            // "six remained missing"
            Pos::Verb | Pos::Participle if matches!(&*token.lemma, "remain" | "stay") => {
                (group.any, group.be) = (true, true);
            }
            _ if &*token.lower == "got" => (group.any, group.be) = (true, true),
            _ => break,
        }
        group.end += 1;
    }
    group
}

/// Verbs whose passive only reports what follows.
fn only_says_how_sure(lemma: &str) -> bool {
    matches!(
        lemma,
        "believe"
            | "fear"
            | "report"
            | "say"
            | "think"
            | "know"
            | "expect"
            | "confirm"
            | "find"
            | "leave"
            | "presume"
            | "estimate"
            | "set"
            | "list"
            | "declare"
            | "suspect"
            | "understand"
            | "schedule"
            | "feare"
            | "pronounce"
    )
}

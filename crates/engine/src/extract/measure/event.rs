//! Date → the event that it dates: the nearest verb or noun of an event in its clause.
//!
//! What an act of speech speaks of is not dated with it ("demanded their withdrawal on 16 June"), save by a deadline
//! ("demanded their withdrawal by 30 June").

use super::{
    REACH,
    cue::{self, Hit},
    figured::Figured,
    governor,
    table::{self, Slot},
};
use crate::{
    extract::{grammar, noun},
    text::Pos,
};
use variorum_story::Kind;

/// Nouns and verbs may both be names of events.
const NOUNS: [Slot; 2] = [Slot::Counts, Slot::Value];

/// The event that a date dates.
pub fn find(date: &Figured<'_, '_>) -> Option<Hit> {
    if states_a_balance(date) {
        return None;
    }
    if let Some(noun) = noun_behind(date) {
        return event_noun(date, noun);
    }
    match to_the_left(date) {
        Side::Event(hit) => {
            Some(event_behind(date).unwrap_or(hit)).filter(|hit| !is_one_of_several(date, hit) && ends_then(date, hit))
        }
        Side::Nothing => to_the_right(date),
        Side::OtherVerb => None,
    }
}

/// "was hurt Monday in a shooting", as "was hurt in a shooting on Monday": what happened right behind the date.
fn event_behind(date: &Figured<'_, '_>) -> Option<Hit> {
    let last = date.place.last;
    date.token(last).filter(|t| &*t.lower == "in")?;
    date.token(last + 1).filter(|t| matches!(&*t.lower, "a" | "an"))?;
    let phrase = (last + 2..last + 6).take_while(|&at| {
        date.token(at).is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Adjective | Pos::Participle | Pos::Gerund))
    });
    let hit = event_noun(date, phrase.last()?)?;
    matches!(hit.row().id, "attack" | "disaster").then_some(hit)
}

/// "the third shooting this month", "11 shootings this year": the period is that of all of them. Of "two coups in 2008 and
/// 2009" each year is that of one.
fn is_one_of_several(date: &Figured<'_, '_>, hit: &Hit) -> bool {
    let limit = hit.tokens.start.saturating_sub(3).max(date.place.sentence.start);
    let counts = |at: usize| {
        date.owner(at).is_some_and(|figure| matches!(figure.kind, Kind::Rank | Kind::Count | Kind::Vague))
            || is_ordinal(&date.tokens[at].lower)
    };
    let listed = date.before(date.place.first).is_some_and(|t| t.pos == Pos::Preposition);
    date.kind == Kind::Period
        && !listed
        && (limit..hit.tokens.start)
            .rev()
            .take_while(|&at| counts(at) || matches!(date.tokens[at].pos, Pos::Adjective | Pos::Noun | Pos::Participle))
            .any(counts)
}

/// "third", "12th".
fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "eighth" | "ninth" | "tenth"
    ) || (word.starts_with(|c: char| c.is_ascii_digit()) && ["st", "nd", "rd", "th"].iter().any(|e| word.ends_with(e)))
}

/// "signed a deal until 2028", "reported 26 deaths since April": what lasts until or since a date was not signed, renewed or
/// said on it.
fn ends_then(date: &Figured<'_, '_>, hit: &Hit) -> bool {
    let until = |at: usize| date.token(at).is_some_and(|t| matches!(&*t.lower, "until" | "till" | "through" | "since"));
    let lasts = until(date.place.first) || date.place.first.checked_sub(1).is_some_and(until);
    !lasts || !hit.row().speech || hit.row().id == "demand"
}

/// "as of Friday", "the year to March": when something was counted, not when it happened.
fn states_a_balance(date: &Figured<'_, '_>) -> bool {
    let first = date.place.first;
    let lead = |back: usize, word: &str| {
        first.checked_sub(back).and_then(|at| date.token(at)).is_some_and(|t| &*t.lower == word)
    };
    (lead(2, "as") && (lead(1, "of") || lead(1, "at"))) || lead(1, "to")
}

/// What stands on the left of a date in its clause.
enum Side {
    Event(Hit),
    /// A verb that is no event: the date is its own.
    OtherVerb,
    Nothing,
}

/// The head of the noun that a date stands in front of: "the June 30 vote", "a 2015 peace agreement", "Friday's attack".
fn noun_behind(date: &Figured<'_, '_>) -> Option<usize> {
    let place = date.place;
    let possessive = date.token(place.last).is_some_and(grammar::is_possessive);
    let determined = date.before(place.first).is_some_and(|t| t.pos == Pos::Determiner || grammar::is_possessive(t));
    let bare_year = date.before(place.first).is_none_or(|t| t.pos != Pos::Preposition);
    if !possessive && !determined && !bare_year {
        return None;
    }
    let mut head = None;
    for at in date.ahead(place.last + usize::from(possessive)) {
        let token = &date.tokens[at];
        match token.pos {
            Pos::Noun | Pos::Name if date.layout.owner(at).is_none() => head = Some(at),
            Pos::Adjective => {}
            _ => break,
        }
    }
    head.filter(|_| possessive || determined)
}

fn event_noun(date: &Figured<'_, '_>, at: usize) -> Option<Hit> {
    // "the year to March" is no march.
    if date.layout.owner(at).is_some() { None } else { cue::of_noun(date, at, &NOUNS, false) }
}

fn event_verb(date: &Figured<'_, '_>, at: usize) -> Option<Hit> {
    if !grammar::is_verb(&date.tokens[at]) {
        return None;
    }
    if states_a_period(date, at) {
        return None;
    }
    let cues = table::table().verbs.get(&*date.tokens[at].lemma)?;
    let fit = cues.iter().filter(|cue| cue.asks.is_none() && date.admits_kind(cue));
    Figured::best(fit.filter(|cue| cue.slot != Slot::Subject || has_subject_of(date, at, cue)).filter_map(|cue| {
        let end = cue::verb_end(date, at, cue)?;
        Some((Hit::new(cue, at..end), cue.rest.len() + usize::from(cue.later.is_some())))
    }))
}

/// Whether the noun right before a verb can do what the measure asks: inmates break out, fighting does not.
fn has_subject_of(date: &Figured<'_, '_>, verb: usize, cue: &table::Cue) -> bool {
    let asked = &table::table().measures[cue.measure].of;
    let skipped = |at: &usize| matches!(date.tokens[*at].pos, Pos::Auxiliary | Pos::Adverb);
    let limit = date.place.sentence.start;
    let Some(at) = (limit..verb).rev().find(|at| !skipped(at)) else { return true };
    let subject = &date.tokens[at];
    let before = at.checked_sub(1).map(|at| &*date.tokens[at].lemma);
    asked.is_empty() || subject.pos != Pos::Noun || asked.iter().any(|class| noun::is_a(&subject.lemma, before, class))
}

/// "the nine months ended 30 September", "the fiscal year ends in June", "shares closed at $12 on Friday": the calendar's
/// stretches end by themselves, and markets close every day.
fn states_a_period(date: &Figured<'_, '_>, at: usize) -> bool {
    let verb = &*date.tokens[at].lemma;
    let of_the_calendar = date.before(at).is_some_and(|t| {
        matches!(&*t.lemma, "day" | "week" | "month" | "quarter" | "half" | "year" | "season" | "period")
    });
    let priced = date
        .token(at + 1)
        .is_some_and(|t| matches!(&*t.lower, "at" | "up" | "down" | "higher" | "lower" | "above" | "below"));
    (verb == "end" && of_the_calendar) || (matches!(verb, "close" | "open" | "end") && priced)
}

fn to_the_left(date: &Figured<'_, '_>) -> Side {
    let start = date.place.first.saturating_sub(REACH).max(date.place.sentence.start);
    let mut noun: Option<Hit> = None;
    let mut light = false;
    for at in (start..date.place.first).rev() {
        if !date.same_clause(at) {
            break;
        }
        if date.layout.owner(at).is_some() {
            continue;
        }
        let token = &date.tokens[at];
        if noun.is_none()
            && matches!(token.pos, Pos::Noun | Pos::Name)
            && let Some(hit) = event_noun(date, at)
        {
            if light {
                return Side::Event(hit);
            }
            noun = Some(hit);
        } else if grammar::is_verb(token) && !governor::modifies_noun(date, at) {
            match event_verb(date, at).or_else(|| asked_of_another(date, at, start)) {
                Some(_) if decided_before(date, at, start) => return Side::OtherVerb,
                Some(verb) => return choose(date, verb, noun, asked_of_another(date, at, start)),
                None if is_light(&token.lemma) => light = true,
                None => return noun.filter(|n| directly_before(date, n)).map_or(Side::OtherVerb, Side::Event),
            }
            if light && noun.is_some() {
                break;
            }
        } else if grammar::is_be(token) {
            light = true;
        }
    }
    noun.map_or(if light { Side::OtherVerb } else { Side::Nothing }, Side::Event)
}

/// "told the mission to leave": the verb that asks, where `at` is what it asks for.
fn asked_of_another(date: &Figured<'_, '_>, at: usize, start: usize) -> Option<Hit> {
    if date.before(at).is_none_or(|t| &*t.lower != "to") {
        return None;
    }
    let asks = (start.max(at.saturating_sub(7))..at).rev().find(|&v| grammar::is_verb(&date.tokens[v]))?;
    event_verb(date, asks).filter(|hit| hit.tokens.end == at + 1)
}

/// "decided to close in May", "its decision to leave in May": the date may be of either, so of none. What is asked of
/// somebody else is answered by [`asked_of_another`], and a deadline is never that of the decision.
fn decided_before(date: &Figured<'_, '_>, at: usize, start: usize) -> bool {
    if date.before(at).is_none_or(|t| &*t.lower != "to") || is_deadline(date) || at < start + 2 {
        return false;
    }
    let hit = event_verb(date, at - 2).or_else(|| event_noun(date, at - 2));
    hit.is_some_and(|hit| hit.row().speech && hit.tokens.end <= at)
}

/// Whether only a preposition stands between the noun and the date.
fn directly_before(date: &Figured<'_, '_>, noun: &Hit) -> bool {
    date.place.first.saturating_sub(noun.tokens.end) <= 1
}

/// Verb or noun, where the noun stands between the verb and the date.
fn choose(date: &Figured<'_, '_>, verb: Hit, noun: Option<Hit>, asks: Option<Hit>) -> Side {
    if let Some(asks) = asks.filter(|_| !is_deadline(date)) {
        return Side::Event(asks);
    }
    // "opened fire": the noun is part of the verb's words.
    let Some(noun) = noun.filter(|noun| !verb.tokens.contains(&noun.tokens.start)) else { return Side::Event(verb) };
    if is_deadline(date) {
        return Side::Event(noun);
    }
    let (v, n) = (verb.row(), noun.row());
    if v.speech {
        return Side::Event(verb);
    }
    if v.phase && n.phase && v.id != n.id {
        // "began its withdrawal": neither the start nor the end of what began.
        return Side::OtherVerb;
    }
    if v.phase && v.id == "end" { Side::Event(verb) } else { Side::Event(noun) }
}

/// Whether the date is one to be met: "by", "until", "before".
fn is_deadline(date: &Figured<'_, '_>) -> bool {
    let lead = |at: usize| date.token(at).is_some_and(|t| matches!(&*t.lower, "by" | "until" | "before" | "till"));
    lead(date.place.first) || date.place.first.checked_sub(1).is_some_and(lead)
}

/// Verbs that say that something took place, and nothing of what.
fn is_light(lemma: &str) -> bool {
    matches!(
        lemma,
        "hold"
            | "occur"
            | "happen"
            | "take"
            | "schedule"
            | "stage"
            | "carry"
            | "set"
            | "plan"
            | "expect"
            | "follow"
            | "come"
            | "due"
            | "mark"
            | "call"
            | "conduct"
            | "do"
            | "make"
            | "have"
            | "see"
            | "fix"
            | "postpone"
            | "date"
    )
}

/// The event of a date that begins its clause: that of the main verb ("In June, the premier demanded…").
fn to_the_right(date: &Figured<'_, '_>) -> Option<Hit> {
    let mut light = false;
    let mut subject = None;
    for at in date.ahead(date.place.last) {
        if !date.same_clause(at) {
            return None;
        }
        if date.layout.owner(at).is_some() {
            continue;
        }
        let token = &date.tokens[at];
        if grammar::is_be(token) {
            light = true;
        } else if grammar::is_verb(token) && token.pos != Pos::Gerund && !governor::modifies_noun(date, at) {
            if let Some(hit) = event_verb(date, at) {
                return Some(hit);
            }
            if is_light(&token.lemma) && subject.is_some() {
                return subject;
            }
            if !is_light(&token.lemma) {
                return None;
            }
            light = true;
        } else if matches!(token.pos, Pos::Noun | Pos::Name) {
            let hit = event_noun(date, at);
            if light && hit.is_some() {
                return hit;
            }
            subject = subject.or(hit);
        }
    }
    None
}

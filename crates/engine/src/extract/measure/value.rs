//! The noun whose value or number a figure is: "a toll of 45", "turnout was 61 %", "revenue rose 12 % to $3.4 billion",
//! "a $90 million fine", "45 deaths".

use super::{
    cue::{self, Hit},
    figured::Figured,
    governor, subject,
    table::{self, Slot},
};
use crate::{
    extract::{change, grammar},
    text::Pos,
};
use variorum_story::Kind;

/// Words between a noun and its figure that tie the two.
const TIES: [&str; 12] = ["of", "at", "to", "by", "from", "above", "below", "under", "over", "around", "as", "worth"];

/// Steps from figure to figure on the way to a verb: "rose 12 % to 3.4 million from 3 million".
const STEPS: usize = 12;

/// "a toll of 45", "the deaths of 45 people", "raised its key rate to 6 %", "magnitude 6.1", "Death toll: 45".
pub fn of_noun(figured: &Figured<'_, '_>) -> Option<Hit> {
    let at = past_determiners(figured, figured.place.first);
    let before = figured.before(at)?;
    let slots: &[Slot] = &[Slot::Value, Slot::Counts];
    if matches!(&*before.lower, ":" | "(") {
        let said = cue::of_noun(figured, at.checked_sub(2)?, slots, false)?;
        // "Orrin shooting: 4 killed": what follows says whom it counts.
        let follows = (said.slot == Slot::Counts).then(|| governor::to_the_right(figured)).flatten();
        return follows.or(Some(said));
    }
    if TIES.contains(&&*before.lower) {
        let noun = past_date(figured, at.checked_sub(2)?)?;
        // "passengers from 33 countries": what is counted itself is no number of them, but for "deaths of 45 people".
        let slots = if figured.place.head.is_some() && &*before.lower != "of" { &slots[..1] } else { slots };
        let near = cue::of_noun(figured, noun, slots, false).or_else(|| with_own_preposition(figured, noun));
        return near.or_else(|| over_phrase(figured, at - 1));
    }
    let noun = matches!(before.pos, Pos::Noun | Pos::Name) || before.lower.contains('-');
    let touches = at == figured.place.first && noun;
    if touches { cue::of_noun(figured, at - 1, &[Slot::Value], false) } else { None }
}

/// "raised its rate on Wednesday to 6 %": the last token that is not of the date before `at`, nor its preposition.
fn past_date(figured: &Figured<'_, '_>, at: usize) -> Option<usize> {
    let first = (0..=at).rev().take(super::REACH).take_while(|&at| figured.in_date(at)).last();
    let Some(first) = first else { return Some(at) };
    let led = figured.before(first).is_some_and(|token| token.pos == Pos::Preposition);
    first.checked_sub(1 + usize::from(led))
}

/// "bringing to 22 the number of known dead", "raised to 45 the death toll": what is brought to a figure, put behind it.
pub fn brought(figured: &Figured<'_, '_>) -> Option<Hit> {
    /// Words of what is brought.
    const OBJECT: usize = 12;
    let at = past_determiners(figured, figured.place.first);
    let to = at.checked_sub(1).filter(|_| figured.before(at).is_some_and(|t| &*t.lower == "to"))?;
    let from = figured.place.last;
    let behind = figured.token(from).is_some_and(|t| &*t.lower == "the");
    if !behind || !figured.before(to).is_some_and(change::changes) {
        return None;
    }
    let parts = |at: &usize| figured.token(*at).is_none_or(grammar::is_comma);
    subject::head(figured, from..(from..from + OBJECT).find(parts).unwrap_or(from + OBJECT))
}

/// "raised the toll from the quake to 1,450", "put the turnout in the city at 61 %": the noun before another's phrase.
fn over_phrase(figured: &Figured<'_, '_>, tie: usize) -> Option<Hit> {
    /// Words of the phrase between at most.
    const PHRASE: usize = 5;
    if !figured.token(tie).is_some_and(|t| matches!(&*t.lower, "to" | "at")) {
        return None;
    }
    let nominal = |at: &usize| {
        let pos = figured.token(*at).map(|t| t.pos);
        matches!(pos, Some(Pos::Noun | Pos::Name | Pos::Adjective | Pos::Determiner))
    };
    let first = (0..tie).rev().take(PHRASE).take_while(nominal).last()?;
    let linked = figured.before(first).is_some_and(|t| matches!(&*t.lower, "in" | "from" | "of" | "for"));
    let noun = first.checked_sub(2).filter(|_| linked)?;
    let hit = cue::of_noun(figured, noun, &[Slot::Value], false)?;
    figured.same_clause(hit.tokens.start).then_some(hit)
}

/// Nouns that hold their preposition: "a force of 1,000 fighters", "the number of injured at 34". Their cue ends where the
/// figure begins, or where what ties it does.
fn with_own_preposition(figured: &Figured<'_, '_>, noun: usize) -> Option<Hit> {
    (noun.saturating_sub(3)..=noun)
        .rev()
        .filter_map(|at| cue::of_noun(figured, at, &[Slot::Value], false))
        .find(|hit| hit.tokens.end == noun + 1 || hit.tokens.end == past_determiners(figured, figured.place.first))
}

fn past_determiners(figured: &Figured<'_, '_>, from: usize) -> usize {
    let mut at = from;
    while figured.before(at).is_some_and(|t| matches!(t.pos, Pos::Determiner | Pos::Adverb)) {
        at -= 1;
    }
    at
}

/// A noun that says it where nothing else does: "out of a total of 13,800 staff".
pub fn weak(figured: &Figured<'_, '_>) -> Option<Hit> {
    let at = past_determiners(figured, figured.place.first);
    if figured.kind == Kind::Money && figured.before(at).is_some_and(|t| &*t.lower == "worth") {
        return valued(at - 1);
    }
    let of = figured.before(at).filter(|t| &*t.lower == "of");
    of.and_then(|_| cue::of_noun(figured, at.checked_sub(2)?, &[Slot::Value], true))
}

/// "jewels worth half a million dollars": what anything is worth is its value.
fn valued(worth: usize) -> Option<Hit> {
    let table = table::table();
    let cue = table.nouns.get("valuation")?.iter().find(|cue| table.measures[cue.measure].id == "valuation")?;
    Some(Hit::new(cue, worth..worth + 1))
}

/// "67 percent of the 8.4 million registered voters": a name of several words for what is counted says it of the whole
/// too; a single noun does not ("187 of the 200 seats" are not 200 seats won).
pub fn whole(figured: &Figured<'_, '_>) -> Option<Hit> {
    weak(figured).or_else(|| counted(figured).filter(|hit| hit.tokens.len() > 1))
}

/// "45 deaths", unless they were prevented.
pub fn counted(figured: &Figured<'_, '_>) -> Option<Hit> {
    let averted = figured
        .before(past_determiners(figured, figured.place.first))
        .is_some_and(|t| matches!(&*t.lemma, "prevent" | "avert" | "avoid" | "save" | "per"));
    if averted || figured.restates_a_share() {
        None
    } else {
        cue::of_noun(figured, figured.place.head?, &[Slot::Counts], false)
    }
}

/// "a $90 million fine", "61 percent turnout": the noun that the figure stands in front of. What follows "of" is not
/// valued ("12 percent of revenue").
pub fn compound(figured: &Figured<'_, '_>) -> Option<Hit> {
    let of = figured.token(figured.place.last).is_some_and(|t| &*t.lower == "of");
    if of || figured.kind == Kind::Count {
        return None;
    }
    cue::of_noun(figured, figured.place.head?, &[Slot::Value, Slot::Counts], false)
}

/// "the margin was 21,400 votes": what it is said to be says more of a figure than what it counts.
pub fn equated(figured: &Figured<'_, '_>) -> Option<Hit> {
    let at = past_determiners(figured, figured.place.first);
    let is = figured.before(at).is_some_and(grammar::is_be);
    linked(figured).filter(|hit| is && hit.slot == Slot::Value)
}

/// "turnout was 61 percent", "the toll rose from 12 to 45": the subject of the verb that ties the figure to it.
pub fn linked(figured: &Figured<'_, '_>) -> Option<Hit> {
    let verb = linking_verb(figured)?;
    subject::measured(figured, verb)
}

/// "there were no deaths, and there have been 12 arrests": a verb without a subject whose value the figure could be.
fn tells_what_there_is(figured: &Figured<'_, '_>, verb: usize) -> bool {
    let auxiliary = |at: &usize| figured.token(*at).is_some_and(|t| t.pos == Pos::Auxiliary);
    let first = (0..verb).rev().take_while(auxiliary).last().unwrap_or(verb);
    figured.before(first).is_some_and(|t| &*t.lower == "there")
}

/// The linking or changing verb on the left, with other figures of the same change between.
fn linking_verb(figured: &Figured<'_, '_>) -> Option<usize> {
    let mut at = figured.place.first;
    for _ in 0..STEPS {
        let before = figured.before(at)?;
        if figured.layout.owner(at - 1).is_some() {
            at = figured.layout.owner(at - 1).map(|owner| figured.layout.places[owner].first)?;
        } else if grammar::is_be(before) || change::ties(before) {
            return (figured.same_clause(at - 1) && !tells_what_there_is(figured, at - 1)).then_some(at - 1);
        } else if matches!(before.pos, Pos::Adverb | Pos::Determiner | Pos::Preposition)
            || matches!(&*before.lower, "to" | "up" | "down" | "than")
            || governor::is_transparent(&before.lemma)
        {
            at -= 1;
        } else {
            return None;
        }
    }
    None
}

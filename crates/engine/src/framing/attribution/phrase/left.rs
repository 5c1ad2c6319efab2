//! The noun phrase that ends before a token, with its qualifiers and apposition: the holder before a verb.

use super::{Clause, LONGEST, is_calendar, is_head, is_holder};
use crate::{framing::attribution::clause::opens_quote, text::Pos};
use std::ops::Range;

/// The noun phrase that ends before `end`, with its qualifiers and apposition: "Ana Kovar, the mayor of Lome,".
pub fn left(clause: &Clause<'_, '_>, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(clause.range.start);
    if clause.lower_before(end) == "," {
        return apposition_left(clause, end - 1, floor);
    }
    let mut start = phrase_left(clause, end, floor)?;
    // "which lawyers called": the pronoun is what they call so.
    start += usize::from(matches!(clause.lower(start), "which" | "that" | "what" | "whom") && start + 1 < end);
    is_holder(clause, &(start..end)).then_some(start..end)
}

/// The phrase that ends before `end` with nothing but "of" in it: what "who" stands for.
pub fn near(clause: &Clause<'_, '_>, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(clause.range.start);
    let mut start = base_left(clause, end, floor)?;
    while start > floor + 1 && clause.lower(start - 1) == "of" {
        start = base_left(clause, start - 1, floor)?;
    }
    is_holder(clause, &(start..end)).then_some(start..end)
}

/// "Ana Kovar, the mayor of Lome," — the phrase before the comma that opens the apposition closed at `comma`.
fn apposition_left(clause: &Clause<'_, '_>, comma: usize, floor: usize) -> Option<Range<usize>> {
    let open = (floor..comma).rev().find(|&at| clause.lower(at) == ",")?;
    let quote = (open + 1..comma).any(|at| opens_quote(clause.lower(at)) && clause.pos(at) == Pos::Mark);
    let relative = matches!(clause.lower(open + 1), "who" | "whose" | "which");
    let clause_inside = (open + 1..comma).any(|at| matches!(clause.pos(at), Pos::Auxiliary | Pos::Verb));
    let opens = matches!(
        clause.pos(open + 1),
        Pos::Determiner
            | Pos::Noun
            | Pos::Adjective
            | Pos::Numeral
            | Pos::Name
            | Pos::Gerund
            | Pos::Participle
            | Pos::Preposition
            | Pos::Adverb
    );
    if quote || !(relative || opens && !clause_inside) {
        return None;
    }
    // "Ana Kovar, 72, who ran twice,": the age between.
    let aged = open > floor + 2 && clause.pos(open - 1) == Pos::Numeral && clause.lower(open - 2) == ",";
    let open = if aged { open - 2 } else { open };
    let floor = open.saturating_sub(LONGEST).max(clause.range.start);
    let mut start = phrase_left(clause, open, floor)?;
    // "A witness, Carla Nuñez, 34,": what the named person is stands before the name.
    if clause.pos(start) == Pos::Name
        && clause.lower_before(start) == ","
        && let Some(role) = phrase_left(clause, start - 1, floor)
        && clause.pos(role) == Pos::Determiner
    {
        start = role;
    }
    is_holder(clause, &(start..open)).then_some(start..comma)
}

/// The start of the noun phrase that ends before `end`.
fn phrase_left(clause: &Clause<'_, '_>, end: usize, floor: usize) -> Option<usize> {
    let mut start = base_left(clause, end, floor)?;
    while start > floor {
        match extend_left(clause, start, end, floor) {
            Some(at) if at < start => start = at,
            _ => break,
        }
    }
    Some(start)
}

/// The start of what goes on to the left of a phrase: "the head of", "Moscow and", "Mali's".
fn extend_left(clause: &Clause<'_, '_>, start: usize, end: usize, floor: usize) -> Option<usize> {
    let link = start - 1;
    match clause.pos(link) {
        Pos::Preposition if PHRASAL.contains(&clause.lower(link)) && link > floor => {
            let link = first_of_two(clause, link, floor);
            // "officials based in Gao", "the junta currently in power"
            let between =
                usize::from(matches!(clause.pos(link - 1), Pos::Participle | Pos::Adverb) && link > floor + 1);
            let of = clause.lower(link) == "of";
            let nominal = is_head(clause, link - 1 - between) && (of || !is_calendar(clause, start, end));
            nominal.then(|| base_left(clause, link - between, floor)).flatten()
        }
        Pos::Conjunction if matches!(clause.lower(link), "and" | "or") && link > floor && is_head(clause, link - 1) => {
            coordinate_left(clause, link, floor)
        }
        Pos::Particle if clause.lower(link) != "to" => base_left(clause, link, floor),
        _ => relative_left(clause, link, floor),
    }
}

/// "in and around": where the first of two joined prepositions stands.
fn first_of_two(clause: &Clause<'_, '_>, link: usize, floor: usize) -> usize {
    let joined =
        link > floor + 2 && matches!(clause.lower(link - 1), "and" | "or") && clause.pos(link - 2) == Pos::Preposition;
    if joined { link - 2 } else { link }
}

/// Prepositions that go on with a noun phrase: "of", and not "after", "since", "during".
const PHRASAL: [&str; 21] = [
    "of", "in", "for", "from", "at", "with", "on", "to", "within", "near", "against", "among", "behind", "under", "by",
    "like", "around", "across", "outside", "inside", "aboard",
];

/// "Moscow and", where what stands before is no object of another verb.
fn coordinate_left(clause: &Clause<'_, '_>, and: usize, floor: usize) -> Option<usize> {
    let start = base_left(clause, and, floor)?;
    let before = clause.before(start).map(|t| t.pos);
    let free = start == clause.range.start
        || clause.lower_before(start) == ","
        || matches!(before, Some(Pos::Conjunction | Pos::Adverb | Pos::Mark));
    let of = clause.lower_before(start) == "of";
    (free || of).then_some(start)
}

/// "the man who fled the town" when the phrase found is "the town": the phrase before "who".
fn relative_left(clause: &Clause<'_, '_>, verb: usize, floor: usize) -> Option<usize> {
    if !clause.is_finite(verb) {
        return None;
    }
    let floor = floor.max(verb.saturating_sub(12));
    let who = (floor..verb)
        .rev()
        .take_while(|&at| clause.pos(at) != Pos::Mark)
        .find(|&at| matches!(clause.lower(at), "who" | "that" | "which"))?;
    (who > floor && is_head(clause, who - 1)).then(|| base_left(clause, who, floor)).flatten()
}

/// The start of the noun with its modifiers that ends before `end`: "the former French colony".
fn base_left(clause: &Clause<'_, '_>, end: usize, floor: usize) -> Option<usize> {
    let mut at = end;
    // A quotation mark may stand around a label: "armed white men".
    if at > floor && !is_head(clause, at - 1) {
        return None;
    }
    while at > floor {
        let before = at - 1;
        let modifier = match clause.pos(before) {
            // "14:05 Police confirm": the time of an entry.
            Pos::Numeral if clause.lower(before).contains(':') => false,
            Pos::Noun | Pos::Name | Pos::Adjective | Pos::Numeral => true,
            Pos::Participle | Pos::Gerund => {
                at < end
                    && clause.pos(at) != Pos::Determiner
                    && before > floor
                    && (is_adverb_inside(clause, before - 1, floor)
                        || matches!(
                            clause.pos(before - 1),
                            Pos::Determiner | Pos::Adjective | Pos::Particle | Pos::Preposition
                        ))
            }
            Pos::Adverb => {
                matches!(clause.pos(at), Pos::Participle | Pos::Adjective) && is_adverb_inside(clause, before, floor)
            }
            Pos::Particle => matches!(clause.lower(before), "'s" | "’s") || clause.lower(before) == "'" && at < end,
            Pos::Pronoun => at == end || clause.lower(before) == "one",
            Pos::Mark => {
                matches!(clause.lower(before), "-" | "&" | "$" | "€" | "£") || clause.lower(before) == "’" && at < end
            }
            Pos::Determiner => {
                at = before;
                // "all the men", "some of the men" are read by the caller.
                if at > floor && clause.pos(at - 1) == Pos::Determiner {
                    at -= 1;
                }
                break;
            }
            _ => false,
        };
        if !modifier {
            break;
        }
        at = before;
        if clause.pos(at) == Pos::Pronoun {
            break;
        }
    }
    (at < end).then_some(at)
}

/// Whether an adverb stands inside a phrase, just behind what opens it: "the town's newly formed council".
fn is_adverb_inside(clause: &Clause<'_, '_>, at: usize, floor: usize) -> bool {
    let opens = |at: usize| clause.pos(at) == Pos::Determiner || matches!(clause.lower(at), "'s" | "’s");
    clause.pos(at) == Pos::Adverb && at > floor && opens(at - 1)
}

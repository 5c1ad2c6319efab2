//! The noun phrase that starts at a token: the holder behind "said" and "according to".

use super::{Clause, LONGEST, is_calendar, is_head, is_holder, is_named, is_occasion};
use crate::{framing::attribution::clause::opens_quote, text::Pos};
use std::ops::Range;

/// The noun phrase that starts at `start`: "the mayor of Lome, a former judge".
pub fn right(clause: &Clause<'_, '_>, start: usize) -> Option<Range<usize>> {
    let ceiling = (start + LONGEST).min(clause.range.end);
    let mut end = base_right(clause, start, ceiling)?;
    let common = clause.pos(end - 1) == Pos::Noun;
    let mut parted = false;
    loop {
        let next = match clause.pos(end) {
            Pos::Preposition if clause.lower(end) == "of" || common && links(clause, end) => {
                base_right(clause, end + 1, ceiling)
            }
            Pos::Participle if common => participle_right(clause, end, ceiling),
            Pos::Adjective if common && takes_phrase(clause, end) => base_right(clause, end + 2, ceiling),
            Pos::Conjunction if clause.lower(end) == "and" || clause.lower(end) == "or" => {
                base_right(clause, end + 1, ceiling).filter(|&after| !clause.is_finite(after))
            }
            // "Jon Ruiz, 35, a teacher," but not "the suspect, a teacher, acted alone".
            Pos::Mark
                if clause.lower(end) == ","
                    && !(parted && clause.pos(end + 1) != Pos::Determiner && clause.lower(end + 1) != "who") =>
            {
                parted = true;
                apposition_right(clause, end, ceiling)
            }
            _ => None,
        };
        match next {
            Some(at) if at > end => end = at,
            _ => break,
        }
    }
    is_holder(clause, &(start..end)).then_some(start..end)
}

/// "people familiar with the talks": an adjective behind its noun.
fn takes_phrase(clause: &Clause<'_, '_>, at: usize) -> bool {
    const BEHIND: [&str; 8] =
        ["familiar", "close", "loyal", "aware", "knowledgeable", "privy", "critical", "sympathetic"];
    BEHIND.contains(&clause.lower(at)) && clause.pos(at + 1) == Pos::Preposition
}

/// "documents filed with the court", "people briefed on the talks": a participle behind a noun, with its prepositions.
fn participle_right(clause: &Clause<'_, '_>, participle: usize, ceiling: usize) -> Option<usize> {
    let mut end = participle + 1;
    while clause.pos(end) == Pos::Preposition && !is_calendar(clause, end + 1, end + 3) {
        match base_right(clause, end + 1, ceiling) {
            Some(after) => end = after,
            None => break,
        }
    }
    // A finite verb is a participle by its form: only what is followed by a preposition, or ends the phrase, is one.
    (end > participle + 1).then_some(end)
}

/// ", chief economist at the bank" after a name: to the next comma or the end of the sentence.
fn apposition_right(clause: &Clause<'_, '_>, comma: usize, ceiling: usize) -> Option<usize> {
    let after = comma + 1;
    let role = match clause.pos(after) {
        Pos::Determiner => {
            matches!(clause.lower(after), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "another" | "one")
        }
        Pos::Noun | Pos::Adjective => !is_calendar(clause, after, after + 1),
        // ", based in Lome,", not ", opened fire first".
        Pos::Participle => clause.pos(after + 1) == Pos::Preposition,
        Pos::Numeral => clause.lower(after + 1) == "," || after + 1 >= clause.end(),
        _ => matches!(clause.lower(after), "who" | "which"),
    };
    if !role || clause.lower_before(comma) == "”" {
        return None;
    }
    let mut end = after;
    while end < ceiling
        && !matches!(clause.lower(end), "," | ";" | ":" | "." | "–" | "—")
        && !opens_quote(clause.lower(end))
    {
        end += 1;
    }
    let relative = |&at: &usize| matches!(clause.lower(at), "who" | "which" | "that" | "whose");
    let own = (after..end).find(relative).unwrap_or(end);
    let finite = (after..own).any(|at| matches!(clause.pos(at), Pos::Auxiliary | Pos::Verb));
    (matches!(clause.lower(after), "who" | "which") || !finite).then_some(end)
}

/// Whether a preposition after a common noun goes on with its phrase: "a spokesman for the port", not "… in a statement".
fn links(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(
        clause.lower(at),
        "for" | "by" | "from" | "at" | "with" | "in" | "on" | "to" | "within" | "close" | "near" | "behind" | "against"
    ) && !is_occasion(clause, at + 1)
}

/// The end of the noun with its modifiers that starts at `start`.
pub fn base_right(clause: &Clause<'_, '_>, start: usize, ceiling: usize) -> Option<usize> {
    let mut end = start;
    let mut head = None;
    while end < ceiling {
        match clause.pos(end) {
            Pos::Determiner if end == start || clause.pos(end - 1) == Pos::Determiner => {}
            Pos::Adjective | Pos::Gerund if head.is_none() => {}
            Pos::Participle if head.is_none() && is_head(clause, end + 1) => {}
            Pos::Noun | Pos::Name => {
                // "Tuesday", but "the mayor's May statement".
                if head.is_some() && is_calendar(clause, end, end + 1) && !is_named(clause, end) {
                    break;
                }
                head = Some(end);
            }
            Pos::Numeral => head = Some(end),
            Pos::Adjective if is_head(clause, end + 1) && clause.pos(end + 1) != Pos::Pronoun => {}
            Pos::Pronoun if clause.lower(end) == "one" && clause.pos(end + 1) == Pos::Noun => {}
            Pos::Pronoun => {
                return if head.is_none() { Some(end + 1) } else { head.map(|h| h + 1) };
            }
            Pos::Particle if clause.lower(end) == "'s" && head.is_some() => head = None,
            Pos::Mark if matches!(clause.lower(end), "'" | "’") && head.is_some() && is_head(clause, end + 1) => {
                head = None;
            }
            Pos::Mark if clause.lower(end) == "-" => {}
            // "their $85 billion deal"
            Pos::Mark if matches!(clause.lower(end), "$" | "€" | "£") && clause.pos(end + 1) == Pos::Numeral => {}
            _ => break,
        }
        end += 1;
    }
    head.map(|h| h + 1)
}

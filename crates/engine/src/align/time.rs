//! The time that a figure holds for, which is often told by another phrase of its clause. Knows the dates that extraction found.

use super::mention::{Sort, beside, sort};
use crate::{
    extract::{self, Figure},
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, Pos, Token},
};
use std::{
    ops::{Range, RangeInclusive},
    sync::OnceLock,
};
use variorum_story::{Bound, Dated, Day, Grain};

/// The time that a figure holds for: as extraction has it, else the one date in its clause.
pub(super) fn time(reading: &Reading<'_>, at: usize, clause: &Range<usize>) -> Option<(Day, Day)> {
    let figure = &reading.figures[at];
    // An age is whose it is whenever it is told.
    if matches!(sort(figure), Sort::When | Sort::Hour | Sort::Age) {
        return None;
    }
    let days = |date: &Dated| date.start.zip(date.end);
    let of_a_day = |f: &&Figure| match sort(f) {
        Sort::When => true,
        Sort::Hour => f.rule != extract::HOUR,
        _ => false,
    };
    let dates = || beside(&reading.figures, at).filter(of_a_day);
    let two_sided = |f: &&Figure| {
        let holds = matches!(f.bound, Bound::Exact | Bound::About);
        holds && !is_of_saying(&reading.article, f) && !is_of_a_model(&reading.article, f)
    };
    // "The 13,000-strong force, deployed in 2013": what is said of a force by the way holds for no time of the clause.
    if reading.account.text[figure.span.end as usize..].starts_with('-') {
        return None;
    }
    // "The bridge, 420 metres long, opened in 1967": how large a thing is holds for no time that another phrase names.
    let of_a_thing = sort(figure) == Sort::Measure;
    let one_phrase = |f: &&Figure| !of_a_thing || !commas_between(&reading.article, figure, f);
    if let Some(time) = &figure.time {
        let stated = dates().find(|f| f.date.as_ref() == Some(time));
        let holds = stated.is_none_or(|f| two_sided(&f) && one_phrase(&f) && !parted(reading, at, f));
        return if holds { days(time) } else { None };
    }
    let tokens = &reading.article.tokens;
    let inside = |f: &&Figure| clause.contains(&reading.article.token_at(f.span.start));
    let mut within = dates().filter(two_sided).filter(inside).filter(|f| !parted(reading, at, f)).filter(one_phrase);
    let relative = tokens.get(clause.start + 1).is_some_and(|t| ["which", "when", "who"].contains(&t.lower.as_ref()));
    let only = match (within.next(), within.next()) {
        (Some(only), None) => only,
        // "The 1987 flood, which killed 212": the clause holds for the time of what it follows.
        (None, _) if relative => {
            let start = tokens.get(clause.start)?.span.start;
            dates().filter(|f| f.span.end <= start).last()?
        }
        _ => return None,
    };
    only.date.as_deref().and_then(days)
}

/// Whether a comma stands between two figures.
fn commas_between(article: &Article<'_>, a: &Figure, b: &Figure) -> bool {
    let (first, second) = if a.span.start <= b.span.start { (a, b) } else { (b, a) };
    let end = article.token_at(second.phrase.start);
    article.tokens[article.token_at(first.phrase.end).min(end)..end].iter().any(|t| t.lower == ",")
}

/// Whether a year says when a thing was made: "a maroon [1997] Orbex Trail". It stands before a name that no noun follows, and
/// behind "a" or whose it is: "a 1997 Velia quake" and "the 1997 Orbex Accord" were of that year.
fn is_of_a_model(article: &Article<'_>, date: &Figure) -> bool {
    if date.date.as_ref().is_none_or(|date| date.grain != Grain::Year) {
        return false;
    }
    let (before, behind) = article.tokens.split_at(article.token_at(date.phrase.start));
    let one = before.iter().rev().find(|token| token.pos != Pos::Adjective);
    let one = one.is_some_and(|t| matches!(&*t.lower, "a" | "an" | "his" | "her" | "their"));
    let mut behind = behind.iter().skip_while(|token| token.span.start < date.phrase.end);
    let named = behind.next().is_some_and(|token| token.pos == Pos::Name);
    one && named && behind.find(|token| token.pos != Pos::Name).is_none_or(|token| token.pos != Pos::Noun)
}

/// Whether the verb before a date is one of saying: "the minister told the council on [Monday] that …".
pub(super) fn is_said_then(article: &Article<'_>, date: &Figure, clause: usize) -> bool {
    let end = article.token_at(date.phrase.start).max(clause);
    article.tokens[clause..end].iter().rfind(|t| is_verb(t)).is_some_and(only_says)
}

fn is_verb(token: &Token<'_>) -> bool {
    matches!(token.pos, Pos::Verb | Pos::Participle)
}

/// Whether a verb only says: "told", "heard".
fn only_says(token: &Token<'_>) -> bool {
    static CUES: OnceLock<WordSet> = OnceLock::new();
    let cues = CUES.get_or_init(|| lexicon::rows("en/cues_neutral").map(|row| row[0]).chain(["hear"]).collect());
    is_verb(token) && cues.contains(token.lemma.as_ref())
}

/// Whether a date is of the saying alone ("the inquiry heard on Monday"), or of what the figure is compared with.
fn is_of_saying(article: &Article<'_>, date: &Figure) -> bool {
    let mut at = article.token_at(date.phrase.start);
    while at > 0 && article.tokens[at - 1].pos == Pos::Preposition {
        at -= 1;
    }
    // "8 percent more than last year": the date is of what it is compared with.
    compared(article, date) || at.checked_sub(1).and_then(|at| article.tokens.get(at)).is_some_and(only_says)
}

/// Whether what happened is compared with that of a date.
fn compared(article: &Article<'_>, date: &Figure) -> bool {
    let at = article.token_at(date.phrase.start);
    let mut before = (at.saturating_sub(2)..at).rev().filter_map(|at| article.tokens.get(at));
    before.any(|t| ["than", "against", "versus", "vs", "compared"].contains(&t.lower.as_ref()))
}

/// Whether another figure of the same sort stands between a figure and a date: "61 percent, against 58 percent in 2025".
fn parted(reading: &Reading<'_>, at: usize, date: &Figure) -> bool {
    let figure = &reading.figures[at];
    let between = |f: &Figure| figure.span.end <= f.span.start && f.span.end <= date.span.start;
    beside(&reading.figures, at).any(|f| f.parts.is_empty() && sort(f) == sort(figure) && between(f))
}

/// Whether a time is the month or year in which the account was written, or a part of it.
pub(super) fn is_total(time: (Day, Day), day: Day) -> bool {
    /// The days of the shortest month and of the longest year.
    const DAYS: RangeInclusive<i32> = 28..=366;
    DAYS.contains(&(time.1.0.saturating_sub(time.0.0).saturating_add(1))) && time.0 <= day && day <= time.1
}

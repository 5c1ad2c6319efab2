//! # cannot tell
//!
//! Not enough is said to compare: two currencies without a conversion; a date that could not be placed, can be read in
//! two ways, or of which only the hour is told; an end told as its last day or the day after; regions that overlap; a
//! growing count from an account without a date, or one that is lower in the later account; a soft bound ("up to"); a
//! number against a vague one, or against a person told without a number ("a man was killed"); a measure that no word
//! names, or its near kin ("deployed" for "strong"); a number a hundred times the other; a round number against one
//! that is further away than rounding takes it.
//!
//! Fires: "€2.4m" and "$2.6m"; "170 killed" without a date and "187 killed" of 30 June; "up to 200" and "230".
//! Silent: "41" and "12" of one day a month ago (conflict).

use super::{
    Given, Pair, Rule,
    pair::{is_date, plain},
};
use crate::extract;
use variorum_story::{Bound, Kind, Resolution, Verdict};

pub(super) const RULE: Rule = Rule { id: "cannot-tell", verdict: Verdict::CannotTell, fires };

fn fires(pair: &Pair<'_>) -> bool {
    let soft = |given: &Given<'_>| given.figure.bound == Bound::UpTo || given.figure.kind == Kind::Vague;
    if let Some((a, b)) = pair.regions() {
        return !a.is_disjoint(b);
    }
    if next_day(pair) {
        return true;
    }
    let untold = |given: &Given<'_>| given.figure.rule == extract::SINGLE;
    pair.intervals().is_none()
        || untold(pair.a)
        || untold(pair.b)
        || [pair.a, pair.b].iter().any(|given| soft(given) || unplaced(given))
        || pair.running && pair.times().is_none()
        || shrunk(pair)
        || pair.a.figure.measure != pair.b.figure.measure
        || pair.a.figure.measure.is_none()
        || far(pair)
        || close_guesses(pair)
        || coarse(pair)
}

/// Whether two plain numbers differ by more than rounding is believed to, though the coarser one's width allows it:
/// "2 million" and "2.4 million".
fn coarse(pair: &Pair<'_>) -> bool {
    [pair.a, pair.b].iter().all(|given| plain(given)) && pair.values().is_some() && pair.meet()
}

/// Whether one is so many times the other that they hardly measure one thing: a price a share and that of a company. Should a
/// slip explain it, that is flagged beside the verdict.
fn far(pair: &Pair<'_>) -> bool {
    /// Accounts of one thing differ by ten times at most, and a slip makes it a thousand.
    const TIMES: f64 = 100.0;
    pair.values().is_some_and(|(a, b)| a > 0.0 && b > 0.0 && a.max(b) / a.min(b) >= TIMES)
}

/// Whether a running count stands lower in the later account: the injured go home or die, the dead are counted again.
/// The two were known at different times, so neither is shown to be wrong.
fn shrunk(pair: &Pair<'_>) -> bool {
    pair.running && !pair.settled() && pair.times().is_some_and(|(then, now)| then != now)
}

/// Whether a date has no certain place in the calendar. An hour alone ("shortly before noon") is of a day that is not told.
fn unplaced(given: &Given<'_>) -> bool {
    let Some(date) = &given.figure.date else { return false };
    let hour = given.figure.rule == extract::HOUR;
    let placed = date.resolution != Resolution::Unplaced && date.start.is_some() && date.other.is_none() && !hour;
    is_date(given.figure) && !placed
}

/// Whether something ends on two days that follow one another: "June 30 is its last day", "it ends on July 1".
fn next_day(pair: &Pair<'_>) -> bool {
    let day = |given: &Given<'_>| {
        let ends = given.figure.measure.as_deref() == Some("end");
        given.figure.date.as_ref().filter(|date| ends && date.start == date.end).and_then(|date| date.start)
    };
    day(pair.a).zip(day(pair.b)).is_some_and(|(a, b)| a.plus(1) == b || b.plus(1) == a)
}

/// Whether one is "about" and the other lies little beyond what that allows: no line parts rounding from difference.
fn close_guesses(pair: &Pair<'_>) -> bool {
    /// Twice the unit that "about" allows.
    const BEYOND: f64 = 1.0;
    let Some((a, b)) = pair.values() else { return false };
    let Some((x, y)) = pair.intervals() else { return false };
    let about = |given: &Given<'_>| given.figure.bound == Bound::About;
    let half = |low: Option<f64>, high: Option<f64>| low.zip(high).map_or(0.0, |(low, high)| (high - low) / 2.0);
    let reach = f64::from(u8::from(about(pair.a))) * half(x.low, x.high)
        + f64::from(u8::from(about(pair.b))) * half(y.low, y.high);
    reach > 0.0 && (a - b).abs() <= reach * (1.0 + BEYOND)
}

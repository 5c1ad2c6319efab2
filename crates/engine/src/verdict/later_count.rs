//! # later count
//!
//! The measure counts what only grows (deaths, arrests, cases), the later account states more, and no rounding explains
//! it: the count rose. Some counts fall as well (the missing are found): then less is a later count, too. A count for a
//! time long over ("in 2019") grows no more.
//!
//! Of two accounts of one day that differ, the higher count is the later one where an account of a later day bears it out:
//! "49 arrested" and "86 arrested" of Monday, "86 arrested" of Tuesday.
//!
//! Fires: "at least 12 killed" on Monday and "41 killed" on Wednesday.
//! Silent: "41 killed" on Monday and "12 killed" on Wednesday (cannot tell); two accounts of one day and none of a
//! later one; a budget that was raised.

use super::{Given, Pair, Rule};
use crate::measures::{falls, grows_by_the_hour};
use variorum_story::{Bound, Verdict};

pub(super) const RULE: Rule = Rule { id: "later-count", verdict: Verdict::LaterCount, fires };

fn fires(pair: &Pair<'_>) -> bool {
    let (Some((a, b)), Some((then, now))) = (pair.values(), pair.times()) else { return false };
    let (earlier, later) = if then < now { (pair.a.figure, pair.b.figure) } else { (pair.b.figure, pair.a.figure) };
    let grown = if then < now { a < b } else { b < a };
    let open = |bound| matches!(bound, Bound::UpTo | Bound::AtMost | Bound::LessThan);
    let moved = grown || a != b && earlier.measure.as_deref().is_some_and(falls);
    pair.running && !pair.settled() && then != now && moved && !open(earlier.bound) && !open(later.bound)
}

/// Whether two counts of one day differ as a count does that rises during it: an account of a later day states more than the
/// higher of them, or as much where the count grows by the hour.
pub(super) fn outgrown(answers: &[Given<'_>], members: &[usize], pair: &Pair<'_>) -> bool {
    let (Some((a, b)), Some((day, other))) = (pair.values(), pair.times()) else { return false };
    let later = |given: &Given<'_>| {
        let known = Pair { a: pair.a, b: given, running: pair.running };
        let hourly = pair.a.figure.measure.as_deref().is_some_and(grows_by_the_hour);
        let rose = known.values().is_some_and(|(_, now)| now > a.max(b) || hourly && now >= a.max(b));
        rose && given.published.is_some_and(|published| published > day)
    };
    pair.running && day == other && !pair.settled() && members.iter().any(|&third| later(&answers[third]))
}

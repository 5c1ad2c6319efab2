//! # same day
//!
//! Both accounts were published on one day, and the count is of something that happened on that very day and grew by the hour. Neither
//! says at which hour it was known: the one may have been written in the morning and the other at night, so that their
//! difference shows neither to be wrong. The verdict is *cannot tell*.
//!
//! Fires: "49 arrested on Saturday" and "86 arrested", both of that Saturday.
//! Silent: the same of Saturday and Monday (later count); of one Monday, about the Saturday before (conflict: the day was over
//! for both); the dead and the hurt of one crash (it hurt nobody more by night); where a third account tells which of the two came later (later count); a budget.

use super::{Given, Pair, Rule};
use crate::measures::grows_by_the_hour;
use variorum_story::Verdict;

pub(super) const RULE: Rule = Rule { id: "same-day", verdict: Verdict::CannotTell, fires };

fn fires(pair: &Pair<'_>) -> bool {
    let one_day = pair.times().is_some_and(|(a, b)| a == b);
    let by_the_hour = pair.a.figure.measure.as_deref().is_some_and(grows_by_the_hour);
    pair.running && by_the_hour && one_day && (going_on(pair.a) || going_on(pair.b))
}

/// Whether what is counted happened on the day of publication, by the account's own words.
fn going_on(given: &Given<'_>) -> bool {
    let date = given.figure.date.as_ref().filter(|date| date.start == date.end);
    date.and_then(|date| date.end).zip(given.published).is_some_and(|(day, published)| day == published)
}

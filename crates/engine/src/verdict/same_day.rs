//! # same day
//!
//! Both accounts were published on one day, the count grows, and it is of something that happened on that very day. Neither
//! says at which hour it was known: the one may have been written in the morning and the other at night, so that their
//! difference shows neither to be wrong. The verdict is *cannot tell*.
//!
//! Fires: "49 arrested on Saturday" and "86 arrested", both of that Saturday.
//! Silent: the same of Saturday and Monday (later count); of one Monday, about the Saturday before (conflict: the day was over
//! for both); where a third account tells which of the two came later (later count); a budget.

use super::{Given, Pair, Rule};
use variorum_story::Verdict;

pub(super) const RULE: Rule = Rule { id: "same-day", verdict: Verdict::CannotTell, fires };

fn fires(pair: &Pair<'_>) -> bool {
    let one_day = pair.times().is_some_and(|(a, b)| a == b);
    pair.running && one_day && (going_on(pair.a) || going_on(pair.b))
}

/// Whether what is counted happened on the day of publication, by the account's own words.
fn going_on(given: &Given<'_>) -> bool {
    let date = given.figure.date.as_ref().filter(|date| date.start == date.end);
    date.and_then(|date| date.end).zip(given.published).is_some_and(|(day, published)| day == published)
}

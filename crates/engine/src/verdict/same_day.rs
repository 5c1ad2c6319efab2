//! # same day
//!
//! Both accounts were published on one day, and the count is of something fresh: it grew by the hour that very day, or it counts
//! the dead, the hurt or the sick of the days before, who become known by and by. Neither account says at which hour it was known:
//! the one may have been written in the morning and the other at night, so that their difference shows neither to be wrong. The
//! verdict is *cannot tell*. Where each names somebody else who says so, they are rival counts, and the rule is silent.
//!
//! Fires: "49 arrested on Saturday" and "86 arrested", both of that Saturday; "4,000 were hurt on Tuesday" and "5,000 hurt", both
//! of Wednesday.
//! Silent: the same of Saturday and Monday (later count); arrests on Saturday, told by both on Monday (conflict: the day was over
//! for both); the dead of a crash a month ago; the army's count and the rebels'; where a third account tells which of the two came
//! later (later count); a budget.

use super::{Given, Pair, Rule};
use crate::measures::{grows_by_the_hour, known_by_and_by};
use variorum_story::{Day, Verdict};

pub(super) const RULE: Rule = Rule { id: "same-day", verdict: Verdict::CannotTell, fires };

/// Days in which the dead and the hurt of an event are still being counted.
const COUNTING: i32 = 7;

fn fires(pair: &Pair<'_>) -> bool {
    still_counted(&[pair.a, pair.b], pair)
}

/// The same where another account says when it happened.
pub(super) fn by_others(answers: &[Given<'_>], members: &[usize], pair: &Pair<'_>) -> bool {
    still_counted(&members.iter().map(|&member| &answers[member]).collect::<Vec<_>>(), pair)
}

fn still_counted(told: &[&Given<'_>], pair: &Pair<'_>) -> bool {
    let one_day = pair.times().is_some_and(|(a, b)| a == b);
    let is = |of: fn(&str) -> bool| pair.a.figure.measure.as_deref().is_some_and(of);
    let days = if is(known_by_and_by) { COUNTING } else { 0 };
    let grows = is(grows_by_the_hour) || is(known_by_and_by);
    pair.running && one_day && grows && !rivals(pair) && told.iter().any(|given| fresh(given, days))
}

/// Whether what is counted happened, by the account's own words, within so many days before its publication.
fn fresh(given: &Given<'_>, days: i32) -> bool {
    let end = given.figure.date.as_ref().and_then(|date| date.start.zip(date.end));
    let within = |(start, end): (Day, Day), published: Day| {
        (days > 0 || start == end) && published.plus(-days) <= end && end <= published
    };
    end.zip(given.published).is_some_and(|(dates, published)| within(dates, published))
}

/// Whether each has a holder, and not the same.
fn rivals(pair: &Pair<'_>) -> bool {
    let name = |given: &Given<'_>| given.figure.holder.as_ref().map(|holder| holder.name.to_lowercase());
    name(pair.a).zip(name(pair.b)).is_some_and(|(a, b)| a != b)
}

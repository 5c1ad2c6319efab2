//! Hours whose day is not told, or of which no word says what it was: what happened "around 12:45 a.m.". They answer no
//! question of days; two accounts' hours are one question where both can be true. Of hours that differ nothing is said:
//! mostly they are of two things.

use super::{
    event,
    mention::{Mention, Sort},
};
use crate::{extract::Figure, hours, units};
use std::collections::{BTreeMap, BTreeSet};
use variorum_story::Interval;

/// The measure of hours, whatever it was that happened.
pub(super) const MEASURE: &str = "hour";

/// Seconds of an hour.
const HOUR: f64 = 3_600.0;

/// Whether a date is compared as an hour.
pub(super) fn is_hour(figure: &Figure) -> bool {
    figure.value.get().is_some() && hours::asks(figure.rule, figure.measure.is_some())
}

/// What an hour allows, in seconds after midnight.
pub(super) fn allowed(mention: &Mention<'_>) -> Option<Interval> {
    mention.of.value.get().filter(|_| mention.sort == Sort::Hour).map(|value| hours::allowed(value, mention.of.bound))
}

/// The mentions of the hour of their account's event: of the one hour that an account tells, once or again; of an account of
/// an incident, one of `incidents`, of the first.
pub(super) fn own(mentions: &[Mention<'_>], incidents: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, mention) in mentions.iter().enumerate().filter(|(_, mention)| mention.sort == Sort::Hour) {
        of.entry(mention.source).or_default().push(at);
    }
    let same = |all: &[usize], at: usize| mentions[at].of.value == mentions[all[0]].of.value;
    of.into_iter()
        .filter(|(source, all)| incidents.contains(source) || all.iter().all(|&at| same(all, at)))
        .flat_map(|(_, all)| all.iter().copied().filter(|&at| same(&all, at)).collect::<Vec<_>>())
        .collect()
}

/// Whether an hour is a full one, as the hours of many things are.
pub(super) fn is_full(mention: &Mention<'_>) -> bool {
    mention.of.value.get().is_some_and(|value| value % HOUR == 0.0)
}

/// Whether two hours can be one. Their days are read off the dates around them, and may be a day off.
pub(super) fn meet(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    // The start of a lesson and that of a meeting; the call to the police and the shots may be one.
    let named = |mention: &Mention<'_>| mention.of.measure.as_ref().map(|measure| measure.id);
    if named(a).zip(named(b)).is_some_and(|(x, y)| x != y && !event::is_incident(x) && !event::is_incident(y)) {
        return false;
    }
    let near = event::days(a).zip(event::days(b)).is_none_or(|(x, y)| event::gap(x, y) <= 1);
    near && allowed(a).zip(allowed(b)).is_some_and(|(x, y)| units::overlap(x, y))
}

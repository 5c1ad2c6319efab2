//! # conversion
//!
//! The accounts state the same in different units: the units convert by a fixed factor, or one account gives its figure
//! in the other's currency too. Exchange rates are not known: two currencies without a stated conversion cannot be told.
//!
//! Fires: "6 miles" and "10 km"; "€2.4m ($2.6m)" and "$2.6m".
//! Silent: "€2.4m" and "$2.6m" (cannot tell); "6 miles" and "30 km" (apart).

use super::{Given, Pair, Rule, pair::stated};
use crate::units;
use variorum_story::{Figure, Verdict};

/// How far two converted values may lie apart, as a part of the larger, where neither is marked as rounded: "6 miles" for 10 km.
const TOLERANCE: f64 = 0.05;

pub(super) const RULE: Rule = Rule { id: "conversion", verdict: Verdict::Conversion, fires };

fn fires(pair: &Pair<'_>) -> bool {
    if pair.same_unit() {
        return false;
    }
    let near = pair.values().is_some_and(|(a, b)| {
        (a - b).abs() <= TOLERANCE * a.abs().max(b.abs()) && stated(pair.a.figure) && stated(pair.b.figure)
    });
    near || pair.meet() || restated(pair)
}

/// Whether one account gives a figure in the unit of the other's that meets it.
fn restated(pair: &Pair<'_>) -> bool {
    all(pair.a).any(|a| all(pair.b).any(|b| a.unit == b.unit && units::meet(a.interval, b.interval)))
}

fn all<'g>(given: &'g Given<'_>) -> impl Iterator<Item = &'g Figure> {
    std::iter::once(given.figure).chain(given.also.iter().copied()).filter(|f| f.unit.is_some())
}

//! # rounding
//!
//! The accounts state the same number at different precision: what the coarser one allows holds the finer one's value.
//! A bare number allows half a unit of its last significant digit on either side, "about" one unit; more than
//! [`FARTHEST`] of the value is not called rounding, however round the number.
//!
//! Fires: "13,000-strong" and "13,289"; "about 15,000" and "15,209"; "$2.6m" and "$2,580,000".
//! Silent: "more than 13,000" and "13,289" (compatible); "about 170" and "about 180" (compatible: neither is the
//! finer); "170" and "187" (apart).

use super::{
    Given, Pair, Rule,
    pair::{holds, stated},
};
use variorum_story::{Bound, Interval, Kind, Verdict};

/// How far rounding can take a value, as a part of the larger: 14.5 is rounded to 15, 1,450 to 1,500 or, loosely, to 1,300.
const FARTHEST: f64 = 0.12;

pub(super) const RULE: Rule = Rule { id: "rounding", verdict: Verdict::Rounding, fires };

fn fires(pair: &Pair<'_>) -> bool {
    let (Some((a, b)), Some((x, y))) = (pair.values(), pair.intervals()) else { return false };
    let point = |value: f64| Interval { low: Some(value), high: Some(value) };
    let exact = [pair.a, pair.b].iter().all(|given| stated(given.figure) && given.figure.kind != Kind::Rank);
    exact
        && pair.same_unit()
        && (a - b).abs() <= FARTHEST * a.abs().max(b.abs())
        && (finer(pair.b, y, pair.a, x) && holds(x, point(b)) || finer(pair.a, x, pair.b, y) && holds(y, point(a)))
}

/// Whether one is stated more finely than another: of two approximations, by several times.
fn finer(a: &Given<'_>, x: Interval, b: &Given<'_>, y: Interval) -> bool {
    /// "About 15,200" is finer than "about 15,000"; "about 170" is not finer than "about 180".
    const SEVERAL: f64 = 4.0;
    let both = a.figure.bound == Bound::About && b.figure.bound == Bound::About;
    width(x) * if both { SEVERAL } else { 1.0 } < width(y)
}

/// How much an interval leaves open.
fn width(interval: Interval) -> f64 {
    interval.low.zip(interval.high).map_or(f64::INFINITY, |(low, high)| high - low)
}

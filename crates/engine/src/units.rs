//! Values and intervals of two units → one unit. Knows fixed conversions only, no exchange rates.

use crate::extract::base_units;
use variorum_story::Interval;

/// How the values of one unit become those that two units have in common: themselves, where the units are one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Common<'u>(Option<&'u str>);

impl Common<'_> {
    /// A value in the common unit.
    pub fn value(self, value: f64) -> f64 {
        self.0.and_then(|unit| base(unit, value)).map_or(value, |(_, base)| base)
    }

    /// An interval in the common unit.
    pub fn interval(self, interval: Interval) -> Interval {
        Interval { low: interval.low.map(|low| self.value(low)), high: interval.high.map(|high| self.value(high)) }
    }
}

/// A value in the base unit of its dimension: as units of measure have it, and percentage points of basis points.
fn base(unit: &str, value: f64) -> Option<(&'static str, f64)> {
    /// Of one percentage point.
    const BASIS_POINTS: f64 = 100.0;
    match unit {
        "bp" => Some(("points", value / BASIS_POINTS)),
        "pp" => Some(("points", value)),
        _ => base_units(unit, value),
    }
}

/// What brings the values of two units to one; `None` where the two do not convert.
pub(crate) fn common<'u>(a: Option<&'u str>, b: Option<&'u str>) -> Option<(Common<'u>, Common<'u>)> {
    if a == b {
        return Some((Common(None), Common(None)));
    }
    let dimension = |unit: &str| base(unit, 1.0).map(|(dimension, _)| dimension);
    (dimension(a?)? == dimension(b?)?).then_some((Common(a), Common(b)))
}

/// Whether values of the two units can be brought to one.
pub(crate) fn convertible(a: Option<&str>, b: Option<&str>) -> bool {
    common(a, b).is_some()
}

/// Whether two closed intervals share a value.
pub(crate) fn meet(a: Interval, b: Interval) -> bool {
    let below = |low: Option<f64>, high: Option<f64>| low.zip(high).is_none_or(|(low, high)| low <= high);
    below(a.low, b.high) && below(b.low, a.high)
}

/// Whether two intervals share more than an end. A point inside the other shares all of itself.
pub(crate) fn overlap(a: Interval, b: Interval) -> bool {
    let point = |i: Interval| i.low.is_some() && i.low == i.high;
    let below = |low: Option<f64>, high: Option<f64>| low.zip(high).is_none_or(|(low, high)| low < high);
    meet(a, b) && (point(a) || point(b) || below(a.low, b.high) && below(b.low, a.high))
}

//! Stated value → what the words allow.
//!
//! A bare number reaches half a unit of its last significant digit to either side, "about" a whole unit, where its unit
//! is the largest of {1, 2, 2.5, 5}×10^k that divides it and is no more than a third of it: "about 13,000" covers 13,289,
//! "about 200" covers 150 to 250. Small whole numbers and per cents are counted exactly: "12 dead" is not "about 10".

use variorum_story::{Bound, Interval, Kind};

/// Whole numbers below this are counted, not rounded.
const COUNTED: f64 = 20.0;
/// The greatest part of a value that "about" may reach.
const PART: f64 = 1.0 / 3.0;

/// Which side of the stated value an approximator reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lean {
    /// As the bound itself says.
    #[default]
    Plain,
    /// "just under", "nearly".
    Below,
    /// "just over", "barely".
    Above,
    /// "about".
    Both,
}

/// What a value stated with a bound allows. `precision` is the unit of its last significant digit.
pub fn interval(kind: Kind, value: f64, precision: f64, bound: Bound, lean: Lean) -> Interval {
    let half = half_unit(kind, value, precision);
    let whole = about_unit(value);
    let (below, above) = match lean {
        Lean::Below => (Some(whole), Some(0.0)),
        Lean::Above => (Some(0.0), Some(whole)),
        Lean::Both => (Some(whole), Some(whole)),
        Lean::Plain => match bound {
            Bound::About => (Some(whole), Some(whole)),
            Bound::MoreThan | Bound::AtLeast => (Some(0.0), None),
            Bound::LessThan | Bound::AtMost | Bound::UpTo => (None, Some(0.0)),
            Bound::Exact | Bound::Between => (Some(half), Some(half)),
        },
    };
    Interval { low: below.map(|width| value - width), high: above.map(|width| value + width) }
}

/// Half of what the last digit of a bare number leaves open.
fn half_unit(kind: Kind, value: f64, precision: f64) -> f64 {
    let counted = value.abs() < COUNTED && precision >= 1.0;
    let fine = matches!(kind, Kind::Percent | Kind::Measure | Kind::Age | Kind::Rank | Kind::Ratio);
    match kind {
        Kind::Ratio | Kind::Rank => 0.0,
        _ if counted || (fine && value.abs() <= 100.0) => precision.min(1.0) / 2.0,
        // Never wider than "about": a bare 1,000 is not 500 to 1,500.
        _ => (precision / 2.0).min(about_unit(value)),
    }
}

/// The unit that "about" reaches: the largest of {1, 2, 2.5, 5}×10^k that divides the value and is at most a third of it.
fn about_unit(value: f64) -> f64 {
    let value = value.abs();
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let most = value * PART;
    let mut power = 10f64.powf(most.log10().floor());
    for _ in 0..STEPS {
        for step in [5.0, 2.5, 2.0, 1.0] {
            let unit = step * power;
            let times = value / unit;
            if unit <= most && (times - times.round()).abs() < 1e-9 * times {
                return unit;
            }
        }
        power /= 10.0;
    }
    power
}

/// How many powers of ten below a third of the value are tried: as many as a number has digits in print.
const STEPS: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn about(value: f64, low: f64, high: f64) {
        let found = interval(Kind::Count, value, 1.0, Bound::About, Lean::Both);
        assert_eq!((found.low, found.high), (Some(low), Some(high)), "{value}");
    }

    #[test]
    fn about_reaches_one_unit() {
        about(13_000.0, 12_000.0, 14_000.0);
        about(15_000.0, 10_000.0, 20_000.0);
        about(200.0, 150.0, 250.0);
        about(187.0, 186.0, 188.0);
        about(20.0, 15.0, 25.0);
    }

    #[test]
    fn a_bare_number_reaches_half_a_digit() {
        let bare = |kind, value, precision| {
            let found = interval(kind, value, precision, Bound::Exact, Lean::Plain);
            (found.low.unwrap(), found.high.unwrap())
        };
        assert_eq!(bare(Kind::Count, 13_289.0, 1.0), (13_288.5, 13_289.5));
        assert_eq!(bare(Kind::Count, 13_000.0, 1000.0), (12_500.0, 13_500.0));
        assert_eq!(bare(Kind::Count, 10.0, 10.0), (9.5, 10.5));
        assert_eq!(bare(Kind::Percent, 20.0, 10.0), (19.5, 20.5));
        assert_eq!(bare(Kind::Money, 2.5e6, 1e5), (2.45e6, 2.55e6));
    }
}

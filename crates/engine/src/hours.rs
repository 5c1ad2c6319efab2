//! Hours ("around 12:45 a.m."): which of them are compared as hours, and what their words allow. Knows no zones.

use crate::extract;
use variorum_story::{Bound, Interval};

/// Seconds of what an hour is rounded to, the coarsest first.
const ROUND: [f64; 5] = [3_600.0, 1_800.0, 900.0, 300.0, 60.0];

/// Whether a date with an hour answers what hour it was: its day is not told, or no word says what it dates.
pub(crate) fn asks(rule: &str, measured: bool) -> bool {
    rule == extract::HOUR || !measured
}

/// What an hour allows, in seconds after midnight: half of what it is rounded to on either side ("12:45" a quarter's, "12:42" a
/// minute's), and five minutes at least where it is "about"; before it alone of "just before", behind it alone of "after".
pub(crate) fn allowed(value: f64, bound: Bound) -> Interval {
    const ABOUT: f64 = 300.0;
    let round = ROUND.into_iter().find(|round| value % round == 0.0).unwrap_or(1.0);
    let half = if bound == Bound::Exact { round / 2.0 } else { (round / 2.0).max(ABOUT) };
    let (before, after) = match bound {
        Bound::LessThan | Bound::AtMost => (half, 0.0),
        Bound::MoreThan | Bound::AtLeast => (0.0, half),
        _ => (half, half),
    };
    Interval { low: Some(value - before), high: Some(value + after) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units;

    #[test]
    fn a_coarser_hour_holds_a_finer_one() {
        let at = |hour: f64, minute: f64, bound| allowed(hour * 3_600.0 + minute * 60.0, bound);
        assert!(units::overlap(at(17.0, 0.0, Bound::LessThan), at(16.0, 57.0, Bound::Exact)));
        assert!(units::overlap(at(12.0, 43.0, Bound::About), at(12.0, 42.0, Bound::Exact)));
        assert!(!units::overlap(at(17.0, 0.0, Bound::MoreThan), at(16.0, 57.0, Bound::Exact)));
        assert!(!units::overlap(at(12.0, 43.0, Bound::Exact), at(12.0, 42.0, Bound::Exact)));
        assert!(!units::overlap(at(18.0, 0.0, Bound::About), at(20.0, 0.0, Bound::About)));
    }
}

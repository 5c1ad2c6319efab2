//! Parts of periods: early, middle and late are thirds, cut where the calendar has a cut.

use super::calendar::{self, Days};
use crate::extract::date::words::Part;
use variorum_story::{Day, Grain};

/// The part of a period; all of it where its grain has no parts.
pub(super) fn part_of(days: Days, grain: Grain, part: Part) -> Days {
    let third = match part {
        Part::Whole | Part::Rest | Part::Week | Part::ToDate => return days,
        Part::First(count, unit) => {
            let end = calendar::shifted(days.0, unit, f64::from(count)).map(|day| day.plus(-1));
            return (days.0, end.unwrap_or(days.1).min(days.1));
        }
        Part::Ending(count, unit) => {
            let start = calendar::shifted(days.1.plus(1), unit, -f64::from(count));
            return (start.unwrap_or(days.0), days.1);
        }
        Part::Last(count, unit) => {
            let start = calendar::shifted(days.1.plus(1), unit, -f64::from(count));
            return (start.unwrap_or(days.0).max(days.0), days.1);
        }
        Part::Early | Part::Start => 0,
        Part::Mid => 1,
        Part::Late | Part::End => 2,
    };
    let Some([second, last]) = cuts(days.0, grain) else { return days };
    match third {
        0 => (days.0, second.plus(-1)),
        1 => (second, last.plus(-1)),
        _ => (last, days.1),
    }
}

/// The first days of the second and last third.
fn cuts(start: Day, grain: Grain) -> Option<[Day; 2]> {
    let months = |second, last| Some([start.plus_months(second)?, start.plus_months(last)?]);
    match grain {
        Grain::Time | Grain::Day => None,
        Grain::Week => Some([start.plus(3), start.plus(4)]),
        Grain::Month => Some([start.plus(10), start.plus(20)]),
        Grain::Quarter | Grain::Season => months(1, 2),
        Grain::Half => months(2, 4),
        Grain::Year => months(4, 8),
        Grain::Decade => months(4 * 12, 7 * 12),
        Grain::Century => months(34 * 12, 67 * 12),
    }
}

//! Parts of periods: early, middle and late are thirds, cut where the calendar has a cut.

use super::calendar::Days;
use crate::extract::date::words::Part;
use variorum_story::{Day, Grain};

/// The part of a period; all of it where its grain has no parts.
pub(super) fn part_of(days: Days, grain: Grain, part: Part) -> Days {
    let third = match part {
        Part::Whole | Part::Rest | Part::Week => return days,
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

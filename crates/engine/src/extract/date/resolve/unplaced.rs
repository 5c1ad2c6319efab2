//! Dates whose words tell no day: how fine they are, and what of them is known.

use crate::extract::date::{
    grammar,
    when::{Point, When},
};
use variorum_story::{Dated, Grain, Resolution, Yearless};

/// What is known of a date that cannot be placed.
pub(super) fn dated(point: &Point) -> Dated {
    let (grain, yearless) = match point.when {
        When::Day { .. } | When::Weekday { .. } if point.offset.is_some() => (Grain::Day, None),
        When::Day { month, day, .. } => (Grain::Day, Some(Yearless { month, day: Some(day) })),
        When::Month { month, .. } => (Grain::Month, Some(Yearless { month, day: None })),
        When::Nth { .. }
        | When::NthOf { .. }
        | When::Weekday { .. }
        | When::DayWeek { .. }
        | When::Ago { .. }
        | When::Overnight
        | When::Clock => (Grain::Day, None),
        When::Weekend => (Grain::Week, None),
        When::Holiday { index, .. } => (holiday_grain(index), None),
        When::Piece { grain, .. } | When::Unknown(grain) => (grain, None),
        When::Away { unit, .. } | When::Moved { unit, .. } | When::Stretch { unit, .. } | When::Within { unit, .. } => {
            (unit.grain(), None)
        }
        When::LikeQuarter { .. } | When::LikePeriod { .. } => (Grain::Quarter, None),
        When::YearsAgo { unit, .. } => (unit.grain(), None),
        When::Year(_) => (Grain::Year, None),
        When::Decade(_) => (Grain::Decade, None),
        When::Century(_) => (Grain::Century, None),
    };
    let grain = if point.clock.is_some() { Grain::Time } else { grain };
    Dated { start: None, end: None, grain, resolution: Resolution::Unplaced, other: None, yearless }
}

/// Feasts of other calendars last a month or so; how long is not known here.
fn holiday_grain(index: usize) -> Grain {
    if grammar::holidays().get(index).is_some_and(|h| h.rule != "-") { Grain::Day } else { Grain::Month }
}

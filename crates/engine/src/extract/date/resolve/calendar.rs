//! Stretches of the calendar: the unit that holds a day, and the same so many units away.

use crate::extract::date::words::Unit;
use variorum_story::{Day, Grain};

/// First and last day.
pub(super) type Days = (Day, Day);

/// The years from one to another.
pub(super) fn year_days(first: i32, last: i32) -> Option<Days> {
    Some((Day::new(first, 1, 1)?, Day::new(last, 12, 31)?))
}

/// A month of a year.
pub(super) fn month_days(year: i32, month: u32) -> Option<Days> {
    months(Day::new(year, month, 1)?, 1)
}

/// So many months from a first day on.
pub(super) fn months(start: Day, count: i32) -> Option<Days> {
    Some((start, start.plus_months(count)?.plus(-1)))
}

/// The stretch of a unit that is `count` units from the one that holds `day`. Weeks begin on Monday (ISO 8601).
pub(super) fn unit_days(day: Day, unit: Unit, count: i32) -> Option<Days> {
    let (year, month, _) = day.ymd();
    let monday = day.plus(-(day.weekday() as i32)).plus(count.checked_mul(7)?);
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => None,
        Unit::Day => Some((day.plus(count), day.plus(count))),
        Unit::Week | Unit::Fortnight => Some((monday, monday.plus(6))),
        Unit::Weekend => Some((monday.plus(5), monday.plus(6))),
        Unit::Month => months(Day::new(year, month, 1)?.plus_months(count)?, 1),
        Unit::Quarter => months(Day::new(year, (month - 1) / 3 * 3 + 1, 1)?.plus_months(count.checked_mul(3)?)?, 3),
        Unit::Year => year_days(year.checked_add(count)?, year.checked_add(count)?),
        Unit::Decade => {
            let first = (year - year.rem_euclid(10)).checked_add(count.checked_mul(10)?)?;
            year_days(first, first + 9)
        }
        Unit::Century => {
            let first = (year - year.rem_euclid(100)).checked_add(count.checked_mul(100)?)?;
            year_days(first, first + 99)
        }
    }
}

/// The day so many units away; parts of a unit by its mean length.
pub(super) fn shifted(day: Day, unit: Unit, count: f64) -> Option<Day> {
    let months = match unit {
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
        Unit::Decade => 120,
        Unit::Century => 1200,
        _ => 0,
    };
    // Two and a half years are 30 months.
    let whole = count * f64::from(months);
    if months > 0 && (whole - whole.round()).abs() < 1e-9 && whole.abs() < f64::from(i32::MAX) {
        return day.plus_months(whole.round() as i32);
    }
    let moved = day.plus((count * unit.seconds() / Unit::Day.seconds()).round() as i32);
    (1..=9999).contains(&moved.year()).then_some(moved)
}

/// A date moved by so many units. It stays as fine as it was, but a day moved by months or years is told no finer than
/// those; a period cannot be moved by less than itself.
pub(super) fn moved(days: Days, grain: Grain, unit: Unit, count: i32) -> Option<(Days, Grain)> {
    let from = if count > 0 { days.1 } else { days.0 };
    if grain <= Grain::Day && days.0 == days.1 {
        let by_days = unit.seconds() <= Unit::Fortnight.seconds();
        let day = shifted(from, unit, f64::from(count))?;
        let unit = if by_days {
            Unit::Day
        } else if unit.seconds() > Unit::Year.seconds() {
            Unit::Year
        } else {
            unit
        };
        return Some((unit_days(day, unit, 0)?, unit.grain()));
    }
    if unit.grain() < grain && grain > Grain::Day {
        return None;
    }
    if grain == Grain::Week {
        let day = shifted(from, unit, f64::from(count))?;
        return Some((unit_days(day, unit, 0)?, unit.grain()));
    }
    let start = shifted(days.0, unit, f64::from(count))?;
    let end = shifted(days.1.plus(1), unit, f64::from(count))?.plus(-1);
    Some(((start, end), grain))
}

//! Dates in digits alone: "2023-06-16", "16/6/2023", "6/16/23", "10-07-89", "24.12.2019".

use super::stuck;
use crate::extract::date::{
    cursor::Cursor,
    when::{Point, When, YearOf},
};

/// Two digits up to this one are a year of the 2000s, above it of the 1900s (POSIX `%y` turns at 68; news of the near
/// future is likelier than news of the 1950s and 1960s in that form).
const LAST_SHORT_YEAR: u32 = 49;

/// Day, month and year between equal marks. Where both orders are possible the American comes first, the other is kept.
pub(super) fn date<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if stuck(at) {
        return None;
    }
    let (first, first_digits, next) = at.digits()?;
    let mark = next.peek()?.text;
    let next = glued_mark(next, mark)?;
    let (second, second_digits, next) = next.digits().filter(|_| next.glued())?;
    let next = glued_mark(next, mark)?;
    let (third, third_digits, next) = next.digits().filter(|_| next.glued())?;
    if more_follows(next) {
        return None;
    }
    let when = match (mark, first_digits, second_digits, third_digits) {
        ("-" | "/" | ".", 4, 1 | 2, 1 | 2) => day(first as i32, second, third, None)?,
        ("/" | "-", 1 | 2, 1 | 2, 2 | 4) => {
            either_order(first, second, if third_digits == 2 { full_year(third) } else { third as i32 })?
        }
        (".", 1 | 2, 1 | 2, 4) => day(third as i32, second, first, None)?,
        _ => return None,
    };
    Some((Point::whole(when), next))
}

fn glued_mark<'a, 't>(at: Cursor<'a, 't>, mark: &str) -> Option<Cursor<'a, 't>> {
    (at.glued() && matches!(mark, "-" | "/" | ".")).then_some(())?;
    at.literal(&[mark])
}

fn more_follows(at: Cursor<'_, '_>) -> bool {
    let number_follows = at.ahead(1).is_some_and(|a| a.digits().is_some() && !a.spaced);
    at.peek().is_some_and(|a| !a.spaced && matches!(a.text, "-" | "/" | "." | "_") && number_follows)
}

fn either_order(first: u32, second: u32, year: i32) -> Option<When> {
    match (first <= 12, second <= 12) {
        (true, true) if first != second => day(year, first, second, Some((second, first))),
        (true, _) => day(year, first, second, None),
        (false, true) => day(year, second, first, None),
        (false, false) => None,
    }
}

fn day(year: i32, month: u32, day: u32, other: Option<(u32, u32)>) -> Option<When> {
    variorum_story::Day::new(year, month, day)?;
    Some(When::Day { year: YearOf::Stated(year), month, day, other })
}

/// The year of its two last digits.
pub(super) fn full_year(short: u32) -> i32 {
    short as i32 + if short <= LAST_SHORT_YEAR { 2000 } else { 1900 }
}

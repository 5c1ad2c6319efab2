//! The so-manieth of a month: "the first Monday of June", "the last week of May 2020", "second Tuesday in November".

use super::{
    day::{month_name, year_after},
    weekday,
};
use crate::extract::date::{
    cursor::Cursor,
    when::{Nth, Point, When},
    words::{Shift, Unit, Word},
};

/// A weekday, week or day counted within a month.
pub(super) fn nth<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (nth, next) = match at.word() {
        Some((Word::Shift(Shift::Last), next)) => (-1, next),
        _ => at.ordinal().map(|(nth, next)| (nth as i32, next))?,
    };
    let (what, next) = what(next)?;
    if nth > if what == Nth::Day { 31 } else { 5 } {
        return None;
    }
    let (month, next) = month_name(next.literal(&["of", "in"])?)?;
    let (year, next) = year_after(next);
    Some((Point::whole(When::Nth { nth, what, month, year }), next))
}

fn what<'a, 't>(at: Cursor<'a, 't>) -> Option<(Nth, Cursor<'a, 't>)> {
    match at.word()? {
        (Word::Unit(Unit::Week), next) => Some((Nth::Week, next)),
        (Word::Unit(Unit::Day), next) => Some((Nth::Day, next)),
        _ => weekday::name(at).map(|(weekday, next)| (Nth::Weekday(weekday), next)),
    }
}

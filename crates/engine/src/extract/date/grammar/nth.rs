//! The so-manieth of a month: "the first Monday of June", "the last week of May 2020", "second Tuesday in November",
//! "the 15th of next month", "the 16th".

use super::{
    after,
    day::{month_name, year_after},
    relative::{away, shift},
    weekday,
};
use crate::extract::date::{
    cursor::Cursor,
    when::{From, Nth, Point, When},
    words::{Shift, Unit, Word},
};

/// A weekday, week or day counted within a month.
pub(super) fn nth<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (nth, next) = match at.word() {
        Some((Word::Shift(Shift::Last), next)) => (-1, next),
        _ => at.ordinal().map(|(nth, next)| (nth as i32, next))?,
    };
    let Some((what, next)) = what(next) else { return day_of(at, nth, next) };
    if nth > if what == Nth::Day { 31 } else { 5 } {
        return None;
    }
    let next = next.literal(&["of", "in"])?;
    if let Some((count, from, next)) = told_month(next) {
        return Some((Point::whole(When::NthOf { nth, what, count, from }), next));
    }
    let (month, next) = month_name(next)?;
    let (year, next) = year_after(next);
    Some((Point::whole(When::Nth { nth, what, month, year }), next))
}

/// "the 31st of this month"; "on the 16th" of the month last named, where nothing follows that could be counted.
fn day_of<'a, 't>(at: Cursor<'a, 't>, nth: i32, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if !(1..=31).contains(&nth) {
        return None;
    }
    if let Some((count, from, next)) = next.literal(&["of"]).and_then(told_month) {
        return Some((Point::whole(When::NthOf { nth, what: Nth::Day, count, from }), next));
    }
    if !after(at, &["the"]) {
        return None;
    }
    let introduced = at.before(2).is_some_and(|b| {
        ["on", "by", "until", "till", "since", "for", "before", "after"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(b.text))
    });
    let mark = next.peek().is_none_or(|a| matches!(a.text, "." | "," | ";" | ")" | "?" | "!" | "”" | "\""));
    let ordinal_follows = next.step().maybe(|c| c.literal(&["and"])).ordinal().is_some();
    let when = When::NthOf { nth, what: Nth::Day, count: 0, from: From::Named };
    (at.digits().is_some() && introduced && mark && !ordinal_follows).then_some((Point::whole(when), next))
}

/// "next month", "the same month": how far from which.
fn told_month<'a, 't>(at: Cursor<'a, 't>) -> Option<(i32, From, Cursor<'a, 't>)> {
    let at = at.maybe(|c| c.literal(&["the"]));
    if let (Word::Unit(Unit::Month), next) = at.word()? {
        return (after(at, &["the"]) && at.peek()?.text == "month").then_some((0, From::Named, next));
    }
    let (shift, next) = shift(at)?;
    let singular = !next.peek()?.text.ends_with('s');
    let (Word::Unit(Unit::Month), next) = next.word()? else { return None };
    let (count, from) = away(shift, Unit::Month, after(at, &["the"]))?;
    singular.then_some((count, from, next))
}

fn what<'a, 't>(at: Cursor<'a, 't>) -> Option<(Nth, Cursor<'a, 't>)> {
    match at.word()? {
        (Word::Unit(Unit::Week), next) => Some((Nth::Week, next)),
        (Word::Unit(Unit::Day), next) => Some((Nth::Day, next)),
        _ => weekday::name(at).map(|(weekday, next)| (Nth::Weekday(weekday), next)),
    }
}

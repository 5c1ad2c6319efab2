//! Weekdays: "Friday", "last Friday", "next Friday", "Friday night", "Friday of last week".

use super::relative::{shift, which};
use crate::extract::date::{
    atoms::Atom,
    cursor::Cursor,
    when::{Clock, Point, When, Which},
    words::{self, Part, Shift, Unit, Word},
};

/// A weekday, with what tells which and what part of it.
pub(super) fn weekday<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if let Some(found) = week_first(at).or_else(|| weeks_ago(at)) {
        return Some(found);
    }
    let (which, day_at) = match shift(at) {
        Some((shift, next)) => (which(shift)?, next),
        None => (Which::Open, at),
    };
    let (weekday, next) = name(day_at)?;
    if super::after(at, &["every", "each"]) || which == Which::Open && (named(at) || name_follows(next)) {
        return None;
    }
    if which == Which::Open
        && let Some(found) = of_month(weekday, next)
    {
        return Some(found);
    }
    let (clock, next) = part_of_day(next).map_or((None, next), |(clock, next)| (Some(clock), next));
    let (which, next) = week(next).map_or((which, next), |(weeks, next)| (Which::Week(weeks), next));
    Some((Point { clock, ..Point::whole(When::Weekday { weekday, which }) }, next))
}

/// "two Fridays ago": the last one, and so many weeks less one before it.
fn weeks_ago<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (count, _, next) = at.number()?;
    let Word::Weekday(weekday) = words::look_up(next.peek()?.text.strip_suffix('s')?)? else { return None };
    let next = next.step().literal(&["ago"]).filter(|_| count.fract() == 0.0 && count <= 100.0)?;
    let when = When::Weekday { weekday, which: Which::Last };
    Some((Point { offset: Some((Unit::Week, 1 - count as i32)), ..Point::whole(when) }, next))
}

/// "Friday the 13th": the weekday with its day of a month that is not named.
fn of_month<'a, 't>(weekday: u32, at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (day @ 1..=31, next) = at.literal(&["the"])?.ordinal()? else { return None };
    Some((Point::whole(When::DayWeek { day, weekday }), next))
}

/// "next week on Friday", "this week Friday".
fn week_first<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (weeks, next) = week(at)?;
    let on = next.maybe(|c| c.mark(&[','])).literal(&["on"]);
    let (weekday, next) = name(on.unwrap_or(next))?;
    (on.is_some() || next.apostrophe().is_none())
        .then_some((Point::whole(When::Weekday { weekday, which: Which::Week(weeks) }), next))
}

/// A weekday's name, or its short form with a capital and a stop.
pub(super) fn name<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, Cursor<'a, 't>)> {
    match at.word()? {
        (Word::Weekday(weekday), next) => Some((weekday, next)),
        (Word::WeekdayShort(weekday), next) => {
            Some((weekday, next.mark(&['.']).filter(|_| at.peek().is_some_and(Atom::capital))?))
        }
        _ => None,
    }
}

/// Whether the word before makes a name of the weekday: "Black Friday", "the Mail on Sunday". After other names it is a
/// date ("arrived in Paris Friday").
fn named(at: Cursor<'_, '_>) -> bool {
    let Some(before) = at.before(1) else { return false };
    (before.capital() && words::names_day(before.text))
        || (before.text == "on" && at.before(2).is_some_and(|b| b.text == "Mail"))
}

/// Whether a name goes on after the weekday: "the Sunday Times", "Saturday Night Live".
fn name_follows(at: Cursor<'_, '_>) -> bool {
    let part_of_day = matches!(at.word(), Some((Word::DayPart(..), _))) && at.peek().is_some_and(Atom::capital);
    if part_of_day && at.ahead(1).is_some_and(Atom::capital) {
        return true;
    }
    at.peek().is_some_and(|a| {
        a.capital() && a.spaced && !a.word().is_some_and(|w| !matches!(w, Word::Counted)) && a.text.len() > 2
    }) && at.ahead(1).is_none_or(|a| !matches!(a.text, "'" | "’"))
        && super::after(at.maybe(back), &["the", "a"])
}

/// One atom back, to look at what stands before a weekday just read.
fn back<'a, 't>(at: Cursor<'a, 't>) -> Option<Cursor<'a, 't>> {
    Some(Cursor { at: at.at.checked_sub(1)?, ..at })
}

/// The part of a day after its name: " night", " at noon".
pub(super) fn part_of_day<'a, 't>(at: Cursor<'a, 't>) -> Option<(Clock, Cursor<'a, 't>)> {
    let (Word::DayPart(from, to), next) = at.word()? else { return None };
    Some((clock(from, to), next))
}

/// A part of a day in hours, as a time of day.
pub(super) fn clock(from: u32, to: u32) -> Clock {
    if from == to { Clock::At(from * 3600, 3600) } else { Clock::Within(from * 3600, to * 3600) }
}

/// The week of a weekday: " of last week", " next week".
fn week<'a, 't>(at: Cursor<'a, 't>) -> Option<(i32, Cursor<'a, 't>)> {
    let (shift, next) = shift(at.maybe(|c| c.literal(&["of"])))?;
    let (Word::Unit(Unit::Week), next) = next.word()? else { return None };
    let weeks = match shift {
        Shift::Last => -1,
        Shift::This => 0,
        Shift::Next => 1,
        _ => return None,
    };
    Some((weeks, next))
}

/// "early Friday", "late on Monday": some time of that day.
pub(super) fn some_time<'a, 't>(part: Part, at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    matches!(part, Part::Early | Part::Late | Part::Mid | Part::Whole).then_some(())?;
    let at = at.maybe(|c| c.literal(&["on"]));
    let (point, next) = weekday(at).or_else(|| super::relative::named_day(at))?;
    let clock = match part {
        Part::Whole => point.clock,
        _ => point.clock.or(Some(Clock::Some)),
    };
    Some((Point { clock, ..point }, next))
}

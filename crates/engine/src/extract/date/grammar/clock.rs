//! Times of day: "9:30 a.m.", "9pm", "2130 GMT", "10:30 local time", "noon", alone or with their day.

use super::{after, day, holiday, relative, stuck, weekday};
use crate::extract::date::{
    cursor::Cursor,
    when::{Clock, Point, When},
    words::Word,
};

const NOON: u32 = 12;

/// A time of day that begins a date: "9:30 a.m. on Tuesday", or stands for itself.
pub(super) fn alone<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (clock, next) = clock(at, false).or_else(|| named(at))?;
    Some(on_day(clock, next).unwrap_or((Point { clock: Some(clock), ..Point::whole(When::Clock) }, next)))
}

/// The day that follows a time of day: " on Tuesday", ", June 16", " yesterday".
fn on_day<'a, 't>(clock: Clock, at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let next = at.maybe(bracketed).maybe(|c| c.mark(&[','])).maybe(|c| c.literal(&["on", "of"]));
    let (point, next) = day::date(next)
        .or_else(|| weekday::weekday(next))
        .or_else(|| relative::named_day(next))
        .or_else(|| holiday::holiday(next))?;
    // "midnight tonight": the night is told more finely.
    let tonight = next.before(1).is_some_and(|b| b.text.eq_ignore_ascii_case("tonight"));
    (point.clock.is_none() || tonight).then_some((Point { clock: Some(clock), ..point }, next))
}

/// The same time in another zone: " (0835 GMT)".
fn bracketed<'a, 't>(at: Cursor<'a, 't>) -> Option<Cursor<'a, 't>> {
    clock(at.mark(&['('])?, true)?.1.mark(&[')'])
}

/// The time of day that follows a day: " at 9:30 p.m.", ", 9pm".
pub(in crate::extract::date) fn with_clock<'a, 't>(at: Cursor<'a, 't>) -> Option<(Clock, Cursor<'a, 't>)> {
    let next = at.maybe(|c| c.mark(&[',']));
    let introduced = next.literal(&["at", "by", "around", "about", "from", "until", "before", "after"]);
    let next = introduced.unwrap_or(next).maybe(|c| c.literal(&["around", "about", "exactly"]));
    clock(next, false).or_else(|| named(next).filter(|_| introduced.is_some()))
}

/// "noon", "midnight".
fn named<'a, 't>(at: Cursor<'a, 't>) -> Option<(Clock, Cursor<'a, 't>)> {
    let (Word::DayPart(from, to), next) = at.word()? else { return None };
    (from == to && !at.peek()?.capital()).then_some((Clock::At(from * 3600, 3600), next))
}

/// A time of day in figures. `inside`: in brackets, where it has no brackets of its own.
fn clock<'a, 't>(at: Cursor<'a, 't>, inside: bool) -> Option<(Clock, Cursor<'a, 't>)> {
    if stuck(at) {
        return None;
    }
    twelve_hours(at).or_else(|| twenty_four_hours(at, inside))
}

/// "9 a.m.", "9:30pm", "9.30 a.m.", "9 o'clock".
fn twelve_hours<'a, 't>(at: Cursor<'a, 't>) -> Option<(Clock, Cursor<'a, 't>)> {
    let (hour, 1 | 2, next) = at.digits()? else { return None };
    let (minute, next) = minutes(next, &[':', '.']).map_or((None, next), |(minute, next)| (Some(minute), next));
    if !(1..=12).contains(&hour) {
        return None;
    }
    let (hour, next) = match half_of_day(next) {
        Some((afternoon, next)) => (hour % NOON + if afternoon { NOON } else { 0 }, next),
        None => (hour, next.literal(&["o"])?.apostrophe()?.literal(&["clock"])?),
    };
    Some((instant(hour, minute), zone(next).unwrap_or(next)))
}

/// "10:30", "2130 GMT", "21:30 local time", "0600 hours". Without a zone only where a preposition of time stands before.
fn twenty_four_hours<'a, 't>(at: Cursor<'a, 't>, inside: bool) -> Option<(Clock, Cursor<'a, 't>)> {
    let (value, digits, next) = at.digits()?;
    let (hour, minute, next, joined) = match minutes(next, &[':', '.']) {
        Some((minute, after)) if digits <= 2 => (value, minute, after, next.mark(&[':']).is_some()),
        None if digits == 4 => (value / 100, value % 100, next, false),
        _ => return None,
    };
    // "at about 0915 (0515 GMT)": the other zone tells that this is a time.
    let zoned = zone(next).or_else(|| if inside { None } else { bracketed(next) });
    let introduced =
        joined && after(at, &["at", "by", "until", "from", "before", "after", "around", "about", "till", "since"]);
    let longer = next.peek().is_some_and(|a| !a.spaced && matches!(a.text, ":" | "%"));
    let counted = matches!(next.word(), Some((Word::Counted | Word::Unit(_), _))) && zoned.is_none();
    (hour < 24 && minute < 60 && (zoned.is_some() || introduced) && !longer && !counted)
        .then(|| (instant(hour, Some(minute)), zoned.unwrap_or(next)))
}

fn instant(hour: u32, minute: Option<u32>) -> Clock {
    Clock::At(hour * 3600 + minute.unwrap_or(0) * 60, if minute.is_some() { 60 } else { 3600 })
}

fn minutes<'a, 't>(at: Cursor<'a, 't>, marks: &[char]) -> Option<(u32, Cursor<'a, 't>)> {
    let next = at.mark(marks).filter(|next| at.glued() && next.glued())?;
    let (minute, 2, next) = next.digits()? else { return None };
    (minute < 60).then_some((minute, next))
}

/// "a.m.", "pm", "p . m .": whether it is the afternoon.
fn half_of_day<'a, 't>(at: Cursor<'a, 't>) -> Option<(bool, Cursor<'a, 't>)> {
    if let Some(next) = at.literal(&["am", "pm"]) {
        return Some((at.peek()?.text.eq_ignore_ascii_case("pm"), next));
    }
    let next = at.literal(&["a", "p"])?.mark(&['.'])?.literal(&["m"])?;
    Some((at.peek()?.text.eq_ignore_ascii_case("p"), next.maybe(|c| c.mark(&['.']).filter(|_| true))))
}

/// "GMT", "EST", "local time", "Eastern time", "hours".
fn zone<'a, 't>(at: Cursor<'a, 't>) -> Option<Cursor<'a, 't>> {
    if let Some((Word::Zone, next)) = at.word() {
        return at.peek()?.capital().then_some(next);
    }
    if let Some(next) = at.literals(&["hours", "GMT"]) {
        return Some(next);
    }
    at.literal(&["local", "Eastern", "Pacific", "Central", "Moscow", "Beijing", "London"])?.literal(&["time"])
}

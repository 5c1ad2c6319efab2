//! Parts of periods: "early March", "mid-2013", "late last year", "earlier this month", "the end of 2023".

use super::{century_or_year, month::month, piece::piece, relative::relative, weekday::some_time};
use crate::extract::date::{
    cursor::Cursor,
    when::{From, Point, When},
    words::{Part, Unit, Word},
};

/// A part word and the period that it is a part of.
pub(super) fn part<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if let Some(found) = year_end(at) {
        return Some(found);
    }
    let (Word::Part(part), next) = at.word()? else { return None };
    let edge = matches!(part, Part::Start | Part::End | Part::Rest) || at.peek()?.text.eq_ignore_ascii_case("middle");
    let next =
        if edge { next.literal(&["of"])? } else { next.maybe(Cursor::hyphen).maybe(|c| c.literal(&["in", "on"])) };
    let next = next.maybe(|c| c.literal(&["the"]));
    if !edge && let Some(found) = some_time(part, next) {
        return Some(found);
    }
    let (point, next) = period(next).or_else(|| running(next))?;
    Some((Point { part, ..point }, next))
}

/// "year-end", "year-end 1989", "month-end".
fn year_end<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(unit @ (Unit::Year | Unit::Month)), next) = at.word()? else { return None };
    let next = next.hyphen()?.literal(&["end"])?;
    let (when, next) = match super::stated_year(next) {
        Some((year, next)) if unit == Unit::Year => (When::Year(year), next),
        _ => (When::Away { unit, count: 0, from: From::Published }, next),
    };
    Some((Point { part: Part::End, ..Point::whole(when) }, next))
}

fn period<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    month(at).or_else(|| piece(at)).or_else(|| century_or_year(at)).or_else(|| relative(at))
}

/// "the year", "the month": that of publication, where a part of it is named.
fn running<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (
        Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century)),
        next,
    ) = at.word()?
    else {
        return None;
    };
    let alone = !at.peek()?.text.ends_with('s') && super::after(at, &["the"]);
    alone.then_some((Point::whole(When::Away { unit, count: 0, from: From::Published }), next))
}

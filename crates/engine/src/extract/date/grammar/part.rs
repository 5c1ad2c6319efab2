//! Parts of periods: "early March", "mid-2013", "late last year", "earlier this month", "the end of 2023".

use super::{century_or_year, month::month, piece::piece, relative::relative, weekday::some_time};
use crate::extract::date::{
    cursor::Cursor,
    when::{From, Point, When},
    words::{self, Part, Unit, Word},
};

/// A part word and the period that it is a part of.
pub(super) fn part<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if let Some(found) = year_end(at).or_else(|| slice(at)).or_else(|| ending(at)) {
        return Some(found);
    }
    let (Word::Part(part), next) = at.word()? else { return None };
    let edge = matches!(part, Part::Start | Part::End | Part::Rest) || at.peek()?.text.eq_ignore_ascii_case("middle");
    let next = if edge {
        next.literal(&["of"]).or_else(|| next.hyphen().filter(|_| part == Part::End))?
    } else {
        next.maybe(Cursor::hyphen).maybe(|c| c.literal(&["in", "on"]))
    };
    let next = next.maybe(|c| c.literal(&["the"]));
    if !edge && let Some(found) = some_time(part, next) {
        return Some(found);
    }
    let (point, next) = period(next).or_else(|| running(next))?;
    let when = match point.when {
        // "The end of the past week" is of a week of the calendar.
        When::Stretch { unit, count: 1.0, ahead: false, from } => When::Away { unit, count: -1, from },
        when => when,
    };
    Some((Point { when, part, ..point }, next))
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

/// "the first nine months of 2022", "the last 10 days of May".
fn slice<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let first = at.literal(&["first"]);
    let next = first.or_else(|| at.literal(&["last", "final"]))?;
    let (count, next) = next.number().map_or((1.0, next), |(count, _, next)| (count, next));
    let plural = next.peek()?.text.ends_with('s');
    let (Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)), next) = next.word()? else {
        return None;
    };
    if plural == (count == 1.0) {
        return None;
    }
    let whole = count.fract() == 0.0 && count <= 1000.0;
    if unit == Unit::Month && whole && count > 1.0 && first.is_some() && tells_results(at, next) {
        return Some((first_months(count as u16), next));
    }
    let of = next.literal(&["of"]).or_else(|| next.literal(&["in"]).filter(|_| plural));
    let next = of.filter(|_| whole)?.maybe(|c| c.literal(&["the"]));
    let (point, next) = period(next).or_else(|| running(next))?;
    let count = count as u16;
    let part = if first.is_some() { Part::First(count, unit) } else { Part::Last(count, unit) };
    Some((Point { part, ..point }, next))
}

/// "For the first nine months, the company earned": of the year, where a result is told of them.
fn tells_results(at: Cursor<'_, '_>, next: Cursor<'_, '_>) -> bool {
    /// Words and marks on either side: as many as a sentence has, and no more of one endless line.
    const REACH: usize = 40;
    let the = usize::from(super::after(at, &["the"]));
    let introduced =
        at.before(1 + the).is_some_and(|b| matches!(b.text, "For" | "for" | "In" | "in" | "Over" | "over"));
    let near = &at.atoms[at.at.saturating_sub(REACH)..at.atoms.len().min(at.at + REACH)];
    introduced && super::relative::ends(next) && words::is_result(near.iter().map(|atom| atom.text))
}

/// The first months of the year of publication.
fn first_months(count: u16) -> Point {
    let when = When::Away { unit: Unit::Year, count: 0, from: From::Published };
    Point { part: Part::First(count, Unit::Month), ..Point::whole(when) }
}

/// "the quarter" of "the quarter ended Sept. 30", "12 months" of "12 months through March"; the date is read for itself.
fn ending<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let counted = at.number();
    let (count, _, next) = counted.unwrap_or((1.0, 1.0, at));
    let next = next.maybe(|c| c.literal(&["fiscal", "financial"]));
    let (Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)), end) = next.word()? else {
        return None;
    };
    let by_verb = end.literal(&["ended", "ending", "that"]).map(|c| c.maybe(|c| c.literal(&["ended", "ends"])));
    let stretch = counted.is_some() || super::after(at, &["the"]);
    let joined = by_verb.or_else(|| end.literal(&["to", "through"]).filter(|_| stretch))?;
    let joined = joined.maybe(|c| c.literal(&["on", "in"])).maybe(|c| c.literals(&["the", "end", "of"]));
    let (point, _) = super::day::date(joined).or_else(|| month(joined)).or_else(|| super::weekday::weekday(joined))?;
    let whole = count.fract() == 0.0 && (1.0..=100.0).contains(&count);
    let introduced = counted.is_some() || super::after(at, &["the", "fiscal"]);
    (whole && introduced).then_some((Point { part: Part::Ending(count as u16, unit), ..point }, end))
}

fn period<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    month(at).or_else(|| piece(at)).or_else(|| century_or_year(at)).or_else(|| relative(at))
}

/// "the year", "the month": that of publication, where a part of it is named; "end of year" has no article.
fn running<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (
        Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century)),
        next,
    ) = at.word()?
    else {
        return None;
    };
    let edge =
        super::after(at, &["of"]) && super::after(Cursor { at: at.at - 1, ..at }, &["end", "start", "beginning"]);
    let alone = !at.peek()?.text.ends_with('s') && (edge || super::after(at, &["the"]));
    alone.then_some((Point::whole(When::Away { unit, count: 0, from: From::Published }), next))
}

//! Months: "July 2013", "July of 2013", "in May". A bare name needs a capital and no name beside it.

use super::day::{is_verb, month_name, stands_alone, year_after};
use crate::extract::date::{
    atoms::Atom,
    cursor::Cursor,
    when::{Point, When, YearOf},
    words::Word,
};

/// A month, with or without its year.
pub(super) fn month<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (month, named) = month_name(at)?;
    let (year, next) = year_after(named);
    let stated =
        matches!(year, YearOf::Stated(_)) && (!is_verb(at) || super::after(at, &["in", "of", "since", "by", "until"]));
    let short = matches!(at.word()?.0, Word::MonthShort(_));
    let upper = at.peek()?.text.chars().all(char::is_uppercase);
    let stopped = named.before(1).is_some_and(|b| b.text == ".") && !upper;
    let ranged = short && (next_month(named) || ends_clause(at, named));
    if !stated && !ranged && (!stands_alone(at, named) || (short && !stopped)) {
        return None;
    }
    Some((Point::whole(When::Month { year, month }), next))
}

/// "after Feb": without stop or day a short name counts behind a preposition of time and before a mark.
fn ends_clause(at: Cursor<'_, '_>, next: Cursor<'_, '_>) -> bool {
    let name = at.peek().map_or("", |atom| atom.text);
    matches!(name, "Feb" | "Sept" | "Oct" | "Nov" | "Dec")
        && super::after(at, &["in", "since", "until", "by", "after", "before"])
        && next.peek().is_none_or(|atom| matches!(atom.text, "," | ";" | ")" | "?" | "!"))
}

/// "Jan-Feb 2017", "Nov to March": a short name needs no stop before another month.
fn next_month(at: Cursor<'_, '_>) -> bool {
    let joined = at.hyphen().or_else(|| at.literal(&["to", "through", "and"]));
    joined.and_then(month_name).is_some_and(|_| at.before(1).is_some_and(Atom::capital))
}

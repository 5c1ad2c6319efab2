//! Months: "July 2013", "July of 2013", "in May". A bare name needs a capital and no name beside it.

use super::day::{month_name, stands_alone, year_after};
use crate::extract::date::{
    cursor::Cursor,
    when::{Point, When, YearOf},
    words::Word,
};

/// A month, with or without its year.
pub(super) fn month<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (month, named) = month_name(at)?;
    let (year, next) = year_after(named);
    let stated = matches!(year, YearOf::Stated(_)) && lower_is_no_verb(at);
    let short = matches!(at.word()?.0, Word::MonthShort(_));
    let upper = at.peek()?.text.chars().all(char::is_uppercase);
    let stopped = named.before(1).is_some_and(|b| b.text == ".") && !upper;
    if !stated && (!stands_alone(at, named) || (short && !stopped)) {
        return None;
    }
    Some((Point::whole(When::Month { year, month }), next))
}

/// Whether a month's name in lower case is none of those that are also verbs: "may 2013" in a text without capitals.
fn lower_is_no_verb(at: Cursor<'_, '_>) -> bool {
    at.peek().is_some_and(|a| a.capital() || !matches!(a.text, "may" | "march" | "mar"))
}

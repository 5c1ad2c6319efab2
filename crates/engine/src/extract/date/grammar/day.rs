//! Days of a month: "16 June 2023", "June 16, 2023", "Friday, June 16", "the 3rd of March", "oct . 7 , 1989".

use super::{stuck, year::stated_year};
use crate::extract::date::{
    cursor::Cursor,
    when::{Point, When, YearOf},
    words::Word,
};
use variorum_story::Day;

/// A year that has every day that any year has.
const LEAP_YEAR: i32 = 2000;

/// A day of a named month, with or without its weekday and year.
pub(super) fn date<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (weekday, at) = weekday_before(at).map_or((None, at), |(weekday, at)| (Some(weekday), at));
    let (month, day, at) = month_day(at).or_else(|| day_month(at))?;
    let (year, at) = year_after(at);
    let year = weekday.filter(|_| year == YearOf::Open).map_or(year, YearOf::OnWeekday);
    let exists = match year {
        YearOf::Stated(year) => Day::new(year, month, day).is_some(),
        _ => Day::new(LEAP_YEAR, month, day).is_some(),
    };
    let when = When::Day { year, month, day, other: None };
    exists.then_some((Point::whole(when), at))
}

/// A weekday that a date follows: "Friday, ", "Fri. ", "Friday the ".
fn weekday_before<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, Cursor<'a, 't>)> {
    let (Word::Weekday(weekday) | Word::WeekdayShort(weekday), at) = at.word()? else { return None };
    Some((weekday, at.maybe(|c| c.mark(&['.'])).maybe(|c| c.mark(&[','])).maybe(|c| c.literal(&["the"]))))
}

/// "June 16", "Oct. 7th".
fn month_day<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, u32, Cursor<'a, 't>)> {
    let (month, next) = month_name(at)?;
    let next = next.maybe(|c| c.hyphen().filter(|n| c.glued() && n.glued())).maybe(|c| c.literal(&["the"]));
    let (day, next) = day_number(next)?;
    let named = !is_verb(at);
    named.then_some((month, day, next))
}

/// "16 June", "3rd of March", "16-Jun".
fn day_month<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, u32, Cursor<'a, 't>)> {
    if stuck(at) || super::after(at, &["$", "£", "€", "¥"]) {
        return None;
    }
    let (day, next) = day_number(at).or_else(|| day_in_words(at))?;
    let next = next.maybe(|c| c.hyphen().filter(|n| c.glued() && n.glued())).maybe(|c| c.literal(&["of"]));
    let (month, end) = month_name(next)?;
    (!is_verb(next)).then_some((month, day, end))
}

/// "fifteen", "twenty-five", before a month and a year: "one May morning" is no first of May.
fn day_in_words<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, Cursor<'a, 't>)> {
    let (day @ 1..=31, next) = super::year::below_hundred(at)? else { return None };
    let (_, end) = month_name(next)?;
    matches!(year_after(end).0, YearOf::Stated(_)).then_some((day as u32, next))
}

/// Whether a month's name stands in small letters and is also a verb: "may", "march", "mar".
pub(super) fn is_verb(at: Cursor<'_, '_>) -> bool {
    at.peek().is_none_or(|name| matches!(name.text, "may" | "march" | "mar"))
}

/// A month's name or its short form, with its stop.
pub(in crate::extract::date) fn month_name<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, Cursor<'a, 't>)> {
    match at.word()? {
        (Word::Month(month), at) => Some((month, at)),
        (Word::MonthShort(month), at) => Some((month, at.maybe(|c| c.mark(&['.'])))),
        _ => None,
    }
}

/// A day of the month, in digits or as an ordinal, that is not the start of a longer number or a count of things.
fn day_number<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, Cursor<'a, 't>)> {
    if let Some((day @ 1..=31, next)) = at.ordinal() {
        return Some((day, next));
    }
    let (day, digits, next) = at.digits()?;
    ((1..=31).contains(&day) && digits <= 2 && !goes_on(next)).then_some((day, next))
}

/// A day of the month in digits, as the second of a pair: the "18" of "June 16-18".
pub(in crate::extract::date) fn bare_day<'a, 't>(at: Cursor<'a, 't>) -> Option<(u32, Cursor<'a, 't>)> {
    day_number(at)
}

/// Whether digits are followed by more of a number, a time or a unit, or by what they count.
fn goes_on(at: Cursor<'_, '_>) -> bool {
    let Some(next) = at.peek() else { return false };
    if matches!(next.word(), Some(Word::Counted | Word::Unit(_))) || matches!(next.text, "percent" | "%") {
        return true;
    }
    if next.spaced {
        return false;
    }
    let digits_follow = at.ahead(1).is_some_and(|a| a.digits().is_some() && !a.spaced);
    match next.text {
        "," => digits_follow && at.ahead(1).is_some_and(|a| a.text.len() == 3),
        "." | ":" => digits_follow,
        "/" | "%" | "°" => true,
        text => text.starts_with(char::is_alphabetic),
    }
}

/// The year after a day or month: ", 1989", " 1989", " of 1989", " '89".
pub(in crate::extract::date) fn year_after<'a, 't>(at: Cursor<'a, 't>) -> (YearOf, Cursor<'a, 't>) {
    let bare = at.maybe(|c| c.hyphen().filter(|n| c.glued() && n.glued())).maybe(|c| c.mark(&[',']));
    let bare = bare.maybe(|c| c.literal(&["of", "in"]));
    if let Some((year, next)) = stated_year(bare) {
        let counted = next.peek().is_some_and(|a| matches!(a.word(), Some(Word::Counted)));
        if !counted {
            return (YearOf::Stated(year), next);
        }
    }
    if let Some((year, next)) = super::year::in_words(bare) {
        return (YearOf::Stated(year), next);
    }
    let of = at.maybe(|c| c.literal(&["of"]));
    if let Some((short, 2, next)) = of.apostrophe().and_then(Cursor::digits) {
        return (YearOf::Stated(super::numeric::full_year(short)), next);
    }
    match super::relative::which_year(at.maybe(|c| c.literal(&["of"])).maybe(|c| c.literal(&["the"]))) {
        Some((year, next)) => (year, next),
        None => (YearOf::Open, at),
    }
}

/// Whether the name at a place can be a month's and no person's or verb's: written with a capital, beside no other name.
pub(super) fn stands_alone(at: Cursor<'_, '_>, next: Cursor<'_, '_>) -> bool {
    let Some(name) = at.peek() else { return false };
    if !name.capital() {
        let introduced = super::after(
            at,
            &["in", "of", "since", "until", "by", "early", "mid", "late", "last", "next", "this", "and", "to", "-"],
        );
        return introduced && !is_verb(at) && name.text != "august";
    }
    let person_follows =
        next.peek().is_some_and(|a| a.capital() && a.word().is_none() && a.spaced && !is_acronym(a.text));
    let named = super::in_a_name(at) || person_follows;
    !named && (name.text != "May" || may_follows(at))
}

/// Whether the words before are those of a month and not of a person called May.
fn may_follows(at: Cursor<'_, '_>) -> bool {
    super::after(
        at,
        &[
            "in", "of", "since", "until", "till", "by", "from", "to", "during", "through", "between", "after",
            "before", "the", "its", "for",
        ],
    ) || at
        .before(1)
        .is_some_and(|b| matches!(b.word(), Some(Word::Part(_) | Word::Shift(_) | Word::Month(_) | Word::Weekday(_))))
        || super::after(at, &["and", "or", "-", "–"])
            && at.before(2).is_some_and(|b| matches!(b.word(), Some(Word::Month(_))))
}

/// Whether letters are an acronym, which may follow a month: "the May UN report".
fn is_acronym(text: &str) -> bool {
    text.len() > 1 && text.chars().all(char::is_uppercase)
}

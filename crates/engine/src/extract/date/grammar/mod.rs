//! Atoms → points and lengths of time, as the words say them. Knows no calendar and no day of publication.

mod clock;
mod day;
mod holiday;
mod length;
mod month;
mod nth;
mod numeric;
mod overnight;
mod part;
mod piece;
mod relative;
mod weekday;
mod year;

use super::{
    atoms::Atom,
    cursor::Cursor,
    when::{Length, Point},
    words::Word,
};

pub(super) use clock::with_clock;
pub(super) use day::{bare_day, month_name, year_after};
pub(super) use holiday::{holidays, may_name};
pub(super) use year::stated_year;

/// What a rule reads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Read {
    /// A date or period.
    Point(Point),
    /// A length of time.
    Length(Length),
}

/// A rule: reads a date or a length from a place on, or says no.
type Rule<'a, 't> = fn(Cursor<'a, 't>) -> Option<(Read, Cursor<'a, 't>)>;

/// Reads what begins at a place: the first rule that does, and its name.
pub(super) fn read<'a, 't>(at: Cursor<'a, 't>) -> Option<(Read, Cursor<'a, 't>, &'static str)> {
    let rules: [(&str, Rule<'a, 't>); 14] = [
        ("date-clock", |c| point(clock::alone(c))),
        ("date-numeric", |c| point(numeric::date(c))),
        ("date-day", |c| point(day::date(c))),
        ("date-nth", |c| point(nth::nth(c))),
        ("date-holiday", |c| point(holiday::holiday(c))),
        ("date-weekday", |c| point(weekday::weekday(c))),
        ("date-piece", |c| point(piece::piece(c))),
        ("date-part", |c| point(part::part(c))),
        ("date-relative", |c| point(relative::relative(c))),
        ("date-month", |c| point(month::month(c))),
        ("date-century", |c| point(year::century(c))),
        ("date-year", |c| point(year::year(c))),
        ("date-ago", |c| point(length::ago(c))),
        ("duration", |c| length::duration(c).map(|(length, c)| (Read::Length(length), c))),
    ];
    rules.into_iter().find_map(|(name, rule)| rule(at).map(|(read, next)| (read, next, name)))
}

fn point<'a, 't>(found: Option<(Point, Cursor<'a, 't>)>) -> Option<(Read, Cursor<'a, 't>)> {
    found.map(|(point, next)| (Read::Point(point), next))
}

/// Whether a month's name begins here: the "18" before it is none of the month before.
pub(super) fn month_follows(at: Cursor<'_, '_>) -> bool {
    day::month_name(at).is_some()
}

/// A century, decade or year.
fn century_or_year<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    year::century(at).or_else(|| year::year(at))
}

/// Whether a word before a name of the calendar, itself a capitalised name, makes it a part of that name: "Theresa May",
/// "Black Friday", "World Cup 2022". Words of the calendar and those that begin a sentence do not.
pub(super) fn in_a_name(at: Cursor<'_, '_>) -> bool {
    let Some(before) = at.before(1) else { return false };
    let abbreviation = at.before(2).is_some_and(|b| b.span.end == before.span.start);
    before.capital()
        && before.word().is_none()
        && !is_function_word(before.text)
        && !(at.at == 1 || at.before(2).is_some_and(|b| matches!(b.text, "“" | "\"" | "." | ":") && !abbreviation))
}

/// Words that may stand with a capital before a date without naming anything.
pub(super) fn is_function_word(word: &str) -> bool {
    const WORDS: [&str; 15] = [
        "the", "or", "around", "about", "over", "within", "its", "his", "her", "their", "our", "as", "but", "when",
        "where",
    ];
    is_preposition(word) || is_any(&WORDS, word)
}

/// Prepositions that a date follows, small or at the start of a sentence.
pub(super) fn is_preposition(word: &str) -> bool {
    const WORDS: [&str; 19] = [
        "in",
        "into",
        "on",
        "by",
        "since",
        "until",
        "till",
        "from",
        "to",
        "of",
        "at",
        "for",
        "after",
        "before",
        "during",
        "between",
        "through",
        "throughout",
        "and",
    ];
    is_any(&WORDS, word)
}

fn is_any(words: &[&str], word: &str) -> bool {
    words.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether the word before is one of the given, whatever its case.
pub(super) fn after(at: Cursor<'_, '_>, words: &[&str]) -> bool {
    at.before(1).is_some_and(|b| is_any(words, b.text))
}

/// Whether the atom at a place is stuck to a number, letter or sign before it: "$2013", "A2013", "1.2013", "v-2013".
pub(super) fn stuck(at: Cursor<'_, '_>) -> bool {
    let Some(this) = at.peek() else { return false };
    let Some(before) = at.before(1).filter(|_| !this.spaced) else { return false };
    match before.text {
        "(" | "[" | "“" | "\"" | "—" | "–" | "‘" | "'" | "’" => false,
        "-" if begins_days(at) => false,
        "-" | "/" | "." | "," => at.before(2).is_some_and(|b| b.span.end == before.span.start && !calendar(b.word())),
        _ => true,
    }
}

/// Whether the number before a hyphen is an earlier day of the month, and stands alone: "29-30 July".
fn begins_days(at: Cursor<'_, '_>) -> bool {
    let first = at.before(2).filter(|first| first.spaced && first.text.len() <= 2).and_then(Atom::digits);
    first.zip(at.peek().and_then(Atom::digits)).is_some_and(|(first, day)| (1..day).contains(&first))
}

fn calendar(word: Option<Word>) -> bool {
    matches!(
        word,
        Some(Word::Part(_) | Word::Month(_) | Word::MonthShort(_) | Word::Weekday(_) | Word::WeekdayShort(_))
    )
}

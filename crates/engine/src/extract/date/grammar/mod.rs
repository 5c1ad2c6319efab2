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
    classes::Classes,
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

/// A rule with what it can begin with and what the sentence must hold for it. Each names more than it needs rather than less:
/// a rule that is asked in vain costs time, one that is not asked loses a date.
struct Rule {
    name: &'static str,
    /// Sorts of its first atom.
    first: Classes,
    /// Sorts of atoms of which one must be somewhere in the sentence.
    needs: Classes,
    read: for<'a, 't> fn(Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)>,
}

/// Digits and what is read as a number or place in an order.
const COUNT: Classes = Classes::DIGITS.with(Classes::NUMBER).with(Classes::ORDINAL);
/// Words of which one is meant: "last", "most recent".
const WHICH: Classes = Classes::SHIFT.with(Classes::OTHER);

/// The rules of dates and periods, the first that reads before those after it.
const RULES: [Rule; 12] = [
    Rule {
        name: "date-clock",
        first: Classes::DIGITS.with(Classes::DAY_PART),
        needs: Classes::ALL,
        read: clock::alone,
    },
    Rule { name: "date-numeric", first: Classes::DIGITS, needs: Classes::ALL, read: numeric::date },
    Rule {
        name: "date-day",
        first: COUNT.with(Classes::WEEKDAY).with(Classes::MONTH),
        needs: Classes::MONTH,
        read: day::date,
    },
    Rule { name: "date-nth", first: COUNT.with(Classes::SHIFT), needs: Classes::ALL, read: nth::nth },
    Rule { name: "date-holiday", first: WHICH.with(Classes::CAPITAL), needs: Classes::CAPITAL, read: holiday::holiday },
    Rule {
        name: "date-weekday",
        first: COUNT.with(WHICH).with(Classes::WEEKDAY).with(Classes::ARTICLE),
        needs: Classes::WEEKDAY,
        read: weekday::weekday,
    },
    Rule {
        name: "date-piece",
        first: COUNT.with(WHICH).with(Classes::SEASON).with(Classes::LETTER),
        needs: Classes::UNIT.with(Classes::HALF).with(Classes::SEASON).with(Classes::LETTER),
        read: piece::piece,
    },
    Rule {
        name: "date-part",
        first: COUNT.with(WHICH).with(Classes::PART).with(Classes::UNIT).with(Classes::ARTICLE),
        needs: Classes::PART.with(Classes::UNIT),
        read: part::part,
    },
    Rule {
        name: "date-relative",
        first: WHICH.with(Classes::DAY).with(Classes::OVERNIGHT).with(Classes::UNIT),
        needs: Classes::ALL,
        read: relative::relative,
    },
    Rule { name: "date-month", first: Classes::MONTH, needs: Classes::ALL, read: month::month },
    Rule { name: "date-century", first: COUNT, needs: Classes::UNIT, read: year::century },
    Rule {
        name: "date-year",
        first: COUNT.with(Classes::OTHER).with(Classes::DECADE).with(Classes::MARK),
        needs: Classes::ALL,
        read: year::year,
    },
];

/// What a length of time, or a date told by one, begins with: "a decade", "this decade of service".
const LENGTH: Classes = COUNT
    .with(Classes::ARTICLE)
    .with(Classes::HALF)
    .with(Classes::VAGUE)
    .with(Classes::OTHER)
    .with(Classes::UNIT)
    .with(Classes::SHIFT);

/// Reads what begins at a place: the first rule that does, and its name.
pub(super) fn read<'a, 't>(at: Cursor<'a, 't>) -> Option<(Read, Cursor<'a, 't>, &'static str)> {
    let first = Classes::of(at.peek()?);
    let mut rules = RULES.iter().filter(|rule| {
        let asked = first.meets(rule.first) && at.holds.meets(rule.needs);
        debug_assert!(asked || (rule.read)(at).is_none(), "{} is not asked where it reads", rule.name);
        asked
    });
    let date = rules.find_map(|rule| Some(((rule.read)(at)?, rule.name)));
    if let Some(((point, next), name)) = date {
        return Some((Read::Point(point), next, name));
    }
    let asked = first.meets(LENGTH) && at.holds.meets(Classes::UNIT);
    debug_assert!(asked || length::read(at).is_none(), "lengths are not asked for where one stands");
    if asked { length::read(at) } else { None }
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

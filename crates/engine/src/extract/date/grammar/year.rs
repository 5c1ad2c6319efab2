//! Years, decades, centuries: "in 2013", "the 1990s", "'90s", "fiscal 2022", "FY2022", "the 19th century".
//!
//! Four digits are a year only where the words beside them say so: a number of people, a resolution or a product is none.

use super::{after, in_a_name, is_function_word, stuck};
use crate::extract::date::{
    cursor::Cursor,
    when::{Point, When},
    words::{Unit, Word},
};
use variorum_story::Grain;

/// Years that news names without "in".
const NEAR_YEARS: std::ops::RangeInclusive<u32> = 1800..=2050;
/// Years that news names at all.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2100;

/// A year in four digits, whatever stands beside it.
pub(in crate::extract::date) fn stated_year<'a, 't>(at: Cursor<'a, 't>) -> Option<(i32, Cursor<'a, 't>)> {
    let (year, 4, next) = at.digits()? else { return None };
    (YEARS.contains(&year) && !number_goes_on(next)).then_some((year as i32, next))
}

/// A year, decade or fiscal year.
pub(super) fn year<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    fiscal(at)
        .or_else(|| decade(at))
        .or_else(|| decade_in_words(at))
        .or_else(|| turn(at))
        .or_else(|| short(at))
        .or_else(|| plain(at))
}

/// "in '74".
fn short<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let mark = at.apostrophe().filter(|c| c.glued())?;
    let (year, 2, next) = mark.digits()? else { return None };
    let introduced = after(at, &["in", "since", "of", "from", "until", "summer", "winter", "spring", "fall"]);
    let ends = next.peek().is_none_or(|a| a.spaced || matches!(a.text, "." | "," | ";" | ")"));
    (introduced && ends).then_some((Point::whole(When::Year(super::numeric::full_year(year))), next))
}

fn plain<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (year, next) = stated_year(at)?;
    (!stuck(at) && is_year(at, next, year as u32)).then_some((Point::whole(When::Year(year)), next))
}

/// Whether the words beside four digits make them a year.
fn is_year(at: Cursor<'_, '_>, next: Cursor<'_, '_>, year: u32) -> bool {
    let than = after(at, &["than"]) && at.before(2).is_some_and(|b| matches!(b.text, "later" | "earlier" | "sooner"));
    if than || part_before(at) || years_follow(next, year) {
        return true;
    }
    let Some(before) = at.before(1) else { return NEAR_YEARS.contains(&year) && !counts(next, year) };
    if after(
        at,
        &[
            "in", "into", "since", "year", "until", "till", "during", "due", "circa", "mid", "early", "late", "summer",
            "winter", "spring", "autumn",
        ],
    ) {
        return after(at, &["in", "year"]) || !counts(next, year);
    }
    if !NEAR_YEARS.contains(&year) || counts(next, year) || in_a_name(at) {
        return false;
    }
    // "For most of the trade, 1990 was a year to forget".
    let verb = next.peek().is_some_and(|a| matches!(a.text, "was" | "is" | "will" | "saw" | "marked" | "brought"));
    let subject = before.text == "," && verb;
    let bracket = before.text == "(" && next.peek().is_some_and(|a| matches!(a.text, ")" | "," | ";" | "-" | "–"));
    let possessive = before.text == "s" && at.before(2).is_some_and(|b| matches!(b.text, "'" | "’"));
    let quoted = matches!(before.text, "\"" | "“" | "‘" | "'" | "#" | "$" | "£" | "€" | ":" | "No" | "/" | "+");
    bracket
        || subject
        || possessive
        || is_determiner(before.text)
        || (!quoted && !matches!(before.word(), Some(Word::Counting | Word::Numbered)) && in_prose(at, next, year))
}

/// "mid-2013", "early-2013": a part word stuck before.
fn part_before(at: Cursor<'_, '_>) -> bool {
    at.before(1).is_some_and(|b| matches!(b.text, "-" | "‑"))
        && at.before(2).is_some_and(|b| matches!(b.word(), Some(Word::Part(_))))
}

/// "2013–2017", "2020-21", "2019's".
fn years_follow(next: Cursor<'_, '_>, year: u32) -> bool {
    let possessive = next.glued() && next.apostrophe().is_some_and(|c| c.literal(&["s"]).is_some());
    let hyphen = next.hyphen().filter(|c| next.glued() && c.glued());
    let span = hyphen.and_then(Cursor::digits).is_some_and(|(end, digits, after)| match digits {
        4 => YEARS.contains(&end) && end > year && end - year < 200,
        2 => end == (year + 1) % 100 && !number_goes_on(after),
        _ => false,
    });
    NEAR_YEARS.contains(&year) && (possessive || span)
}

/// After a preposition that counts may follow too, in a list of years, or before the noun that it dates.
fn in_prose(at: Cursor<'_, '_>, next: Cursor<'_, '_>, year: u32) -> bool {
    let listed = at.before(2).is_some_and(|b| b.digits().is_some_and(|y| NEAR_YEARS.contains(&y) && b.text.len() == 4))
        && at.before(1).is_some_and(|b| matches!(b.text, "," | "and" | "or" | "to" | "-" | "–" | "through" | "&"));
    let third = after(at, &["and"])
        && at.before(2).is_some_and(|b| b.text == ",")
        && at.before(3).is_some_and(|b| b.text.len() == 4 && b.digits().is_some());
    let round = year.is_multiple_of(100);
    let preposition = !(round && after(at, &["about", "around"]))
        && after(
            at,
            &[
                "of",
                "by",
                "from",
                "to",
                "for",
                "before",
                "after",
                "between",
                "and",
                "through",
                "throughout",
                "around",
                "about",
                "than",
                "with",
                "on",
                "as",
            ],
        );
    let noun_follows = next
        .peek()
        .is_some_and(|a| a.spaced && !a.capital() && a.text.len() > 3 && a.text.starts_with(char::is_alphabetic));
    listed
        || third
        || (preposition && !(after(at, &["to", "than", "on", "with"]) && noun_follows))
        || (noun_follows && !is_function_word(at.before(1).map_or("", |b| b.text)))
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "the"
            | "a"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "my"
            | "your"
            | "that"
            | "this"
            | "an"
            | "late"
            | "early"
    )
}

/// Whether what follows is counted: "2000 people", "1500 of them", "2013 %".
fn counts(next: Cursor<'_, '_>, year: u32) -> bool {
    let Some(atom) = next.peek() else { return false };
    let unit = matches!(atom.word(), Some(Word::Counted | Word::Unit(_) | Word::Zone));
    let adjective_then_counted =
        year.is_multiple_of(100) && next.ahead(1).is_some_and(|a| matches!(a.word(), Some(Word::Counted)));
    unit || adjective_then_counted
        || matches!(atom.text, "%" | "°" | "GMT" | "hours" | "of" if atom.text != "of" || next.ahead(1).is_some_and(|a| matches!(a.text, "them" | "the")))
}

/// Whether digits go on: "2013.45", "2,013", "2013km", "2013-045".
fn number_goes_on(at: Cursor<'_, '_>) -> bool {
    let Some(next) = at.peek().filter(|a| !a.spaced) else { return false };
    let digits_follow = at.ahead(1).is_some_and(|a| a.digits().is_some() && !a.spaced);
    match next.text {
        "," => digits_follow && at.ahead(1).is_some_and(|a| a.text.len() == 3),
        "." | ":" => digits_follow,
        "-" => digits_follow && at.ahead(2).is_some_and(|a| a.text == "-" && !a.spaced),
        "%" | "°" => true,
        text => text.starts_with(char::is_alphabetic),
    }
}

/// "the 1990s", "'90s", "the 90s".
fn decade<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (years, marked) = match at.apostrophe() {
        Some(next) if next.glued() => (next, true),
        _ => (at, false),
    };
    let (value, digits, next) = years.digits()?;
    let next = next.maybe(|c| c.apostrophe().filter(|n| c.glued() && n.glued()));
    let next = next.literal(&["s"]).filter(|_| next.glued())?;
    let start = match digits {
        4 if YEARS.contains(&value) && value % 10 == 0 && !stuck(years) => value as i32,
        2 if value % 10 == 0 && (marked || (value >= 20 && after(at, &["the"]))) && !stuck(at) => 1900 + value as i32,
        _ => return None,
    };
    Some((Point::whole(When::Decade(start)), next))
}

/// Words of the weather, beside which "the seventies" are degrees.
const WEATHER: [&str; 7] = ["temperatures", "temperature", "highs", "lows", "degrees", "Temperatures", "Highs"];

/// "the seventies", "nineteen seventies".
fn decade_in_words<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let named = at.maybe(|c| match c.word()? {
        (Word::Number(19), next) => Some(next.maybe(Cursor::hyphen)),
        _ => None,
    });
    let (Word::Decade(tens), next) = named.word()? else { return None };
    let introduced = named.at > at.at || after(at, &["the", "early", "mid", "late", "-", "of"]);
    let weather = (1..=8).any(|back| at.before(back).is_some_and(|b| WEATHER.contains(&b.text)));
    (introduced && !weather).then_some((Point::whole(When::Decade(1900 + tens as i32)), next))
}

/// A year in words: "nineteen eighty-six", "seventeen hundred and thirty-three", "two thousand and ten".
pub(super) fn in_words<'a, 't>(at: Cursor<'a, 't>) -> Option<(i32, Cursor<'a, 't>)> {
    if let (Word::Number(2), next) = at.word()?
        && let (Word::Number(1000), next) = next.word()?
    {
        let (rest, next) = below_hundred(next.maybe(|c| c.literal(&["and"]))).unwrap_or((0, next));
        return Some((2000 + rest, next));
    }
    let (Word::Number(century @ 10..=20), next) = at.word()? else { return None };
    let (rest, next) = match next.word()? {
        (Word::Number(100), next) => below_hundred(next.maybe(|c| c.literal(&["and"]))).unwrap_or((0, next)),
        _ => below_hundred(next).filter(|(rest, _)| *rest >= 10)?,
    };
    Some((century as i32 * 100 + rest, next))
}

/// "thirty three", "ten".
pub(super) fn below_hundred<'a, 't>(at: Cursor<'a, 't>) -> Option<(i32, Cursor<'a, 't>)> {
    let (Word::Number(tens @ 1..=99), next) = at.word()? else { return None };
    match next.maybe(Cursor::hyphen).word() {
        Some((Word::Number(ones @ 1..=9), next)) if tens >= 20 => Some(((tens + ones) as i32, next)),
        _ => Some((tens as i32, next)),
    }
}

/// "fiscal 2022", "fiscal year 2022", "FY2022", "FY22", "calendar 2020".
fn fiscal<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if let Some(next) = at.peek().filter(|a| a.text == "FY").map(|_| at.step()) {
        let (year, digits, after) = next.digits()?;
        let year = if digits == 2 { super::numeric::full_year(year) } else { stated_year(next)?.0 };
        let point = Point { fiscal: true, ..Point::whole(When::Year(year)) };
        return matches!(digits, 2 | 4).then_some((point, after));
    }
    let next = at.literal(&["fiscal", "financial", "calendar"])?;
    let fiscal = at.literal(&["calendar"]).is_none();
    let next = next.maybe(Cursor::hyphen).maybe(|c| c.literal(&["year"]));
    let (year, next) = stated_year(next)?;
    Some((Point { fiscal, ..Point::whole(When::Year(year)) }, next))
}

/// "the 19th century", "twentieth-century".
pub(super) fn century<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (index, next) = at.ordinal()?;
    let next = match next.maybe(Cursor::hyphen).word() {
        Some((Word::Unit(Unit::Century), next)) => next,
        _ => centuries(next).map(|()| next)?,
    };
    (1..=21).contains(&index).then_some((Point::whole(When::Century(index as i32 * 100 - 100)), next))
}

/// "12th and 14th centuries", after the first.
fn centuries(at: Cursor<'_, '_>) -> Option<()> {
    let other = at.literal(&["and", "or", "to"])?.maybe(|c| c.literal(&["the"]));
    let (_, next) = other.ordinal()?;
    let plural = next.peek()?.text.ends_with('s');
    matches!(next.word()?, (Word::Unit(Unit::Century), _)).then_some(()).filter(|()| plural)
}

/// "the turn of the century": which one is left open.
fn turn<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let next = at.literals(&["turn", "of", "the", "century"])?;
    Some((Point::whole(When::Unknown(Grain::Century)), next))
}

//! Atoms → mentions: points and lengths of time with their bound words, stretches between two ends, and lists.

use super::{
    atoms::{Atom, AtomKind},
    classes::Classes,
    cursor::Cursor,
    grammar::{self, Read},
    when::{Clock, From, Length, Nth, Point, When, YearOf},
    words::{self, Part},
};
use crate::extract::MOST;
use variorum_story::{Bound, Span};

/// A date, stretch or length that a sentence mentions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mention {
    /// Its own words.
    pub(super) span: Span,
    /// The same with its bound words.
    pub(super) phrase: Span,
    /// Its first atom, for what stands before.
    pub(super) first: usize,
    /// The atom after its last.
    pub(super) end: usize,
    /// What it says.
    pub(super) said: Said,
    /// What its bound words say.
    pub(super) bound: Bound,
    /// The rule that read it.
    pub(super) rule: &'static str,
}

/// What a mention says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Said {
    /// A date or period.
    Point(Point),
    /// From one date to another.
    Between(Point, Point),
    /// A length of time.
    Length(Length),
}

/// Most dates that may follow one another without a word between: elections of a century are listed, a calendar is a table.
const DAYS: usize = 100;

/// Reads every mention of a sentence, in order.
pub(super) fn read(atoms: &[Atom<'_>], into: &mut Vec<Mention>) {
    into.clear();
    let holds = atoms.iter().fold(Classes::NONE, |all, atom| all.with(Classes::of(atom)));
    let (mut at, mut row, mut asked) = (0, 0, 0);
    while at < atoms.len() && asked < MOST {
        let before = into.len();
        let begins = row < DAYS && atoms[at].may_begin(atoms.get(at + 1));
        let end = if begins { begin(Cursor { atoms, at, holds }, into) } else { None };
        asked += usize::from(begins);
        // Words of the calendar part no dates of a table.
        let word = into.len() == before && matches!(atoms[at].kind, AtomKind::Letters(None));
        row = if word { 0 } else { row + into.len() - before };
        at = end.map_or(at + 1, |end| end.max(at + 1));
    }
}

/// Reads what begins here into `into`; the place after it.
fn begin(at: Cursor<'_, '_>, into: &mut Vec<Mention>) -> Option<usize> {
    if let Some(end) = days_before_month(at, into) {
        return Some(end);
    }
    let (read, next, rule) = grammar::read(at)?;
    let point = match read {
        Read::Length(length) => {
            let opens = at.at - usize::from(length.ends.is_some() && grammar::after(at, &["between"]));
            into.push(Mention { phrase: next.since(opens), ..mention(at, next, Said::Length(length), rule) });
            return Some(next.at);
        }
        Read::Point(point) => point,
    };
    if let Some((other, end)) = second_end(at, point, next) {
        into.push(between(at, end, point, other));
        return Some(end.at);
    }
    let (point, next) = match grammar::with_clock(next) {
        // "this morning at 9 a.m.": the hour is told more finely.
        Some((clock, next)) if !matches!(point.clock, Some(Clock::At(..))) && is_day(point.when) => {
            (Point { clock: Some(clock), ..point }, next)
        }
        _ => (point, next),
    };
    let point = named_again(point, next).unwrap_or(point);
    into.push(bounded(mention(at, next, Said::Point(point), rule), at, next));
    Some(more_days(point, next, into))
}

/// "the next day, Jan. 12": the day that the date behind the comma names.
fn named_again(point: Point, at: Cursor<'_, '_>) -> Option<Point> {
    let told = matches!(point.when, When::Away { unit: words::Unit::Day, from: From::Earlier, .. });
    let (Read::Point(day), ..) = grammar::read(at.mark(&[','])?.maybe(|c| c.literal(&["on"])))? else { return None };
    (told && matches!(day.when, When::Day { .. } | When::Weekday { .. })).then_some(day)
}

fn mention(at: Cursor<'_, '_>, next: Cursor<'_, '_>, said: Said, rule: &'static str) -> Mention {
    let span = next.since(at.at);
    Mention { span, phrase: span, first: at.at, end: next.at, said, bound: Bound::Exact, rule }
}

fn is_day(when: When) -> bool {
    matches!(when, When::Day { .. } | When::Weekday { .. } | When::Holiday { .. })
        || matches!(when, When::NthOf { what, .. } if what != Nth::Week)
        || matches!(when, When::Away { unit: words::Unit::Day, .. })
}

/// Gives a mention the bound words before and after it.
fn bounded(mention: Mention, at: Cursor<'_, '_>, next: Cursor<'_, '_>) -> Mention {
    if let Some(end) = next.literal(&["onwards", "onward"]).or_else(|| from_on(at, next)) {
        let start = if grammar::after(at, &["from"]) { at.at - 1 } else { at.at };
        return Mention { phrase: end.since(start), end: end.at, bound: Bound::AtLeast, ..mention };
    }
    if let Some((end, bound)) = bound_after(next) {
        return Mention { phrase: end.since(at.at), end: end.at, bound, ..mention };
    }
    let possessive = next.apostrophe().is_some_and(|c| c.literal(&["s"]).is_some());
    match bound_before(at) {
        Some((start, bound)) if !possessive => Mention { phrase: next.since(start), bound, ..mention },
        _ => mention,
    }
}

/// "or later", "and before".
fn bound_after<'a, 't>(at: Cursor<'a, 't>) -> Option<(Cursor<'a, 't>, Bound)> {
    let joined = at.literal(&["or", "and"])?;
    let later = joined.literal(&["later", "after"]).map(|end| (end, Bound::AtLeast));
    let (end, bound) =
        later.or_else(|| joined.literal(&["earlier", "before", "sooner"]).map(|e| (e, Bound::AtMost)))?;
    end.peek().is_none_or(|a| matches!(a.text, "." | "," | ";" | ")" | "?" | "!")).then_some((end, bound))
}

/// "from 2013 on".
fn from_on<'a, 't>(at: Cursor<'a, 't>, next: Cursor<'a, 't>) -> Option<Cursor<'a, 't>> {
    let end = next.literal(&["on"])?;
    (grammar::after(at, &["from"]) && end.peek().is_none_or(|a| !a.text.starts_with(char::is_alphanumeric)))
        .then_some(end)
}

/// The bound words that end before a place, the article between left out of account: where they begin, what they say.
fn bound_before(at: Cursor<'_, '_>) -> Option<(usize, Bound)> {
    let at = if grammar::after(at, &["year"]) { Cursor { at: at.at - 1, ..at } } else { at };
    let end = if grammar::after(at, &["the"]) { at.at - 1 } else { at.at };
    let last = end.checked_sub(1)?;
    words::bounds_in(at.atoms[last].text).iter().find_map(|(words, bound)| {
        let start = end.checked_sub(words.len())?;
        Cursor { at: start, ..at }.literals(words)?;
        Some((start, *bound))
    })
}

/// The other end of a stretch that begins with `point`: " to 2023", "-18, 2023", " and July".
fn second_end<'a, 't>(at: Cursor<'a, 't>, point: Point, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let whole = point.clock.is_none() && !matches!(point.part, Part::Ending(..));
    if !whole || matches!(point.when, When::Unknown(_) | When::Stretch { .. } | When::Moved { .. }) {
        return None;
    }
    let from = introduced(at, &["from"]);
    let moved = from && at.before(2).is_some_and(|b| b.word() == Some(words::Word::Moved));
    let joined = next
        .hyphen()
        .filter(|_| next.peek().is_some_and(|a| a.text != "—"))
        .or_else(|| next.literal(&["to"]))
        .or_else(|| next.maybe(|c| c.mark(&[','])).literal(&["through", "thru"]))
        .or_else(|| next.maybe(|c| c.mark(&[','])).literal(&["until", "till"]).filter(|_| from))
        .or_else(|| next.maybe(|c| c.mark(&[','])).literal(&["and"]).filter(|_| introduced(at, &["between"])))?;
    if moved {
        return None;
    }
    // "1 June - 11 people died": no stretch, whose days stand on one side of their month.
    let month_first = next.before(1).is_some_and(|b| !matches!(b.word(), Some(words::Word::Month(_))));
    short_year(point, next, joined)
        .or_else(|| second_day(point, joined).filter(|_| month_first))
        .or_else(|| up_to_now(joined, from || introduced(at, &["between"])))
        .or_else(|| {
            let (other, end) = second_point(point, joined.maybe(|c| c.literal(&["the"])))?;
            // "the second quarter to end-September" ends with September, and does not begin a stretch.
            let piece = |point: Point| matches!(point.when, When::Piece { .. });
            (from || next.literal(&["to"]).is_none() || !piece(point) || piece(other)).then_some((other, end))
        })
}

/// Whether one of the words stands before, the article between left out of account.
fn introduced(at: Cursor<'_, '_>, words: &[&str]) -> bool {
    let at = if grammar::after(at, &["the"]) { Cursor { at: at.at - 1, ..at } } else { at };
    grammar::after(at, words)
}

/// "2020-21": the year of the two digits after the hyphen.
fn short_year<'a, 't>(point: Point, hyphen: Cursor<'a, 't>, joined: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let When::Year(first) = point.when else { return None };
    let (short, 2, next) = joined.digits().filter(|_| hyphen.glued() && joined.glued())? else { return None };
    let year = first - first.rem_euclid(100) + short as i32;
    let year = if year < first { year + 100 } else { year };
    (year > first && year - first <= 60).then_some((Point::whole(When::Year(year)), next))
}

/// "June 16-18", "June 16 to 18, 2023": the second day of the same month.
fn second_day<'a, 't>(point: Point, joined: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let When::Day { year: open, month, day: first, other: None } = point.when else { return None };
    let (day, next) = grammar::bare_day(joined)?;
    if !open.is_open() || day <= first || grammar::month_follows(next) {
        return None;
    }
    let (year, next) = grammar::year_after(next);
    Some((Point::whole(When::Day { year, month, day, other: None }), next))
}

/// "between August 2019 and now", "from March to date".
fn up_to_now<'a, 't>(joined: Cursor<'a, 't>, introduced: bool) -> Option<(Point, Cursor<'a, 't>)> {
    let next = joined.literal(&["now", "date", "present"]).filter(|_| introduced)?;
    Some((Point::whole(When::Away { unit: words::Unit::Day, count: 0, from: From::Published }), next))
}

fn second_point<'a, 't>(point: Point, joined: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let Some((Read::Point(other), next, _)) = grammar::read(joined) else { return stated_end(point, joined) };
    let placed = !matches!(other.when, When::Unknown(_) | When::Stretch { .. } | When::Moved { .. } | When::Clock);
    let day = |when: When| matches!(when, When::Away { unit: words::Unit::Day, .. });
    let today = day(other.when) || day(point.when);
    let stated = matches!(other.when, When::Day { year: YearOf::Stated(_), .. });
    let alike = today || stated || is_day(point.when) == is_day(other.when);
    (placed && alike && other.clock.is_none()).then_some((other, next))
}

/// "2013 to 2023": four digits are a year after a year.
fn stated_end<'a, 't>(point: Point, joined: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (year, next) = grammar::stated_year(joined)?;
    matches!(point.when, When::Year(first) if first < year).then_some((Point::whole(When::Year(year)), next))
}

fn between(at: Cursor<'_, '_>, end: Cursor<'_, '_>, first: Point, second: Point) -> Mention {
    let first = with_year_of(first, second);
    let mention = mention(at, end, Said::Between(first, second), "date-stretch");
    if introduced(at, &["between"]) {
        let start = if grammar::after(at, &["the"]) { at.at - 2 } else { at.at - 1 };
        return Mention { phrase: end.since(start), bound: Bound::Between, ..mention };
    }
    bounded(mention, at, end)
}

/// The first end with the year that only the second states.
fn with_year_of(first: Point, second: Point) -> Point {
    let (When::Day { year: stated, .. } | When::Month { year: stated, .. } | When::Piece { year: stated, .. }) =
        second.when
    else {
        return first;
    };
    if stated.is_open() {
        return first;
    }
    let when = match first.when {
        When::Day { year, month, day, other } if year.is_open() => When::Day { year: stated, month, day, other },
        When::Month { year: YearOf::Open, month } => When::Month { year: stated, month },
        When::Piece { year: YearOf::Open, grain, index } => When::Piece { grain, index, year: stated },
        when => when,
    };
    Point { when, ..first }
}

/// "16-18 June", "16 to 18 June 2023" as one stretch, "16 and 17 June" as two days; the place after them.
fn days_before_month(at: Cursor<'_, '_>, into: &mut Vec<Mention>) -> Option<usize> {
    at.peek()?.digits()?;
    if !at.holds.meets(Classes::MONTH) || grammar::stuck(at) {
        return None;
    }
    let (first, next) = grammar::bare_day(at)?;
    let listed = next.literal(&["and", "&"]).filter(|_| !introduced(at, &["between"]));
    let joined = listed.or_else(|| next.hyphen()).or_else(|| next.literal(&["to", "and", "through"]))?;
    let joined = joined.maybe(|c| c.literal(&["the"]));
    let (Read::Point(last), end, rule) = grammar::read(joined)? else { return None };
    let When::Day { year, month, day, other: None } = last.when else { return None };
    if first >= day || joined.peek()?.digits().is_none() {
        return None;
    }
    let first = Point::whole(When::Day { year, month, day: first, other: None });
    if listed.is_some() {
        into.push(mention(at, next, Said::Point(first), rule));
        into.push(mention(joined, end, Said::Point(last), rule));
    } else {
        into.push(between(at, end, first, last));
    }
    Some(end.at)
}

/// "June 16 and 17", "June 3, 4 and 5, 2023": the further days of the same month; the place after them.
fn more_days(point: Point, mut at: Cursor<'_, '_>, into: &mut Vec<Mention>) -> usize {
    let When::Day { year, month, other: None, .. } = point.when else { return at.at };
    while year.is_open()
        && let Some(next) = at.literal(&["and", "&"]).or_else(|| at.mark(&[','])?.maybe(|c| c.literal(&["and"])).into())
        && let Some((day, end)) = grammar::bare_day(next)
        && !grammar::month_follows(end)
        && end.peek().is_none_or(|a| !a.text.starts_with(char::is_alphanumeric) || grammar::is_function_word(a.text))
    {
        let when = When::Day { year: YearOf::Open, month, day, other: None };
        into.push(mention(next, end, Said::Point(Point::whole(when)), "date-day"));
        at = end;
    }
    at.at
}

#[cfg(test)]
mod tests {
    use crate::{extract::figures, text::Article};

    #[test]
    fn a_table_of_dates_states_no_more_of_them_than_a_row_holds() {
        let row = |days: usize| figures(&Article::new(&"2 May 2021, ".repeat(days), None)).len();
        assert_eq!((row(40), row(200)), (40, super::DAYS));
        let parted = "It rained on 2 May 2021 and snowed there, ".repeat(40);
        assert_eq!(figures(&Article::new(&parted, None)).len(), 40);
    }
}

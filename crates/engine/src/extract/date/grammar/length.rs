//! Lengths of time: "for a decade", "10-year", "three-and-a-half years", "two to three weeks"; and dates told by them:
//! "three years ago", "a week earlier", "two days later".
//!
//! Ages ("34-year-old") and rates ("$5 a day", "twice a week") are none.

use super::{Read, after, relative::ends, stuck};
use crate::extract::date::{
    cursor::Cursor,
    when::{From, Length, Point, When, Which},
    words::{Shift, Unit, Word},
};

/// A date told by a length of time, or a length of time; and the rule that reads it.
pub(super) fn read<'a, 't>(at: Cursor<'a, 't>) -> Option<(Read, Cursor<'a, 't>, &'static str)> {
    let counted = length(at);
    if let Some((point, next)) = counted.and_then(|(length, next)| ago(at, length, next)) {
        return Some((Read::Point(point), next, "date-ago"));
    }
    duration(at, counted).map(|(length, next)| (Read::Length(length), next, "duration"))
}

/// A date so far before the day of publication, or before or after a date named earlier: the length at `at` ends before `next`.
fn ago<'a, 't>(at: Cursor<'a, 't>, length: Length, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if length.unit.seconds() < Unit::Day.seconds() || length.ends.is_some() {
        return None;
    }
    if let Some(found) = offset(length, next) {
        return Some(found);
    }
    let (direction, from, next) = direction(next)?;
    if let Some(when) = composite(at, length).filter(|_| direction < 0 && from == From::Published) {
        return Some((Point::whole(when), next));
    }
    let (Some(_), true) = (length.value, length.count.fract() == 0.0 && length.count <= 10_000.0) else {
        return Some((Point::whole(When::Unknown(length.unit.grain())), next));
    };
    let count = direction * length.count as i32;
    let told = running(next).filter(|_| from == From::Published);
    if let Some((when, next)) = told.and_then(|(of, next)| Some((told_ago(-count, length.unit, of)?, next))) {
        return Some((Point::whole(when), next));
    }
    let when = match (length.unit, from) {
        (Unit::Fortnight, From::Published) => When::Away { unit: Unit::Week, count: 2 * count, from },
        (unit, From::Published) => When::Away { unit, count, from },
        (unit, _) => When::Moved { unit, count },
    };
    Some((Point::whole(when), next))
}

/// What "so many years ago" is told of, or the weekday of "two weeks ago": " this month", " today", " Tuesday".
enum Running {
    Unit(Unit),
    Weekday(u32),
}

fn running<'a, 't>(at: Cursor<'a, 't>) -> Option<(Running, Cursor<'a, 't>)> {
    if let Some((weekday, next)) = super::weekday::name(at.maybe(|c| c.literal(&["on"]))) {
        return next.apostrophe().is_none().then_some((Running::Weekday(weekday), next));
    }
    match at.word()? {
        (Word::Day(0), next) => Some((Running::Unit(Unit::Day), next)),
        (Word::Shift(Shift::This), next) => match next.word()? {
            (Word::Unit(unit @ (Unit::Week | Unit::Month)), next) => Some((Running::Unit(unit), next)),
            _ => None,
        },
        _ => None,
    }
}

fn told_ago(count: i32, unit: Unit, of: Running) -> Option<When> {
    match (of, unit) {
        (Running::Unit(unit), Unit::Year) => Some(When::YearsAgo { years: count, unit }),
        (Running::Unit(unit), Unit::Decade) => Some(When::YearsAgo { years: count.checked_mul(10)?, unit }),
        (Running::Weekday(weekday), Unit::Week) => Some(When::Weekday { weekday, which: Which::Week(-count) }),
        _ => None,
    }
}

/// "two years and a month" of "two years and a month ago": none for a single unit.
fn composite(at: Cursor<'_, '_>, length: Length) -> Option<When> {
    let (mut months, mut days, mut units) = (0, 0, 0);
    let mut next = at;
    while let Some((part, end)) = single(next.maybe(|c| c.mark(&[','])).maybe(|c| c.literal(&["and"]))) {
        let count = (part.count.fract() == 0.0 && part.count <= 1000.0).then_some(part.count as i32)?;
        match part.unit {
            Unit::Year => months += 12 * count,
            Unit::Month => months += count,
            Unit::Week => days += 7 * count,
            Unit::Day => days += count,
            _ => return None,
        }
        (units, next) = (units + 1, end);
    }
    (units > 1 && length.value.is_some()).then_some(When::Ago { months, days })
}

/// "two weeks before May 13, 1999", "three days after Christmas".
fn offset<'a, 't>(length: Length, at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let back = at.literal(&["before"]);
    let next = back.or_else(|| at.literal(&["after", "from", "following"]))?;
    let (point, next) = super::day::date(next)
        .or_else(|| super::weekday::weekday(next))
        .or_else(|| super::relative::named_day(next))
        .or_else(|| super::holiday::holiday(next))?;
    let whole = length.value.is_some() && length.count.fract() == 0.0 && length.count <= 10_000.0;
    let count = if back.is_some() { -length.count } else { length.count } as i32;
    (whole && point.clock.is_none()).then_some((Point { offset: Some((length.unit, count)), ..point }, next))
}

/// "ago", "earlier", "later", "from now": which way, and from where.
fn direction<'a, 't>(at: Cursor<'a, 't>) -> Option<(i32, From, Cursor<'a, 't>)> {
    if let Some(next) = at.literal(&["ago"]) {
        return Some((-1, From::Published, next));
    }
    if let Some(next) = at.literals(&["from", "now"]).or_else(|| at.literals(&["from", "today"])) {
        return Some((1, From::Published, next));
    }
    if let Some(next) = at.literal(&["earlier", "previously", "beforehand"]) {
        return Some((-1, From::Earlier, next));
    }
    if let Some(next) = at.literal(&["later", "afterward", "afterwards"]) {
        return Some((1, From::Earlier, next));
    }
    if let Some(next) = at.literal(&["before"]).filter(|next| ends(*next)) {
        return Some((-1, From::Earlier, next));
    }
    at.literal(&["after"]).filter(|next| ends(*next)).map(|next| (1, From::Earlier, next))
}

/// A length of time that is no age and no rate; `counted` is the one that is told by a number.
fn duration<'a, 't>(at: Cursor<'a, 't>, counted: Option<(Length, Cursor<'a, 't>)>) -> Option<(Length, Cursor<'a, 't>)> {
    let (length, next) = counted.or_else(|| full(at)).or_else(|| long(at)).or_else(|| bare_plural(at))?;
    let next = next.maybe(|c| c.hyphen()?.literal(&["long"])).maybe(|c| c.apostrophe().filter(|_| c.glued()));
    let old = next.maybe(Cursor::hyphen).literal(&["old", "olds"]).is_some() || next.literals(&["of", "age"]).is_some();
    let one_day = length.unit == Unit::Day && at.literal(&["one"]).is_some_and(|unit| unit.hyphen().is_none());
    let single = length.count == 1.0;
    let article = single && (one_day || matches!(at.word(), Some((Word::Article, _)))) && length.ends.is_none();
    let reckoned = next.literal(&["after", "before", "into", "since"]).is_some();
    let loose = article && !reckoned && length.unit.seconds() != Unit::Decade.seconds() && !introduced(at, length);
    let rate = next
        .literal(&["a", "an", "per", "each", "every"])
        .is_some_and(|c| matches!(c.word(), Some((Word::Unit(_), _))));
    (!old && !loose && !rate && !stuck(at)).then_some((length, next))
}

/// Whether "a day", "a year" stands where a length does, and not as a rate or a time ("$5 a day", "a day of mourning").
fn introduced(at: Cursor<'_, '_>, length: Length) -> bool {
    length.count.fract() != 0.0
        || after(
            at,
            &[
                "for", "in", "within", "than", "over", "after", "nearly", "almost", "about", "least", "under", "half",
                "lasted", "last", "took", "take", "takes", "spent", "spend", "just", "of", "to", "only", "every",
                "roughly", "around", "up", "beyond",
            ],
        )
}

/// A number of units, or several of them: "one hour and 20 minutes".
fn length<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    let (mut total, mut next) = single(at)?;
    let mut last = total;
    while let Some((part, end)) = single(next.maybe(|c| c.mark(&[','])).maybe(|c| c.literal(&["and"])))
        && part.unit.seconds() < last.unit.seconds()
        && sums(last, part)
    {
        let value = total.value.zip(part.value).map(|(a, b)| a + b);
        let count = value.map_or(total.count, |value| value / total.unit.seconds());
        total = Length { value, count, precision: part.precision, ..total };
        (last, next) = (part, end);
    }
    Some((total, next))
}

/// Whether two lengths are parts of one: both have a value, and the smaller is less than one of the larger's unit.
fn sums(first: Length, second: Length) -> bool {
    first.ends.is_none() && second.value.is_some_and(|v| v < first.unit.seconds())
}

fn single<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    half(at).or_else(|| vague(at)).or_else(|| counted(at))
}

/// "24 hours", "10-year", "a decade", "three-and-a-half years", "a year and a half", "three to five days", "between two and four
/// years".
fn counted<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    let (count, precision, next) = count(at)?;
    if let Some((high, next)) = second_end(next, after(at, &["between"]))
        && let Some((unit, next)) = unit(next, high)
        && high > count
    {
        let seconds = unit.seconds();
        let length = Length {
            value: None,
            ends: Some((count * seconds, high * seconds)),
            precision: seconds,
            count: high,
            unit,
        };
        return Some((length, next));
    }
    let (count, precision, next) = and_a_half(next).map_or((count, precision, next), |next| (count + 0.5, 0.5, next));
    let (unit, next) = unit(next, count)?;
    let (count, precision, next) = and_a_half(next).map_or((count, precision, next), |next| (count + 0.5, 0.5, next));
    Some((of(count, precision, unit), next))
}

fn of(count: f64, precision: f64, unit: Unit) -> Length {
    let seconds = unit.seconds();
    Length { value: Some(count * seconds), ends: None, precision: precision * seconds, count, unit }
}

fn count<'a, 't>(at: Cursor<'a, 't>) -> Option<(f64, f64, Cursor<'a, 't>)> {
    at.number().or_else(|| {
        let (word, next) = at.word()?;
        // "This decade of service" is that long; "this decade" says which.
        let whole = || matches!(next.word(), Some((Word::Unit(Unit::Decade), of)) if of.literal(&["of"]).is_some());
        let one = matches!(word, Word::Article | Word::Another) || word == Word::Shift(Shift::This) && whole();
        one.then_some(())?;
        Some((1.0, 1.0, next.maybe(|c| c.literal(&["full", "whole", "further"]))))
    })
}

/// The other end of a range: "-5", " to five", " or 5", " and five" behind "between".
fn second_end<'a, 't>(at: Cursor<'a, 't>, between: bool) -> Option<(f64, Cursor<'a, 't>)> {
    let next = at.maybe(Cursor::hyphen);
    let joined = next.literal(&["to", "or"]).map(|c| c.maybe(Cursor::hyphen));
    let next = joined.or_else(|| at.hyphen()).or_else(|| at.literal(&["and"]).filter(|_| between))?;
    next.number().map(|(high, _, next)| (high, next))
}

/// " and a half", "-and-a-half".
fn and_a_half<'a, 't>(at: Cursor<'a, 't>) -> Option<Cursor<'a, 't>> {
    let next = at.maybe(Cursor::hyphen).literal(&["and"])?.maybe(Cursor::hyphen);
    next.literal(&["a", "one"])?.maybe(Cursor::hyphen).literal(&["half"])
}

/// "0.3 second", "0.3-second": after digits the unit, where nothing follows that could be the second of its kind.
fn second<'a, 't>(count_end: Cursor<'a, 't>, at: Cursor<'a, 't>) -> Option<Cursor<'a, 't>> {
    let next = at.peek().filter(|a| a.text == "second").map(|_| at.step())?;
    let digits = count_end.before(1).is_some_and(|b| b.digits().is_some() || b.text == "½");
    let alone = at.at == count_end.at + 1
        || next.peek().is_none_or(|a| {
            !a.text.starts_with(char::is_alphabetic)
                || matches!(
                    a.text,
                    "ahead" | "behind" | "faster" | "slower" | "off" | "in" | "of" | "and" | "after" | "before" | "to"
                )
        });
    (digits && alone).then_some(next)
}

/// The unit after a count; written small, since "Seven Years War" is a name.
fn unit<'a, 't>(at: Cursor<'a, 't>, count: f64) -> Option<(Unit, Cursor<'a, 't>)> {
    let hyphened = at.hyphen();
    let next = hyphened
        .unwrap_or(at)
        .maybe(|c| c.literal(&["full", "whole", "more", "straight", "consecutive", "long", "additional"]));
    let name = next.peek()?;
    if let Some(next) = second(at, next) {
        return Some((Unit::Second, next));
    }
    let (Word::Unit(unit), next) = next.word()? else { return None };
    let fraction = hyphened.is_some() || next.literal(&["of"]).is_some();
    let quarter = unit == Unit::Quarter && (!name.text.ends_with('s') || fraction);
    let second = unit == Unit::Second && count == 1.0;
    (!name.capital() && !quarter && !second).then_some((unit, next))
}

/// "half a century", "half an hour", "half-hour".
fn half<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    let (Word::Half, next) =
        at.maybe(|c| c.literal(&["a"]).filter(|n| n.word().is_some_and(|(w, _)| w == Word::Half))).word()?
    else {
        return None;
    };
    let next = next.hyphen().or_else(|| next.literal(&["a", "an"])).unwrap_or(next);
    let (Word::Unit(unit), next) = next.word()? else { return None };
    (unit != Unit::Quarter).then_some((of(0.5, 0.5, unit), next))
}

/// "several years", "a few days", "a couple of weeks".
fn vague<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    if after(at, &["as", "how", "so", "too"]) {
        return None;
    }
    let (Word::Vague(count), next) =
        at.maybe(|c| c.literal(&["a"]).filter(|n| matches!(n.word(), Some((Word::Vague(_), _))))).word()?
    else {
        return None;
    };
    let next = next.maybe(|c| c.literal(&["of"])).maybe(|c| c.literal(&["more"])).maybe(Cursor::hyphen);
    let plural = next.peek()?.text.ends_with('s');
    let (Word::Unit(unit), next) = next.word()? else { return None };
    let seconds = unit.seconds();
    let value = (count > 0).then(|| f64::from(count) * seconds);
    plural.then_some((Length { value, ends: None, precision: seconds, count: f64::from(count), unit }, next))
}

/// "full-year", "all-day", "for the whole week".
fn full<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    let word = at.literal(&["full", "whole"]);
    let named = word.or_else(|| at.literal(&["all"]))?;
    let spelled =
        word.filter(|_| after(at, &["for"]) || (after(at, &["the"]) && at.before(2).is_some_and(|b| b.text == "for")));
    let name = named.hyphen().or(spelled)?;
    let singular = !name.peek()?.text.ends_with('s');
    let (Word::Unit(unit), next) = name.word()? else { return None };
    singular.then_some((of(1.0, 1.0, unit), next))
}

/// "month-long", "decades-long", "daylong" is a word of its own.
fn long<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    let (Word::Unit(unit), next) = at.word()? else { return None };
    next.hyphen()?.literal(&["long"])?;
    let plural = at.peek()?.text.ends_with('s');
    Some((
        Length { value: (!plural).then(|| unit.seconds()), ends: None, precision: unit.seconds(), count: 1.0, unit },
        next,
    ))
}

/// "for years", "in decades": a length without a number.
fn bare_plural<'a, 't>(at: Cursor<'a, 't>) -> Option<(Length, Cursor<'a, 't>)> {
    let (Word::Unit(unit), next) = at.word()? else { return None };
    let plural = at.peek()?.text.ends_with('s') && !at.peek()?.capital();
    let introduced = after(at, &["for", "in", "over", "after", "within", "of"]) || next.literal(&["ago"]).is_some();
    let after_of =
        after(at, &["of"]) && !at.before(2).is_some_and(|b| matches!(b.text, "hundreds" | "dozens" | "thousands"));
    let long = unit.seconds() >= Unit::Day.seconds();
    (plural && introduced && long && !after_of)
        .then_some((Length { value: None, ends: None, precision: unit.seconds(), count: 0.0, unit }, next))
}

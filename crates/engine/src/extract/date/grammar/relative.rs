//! Dates told from another day: "yesterday", "last month", "the following day", "that year", "the past five years".

use super::{
    after,
    overnight::{self, NIGHT},
};
use crate::extract::date::{
    cursor::Cursor,
    when::{From, Point, When, Which, YearOf},
    words::{Part, Shift, Unit, Word},
};

/// A relative date.
pub(super) fn relative<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    match at.peek()?.word() {
        Some(Word::Day(_)) => named_day(at),
        Some(Word::Overnight) => overnight::overnight(at),
        Some(Word::Unit(_)) => of_unit(at),
        Some(Word::Shift(_)) => same_period(at).or_else(|| shifted(at)),
        // "now", "all", "most recent".
        _ => from_now(at).or_else(|| all(at)).or_else(|| shifted(at)),
    }
}

/// What begins with a unit: "the week of October 6", "the year before".
fn of_unit<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    week_of(at)
        .or_else(|| year_ago(at))
        .or_else(|| beside(at))
        .or_else(|| to_date(at))
        .or_else(|| the_weekend(at))
        .or_else(|| the_period(at))
        .or_else(|| running(at))
}

/// What begins by telling which one: "last June", "this morning", "the past five years".
fn shifted<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (shift, next) = shift(at)?;
    month_of(shift, next)
        .or_else(|| part_of_day(shift, next))
        .or_else(|| stretch(at, shift, next))
        .or_else(|| unit_of(at, shift, next))
}

/// Reads which one: "last", "this past", "the same".
pub(super) fn shift<'a, 't>(at: Cursor<'a, 't>) -> Option<(Shift, Cursor<'a, 't>)> {
    if let Some(next) = at.literals(&["most", "recent"]) {
        return Some((Shift::Latest, next));
    }
    let (Word::Shift(shift), next) = at.word()? else { return None };
    // "compared to last year" names it, "expected to last a year" does not.
    let verb = after(at, &["to"]) && !names_stretch(next)
        || after(at, &["will", "would", "could", "can", "may", "might", "should", "must", "not", "t"]);
    if shift == Shift::Last && verb {
        return None;
    }
    // "the hours following Monday's quake": a preposition.
    if at.peek()?.text.eq_ignore_ascii_case("following") && !after(at, &["the", "that", "a", "and"]) {
        return None;
    }
    match next.word() {
        Some((Word::Shift(inner @ (Shift::Past | Shift::Coming)), next)) if shift == Shift::This => Some((inner, next)),
        Some((Word::Shift(Shift::Same), next)) if shift == Shift::Same => Some((shift, next)),
        _ => Some((shift, next)),
    }
}

/// Whether a week, month, weekday or the like follows that "last" can tell which of.
fn names_stretch(at: Cursor<'_, '_>) -> bool {
    let singular = at.peek().is_some_and(|a| !a.text.ends_with('s'));
    singular && matches!(at.word(), Some((Word::Unit(_) | Word::Weekday(_) | Word::Month(_) | Word::Season(_), _)))
}

/// Which of the recurring dates of a name "last", "this" or "the following" before it means.
pub(super) fn which(shift: Shift) -> Option<Which> {
    Some(match shift {
        Shift::Last | Shift::Past => Which::Last,
        Shift::This => Which::This,
        Shift::Next | Shift::Coming => Which::Next,
        Shift::Before => Which::Beside(-1),
        Shift::Same => Which::Beside(0),
        Shift::After => Which::Beside(1),
        Shift::Latest | Shift::Recent => return None,
    })
}

/// "yesterday", "tonight", with a part of that day.
pub(super) fn named_day<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Day(count), next) = at.word()? else { return None };
    let name = at.peek()?;
    if name.capital() && super::in_a_name(at) {
        return None;
    }
    let (clock, next) = match super::weekday::part_of_day(next) {
        Some((clock, next)) => (Some(clock), next),
        None if name.text.eq_ignore_ascii_case("tonight") => (Some(NIGHT), next),
        None => (None, next),
    };
    let when = When::Away { unit: Unit::Day, count, from: From::Published };
    Some((Point { clock, ..Point::whole(when) }, next))
}

/// "between now and June": the day of publication, where another date follows.
fn from_now<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let next = at.literal(&["now"]).filter(|_| after(at, &["between", "from"]))?;
    let other = next.literal(&["and", "to", "until", "through"])?.maybe(|c| c.literal(&["the"]));
    let dated = matches!(super::read(other), Some((super::Read::Point(_), ..)));
    dated.then_some((Point::whole(When::Away { unit: Unit::Day, count: 0, from: From::Published }), next))
}

/// "the week of October 6": that which holds the day.
fn week_of<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(Unit::Week), next) = at.word()? else { return None };
    let singular = !at.peek()?.text.ends_with('s');
    let (point, next) = super::day::date(next.literal(&["of"])?)?;
    (singular && after(at, &["the"])).then_some((Point { part: Part::Week, ..point }, next))
}

/// "the same period in 1989", "the same time a year earlier": the period spoken of, in another year.
fn same_period<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let next = at.literal(&["same"])?.literal(&["period", "time"])?;
    let stated = super::stated_year(next.maybe(|c| c.literal(&["of", "in"])));
    let (year, next) = match stated {
        Some((year, next)) => (Some(year), next),
        None => (None, a_year_before(next)?),
    };
    Some((Point::whole(When::LikePeriod { year }), next))
}

/// "year-ago quarter", "year-earlier period".
fn year_ago<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(Unit::Year), next) = at.word()? else { return None };
    let next = next.maybe(Cursor::hyphen).literal(&["ago", "earlier"])?;
    if at.peek()?.text.ends_with('s') {
        return None;
    }
    if let Some(next) = next.literal(&["quarter"]) {
        return Some((Point::whole(When::LikeQuarter { year: None }), next));
    }
    let next = next.maybe(|c| c.literal(&["period", "month", "half", "third", "fourth", "first", "second"]));
    let next = next.maybe(|c| c.literal(&["quarter"]));
    Some((Point::whole(When::Moved { unit: Unit::Year, count: -1 }), next))
}

/// "the day before", "the year after", at the end of what they belong to.
fn beside<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(unit), next) = at.word()? else { return None };
    let singular = !at.peek()?.text.ends_with('s');
    if !singular || unit.seconds() < Unit::Day.seconds() {
        return None;
    }
    let (count, next) = match next.literal(&["before"]) {
        Some(next) => (-1, next),
        None => (1, next.literal(&["after"])?),
    };
    if let Some((Word::Day(days), next)) = next.word()
        && unit == Unit::Day
    {
        return Some((Point::whole(When::Away { unit, count: count + days, from: From::Published }), next));
    }
    (after(at, &["the"]) && ends(next)).then_some((Point::whole(When::Away { unit, count, from: From::Earlier }), next))
}

/// "the year to date", "the year so far".
fn to_date<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(unit @ (Unit::Week | Unit::Year | Unit::Month | Unit::Quarter)), next) = at.word()? else {
        return None;
    };
    let so_far = next.literals(&["so", "far"]).filter(|_| after(at, &["the"]));
    let next =
        so_far.or_else(|| next.maybe(Cursor::hyphen).literal(&["to"])?.maybe(Cursor::hyphen).literal(&["date"]))?;
    let when = When::Away { unit, count: 0, from: From::Published };
    Some((Point { part: Part::ToDate, ..Point::whole(when) }, next))
}

/// "all week": the one that holds the day of publication.
fn all<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let next = at.literal(&["all"])?;
    let name = next.peek()?.text;
    let (Word::Unit(unit @ (Unit::Week | Unit::Weekend | Unit::Month | Unit::Year)), next) = next.word()? else {
        return None;
    };
    let alone = !name.ends_with('s') && next.literal(&["long", "round"]).is_none();
    alone.then_some((Point::whole(When::Away { unit, count: 0, from: From::Published }), next))
}

/// "over the weekend", "a weekend raid".
fn the_weekend<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(Unit::Weekend), next) = at.word()? else { return None };
    let opens = at.at == 1 && next.peek().is_some_and(|a| a.spaced);
    let introduced = at.before(2).is_some_and(|b| {
        matches!(
            b.text.to_ascii_lowercase().as_str(),
            "into"
                | "in"
                | "over"
                | "during"
                | "through"
                | "throughout"
                | "until"
                | "since"
                | "before"
                | "after"
                | "at"
                | "on"
                | "of"
                | "for"
                | "by"
        )
    });
    let told = after(at, &["the"]) && (opens || introduced);
    let struck =
        next.peek().is_some_and(|a| a.spaced && ["struck", "held"].iter().any(|class| overnight::is(class, a.text)));
    (told || struck).then_some((Point::whole(When::Weekend), next))
}

/// "for the quarter", "in the month", "ended the quarter": the one named before.
fn the_period<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(unit @ (Unit::Quarter | Unit::Month)), next) = at.word()? else { return None };
    let singular = !at.peek()?.text.ends_with('s');
    let introduced = at.before(2).is_some_and(|b| {
        ["in", "for", "during", "ended", "finished", "closed"].iter().any(|w| w.eq_ignore_ascii_case(b.text))
    });
    (singular && after(at, &["the"]) && introduced)
        .then_some((Point::whole(When::Away { unit, count: 0, from: From::Named }), next))
}

/// "the lightest trading of the year", "for the week", "earlier in the week": the one that holds the day of publication.
fn running<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year)), next) = at.word()? else { return None };
    let word = |back: usize| at.before(back).map_or("", |b| b.text);
    let alone = !at.peek()?.text.ends_with('s') && word(1) == "the" && ends(next) && next.hyphen().is_none();
    let superlative = || (3..=SUPERLATIVE).any(|back| is_superlative(word(back)));
    let told = match word(2) {
        "of" => superlative(),
        "in" => matches!(word(3), "earlier" | "later") || unit == Unit::Year && superlative(),
        "for" | "For" => unit == Unit::Week,
        _ => false,
    };
    (alone && told).then_some((Point::whole(When::Away { unit, count: 0, from: From::Published }), next))
}

/// How many atoms before "the year" the superlative that it bounds may stand.
const SUPERLATIVE: usize = 7;

fn is_superlative(word: &str) -> bool {
    let end = word.len() > 5 && (word.ends_with("est") || word.ends_with("iest"));
    let noun = matches!(word, "protest" | "interest" | "forest" | "request" | "harvest" | "contest" | "invest");
    (end && !noun) || matches!(word, "best" | "worst" | "most" | "least")
}

/// Whether a clause ends here.
pub(super) fn ends(at: Cursor<'_, '_>) -> bool {
    at.peek().is_none_or(|a| {
        matches!(
            a.text,
            "." | "," | ";" | ")" | ":" | "-" | "—" | "–" | "and" | "but" | "when" | "?" | "!" | "\"" | "”"
        )
    })
}

/// "last June", "next March", "the same month" is read elsewhere.
fn month_of<'a, 't>(shift: Shift, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let which = which(shift)?;
    next.peek().filter(|a| a.capital())?;
    let (month, next) = super::day::month_name(next)?;
    if let Some((day, next)) = super::bare_day(next) {
        return Some((Point::whole(When::Day { year: YearOf::Which(which), month, day, other: None }), next));
    }
    Some((Point::whole(When::Month { year: YearOf::Which(which), month }), next))
}

/// "last night", "this morning", "that evening", "the next morning".
fn part_of_day<'a, 't>(shift: Shift, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::DayPart(from, to), next) = next.word()? else { return None };
    let (count, reckoned) = match shift {
        Shift::Last => (-1, From::Published),
        Shift::This => (0, From::Published),
        Shift::Same => (0, From::Earlier),
        Shift::Next | Shift::After => (1, From::Earlier),
        Shift::Before => (-1, From::Earlier),
        _ => return None,
    };
    let when = When::Away { unit: Unit::Day, count, from: reckoned };
    Some((Point { clock: Some(super::weekday::clock(from, to)), ..Point::whole(when) }, next))
}

/// "the past five years", "the next decade", "recent months", "the coming weeks".
fn stretch<'a, 't>(at: Cursor<'a, 't>, shift: Shift, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (ahead, from) = match shift {
        Shift::Last | Shift::Past => (false, From::Published),
        Shift::Next | Shift::Coming => (true, From::Published),
        Shift::Before => (false, From::Earlier),
        Shift::After => (true, From::Earlier),
        Shift::Recent => return vague(shift, next),
        _ => return None,
    };
    let Some((count, _, counted)) = next.number() else {
        let single = || single_stretch(at, shift, next, ahead).filter(|_| from == From::Published);
        return vague(shift, next).or_else(single);
    };
    let (Word::Unit(unit), next) = counted.maybe(Cursor::hyphen).word()? else { return None };
    let within = after(at, &["within"]) || (after(at, &["the"]) && at.before(2).is_some_and(|b| b.text == "within"));
    if within && ahead && from == From::Published && unit.seconds() >= Unit::Day.seconds() && count <= 1000.0 {
        return Some((Point::whole(When::Within { unit, count }), next));
    }
    (unit.seconds() >= Unit::Day.seconds() && count <= 1000.0)
        .then_some((Point::whole(When::Stretch { unit, count, ahead, from }), next))
}

/// "the past year", "over the last decade", "over the next year": one unit up to the day of publication, or on from it.
fn single_stretch<'a, 't>(
    at: Cursor<'a, 't>,
    shift: Shift,
    next: Cursor<'a, 't>,
    ahead: bool,
) -> Option<(Point, Cursor<'a, 't>)> {
    let singular = !next.peek()?.text.ends_with('s');
    let (Word::Unit(unit), next) = next.word()? else { return None };
    let the = after(at, &["the"])
        && at.before(2).is_some_and(|b| {
            matches!(b.text.to_ascii_lowercase().as_str(), "over" | "in" | "during" | "for" | "within" | "throughout")
        });
    let stretch = shift == Shift::Past || unit == Unit::Decade || the;
    let long = unit.seconds() >= Unit::Week.seconds() && !matches!(unit, Unit::Weekend | Unit::Quarter);
    (singular && stretch && long)
        .then_some((Point::whole(When::Stretch { unit, count: 1.0, ahead, from: From::Published }), next))
}

/// "recent months", "the past few weeks", "the coming days": not placed.
fn vague<'a, 't>(shift: Shift, at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (quantified, next) = match at.word()? {
        (Word::Vague(_), next) => (true, next.maybe(|c| c.literal(&["of"]))),
        _ => (false, at),
    };
    let plural = next.peek()?.text.ends_with('s');
    let (Word::Unit(unit), next) = next.word()? else { return None };
    let vague = plural
        && (quantified || matches!(shift, Shift::Recent | Shift::Coming | Shift::Past | Shift::Before | Shift::After));
    (vague && unit.seconds() >= Unit::Day.seconds()).then_some((Point::whole(When::Unknown(unit.grain())), next))
}

/// "last month", "this year", "the same day", "the preceding year".
fn unit_of<'a, 't>(at: Cursor<'a, 't>, shift: Shift, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let fiscal = next.literal(&["fiscal", "financial"]);
    let next = fiscal.or_else(|| next.literal(&["calendar"])).unwrap_or(next);
    let name = next.peek()?;
    let (Word::Unit(unit), next) = next.word()? else { return None };
    if name.text.ends_with('s') || (name.capital() && !at.peek()?.capital()) || unit.seconds() < Unit::Day.seconds() {
        return None;
    }
    // "During this decade of service": that is how long, and not which.
    if shift == Shift::This && unit == Unit::Decade && next.literal(&["of"]).is_some() {
        return None;
    }
    let (count, from) = away(shift, unit, after(at, &["the"]))?;
    let when = Point { fiscal: fiscal.is_some(), ..Point::whole(When::Away { unit, count, from }) };
    if shift == Shift::Same
        && unit != Unit::Year
        && let Some(next) = a_year_before(next)
    {
        return Some((Point { offset: Some((Unit::Year, -1)), ..when }, next));
    }
    Some((when, next))
}

/// "last year", "a year ago", after "the same month".
fn a_year_before<'a, 't>(at: Cursor<'a, 't>) -> Option<Cursor<'a, 't>> {
    let next = at.maybe(|c| c.literal(&["of", "in"]));
    let told = next.literals(&["a", "year"]).and_then(|c| c.literal(&["ago", "earlier", "before"]));
    told.or_else(|| next.literals(&["last", "year"])).or_else(|| {
        next.maybe(|c| c.literal(&["the"])).literal(&["previous", "preceding", "prior"])?.literal(&["year"])
    })
}

/// Which stretch a word names. "The next day" goes on from the date named before; "last day" and "this day" name none.
pub(super) fn away(shift: Shift, unit: Unit, the: bool) -> Option<(i32, From)> {
    Some(match shift {
        Shift::Last | Shift::Past | Shift::Latest if unit != Unit::Day => (-1, From::Published),
        Shift::This if unit != Unit::Day => (0, From::Published),
        Shift::Next if the => (1, From::Earlier),
        Shift::Next | Shift::Coming if unit != Unit::Day => (1, From::Published),
        Shift::Before => (-1, From::Earlier),
        Shift::Same => (0, From::Earlier),
        Shift::After => (1, From::Earlier),
        _ => return None,
    })
}

/// The year of a date told relatively: "last year", "of the same year".
pub(super) fn which_year<'a, 't>(at: Cursor<'a, 't>) -> Option<(YearOf, Cursor<'a, 't>)> {
    let (shift, next) = shift(at)?;
    let (Word::Unit(Unit::Year), next) = next.word()? else { return None };
    if next.before(1)?.text.ends_with('s') {
        return None;
    }
    let (count, from) = away(shift, Unit::Year, after(at, &["the"]))?;
    Some((YearOf::Away(count, from), next))
}

//! Quarters, halves and seasons: "third quarter of 2022", "Q3", "first half of the year", "spring 2021", "last summer".
//!
//! Games have quarters and halves too: which of them are meant is left to who knows the sentence.

use super::{
    after,
    day::year_after,
    relative::{shift, which},
    year::stated_year,
};
use crate::extract::date::{
    cursor::Cursor,
    when::{From, Point, When, YearOf},
    words::{Shift, Unit, Word},
};
use variorum_story::Grain;

/// A named piece of a year.
pub(super) fn piece<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    short(at).or_else(|| year_first(at)).or_else(|| months(at)).or_else(|| ordinal(at)).or_else(|| season(at))
}

/// "2022-Q3", "2019 H2", "last year's third quarter".
fn year_first<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    if let Some((stated, next)) = stated_year(at) {
        let named = || ordinal(next).filter(|(point, _)| with_year(*point, YearOf::Stated(stated)).is_some());
        let hyphened = next.maybe(Cursor::hyphen);
        let found = short(hyphened).or_else(|| short_half(hyphened)).or_else(named);
        let Some((point, next)) = found else { return like_quarter(at, stated, next) };
        return Some((with_year(point, YearOf::Stated(stated))?, next));
    }
    let (year, next) = super::relative::which_year(at)?;
    let (point, next) = ordinal(next.apostrophe()?.literal(&["s"])?)?;
    Some((with_year(point, year)?, next))
}

/// "the 1988 quarter": that of the quarter spoken of.
fn like_quarter<'a, 't>(at: Cursor<'a, 't>, year: i32, next: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let next = next.literal(&["quarter"]).filter(|_| after(at, &["the"]))?;
    Some((Point::whole(When::LikeQuarter { year: Some(year) }), next))
}

fn with_year(point: Point, year: YearOf) -> Option<Point> {
    match point.when {
        When::Piece { grain, index, year: YearOf::Open } => {
            Some(Point { when: When::Piece { grain, index, year }, ..point })
        }
        _ => None,
    }
}

/// A half that another word gives its year.
fn short_half<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (index @ 1..=2, 1, next) = at.literal(&["H"])?.digits()? else { return None };
    Some((Point::whole(When::Piece { grain: Grain::Half, index, year: YearOf::Open }), next))
}

/// "Q3 2022", "Q3", "H1 2022", "3Q".
fn short<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (letter, index, next) = match at.digits() {
        Some((index, 1, next)) if next.glued() => (next.peek()?, index, next.step()),
        Some(_) => return None,
        None => {
            let (index, 1, next) = at.step().digits().filter(|_| at.step().glued())? else { return None };
            (at.peek()?, index, next)
        }
    };
    let grain = match (letter.text, index) {
        ("Q" | "q", 1..=4) => Grain::Quarter,
        ("H", 1..=2) => Grain::Half,
        _ => return None,
    };
    if next.glued() && next.peek().is_some_and(|a| a.text.starts_with(char::is_alphanumeric)) {
        return None;
    }
    let (year, next) = year_of(next.maybe(|c| c.hyphen().filter(|n| c.glued() && n.glued())));
    (grain == Grain::Quarter || year != YearOf::Open)
        .then_some((Point::whole(When::Piece { grain, index, year }), next))
}

/// "third quarter", "first half of 2022".
fn ordinal<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let Some((index, next)) = at.ordinal() else { return last_of_year(at) };
    let named = next.literal(&["fiscal"]);
    let next = named.unwrap_or(next).maybe(Cursor::hyphen).maybe(|c| c.literal(&["fiscal"]));
    let fiscal = named.is_some() || after(at, &["fiscal"]);
    let (grain, next) = match next.word()? {
        (Word::Unit(Unit::Quarter), next) if index <= 4 && next.before(1)?.text.len() == 7 => (Grain::Quarter, next),
        (Word::Half, next) if index <= 2 => (Grain::Half, next),
        _ => return None,
    };
    let named = next.before(1)?.capital() && !at.peek()?.capital();
    let (year, end) = year_of(next);
    let fiscal = fiscal || next.literal(&["of"]).is_some_and(|c| c.literal(&["fiscal"]).is_some());
    (!named).then_some((Point { fiscal, ..Point::whole(When::Piece { grain, index, year }) }, end))
}

/// "the last quarter of 2012": the fourth. Without its year "last quarter" is the one before that of publication.
fn last_of_year<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let next = at.literal(&["last"])?;
    let (grain, index, next) = match next.word()? {
        (Word::Unit(Unit::Quarter), next) => (Grain::Quarter, 4, next),
        (Word::Half, next) => (Grain::Half, 2, next),
        _ => return None,
    };
    let (year, next) = next.literal(&["of"]).map(|_| year_of(next))?;
    (year != YearOf::Open).then_some((Point::whole(When::Piece { grain, index, year }), next))
}

/// "first six months of 2023", "last three months of the year": a half or quarter by its months.
fn months<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (first, next) = match (at.ordinal(), at.word()) {
        (Some((1, next)), _) => (true, next),
        (_, Some((Word::Shift(Shift::Last), next))) => (false, next),
        _ => (false, at.literal(&["final"])?),
    };
    let (count, _, next) = next.number()?;
    let plural = next.peek()?.text.ends_with('s');
    let (Word::Unit(Unit::Month), next) = next.word()? else { return None };
    let (grain, last) = match count as u32 {
        3 => (Grain::Quarter, 4),
        6 => (Grain::Half, 2),
        _ => return None,
    };
    let (year, next) = next.literal(&["of"]).map(|_| year_of(next))?;
    let index = if first { 1 } else { last };
    let whole = plural && count.fract() == 0.0 && year != YearOf::Open;
    whole.then_some((Point::whole(When::Piece { grain, index, year }), next))
}

/// The year of a piece; "of the year" is that of publication.
fn year_of<'a, 't>(at: Cursor<'a, 't>) -> (YearOf, Cursor<'a, 't>) {
    if let Some(next) = at.literal(&["of"]) {
        let fiscal = next.maybe(|c| c.literal(&["fiscal", "calendar", "financial"])).maybe(|c| c.literal(&["year"]));
        if let Some((year, next)) = stated_year(fiscal) {
            return (YearOf::Stated(year), next);
        }
        if let Some(next) = next.literal(&["the"]).and_then(|c| c.maybe(|c| c.literal(&["fiscal"])).literal(&["year"]))
        {
            return (YearOf::Away(0, From::Published), next);
        }
    }
    if let Some(next) = at.literals(&["a", "year"]).and_then(|c| c.literal(&["ago", "earlier"])) {
        return (YearOf::Away(-1, From::Published), next);
    }
    year_after(at)
}

/// "spring 2021", "the summer of 2023", "last summer". A bare season names no stretch of the calendar.
fn season<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (which, season_at) = match shift(at) {
        Some((shift, next)) => (Some(which(shift)?), next),
        None => (None, at),
    };
    let (Word::Season(index), next) = season_at.word()? else { return None };
    let (year, next) = match which {
        Some(which) => (YearOf::Which(which), next),
        None => year_after(next),
    };
    let in_the = after(at, &["the"])
        && at.before(2).is_some_and(|b| matches!(b.text, "in" | "In" | "by" | "during" | "since" | "until"));
    let open =
        year == YearOf::Open && !(in_the && next.peek().is_none_or(|a| !a.text.starts_with(char::is_alphabetic)));
    let verb = which.is_none()
        && season_at.peek()?.text == "fall"
        && !after(at, &["the", "in", "early", "late", "mid", "by", "since", "until", "-"]);
    (!open && !verb).then_some((Point::whole(When::Piece { grain: Grain::Season, index, year }), next))
}

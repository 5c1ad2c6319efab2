//! Dates, periods and lengths of time, found and resolved.
//!
//! sentence → `atoms` → `grammar` (what the words say) → `mention` (with bounds, stretches, lists) → `resolve` (which days)
//! → figures. Knows the Gregorian calendar alone; feasts of other calendars are found and not placed.

mod atoms;
mod classes;
mod cursor;
mod dateline;
mod direction;
mod fiscal;
mod gate;
mod grammar;
mod mention;
mod resolve;
#[cfg(test)]
mod rows;
mod to_come;
mod when;
mod words;

pub use dateline::dates as dateline;

use super::{Figure, make_room};
use crate::text::Article;
use atoms::Atom;
use mention::{Mention, Said};
use resolve::{Reckoner, Side};
use std::cell::OnceCell;
use variorum_story::{Bound, Dated, Grain, Interval, Kind};
use when::{From, Length, Point, When, YearOf};
use words::{Part, Unit};

/// Every date, period and duration of an article, in order of place, none overlapping another.
///
/// Bound words ("more than three years") are left to `bound`, the words of dates ("since", "by") are not.
pub fn find(article: &Article<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut reckoner = Reckoner::new(article.published);
    let person = article.names.iter().any(|name| name.span.of(article.text).ends_with(" May"));
    let (mut atoms, mut mentions) = (Vec::new(), Vec::new());
    let sport = OnceCell::new();
    let mut asked = false;
    let mut first = 0;
    for (index, sentence) in article.sentences.iter().enumerate() {
        if atoms.is_empty() && !gate::may_hold(article, sentence) {
            first = index + 1;
            continue;
        }
        atoms::read(article, sentence, &mut atoms);
        if atoms::goes_on(&atoms) && index + 1 < article.sentences.len() {
            continue;
        }
        mention::read(&atoms, &mut mentions);
        mentions.retain(|mention| !(person && names_may(&mention.said)));
        drop_games(&mut mentions, &atoms, || *sport.get_or_init(|| is_of_games(article)));
        if !asked && mentions.iter().any(|mention| matches!(mention.said, Said::Point(Point { fiscal: true, .. }))) {
            asked = true;
            if let Some(month) = fiscal::last_month(article) {
                reckoner.end_fiscal_years(month);
            }
        }
        reckoner.enter(first);
        make_room(&mut figures, mentions.len(), (index + 1) as f64 / article.sentences.len() as f64);
        figures.extend(mentions.iter().filter_map(|mention| {
            // "Oct ." ends no sentence for dates, yet what stands after it is of the next one.
            let sentence = article.sentences.partition_point(|s| s.span.end <= mention.span.start);
            figure(mention, sentence, &atoms, &mut reckoner)
        }));
        atoms.clear();
        first = index + 1;
    }
    figures
}

/// Whether a mention is the bare name of the month that is also a person's.
fn names_may(said: &Said) -> bool {
    matches!(said, Said::Point(Point { when: When::Month { month: 5, year: YearOf::Open }, .. }))
}

/// Drops the quarters, halves and holes of games: quarters and "the 18th" beside words of a game, or of neither games nor
/// results in an article of a game; halves without words of results.
fn drop_games(mentions: &mut Vec<Mention>, atoms: &[Atom<'_>], sport: impl FnOnce() -> bool) {
    if !mentions.iter().any(|mention| open_piece(&mention.said).is_some()) {
        return;
    }
    let words = atoms.iter().map(|atom| atom.text);
    let (game, result) = (words::is_game(words.clone()), words::is_result(words));
    let game = game || !result && sport();
    mentions.retain(|mention| match open_piece(&mention.said) {
        Some(Grain::Half) => result && !game,
        Some(Grain::Quarter | Grain::Day) => !game,
        _ => true,
    });
}

/// Whether an article tells of a game, and has no words of results.
fn is_of_games(article: &Article<'_>) -> bool {
    let words = || article.tokens.iter().map(|token| &*token.lower);
    words::tell_of_a_game(words()) && !words::is_result(words())
}

/// The grain of a quarter, half or season whose year is not told, and of a day whose month is not.
fn open_piece(said: &Said) -> Option<Grain> {
    match said {
        Said::Point(Point { when: When::Piece { grain, year: YearOf::Open, .. }, .. }) => Some(*grain),
        Said::Point(Point { when: When::NthOf { from: From::Named, .. }, .. }) => Some(Grain::Day),
        _ => None,
    }
}

/// A mention's figure; none for "the quarter" or "the 16th" where no quarter or month was named.
fn figure(mention: &Mention, sentence: usize, atoms: &[Atom<'_>], reckoner: &mut Reckoner) -> Option<Figure> {
    let side = || {
        let period = matches!(mention.said, Said::Point(Point { when: When::Month { .. } | When::Piece { .. }, .. }));
        if let Some(side) = direction::by_bound(atoms, mention.first) {
            return Some(side);
        }
        let side = direction::side(atoms, mention.first, mention.end, period);
        match (mention.bound, side) {
            (Bound::AtMost, Some(Side::Back)) => Some(Side::Either),
            (Bound::AtMost, _) => Some(Side::Ahead),
            (Bound::AtLeast, None) => Some(Side::Back),
            _ => side,
        }
    };
    match &mention.said {
        Said::Length(length) => Some(match to_come::point(length, mention, atoms, side) {
            Some(point) => date(mention, sentence, &point, reckoner.point(&point, Bound::Exact, side)),
            None => duration(mention, sentence, length),
        }),
        Said::Point(point) => {
            let dated = reckoner.point(point, mention.bound, side);
            if anchors(point, mention, atoms) && !is_compared(point, dated.grain) {
                reckoner.remember(&dated);
            }
            reckoner.remember_month(point, &dated);
            if mention.first <= 1 {
                reckoner.frame(point);
            }
            let named =
                matches!(point.when, When::Away { from: From::Named, .. } | When::NthOf { from: From::Named, .. });
            (!named || dated.start.is_some()).then(|| date(mention, sentence, point, dated))
        }
        Said::Between(first, second) => {
            let dated = reckoner.between(first, second, side);
            reckoner.remember(&dated);
            Some(Figure { kind: Kind::Period, date: Some(Box::new(dated)), ..blank(mention, sentence) })
        }
    }
}

/// The rule of an hour whose day is not told: the day is that of the dates around it, or of publication.
pub const HOUR: &str = "date-hour";

fn blank(mention: &Mention, sentence: usize) -> Figure {
    let (phrase, bound, rule) = (mention.phrase, mention.bound, mention.rule);
    Figure { phrase, bound, rule, ..Figure::new(mention.span, sentence, Kind::Date) }
}

fn date(mention: &Mention, sentence: usize, point: &Point, dated: Dated) -> Figure {
    let kind = if dated.grain <= Grain::Day && dated.start == dated.end { Kind::Date } else { Kind::Period };
    let (value, within, precision) = point.clock.map_or((None, None, None), resolve::clock_value);
    let interval = within.map_or_else(Interval::default, |(low, high)| Interval { low: Some(low), high: Some(high) });
    let rule = if point.when == When::Clock { HOUR } else { mention.rule };
    Figure {
        kind,
        value: value.into(),
        interval: interval.into(),
        precision: precision.into(),
        date: Some(Box::new(dated)),
        rule,
        ..blank(mention, sentence)
    }
}

fn duration(mention: &Mention, sentence: usize, length: &Length) -> Figure {
    let half = length.precision / 2.0;
    let (low, high) = match (length.ends, length.value) {
        (Some((low, high)), _) => (Some(low), Some(high)),
        (None, Some(value)) => (Some(value - half), Some(value + half)),
        (None, None) => (None, None),
    };
    let bound = if length.ends.is_some() { Bound::Between } else { Bound::Exact };
    Figure {
        kind: Kind::Duration,
        bound,
        value: length.value.into(),
        interval: Interval { low, high }.into(),
        precision: length.value.map(|_| length.precision).into(),
        ..blank(mention, sentence)
    }
}

/// Whether later dates may be reckoned from this one: not from a year that only describes ("the 2015 accord").
fn anchors(point: &Point, mention: &Mention, atoms: &[Atom<'_>]) -> bool {
    let describes = matches!(point, Point { when: When::Year(_), part: Part::Whole, .. })
        && mention
            .first
            .checked_sub(1)
            .is_some_and(|at| matches!(atoms[at].text, "the" | "a" | "its" | "his" | "her" | "their" | "s"))
        && mention.bound == Bound::Exact;
    !describes && point.when != When::Clock
}

/// Whether it is the year before a period, or the like of it: what figures are compared with ("from $273 million in the
/// same quarter last year"), and no time that the text goes on to tell of.
fn is_compared(point: &Point, grain: Grain) -> bool {
    let year_before = matches!(
        point.when,
        When::LikeQuarter { .. }
            | When::LikePeriod { .. }
            | When::Moved { unit: Unit::Year, count: -1 }
            | When::Away { unit: Unit::Year, count: -1, from: From::Earlier }
    );
    grain >= Grain::Quarter && (year_before || point.offset == Some((Unit::Year, -1)))
}

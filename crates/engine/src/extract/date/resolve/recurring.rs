//! Dates that every year has one of: which year's is meant.

use super::{
    Side,
    calendar::{Days, month_days, months},
    easter,
};
use crate::extract::date::when::{Nth, Which};
use variorum_story::{Day, Grain};

/// A day without a year is taken as the nearest one within so many days, whatever the tense.
const NEAR_DAYS: i32 = 30;
/// Where no verb tells, a date is taken as one to come within so many days at most: news tells of what was.
const AHEAD_DAYS: i32 = 60;
/// Days after a quarter within which companies report it: 45 for American ones (SEC form 10-Q), two months for others.
const REPORT_DAYS: i32 = 60;

/// A date that every year has one of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Recurring {
    /// A day of a month.
    Day { month: u32, day: u32 },
    /// A month.
    Month(u32),
    /// A quarter, half or season.
    Piece { grain: Grain, index: u32 },
    /// A weekday, week or day counted within a month.
    Nth { nth: i32, what: Nth, month: u32 },
    /// A named day, by the rule of its row.
    Holiday(&'static str),
}

impl Recurring {
    /// How finely it is stated.
    pub(super) fn grain(self) -> Grain {
        match self {
            Self::Nth { what: Nth::Week, .. } => Grain::Week,
            Self::Day { .. } | Self::Holiday(_) | Self::Nth { .. } => Grain::Day,
            Self::Month(_) => Grain::Month,
            Self::Piece { grain, .. } => grain,
        }
    }

    /// The one of a year, where the year has it.
    pub(super) fn in_year(self, year: i32) -> Option<Days> {
        match self {
            Self::Day { month, day } => Day::new(year, month, day).map(|day| (day, day)),
            Self::Month(month) => month_days(year, month),
            Self::Piece { grain, index } => piece(grain, index, year),
            Self::Nth { nth, what, month } => counted(year, month, nth, what),
            Self::Holiday(rule) => holiday(rule, year).map(|day| (day, day)),
        }
    }

    /// The one that the verb looks to; the nearest where it does not tell, or for a day that is near.
    pub(super) fn nearest(self, from: Day, side: &dyn Fn() -> Option<Side>) -> Option<Days> {
        let near = self.around(from).min_by_key(|days| distance(*days, from))?;
        if self.has_hardly_begun(near, from) && side() == Some(Side::Back) {
            return self.around(from).filter(|days| days.1 < from).last();
        }
        let reach = if self.grain() == Grain::Day { NEAR_DAYS } else { 0 };
        if distance(near, from) <= reach {
            return Some(near);
        }
        match side() {
            None if near.0 <= from || distance(near, from) <= AHEAD_DAYS => Some(near),
            Some(Side::Either) => Some(near),
            None => self.around(from).filter(|days| days.0 <= from).last(),
            Some(Side::Back) => self.around(from).filter(|days| days.0 <= from).last(),
            // "said that second-quarter profit would be lower", in July.
            Some(Side::Ahead) if self.is_reported(near, from) => Some(near),
            Some(Side::Ahead) => self.around(from).find(|days| days.1 >= from),
        }
    }

    /// Whether a quarter or half of the year holds a day, and more of it is to come than is over: what is told of it in
    /// the past tense is of the one before.
    fn has_hardly_begun(self, days: Days, from: Day) -> bool {
        let stretch = matches!(self, Self::Piece { grain: Grain::Quarter | Grain::Half, .. });
        stretch && days.0 <= from && from.0 - days.0.0 < days.1.0 - from.0
    }

    /// Whether a quarter or half of the year is just over, so that what is still to come of it are its results.
    fn is_reported(self, days: Days, from: Day) -> bool {
        let stretch = matches!(self, Self::Piece { grain: Grain::Quarter | Grain::Half, .. });
        stretch && days.1 < from && distance(days, from) <= REPORT_DAYS
    }

    /// The last, this or next one.
    pub(super) fn which(self, from: Day, which: Which) -> Option<Days> {
        match which {
            Which::Last => self.around(from).filter(|days| days.1 < from).last(),
            Which::Next => self.around(from).find(|days| days.0 > from),
            // "this winter", in March, is the one that is ending.
            Which::This if self.grain() == Grain::Season => self.around(from).min_by_key(|days| distance(*days, from)),
            Which::This | Which::Open | Which::Week(_) | Which::Beside(_) => self.in_year(from.year()),
        }
    }

    /// The one before (-1), in the year of (0) or after (1) some days.
    pub(super) fn beside(self, days: Days, way: i32) -> Option<Days> {
        match way {
            0 => self.in_year(days.0.year()),
            1 => self.around(days.1).find(|found| found.0 > days.1),
            _ => self.around(days.0).filter(|found| found.1 < days.0).last(),
        }
    }

    /// Those of the years around a day, in order. Leap days need four years on either side, eight around 1900.
    pub(super) fn around(self, from: Day) -> impl Iterator<Item = Days> {
        let reach = if matches!(self, Self::Day { month: 2, day: 29 }) { 8 } else { 2 };
        let year = from.year();
        (year - reach..=year + reach).filter_map(move |year| self.in_year(year))
    }
}

/// Of some dates in order, the nearest one on the side that a verb looks to.
pub(super) fn on_side(dates: impl Iterator<Item = Days>, from: Day, side: Option<Side>) -> Option<Days> {
    let fits = |days: &Days| match side {
        Some(Side::Back) => days.0 <= from,
        Some(Side::Ahead) => days.1 >= from,
        _ => true,
    };
    dates.filter(fits).min_by_key(|days| distance(*days, from))
}

/// Days between a day and a period, 0 inside it.
fn distance(days: Days, from: Day) -> i32 {
    (days.0.0 - from.0).max(from.0 - days.1.0).max(0)
}

/// Quarters and halves of the calendar year; the seasons of meteorology, in the north, winter from December on.
fn piece(grain: Grain, index: u32, year: i32) -> Option<Days> {
    let (month, length) = match grain {
        Grain::Quarter => (3 * index - 2, 3),
        Grain::Half => (6 * index - 5, 6),
        Grain::Season => (3 * index, 3),
        _ => return None,
    };
    months(Day::new(year, month, 1)?, length)
}

/// A named day by its rule: "12-25", "4 thursday 11", "-1 monday 5", "easter -2"; none for "-".
fn holiday(rule: &str, year: i32) -> Option<Day> {
    let mut words = rule.split(' ');
    match (words.next()?, words.next(), words.next()) {
        ("easter", Some(days), None) => Some(easter::sunday(year)?.plus(days.parse().ok()?)),
        (nth, Some(weekday), Some(month)) => nth_weekday(year, month.parse().ok()?, weekday, nth.parse().ok()?),
        (date, None, None) => {
            let (month, day) = date.split_once('-')?;
            Day::new(year, month.parse().ok()?, day.parse().ok()?)
        }
        _ => None,
    }
}

fn nth_weekday(year: i32, month: u32, weekday: &str, nth: i32) -> Option<Day> {
    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let weekday = NAMES.iter().position(|name| *name == weekday)? as u32 + 1;
    counted(year, month, nth, Nth::Weekday(weekday)).map(|days| days.0)
}

/// The so-manieth of a month, from its end where negative; none where the month has fewer.
pub(super) fn counted(year: i32, month: u32, nth: i32, what: Nth) -> Option<Days> {
    let (first, last) = month_days(year, month)?;
    let (step, length) = if what == Nth::Day { (1, 1) } else { (7, if what == Nth::Week { 7 } else { 1 }) };
    let into_week = |day: Day| day.weekday() as i32 + 1;
    let start = match (what, nth < 0) {
        (Nth::Weekday(weekday), false) => first.plus((weekday as i32 - into_week(first)).rem_euclid(7)),
        (Nth::Weekday(weekday), true) => last.plus(-(into_week(last) - weekday as i32).rem_euclid(7)),
        (_, false) => first,
        (_, true) => last.plus(1 - length),
    };
    let start = start.plus(step * if nth < 0 { nth + 1 } else { nth - 1 });
    (first <= start && start <= last).then_some((start, start.plus(length - 1)))
}

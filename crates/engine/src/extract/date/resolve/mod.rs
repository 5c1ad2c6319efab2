//! Points → days: reckoned from the day of publication, or from a date named earlier in the text.
//!
//! Weekdays follow what was measured on newswire: a bare weekday is the nearest past one, today included, unless its
//! verb looks ahead. A month or day without a year is the nearest one; where none is near, the tense of the verb decides.

mod calendar;
mod easter;
mod fiscal;
mod part;
mod recurring;
mod unplaced;
mod weekday;

use super::{
    grammar,
    when::{Clock, From, Nth, Point, When, Which, YearOf},
    words::{Part, Unit},
};
use calendar::{Days, month_days, unit_days, year_days};
use recurring::Recurring;
use variorum_story::{Bound, Dated, Day, Grain, Resolution, Weekday};

/// Which way a verb looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Past: "met on Monday".
    Back,
    /// Future: "will meet on Monday".
    Ahead,
    /// Either: "gave them until October".
    Either,
}

/// How many sentences a date named earlier goes on to be what "a week later" is reckoned from.
const ANCHOR_SENTENCES: usize = 3;

/// A date named earlier.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    days: Days,
    grain: Grain,
    sentence: usize,
}

/// What dates are reckoned from, at one place of a text.
#[derive(Clone, Debug)]
pub(super) struct Reckoner {
    published: Option<Day>,
    /// The sentence being read.
    sentence: usize,
    /// The last date named.
    last: Option<Anchor>,
    /// The last day named.
    day: Option<Anchor>,
    /// The last date named that is wider than a day.
    wide: Option<Anchor>,
    /// The last date named by its month: "the 16th" is of that month.
    month: Option<Anchor>,
    /// The last date named with its year.
    dated: Option<Day>,
    /// The year that opens the sentence: "In 1989, …".
    frame: Option<i32>,
    /// How many months before the calendar's the text says that years of accounts end.
    fiscal: i32,
}

/// A date with its days and how they were found.
type Placed = (Days, Grain, Resolution);

impl Reckoner {
    /// At the start of a text.
    pub(super) fn new(published: Option<Day>) -> Self {
        Self {
            published,
            sentence: 0,
            last: None,
            day: None,
            wide: None,
            month: None,
            dated: None,
            frame: None,
            fiscal: 0,
        }
    }

    /// At the start of a sentence.
    pub(super) fn enter(&mut self, sentence: usize) {
        self.sentence = sentence;
        self.frame = None;
    }

    /// The year that opens the sentence holds for the dates after it.
    pub(super) fn frame(&mut self, point: &Point) {
        if let When::Year(year) = point.when {
            self.frame = Some(year);
        }
    }

    /// Later dates may be reckoned from this one.
    pub(super) fn remember(&mut self, dated: &Dated) {
        let (Some(start), Some(end)) = (dated.start, dated.end) else { return };
        let anchor = Anchor { days: (start, end), grain: dated.grain, sentence: self.sentence };
        self.last = Some(anchor);
        if dated.grain > Grain::Day {
            self.wide = Some(anchor);
        } else {
            self.day = Some(anchor);
        }
        if dated.resolution == Resolution::Stated && dated.grain <= Grain::Month {
            self.dated = Some(start);
        }
    }

    /// A day that names no month is of the month of this date.
    pub(super) fn remember_month(&mut self, point: &Point, dated: &Dated) {
        let names = matches!(point.when, When::Day { .. } | When::Month { .. });
        if let (Some(start), Some(end), true) = (dated.start, dated.end, names) {
            self.month = Some(Anchor { days: (start, end), grain: dated.grain, sentence: self.sentence });
        }
    }

    /// A point's days. `side` is asked only where the verb can tell.
    pub(super) fn point(&self, point: &Point, bound: Bound, side: impl Fn() -> Option<Side>) -> Dated {
        if point.fiscal
            && self.fiscal != 0
            && let Some(dated) = self.fiscal(point, bound, &side)
        {
            return dated;
        }
        let placed = self.place(&point.when, &side).and_then(|placed| offset(placed, point));
        let placed = placed.or_else(|| self.in_last_year(point));
        let Some((days, grain, resolution)) = placed else { return unplaced::dated(point) };
        let (days, grain) = match (point.part, bound) {
            (Part::End, Bound::AtMost | Bound::LessThan) => ((days.1, days.1), Grain::Day),
            (Part::Start, Bound::AtLeast | Bound::MoreThan) => ((days.0, days.0), Grain::Day),
            (Part::Rest, _) => ((self.published.map_or(days.0, |today| today.clamp(days.0, days.1)), days.1), grain),
            (Part::ToDate, _) => ((days.0, self.published.map_or(days.1, |today| today.clamp(days.0, days.1))), grain),
            (Part::First(_, unit) | Part::Last(_, unit) | Part::Ending(_, unit), _) => {
                (part::part_of(days, grain, point.part), unit.grain())
            }
            (Part::Week, _) => (unit_days(days.0, Unit::Week, 0).unwrap_or(days), Grain::Week),
            (part, _) => (part::part_of(days, grain, part), grain),
        };
        let grain = if point.clock.is_some() { Grain::Time } else { grain };
        let other = match point.when {
            When::Day { year: YearOf::Stated(year), other: Some((month, day)), .. } => Day::new(year, month, day),
            _ => None,
        };
        Dated {
            start: Some(days.0),
            end: Some(days.1),
            grain,
            resolution,
            other: other.map(|day| (day, day)),
            yearless: None,
        }
    }

    /// "The same month last year" where no month was named: some time in that year.
    fn in_last_year(&self, point: &Point) -> Option<Placed> {
        let same = matches!(point.when, When::Away { count: 0, from: From::Earlier, .. });
        let told = same && point.offset == Some((Unit::Year, -1));
        told.then(|| self.away(Unit::Year, -1, From::Published)).flatten()
    }

    /// The days from one point to another, the second not before the first.
    pub(super) fn between(&self, first: &Point, second: &Point, side: impl Fn() -> Option<Side>) -> Dated {
        let mut from = self.point(first, Bound::Exact, &side);
        let inner = Reckoner { published: from.start.or(self.published), ..self.clone() };
        let weekday = matches!(second.when, When::Weekday { which: Which::Open, .. });
        let open = weekday
            || matches!(second.when, When::Day { year: YearOf::Open, .. } | When::Month { year: YearOf::Open, .. });
        // "July 1 through Wednesday": a Wednesday near the day of publication, where the first end is no weekday.
        let latest = self.point(second, Bound::Exact, &side);
        let running = weekday && matches!(first.when, When::Day { .. } | When::Month { .. }) && latest.start > from.end;
        let to = if open && !running { inner.point(second, Bound::Exact, || Some(Side::Ahead)) } else { latest };
        if from.start > to.end
            && from.start.is_some()
            && let Some(whole) = year_before(first, &to)
        {
            from.start = Some(whole);
        }
        let placed = from.start.is_some() && to.end.is_some() && from.start <= to.end;
        let (start, end) = if placed { (from.start, to.end) } else { (None, None) };
        let resolution = if placed { from.resolution } else { Resolution::Unplaced };
        Dated { start, end, grain: from.grain.min(to.grain), resolution, other: None, yearless: None }
    }

    fn place(&self, when: &When, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        match *when {
            When::Year(year) => Some((year_days(year, year)?, Grain::Year, Resolution::Stated)),
            When::Decade(year) => Some((year_days(year, year + 9)?, Grain::Decade, Resolution::Stated)),
            When::Century(first) => Some((year_days(first, first + 99)?, Grain::Century, Resolution::Stated)),
            When::Day { year, month, day, .. } => self.recurring(Recurring::Day { month, day }, year, side),
            When::Month { year, month } => self.recurring(Recurring::Month(month), year, side),
            When::Piece { grain, index, year } => self.recurring(Recurring::Piece { grain, index }, year, side),
            When::Nth { nth, what, month, year } => self.recurring(Recurring::Nth { nth, what, month }, year, side),
            When::NthOf { nth, what, from: From::Named, .. } => self.nth_of_named(nth, what, side),
            When::NthOf { nth, what, count, from } => self.nth_of(nth, what, count, from),
            When::DayWeek { day, weekday } => self.day_week(day, weekday, side),
            When::Holiday { index, year } => {
                self.recurring(Recurring::Holiday(grammar::holidays().get(index)?.rule), year, side)
            }
            When::Weekday { weekday, which } => self.weekday(weekday, which, side),
            When::Away { unit, count, from } => self.away(unit, count, from),
            When::Moved { unit, count } => self.moved(unit, count),
            When::Stretch { unit, count, ahead, from } => self.stretch(unit, count, ahead, from),
            When::Within { unit, count } => {
                let today = self.published?;
                let last = calendar::shifted(today, unit, count)?.plus(-1);
                Some(((today, last.max(today)), unit.grain(), Resolution::Published))
            }
            When::Ago { months, days } => self.ago(months, days),
            When::Clock => self.clock_day(),
            When::Weekend => self.weekend(side),
            When::LikeQuarter { year } => self.like_quarter(year),
            When::LikePeriod { year } => self.like_period(year),
            When::YearsAgo { years, unit } => self.years_ago(years, unit),
            When::Overnight => self.overnight(side),
            When::Unknown(_) => None,
        }
    }

    /// The so-manieth of a month told from another.
    fn nth_of(&self, nth: i32, what: Nth, count: i32, from: From) -> Option<Placed> {
        let (day, resolution) = match from {
            From::Published => (self.published?, Resolution::Published),
            From::Earlier | From::Named => match self.anchor(Unit::Month) {
                Some(anchor) => (anchor.days.0, Resolution::Earlier),
                None => (self.published.filter(|_| count != 0)?, Resolution::Published),
            },
        };
        Some((of_month(day, count, nth, what)?, what.grain(), resolution))
    }

    /// The so-manieth of the month named before; where none was, the nearest to the day of publication, in the last, this or
    /// next month as the verb looks.
    fn nth_of_named(&self, nth: i32, what: Nth, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        if let Some(anchor) = self.month.filter(|anchor| self.near(anchor)) {
            return Some((of_month(anchor.days.0, 0, nth, what)?, what.grain(), Resolution::Earlier));
        }
        let today = self.published?;
        let months = (-1..=1).filter_map(|count| of_month(today, count, nth, what));
        Some((recurring::on_side(months, today, side())?, what.grain(), Resolution::Published))
    }

    fn recurring(&self, what: Recurring, year: YearOf, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        let grain = what.grain();
        let (year, resolution) = match year {
            YearOf::Stated(year) => (year, Resolution::Stated),
            YearOf::Away(count, From::Published) => (self.published?.year() + count, Resolution::Published),
            YearOf::Away(count, From::Earlier | From::Named) => {
                (self.anchor(Unit::Year)?.days.0.year() + count, Resolution::Earlier)
            }
            YearOf::Which(Which::Beside(way)) => {
                let days = self.last.filter(|anchor| self.near(anchor))?.days;
                return Some((what.beside(days, way)?, grain, Resolution::Earlier));
            }
            YearOf::Which(which) => return Some((what.which(self.published?, which)?, grain, Resolution::Published)),
            YearOf::OnWeekday(weekday) => return self.on_weekday(what, weekday).or_else(|| self.open(what, side)),
            YearOf::Open => return self.open(what, side),
        };
        Some((what.in_year(year)?, grain, resolution))
    }

    /// The quarter last named, else the latest, in a year, or in the year before its own.
    fn like_quarter(&self, year: Option<i32>) -> Option<Placed> {
        /// A quarter has 90 to 92 days; one told by its months ("three months ended June 30") has no grain of its own.
        const QUARTER_DAYS: std::ops::RangeInclusive<i32> = 89..=91;
        let like = |anchor: &Anchor| QUARTER_DAYS.contains(&(anchor.days.1.0 - anchor.days.0.0));
        let (start, resolution) = match self.wide.filter(like).filter(|anchor| self.near(anchor)) {
            Some(anchor) => (anchor.days.0, Resolution::Earlier),
            None => (unit_days(self.published?, Unit::Quarter, -1)?.0, Resolution::Published),
        };
        let (own, month, _) = start.ymd();
        let first = Day::new(year.unwrap_or(own - 1), month, 1)?;
        Some((calendar::months(first, 3)?, Grain::Quarter, resolution))
    }

    /// The period last named, in a year, or in the year before its own; where none was named, all of the year.
    fn like_period(&self, year: Option<i32>) -> Option<Placed> {
        let Some(anchor) = self.wide.filter(|anchor| self.near(anchor) && anchor.grain < Grain::Year) else {
            return match year {
                Some(year) => Some((year_days(year, year)?, Grain::Year, Resolution::Stated)),
                None => self.away(Unit::Year, -1, From::Published),
            };
        };
        let count = year.map_or(-1, |year| year - anchor.days.0.year());
        let (days, grain) = calendar::moved(anchor.days, anchor.grain, Unit::Year, count)?;
        Some((days, grain, Resolution::Earlier))
    }

    /// The stretch of a unit around today's date so many years ago.
    fn years_ago(&self, years: i32, unit: Unit) -> Option<Placed> {
        let day = self.published?.plus_months(years.checked_mul(-12)?)?;
        Some((unit_days(day, unit, 0)?, unit.grain(), Resolution::Published))
    }

    /// The day on which the night began that is over, or the one to come.
    fn overnight(&self, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        let day = self.published?.plus(if side() == Some(Side::Ahead) { 0 } else { -1 });
        Some(((day, day), Grain::Day, Resolution::Published))
    }

    /// A date without its year: that of the sentence, else the nearest.
    fn open(&self, what: Recurring, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        let grain = what.grain();
        if let Some(days) = self.frame.and_then(|year| what.in_year(year)) {
            return Some((days, grain, Resolution::Earlier));
        }
        if let Some(published) = self.published {
            return Some((what.nearest(published, side)?, grain, Resolution::Published));
        }
        Some((what.nearest(self.dated?, &|| None)?, grain, Resolution::Earlier))
    }

    fn weekend(&self, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        let published = self.published?;
        let running = matches!(published.weekday(), Weekday::Saturday | Weekday::Sunday);
        let count = if running || side() == Some(Side::Ahead) { 0 } else { -1 };
        Some((unit_days(published, Unit::Weekend, count)?, Grain::Week, Resolution::Published))
    }

    fn away(&self, unit: Unit, count: i32, from: From) -> Option<Placed> {
        if from == From::Named {
            let named = self.wide.filter(|anchor| anchor.grain == unit.grain())?;
            return Some((named.days, named.grain, Resolution::Earlier));
        }
        if from == From::Earlier {
            if let Some((first, last)) = self.week_told().filter(|_| unit == Unit::Week) {
                let by = count.checked_mul(7)?;
                return Some(((first.plus(by), last.plus(by)), Grain::Week, Resolution::Earlier));
            }
            let anchor = self.anchor(unit).filter(|anchor| anchor.grain <= unit.grain());
            if let Some(anchor) = anchor {
                let day = if count > 0 { anchor.days.1 } else { anchor.days.0 };
                return Some((unit_days(day, unit, count)?, unit.grain(), Resolution::Earlier));
            }
            // "A day earlier" at the start of a text goes back from the day of publication.
            if count == 0 || (unit == Unit::Day && (count > 0 || self.last.is_some())) {
                return None;
            }
        }
        let long_ago = matches!(unit, Unit::Decade | Unit::Century) && count < -1;
        let unit = if long_ago { Unit::Decade } else { unit };
        Some((unit_days(self.published?, unit, count)?, unit.grain(), Resolution::Published))
    }

    /// The week just named, on whatever weekday it began: "the week ended Dec. 26".
    fn week_told(&self) -> Option<Days> {
        let week = self.wide.filter(|week| self.near(week) && week.days.1.0 - week.days.0.0 == 6)?;
        self.last.is_some_and(|last| last.days.1 == week.days.1).then_some(week.days)
    }

    /// "a week earlier", "two years later": the date named before, moved; told as finely as the words allow.
    fn moved(&self, unit: Unit, count: i32) -> Option<Placed> {
        let Some(anchor) = self.anchor(unit) else {
            let before = count < 0 && (unit == Unit::Year || self.last.is_none());
            return before.then(|| self.away(unit, count, From::Published)).flatten();
        };
        let (days, grain) = calendar::moved(anchor.days, anchor.grain, unit, count)?;
        Some((days, grain, Resolution::Earlier))
    }

    fn stretch(&self, unit: Unit, count: f64, ahead: bool, from: From) -> Option<Placed> {
        let named = self.anchor(unit).filter(|_| from == From::Earlier);
        let (before, after, resolution) = match named {
            Some(anchor) => (anchor.days.0.plus(-1), anchor.days.1, Resolution::Earlier),
            None => (self.published?, self.published?, Resolution::Published),
        };
        if unit == Unit::Quarter && count.fract() == 0.0 {
            let quarters = |at| unit_days(if ahead { after } else { before }, unit, at);
            let (first, last) = if ahead { (1, count as i32) } else { (-(count as i32), -1) };
            return Some(((quarters(first)?.0, quarters(last)?.1), unit.grain(), resolution));
        }
        let days = if ahead {
            (after.plus(1), calendar::shifted(after, unit, count)?)
        } else {
            let far = calendar::shifted(before, unit, -count)?;
            (if named.is_some() { far.plus(1) } else { far }, before)
        };
        Some((days, unit.grain(), resolution))
    }

    fn ago(&self, months: i32, days: i32) -> Option<Placed> {
        let day = calendar::shifted(self.published?, Unit::Month, f64::from(-months))?.plus(-days);
        let unit = if days == 0 { Unit::Month } else { Unit::Day };
        Some((unit_days(day, unit, 0)?, unit.grain(), Resolution::Published))
    }

    /// The day of a time of day that stands alone: the day named a few sentences before, else that of publication.
    fn clock_day(&self) -> Option<Placed> {
        match self.day.filter(|anchor| self.near(anchor)) {
            Some(anchor) => Some((anchor.days, Grain::Day, Resolution::Earlier)),
            None => self.published.map(|day| ((day, day), Grain::Day, Resolution::Published)),
        }
    }

    /// Whether a date was named so few sentences ago that another is reckoned from it.
    fn near(&self, anchor: &Anchor) -> bool {
        self.sentence - anchor.sentence <= ANCHOR_SENTENCES
    }

    /// The date that one told in `unit` is reckoned from: years from a period where one was named, months
    /// from a month rather than from a week, others from the last date.
    fn anchor(&self, unit: Unit) -> Option<Anchor> {
        let near = |anchor: &Anchor| self.near(anchor);
        let wide = self.wide.filter(near).filter(|_| unit.seconds() >= Unit::Year.seconds());
        // "orders fell in January, as reported last week, after a gain a month earlier": before that January.
        let month = self.month.filter(|month| near(month) && month.grain == Grain::Month);
        let month = month.filter(|_| unit == Unit::Month && self.last.is_some_and(|last| last.grain == Grain::Week));
        wide.or(month).or_else(|| self.last.filter(near))
    }
}

/// The so-manieth of the month so many months from that of a day.
fn of_month(day: Day, count: i32, nth: i32, what: Nth) -> Option<Days> {
    let (year, month, _) = unit_days(day, Unit::Month, count)?.0.ymd();
    recurring::counted(year, month, nth, what)
}

/// A placed date moved by the units that its words tell.
fn offset(placed: Placed, point: &Point) -> Option<Placed> {
    let Some((unit, count)) = point.offset else { return Some(placed) };
    let (days, grain) = calendar::moved(placed.0, placed.1, unit, count)?;
    Some((days, grain, placed.2))
}

/// The start of the first end a year earlier: "December to February" of a year that only the second states.
fn year_before(first: &Point, to: &Dated) -> Option<Day> {
    let year = to.start?.year() - 1;
    match first.when {
        When::Day { month, day, .. } => Day::new(year, month, day),
        When::Month { month, .. } => Some(month_days(year, month)?.0),
        _ => None,
    }
}

/// A clock as the value and interval of its figure, in seconds after midnight, and its precision.
pub(super) fn clock_value(clock: Clock) -> (Option<f64>, Option<(f64, f64)>, Option<f64>) {
    match clock {
        Clock::At(at, precision) => (Some(f64::from(at)), None, Some(f64::from(precision))),
        Clock::Within(from, to) => (None, Some((f64::from(from), f64::from(to))), None),
        Clock::Some => (None, None, None),
    }
}

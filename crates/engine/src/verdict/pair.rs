//! Two answers as the rules see them: values, intervals, days, brought to one unit.

use crate::{
    countries::{self, Subregions},
    hours, units,
};
use variorum_story::{Bound, Day, Figure, Grain, Interval, Kind, QualifierKind, Scope};

/// One source's answer.
#[derive(Clone)]
pub(crate) struct Given<'s> {
    /// The figure that answers.
    pub figure: &'s Figure,
    /// The source's other figures on the question: a stated conversion is among them.
    pub also: Vec<&'s Figure>,
    /// What the source states of the same measure in answer to other questions, or of none that words name.
    pub beside: Vec<&'s Figure>,
    /// What it holds for only, as its text says or the editor does.
    pub scope: Vec<Scope>,
    /// When the source was published.
    pub published: Option<Day>,
}

/// Two sources' answers.
pub(crate) struct Pair<'p> {
    pub a: &'p Given<'p>,
    pub b: &'p Given<'p>,
    /// Whether the measure counts what only grows: deaths, arrests.
    pub running: bool,
}

impl Pair<'_> {
    /// Whether both are dates or periods, and not compared as hours.
    pub fn dates(&self) -> bool {
        is_date(self.a.figure) && is_date(self.b.figure) && self.hours().is_none()
    }

    /// What both allow where both are compared as hours.
    fn hours(&self) -> Option<(Interval, Interval)> {
        let allowed = |figure: &Figure| {
            let hour = is_date(figure) && hours::asks(&figure.rule, figure.measure.is_some());
            let value = figure.value.filter(|_| hour)?;
            Some(hours::allowed(value, figure.bound))
        };
        allowed(self.a.figure).zip(allowed(self.b.figure))
    }

    /// The subregions that two places can lie in, of figures that are places in known regions.
    pub fn regions(&self) -> Option<(&'static Subregions, &'static Subregions)> {
        Some((region(self.a.figure)?, region(self.b.figure)?))
    }

    /// What the two allow, in one unit; `None` where they have no unit in common.
    pub fn intervals(&self) -> Option<(Interval, Interval)> {
        if let Some(hours) = self.hours() {
            return Some(hours);
        }
        if self.dates() {
            return Some((days(self.a.figure)?, days(self.b.figure)?));
        }
        if is_place(self.a.figure) || is_place(self.b.figure) {
            return None;
        }
        let (from, to) = units::common(self.a.figure.unit.as_deref(), self.b.figure.unit.as_deref())?;
        Some((from.interval(self.a.figure.interval), to.interval(self.b.figure.interval)))
    }

    /// How far their intervals are from meeting; 0 where they meet or have no unit in common.
    pub fn gap(&self) -> f64 {
        let Some((a, b)) = self.intervals() else { return 0.0 };
        let above = |low: Option<f64>, high: Option<f64>| Some(low? - high?);
        above(a.low, b.high).into_iter().chain(above(b.low, a.high)).fold(0.0, f64::max)
    }

    /// The stated values, in one unit.
    pub fn values(&self) -> Option<(f64, f64)> {
        if self.dates() {
            return None;
        }
        let (from, to) = units::common(self.a.figure.unit.as_deref(), self.b.figure.unit.as_deref())?;
        Some((from.value(self.a.figure.value?), to.value(self.b.figure.value?)))
    }

    /// Whether the two were stated in the same unit, or both without.
    pub fn same_unit(&self) -> bool {
        self.a.figure.unit == self.b.figure.unit
    }

    /// Whether the words of the two can both be true. What only touches meets where both ends are stated ("at most 40",
    /// "at least 40") or the figures are dates, not where a rounded number would have been rounded the other way.
    pub fn meet(&self) -> bool {
        let Some((a, b)) = self.intervals() else { return false };
        let closed = |given: &Given<'_>| {
            matches!(given.figure.bound, Bound::AtLeast | Bound::AtMost | Bound::UpTo | Bound::Between)
        };
        let touches = self.dates() || closed(self.a) && closed(self.b);
        let night = |given: &Given<'_>, days: Interval| {
            // A night is of two days: "overnight", "late Saturday night".
            Interval { high: days.high.map(|high| high + f64::from(u8::from(is_night(given.figure)))), ..days }
        };
        let (a, b) = (night(self.a, a), night(self.b, b));
        units::meet(a, b) && (touches || a == b || units::overlap(a, b))
    }

    /// The days on which the two were known: of publication. The day that a count is stated for is the event's as often
    /// as the count's own ("twelve were hurt on Saturday").
    pub fn times(&self) -> Option<(Day, Day)> {
        Some((self.a.published?, self.b.published?))
    }

    /// Whether one holds for a time long over when its account was published, so that it grows no more.
    pub fn settled(&self) -> bool {
        /// Days after which a count has been made.
        const OVER: i32 = 60;
        [self.a, self.b].into_iter().any(|given| {
            let end = given.figure.date.as_ref().and_then(|date| date.end);
            end.zip(given.published).is_some_and(|(end, published)| end.plus(OVER) < published)
        })
    }
}

/// Whether a figure is a place in the calendar.
pub(crate) fn is_date(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Date | Kind::Period) && figure.date.is_some()
}

/// Whether a time goes on beyond midnight.
fn is_night(figure: &Figure) -> bool {
    /// Seconds of a day.
    const DAY: f64 = 86_400.0;
    is_date(figure) && figure.interval.high.is_some_and(|high| high > DAY)
}

/// The subregions that a place fact leaves open.
fn region(figure: &Figure) -> Option<&'static Subregions> {
    let place = figure.scope.iter().find(|q| q.kind == QualifierKind::Place).filter(|_| is_place(figure));
    place.and_then(|q| countries::subregions(&q.lemma))
}

/// Whether a figure says where something lies.
pub(crate) fn is_place(figure: &Figure) -> bool {
    figure.kind == Kind::Place
}

/// Whether `outer` holds the whole of `inner`.
pub(crate) fn holds(outer: Interval, inner: Interval) -> bool {
    let low = outer.low.is_none_or(|o| inner.low.is_some_and(|i| o <= i));
    low && outer.high.is_none_or(|o| inner.high.is_some_and(|i| i <= o))
}

/// Whether a figure states one value, exactly or about, and no one-sided bound.
pub(crate) fn stated(figure: &Figure) -> bool {
    matches!(figure.bound, Bound::Exact | Bound::About) && figure.value.is_some()
}

/// Whether an answer is a bare number: no bound, no range.
pub(crate) fn plain(given: &Given<'_>) -> bool {
    given.figure.bound == Bound::Exact && given.figure.value.is_some() && !is_date(given.figure)
}

/// A date as an interval of day numbers, `None` where it has no place in the calendar. "Since April 2013" says when
/// something began: within that April; "by 31 December" leaves the days before open, too.
fn days(figure: &Figure) -> Option<Interval> {
    let date = figure.date.as_ref()?;
    let (start, end) = (f64::from(date.start?.0), f64::from(date.end?.0));
    let inside = date.grain == Grain::Time;
    Some(match figure.bound {
        // "Shortly before midnight on Saturday" is still Saturday.
        Bound::LessThan | Bound::MoreThan if inside => Interval { low: Some(start), high: Some(end) },
        Bound::AtMost | Bound::UpTo => Interval { low: None, high: Some(end) },
        Bound::LessThan => Interval { low: None, high: Some(start - 1.0) },
        Bound::MoreThan => Interval { low: Some(end + 1.0), high: None },
        _ => Interval { low: Some(start), high: Some(end) },
    })
}

/// Month and, where it is stated, day of the month of a date within one month.
pub(crate) fn month_and_day(figure: &Figure) -> Option<(u32, Option<u32>)> {
    let date = figure.date.as_ref()?;
    if let Some(yearless) = date.yearless {
        return Some((yearless.month, yearless.day));
    }
    let (start, end) = (date.start?.ymd(), date.end?.ymd());
    (start.0 == end.0 && start.1 == end.1).then(|| (start.1, (start == end).then_some(start.2)))
}

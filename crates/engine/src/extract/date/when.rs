//! A date as its words say it, before anything is reckoned.

use super::words::{Part, Unit};
use variorum_story::Grain;

/// A date's words, read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    /// What they name.
    pub(super) when: When,
    /// Which part of it.
    pub(super) part: Part,
    /// A time of day, in seconds after midnight.
    pub(super) clock: Option<Clock>,
    /// So many units before or after it: "two days after Christmas".
    pub(super) offset: Option<(Unit, i32)>,
    /// Whether its year is one of accounts: "fiscal 1990".
    pub(super) fiscal: bool,
}

/// A time of day, in seconds after midnight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Clock {
    /// An instant; with the unit of its last part: 60 for "9:30", 3600 for "9 a.m.".
    At(u32, u32),
    /// A part of a day, past midnight where it runs on.
    Within(u32, u32),
    /// Some part of a day: "late Friday".
    Some,
}

/// What a date names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum When {
    /// A day of a month; with its other reading (month and day) where its order is open.
    Day { year: YearOf, month: u32, day: u32, other: Option<(u32, u32)> },
    /// A day of a week, 1 to 7.
    Weekday { weekday: u32, which: Which },
    /// A month, 1 to 12.
    Month { year: YearOf, month: u32 },
    /// A year.
    Year(i32),
    /// Ten years from the given one.
    Decade(i32),
    /// A hundred years from the given one: 1800 for the 19th century, as in ISO 8601.
    Century(i32),
    /// The quarter last named, else the latest, of a year; none for the year before its own: "the 1988 quarter", "the
    /// year-ago quarter".
    LikeQuarter { year: Option<i32> },
    /// The period last named, of a year; none for the year before its own: "the same period in 1989".
    LikePeriod { year: Option<i32> },
    /// The day, week, month or year around today's date so many years ago: "ten years ago this month".
    YearsAgo { years: i32, unit: Unit },
    /// The night before the day of publication, or after it where the verb looks ahead: "overnight".
    Overnight,
    /// A quarter, half or season, from 1.
    Piece { grain: Grain, index: u32, year: YearOf },
    /// The stretch of the calendar so many units from that of a day.
    Away { unit: Unit, count: i32, from: From },
    /// A date moved by so many units.
    Moved { unit: Unit, count: i32 },
    /// "the weekend": the last one, unless the verb looks ahead.
    Weekend,
    /// So many units up to the day of publication or the date named before, or on from it.
    Stretch { unit: Unit, count: f64, ahead: bool, from: From },
    /// From the day of publication until so many units later.
    Within { unit: Unit, count: f64 },
    /// So many months and days before the day of publication: "a year and two months ago".
    Ago { months: i32, days: i32 },
    /// The first, second … last (-1) weekday, or week or day, of a month.
    Nth { nth: i32, what: Nth, month: u32, year: YearOf },
    /// The so-manieth day, weekday or week of the month that is `count` months from that of a day: "the first Friday of next
    /// month"; of the month last named for "the 16th".
    NthOf { nth: i32, what: Nth, count: i32, from: From },
    /// A day of a month that is not named, with its weekday (1 to 7): "Friday the 13th".
    DayWeek { day: u32, weekday: u32 },
    /// A named day.
    Holiday { index: usize, year: YearOf },
    /// A time of day, on a day that other words tell.
    Clock,
    /// A period that the words do not place.
    Unknown(Grain),
}

/// What is counted within a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nth {
    /// A weekday, 1 to 7.
    Weekday(u32),
    /// Seven days: the first week is the 1st to the 7th, the last the last seven days.
    Week,
    /// A day.
    Day,
}

impl Nth {
    /// How finely it tells.
    pub(super) const fn grain(self) -> Grain {
        if matches!(self, Self::Week) { Grain::Week } else { Grain::Day }
    }
}

/// Where a relative date is reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The day of publication.
    Published,
    /// The date named before.
    Earlier,
    /// The last period of that very grain named before: "for the quarter".
    Named,
}

/// How a date tells its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearOf {
    /// Not at all.
    Open,
    /// In digits.
    Stated(i32),
    /// By its weekday, 1 to 7: the nearest year in which the date is one.
    OnWeekday(u32),
    /// So many years from that of publication, or of the date named before.
    Away(i32, From),
    /// "last", "next", "this" before its name.
    Which(Which),
}

/// Which of the recurring dates of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Not said.
    Open,
    /// The one before the day of publication.
    Last,
    /// The one in the running week or year.
    This,
    /// The one after the day of publication.
    Next,
    /// The one in the week so many weeks away.
    Week(i32),
    /// The one before (-1) or after (1) a date named earlier, or in its week (0).
    Beside(i32),
}

/// A length of time, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Length {
    /// Its value; none for "several years".
    pub(super) value: Option<f64>,
    /// Its two ends, where two are named.
    pub(super) ends: Option<(f64, f64)>,
    /// What its last digit is worth.
    pub(super) precision: f64,
    /// How many of its (last) unit.
    pub(super) count: f64,
    /// Its last unit.
    pub(super) unit: Unit,
}

impl YearOf {
    /// Whether other words may tell it.
    pub(super) const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::OnWeekday(_))
    }
}

impl Point {
    /// All of what is named, with no time of day.
    pub(super) const fn whole(when: When) -> Self {
        Self { when, part: Part::Whole, clock: None, offset: None, fiscal: false }
    }
}

//! The words of dates and lengths of time: `lexicon/<language>/calendar.tsv`, looked up by word.

use crate::lexicon::{self, Words};
use std::sync::OnceLock;
use variorum_story::{Bound, Grain};

/// What a word of the calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month, 1 to 12.
    Month(u32),
    /// A month in short, which counts only beside a stop or a number.
    MonthShort(u32),
    /// A weekday, 1 (Monday) to 7.
    Weekday(u32),
    /// A weekday in short, which counts only beside a stop or a number.
    WeekdayShort(u32),
    /// A season, 1 (spring) to 4.
    Season(u32),
    /// A decade of the 1900s by its tens, 100 for the first of the 2000s.
    Decade(u32),
    /// A unit of time.
    Unit(Unit),
    /// Which part of a period.
    Part(Part),
    /// Which one of the stretches of a grain.
    Shift(Shift),
    /// So many days after the day of publication.
    Day(i32),
    /// From one hour to another; a single hour is an instant.
    DayPart(u32, u32),
    /// A number word: one to nineteen, the tens, hundred, thousand.
    Number(u32),
    /// "a", "an".
    Article,
    /// "another".
    Another,
    /// "half".
    Half,
    /// An unnamed number; 2 for "couple".
    Vague(u32),
    /// A place in an order.
    Ordinal(u32),
    /// A zone of time.
    Zone,
    /// A noun that says that the number before it is no year.
    Counted,
    /// A noun whose number, after it, is no year.
    Numbered,
    /// A word that says that the number after it counts.
    Counting,
    /// "overnight".
    Overnight,
    /// A verb after which "from … to …" tells where a date was moved.
    Moved,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Which part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it; "earlier this year" says no more than the year.
    Whole,
    /// Its first third.
    Early,
    /// Its middle third.
    Mid,
    /// Its last third.
    Late,
    /// Its first third, or its first day with "since".
    Start,
    /// Its last third, or its last day with "by" or "until".
    End,
    /// What is left of it on the day of publication.
    Rest,
    /// The week that holds it.
    Week,
    /// So many units from its first day on: "the first nine months of 2022".
    First(u16, Unit),
    /// So many units up to its last day.
    Last(u16, Unit),
    /// So many units that end with it: "the nine months ended Sept. 30".
    Ending(u16, Unit),
    /// Up to the day of publication: "the year to date".
    ToDate,
}

/// Which one of the stretches of a grain, and seen from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// The one before that of publication.
    Last,
    /// As `Last` of one; "the past three years" end with the day of publication.
    Past,
    /// That of publication.
    This,
    /// The one after that of publication.
    Next,
    /// As `Next` of one; "the coming three years" begin with the day of publication.
    Coming,
    /// The one before that named earlier.
    Before,
    /// That named earlier.
    Same,
    /// The one after that named earlier.
    After,
    /// The last that is over.
    Latest,
    /// Some that are over.
    Recent,
}

impl Unit {
    /// Its length in seconds; a year is 365.2425 days, a month a twelfth of it.
    pub(super) const fn seconds(self) -> f64 {
        const DAY: f64 = 86_400.0;
        const YEAR: f64 = 365.2425 * DAY;
        match self {
            Self::Second => 1.0,
            Self::Minute => 60.0,
            Self::Hour => 3600.0,
            Self::Day => DAY,
            Self::Week => 7.0 * DAY,
            Self::Weekend => 2.0 * DAY,
            Self::Fortnight => 14.0 * DAY,
            Self::Month => YEAR / 12.0,
            Self::Quarter => YEAR / 4.0,
            Self::Year => YEAR,
            Self::Decade => 10.0 * YEAR,
            Self::Century => 100.0 * YEAR,
        }
    }

    /// The grain of a date told in it.
    pub(super) const fn grain(self) -> Grain {
        match self {
            Self::Second | Self::Minute | Self::Hour => Grain::Time,
            Self::Day => Grain::Day,
            Self::Week | Self::Weekend | Self::Fortnight => Grain::Week,
            Self::Month => Grain::Month,
            Self::Quarter => Grain::Quarter,
            Self::Year => Grain::Year,
            Self::Decade => Grain::Decade,
            Self::Century => Grain::Century,
        }
    }
}

/// Looks a word up, whatever its case.
pub(super) fn look_up(word: &str) -> Option<Word> {
    words().get_in_lower_case(word).copied()
}

/// Looks a word in lower case up.
pub(super) fn look_up_lower(word: &str) -> Option<Word> {
    words().get(word).copied()
}

fn words() -> &'static Words<Word> {
    static WORDS: OnceLock<Words<Word>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let rows = lexicon::rows("en/calendar");
        rows.filter_map(|row| Some((*row.first()?, read(row.get(1)?, row.get(2)?)?))).collect()
    })
}

fn read(class: &str, value: &str) -> Option<Word> {
    let number = || value.parse::<u32>().ok();
    Some(match class {
        "month" => Word::Month(number()?),
        "month-short" => Word::MonthShort(number()?),
        "weekday" => Word::Weekday(number()?),
        "weekday-short" => Word::WeekdayShort(number()?),
        "season" => Word::Season(number()?),
        "decade" => Word::Decade(number()?),
        "unit" => Word::Unit(unit(value)?),
        "part" => Word::Part(part(value)?),
        "shift" => Word::Shift(shift(value)?),
        "day" => Word::Day(value.parse().ok()?),
        "day-part" => {
            let (from, to) = value.split_once('-').unwrap_or((value, value));
            Word::DayPart(from.parse().ok()?, to.parse().ok()?)
        }
        "number" => Word::Number(number()?),
        "article" => Word::Article,
        "another" => Word::Another,
        "half" => Word::Half,
        "vague" => Word::Vague(number()?),
        "ordinal" => Word::Ordinal(number()?),
        "zone" => Word::Zone,
        "counted" => Word::Counted,
        "numbered" => Word::Numbered,
        "counting" => Word::Counting,
        "overnight" => Word::Overnight,
        "moved" => Word::Moved,
        _ => return None,
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

fn part(name: &str) -> Option<Part> {
    Some(match name {
        "whole" => Part::Whole,
        "early" => Part::Early,
        "mid" => Part::Mid,
        "late" => Part::Late,
        "start" => Part::Start,
        "end" => Part::End,
        "rest" => Part::Rest,
        _ => return None,
    })
}

fn shift(name: &str) -> Option<Shift> {
    Some(match name {
        "last" => Shift::Last,
        "past" => Shift::Past,
        "this" => Shift::This,
        "next" => Shift::Next,
        "coming" => Shift::Coming,
        "before" => Shift::Before,
        "same" => Shift::Same,
        "after" => Shift::After,
        "latest" => Shift::Latest,
        "recent" => Shift::Recent,
        _ => return None,
    })
}

/// Words, and how they bound.
pub(super) type BoundWords = (Vec<&'static str>, Bound);

/// The bound words of dates that end in a word, each with what it says; the longest first.
pub(super) fn bounds_in(last: &str) -> &'static [BoundWords] {
    static BOUNDS: OnceLock<Words<Vec<BoundWords>>> = OnceLock::new();
    let bounds = BOUNDS.get_or_init(|| {
        let mut bounds: Words<Vec<BoundWords>> = Words::default();
        for row in lexicon::rows("en/date_bounds") {
            let words: Vec<_> = row[0].split(' ').collect();
            if let Some((bound, last)) = bound(row[1]).zip(words.last().copied()) {
                let others = bounds.get_or_default(last);
                let at = others.partition_point(|(other, _)| other.len() >= words.len());
                others.insert(at, (words, bound));
            }
        }
        bounds
    });
    bounds.get_in_lower_case(last).map_or(&[], Vec::as_slice)
}

fn bound(name: &str) -> Option<Bound> {
    Some(match name {
        "about" => Bound::About,
        "at-least" => Bound::AtLeast,
        "more-than" => Bound::MoreThan,
        "at-most" => Bound::AtMost,
        "less-than" => Bound::LessThan,
        _ => return None,
    })
}

/// Whether one of the words is of a game.
pub(super) fn is_game<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    static GAMES: OnceLock<Words<()>> = OnceLock::new();
    holds(GAMES.get_or_init(|| list("en/games")), words)
}

/// Whether one of the words is of games alone, or two different ones of games and of other things ("yards", "coach").
pub(super) fn tell_of_a_game<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    static ALONE: OnceLock<Words<()>> = OnceLock::new();
    let alone = ALONE
        .get_or_init(|| lexicon::rows("en/games").filter(|row| row[1] == "game").map(|row| (row[0], ())).collect());
    let mut games = words.filter(|&word| is_game(std::iter::once(word)));
    let Some(first) = games.next() else { return false };
    holds(alone, std::iter::once(first)) || games.any(|word| word != first)
}

/// Whether one of the words is of a company's or a country's results.
pub(super) fn is_result<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    static RESULTS: OnceLock<Words<()>> = OnceLock::new();
    holds(RESULTS.get_or_init(|| list("en/results")), words)
}

/// Whether a word makes a name of the weekday after it: "Black Friday".
pub(super) fn names_day(word: &str) -> bool {
    static NAMES: OnceLock<Words<()>> = OnceLock::new();
    holds(NAMES.get_or_init(|| list("en/day_names")), std::iter::once(word))
}

/// The first words of a list's rows.
fn list(name: &str) -> Words<()> {
    lexicon::rows(name).filter_map(|row| Some((*row.first()?, ()))).collect()
}

/// Whether one of the words, whatever its case, is of a list.
fn holds<'w>(list: &Words<()>, mut words: impl Iterator<Item = &'w str>) -> bool {
    words.any(|word| list.get_in_lower_case(word).is_some())
}

//! A figure: what is stated, what it can mean, what it counts, and the words it rests on.

use crate::{Day, SourceId, Span};
use serde::{Deserialize, Serialize};

/// Name of a figure inside its story.
pub type FigureId = String;

/// A figure stated by one source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Name, unique in the story: the source's letter and the first byte of the figure ("d512").
    pub id: FigureId,
    /// Who states it.
    pub source: SourceId,
    /// The words it rests on.
    pub quotation: Quotation,
    /// What sort of figure it is.
    pub kind: Kind,
    /// How the stated value bounds the truth.
    pub bound: Bound,
    /// The stated number; percent as stated (20 for 20 %), money in the main unit, durations in seconds, times of day in
    /// seconds after midnight where they are told.
    #[serde(default)]
    pub value: Option<f64>,
    /// What the words allow, in the unit of `value`.
    #[serde(default)]
    pub interval: Interval,
    /// ISO 4217 code, or a symbol of the SI or of the customary units; none for plain counts.
    #[serde(default)]
    pub unit: Option<String>,
    /// The thing counted.
    #[serde(default)]
    pub counted: Option<Counted>,
    /// What it quantifies: the id of a measure, "deaths", "strength".
    #[serde(default)]
    pub measure: Option<String>,
    /// What it holds for only.
    #[serde(default)]
    pub scope: Vec<Qualifier>,
    /// The date stated, of figures that are dates; else the time that the figure holds for, where stated.
    #[serde(default)]
    pub date: Option<Dated>,
    /// Who says so, where the source attributes it.
    #[serde(default)]
    pub holder: Option<Holder>,
    /// The figures that it is the sum of.
    #[serde(default)]
    pub parts: Vec<FigureId>,
    /// The rule that found it.
    pub rule: String,
}

/// The words that a finding rests on. `before`, `surface` and `after` put together are the words as written, white
/// space folded: the space beside the figure, where there is one, belongs to `before` and `after`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// Place of the figure's own words in the original.
    pub span: Span,
    /// Words before the figure, quoted.
    pub before: String,
    /// The figure's own words.
    pub surface: String,
    /// Words after the figure, quoted.
    pub after: String,
    /// What tells this place from every other of the original, where that has been looked for and found: links to the words
    /// need it.
    #[serde(default)]
    pub context: Option<Context>,
}

/// The words right before and right after a quotation: with them it stands once in its original. Both may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// Words before all that is quoted.
    pub before: String,
    /// Words after all that is quoted, with the marks between.
    pub after: String,
}

/// Sort of figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// How many of something.
    Count,
    /// A place in an order: "second deadliest", "the 47th president".
    Rank,
    /// Hundredths, and percentage points.
    Percent,
    /// An amount of a currency.
    Money,
    /// A number with a unit: length, mass, temperature, magnitude.
    Measure,
    /// A length of time.
    Duration,
    /// One day, or a moment of it.
    Date,
    /// A stretch of the calendar: a month, a year, "since 2013", "the 1990s".
    Period,
    /// How old somebody is.
    Age,
    /// How many, given by two ends: "200 to 300".
    Range,
    /// How many, without a number: "dozens", "several thousand".
    Vague,
    /// One number of another: "one in five", "a third".
    Ratio,
    /// No number: the region that a text places something in, "the West African country". The region is its scope.
    Place,
}

/// How a stated value bounds the truth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Stated as it is.
    #[default]
    Exact,
    /// "about", "some", "nearly", "or so".
    About,
    /// "more than", "over".
    MoreThan,
    /// "at least", "no fewer than".
    AtLeast,
    /// "fewer than", "under".
    LessThan,
    /// "at most", "no more than".
    AtMost,
    /// "up to", "as many as": an upper bound that may be soft.
    UpTo,
    /// Two ends stated.
    Between,
}

/// Closed interval with open sides: `None` is unbounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Least value that the words allow.
    pub low: Option<f64>,
    /// Greatest value that the words allow.
    pub high: Option<f64>,
}

/// The noun phrase that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Lemma of its head: "peacekeeper".
    pub head: String,
    /// Its place in the original.
    pub span: Span,
}

/// A restriction on what a figure holds for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Qualifier {
    /// What it restricts.
    pub kind: QualifierKind,
    /// Its words in their base forms, lower case: "hostile act".
    pub lemma: String,
    /// Its place in the original.
    pub span: Span,
}

/// What a qualifier restricts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QualifierKind {
    /// By what: "in hostile acts", "in fighting".
    Cause,
    /// Where: "in Gao".
    Place,
    /// Which of them: "uniformed and civilian", "Chinese".
    Population,
    /// When: "over the past decade", "at its height", "so far".
    Time,
    /// In what state of knowledge: "confirmed", "registered".
    Status,
    /// By whom.
    Actor,
}

/// A date or period, as the days that its own words denote.
///
/// "Since 2013" and "until 2013" both denote the year 2013 here; which side of it is meant is the figure's [`Bound`]:
/// since and from … on are `AtLeast`, after is `MoreThan`, until, through and by are `AtMost`, before is `LessThan`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// First day, none where it cannot be placed.
    pub start: Option<Day>,
    /// Last day, inclusive, none where it cannot be placed.
    pub end: Option<Day>,
    /// How finely it is stated.
    pub grain: Grain,
    /// How it was found.
    pub resolution: Resolution,
    /// Where the words can be read in two ways (16/6 or 6/16), the other first and last day.
    #[serde(default)]
    pub other: Option<(Day, Day)>,
    /// Month and day where the year cannot be told: "June 16" in a text without a day of publication.
    #[serde(default)]
    pub yearless: Option<Yearless>,
}

/// What a date without its year states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yearless {
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month, none where the month alone is named.
    pub day: Option<u32>,
}

/// How finely a date is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Grain {
    /// An hour or a part of a day.
    Time,
    Day,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}

/// How a date's words became days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resolution {
    /// The words state it in full.
    Stated,
    /// Reckoned from the day of publication.
    Published,
    /// Reckoned from a date named earlier in the text.
    Earlier,
    /// Cannot be placed: relative, and nothing to reckon from.
    Unplaced,
}

/// Who a source says a figure is from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The holder's name as written.
    pub name: String,
    /// Its place in the original; the cue's place where nobody is named ("reportedly").
    pub span: Span,
}

/// What part a number plays in a stated change: "rose from 170 to 187", "up 12 %".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The number before.
    From,
    /// The number after.
    To,
    /// The difference itself.
    By,
}

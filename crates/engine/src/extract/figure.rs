//! What is known of one figure inside the engine.

use super::{
    few::Few,
    stated::{Ends, Number},
};
use variorum_story::{Bound, Change, Counted, Dated, Holder, Kind, Qualifier, Span};

/// A figure of one article. Its parts that are large or seldom there lie behind pointers: a text may be full of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Number and unit or currency, or the date, without bound words: "13,000", "$2.6m", "16 June 2023".
    pub span: Span,
    /// The same with its bound words: "more than 13,000", "200 or so". Equal to `span` where there is none.
    pub phrase: Span,
    /// Its sentence, as an index into `Article::sentences`.
    pub sentence: usize,
    /// Sort of figure.
    pub kind: Kind,
    /// How the stated value bounds the truth.
    pub bound: Bound,
    /// The stated number: percent as stated (20 for 20 %), money in the main unit, durations in seconds; a date's time of
    /// day in seconds after midnight where it is told.
    pub value: Number,
    /// What the words allow: a bare number ± half a unit of its last significant digit.
    pub interval: Ends,
    /// Unit of the last significant digit: 1000 for "13,000", 1 for "13,289", 0.1 for "2.6".
    pub precision: Number,
    /// ISO 4217 code, or a symbol of the SI or of the customary units; none for plain counts.
    pub unit: Option<&'static str>,
    /// The noun phrase counted.
    pub counted: Option<Box<Counted>>,
    /// What it quantifies.
    pub measure: Option<Box<MeasureHit>>,
    /// What it holds for only.
    pub scope: Few<Qualifier>,
    /// The date stated, of dates and periods.
    pub date: Option<Box<Dated>>,
    /// The time that it holds for, of other figures: "as of Friday", "in March 2022".
    pub time: Option<Box<Dated>>,
    /// Who says so, where the text attributes it.
    pub holder: Option<Box<Holder>>,
    /// Its part in a stated change.
    pub change: Option<Change>,
    /// The figures it is the sum of, or the original that it converts, as indices into the article's figures.
    pub parts: Few<usize>,
    /// The rule that found it.
    pub rule: &'static str,
}

impl Figure {
    /// An exact figure of which only its place, its sentence and its sort are known.
    pub fn new(span: Span, sentence: usize, kind: Kind) -> Self {
        Self {
            span,
            phrase: span,
            sentence,
            kind,
            bound: Bound::Exact,
            value: Number::NONE,
            interval: Ends::default(),
            precision: Number::NONE,
            unit: None,
            counted: None,
            measure: None,
            scope: Few::default(),
            date: None,
            time: None,
            holder: None,
            change: None,
            parts: Few::default(),
            rule: "",
        }
    }

    /// Whether it is a day or a stretch of days, and no amount.
    pub fn is_date(&self) -> bool {
        matches!(self.kind, Kind::Date | Kind::Period)
    }
}

/// What a figure quantifies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureHit {
    /// Id of the measure: "deaths".
    pub id: &'static str,
    /// The word that says so: "killed".
    pub span: Span,
}

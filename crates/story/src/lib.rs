//! The published comparison: what the engine found in several accounts of one event, as plain data.
//!
//! A [`Story`] knows no analysis and no screen. It is written by the engine (through the command line or
//! the browser's worker), read by the view, and kept as `story.json`. Every finding carries the span of its
//! words in the original and a quotation of them.

mod day;
mod figure;
mod framing;
mod question;
mod source;
mod span;

pub use day::{Day, DayError, Weekday};
pub use figure::{
    Bound, Change, Context, Counted, Dated, Figure, FigureId, Grain, Holder, Interval, Kind, Qualifier, QualifierKind,
    Quotation, Resolution, Yearless,
};
pub use framing::{
    Act, ActForm, Cell, Certainty, Claim, Deed, Emphasis, EmphasisKind, Found, Framing, Label, Mark, Naming, Part,
    Position, Presence, Referent, Row, RowKind, Stance, Statement, Subject, Telling, Theme, Voice, Weight,
};
pub use question::{
    Answer, Apart, Barrier, Between, Edit, Feature, Group, Link, Question, Reason, Scope, Slip, Verdict,
};
pub use source::{Passage, PassageKind, Published, Rights, Source, SourceId};
pub use span::Span;

use serde::{Deserialize, Serialize};

/// Version of the format that this crate writes. A reader refuses a newer one instead of guessing.
pub const FORMAT: u32 = 1;

/// Several accounts of one event, compared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Version of this format: [`FORMAT`] when written by this crate.
    pub format: u32,
    /// Name in addresses: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    /// Title, in our words.
    pub title: String,
    /// One sentence on what is compared, in our words.
    pub summary: String,
    /// BCP 47 tag of the language that the accounts are written in.
    pub language: String,
    /// The accounts, in order of publication; those without a date come last, in the order given.
    pub sources: Vec<Source>,
    /// The figures that questions refer to, in order of source and place in the text.
    pub figures: Vec<Figure>,
    /// What the figures answer, most important first.
    pub questions: Vec<Question>,
    /// The themes that the accounts give room to, those whose share differs most first.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// What the accounts name, claim and report unlike.
    #[serde(default)]
    pub framing: Framing,
    /// What the editor corrected after the engine, in the order applied.
    #[serde(default)]
    pub edits: Vec<Edit>,
}

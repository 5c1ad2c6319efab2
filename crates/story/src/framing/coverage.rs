//! What two sources or more have and another has not, with what was looked for.

use super::Presence;
use crate::{Found, Quotation, SourceId, Span};
use serde::{Deserialize, Serialize};

/// A fact, actor, quoted voice or theme that two sources or more have, and not all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Name in addresses, stable under the order of the sources: "actor-security-council".
    pub id: String,
    /// What it is.
    pub kind: RowKind,
    /// A fact's question id, a theme's id; the name as written by most sources of actors and voices.
    pub name: String,
    /// The words that were looked for in every source: names with their short forms and acronyms, numbers in digits and
    /// words, theme words in base forms. The reader can look for them too.
    pub sought: Vec<String>,
    /// One for each source.
    pub cells: Vec<Cell>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A figure's question.
    Fact,
    /// Somebody or something named.
    Actor,
    /// Somebody whose words or claims are reported.
    Voice,
    /// A theme.
    Theme,
}

/// Whether one source has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The source.
    pub source: SourceId,
    /// Whether it has it.
    pub presence: Presence,
    /// How often: mentions of an actor, things said by a voice, sentences under a theme, figures of a fact.
    #[serde(default)]
    pub times: u32,
    /// Its first place in the original, unless it is not found.
    #[serde(default)]
    pub place: Option<Span>,
    /// The words there, where they may be quoted.
    #[serde(default)]
    pub first: Option<Quotation>,
    /// Which of the words looked for stand in it, in order of their first place, where it is no more than touched.
    #[serde(default)]
    pub found: Vec<Found>,
}

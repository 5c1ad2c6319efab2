//! The room that sources give to themes, by word sets.

use crate::{SourceId, Span};
use serde::{Deserialize, Serialize};

/// A theme, and the room that each source gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id: "humanitarian".
    pub id: String,
    /// The words that were looked for, in their base forms; a reader can test an empty cell with them.
    pub words: Vec<String>,
    /// One for each source, in the order of the sources.
    pub weights: Vec<Weight>,
}

/// The room that one source gives to one theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weight {
    /// The source.
    pub source: SourceId,
    /// Its sentences under the theme, counted from 0 in the order of the text; empty where none was found.
    pub sentences: Vec<u32>,
    /// How many sentences it has.
    pub of: u32,
    /// The words found, in order of their first place.
    pub found: Vec<Found>,
}

/// A word or phrase that was looked for, as found in one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// As it stands among the words looked for ([`Theme::words`], [`crate::Row::sought`]).
    pub word: String,
    /// How often it stands there.
    pub times: u32,
    /// Where it stands first.
    pub first: Span,
}

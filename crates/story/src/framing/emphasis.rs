//! Hedges and words of force on something that another source puts otherwise.

use crate::{Quotation, SourceId};
use serde::{Deserialize, Serialize};

/// A referent, claim or act that sources put with unlike hedges or words of force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emphasis {
    /// Name in addresses: that of its subject behind the sort of word, "booster-demand-minusma".
    pub id: String,
    /// What is put so.
    pub subject: Subject,
    /// What sort of word.
    pub kind: EmphasisKind,
    /// The sources that put it with such a word, in order of source and place.
    pub marked: Vec<Mark>,
    /// The sources that put it without, or with another: what it is held against; never empty.
    pub against: Vec<Mark>,
}

/// What a hedge or word of force belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Id of a [`super::Referent`].
    Referent(String),
    /// Id of a [`super::Claim`].
    Claim(String),
    /// Id of an [`super::Act`].
    Act(String),
}

/// What sort of word; each is a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmphasisKind {
    /// "alleged", "reportedly", "may".
    Hedge,
    /// "abruptly", "clearly", "brutally".
    Booster,
    /// "merely", "only".
    Minimiser,
    /// "despite", "although".
    Concessive,
    /// Of motion or fire: "spiral", "flare", "fuel".
    Metaphor,
}

/// The words of one source on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The source.
    pub source: SourceId,
    /// The word or words as written; empty where it has none of that sort.
    #[serde(default)]
    pub words: String,
    /// Where; the word is the quotation's `surface`, or the words on the same thing where there is none.
    pub quotation: Quotation,
}

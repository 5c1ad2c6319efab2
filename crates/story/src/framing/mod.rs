//! How accounts frame the event: whom they name how, whom they let speak, who does what, what they give weight to, how firmly
//! they put it. Contrast between sources on one referent, claim or act, with the words beside it; never a score of one.

mod act;
mod claim;
mod coverage;
mod emphasis;
mod referent;
mod weight;

pub use act::{Act, ActForm, Deed, Telling};
pub use claim::{Claim, Position, Stance, Statement, Voice};
pub use coverage::{Cell, Row, RowKind};
pub use emphasis::{Emphasis, EmphasisKind, Mark, Subject};
pub use referent::{Label, Naming, Referent};
pub use weight::{Found, Theme, Weight};

use crate::Span;
use serde::{Deserialize, Serialize};

/// What the accounts are contrasted on. Lists stand in order of importance; lists inside an entry that have one item for each
/// source stand in the order of the sources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Framing {
    /// Who and what two sources or more name.
    #[serde(default)]
    pub referents: Vec<Referent>,
    /// What two sources or more claim.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// What two sources or more report to have been done.
    #[serde(default)]
    pub acts: Vec<Act>,
    /// What some sources have and others do not.
    #[serde(default)]
    pub coverage: Vec<Row>,
    /// Hedges and words of force, where another source puts the same thing otherwise.
    #[serde(default)]
    pub emphasis: Vec<Emphasis>,
}

/// How sure a link between words and what they stand for is. The two are told apart wherever they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The forms say it: the same name, its acronym, its demonym, an apposition.
    Sure,
    /// They most likely mean the same: words of one class with the same anchor, or in the same place of the same act.
    Possible,
}

/// Whether a source has something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// It has.
    Found,
    /// Some of the words looked for stand in it, so that it cannot be said to have nothing on it: no contrast is drawn.
    Touched,
    /// Not found in this text: none of the words looked for stands in it.
    NotFound,
}

/// Words of a source that play a part in a claim or an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// As written, white space folded.
    pub words: String,
    /// Their place in the original.
    pub span: Span,
    /// The id of the [`Referent`] that they stand for, where that is one of the story's.
    #[serde(default)]
    pub referent: Option<String>,
}

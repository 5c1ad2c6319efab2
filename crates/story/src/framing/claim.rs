//! A claim that several sources carry: whose it is in each.

use super::{Part, Presence};
use crate::{Found, Quotation, SourceId};
use serde::{Deserialize, Serialize};

/// What two sources or more claim, or let somebody claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Name in addresses, stable under the order of the sources: "failing-minusma".
    pub id: String,
    /// What it is about, as written by most sources: "MINUSMA"; empty where no name ties it.
    #[serde(default)]
    pub about: String,
    /// Id of the class of claims that joins it: "failing", "danger"; none where shared words do.
    #[serde(default)]
    pub class: Option<String>,
    /// The words that the sources share on it, in base forms, in order of the first source that has them.
    pub words: Vec<String>,
    /// The words that were looked for in every source, in base forms.
    pub sought: Vec<String>,
    /// How each source has it; one for each source.
    pub positions: Vec<Position>,
}

/// How one source has a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The source.
    pub source: SourceId,
    /// Whether it has it.
    pub presence: Presence,
    /// Where it has it, in order of place; empty unless found.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Which of the words looked for stand in it; empty where it is not found.
    #[serde(default)]
    pub found: Vec<Found>,
}

/// One place where a source has a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Whose voice it is in.
    pub voice: Voice,
    /// The holders, where they are named.
    #[serde(default)]
    pub holders: Vec<Part>,
    /// The words that attribute: "have recently claimed"; none in the source's own voice.
    #[serde(default)]
    pub cue: Option<Part>,
    /// How the cue puts it.
    #[serde(default)]
    pub stance: Option<Stance>,
    /// Whether the cue is negated ("did not say").
    #[serde(default)]
    pub negated: bool,
    /// Its words.
    pub quotation: Quotation,
    /// The rule that joined it to the claim: "same-class", "same-words"; with the rule that attributed it after a stroke:
    /// "same-class/that".
    pub rule: String,
    /// How sure it is that it is the same claim.
    pub link: super::Certainty,
}

/// In whose voice something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The source says it itself.
    Own,
    /// It says that somebody says it.
    Attributed,
    /// It says that it is said, and not by whom ("reportedly", "is blamed").
    Unnamed,
}

/// How a cue puts what it attributes. Not a judgement on holder or writer: the class of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// said, told, according to
    Neutral,
    /// insisted, stressed, vowed
    Insists,
    /// claimed, alleged
    Claims,
    /// acknowledged, admitted, confirmed, found
    Concedes,
    /// denied, rejected
    Denies,
    /// accused, blamed, criticised
    Accuses,
    /// demanded, asked, called for
    Orders,
    /// feared, hoped, welcomed
    Feels,
    /// thinks, expects
    Believes,
}

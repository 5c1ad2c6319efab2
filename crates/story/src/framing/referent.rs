//! A referent: somebody or something that sources name, and what each calls it.

use super::Certainty;
use crate::{Quotation, SourceId, Span};
use serde::{Deserialize, Serialize};

/// Somebody or something that two sources or more name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referent {
    /// Name in addresses, stable under the order of the sources: "mali-rulers", "minusma".
    pub id: String,
    /// The name that ties the labels, as written by most sources: "Mali", "Wagner Group"; empty where no name does.
    #[serde(default)]
    pub name: String,
    /// Id of the class of labels, where a class ties them: "rulers", "departure".
    #[serde(default)]
    pub class: Option<String>,
    /// Whether two sources or more name it differently: each has a label that the other has not.
    pub contrast: bool,
    /// What each source calls it; one for each source.
    pub namings: Vec<Naming>,
}

/// What one source calls a referent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Naming {
    /// The source.
    pub source: SourceId,
    /// Its labels, the surest and commonest first; empty where none was found.
    #[serde(default)]
    pub labels: Vec<Label>,
    /// How many more labels it has whose words may not be quoted: with none quoted, it names the referent all the same.
    #[serde(default)]
    pub unquoted: u32,
}

/// A label: one way of naming a referent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Its words without article, as written where it stands first.
    pub words: String,
    /// How often the source uses it in its own voice.
    pub own: u32,
    /// How often it stands in quoted words.
    pub quoted: u32,
    /// Where it stands first; the label is the quotation's `surface`.
    pub first: Quotation,
    /// Every place where it stands, in order.
    #[serde(default)]
    pub places: Vec<Span>,
    /// How sure it is that it stands for the referent.
    pub link: Certainty,
    /// The rule that says so: "same-name", "head", "apposition", "known-as", "class", "capital", "topic", "same-slot".
    pub rule: String,
}

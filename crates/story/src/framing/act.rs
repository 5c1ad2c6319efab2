//! An act that several sources report: which verb, who is said to have done it, to whom, in what form.

use super::{Certainty, Part, Presence};
use crate::{Found, Quotation, SourceId};
use serde::{Deserialize, Serialize};

/// What two sources or more report to have been done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Name in addresses, stable under the order of the sources: "demand-minusma", "killing-moura".
    pub id: String,
    /// Id of the class of the act: "killing", "demand", "takeover".
    pub act: String,
    /// Of demands, id of the class of the act that is demanded: "departure".
    #[serde(default)]
    pub object: Option<String>,
    /// What ties the reports, as written by most sources: "Moura", "MINUSMA"; empty where no name does.
    #[serde(default)]
    pub about: String,
    /// The words that were looked for in every source: the class's verbs and nouns and the names that tie it.
    pub sought: Vec<String>,
    /// How each source reports it; one for each source.
    pub deeds: Vec<Deed>,
}

/// How one source reports an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// The source.
    pub source: SourceId,
    /// Whether it reports it.
    pub presence: Presence,
    /// Its reports, in order of place; empty unless found.
    #[serde(default)]
    pub tellings: Vec<Telling>,
    /// Which of the words looked for stand in it; empty where it is not found.
    #[serde(default)]
    pub found: Vec<Found>,
}

/// One report of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// The verb or noun as written, with the adverb before it: "abruptly asked", "killing".
    pub verb: Part,
    /// Its base form: "ask".
    pub lemma: String,
    /// How it is put.
    pub form: ActForm,
    /// Who is said to have done it; none where nobody is.
    #[serde(default)]
    pub actor: Option<Part>,
    /// To whom or what it was done, where that is said.
    #[serde(default)]
    pub patient: Option<Part>,
    /// Who says so, where the source attributes the report.
    #[serde(default)]
    pub holder: Option<Part>,
    /// Its words; the verb is the quotation's `surface`.
    pub quotation: Quotation,
    /// The rule that joined it to the act: "same-figure", "same-name", "same-object", "same-patient", "same-class".
    pub rule: String,
    /// How sure it is that it is the same act.
    pub link: Certainty,
}

/// How an act is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActForm {
    /// "The army killed 40."
    Active,
    /// "40 were killed by the army."
    PassiveAgent,
    /// "40 were killed."
    Passive,
    /// "with 40 killed", "leaving 40 dead": no subject, no auxiliary.
    Participle,
    /// "the killing of 40".
    Noun,
    /// "40 died", "the mission lost 40": a verb that has no place for who did it.
    Middle,
}

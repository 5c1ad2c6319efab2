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

use crate::{Quotation, SourceId, Span};
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

impl Framing {
    /// Every quotation, with its source.
    pub fn quotations(&self) -> impl Iterator<Item = (&SourceId, &Quotation)> {
        let namings = self.referents.iter().flat_map(|r| &r.namings);
        let labels = namings.flat_map(|n| n.labels.iter().map(move |l| (&n.source, &l.first)));
        let positions = self.claims.iter().flat_map(|c| &c.positions);
        let statements = positions.flat_map(|p| p.statements.iter().map(move |s| (&p.source, &s.quotation)));
        let deeds = self.acts.iter().flat_map(|a| &a.deeds);
        let tellings = deeds.flat_map(|d| d.tellings.iter().map(move |t| (&d.source, &t.quotation)));
        let cells = self.coverage.iter().flat_map(|r| &r.cells);
        let cells = cells.filter_map(|c| Some((&c.source, c.first.as_ref()?)));
        let marks = self.emphasis.iter().flat_map(|e| e.marked.iter().chain(&e.against));
        labels.chain(statements).chain(tellings).chain(cells).chain(marks.map(|m| (&m.source, &m.quotation)))
    }

    /// Every part of a claim or act, with its source: holders, cues, actors, patients.
    pub fn parts(&self) -> impl Iterator<Item = (&SourceId, &Part)> {
        let positions = self.claims.iter().flat_map(|c| &c.positions);
        let statements = positions.flat_map(|p| p.statements.iter().map(move |s| (&p.source, s)));
        let spoken = statements.flat_map(|(source, s)| s.holders.iter().chain(&s.cue).map(move |part| (source, part)));
        let deeds = self.acts.iter().flat_map(|a| &a.deeds);
        let tellings = deeds.flat_map(|d| d.tellings.iter().map(move |t| (&d.source, t)));
        spoken.chain(tellings.flat_map(move |(source, t)| parts_of(t).map(move |part| (source, part))))
    }
}

fn parts_of(telling: &Telling) -> impl Iterator<Item = &Part> {
    std::iter::once(&telling.verb).chain(&telling.actor).chain(&telling.patient).chain(&telling.holder)
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
    /// As written, white space folded; empty where no more words of the source may be quoted.
    pub words: String,
    /// Their place in the original.
    pub span: Span,
    /// The id of the [`Referent`] that they stand for, where that is one of the story's.
    #[serde(default)]
    pub referent: Option<String>,
}

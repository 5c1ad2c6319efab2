//! Figures of several articles → those that answer one question. Knows no verdicts.

use crate::compare::Reading;
use variorum_story::Link;

/// Figures held to answer one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Joined {
    /// Id of the measure.
    pub measure: &'static str,
    /// Lemma of what is counted.
    pub noun: Option<String>,
    /// The name that it is about, as written.
    pub name: Option<String>,
    /// What each source states, in the order of the sources; at most one a source.
    pub answers: Vec<Stated>,
    /// Why the figures were joined; of places in `answers`.
    pub links: Vec<Link>,
}

/// What one source states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    /// The source, as an index.
    pub source: usize,
    /// Its most precise figure, as an index into the source's figures.
    pub figure: usize,
    /// Its other figures on the same question.
    pub also: Vec<usize>,
}

/// What the figures of several articles answer, in no order that matters.
pub(crate) fn questions(readings: &[Reading<'_>]) -> Vec<Joined> {
    let mut found = Vec::new();
    for (source, reading) in readings.iter().enumerate() {
        for (at, figure) in reading.figures.iter().enumerate() {
            let Some(measure) = &figure.measure else { continue };
            found.push(Joined {
                measure: measure.id,
                noun: figure.counted.as_ref().map(|c| c.head.clone()),
                name: None,
                answers: vec![Stated { source, figure: at, also: Vec::new() }],
                links: Vec::new(),
            });
        }
    }
    found
}

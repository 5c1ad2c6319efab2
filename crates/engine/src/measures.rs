//! What is known of measures: which are two words for one thing, and which count what grows.

use crate::lexicon::{self, WordSet, Words};
use std::sync::OnceLock;

/// The measure that stands for all of its kin.
pub(crate) fn base(measure: Option<&'static str>) -> Option<&'static str> {
    static BASES: OnceLock<Words<&str>> = OnceLock::new();
    let bases = BASES.get_or_init(|| lexicon::rows("en/kindred").map(|row| (row[0], row[1])).collect());
    measure.map(|measure| bases.get(measure).copied().unwrap_or(measure))
}

/// Whether a measure counts what grows as time goes on.
pub(crate) fn running(measure: &str) -> bool {
    static COUNTS: OnceLock<WordSet> = OnceLock::new();
    COUNTS.get_or_init(|| lexicon::rows("en/running").map(|row| row[0]).collect()).contains(measure)
}

/// Whether a running count falls as often as it rises.
pub(crate) fn falls(measure: &str) -> bool {
    is(measure, "both")
}

/// Whether a running count grows hour by hour while it happens: arrests at a protest.
pub(crate) fn grows_by_the_hour(measure: &str) -> bool {
    is(measure, "during")
}

/// Whether a count of what one event did becomes known by and by in the days after: the dead, the hurt, the sick.
pub(crate) fn known_by_and_by(measure: &str) -> bool {
    is(measure, "after")
}

fn is(measure: &str, how: &str) -> bool {
    static HOW: OnceLock<Words<Vec<&str>>> = OnceLock::new();
    let all = HOW.get_or_init(|| {
        let rows = lexicon::rows("en/running").filter(|row| row.len() > 2);
        rows.map(|row| (row[0], row[2].split(',').collect())).collect()
    });
    all.get(measure).is_some_and(|told| told.contains(&how))
}

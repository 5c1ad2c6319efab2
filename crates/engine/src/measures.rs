//! What is known of measures: which are two words for one thing, and which count what grows.

use crate::lexicon;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// The measure that stands for all of its kin.
pub(crate) fn base(measure: Option<&'static str>) -> Option<&'static str> {
    static BASES: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    let bases = BASES.get_or_init(|| lexicon::rows("en/kindred").map(|row| (row[0], row[1])).collect());
    measure.map(|measure| bases.get(measure).copied().unwrap_or(measure))
}

/// Whether a measure counts what grows as time goes on.
pub(crate) fn running(measure: &str) -> bool {
    static COUNTS: OnceLock<BTreeSet<&str>> = OnceLock::new();
    COUNTS.get_or_init(|| lexicon::rows("en/running").map(|row| row[0]).collect()).contains(measure)
}

/// Whether a running count falls as often as it rises.
pub(crate) fn falls(measure: &str) -> bool {
    static BOTH: OnceLock<BTreeSet<&str>> = OnceLock::new();
    let both = |row: &Vec<&str>| row.get(2) == Some(&"both");
    BOTH.get_or_init(|| lexicon::rows("en/running").filter(both).map(|row| row[0]).collect()).contains(measure)
}

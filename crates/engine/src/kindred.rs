//! Measures that are two words for one thing.

use crate::lexicon;
use std::{collections::BTreeMap, sync::OnceLock};

/// The measure that stands for all of its kin.
pub(crate) fn base(measure: Option<&'static str>) -> Option<&'static str> {
    static BASES: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    let bases = BASES.get_or_init(|| lexicon::rows("en/kindred").map(|row| (row[0], row[1])).collect());
    measure.map(|measure| bases.get(measure).copied().unwrap_or(measure))
}

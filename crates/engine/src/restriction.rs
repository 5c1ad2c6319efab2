//! Words that restrict what a figure holds for → the class of those that are one.

use crate::lexicon::{self, Words};
use std::sync::OnceLock;

/// The class of restrictions that are one ("fighting", "hostile act", "combat"; "critically", "critical condition"), or the words
/// themselves.
pub(crate) fn class(lemma: &str) -> &str {
    static CLASSES: OnceLock<Words<&str>> = OnceLock::new();
    let rows = || lexicon::rows("en/scopes").chain(lexicon::rows("en/severities"));
    let classes = CLASSES.get_or_init(|| rows().filter_map(|row| Some((*row.get(1)?, row[0]))).collect());
    classes.get(lemma).copied().unwrap_or(lemma)
}

/// Whether words in the place of a restriction restrict nothing: "nine deaths were recorded".
pub(crate) fn is_none(lemma: &str) -> bool {
    class(lemma) == "none"
}

//! Abbreviations that are written with a stop, from `lexicon/en/abbreviations.tsv`.

use crate::lexicon::{self, Words};
use std::sync::LazyLock;

/// What an abbreviation's stop may be besides its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// Stands before a name, so it never ends a sentence: "Mr.", "Col."
    Title,
    /// Is one only before a number: "No.", "p."
    Number,
    /// Goes on: "vs.", "approx."
    Inner,
    /// May end a sentence: "Inc.", "Dec.", "Calif."
    Final,
}

static LIST: LazyLock<Words<Abbreviation>> = LazyLock::new(|| {
    lexicon::rows("en/abbreviations")
        .map(|row| {
            let class = match row[1] {
                "title" => Abbreviation::Title,
                "number" => Abbreviation::Number,
                "inner" => Abbreviation::Inner,
                _ => Abbreviation::Final,
            };
            (row[0], class)
        })
        .collect()
});

/// The class of the letters before a stop, in their own case: "Dec" is one and "dec" is not.
pub fn find(letters: &str) -> Option<Abbreviation> {
    LIST.get(letters).copied()
}

//! Whether the words after a number can be what it counts. A guess by form, for the few places where a number's value
//! depends on it ("2.6m people", "13.289 soldiers"); the noun itself is found later.

use super::piece::Pieces;

/// Plurals without an s.
const PLURALS: [&str; 14] = [
    "people",
    "children",
    "men",
    "women",
    "police",
    "troops",
    "personnel",
    "cattle",
    "sheep",
    "fish",
    "livestock",
    "staff",
    "pupils",
    "folk",
];
/// Words that end in s and are not counted, or are units.
const NOT_COUNTED: [&str; 16] = [
    "metres", "meters", "times", "miles", "degrees", "percents", "is", "was", "has", "as", "its", "his", "this", "us",
    "per", "less",
];
/// Words that end the noun phrase.
const ENDS: [&str; 22] = [
    "of", "in", "on", "at", "to", "and", "or", "from", "by", "with", "the", "a", "an", "that", "who", "which", "for",
    "but", "tall", "high", "deep", "away",
];

/// How many adjectives may stand between a number and its noun.
const REACH: usize = 3;

/// Whether a counted plural stands at piece `at` or a few words on.
pub fn is_counted(p: &Pieces<'_>, at: usize) -> bool {
    for i in at..at + REACH {
        let word = p.word(i);
        if word.is_empty() || ENDS.contains(&word) || NOT_COUNTED.contains(&word) || p.glued(i) {
            return false;
        }
        let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
        if plural || PLURALS.contains(&word) {
            return true;
        }
    }
    false
}

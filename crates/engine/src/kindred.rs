//! Measures that are two words for one thing.

use crate::lexicon;

/// The measure that stands for all of its kin.
pub(crate) fn base(measure: Option<&'static str>) -> Option<&'static str> {
    let measure = measure?;
    Some(lexicon::rows("en/kindred").find(|row| row[0] == measure).map_or(measure, |row| row[1]))
}

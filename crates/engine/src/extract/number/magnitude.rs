//! Magnitudes of earthquakes: "magnitude 7.8", "a 7.8-magnitude earthquake", "measuring 7.8 on the Richter scale".

use super::amount::{Amount, Of};
use super::numeral;
use super::piece::Pieces;
use super::unit;

/// Greatest magnitude that an earthquake can have, with room to spare.
const GREATEST: f64 = 11.0;
/// Words that may stand between "magnitude" and its number.
const JOINTS: [&str; 6] = ["of", "about", "around", "preliminary", "was", "at"];

/// The magnitude that begins at piece `i`: the word before its number, or a number before "on the Richter scale".
pub fn read(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let mut at = i;
    let led = p.word(i) == "magnitude";
    if led {
        at = i + 1 + usize::from(p.hyphen(i + 1));
        if JOINTS.contains(&p.word(at)) {
            return None;
        }
    }
    let number = numeral::read(p, at, false).filter(|number| number.value < GREATEST && number.scale == 1.0)?;
    let richter = p.word(number.end) == "on" && p.word(number.end + 2) == "richter";
    let before = |n: usize| i.checked_sub(n).map_or("", |at| p.word(at));
    let named = before(1) == "magnitude" || (before(2) == "magnitude" && JOINTS.contains(&before(1)));
    (led || richter || named).then(|| Amount { start: i, end: number.end, number, of: Of::Unit(unit::magnitude()) })
}

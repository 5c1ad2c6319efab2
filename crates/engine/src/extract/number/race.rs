//! Times that a race or a game takes, in digits and colons: "2:04:39", "3:43.13", "with 4:45 left".
//!
//! Hours of the day have two groups and no decimals, or a word of the clock beside them; those are dates.

use super::piece::Pieces;

/// A length of time in seconds.
pub struct Race {
    /// The piece after it.
    pub end: usize,
    /// Its value.
    pub seconds: f64,
    /// Unit of its last digit.
    pub precision: f64,
}

/// Greatest first group: longer races are told in words.
const LONGEST: f64 = 99.0;

/// The time that begins at piece `i`.
pub fn read(p: &Pieces<'_>, i: usize) -> Option<Race> {
    let first = p.digits(i).filter(|d| d.count <= 2 && !d.decimal)?.value.filter(|value| *value <= LONGEST)?;
    let (second, precision, mut end) = sixtieths(p, i + 1)?;
    let mut race = Race { end, seconds: first * 60.0 + second, precision };
    let mut told = precision < 1.0;
    if !told && let Some((third, precision, after)) = sixtieths(p, end) {
        race = Race { end: after, seconds: first * 3600.0 + second * 60.0 + third, precision };
        (end, told) = (after, true);
    }
    let left = matches!(p.word(end), "left" | "remaining") || p.word(end) == "to" && p.word(end + 1) == "play";
    let clock = i > 0 && p.word(i - 1) == "at" && !left || is_clock(p.word(end)) || p.mark(end) == Some(':');
    ((told || left) && !clock).then_some(race)
}

/// ":04", ":43.13": a group below sixty, with the unit of its last digit and the piece after it.
fn sixtieths(p: &Pieces<'_>, at: usize) -> Option<(f64, f64, usize)> {
    let joined = p.mark(at) == Some(':') && p.glued(at) && p.glued(at + 1);
    let digits = p.digits(at + 1).filter(|d| joined && !d.grouped)?;
    let value = digits.value.filter(|value| *value < 60.0)?;
    let whole = digits.count - if digits.decimal { (-digits.unit.log10()).round() as usize } else { 0 };
    (whole == 2).then_some((value, if digits.decimal { digits.unit } else { 1.0 }, at + 2))
}

fn is_clock(word: &str) -> bool {
    matches!(word, "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m." | "gmt" | "utc" | "local" | "est" | "edt" | "cet")
}

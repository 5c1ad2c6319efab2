//! What is left out between two quotations: lines of grey as long as its words would be.

use crate::wording::{Lang, join};

/// Words that a line of a column holds.
const WORDS_A_LINE: f64 = 8.0;
/// Pixels from line to line, and the thickness of one.
const PITCH: u32 = 9;
/// Lines of one gap at most: what is longer is drawn shorter, and its words still tell.
const MOST_LINES: u32 = 60;
/// A last line shorter than this part of the width does not show.
const SHORTEST: f64 = 0.08;

/// Words left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// "31 words".
    pub name: String,
    /// Height in pixels.
    pub height: u32,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line of grey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Pixels from the top.
    pub y: u32,
    /// Its width: "100%".
    pub width: String,
}

/// A gap of so many words; none where there is less than half a word.
pub fn gap(words: f64, lang: Lang) -> Option<Gap> {
    if words < 0.5 {
        return None;
    }
    let exact = words / WORDS_A_LINE;
    let full = (exact as u32).min(MOST_LINES);
    let rest = if full < MOST_LINES { exact - f64::from(full) } else { 0.0 };
    let mut lines: Vec<Line> = (0..full).map(|line| Line { y: line * PITCH, width: hundredths(1.0) }).collect();
    if rest >= SHORTEST || lines.is_empty() {
        lines.push(Line { y: full * PITCH, width: hundredths(rest.max(SHORTEST)) });
    }
    let name = lang.count("read.gap", (words + 0.5) as usize);
    Some(Gap { name, height: lines.len() as u32 * PITCH, lines })
}

/// A part of the width in whole hundredths, as fine as a grey line needs it.
fn hundredths(part: f64) -> String {
    join(&[&((part * 100.0).round() as u32).to_string(), "%"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_as_long_as_its_words() {
        let gap = gap(20.0, Lang::En).unwrap();
        assert_eq!(gap.name, "20 words");
        let widths: Vec<&str> = gap.lines.iter().map(|line| line.width.as_str()).collect();
        assert_eq!(widths, ["100%", "100%", "50%"]);
        assert_eq!(gap.height, 27);
    }

    #[test]
    fn the_least_and_the_greatest_gap_are_drawn() {
        assert_eq!(gap(0.2, Lang::En), None);
        assert_eq!(gap(0.6, Lang::En).unwrap().lines.len(), 1);
        assert_eq!(gap(1e9, Lang::En).unwrap().lines.len(), 60);
    }
}

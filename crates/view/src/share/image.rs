//! A finding as a picture: question, answers on their axis, verdict. The size that link previews ask for, 1200 × 630.
//!
//! SVG without styles or scripts, so that it can be drawn by anything. Widths of texts are reckoned from the number of
//! their characters, since no font is known here: what is too long is cut with an ellipsis.

use super::markup;
use crate::find::{Badge, Finder};
use crate::plot::{Plot, Row, Side, Tick, plot};
use crate::title::title;
use crate::verdict::{values, verdict};
use crate::wording::{Lang, join};
use std::fmt::Write as _;
use variorum_story::{Question, Story};

/// Width and height of the picture.
pub const SIZE: (u32, u32) = (1200, 630);
/// Space around everything, and where it begins at the right.
const MARGIN: f64 = 64.0;
const RIGHT: f64 = SIZE.0 as f64 - MARGIN;
/// How text looks.
const TITLE: Type = Type { size: 50.0, weight: 700, fill: INK };
const STRONG: Type = Type { size: 30.0, weight: 700, fill: INK };
const PLAIN: Type = Type { size: 30.0, weight: 400, fill: INK };
const SMALL: Type = Type { size: 24.0, weight: 400, fill: SOFT };
/// From the middle of a line of labels to its baseline: half the height of its digits.
const HALF_DIGIT: f64 = 11.0;
/// Width of a character in parts of its size: the mean of a sans serif, bold, with some to spare.
const CHARACTER: f64 = 0.58;
/// Heights of a row, of one whose label stands above its mark, and of a caption.
const ROW: f64 = 52.0;
const TALL: f64 = 76.0;
const CAPTION: f64 = 34.0;
/// Where rows end at the latest, the rule under them, and the baseline of the last line.
const LOWEST: f64 = 524.0;
const RULE: f64 = 560.0;
const FOOT: f64 = 601.0;
/// What the project's name takes at the right of the last line, with a space before it.
const SIGNATURE: f64 = 192.0;
/// Lines that a title has at most, lines of a tally, and letters before an answer.
const LINES: usize = 2;
const TALLY: usize = 7;
const LETTERS: usize = 5;
/// Side of the square that holds a verdict's sign.
const SIGN: f64 = 40.0;
/// Radius of a source's letter and what one takes in width.
const BADGE: f64 = 19.0;
const STEP: f64 = 44.0;
/// The light colours of `style/tokens.css`, which a test compares.
const GROUND: &str = "#fff";
const INK: &str = "#16181b";
const SOFT: &str = "#54585e";
const GRID: &str = "#e9e7e2";
const HUES: [&str; 7] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a8580"];

/// The picture of a finding.
pub fn of_finding(question: &Question, story: &Story, lang: Lang) -> String {
    let finder = Finder::new(story);
    let verdict = verdict(question, &finder, lang);
    let mut drawing = Drawing::new();
    drawing.verdict(verdict.sign, verdict.word);
    drawing.title(&title(question, story, lang));
    match plot(question, &finder, lang) {
        Some(plot) => drawing.plot(&plot, lang),
        None => drawing.values(&values(question, &finder, lang, |_| true), lang),
    }
    drawing.foot(&join(&[&story.title, " · ", &lang.count("card.accounts", story.sources.len())]));
    drawing.done()
}

/// The picture of the whole story: its title, and what is found in it.
pub fn of_story(story: &Story, tally: &[String]) -> String {
    let mut drawing = Drawing::new();
    drawing.y = MARGIN + STRONG.size;
    drawing.title(&story.title);
    drawing.y += STRONG.size;
    for line in tally.iter().take(TALLY) {
        drawing.y += 1.5 * PLAIN.size;
        drawing.text(MARGIN, PLAIN, line, RIGHT);
    }
    drawing.foot(&story.summary);
    drawing.done()
}

/// How a line of text looks: the size of its type in pixels, its weight, its colour.
#[derive(Clone, Copy)]
struct Type {
    size: f64,
    weight: u32,
    fill: &'static str,
}

/// What is drawn so far, and how far down.
struct Drawing {
    svg: String,
    y: f64,
}

impl Drawing {
    fn new() -> Self {
        let (width, height) = SIZE;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"'Noto Sans', system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif\">\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{GROUND}\"/>"
        );
        Self { svg, y: 0.0 }
    }

    /// One line of text at the height reached, cut where it would go beyond `right`.
    fn text(&mut self, x: f64, Type { size, weight, fill }: Type, text: &str, right: f64) {
        let y = self.y;
        let text = markup(&cut(text, fits(right - x, size)));
        let _ = write!(
            self.svg,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{text}</text>"
        );
    }

    fn verdict(&mut self, sign: &str, word: &str) {
        self.y = MARGIN + STRONG.size;
        let (middle, baseline, size) = (MARGIN + SIGN / 2.0, self.y, STRONG.size);
        let _ = write!(
            self.svg,
            "<rect x=\"{MARGIN}\" y=\"{MARGIN}\" width=\"{SIGN}\" height=\"{SIGN}\" rx=\"5\" fill=\"{INK}\"/>"
        );
        let _ = match strokes(sign) {
            Some(path) => write!(
                self.svg,
                "<path transform=\"translate({MARGIN} {MARGIN})\" d=\"{path}\" fill=\"none\" stroke=\"{GROUND}\" \
                 stroke-width=\"3.5\"/>"
            ),
            None => write!(
                self.svg,
                "<text x=\"{middle}\" y=\"{baseline}\" font-size=\"{size}\" font-weight=\"700\" fill=\"{GROUND}\" \
                 text-anchor=\"middle\">{}</text>",
                markup(sign)
            ),
        };
        self.text(MARGIN + 1.5 * SIGN, STRONG, word, RIGHT);
    }

    fn title(&mut self, title: &str) {
        self.y += 10.0;
        for line in lines(title, fits(RIGHT - MARGIN, TITLE.size), LINES) {
            self.y += TITLE.size * 1.2;
            self.text(MARGIN, TITLE, &line, RIGHT);
        }
        self.y += 28.0;
    }

    fn plot(&mut self, plot: &Plot, lang: Lang) {
        let left = after_badges(plot.rows.iter().map(|row| row.badges.len()));
        let heights: Vec<f64> = plot.rows.iter().map(height).collect();
        let room = fitting(&heights, LOWEST - self.y - SMALL.size - 10.0);
        for (row, height) in plot.rows.iter().zip(&heights).take(room) {
            self.row(row, *height, &plot.ticks, left);
        }
        self.y += SMALL.size + 4.0;
        let axis: String = plot.ticks.iter().fold(String::new(), |mut out, tick| {
            let label = markup(&tick.label);
            let _ = write!(out, "<text x=\"{}\" y=\"24\" text-anchor=\"{}\">{label}</text>", tick.at, tick.anchor);
            out
        });
        let Type { size, fill, .. } = SMALL;
        let (top, width) = (self.y - size, RIGHT - left);
        let _ = write!(
            self.svg,
            "<svg x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"30\" overflow=\"visible\" font-size=\"{size}\" fill=\"{fill}\">{axis}</svg>"
        );
        self.more(plot.rows.len() - room, lang);
    }

    fn row(&mut self, row: &Row, height: f64, ticks: &[Tick], left: f64) {
        if let Some(caption) = &row.caption {
            self.y += CAPTION - 8.0;
            self.text(left, SMALL, caption, RIGHT);
            self.y += 8.0;
        }
        let own = height - row.caption.as_ref().map_or(0.0, |_| CAPTION);
        let above = matches!(row.side, Side::AboveFrom | Side::AboveTo);
        let (middle, baseline) = if above { (own - 22.0, 28.0) } else { (own / 2.0, own / 2.0 + HALF_DIGIT) };
        let (anchor, shift) = match row.side {
            Side::After => ("start", 24),
            Side::Before => ("end", -24),
            Side::AboveFrom => ("start", 0),
            Side::AboveTo => ("end", 0),
        };
        let hue = HUES[row.badges.first().map_or(0, |badge| badge.hue) % HUES.len()];
        self.badges(&row.badges, self.y + middle);
        let (top, width, size) = (self.y, RIGHT - left, STRONG.size);
        let _ =
            write!(self.svg, "<svg x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{own}\" overflow=\"visible\">");
        for tick in ticks {
            let _ = write!(
                self.svg,
                "<line x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"{own}\" stroke=\"{GRID}\" stroke-width=\"2\"/>",
                tick.at
            );
        }
        if let Some((x, width)) = &row.bar {
            let (y, opacity) = (middle - 9.0, if row.open_left || row.open_right { 0.22 } else { 0.38 });
            let _ = write!(
                self.svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"18\" rx=\"3\" fill=\"{hue}\" fill-opacity=\"{opacity}\"/>"
            );
        }
        if let Some(x) = &row.dot {
            let _ = write!(self.svg, "<circle cx=\"{x}\" cy=\"{middle}\" r=\"11\" fill=\"{hue}\"/>");
        }
        let _ = write!(
            self.svg,
            "<text x=\"{}\" dx=\"{shift}\" y=\"{baseline}\" text-anchor=\"{anchor}\" font-size=\"{size}\" font-weight=\"700\" \
             fill=\"{INK}\">{}</text></svg>",
            row.at,
            markup(&row.label)
        );
        self.y += own;
    }

    fn badges(&mut self, badges: &[Badge], middle: f64) {
        for (place, badge) in badges.iter().take(LETTERS).enumerate() {
            let x = MARGIN + BADGE + place as f64 * STEP;
            let hue = badge.hue % HUES.len();
            let ink = if matches!(hue, 0) { GROUND } else { INK };
            let _ = write!(
                self.svg,
                "<circle cx=\"{x}\" cy=\"{middle}\" r=\"{BADGE}\" fill=\"{}\"/><text x=\"{x}\" y=\"{}\" font-size=\"21\" \
                 font-weight=\"700\" fill=\"{ink}\" text-anchor=\"middle\">{}</text>",
                HUES[hue],
                middle + 7.5,
                markup(&badge.letter)
            );
        }
    }

    /// Answers that no axis can hold, a row each.
    fn values(&mut self, values: &[(Vec<Badge>, String)], lang: Lang) {
        let left = after_badges(values.iter().map(|(badges, _)| badges.len()));
        let room = fitting(&vec![ROW; values.len()], LOWEST - self.y);
        for (badges_of, text) in &values[..room] {
            self.badges(badges_of, self.y + ROW / 2.0);
            self.y += ROW / 2.0 + HALF_DIGIT;
            self.text(left, STRONG, text, RIGHT);
            self.y += ROW / 2.0 - HALF_DIGIT;
        }
        self.more(values.len() - room, lang);
    }

    /// How many answers found no room.
    fn more(&mut self, left_out: usize, lang: Lang) {
        if left_out > 0 {
            self.y = LOWEST + 18.0;
            self.text(MARGIN, SMALL, &lang.count("card.more", left_out), RIGHT);
        }
    }

    fn foot(&mut self, text: &str) {
        let size = SMALL.size;
        let _ = write!(self.svg, "<path d=\"M{MARGIN} {RULE}H{RIGHT}\" stroke=\"{GRID}\" stroke-width=\"2\"/>");
        self.y = FOOT;
        self.text(MARGIN, SMALL, text, RIGHT - SIGNATURE);
        let _ = write!(
            self.svg,
            "<text x=\"{RIGHT}\" y=\"{FOOT}\" font-size=\"{size}\" font-weight=\"700\" fill=\"{INK}\" \
             text-anchor=\"end\">Variorum</text>"
        );
    }

    fn done(mut self) -> String {
        self.svg.push_str("</svg>\n");
        self.svg
    }
}

/// Signs that text faces often lack, as lines in a square of 40.
fn strokes(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "∥" => "M15 9V31M25 9V31",
        "↗" => "M10 30L29 11M15 11H29V25",
        "⊂" => "M31 11H20A9 9 0 0 0 20 29H31",
        "⇄" => "M9 15H30M24 9L30 15L24 21M31 26H10M16 20L10 26L16 32",
        _ => return None,
    })
}

/// Where answers begin: after the most letters that any of them has.
fn after_badges(letters: impl Iterator<Item = usize>) -> f64 {
    MARGIN + letters.max().unwrap_or(1).min(LETTERS) as f64 * STEP + 12.0
}

/// Height of a row with its caption.
fn height(row: &Row) -> f64 {
    let own = if matches!(row.side, Side::AboveFrom | Side::AboveTo) { TALL } else { ROW };
    own + row.caption.as_ref().map_or(0.0, |_| CAPTION)
}

/// How many of the heights fit below each other.
fn fitting(heights: &[f64], room: f64) -> usize {
    let mut used = 0.0;
    heights
        .iter()
        .take_while(|height| {
            used += **height;
            used <= room
        })
        .count()
}

/// Characters that fit into a width.
fn fits(width: f64, size: f64) -> usize {
    (width / (size * CHARACTER)) as usize
}

/// A text with an ellipsis where it is longer.
fn cut(text: &str, characters: usize) -> String {
    if text.chars().count() <= characters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(characters.saturating_sub(1)).collect();
    join(&[kept.trim_end(), "…"])
}

/// A text broken between words, the last line cut where there is more.
fn lines(text: &str, characters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let last = lines.len() == most;
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= characters || last => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| cut(line, characters)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn every_finding_has_a_picture_with_its_question_and_answers() {
        let story = fixture::flood();
        for question in &story.questions {
            let svg = of_finding(question, &story, Lang::En);
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
            assert!(svg.matches("<svg").count() == svg.matches("</svg>").count(), "{}", question.id);
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", question.id);
        }
        let svg = of_finding(&story.questions[0], &story, Lang::En);
        for part in ["Velden: how many people died?", "Conflict", ">12<", ">19<", "Variorum"] {
            assert!(svg.contains(part), "{part}");
        }
    }

    #[test]
    fn hostile_titles_stay_texts() {
        let mut story = fixture::flood();
        story.questions[0].title = Some(["</text><script>alert(1)</script>", &"long ".repeat(400)].concat());
        let svg = of_finding(&story.questions[0], &story, Lang::Fr);
        assert!(!svg.contains("<script") && svg.contains("…"));
        assert!(svg.len() < 20_000);
    }

    #[test]
    fn colours_are_the_light_ones_of_the_page() {
        let tokens = include_str!("../../../../style/tokens.css");
        let named = |name: &str, colour: &str| {
            let line = format!("  --{name}: {colour};");
            assert!(tokens.contains(&line), "style/tokens.css has no {line}");
        };
        for (name, colour) in [("ground", GROUND), ("ink", INK), ("soft", SOFT), ("grid", GRID)] {
            named(name, colour);
        }
        HUES.iter().enumerate().for_each(|(place, colour)| named(&format!("hue-{place}"), colour));
    }

    #[test]
    fn titles_break_between_words() {
        assert_eq!(lines("one two three four", 8, 2), ["one two", "three f…"]);
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}

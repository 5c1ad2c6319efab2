//! Answers on one axis: a row for each answer, so that labels never meet, in parts of the width, so that one drawing
//! serves every width.
//!
//! Numbers make a strip, dates a timeline. How vague an answer is shows as the width of its bar.

mod axis;
mod label;
mod reach;

pub use axis::Tick;
pub use label::Side;

use crate::find::{Badge, Finder};
use crate::label::label as value_label;
use crate::number::percent;
use crate::verdict;
use crate::wording::{Lang, join};
use axis::Axis;
use reach::{Reach, reach};
use variorum_story::{Kind, Question, Verdict};

/// Answers on an axis, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plot {
    /// Rows, from the least to the greatest inside a group of like scope.
    pub rows: Vec<Row>,
    /// Marks of the axis.
    pub ticks: Vec<Tick>,
    /// What must be known to read the axis: that it is logarithmic.
    pub note: Option<&'static str>,
    /// The same in words, for those who do not see it.
    pub alt: String,
    /// Whether it is a timeline.
    pub time: bool,
}

/// One answer, or the caption of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Caption above the row, where a new group begins.
    pub caption: Option<String>,
    /// Who answers so.
    pub badges: Vec<Badge>,
    /// The answer in short.
    pub label: String,
    /// Whether it has to be written smaller on a narrow page.
    pub long: bool,
    /// Where the label stands.
    pub side: Side,
    /// Place of the label: "43.7%".
    pub at: String,
    /// The dot, where one value is stated.
    pub dot: Option<String>,
    /// Left end and width of the bar, where the words allow more than a dot shows.
    pub bar: Option<(String, String)>,
    /// Whether the bar has no left end.
    pub open_left: bool,
    /// Whether the bar has no right end.
    pub open_right: bool,
}

/// An answer before it is drawn.
struct Mark {
    group: u32,
    badges: Vec<Badge>,
    label: String,
    reach: Reach,
}

/// Answers that can be shown on one axis make a plot; fewer than two do not.
pub fn plot(question: &Question, finder: &Finder, lang: Lang) -> Option<Plot> {
    let marks = marks(question, finder, lang)?;
    let time = marks.iter().any(|mark| mark.reach.time);
    let ends: Vec<f64> = marks.iter().flat_map(|mark| mark.reach.ends()).collect();
    let open = |side: fn(&Reach) -> bool| marks.iter().any(|mark| side(&mark.reach));
    let axis = Axis::new(&ends, time, open(Reach::open_left), open(Reach::open_right))?;
    let captions = question.verdict == Verdict::DifferentScope || question.reason.groups.len() > 1;
    let widest = marks.iter().map(|mark| mark.badges.len()).max().unwrap_or(1);
    let mut rows = Vec::new();
    let mut last_group = None;
    for mark in &marks {
        let caption = (captions && last_group != Some(mark.group))
            .then(|| verdict::scope(verdict::group_scope(question, mark.group as usize), &question.reason.scope, lang));
        last_group = Some(mark.group);
        rows.push(row(mark, caption, &axis, widest));
    }
    let note = axis.log.then(|| lang.say("plot.log"));
    let alt = alternative(&rows, note, lang);
    Some(Plot { rows, ticks: axis.ticks(lang), note, alt, time })
}

/// The answers, equal ones put together; none where fewer than two can be placed, or where units differ.
fn marks(question: &Question, finder: &Finder, lang: Lang) -> Option<Vec<Mark>> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut unit: Option<(bool, Option<&str>)> = None;
    for answer in &question.answers {
        let Some(figure) = finder.figure(&answer.figure) else { continue };
        let Some(reach) = reach(figure) else { continue };
        let own = (reach.time, figure.unit.as_deref().filter(|_| figure.kind != Kind::Count));
        if *unit.get_or_insert(own) != own {
            return None;
        }
        let label = value_label(figure, lang);
        let badge = finder.badge(&answer.source);
        match marks.iter_mut().find(|mark| mark.group == answer.group && mark.label == label && mark.reach == reach) {
            Some(mark) => mark.badges.push(badge),
            None => marks.push(Mark { group: answer.group, badges: vec![badge], label, reach }),
        }
    }
    let answers: usize = marks.iter().map(|mark| mark.badges.len()).sum();
    if answers < 2 {
        return None;
    }
    marks.sort_by(|a, b| a.group.cmp(&b.group).then(a.reach.middle().total_cmp(&b.reach.middle())));
    Some(marks)
}

/// One answer, placed.
fn row(mark: &Mark, caption: Option<String>, axis: &Axis, widest: usize) -> Row {
    let reach = &mark.reach;
    let low = reach.low.map_or(0.0, |low| axis.place(low));
    let high = reach.high.map_or(1.0, |high| axis.place(high));
    let dot = reach.dot.map(|dot| axis.place(dot));
    let bar = high - low > axis::THINNEST || reach.open_left() || reach.open_right();
    let (left, right) = if bar { (low, high) } else { (dot.unwrap_or(low), dot.unwrap_or(high)) };
    let (left, right) = (left.min(dot.unwrap_or(left)), right.max(dot.unwrap_or(right)));
    let (side, at) = label::place(&mark.label, left, right, widest);
    Row {
        caption,
        badges: mark.badges.clone(),
        label: mark.label.clone(),
        long: label::is_long(&mark.label, widest),
        side,
        at: percent(at),
        dot: dot.or_else(|| (!bar).then_some(left)).map(percent),
        bar: bar.then(|| (percent(low), percent(high - low))),
        open_left: reach.open_left(),
        open_right: reach.open_right(),
    }
}

/// The plot in words.
fn alternative(rows: &[Row], note: Option<&str>, lang: Lang) -> String {
    let mut parts = Vec::new();
    for row in rows {
        let letters: Vec<String> = row.badges.iter().map(|badge| badge.letter.clone()).collect();
        let text = join(&[&letters.join(", "), lang.say("plot.colon"), &row.label]);
        parts.push(match &row.caption {
            Some(caption) => join(&[caption, " — ", &text]),
            None => text,
        });
    }
    let text = lang.fill("plot.alt", &[("rows", &parts.join("; "))]);
    note.map_or_else(|| text.clone(), |note| join(&[&text, " ", note]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn drawn(id: &str) -> Option<Plot> {
        let story = fixture::flood();
        let question = story.questions.iter().find(|question| question.id == id).expect(id);
        plot(question, &Finder::new(&story), Lang::En)
    }

    #[test]
    fn a_strip_has_a_row_an_answer_in_order_of_value() {
        let plot = drawn("deaths-person").unwrap();
        let labels: Vec<&str> = plot.rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(labels, ["12", "19", "≈\u{a0}20"]);
        assert!(plot.rows[0].bar.is_none(), "an exact count is a dot");
        assert!(plot.rows[2].bar.is_some(), "an approximate one has a width");
        assert_eq!(plot.alt, "On one axis, A: 12; B: 19; D: ≈\u{a0}20.");
    }

    #[test]
    fn a_wide_spread_is_drawn_on_a_logarithmic_axis_and_says_so() {
        let plot = drawn("cost-dyke").unwrap();
        assert!(plot.note.is_some());
        assert!(plot.rows[2].open_right, "more than has no upper end");
        assert!(plot.ticks.len() >= 2);
    }

    #[test]
    fn a_timeline_shows_grain_as_width() {
        let plot = drawn("opening-gate").unwrap();
        assert!(plot.time);
        assert_eq!(plot.rows.iter().filter(|row| row.bar.is_some()).count(), 1);
    }

    #[test]
    fn groups_of_scope_are_captioned_apart() {
        let plot = drawn("displaced-person").unwrap();
        let captions: Vec<&str> = plot.rows.iter().filter_map(|row| row.caption.as_deref()).collect();
        assert_eq!(captions, ["place: old town", "place: district"]);
    }

    #[test]
    fn equal_answers_share_a_row() {
        let plot = drawn("start-flood").unwrap();
        assert_eq!(plot.rows.len(), 1);
        assert_eq!(plot.rows[0].badges.len(), 3);
    }

    #[test]
    fn units_that_differ_are_not_put_on_one_axis() {
        assert_eq!(drawn("damage-claim"), None);
        assert_eq!(drawn("water-level"), None);
    }
}

//! A column seen small: where its passages and marks lie.

use super::passage::Mark;
use crate::number::percent;
use variorum_story::{Passage, PassageKind, Span};

/// A column seen small.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    /// Its passages.
    pub stretches: Vec<Stretch>,
    /// Its marks.
    pub ticks: Vec<Tick>,
}

/// A passage of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Top and height: "43.7%".
    pub y: String,
    /// Its height.
    pub height: String,
}

/// A mark of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Name of the mark's element.
    pub id: String,
    /// Where it lies: "43.7%".
    pub y: String,
}

/// The part of a passage's height that is left white below it.
const RIFT: f64 = 0.006;

/// The map of passages with marks; what is not the article takes no room.
pub fn map(passages: &[Passage], marks: &[Mark]) -> Map {
    let own: Vec<Span> = passages.iter().filter(|one| one.kind != PassageKind::Furniture).map(|one| one.span).collect();
    let whole = own.iter().map(|span| span.len()).sum::<usize>().max(1) as f64;
    let mut before = 0.0;
    let mut stretches = Vec::new();
    let mut starts = Vec::new();
    for span in &own {
        let height = span.len() as f64 / whole;
        starts.push((*span, before));
        stretches.push(Stretch { y: percent(before), height: percent((height - RIFT).max(RIFT)) });
        before += height;
    }
    let place = |mark: &Mark| {
        let at = mark.span();
        let (span, before) = starts.iter().find(|(span, _)| span.start <= at.start && at.start < span.end)?;
        Some(percent(before + f64::from(at.start - span.start) / whole))
    };
    let tick = |mark: &Mark| Some(Tick { id: mark.id.clone(), y: place(mark)? });
    Map { stretches, ticks: marks.iter().filter_map(tick).collect() }
}

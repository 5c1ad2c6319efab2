//! What two sources or more have and another has not: facts, actors, voices, themes, each with the words looked for.
//!
//! "Not found" is said only where none of those words stands in the text. Where one does, the cell says so instead.

mod item;

use super::context::Context;
use item::{Item, actors, facts, themes, voices};
use std::cmp::Reverse;
use variorum_story::{Presence, Row, Theme};

/// Rows of each sort shown at most.
const MOST: usize = 15;

/// The rows that part the sources, the most important first; quotations hold places only.
pub(crate) fn coverage(context: &Context<'_, '_>, shared: &[Theme]) -> Vec<Row> {
    let mut found = Vec::new();
    for mut items in [facts(context), actors(context), voices(context), themes(context, shared)] {
        // What every source has parts none; to look for words is dear, so only what may be shown is looked for.
        items.retain(|item| item.own.len() > 1 && item.own.len() < context.readings.len());
        items.sort_by_cached_key(importance);
        let rows = items.into_iter().map(|item| item.row(context)).filter(has_gap);
        found.extend(rows.take(MOST));
    }
    found
}

/// Whether nothing of it was found in some source.
fn has_gap(row: &Row) -> bool {
    row.cells.iter().any(|cell| cell.presence == Presence::NotFound)
}

/// What most sources have first, then what they have most often.
fn importance(item: &Item) -> (Reverse<usize>, Reverse<u32>, String) {
    let times = item.own.values().map(|(times, _)| times).sum();
    (Reverse(item.own.len()), Reverse(times), item.id.clone())
}

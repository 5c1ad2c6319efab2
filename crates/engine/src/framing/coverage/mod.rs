//! What two sources or more have and another has not: facts, actors, voices, themes, each with the words looked for.
//!
//! "Not found" is said only where none of those words stands in the text. Where one does, the cell says so instead.

mod row;

use super::context::Context;
use row::{actors, facts, themes, voices};
use std::cmp::Reverse;
use variorum_story::{Presence, Row, RowKind, Theme};

/// Rows of each sort shown at most.
const MOST: usize = 15;

/// The rows that part the sources, the most important first; quotations hold places only.
pub(crate) fn coverage(context: &Context<'_, '_>, shared: &[Theme]) -> Vec<Row> {
    let mut found = Vec::new();
    for mut rows in [facts(context), actors(context), voices(context), themes(context, shared)] {
        rows.retain(parts_sources);
        rows.sort_by_cached_key(importance);
        rows.truncate(MOST);
        found.append(&mut rows);
    }
    found
}

/// Whether two sources have it, and in a third nothing of it was found.
fn parts_sources(row: &Row) -> bool {
    let count = |presence: Presence| row.cells.iter().filter(|cell| cell.presence == presence).count();
    count(Presence::Found) > 1 && count(Presence::NotFound) > 0
}

/// What most sources have first, then what they have most often.
fn importance(row: &Row) -> (RowKind, Reverse<usize>, Reverse<u32>, String) {
    let found = row.cells.iter().filter(|cell| cell.presence == Presence::Found);
    let times = row.cells.iter().map(|cell| cell.times).sum();
    (row.kind, Reverse(found.count()), Reverse(times), row.id.clone())
}

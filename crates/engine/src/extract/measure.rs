//! Figure → what it quantifies: the measure that the verb or noun governing it names.
//!
//! The governor must stand in the figure's own clause. The verb that takes the figure comes before what the figure's own
//! noun says, and both before its unit. Where two readings are open, there is no measure: a wrong one makes a false
//! comparison.

mod coordinate;
mod cue;
mod event;
#[cfg(test)]
mod examples;
mod figured;
mod governor;
mod subject;
mod table;
mod value;

pub use coordinate::{are_coordinated, same_noun_slot};

use super::{Figure, layout::Layout};
use crate::text::Article;
use cue::Hit;
use figured::Figured;
use table::Slot;
use variorum_story::Kind;

/// Tokens looked at on either side of a figure; keeps the search linear where a sentence does not end.
const REACH: usize = 40;

/// Gives every figure its measure, where the words around it name one.
pub fn attach(article: &Article<'_>, layout: &Layout, figures: &mut [Figure]) {
    each(article, layout, figures, |figured| match figured.kind {
        Kind::Date | Kind::Period => event::find(figured),
        _ => governed(figured),
    });
    coordinate::share(article, layout, figures);
    each(article, layout, figures, alone);
}

/// Asks `find` for the measure of every figure that has none.
fn each(
    article: &Article<'_>,
    layout: &Layout,
    figures: &mut [Figure],
    find: impl Fn(&Figured<'_, '_>) -> Option<Hit>,
) {
    for index in 0..figures.len() {
        if figures[index].measure.is_none() {
            let hit = find(&Figured::new(article, layout, figures, index));
            figures[index].measure = hit.map(|hit| hit.measure(article));
        }
    }
}

/// The measure that the words around a number name, the closest tie first.
fn governed(figured: &Figured<'_, '_>) -> Option<Hit> {
    if figured.is_whole() {
        return value::weak(figured);
    }
    value::of_noun(figured)
        .or_else(|| governor::to_the_left(figured))
        .or_else(|| governor::to_the_right(figured))
        .or_else(|| value::counted(figured))
        .or_else(|| value::compound(figured))
        .or_else(|| value::linked(figured))
        .or_else(|| value::weak(figured))
}

/// The measure that a figure names by itself, through its unit or kind.
fn alone(figured: &Figured<'_, '_>) -> Option<Hit> {
    let table = table::table();
    let cues = figured.unit.and_then(|unit| table.units.get(unit)).into_iter().flatten();
    let any = table.units.get("*").into_iter().flatten();
    cues.chain(any)
        .find(|cue| cue.slot == Slot::Unit && figured.admits_kind(cue))
        .map(|cue| Hit::new(cue, figured.place.first..figured.place.last))
}

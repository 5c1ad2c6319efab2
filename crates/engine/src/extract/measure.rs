//! Figure → what it quantifies: the measure that the verb or noun governing it names.
//!
//! The governor must stand in the figure's own clause. The verb that takes the figure comes before what the figure's own
//! noun says, and both before its unit. Where two readings are open, there is no measure: a wrong one makes a false
//! comparison.

mod context;
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

use super::{Figure, MeasureHit, layout::Layout, number::VOTES};
use crate::text::Article;
use cue::Hit;
use figured::Figured;
use table::Slot;

/// Tokens looked at on either side of a figure; keeps the search linear where a sentence does not end.
const REACH: usize = 40;

/// Figures looked at on either side of one.
const NEIGHBOURS: usize = 4;

/// Gives every figure its measure, where the words around it name one.
pub fn attach(article: &Article<'_>, layout: &Layout, figures: &mut [Figure]) {
    each(article, layout, figures, |figure| !figure.is_date(), governed);
    each(article, layout, figures, Figure::is_date, event::find);
    coordinate::share(article, layout, figures);
    each(article, layout, figures, |_| true, alone);
}

/// Asks `find` for the measure of every figure of a sort that has none.
fn each(
    article: &Article<'_>,
    layout: &Layout,
    figures: &mut [Figure],
    of_sort: impl Fn(&Figure) -> bool,
    find: impl Fn(&Figured<'_, '_>) -> Option<Hit>,
) {
    for index in 0..figures.len() {
        if figures[index].measure.is_none() && of_sort(&figures[index]) {
            let hit = find(&Figured::new(article, layout, figures, index));
            let measure = hit.map(|hit| hit.measure(article));
            figures[index].measure = measure.filter(|measure| !is_taken(figures, index, measure)).map(Box::new);
        }
    }
}

/// Whether the words say another measure of a neighbour: of "500 staff left on Friday" the day is not that of an end.
fn is_taken(figures: &[Figure], index: usize, measure: &MeasureHit) -> bool {
    let near = index.saturating_sub(NEIGHBOURS)..figures.len().min(index + NEIGHBOURS);
    let mut others = figures[near].iter().filter_map(|figure| figure.measure.as_ref());
    others.any(|other| other.span == measure.span && other.id != measure.id)
}

/// The measure that the words around a number name, the closest tie first.
fn governed(figured: &Figured<'_, '_>) -> Option<Hit> {
    if figured.rule == VOTES {
        return votes(figured);
    }
    if figured.is_whole() {
        return value::whole(figured);
    }
    let found = value::brought(figured)
        .or_else(|| value::of_noun(figured))
        .or_else(|| governor::to_the_left(figured))
        .or_else(|| governor::inverted(figured))
        .or_else(|| governor::to_the_right(figured))
        .or_else(|| value::equated(figured))
        .or_else(|| value::counted(figured))
        .or_else(|| value::compound(figured))
        .or_else(|| value::linked(figured))
        .or_else(|| context::sentence(figured))
        .or_else(|| value::weak(figured));
    found.filter(|hit| context::bears(figured, hit))
}

/// The measure of a side of a vote: "52-48".
fn votes(figured: &Figured<'_, '_>) -> Option<Hit> {
    let table = table::table();
    let cue = table.nouns.get("vote")?.iter().find(|cue| table.measures[cue.measure].id == "votes")?;
    Some(Hit::new(cue, figured.place.first..figured.place.last))
}

/// The measure that a figure names by itself, through its unit or kind.
fn alone(figured: &Figured<'_, '_>) -> Option<Hit> {
    let table = table::table();

    let cues = figured.unit.and_then(|unit| table.units.get(unit)).into_iter().flatten();
    let any = table.units.get("*").into_iter().flatten();
    cues.chain(any)
        .find(|cue| cue.slot == Slot::Unit && table.measures[cue.measure].admits(figured.kind, figured.unit))
        .map(|cue| Hit::new(cue, figured.place.first..figured.place.last))
}

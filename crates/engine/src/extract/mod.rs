//! Article → figures: every number and date that the text states, valued, with what it counts and quantifies.
//!
//! Dates are found first and take their tokens; numbers take the rest; then each figure is given its bound, noun,
//! measure, scope and holder. Knows one article at a time.

mod bound;
mod change;
mod conversion;
mod date;
mod few;
mod figure;
mod grammar;
mod holder;
mod layout;
mod measure;
mod noun;
mod number;
#[cfg(test)]
mod rows;
mod scope;
mod single;
mod stated;
mod sum;
mod time;
mod width;
mod zero;

pub(crate) use date::HOUR;
pub use few::Few;
pub use figure::{Figure, MeasureHit};
pub(crate) use grammar::is_plural;
pub(crate) use noun::is_a;
pub use number::base_units;
pub(crate) use scope::killer::WITH_KILLER;
pub(crate) use single::{RULE as SINGLE, singles};
pub use stated::{Ends, Number};

use crate::{
    framing::attribution::{Attribution, attributions, attributions_in},
    text::Article,
};
use layout::Layout;

/// Most places of a sentence at which numbers are looked for, and dates: one with more is a table without line ends.
const MOST: usize = 600;

/// Every figure of an article, in order of place, none overlapping another; then the sums of coordinated figures, then the
/// days of datelines.
pub fn figures(article: &Article<'_>) -> Vec<Figure> {
    let mut found = numerals(article);
    gather(&mut found, zero::find(article));
    let sentences = found.iter().filter(|figure| holder::may_have(figure)).map(|figure| figure.sentence).collect();
    let near = attributions_in(article, sentences);
    let by_all = cfg!(debug_assertions).then(|| attached(article, &attributions(article), found.clone()));
    let mut figures = attached(article, &near, found);
    // Wherever tests go: what was not looked for holds no figure.
    debug_assert!(
        by_all.is_none_or(|all| all == figures),
        "a figure's holder hangs on a sentence that was passed over"
    );
    gather(&mut figures, date::dateline(article));
    figures
}

/// The same without what is told without a numeral ("nobody was hurt") and datelines, where it is known already who is said
/// to say what.
pub(crate) fn figures_held(article: &Article<'_>, attributions: &[Attribution]) -> Vec<Figure> {
    attached(article, attributions, numerals(article))
}

/// Every date and number of an article.
fn numerals(article: &Article<'_>) -> Vec<Figure> {
    let mut figures = date::find(article);
    figures.retain(|figure| !number::claims(article, figure));
    let numbers = number::find(article, &figures);
    // The fewer move to the more, which may have room for them.
    let (mut more, fewer) = if numbers.len() < figures.len() { (figures, numbers) } else { (numbers, figures) };
    gather(&mut more, fewer);
    more.shrink_to_fit();
    more
}

/// Moves figures to others.
fn gather(into: &mut Vec<Figure>, mut figures: Vec<Figure>) {
    into.reserve_exact(figures.len());
    into.append(&mut figures);
}

/// Makes room for `more` figures of a text of which `part` has been read, and for those to come if they come as they did: twice
/// as much as there is would be too much of a large text.
fn make_room(figures: &mut Vec<Figure>, more: usize, part: f64) {
    let there = figures.len();
    if figures.capacity() - there < more {
        let to_come = (there as f64 * (1.0 - part) / part) as usize;
        // An eighth at least, so that growing stays linear.
        figures.reserve_exact(to_come.clamp(there / 8, there).max(more));
    }
}

/// Figures with all that the words around them say.
fn attached(article: &Article<'_>, attributions: &[Attribution], mut figures: Vec<Figure>) -> Vec<Figure> {
    // None begins where another does; without room for half of them again, which keeping their order would take.
    figures.sort_unstable_by_key(|figure| figure.span.start);
    debug_assert!(figures.windows(2).all(|two| two[0].span.start < two[1].span.start), "two figures at one place");
    bound::attach(article, &mut figures);
    conversion::attach(article, &mut figures);
    let mut layout = Layout::new(article, &figures);
    noun::attach(article, &mut layout, &mut figures);
    change::attach(article, &layout, &mut figures);
    measure::attach(article, &layout, &mut figures);
    let dates = time::attach(article, &layout, &mut figures);
    scope::attach(article, &layout, &dates, &mut figures);
    holder::attach(article, attributions, &mut figures);
    sum::attach(article, &layout, &mut figures);
    noun::attach_elided(article, &layout, &mut figures);
    figures
}

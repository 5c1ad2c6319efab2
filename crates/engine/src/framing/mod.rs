//! Articles → how they frame the event. Each article is read by itself; contrast is made by comparing several.
//!
//! `phrase` → `label` (who and what is named how), `attribution` (who is said to say what), `weight` (which themes).

mod act;
pub mod attribution;
mod by_number;
mod claim;
mod context;
mod contrast;
mod coverage;
mod emphasis;
mod ids;
mod join;
mod label;
mod phrase;
mod quotation;
mod search;
#[cfg(test)]
mod silent_rows;
mod terms;
pub mod weight;

pub(crate) use contrast::contrast;
pub(crate) use quotation::quote;

use crate::text::Article;
use variorum_story::Span;

/// Whether a place stands in the article's own words, and not between quotation marks. Marks around a word of the place
/// itself (“foreign” fighters) quote that word.
pub(crate) fn is_own_voice(article: &Article<'_>, place: Span) -> bool {
    !article.is_quoted(place)
}

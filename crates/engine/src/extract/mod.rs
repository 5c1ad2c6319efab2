//! Article → figures: every number and date that the text states, valued, with what it counts and quantifies.
//!
//! Dates are found first and take their tokens; numbers take the rest; then each figure is given its noun, measure,
//! scope and holder. Knows one article at a time.

mod figure;

pub use figure::{Figure, MeasureHit};

use crate::text::Article;

/// Every figure of an article, in order of place; none overlaps another.
pub fn figures(article: &Article<'_>) -> Vec<Figure> {
    let _ = article;
    Vec::new()
}

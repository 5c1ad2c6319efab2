//! Who says something inside a quotation says it there: what such an attribution holds ends with the quotation.

use super::Attribution;
use crate::text::Article;
use variorum_story::Span;

/// Quotations looked back at for the one around a cue: nesting deeper than this is none.
const NESTING: usize = 8;

/// Cuts the contents of attributions to the quotation that their cue stands in, and drops those of which nothing is left.
pub fn keep_inside(article: &Article<'_>, found: &mut Vec<Attribution>) {
    found.retain_mut(|attribution| {
        // In “the rebels "claimed" that 12 died” the cue alone is quoted.
        let Some(quote) = around(article, attribution.cue) else { return true };
        if attribution.content.iter().all(|content| !content.overlaps(quote)) {
            return true;
        }
        let cut = |content: &Span| Span { start: content.start.max(quote.start), end: content.end.min(quote.end) };
        attribution.content = attribution.content.iter().map(cut).filter(|c| speaks(article, *c)).collect();
        !attribution.content.is_empty()
    });
}

/// The closest quotation around a place that has its closing mark.
fn around(article: &Article<'_>, place: Span) -> Option<Span> {
    let closed = |quote: &Span| article.text[quote.end as usize..].starts_with(['”', '"', '’', '\'', '»', '“']);
    let end = article.quoted.partition_point(|quote| quote.start <= place.start);
    let near = article.quoted[end.saturating_sub(NESTING)..end].iter().rev();
    near.copied().find(|quote| quote.contains(place) && closed(quote))
}

/// Whether a stretch holds a word.
fn speaks(article: &Article<'_>, content: Span) -> bool {
    content.start < content.end && content.of(article.text).contains(char::is_alphanumeric)
}

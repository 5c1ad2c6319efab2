//! Two who speak in one sentence: "one said A, while another said B". What the first says ends before the second.

use super::Attribution;
use crate::text::{Article, Pos};

/// Cuts what an attribution holds where the next one begins behind "and", "but" or "while" with a speaker of its own. What is
/// quoted is left whole.
pub fn end_before_next(article: &Article<'_>, own: &mut [Attribution]) {
    for at in 1..own.len() {
        let (before, later) = own.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last_mut(), later.first()) else { continue };
        let Some(speaker) = second.source.filter(|source| source.start < second.cue.start) else { continue };
        let start = article.token_at(speaker.start);
        let named = article.tokens.get(start).is_some_and(|token| token.pos != Pos::Pronoun);
        let Some(joint) = start.checked_sub(1).filter(|_| named).map(|joint| &article.tokens[joint]) else { continue };
        let goes_on = matches!(&*joint.lower, "and" | "but" | "while" | "whereas");
        let content =
            first.content.last_mut().filter(|content| content.contains(speaker) && content.contains(joint.span));
        if let Some(content) =
            content.filter(|_| goes_on && first.cue.end <= joint.span.start && !article.is_quoted(speaker))
        {
            let cut = content.start..joint.span.start;
            let kept = article.text[cut.start as usize..cut.end as usize].trim_end_matches([',', ' ', '\n', '\u{a0}']);
            if !kept.is_empty() {
                content.end = content.start + kept.len() as u32;
            }
        }
    }
}

//! "reportedly", "allegedly": attributed, and to nobody. The content is the clause around the word, between commas.

use super::{
    Attribution,
    clause::{Clause, Found, closes_quote, opens_quote},
    cues,
};
use crate::text::Pos;

/// Adds what adverbs attribute; `cues` are the tokens that may attribute.
pub fn find(clause: &Clause<'_, '_>, cues: &[usize], found: &mut Vec<Attribution>) {
    for &at in cues.iter().filter(|&&at| clause.pos(at) == Pos::Adverb) {
        let Some((lemma, stance)) = cues::word(clause.lower(at)) else { continue };
        let quoted = opens_quote(clause.lower_before(at)) && closes_quote(clause.lower(at + 1));
        if quoted {
            continue;
        }
        let bound = |i: &usize| matches!(clause.lower(*i), "," | ";" | ":" | "—" | "–" | "(" | ")");
        let start = (clause.range.start..at)
            .rev()
            .take(30)
            .find(bound)
            .map_or(clause.range.start.max(at.saturating_sub(30)), |i| i + 1);
        let end = (at + 1..clause.end()).take(40).find(bound).unwrap_or(clause.end().min(at + 41));
        let content: Vec<_> = [clause.content(start..at), clause.content(at + 1..end)].into_iter().flatten().collect();
        if !content.is_empty() {
            let parts = Found { source: None, cue: at..at + 1, content, stance, lemma };
            found.push(clause.attribution(parts, "agentless"));
        }
    }
}

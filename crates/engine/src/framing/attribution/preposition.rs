//! "According to the mayor, the bridge is safe": holder after the cue, the rest of the sentence is content.

use super::{
    Attribution,
    clause::{Clause, Found},
    cues,
    cues::Stance,
    phrase,
};
use crate::text::Pos;
use std::ops::Range;
use variorum_story::Span;

/// Adds what prepositions attribute; `cues` are the tokens that may attribute.
pub fn find(clause: &Clause<'_, '_>, cues: &[usize], found: &mut Vec<Attribution>) {
    for &at in cues {
        for preposition in cues::prepositions(clause.lower(at)) {
            let length = preposition.words.len();
            if !preposition.words.iter().enumerate().all(|(i, word)| clause.lower(at + i) == *word) {
                continue;
            }
            let cue = at..at + length;
            // Only the first kind may stand anywhere: "in the view of" is also plain sight.
            if length != 2 && at > clause.range.start && clause.lower_before(at) != "," {
                continue;
            }
            if let Some(source) = phrase::right(clause, cue.end)
                .filter(|s| is_definite(clause, s) && (length > 1 || phrase::can_speak(clause, s)))
            {
                let (source, content) = parts(clause, &cue, source);
                if !content.is_empty() {
                    let parts =
                        Found { source: Some(source), cue, content, stance: Stance::Neutral, lemma: preposition.lemma };
                    found.push(clause.attribution(parts, "according-to"));
                }
            }
        }
    }
}

/// "according to age" names nobody.
fn is_definite(clause: &Clause<'_, '_>, source: &Range<usize>) -> bool {
    let first = source.start;
    source.len() > 1
        || matches!(clause.pos(first), Pos::Name | Pos::Pronoun)
        || clause.token(first).is_some_and(|t| t.lower.ends_with('s') && t.lemma != t.lower)
        || matches!(clause.lower(first), "police")
}

/// The holder and what it says. Where an apposition has taken the rest of the sentence, the holder ends before it.
fn parts(clause: &Clause<'_, '_>, cue: &Range<usize>, source: Range<usize>) -> (Range<usize>, Vec<Span>) {
    let whole = content(clause, cue, &source);
    if !whole.is_empty() {
        return (source, whole);
    }
    let commas = source.clone().rev().filter(|&at| clause.lower(at) == ",");
    let mut shorter = commas.map(|comma| source.start..comma).map(|s| (content(clause, cue, &s), s));
    let found = shorter.find(|(content, _)| !content.is_empty());
    found.map_or((source, Vec::new()), |(content, source)| (source, content))
}

/// The rest of the sentence, or of its part between semicolons: what stands before the cue, and behind the holder.
pub fn content(clause: &Clause<'_, '_>, cue: &Range<usize>, source: &Range<usize>) -> Vec<Span> {
    let part = |at: &usize| clause.lower(*at) == ";";
    let start = (clause.range.start..cue.start).rev().find(part).map_or(clause.range.start, |at| at + 1);
    let end = (source.end..clause.end()).find(part).unwrap_or(clause.end());
    let before = clause.content(start..cue.start);
    let comma = clause.lower(source.end) == ",";
    let after = if before.is_none() || comma { clause.content(source.end..end) } else { None };
    before.into_iter().chain(after).collect()
}

/// ", citing people close to the board": they said what the paper before them reports.
pub fn cite(found: &mut [Attribution]) {
    for at in 1..found.len() {
        let cites = matches!(found[at].lemma, "citing" | "quoting");
        let place = found[at].cue.start;
        let told = found[..at].iter().rev().find(|a| a.source.is_some() && a.content.iter().all(|c| c.end <= place));
        if let Some(content) = told.filter(|_| cites).map(|a| a.content.clone()) {
            found[at].content = content;
        }
    }
}

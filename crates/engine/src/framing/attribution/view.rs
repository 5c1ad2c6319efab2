//! "By its own estimate, the port lost …", "in the mayor's view": a noun of a view behind a preposition and whose it is.

use super::{
    Attribution,
    clause::{Clause, Found},
    cues,
    extent::is_end,
    phrase, preposition,
};
use crate::text::Pos;
use std::ops::Range;

/// Adds what views attribute; `cues` are the tokens that may attribute.
pub fn find(clause: &Clause<'_, '_>, cues: &[usize], found: &mut Vec<Attribution>) {
    // A view stands before a comma or at the end: few words do, and looking one up costs more.
    for &at in cues.iter().filter(|&&at| clause.lower(at + 1) == "," || is_end(clause, at + 1)) {
        let view = clause.token(at).and_then(|t| cues::view(&t.lower).or_else(|| cues::view(&t.lemma)));
        let Some((view, (owner, source))) = view.zip(owner(clause, at)) else { continue };
        let Some(start) = owner.checked_sub(1).filter(|&start| opens(clause, start, view.preposition)) else {
            continue;
        };
        let content = preposition::content(clause, &(start..at + 1), &(at + 1..at + 1));
        if !content.is_empty() {
            let parts = Found { source, cue: at..at + 1, content, stance: view.stance, lemma: view.lemma };
            found.push(clause.attribution(parts, "view"));
        }
    }
}

/// Where what says whose view it is begins, and whose; nobody's of "most accounts".
fn owner(clause: &Clause<'_, '_>, noun: usize) -> Option<(usize, Option<Range<usize>>)> {
    let modifier = |&at: &usize| clause.pos(at) == Pos::Adjective;
    let first = (clause.range.start..noun).rev().take_while(modifier).last().unwrap_or(noun);
    let before = first.checked_sub(1)?;
    match clause.lower(before) {
        "his" | "her" | "its" | "their" | "my" | "our" => Some((before, Some(before..first))),
        "most" | "some" | "all" | "many" => Some((before, None)),
        "'s" | "'" | "’" => phrase::left(clause, before).map(|holder| (holder.start, Some(holder))),
        _ if matches!(clause.lower(first), "most" | "many") && first < noun => Some((first, None)),
        _ => None,
    }
}

/// Whether the preposition opens the sentence or what a comma parts from it.
fn opens(clause: &Clause<'_, '_>, at: usize, preposition: &str) -> bool {
    clause.lower(at) == preposition
        && (at == clause.range.start || matches!(clause.lower_before(at), "," | "“" | "\"" | "but" | "and"))
}

//! # different scope
//!
//! The answers hold for different scopes, so that their difference contradicts nothing: "310 killed", no cause given, and
//! "187 in hostile acts". An answer that leaves a restriction unsaid is of the restricted ones' group as long as the
//! words of both can be true; where they cannot, the unsaid restriction is the first explanation, not a conflict.
//!
//! Fires: "310 killed" and "about 170 killed in fighting"; "12 in Gao" and "9 in Timbuktu".
//! Silent: "13,289 at its height" and "13,000" (rounding); "12 in fighting" and "9 in hostile acts" (one scope).

use super::Given;
use crate::restriction::class;
use variorum_story::{QualifierKind, Verdict};

const KINDS: [QualifierKind; 6] = [
    QualifierKind::Cause,
    QualifierKind::Place,
    QualifierKind::Population,
    QualifierKind::Time,
    QualifierKind::Status,
    QualifierKind::Actor,
];

/// The verdict where no group conflicts inside, and every answer that it rests on.
pub(super) fn verdict(answers: &[Given<'_>], groups: &[Vec<usize>]) -> (Verdict, &'static str, Vec<usize>) {
    debug_assert!(groups.len() > 1, "one group has one scope");
    (Verdict::DifferentScope, "different-scope", (0..answers.len()).collect())
}

/// What tells the groups apart: the sorts of restriction that not all of them state alike.
pub(super) fn kinds(answers: &[Given<'_>], groups: &[Vec<usize>]) -> Vec<QualifierKind> {
    let stated = |members: &Vec<usize>, kind: QualifierKind| {
        let mut classes: Vec<&str> = members
            .iter()
            .flat_map(|&m| &answers[m].scope)
            .filter(|scope| scope.kind == kind)
            .map(|scope| class(&scope.lemma))
            .collect();
        classes.sort_unstable();
        classes.dedup();
        classes
    };
    KINDS
        .into_iter()
        .filter(|&kind| groups.windows(2).any(|two| stated(&two[0], kind) != stated(&two[1], kind)))
        .collect()
}

//! Answers → groups of like scope.

use super::{Given, Pair, rule};
use crate::{align, restriction::class};
use variorum_story::{QualifierKind, Verdict};

/// Groups of like scope, the least restricted first; an answer belongs where it is alike with every member.
pub(super) fn groups(answers: &[Given<'_>], running: bool) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..answers.len()).collect();
    order.sort_by_key(|&at| answers[at].scope.len());
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in order {
        let alike = |member: &usize| alike(&Pair { a: &answers[*member], b: &answers[at], running });
        match groups.iter_mut().find(|group| group.iter().all(alike)) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups
}

/// Whether two answers hold for the same scope, or one leaves its scope unsaid and both can be true.
fn alike(pair: &Pair<'_>) -> bool {
    let kinds = || [&pair.a.scope, &pair.b.scope].into_iter().flatten().map(|scope| scope.kind);
    let (mut unsaid, mut apart) = (false, false);
    for kind in kinds() {
        let (a, b) = (classes(pair.a, kind), classes(pair.b, kind));
        if a.is_empty() || b.is_empty() {
            unsaid = true;
        } else if a.iter().all(|class| !b.contains(class)) {
            apart = true;
        }
    }
    // "Three women" may be a part of "nine people"; the men that a mine lost are its miners.
    let men = noun(pair.a).zip(noun(pair.b)).is_some_and(|(a, b)| align::are_men(a, b));
    let narrow = |given: &Given<'_>| noun(given).map(align::is_narrow);
    unsaid |= narrow(pair.a).zip(narrow(pair.b)).is_some_and(|(a, b)| a != b && !men);
    !apart && (!unsaid || matches!(rule(pair).verdict, met if met as u8 >= Verdict::Compatible as u8))
}

/// What an answer counts.
fn noun<'g>(given: &'g Given<'_>) -> Option<&'g str> {
    given.figure.counted.as_ref().map(|counted| counted.head.as_str())
}

fn classes<'g>(given: &'g Given<'_>, kind: QualifierKind) -> Vec<&'g str> {
    given.scope.iter().filter(|scope| scope.kind == kind).map(|scope| class(&scope.lemma)).collect()
}

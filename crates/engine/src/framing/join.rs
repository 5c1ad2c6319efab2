//! Things found in several articles → those that are one: by the ties that each has, the tie that most sources share first.

use std::{cmp::Reverse, collections::BTreeMap};

/// Items that share a tie.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Joined<K> {
    /// The tie.
    pub tie: K,
    /// Indices of the items, in order.
    pub items: Vec<usize>,
}

/// Joins items, source by source and each with its ties, where two sources or more share a tie and what they make is wanted. An
/// item is joined once: by the tie that most sources have, and of several by the least.
pub(crate) fn join<K: Ord + Clone>(items: &[(usize, Vec<K>)], wanted: impl Fn(&[usize]) -> bool) -> Vec<Joined<K>> {
    let mut by_tie: BTreeMap<&K, Vec<usize>> = BTreeMap::new();
    for (at, (_, ties)) in items.iter().enumerate() {
        for tie in ties {
            by_tie.entry(tie).or_default().push(at);
        }
    }
    let sources = |of: &[usize]| sources(items, of);
    let mut ranked: Vec<(&K, Vec<usize>)> = by_tie.into_iter().filter(|(_, of)| sources(of) > 1).collect();
    // They come in the order of their ties.
    ranked.sort_by_cached_key(|(_, of)| Reverse(sources(of)));
    let mut taken = vec![false; items.len()];
    let mut joined = Vec::new();
    for (tie, mut of) in ranked {
        of.retain(|&at| !taken[at]);
        of.dedup();
        if sources(&of) > 1 && wanted(&of) {
            for &at in &of {
                taken[at] = true;
            }
            joined.push(Joined { tie: tie.clone(), items: of });
        }
    }
    joined
}

/// Leaves the things of which the best `most` can be: `rank` is the first of what they are ordered by, and what ranks below
/// the last of them need not be written down at all.
pub(crate) fn retain_best<T, R: Ord>(found: &mut Vec<T>, most: usize, rank: impl Fn(&T) -> R) {
    let mut ranks: Vec<R> = found.iter().map(&rank).collect();
    ranks.sort_unstable();
    if let Some(last) = most.checked_sub(1).and_then(|at| ranks.get(at)) {
        found.retain(|item| rank(item) <= *last);
    }
}

/// How many sources items are of; those of one source stand together.
pub(crate) fn sources<K>(items: &[(usize, K)], of: &[usize]) -> usize {
    of.chunk_by(|&a, &b| items[a].0 == items[b].0).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tie_that_most_share_comes_first_and_an_item_is_joined_once() {
        let items = [(0, vec!["b", "a"]), (1, vec!["b"]), (1, vec!["c"]), (2, vec!["b", "a"])];
        assert_eq!(join(&items, |_| true), [Joined { tie: "b", items: vec![0, 1, 3] }]);
    }

    #[test]
    fn one_source_alone_is_not_joined() {
        assert_eq!(join(&[(0, vec!["a"]), (0, vec!["a"])], |_| true), []);
    }
}

//! Questions of dates and lengths that one measure and one name would give one title: a noun that tells each from the others.
//! "When does it end?" is asked of a mandate and of a withdrawal.
//!
//! Knows no grammar: the noun is one that the clauses of two accounts share, and no sentence of the twin has.

use super::{
    identity::Identity,
    join::Group,
    mention::{Mention, Sort},
};
use crate::{reading::Reading, text::Pos};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Mentions of one account that are looked at: more would not tell more, and an endless sentence may hold any number.
const MENTIONS: usize = 8;

/// Gives the twins among identities their nouns; `groups` are what they name.
pub(super) fn tell_apart(
    identities: &mut [Identity],
    groups: &[Group],
    mentions: &[Mention<'_>],
    readings: &[&Reading<'_>],
) {
    let mut twins: BTreeMap<(Sort, &str, Option<String>), Vec<usize>> = BTreeMap::new();
    for (at, identity) in identities.iter().enumerate() {
        let sort = mentions[groups[at].nodes[0].mentions[0]].sort;
        if identity.noun.is_none() && matches!(sort, Sort::When | Sort::Duration) {
            twins.entry((sort, identity.measure, identity.name.clone())).or_default().push(at);
        }
    }
    for all in twins.into_values().filter(|all| all.len() > 1) {
        let sentences: Vec<_> = all.iter().map(|&at| nouns(&groups[at], mentions, readings, false)).collect();
        for (place, &at) in all.iter().enumerate() {
            let mut own = nouns(&groups[at], mentions, readings, true);
            let others = sentences.iter().enumerate().filter(|(other, _)| *other != place);
            own.retain(|noun, accounts| *accounts > 1 && others.clone().all(|(_, twin)| !twin.contains_key(noun)));
            let best = own.into_iter().max_by_key(|(noun, accounts)| (*accounts, Reverse(*noun)));
            identities[at].noun = best.map(|(noun, _)| noun.to_owned());
        }
    }
}

/// The nouns of the clauses of a group's answers, or of their sentences, and how many accounts have each.
fn nouns<'r>(
    group: &Group,
    mentions: &[Mention<'r>],
    readings: &[&'r Reading<'_>],
    of_clauses: bool,
) -> BTreeMap<&'r str, usize> {
    let of = |mention: &Mention<'r>| -> Vec<&'r str> {
        let article = &readings[mention.source].article;
        let sentence = article.sentences.get(mention.of.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        let nouns = article.tokens[sentence].iter().filter(|token| token.pos == Pos::Noun).map(|token| &*token.lemma);
        nouns.filter(|noun| !of_clauses || mention.words.binary_search(noun).is_ok()).collect()
    };
    let mut counts = BTreeMap::new();
    for node in &group.nodes {
        let all: BTreeSet<&str> = node.mentions.iter().take(MENTIONS).flat_map(|&at| of(&mentions[at])).collect();
        for noun in all {
            *counts.entry(noun).or_default() += 1;
        }
    }
    counts
}

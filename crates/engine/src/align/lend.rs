//! A figure whose words name no measure takes that of another account's figure of the same thing: "Nineteen hundred
//! firefighters are on the lines" beside "1,900 firefighters were deployed". Only where the story measures that thing in one way.

use super::{
    anchor,
    mention::{Mention, Sort},
    quantity::{DEATHS, HURT},
};
use crate::lexicon::{self, WordSet};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// What tells that two figures are of one thing: its sort and a word.
type Thing<'r> = (Sort, &'r str);

/// Gives the figures that have no measure the one of their thing.
pub(super) fn lend(mentions: &mut [Mention<'_>]) {
    survived(mentions);
    let lent: Vec<Option<&'static str>> = {
        let mut measured: BTreeMap<Thing<'_>, BTreeSet<&'static str>> = BTreeMap::new();
        for mention in mentions.iter() {
            let Some(kin) = mention.kin else { continue };
            for thing in things(mention) {
                measured.entry(thing).or_default().insert(kin);
            }
        }
        mentions.iter().map(|mention| only(mention, &measured)).collect()
    };
    for (mention, kin) in mentions.iter_mut().zip(lent) {
        mention.kin = mention.kin.or(kin);
    }
}

/// Whom an account tells were shot were injured, where it tells of nobody who died.
fn survived(mentions: &mut [Mention<'_>]) {
    let fatal: BTreeSet<usize> = {
        let own = mentions.iter().filter(|m| !m.past && !m.elsewhere && !m.total);
        own.filter(|m| m.kin == Some(DEATHS)).map(|m| m.source).collect()
    };
    for mention in mentions.iter_mut().filter(|m| m.measure == Some("shot") && !fatal.contains(&m.source)) {
        mention.kin = Some(HURT);
    }
}

/// The one measure of the things that a figure may be of.
fn only(mention: &Mention<'_>, measured: &BTreeMap<Thing<'_>, BTreeSet<&'static str>>) -> Option<&'static str> {
    if mention.kin.is_some() || matches!(mention.sort, Sort::When | Sort::Hour) {
        return None;
    }
    let found: BTreeSet<&'static str> =
        things(mention).iter().filter_map(|thing| measured.get(thing)).flatten().copied().collect();
    found.first().copied().filter(|_| found.len() == 1)
}

/// What a figure may be of: of a count the noun or its class, of others the words that say what they are.
fn things<'m>(mention: &'m Mention<'_>) -> Vec<Thing<'m>> {
    if mention.sort == Sort::Number {
        return thing(mention).into_iter().map(|thing| (mention.sort, thing)).collect();
    }
    let words = mention.anchors.iter().copied().chain(mention.measure_word.filter(|word| anchor::tells(word)));
    words.map(|word| (mention.sort, word)).collect()
}

/// What a count counts: the class of its noun, else the noun; none where anything may be counted by it.
pub(super) fn thing<'m>(mention: &'m Mention<'_>) -> Option<&'m str> {
    static ANYTHING: OnceLock<WordSet> = OnceLock::new();
    let anything = ANYTHING.get_or_init(|| lexicon::rows("en/empty_nouns").map(|row| row[0]).collect());
    let noun = mention.population.noun.as_deref()?;
    let tells = !mention.population.wide() && anchor::tells(noun) && !anything.contains(noun);
    match mention.population.classes[..] {
        _ if !tells => None,
        [class] => Some(class),
        _ => Some(noun),
    }
}

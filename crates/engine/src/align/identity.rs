//! A group of answers → the question's name: measure, noun, the name that it is about, and an id that the order of the
//! sources does not change.

use super::{join::Node, mention::Mention, names::Names};
use crate::{compare::Reading, kindred};
use std::collections::BTreeMap;

/// What a question is called by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Identity {
    pub measure: &'static str,
    pub noun: Option<String>,
    pub name: Option<String>,
}

/// The measure of figures whose words name none.
const NUMBER: &str = "number";

/// Names a group.
pub(super) fn identity(group: &[Node], mentions: &[Mention<'_>], names: &Names, readings: &[&Reading<'_>]) -> Identity {
    let first: Vec<&Mention<'_>> = group.iter().map(|node| &mentions[node.mentions[0]]).collect();
    Identity {
        measure: measure(&first).unwrap_or(NUMBER),
        noun: noun(&first),
        name: about(&first, names).map(|referent| written(&first, referent, names, readings)),
    }
}

/// The measure of all, and of several kin the one that stands for them.
fn measure(mentions: &[&Mention<'_>]) -> Option<&'static str> {
    let first = mentions.first()?.measure;
    if mentions.iter().all(|m| m.measure == first) { first } else { kindred::base(first) }
}

/// The noun that most answers count, best one that says which people.
fn noun(mentions: &[&Mention<'_>]) -> Option<String> {
    let telling = mentions.iter().filter(|m| !m.population.wide() && !m.population.classes.is_empty());
    let nouns = |m: &&&Mention<'_>| m.population.noun.clone();
    most(telling.filter_map(|m| nouns(&m))).or_else(|| most(mentions.iter().filter_map(|m| nouns(&m))))
}

/// The commonest, and of several the first in the alphabet.
fn most<T: Ord>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let best = counts.values().copied().max()?;
    counts.into_iter().find(|(_, count)| *count == best).map(|(one, _)| one)
}

/// What at least half of the answers, and two where there are two, name beside the figure; best what not every article
/// is about, and no country.
fn about(mentions: &[&Mention<'_>], names: &Names) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for referent in mentions.iter().flat_map(|m| m.names.iter().copied()) {
        *counts.entry(referent).or_default() += 1;
    }
    let needed = mentions.len().div_ceil(2).max(2.min(mentions.len()));
    let often = counts.into_iter().filter(|(referent, count)| *count >= needed && !names.is_country(*referent));
    often
        .max_by_key(|&(referent, count)| (!names.is_topic(referent), count, std::cmp::Reverse(names.form(referent))))
        .map(|(r, _)| r)
}

/// A referent's shortest form beside the figures, as written.
fn written(mentions: &[&Mention<'_>], referent: usize, names: &Names, readings: &[&Reading<'_>]) -> String {
    let mut forms = Vec::new();
    for mention in mentions {
        let article = &readings[mention.source].article;
        let first = article.names.partition_point(|n| n.sentence < mention.of.sentence);
        let of_sentence = article.names[first..].iter().take_while(|n| n.sentence == mention.of.sentence);
        for (at, name) in of_sentence.enumerate() {
            if names.referents(mention.source, first + at).contains(&referent) {
                forms.push(name.span.of(article.text));
            }
        }
    }
    let shortest = forms.into_iter().min_by_key(|form| (form.chars().count(), *form));
    shortest.map_or_else(|| names.form(referent).to_owned(), str::to_owned)
}

/// The id of each question, in their order: measure and noun, then the name where that is not enough to tell them apart,
/// then a number in the order given.
pub(super) fn ids(identities: &[Identity]) -> Vec<String> {
    let short = |i: &Identity| slug(&[Some(i.measure), i.noun.as_deref()]);
    let long = |i: &Identity| slug(&[Some(i.measure), i.noun.as_deref(), i.name.as_deref()]);
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for identity in identities {
        *used.entry(short(identity)).or_default() += 1;
    }
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    identities
        .iter()
        .map(|identity| {
            let id = if used[&short(identity)] > 1 { long(identity) } else { short(identity) };
            let number = numbers.entry(id.clone()).or_default();
            *number += 1;
            if *number == 1 { id } else { format!("{id}-{number}") }
        })
        .collect()
}

/// Lower-case letters and digits, with one hyphen between words.
pub(crate) fn slug(parts: &[Option<&str>]) -> String {
    let mut slug = String::new();
    for part in parts.iter().flatten() {
        for c in part.chars().chain([' ']) {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
    }
    slug.trim_end_matches('-').to_owned()
}

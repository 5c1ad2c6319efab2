//! Referents → the published table: for each the labels of every source, counted, with their first place.

use super::{Group, Key, Mention, Referents, mention::core};
use crate::{
    align::{NameId, Names, slug},
    countries,
    framing::{act::Slot, ids::name_apart, is_own_voice, phrase::span},
    reading::Reading,
    text::{Article, NameKind, name_form},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};
use variorum_story::{Certainty, Label, Naming, Quotation, Referent, Span};

/// Referents shown at most: more than a reader can go through.
const MOST: usize = 60;

/// The table, and which group each entry is.
#[derive(Debug, Default)]
pub(crate) struct Published {
    pub referents: Vec<Referent>,
    /// By group: the id under which it is published.
    pub ids: BTreeMap<usize, String>,
}

/// Writes down what two sources or more name, the most important first; quotations hold places only.
pub(crate) fn publish(readings: &[&Reading<'_>], forms: &Forms<'_>, referents: &Referents) -> Published {
    let mut found: Vec<(usize, Referent)> = referents
        .groups
        .iter()
        .enumerate()
        .filter(|(_, group)| group.sources > 1)
        .map(|(at, group)| (at, referent(readings, referents, group, forms)))
        .collect();
    name_apart(found.iter_mut().map(|(_, referent)| &mut referent.id));
    found.sort_by_cached_key(|(_, referent)| importance(referent));
    found.truncate(MOST);
    let ids = found.iter().map(|(at, referent)| (*at, referent.id.clone())).collect();
    Published { referents: found.into_iter().map(|(_, referent)| referent).collect(), ids }
}

/// Adds actors of one act to the referents that they possibly are.
pub(crate) fn with_slots(mut referents: Vec<Referent>, readings: &[&Reading<'_>], slots: &[Slot]) -> Vec<Referent> {
    for slot in slots {
        let (reading, article) = (readings[slot.source], &readings[slot.source].article);
        let Some(referent) = referents.iter_mut().find(|r| r.id == slot.referent) else { continue };
        let Some(naming) = referent.namings.iter_mut().find(|n| n.source == reading.account.id) else { continue };
        add(&mut naming.labels, article, slot.span);
        referent.contrast = true;
    }
    if !slots.is_empty() {
        referents.sort_by_cached_key(importance);
    }
    referents
}

/// Adds one place of a label that an act gives; two acts may give the same words.
fn add(labels: &mut Vec<Label>, article: &Article<'_>, span: Span) {
    let words = crate::quote::folded(span.of(article.text));
    let at = labels.iter().position(|l| l.rule == SLOT && l.words.eq_ignore_ascii_case(&words)).unwrap_or(labels.len());
    if at == labels.len() {
        let first = Quotation { span, ..Quotation::default() };
        let (link, rule) = (Certainty::Possible, SLOT.to_owned());
        labels.push(Label { words, own: 0, quoted: 0, first, places: Vec::new(), link, rule });
    }
    let label = &mut labels[at];
    let count = if is_own_voice(article, span) { &mut label.own } else { &mut label.quoted };
    *count += 1;
    label.places.push(span);
}

/// The rule of a label that an act gives.
const SLOT: &str = "same-slot";

/// What differs first, then names and classes before plain words, then what most sources name in most ways, then how often.
fn importance(referent: &Referent) -> (bool, bool, Reverse<usize>, Reverse<u32>, String) {
    let labels = || referent.namings.iter().flat_map(|n| &n.labels);
    let sources = referent.namings.iter().filter(|n| !n.labels.is_empty()).count();
    let ways = labels().map(|label| label.words.to_lowercase()).collect::<BTreeSet<_>>().len();
    let times = labels().map(|l| l.own + l.quoted).sum();
    let plain = referent.name.is_empty() && referent.class.is_none();
    (!referent.contrast, plain, Reverse(sources + ways), Reverse(times), referent.id.clone())
}

fn referent(readings: &[&Reading<'_>], referents: &Referents, group: &Group, forms: &Forms<'_>) -> Referent {
    let namings: Vec<Naming> =
        readings.iter().enumerate().map(|(source, reading)| naming(reading, source, referents, group)).collect();
    let (name, class) = match &group.key {
        Key::Name(name) => (forms.name(*name), None),
        Key::Class(class, anchor) => (anchor.map(|a| forms.name(a)).unwrap_or_default(), Some(*class)),
        Key::Words(..) => (String::new(), None),
    };
    let words = match &group.key {
        Key::Words(words, _) => Some(words.as_str()),
        _ => None,
    };
    let contrast = is_contrast(readings, referents, group);
    Referent {
        id: slug(&[Some(&name).filter(|n| !n.is_empty()).map(String::as_str), class, words]),
        name,
        class: class.map(str::to_owned),
        contrast,
        namings,
    }
}

fn naming(reading: &Reading<'_>, source: usize, referents: &Referents, group: &Group) -> Naming {
    let mut labels: BTreeMap<String, Vec<&Mention>> = BTreeMap::new();
    let first = group.mentions.partition_point(|(s, _)| *s < source);
    for &place in group.mentions[first..].iter().take_while(|(s, _)| *s == source) {
        let mention = referents.mention(place);
        labels.entry(key(reading, mention)).or_default().push(mention);
    }
    let mut labels: Vec<Label> = labels.values().map(|mentions| label(reading, mentions)).collect();
    labels.sort_by_key(|label| (label.link, Reverse(label.own + label.quoted), label.first.span));
    Naming { source: reading.account.id.to_owned(), labels, unquoted: 0 }
}

/// What makes two labels one: the name without stops, the words in base form.
fn key(reading: &Reading<'_>, mention: &Mention) -> String {
    if mention.named {
        return name_form(&reading.article, &mention.tokens);
    }
    let lemmas: Vec<&str> = reading.article.tokens[mention.tokens.clone()].iter().map(|t| &*t.lemma).collect();
    lemmas.join(" ")
}

fn label(reading: &Reading<'_>, mentions: &[&Mention]) -> Label {
    let article = &reading.article;
    let places: Vec<_> = mentions.iter().map(|m| span(article, &m.tokens)).collect();
    let own = places.iter().filter(|&&place| is_own_voice(article, place)).count() as u32;
    let first = places.first().copied().unwrap_or_default();
    let surest = mentions.iter().min_by_key(|m| m.link).expect("a label has a mention");
    Label {
        words: crate::quote::folded(first.of(article.text)),
        own,
        quoted: places.len() as u32 - own,
        first: Quotation { span: first, ..Quotation::default() },
        places,
        link: surest.link,
        rule: surest.rule.to_owned(),
    }
}

/// Whether two sources name it differently: each has a label that the other has not, names being one label in all forms.
fn is_contrast(readings: &[&Reading<'_>], referents: &Referents, group: &Group) -> bool {
    let mut labels: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for &(source, at) in &group.mentions {
        let mention = referents.mention((source, at));
        let words = || core(&readings[source].article, &mention.tokens);
        let own = if mention.named { String::new() } else { words() };
        labels.entry(source).or_default().insert(own);
    }
    let sets: BTreeSet<_> = labels.values().collect();
    // Those who have all labels differ from nobody; two sets of which neither holds the other do.
    sets.iter().any(|a| sets.iter().any(|b| !a.is_subset(b) && !b.is_subset(a)))
}

/// The written forms of names.
pub(crate) struct Forms<'r> {
    /// By name: its forms with the number of sources and of places that have them.
    written: BTreeMap<NameId, BTreeMap<&'r str, (usize, usize)>>,
    /// By name of a country: its demonyms.
    demonyms: BTreeMap<NameId, BTreeSet<&'r str>>,
    names: &'r Names,
}

impl<'r> Forms<'r> {
    pub fn of(readings: &[&'r Reading<'_>], names: &'r Names) -> Self {
        let mut forms: BTreeMap<NameId, BTreeMap<&str, (usize, usize)>> = BTreeMap::new();
        let mut demonyms: BTreeMap<NameId, BTreeSet<&str>> = BTreeMap::new();
        for (source, reading) in readings.iter().enumerate() {
            let mut seen = BTreeSet::new();
            for (at, name) in reading.article.names.iter().enumerate() {
                if name.kind == NameKind::Demonym {
                    demonyms.entry(names.own(source, at)).or_default().insert(name.span.of(reading.article.text));
                    continue;
                }
                let written = name.span.of(reading.article.text);
                let count = forms.entry(names.own(source, at)).or_default().entry(written).or_default();
                count.0 += usize::from(seen.insert(written));
                count.1 += 1;
            }
        }
        Self { written: forms, demonyms, names }
    }

    /// The form that most sources write, and of several the commonest, then the shortest.
    pub fn name(&self, name: NameId) -> String {
        let best = self.written.get(&name).and_then(|forms| {
            forms.iter().max_by_key(|(form, count)| (**count, Reverse(form.chars().count()), Reverse(**form)))
        });
        let form = self.names.form(name);
        best.map_or_else(|| capitalised(countries::of(form).unwrap_or(form)), |(form, _)| crate::quote::folded(form))
    }

    /// The demonyms that are written, in the order of the alphabet.
    pub fn demonyms(&self, name: NameId) -> impl Iterator<Item = &'r str> + '_ {
        self.demonyms.get(&name).into_iter().flatten().copied()
    }

    /// Every form that is written, in the order of the alphabet.
    pub fn all(&self, name: NameId) -> impl Iterator<Item = &'r str> + '_ {
        self.written.get(&name).into_iter().flat_map(|forms| forms.keys().copied())
    }
}

/// A name that is nowhere written but as a demonym: "mali" → "Mali".
fn capitalised(form: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    };
    form.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

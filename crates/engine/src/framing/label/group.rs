//! Mentions of all articles → referents: what the same key names is one; labels that stood beside a name elsewhere, and
//! classes of which a story has one thing, join it.

use super::{
    class::Class,
    mention::{Key, Mention, core, mentions},
};
use crate::{
    align::{NameId, Names, capital_of, name_form},
    article::Part,
    compare::Reading,
    text::{Article, Pos},
};
use std::collections::{BTreeMap, BTreeSet};
use variorum_story::Certainty;

/// Sentences at the head of an article that say what it is about.
const HEAD: usize = 4;

/// A mention's place: its source, and its number among the source's mentions.
pub(crate) type Place = (usize, usize);

/// What the noun phrases of all articles stand for.
#[derive(Debug)]
pub(crate) struct Referents {
    /// By source, in order of place.
    pub mentions: Vec<Vec<Mention>>,
    /// What is named, in the order of their keys.
    pub groups: Vec<Group>,
    /// By source and mention: the group.
    group_of: Vec<Vec<Option<usize>>>,
    /// By name: its group.
    by_name: BTreeMap<NameId, usize>,
}

/// Mentions that stand for one thing.
#[derive(Debug)]
pub(crate) struct Group {
    pub key: Key,
    /// In order of source and place.
    pub mentions: Vec<Place>,
    /// How many sources have one.
    pub sources: usize,
}

impl Referents {
    /// Reads and joins the mentions of all articles, which come in an order that depends on them alone.
    pub fn of(readings: &[&Reading<'_>], names: &Names) -> Self {
        let mut all: Vec<Vec<Mention>> = readings.iter().enumerate().map(|(at, r)| mentions(at, r, names)).collect();
        let heads = Heads::of(readings, &all);
        for (mentions, reading) in all.iter_mut().zip(readings) {
            settle(mentions, &reading.article, names, &heads);
        }
        bridge(&mut all, readings);
        let mut by_key: BTreeMap<&Key, Vec<Place>> = BTreeMap::new();
        for (source, mentions) in all.iter().enumerate() {
            for (at, mention) in mentions.iter().enumerate().filter(|(_, m)| !is_nothing(&m.key)) {
                by_key.entry(&mention.key).or_default().push((source, at));
            }
        }
        let groups: Vec<Group> = by_key.into_iter().map(|(key, mentions)| Group::new(key.clone(), mentions)).collect();
        let mut group_of: Vec<Vec<Option<usize>>> = all.iter().map(|mentions| vec![None; mentions.len()]).collect();
        for (at, group) in groups.iter().enumerate() {
            group.mentions.iter().for_each(|&(source, mention)| group_of[source][mention] = Some(at));
        }
        let name = |(at, group): (usize, &Group)| match group.key {
            Key::Name(name) => Some((name, at)),
            _ => None,
        };
        let by_name = groups.iter().enumerate().filter_map(name).collect();
        Self { mentions: all, groups, group_of, by_name }
    }

    /// The group of a name.
    pub fn named(&self, name: NameId) -> Option<usize> {
        self.by_name.get(&name).copied()
    }

    /// A mention.
    pub fn mention(&self, (source, at): Place) -> &Mention {
        &self.mentions[source][at]
    }

    /// The mentions that begin among the tokens of a source, each with its group.
    pub fn within(
        &self,
        source: usize,
        tokens: std::ops::Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (&Mention, usize)> + Clone {
        let mentions = &self.mentions[source];
        let first = mentions.partition_point(|m| m.tokens.start < tokens.start);
        let last = mentions.partition_point(|m| m.tokens.start < tokens.end);
        (first..last.max(first)).filter_map(move |at| Some((&mentions[at], self.group_of[source][at]?)))
    }
}

impl Group {
    fn new(key: Key, mentions: Vec<Place>) -> Self {
        let sources = mentions.iter().map(|(source, _)| source).collect::<BTreeSet<_>>().len();
        Self { key, mentions, sources }
    }
}

/// What the heads of the articles hold: a class or a noun that two of them begin with is what the story is about.
struct Heads<'h> {
    classes: BTreeMap<&'static str, usize>,
    nouns: BTreeMap<&'h str, usize>,
}

impl<'h> Heads<'h> {
    fn of(readings: &[&'h Reading<'_>], all: &[Vec<Mention>]) -> Self {
        let mut heads = Self { classes: BTreeMap::new(), nouns: BTreeMap::new() };
        for (reading, mentions) in readings.iter().zip(all) {
            let first = || mentions.iter().filter(|m| is_head(&reading.article, m.sentence));
            let classes: BTreeSet<&str> = first().filter_map(|m| m.class).map(|class| class.id).collect();
            classes.into_iter().for_each(|class| *heads.classes.entry(class).or_default() += 1);
            let nouns: BTreeSet<&str> = first().filter(|m| !m.named).map(|m| noun(&reading.article, m)).collect();
            nouns.into_iter().for_each(|noun| *heads.nouns.entry(noun).or_default() += 1);
        }
        heads
    }

    fn has_class(&self, class: &Class) -> bool {
        self.classes.get(class.id).is_some_and(|&n| n > 1)
    }

    fn has_noun(&self, noun: &str) -> bool {
        self.nouns.get(noun).is_some_and(|&n| n > 1)
    }
}

fn is_head(article: &Article<'_>, sentence: usize) -> bool {
    sentence < HEAD || article.paragraphs[article.sentences[sentence].paragraph].part == Part::Heading
}

/// The base form of a label's last word.
fn noun<'a>(article: &'a Article<'_>, mention: &Mention) -> &'a str {
    mention.tokens.end.checked_sub(1).map_or("", |at| &article.tokens[at].lemma)
}

/// The key of mentions that stand for nothing that can be told.
const NOTHING: Key = Key::Words(String::new(), None);

fn is_nothing(key: &Key) -> bool {
    *key == NOTHING
}

/// Gives the mentions of an article whose key waits for what else stands there their key.
fn settle(mentions: &mut [Mention], article: &Article<'_>, names: &Names, heads: &Heads<'_>) {
    let anchors = anchors(mentions);
    for mention in mentions.iter_mut() {
        let class = mention.class.filter(|_| matches!(mention.key, Key::Class(..)));
        match (class, &mention.key) {
            (Some(class), Key::Class(_, None)) if class.anchored => {
                // "The junta", where the article speaks of one country's.
                let only = anchors.get(class.id).filter(|all| all.len() == 1 && mention.definite);
                mention.key = only.and_then(|all| all.first()).map_or(NOTHING, |&a| Key::Class(class.id, Some(a)));
            }
            (Some(class), Key::Class(..)) if !class.anchored && !heads.has_class(class) => {
                mention.key = words(mention, article, names, heads);
            }
            (_, Key::Words(..)) => mention.key = words(mention, article, names, heads),
            _ => {}
        }
        if mention.named {
            capital(mention, article, names);
        }
    }
}

/// The names that tie the labels of each class in an article.
fn anchors(mentions: &[Mention]) -> BTreeMap<&'static str, BTreeSet<NameId>> {
    let mut found: BTreeMap<&'static str, BTreeSet<NameId>> = BTreeMap::new();
    for mention in mentions {
        if let Key::Class(class, Some(anchor)) = mention.key {
            found.entry(class).or_default().insert(anchor);
        }
    }
    found
}

/// The key of plain words: of a noun that the story is about the noun; of several words all of them.
fn words(mention: &Mention, article: &Article<'_>, names: &Names, heads: &Heads<'_>) -> Key {
    let anchor = mention.anchors.iter().copied().find(|&a| !names.is_topic(a));
    let noun = noun(article, mention);
    if heads.has_noun(noun) && mention.definite {
        return Key::Words(noun.to_owned(), anchor);
    }
    let words = core(article, &mention.tokens);
    let number = article.tokens[mention.tokens.clone()].iter().any(|t| t.pos == Pos::Numeral);
    if number || !words.contains(' ') { NOTHING } else { Key::Words(words, anchor) }
}

/// "Bamako demanded": a capital that acts stands for those who rule.
fn capital(mention: &mut Mention, article: &Article<'_>, names: &Names) {
    if capital_of(&name_form(article, &mention.tokens)).is_none() {
        return;
    }
    let Some(country) = mention.anchors.first().copied().filter(|&c| names.is_country(c)) else { return };
    let at = |at: usize| article.tokens.get(at).map(|t| (t.pos, &*t.lower));
    let inside = mention.tokens.start.checked_sub(1).and_then(at).is_some_and(|(pos, _)| pos == Pos::Preposition);
    let acts = (mention.tokens.end..mention.tokens.end + 3)
        .map_while(at)
        .find(|(pos, _)| *pos != Pos::Adverb)
        .is_some_and(|(pos, _)| matches!(pos, Pos::Verb | Pos::Auxiliary | Pos::Participle));
    if acts && !inside {
        (mention.key, mention.rule) = (Key::Class("rulers", Some(country)), "capital");
    }
}

/// Joins to a name what has stood beside it: the same words with the same anchor, or its class.
fn bridge(all: &mut [Vec<Mention>], readings: &[&Reading<'_>]) {
    let mut by_words: BTreeMap<Key, BTreeSet<NameId>> = BTreeMap::new();
    let mut by_class: BTreeMap<Key, BTreeSet<NameId>> = BTreeMap::new();
    let mut bearers: BTreeSet<(&str, NameId)> = BTreeSet::new();
    for (mentions, reading) in all.iter().zip(readings) {
        for mention in mentions.iter().filter(|m| !m.named && matches!(m.rule, "apposition" | "known-as")) {
            let Key::Name(name) = mention.key else { continue };
            by_words.entry(described(mention, &reading.article)).or_default().insert(name);
            if let Some(class) = mention.class.filter(|class| class.named) {
                let anchor = mention.anchors.iter().copied().find(|&a| a != name).filter(|_| class.anchored);
                by_class.entry(Key::Class(class.id, anchor)).or_default().insert(name);
                bearers.insert((class.id, name));
            }
        }
    }
    let only = |names: Option<&BTreeSet<NameId>>| names.filter(|n| n.len() == 1).and_then(|n| n.first().copied());
    for (mentions, reading) in all.iter_mut().zip(readings) {
        for mention in mentions.iter_mut().filter(|m| !m.named && m.definite && !matches!(m.key, Key::Name(_))) {
            if let Some(name) = only(by_words.get(&described(mention, &reading.article))) {
                (mention.key, mention.link, mention.rule) = (Key::Name(name), Certainty::Possible, "apposition");
            }
        }
        for mention in mentions.iter_mut().filter(|m| !m.named) {
            // "Orbex fighters", where Orbex was said to be fighters.
            let bearer = match mention.key {
                Key::Class(class, Some(name)) if bearers.contains(&(class, name)) => Some(name),
                _ => None,
            };
            if let Some(name) = bearer.or_else(|| only(by_class.get(&mention.key))) {
                (mention.key, mention.link, mention.rule) = (Key::Name(name), Certainty::Possible, "class");
            }
        }
    }
}

/// The words of a mention with the country that they belong to.
fn described(mention: &Mention, article: &Article<'_>) -> Key {
    Key::Words(core(article, &mention.tokens), mention.anchors.first().copied())
}

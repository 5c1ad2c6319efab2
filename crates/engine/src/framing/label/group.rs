//! Mentions of all articles → referents: what the same key names is one; labels that stood beside a name elsewhere, and
//! classes of which a story has one thing, join it.

use super::{
    bearers::Bearers,
    class::Class,
    mention::{Key, Mention, core, mentions, stands_for},
};
use crate::{
    align::{Joined, NameId, Names},
    article::Part,
    countries,
    reading::Reading,
    text::{Article, Pos, name_form},
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
    /// Reads and joins the mentions of all articles, which come in an order that depends on them alone. `counts` are questions
    /// on how many an act was done to.
    pub fn of(readings: &[&Reading<'_>], names: &Names, counts: &[&Joined]) -> Self {
        let mut all: Vec<Vec<Mention>> = readings.iter().enumerate().map(|(at, r)| mentions(at, r, names)).collect();
        let heads = Heads::of(readings, &all);
        for (mentions, reading) in all.iter_mut().zip(readings) {
            classify(mentions, names, &heads);
            settle(mentions, &reading.article, names);
        }
        bridge(&mut all, readings, names);
        stand_in(&mut all, readings, names);
        for (mentions, reading) in all.iter_mut().zip(readings) {
            for mention in mentions {
                describe(mention, &reading.article, names, &heads);
            }
        }
        counted(&mut all, readings, counts);
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
    /// By class: the articles that begin with a word of it, and how many words of it they begin with.
    classes: BTreeMap<&'static str, (usize, BTreeSet<&'h str>)>,
    nouns: BTreeMap<&'h str, usize>,
}

impl<'h> Heads<'h> {
    fn of(readings: &[&'h Reading<'_>], all: &[Vec<Mention>]) -> Self {
        let mut heads = Self { classes: BTreeMap::new(), nouns: BTreeMap::new() };
        for (reading, mentions) in readings.iter().zip(all) {
            let first = || mentions.iter().filter(|m| is_head(&reading.article, m.sentence));
            let mut classes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
            for mention in first() {
                for class in &mention.classes {
                    classes.entry(class.id).or_default().insert(noun(&reading.article, mention));
                }
            }
            for (class, nouns) in classes {
                let of = heads.classes.entry(class).or_default();
                of.0 += 1;
                of.1.extend(nouns);
            }
            let nouns: BTreeSet<&str> = first().filter(|m| !m.named).map(|m| noun(&reading.article, m)).collect();
            for noun in nouns {
                *heads.nouns.entry(noun).or_default() += 1;
            }
        }
        heads
    }

    /// How many articles begin with a word of a class.
    fn of_class(&self, class: &Class) -> usize {
        self.classes.get(class.id).map_or(0, |(articles, _)| *articles)
    }

    /// The same, then how many of its words they have: "offer", "deal" and "takeover" are a merger, "deal" alone is a deal.
    fn weight(&self, class: &Class) -> (usize, usize) {
        self.classes.get(class.id).map_or((0, 0), |(articles, nouns)| (*articles, nouns.len()))
    }

    fn has_noun(&self, noun: &str) -> bool {
        self.nouns.get(noun).is_some_and(|&n| n > 1)
    }
}

pub(super) fn is_head(article: &Article<'_>, sentence: usize) -> bool {
    sentence < HEAD || article.paragraphs[article.sentences[sentence].paragraph].part == Part::Heading
}

/// The base form of a label's last word.
pub(super) fn noun<'a>(article: &'a Article<'_>, mention: &Mention) -> &'a str {
    mention.tokens.end.checked_sub(1).map_or("", |at| &article.tokens[at].lemma)
}

/// The key of mentions that stand for nothing that can be told.
const NOTHING: Key = Key::Words(String::new(), None);

pub(super) fn is_nothing(key: &Key) -> bool {
    *key == NOTHING
}

/// Chooses the class of every mention, and gives those of a class its key.
fn classify(mentions: &mut [Mention], names: &Names, heads: &Heads<'_>) {
    for mention in mentions.iter_mut() {
        let best = mention.classes.iter().enumerate().max_by_key(|(at, c)| (heads.weight(c), std::cmp::Reverse(*at)));
        mention.class = best.map(|(_, class)| *class);
        let Some(class) = mention.class.filter(|_| matches!(mention.key, Key::Words(..))) else { continue };
        let anchors = || mention.anchors.iter().copied();
        let anchor = if class.anchored {
            anchors().find(|&a| names.is_country(a)).or_else(|| anchors().next())
        } else {
            anchors().find(|&a| !names.is_topic(a))
        };
        (mention.key, mention.link, mention.rule) = (Key::Class(class.id, anchor), Certainty::Possible, "class");
    }
}

/// Gives labels that do not say whose they are the anchor of the others in their article, and capitals that act theirs.
fn settle(mentions: &mut [Mention], article: &Article<'_>, names: &Names) {
    let anchors = anchors(mentions);
    for mention in mentions.iter_mut() {
        if let (Key::Class(id, None), Some(class)) = (&mention.key, mention.class)
            && class.anchored
        {
            // "The junta", where the article speaks of one country's.
            let only = anchors.get(id).filter(|_| mention.definite).and_then(|all| only_anchor(all, names));
            mention.key = only.map_or(NOTHING, |a| Key::Class(class.id, Some(a)));
        }
        if mention.named {
            capital(mention, article, names);
        }
    }
}

/// The one country among anchors, or the one anchor where there is no country.
fn only_anchor(all: &BTreeSet<NameId>, names: &Names) -> Option<NameId> {
    let countries: Vec<NameId> = all.iter().copied().filter(|&a| names.is_country(a)).collect();
    match (countries.as_slice(), all.len()) {
        ([one], _) => Some(*one),
        ([], 1) => all.first().copied(),
        _ => None,
    }
}

/// Gives what is left its words for a key: plain nouns, and classes that the story is not about.
fn describe(mention: &mut Mention, article: &Article<'_>, names: &Names, heads: &Heads<'_>) {
    let idle = |class: &Class| !class.anchored && heads.of_class(class) < 2;
    let plain = match mention.key {
        Key::Words(..) => true,
        Key::Class(..) => mention.class.is_some_and(idle),
        Key::Name(_) => false,
    };
    if plain && !is_nothing(&mention.key) {
        (mention.key, mention.link, mention.rule) = (words(mention, article, names, heads), Certainty::Sure, "head");
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
    if countries::capital_of(&name_form(article, &mention.tokens)).is_none() {
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

/// Joins to a name what has stood beside it: the same words with the same anchor, its noun alone, or its class.
fn bridge(all: &mut [Vec<Mention>], readings: &[&Reading<'_>], names: &Names) {
    let known = Bearers::of(all, readings, names);
    for (mentions, reading) in all.iter_mut().zip(readings) {
        for mention in mentions.iter_mut().filter(|m| !m.named) {
            if let Some((name, rule)) = known.bearer(mention, &reading.article) {
                (mention.key, mention.link, mention.rule) = (Key::Name(name), Certainty::Possible, rule);
            }
        }
    }
}

/// "The force" alone: what all the accounts are about, where one of them calls that a force.
fn stand_in(all: &mut [Vec<Mention>], readings: &[&Reading<'_>], names: &Names) {
    let Some(main) = names.main() else { return };
    let called = |m: &&Mention| m.key == Key::Name(main) && !m.named;
    let heads: BTreeSet<String> = all
        .iter()
        .zip(readings)
        .flat_map(|(mentions, r)| mentions.iter().filter(called).map(|m| noun(&r.article, m).to_owned()))
        .collect();
    for (mentions, reading) in all.iter_mut().zip(readings) {
        for mention in mentions.iter_mut().filter(|m| matches!(m.key, Key::Words(..) | Key::Class(_, None))) {
            let tokens = &reading.article.tokens;
            let the = mention.tokens.start.checked_sub(1).is_some_and(|at| tokens[at].is("the"));
            let head = noun(&reading.article, mention);
            if mention.tokens.len() == 1 && the && stands_for(head) && heads.contains(head) {
                (mention.key, mention.link, mention.rule) = (Key::Name(main), Certainty::Possible, "topic");
            }
        }
    }
}

/// "Two shoppers" and "two civilians", told killed by figures that answer one question: what they count is one, where a story
/// has one such question.
fn counted(all: &mut [Vec<Mention>], readings: &[&Reading<'_>], counts: &[&Joined]) {
    let mut questions: BTreeMap<&str, Vec<&Joined>> = BTreeMap::new();
    for &question in counts {
        questions.entry(question.measure).or_default().push(question);
    }
    for question in questions.into_values().filter(|of| of.len() == 1).flatten() {
        for answer in &question.answers {
            let reading = readings[answer.source];
            let Some(of) = reading.figures[answer.figure].counted.as_ref() else { continue };
            let head = reading.article.token_at(of.span.end).saturating_sub(1);
            let mentions = &mut all[answer.source];
            let at = mentions.partition_point(|mention| mention.tokens.end <= head);
            if let Some(mention) = mentions.get_mut(at).filter(|m| m.tokens.end == head + 1 && is_nothing(&m.key)) {
                (mention.key, mention.link, mention.rule) =
                    (Key::Class(question.measure, None), Certainty::Possible, "same-slot");
            }
        }
    }
}

/// The words of a mention with the country that they belong to.
pub(super) fn described(mention: &Mention, article: &Article<'_>) -> Key {
    Key::Words(core(article, &mention.tokens), mention.anchors.first().copied())
}

//! Mentions of all articles → referents: what the same key names is one; labels that stood beside a name elsewhere, and
//! classes of which a story has one thing, join it.

use super::{
    bearers::{Bearers, persons},
    class::{Class, Number},
    mention::{Key, Mention, core, mentions, stands_for},
};
use crate::{
    align::{Joined, NameId, Names},
    article::Part,
    countries,
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, Pos, Token, name_form},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};
use variorum_story::Certainty;

/// Sentences at the head of an article that say what it is about.
const HEAD: usize = 4;

/// Accounts that have a class anywhere at least, where most do, for it to be what they are about.
const SEVERAL: usize = 3;

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
    /// Names of persons, as far as the articles show.
    pub persons: BTreeSet<NameId>,
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
        let persons = persons(&all, readings);
        seats(&mut all, readings, names);
        bridge(&mut all, readings, names, &persons);
        stand_in(&mut all, readings, names);
        for (mentions, reading) in all.iter_mut().zip(readings) {
            for mention in mentions {
                describe(mention, &reading.article, names, &heads);
            }
        }
        counted(&mut all, readings, counts);
        let mut by_key: Vec<(&Key, Place)> = Vec::new();
        for (source, mentions) in all.iter().enumerate() {
            let told = mentions.iter().enumerate().filter(|(_, m)| !is_nothing(&m.key));
            by_key.extend(told.map(|(at, mention)| (&mention.key, (source, at))));
        }
        by_key.sort_unstable();
        let groups: Vec<Group> = by_key.chunk_by(|a, b| a.0 == b.0).map(Group::new).collect();
        let mut group_of: Vec<Vec<Option<usize>>> = all.iter().map(|mentions| vec![None; mentions.len()]).collect();
        for (at, group) in groups.iter().enumerate() {
            group.mentions.iter().for_each(|&(source, mention)| group_of[source][mention] = Some(at));
        }
        let name = |(at, group): (usize, &Group)| match group.key {
            Key::Name(name) => Some((name, at)),
            _ => None,
        };
        let by_name = groups.iter().enumerate().filter_map(name).collect();
        Self { mentions: all, groups, group_of, by_name, persons }
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
    /// Of mentions that have one key, in order.
    fn new(all: &[(&Key, Place)]) -> Self {
        let mentions: Vec<Place> = all.iter().map(|(_, place)| *place).collect();
        let sources = mentions.chunk_by(|a, b| a.0 == b.0).count();
        Self { key: all[0].0.clone(), mentions, sources }
    }
}

/// What the heads of the articles hold: a class or a noun that two of them begin with is what the story is about.
struct Heads<'h> {
    /// By class: the articles that begin with a word of it, and how many words of it they begin with.
    classes: BTreeMap<&'static str, (usize, BTreeSet<&'h str>)>,
    nouns: BTreeMap<&'h str, usize>,
    /// How many accounts there are, and by class how many have a word of it anywhere.
    accounts: usize,
    everywhere: BTreeMap<&'static str, usize>,
}

impl<'h> Heads<'h> {
    fn of(readings: &[&'h Reading<'_>], all: &[Vec<Mention>]) -> Self {
        let mut heads =
            Self { classes: BTreeMap::new(), nouns: BTreeMap::new(), accounts: 0, everywhere: BTreeMap::new() };
        for (reading, mentions) in readings.iter().zip(all) {
            heads.accounts += 1;
            for class in mentions.iter().flat_map(|m| &m.classes).map(|class| class.id).collect::<BTreeSet<_>>() {
                *heads.everywhere.entry(class).or_default() += 1;
            }
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

    /// Whether the story tells of one thing of a class: two accounts begin with a word of it, or most have one of a class of
    /// people. Of attacks and talks most accounts may name several.
    fn has_class(&self, class: &Class) -> bool {
        let begin = self.classes.get(class.id).is_some_and(|(articles, _)| *articles > 1);
        let most = self.everywhere.get(class.id).is_some_and(|&of| of >= SEVERAL && of * 2 > self.accounts);
        begin || most && class.number == Number::Many
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
            anchors().find(|&a| !names.is_topic(a) && !class.has(names.form(a)))
        };
        (mention.key, mention.link, mention.rule) = (Key::Class(class.id, anchor), Certainty::Possible, "class");
    }
}

/// Gives labels that do not say whose they are the anchor of the others in their article, and capitals that act theirs. Of an
/// article with two countries' armies "the army" is that of the one whose army is called so.
fn settle(mentions: &mut [Mention], article: &Article<'_>, names: &Names) {
    let anchors = Anchors::of(mentions, article);
    for mention in mentions.iter_mut() {
        if let (Key::Class(id, None), Some(class)) = (&mention.key, mention.class)
            && class.anchored
        {
            let id = *id;
            let of = |all: Option<&BTreeSet<NameId>>| all.and_then(|all| only_anchor(all, names));
            let only =
                || of(anchors.of_noun.get(&(id, noun(article, mention)))).or_else(|| of(anchors.of_class.get(id)));
            let anchor = mention.definite.then(only).flatten();
            mention.key = anchor.map_or(NOTHING, |a| Key::Class(class.id, Some(a)));
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
    let idle = |class: &Class| !class.anchored && !heads.has_class(class);
    let plain = match mention.key {
        Key::Words(..) => true,
        Key::Class(..) => mention.class.is_some_and(idle),
        Key::Name(_) => false,
    };
    if plain && !is_nothing(&mention.key) {
        (mention.key, mention.link, mention.rule) = (words(mention, article, names, heads), Certainty::Sure, "head");
    }
}

/// The names that tie the labels of an article.
struct Anchors<'a> {
    of_class: BTreeMap<&'static str, BTreeSet<NameId>>,
    /// By class and noun: "the army" may be one country's where there are troops of two.
    of_noun: BTreeMap<(&'static str, &'a str), BTreeSet<NameId>>,
}

impl<'a> Anchors<'a> {
    fn of(mentions: &[Mention], article: &'a Article<'_>) -> Self {
        let mut found = Self { of_class: BTreeMap::new(), of_noun: BTreeMap::new() };
        for mention in mentions {
            if let Key::Class(class, Some(anchor)) = mention.key {
                found.of_class.entry(class).or_default().insert(anchor);
                found.of_noun.entry((class, noun(article, mention))).or_default().insert(anchor);
            }
        }
        found
    }
}

/// The key of plain words: of a noun that the story is about the noun; of several words all of them.
fn words(mention: &Mention, article: &Article<'_>, names: &Names, heads: &Heads<'_>) -> Key {
    let anchor = mention.anchors.iter().copied().find(|&a| !names.is_topic(a));
    let noun = noun(article, mention);
    if heads.has_noun(noun) && mention.definite {
        return Key::Words(noun.to_owned(), anchor);
    }
    let words = own_words(mention, article);
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
    // "Due to Bamako's decision": what those who rule do, as a noun.
    let is = |at: usize, what: fn(&Token<'_>) -> bool| article.tokens.get(at).is_some_and(what);
    let decides = is(mention.tokens.end, |t| matches!(&*t.lower, "'s" | "'"))
        && is(mention.tokens.end + 1, |t| is_deed(&t.lemma));
    if acts && !inside || decides {
        (mention.key, mention.rule) = (Key::Class("rulers", Some(country)), "capital");
    }
}

/// "The Ilvanian capital": the city, where an account names it.
fn seats(all: &mut [Vec<Mention>], readings: &[&Reading<'_>], names: &Names) {
    let city = |mention: &Mention, article: &Article<'_>| {
        let Key::Name(name) = mention.key else { return None };
        let country = mention.named.then(|| countries::capital_of(&name_form(article, &mention.tokens))).flatten()?;
        Some((country, name))
    };
    let mut cities: BTreeMap<&str, NameId> = BTreeMap::new();
    for (mentions, reading) in all.iter().zip(readings) {
        cities.extend(mentions.iter().filter_map(|mention| city(mention, &reading.article)));
    }
    for (mentions, reading) in all.iter_mut().zip(readings) {
        for mention in mentions.iter_mut().filter(|m| !m.named && matches!(m.key, Key::Words(..))) {
            let of = || mention.anchors.iter().find_map(|&country| countries::of(names.form(country)));
            let seat = Some(noun(&reading.article, mention)).filter(|noun| *noun == "capital").and_then(|_| of());
            if let Some(&city) = seat.and_then(|country| cities.get(country)) {
                (mention.key, mention.link, mention.rule) = (Key::Name(city), Certainty::Possible, "capital");
            }
        }
    }
}

/// Whether a noun is something that a government does or says: "decision", "demand".
fn is_deed(lemma: &str) -> bool {
    static DEEDS: LazyLock<WordSet> = LazyLock::new(|| {
        let said = lexicon::rows("en/cues_nouns").map(|row| row[0]);
        said.chain(lexicon::rows("en/deeds").map(|row| row[0])).collect()
    });
    DEEDS.contains(lemma)
}

/// Joins to a name what has stood beside it: the same words with the same anchor, its noun alone, or its class.
fn bridge(all: &mut [Vec<Mention>], readings: &[&Reading<'_>], names: &Names, persons: &BTreeSet<NameId>) {
    let known = Bearers::of(all, readings, names, persons);
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
    Key::Words(own_words(mention, article), mention.anchors.first().copied())
}

/// The words of a mention without names, in base forms: those of its key, where they are all that is known of it.
fn own_words(mention: &Mention, article: &Article<'_>) -> String {
    match &mention.key {
        Key::Words(words, _) if !words.is_empty() => words.clone(),
        _ => core(article, &mention.tokens),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;

    #[test]
    fn the_examples_of_deeds_hold_one_and_a_thing_is_none() {
        let deed = |text: &str| {
            Article::new(text, None).tokens.iter().find(|t| is_deed(&t.lemma)).map(|t| t.lemma.to_string())
        };
        for row in lexicon::rows("en/deeds") {
            assert_eq!(deed(row[1]).as_deref(), Some(row[0]), "{row:?}");
        }
        assert_eq!(deed("Paris's museum opened late."), None);
    }
}

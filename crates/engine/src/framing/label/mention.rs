//! Noun phrases → mentions: what each stands for, by its name, its class or its words, and the rule that says so.

use super::class::{self, Class, Number};
use crate::{
    align::{NameId, Names},
    framing::phrase::{Phrase, phrases},
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, NameKind, Pos},
};
use std::{ops::Range, sync::LazyLock};
use variorum_story::Certainty;

/// What a mention stands for, before labels of unlike form are joined.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    /// The bearer of a name.
    Name(NameId),
    /// What a class of labels names, of the bearer of a name where one ties it.
    Class(&'static str, Option<NameId>),
    /// What the same words name, in base forms, of the bearer of a name where one stands with them.
    Words(String, Option<NameId>),
}

/// A noun phrase that stands for something.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// Its sentence.
    pub sentence: usize,
    /// The tokens of the label.
    pub tokens: Range<usize>,
    /// What it stands for.
    pub key: Key,
    /// How sure that is.
    pub link: Certainty,
    /// The rule that says so.
    pub rule: &'static str,
    /// The class of its words, where they have one; of several the one that the story is about most.
    pub class: Option<&'static Class>,
    /// The classes that its words can be of, in the order of the list.
    pub classes: Vec<&'static Class>,
    /// The names that stand with it, the closest tie first.
    pub anchors: Vec<NameId>,
    /// Whether it is a name.
    pub named: bool,
    /// Whether an article or possessor makes it one that is known.
    pub definite: bool,
}

/// What one article is read against.
pub(super) struct Reader<'r, 't> {
    pub source: usize,
    pub article: &'r Article<'t>,
    pub names: &'r Names,
}

/// The mentions of an article, in order of place.
pub(super) fn mentions(source: usize, reading: &Reading<'_>, names: &Names) -> Vec<Mention> {
    let reader = Reader { source, article: &reading.article, names };
    let phrases = phrases(&reading.article);
    let mut read: Vec<Option<Mention>> = phrases.iter().map(|phrase| reader.mention(phrase)).collect();
    let added = super::apposition::attach(&reader, &phrases, &mut read);
    let mut found: Vec<Mention> = read.into_iter().flatten().chain(added).collect();
    found.sort_by_key(|m| (m.tokens.start, m.tokens.end));
    found
}

impl Reader<'_, '_> {
    /// The names whose first token lies among the tokens, as indices.
    pub fn names_in(&self, tokens: &Range<usize>) -> Range<usize> {
        let names = &self.article.names;
        names.partition_point(|n| n.tokens.start < tokens.start)..names.partition_point(|n| n.tokens.start < tokens.end)
    }

    /// What a name refers to first: itself.
    pub fn referent(&self, name: usize) -> NameId {
        self.names.own(self.source, name)
    }

    fn mention(&self, phrase: &Phrase) -> Option<Mention> {
        let head_name = self.names_in(&phrase.tokens).find(|&n| self.article.names[n].tokens.contains(&phrase.head));
        match head_name {
            Some(name) if self.article.names[name].kind != NameKind::Demonym && !self.is_post(phrase.head) => {
                Some(self.named(phrase, name))
            }
            _ => self.described(phrase),
        }
    }

    /// "The CEO": capitals that name a post and nobody.
    fn is_post(&self, at: usize) -> bool {
        matches!(&*self.article.tokens[at].lower, "ceo" | "cfo" | "coo" | "cto" | "pm" | "mp" | "mep" | "vp")
    }

    fn named(&self, phrase: &Phrase, name: usize) -> Mention {
        let tokens = self.article.names[name].tokens.clone();
        Mention {
            sentence: phrase.sentence,
            key: Key::Name(self.referent(name)),
            link: Certainty::Sure,
            rule: "same-name",
            class: None,
            classes: Vec::new(),
            anchors: self.named_anchors(phrase, name),
            named: true,
            definite: true,
            tokens,
        }
    }

    /// What a name can stand for besides itself, then what stands with its phrase.
    fn named_anchors(&self, phrase: &Phrase, name: usize) -> Vec<NameId> {
        let own = self.referent(name);
        let mut found = self.names.referents(self.source, name).to_vec();
        found.extend(self.anchors(phrase));
        found.retain(|&referent| referent != own);
        found
    }

    /// A phrase whose head is no name.
    fn described(&self, phrase: &Phrase) -> Option<Mention> {
        let words = &self.article.tokens[phrase.words()];
        let head = words.last()?;
        if phrase.any
            || head.pos != Pos::Noun && !self.is_post(phrase.head)
            || head.lemma.chars().nth(2).is_none()
            || VAGUE.contains(&*head.lemma)
        {
            return None;
        }
        let anchors = self.anchors(phrase);
        let before = phrase.tokens.start.checked_sub(1).map_or("", |at| &*self.article.tokens[at].lower);
        let several = words.iter().any(|t| t.pos == Pos::Numeral) && head.lower != head.lemma;
        let members = class::members(words, before).filter(|m| !m.bound || !anchors.is_empty());
        let members = members.filter(|m| m.class.number == Number::Many || !several);
        let members = members.filter(|m| m.class.number != Number::One || head.lower == head.lemma);
        let another = is_of_another(self.article, &phrase.words());
        let members = members.filter(|_| !another);
        let mut classes: Vec<&Class> = members.map(|m| m.class).collect();
        classes.dedup_by_key(|class| class.id);
        // What the words stand for is told when all articles are read.
        let words =
            (Key::Words(core(self.article, &phrase.words()), anchors.first().copied()), Certainty::Sure, "head");
        let (key, link, rule) = self.topic(phrase, &anchors).unwrap_or(words);
        Some(Mention {
            sentence: phrase.sentence,
            tokens: phrase.words(),
            key,
            link,
            rule,
            class: None,
            classes,
            anchors,
            named: false,
            definite: phrase.definite,
        })
    }

    /// "The mission", "its force": what the accounts are all about.
    fn topic(&self, phrase: &Phrase, anchors: &[NameId]) -> Option<(Key, Certainty, &'static str)> {
        let main = self.names.main()?;
        let token = &self.article.tokens[phrase.head];
        let head = &*token.lemma;
        let other = anchors.iter().any(|&a| a == main || !self.names.is_topic(a));
        if !phrase.definite || other || token.lower != token.lemma || !stands_for(head) {
            return None;
        }
        let own = self.names.form(main).split(' ').any(|word| word == head);
        own.then_some((Key::Name(main), Certainty::Sure, "head"))
    }

    /// The names that stand with a phrase: its possessor, those among its words, those after "of" and "in".
    fn anchors(&self, phrase: &Phrase) -> Vec<NameId> {
        // "The West African country's junta": whose it is, is said by a noun and no name.
        let possessor = phrase.own.checked_sub(2).filter(|_| phrase.own > phrase.tokens.start);
        let described = possessor.is_some_and(|at| self.article.tokens[at].pos == Pos::Noun);
        let inside = if described { phrase.own } else { phrase.tokens.start }..phrase.head;
        let linked = self.complement(phrase.head + 1);
        let of = |tokens: Range<usize>| self.names_in(&tokens).flat_map(|n| self.names.referents(self.source, n));
        let mut found: Vec<NameId> = Vec::new();
        for &referent in of(inside).chain(of(linked)) {
            if !found.contains(&referent) {
                found.push(referent);
            }
        }
        found
    }

    /// The tokens of "of the mission", "in Ilvania" behind a phrase.
    fn complement(&self, at: usize) -> Range<usize> {
        let tokens = &self.article.tokens;
        if !tokens.get(at).is_some_and(|t| matches!(&*t.lower, "of" | "in" | "by" | "for")) {
            return at..at;
        }
        let goes_on = |pos: Pos| {
            matches!(pos, Pos::Determiner | Pos::Noun | Pos::Name | Pos::Adjective | Pos::Numeral | Pos::Particle)
        };
        let length = tokens[at + 1..].iter().take(8).take_while(|t| goes_on(t.pos) || t.is("of")).count();
        at + 1..at + 1 + length
    }
}

/// The words of a label in base forms, the names before them left out: "Mali Foreign Minister" → "foreign minister", "the
/// other mayor" → "other mayor".
pub(super) fn core(article: &Article<'_>, tokens: &Range<usize>) -> String {
    let mut start = from_another(article, tokens);
    let mut at = article.names.partition_point(|n| n.tokens.start < start);
    while let Some(name) = article.names.get(at).filter(|n| n.tokens.start == start && n.tokens.end < tokens.end) {
        start = name.tokens.end;
        at += 1;
    }
    let lemmas: Vec<&str> = article.tokens[start..tokens.end].iter().map(|t| &*t.lemma).collect();
    lemmas.join(" ")
}

/// Whether a word before a noun makes it another one: "a second blast", "the deputy mayor".
pub(super) fn is_another(word: &str) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| lexicon::rows("en/another").map(|row| row[0]).collect());
    WORDS.contains(word)
}

/// Whether words of a phrase, or one before them, make it another than its noun alone would.
pub(super) fn is_of_another(article: &Article<'_>, words: &Range<usize>) -> bool {
    article.tokens[from_another(article, words)..words.end].iter().any(|token| is_another(&token.lower))
}

/// The start of a phrase's words, or of one before them that makes it another: "the other mayor", "the then mayor".
fn from_another(article: &Article<'_>, words: &Range<usize>) -> usize {
    let determines = |at: usize| article.tokens[at].pos == Pos::Determiner;
    // "Hours later police came": nothing says that they are others.
    let another = |&at: &usize| {
        is_another(&article.tokens[at].lower) && (determines(at) || at.checked_sub(1).is_some_and(determines))
    };
    words.start.checked_sub(1).filter(another).unwrap_or(words.start)
}

/// Whether a noun names nothing that could be called otherwise: "north", "year".
pub(super) fn is_vague(noun: &str) -> bool {
    VAGUE.contains(noun)
}

/// Whether a noun can stand for what the accounts are about: "the mission".
pub(super) fn stands_for(noun: &str) -> bool {
    STANDS_FOR.contains(noun)
}

static STANDS_FOR: LazyLock<WordSet> = LazyLock::new(|| lexicon::rows("en/anaphors").map(|row| row[0]).collect());

/// Nouns that name nothing that could be called otherwise: times, amounts, parts.
static VAGUE: LazyLock<WordSet> =
    LazyLock::new(|| lexicon::rows("en/vague_nouns").flat_map(|row| row[0].split(' ')).collect());

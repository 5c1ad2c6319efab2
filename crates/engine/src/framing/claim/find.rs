//! Article → what it claims of something: words of a class, and what stands in the clause that they could be said of.

use super::class::{self, Class};
use crate::{
    framing::{
        attribution::{Attribution, Stance},
        context::Context,
        label::Key,
        phrase::span,
    },
    lexicon::{self, WordSet},
    text::{Marks, Pos, Token},
};
use std::{ops::Range, sync::LazyLock};
use variorum_story::Span;

/// Tokens before a word of a claim in which what it is said of is named.
const BEFORE: usize = 30;
/// Tokens behind it: "the failure of the mission".
const BEHIND: usize = 6;
/// What it is said of at most: the closest.
const ABOUT: usize = 5;

/// Tokens in which whom somebody accuses, or who denies, is named.
const TARGET: usize = 8;

/// A place that claims something.
#[derive(Debug)]
pub(super) struct Hit {
    pub source: usize,
    pub class: &'static Class,
    /// The words of the class.
    pub place: Span,
    /// Groups of labels that it can be said of.
    pub about: Vec<usize>,
    /// Of what somebody is accused of or denies, what it speaks of: one of them must be in the other account too.
    pub topics: Option<Vec<Topic>>,
}

impl Hit {
    /// What it shares with the hits of one claim: its class, what it is said of and, where one is accused of something, of what.
    pub fn ties(&self) -> Vec<(&'static str, usize, Option<Topic>)> {
        let of = |&group: &usize| {
            let none = self.topics.is_none().then_some(None);
            none.into_iter()
                .chain(self.topics.iter().flatten().cloned().map(Some))
                .map(move |t| (self.class.id, group, t))
        };
        self.about.iter().flat_map(of).collect()
    }
}

/// Something that an accusation or a denial speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Topic {
    /// A group of labels.
    Referent(usize),
    /// A word, in base form.
    Word(String),
}

/// The claims of one article, in order of place.
pub(super) fn hits(context: &Context<'_, '_>, source: usize) -> Vec<Hit> {
    let article = &context.readings[source].article;
    let mut found = Vec::new();
    for sentence in &article.sentences {
        for at in sentence.tokens.clone().filter(|&at| article.tokens[at].marks.meets(Marks::CLAIM)) {
            for (class, length) in class::classes(&article.tokens[at..sentence.tokens.end]) {
                let place = span(article, &(at..at + length));
                let again = |hit: &Hit| hit.class.id == class.id && hit.place.overlaps(place);
                if found.last().is_some_and(again) {
                    continue;
                }
                let about = about(context, source, &sentence.tokens, &(at..at + length));
                if !about.is_empty() && !is_negated(context, source, sentence.tokens.start, at) {
                    found.push(Hit { source, class, place, about, topics: None });
                }
            }
        }
    }
    found.extend(cued(context, source));
    // The longer words of one place first: "denied any role" before "denied".
    found.sort_by_key(|hit| (hit.place.start, hit.class.id, std::cmp::Reverse(hit.place.end)));
    found.dedup_by(|later, first| later.class.id == first.class.id && later.place.overlaps(first.place));
    found
}

/// What somebody is said to claim by a verb of a class: whom he accuses, or that he denies it.
fn cued(context: &Context<'_, '_>, source: usize) -> Vec<Hit> {
    let reading = context.readings[source];
    let hit = |attribution: &Attribution| {
        let class = class::of_cue(attribution.lemma).filter(|_| !attribution.negated)?;
        let denies = attribution.stance == Stance::Denies;
        let spoken_of = if denies { attribution.source? } else { *attribution.content.first()? };
        let start = reading.article.token_at(spoken_of.start);
        let tokens = start..reading.article.token_at(spoken_of.end).min(start + TARGET);
        let (mention, group) = context.referents.within(source, tokens).next()?;
        let about = (context.referents.groups[group].sources > 1).then_some(group)?;
        // "accused the mine": the words up to whom it is said of.
        let target = span(&reading.article, &mention.tokens);
        let near = !denies && target.start > attribution.cue.end;
        let place = if near { attribution.cue.join(target) } else { attribution.cue };
        let topics = Some(topics(context, source, attribution, about));
        Some(Hit { source, class, place, about: vec![about], topics })
    };
    reading.attributions.iter().filter_map(hit).collect()
}

/// What the words of an accusation or a denial speak of besides whom it is said of.
fn topics(context: &Context<'_, '_>, source: usize, attribution: &Attribution, about: usize) -> Vec<Topic> {
    let article = &context.readings[source].article;
    let mut found = Vec::new();
    for content in &attribution.content {
        let tokens = article.token_at(content.start)..article.token_at(content.end);
        let groups = groups(context, source, tokens.clone()).filter(|&g| g != about && is_told_of(context, g));
        found.extend(groups.map(Topic::Referent));
        let telling = |t: &&Token<'_>| {
            let open = matches!(t.pos, Pos::Noun | Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Adjective);
            open && t.lemma.len() > 2 && !is_commonplace(&t.lemma) && class::of_cue(&t.lemma).is_none()
        };
        let target = |at: usize| context.referents.within(source, at..at + 1).any(|(_, group)| group == about);
        let words = tokens.filter(|&at| !target(at)).map(|at| &article.tokens[at]).filter(telling);
        found.extend(words.map(|token| Topic::Word(token.lemma.to_string())));
    }
    found
}

/// Whether a word, in base form, is one that accusations and denials have whatever they are about.
fn is_commonplace(lemma: &str) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| {
        let words = |row: Vec<&'static str>| row[0].split(' ');
        lexicon::rows("en/commonplace").chain(lexicon::rows("en/accusations")).flat_map(words).collect()
    });
    WORDS.contains(lemma)
}

/// "did not fail", "never safe".
fn is_negated(context: &Context<'_, '_>, source: usize, start: usize, at: usize) -> bool {
    let tokens = &context.readings[source].article.tokens;
    tokens[start.max(at.saturating_sub(3))..at].iter().any(|t| matches!(&*t.lower, "not" | "n't" | "never" | "no"))
}

/// The groups that two sources name and that stand close to the words: countries are the scene, not what is spoken of.
fn about(context: &Context<'_, '_>, source: usize, sentence: &Range<usize>, word: &Range<usize>) -> Vec<usize> {
    let from = sentence.start.max(word.start.saturating_sub(BEFORE));
    let to = sentence.end.min(word.end + BEHIND);
    let says = claimants(context, source, word);
    let mut found = Vec::new();
    for group in groups(context, source, from..word.start).rev().chain(groups(context, source, word.end..to)) {
        if is_told_of(context, group) && !says.contains(&group) && !found.contains(&group) && found.len() < ABOUT {
            found.push(group);
        }
    }
    found
}

/// Who makes a claim and speaks of somebody else: "the mayor" of "the mayor says that the firm failed", and nobody of "Kovar
/// said that she was innocent".
fn claimants(context: &Context<'_, '_>, source: usize, word: &Range<usize>) -> Vec<usize> {
    let article = &context.readings[source].article;
    let attribution = context.attribution(source, span(article, word));
    let Some((who, said)) = attribution.and_then(|a| Some((a.source?, *a.content.first()?))) else {
        return Vec::new();
    };
    let before = article.token_at(said.start)..word.start;
    let another = groups(context, source, before.start..before.end.max(before.start)).any(|g| is_told_of(context, g));
    // "Lawyers for Kovar" are not Kovar.
    let (start, end) = (article.token_at(who.start), article.token_at(who.end));
    let tokens = start..(start..end).find(|&at| article.tokens[at].pos == Pos::Preposition).unwrap_or(end);
    if another { groups(context, source, tokens).collect() } else { Vec::new() }
}

/// What labels and names among tokens stand for, in order: "MINUSMA's presence" speaks of MINUSMA too.
fn groups(
    context: &Context<'_, '_>,
    source: usize,
    tokens: Range<usize>,
) -> impl DoubleEndedIterator<Item = usize> + use<> {
    let article = &context.readings[source].article;
    // "in Orrin" is where it is, not what is spoken of.
    let place =
        |at: usize| at > 0 && matches!(&*article.tokens[at - 1].lower, "in" | "at" | "near" | "around" | "outside");
    let labels = context.referents.within(source, tokens.clone());
    let labels = labels.filter(|(mention, _)| !mention.named || !place(mention.tokens.start));
    let labels = labels.map(|(mention, group)| (mention.tokens.start, group));
    let names = context.names_at(source, tokens).filter(|&(at, _)| !place(at));
    let names = names.filter_map(|(at, name)| Some((at, context.referents.named(name)?)));
    let mut found: Vec<(usize, usize)> = labels.chain(names).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, group)| group)
}

/// Whether a group is what several accounts speak of: no scene, and no word that every denial has.
fn is_told_of(context: &Context<'_, '_>, group: usize) -> bool {
    let group = &context.referents.groups[group];
    let scene = matches!(group.key, Key::Name(name) if context.names.is_country(name));
    let empty = matches!(&group.key, Key::Words(words, _) if is_commonplace(words));
    group.sources > 1 && !scene && !empty
}

//! Claims in the same words: what one source attributes, and sentences of others that share most of its words.

use super::{MOST, Place, positions};
use crate::{
    align::slug,
    framing::{attribution::Stance, by_number::ByNumber, context::Context, join},
    text::Pos,
};
use std::{cmp::Reverse, collections::BTreeSet, ops::Range};
use variorum_story::{Claim, Span};

/// Words that two statements share at least to be one claim.
const SHARED: usize = 4;
/// The same, in hundredths of the shorter.
const SHARE: usize = 60;
/// Words of a statement: longer ones are sentences that never end.
const LONGEST: usize = 40;
/// Stretches that hold a word at most: a word of more tells no statements apart, and would cost time.
const COMMON: usize = 200;
/// Tokens that a quotation shows as the claim's own.
const SHOWN: usize = 8;

/// What a source says in one stretch.
struct Stretch {
    source: usize,
    tokens: Range<usize>,
    /// Base forms by their numbers, in order, each once.
    words: Vec<u32>,
    attributed: bool,
}

/// The claims that sources carry in the same words.
pub(super) fn claims(context: &Context<'_, '_>) -> Vec<Claim> {
    let all = stretches(context);
    let mut items: Vec<(usize, Vec<usize>)> = all.iter().map(|s| (s.source, Vec::new())).collect();
    let index = Index::of(&all, context.search.words());
    let mut shared = vec![0; all.len()];
    for (at, seed) in all.iter().enumerate().filter(|(_, s)| s.attributed) {
        items[at].1.push(at);
        for other in like(&all, &index, seed, &mut shared) {
            items[other].1.push(at);
        }
    }
    let mut joined = join::join(&items, |_| true);
    join::retain_best(&mut joined, MOST, |joined| Reverse(join::sources(&items, &joined.items)));
    joined.iter().map(|joined| claim(context, &all, joined)).collect()
}

/// What is attributed, each by itself, and the sentences in which nothing is.
fn stretches(context: &Context<'_, '_>) -> Vec<Stretch> {
    let mut found = Vec::new();
    for (source, reading) in context.readings.iter().enumerate() {
        let article = &reading.article;
        let mut spoken = BTreeSet::new();
        for attribution in &reading.attributions {
            spoken.insert(attribution.sentence);
            // What is demanded is an act, what is hoped is no claim.
            let claims = !matches!(attribution.stance, Stance::Orders | Stance::Feels);
            found.extend(attribution.content.iter().filter_map(|&span| stretch(context, source, span, claims)));
        }
        let own = article.sentences.iter().enumerate().filter(|(at, _)| !spoken.contains(at));
        found.extend(own.filter_map(|(_, sentence)| stretch(context, source, sentence.span, false)));
    }
    found
}

fn stretch(context: &Context<'_, '_>, source: usize, span: Span, attributed: bool) -> Option<Stretch> {
    let article = &context.readings[source].article;
    let tokens = article.token_at(span.start)..article.token_at(span.end);
    // Numbers are compared as figures.
    let telling = |pos| matches!(pos, Pos::Noun | Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Adjective);
    let lemmas = &context.search.lemmas(source).get(tokens.clone())?;
    let own = article.tokens.get(tokens.clone())?.iter().zip(*lemmas).filter(|(token, _)| telling(token.pos));
    let mut words = Vec::with_capacity(LONGEST);
    words.extend(own.map(|(_, &lemma)| lemma).take(LONGEST));
    words.sort_unstable();
    words.dedup();
    (words.len() >= SHARED).then_some(Stretch { source, tokens, words, attributed })
}

/// The stretches that hold each word.
struct Index {
    stretches: ByNumber<u32>,
    /// By word: whether it tells statements apart.
    telling: Vec<bool>,
}

impl Index {
    fn of(all: &[Stretch], words: usize) -> Self {
        let all_words = all.iter().enumerate();
        let all_words = all_words.flat_map(|(at, stretch)| stretch.words.iter().map(move |&word| (word, at as u32)));
        let stretches = ByNumber::new(words, all_words);
        // What every source has is what the story is about.
        let sources = |of: &[u32]| of.chunk_by(|&a, &b| all[a as usize].source == all[b as usize].source).count();
        let count = all.last().map_or(0, |stretch| stretch.source + 1);
        let telling = |of: &[u32]| of.len() <= COMMON && (count < 3 || sources(of) < count);
        Self { telling: (0..words).map(|word| telling(stretches.of(word))).collect(), stretches }
    }

    /// The stretches that hold a word, where it tells statements apart.
    fn holding(&self, word: u32) -> &[u32] {
        if self.telling[word as usize] { self.stretches.of(word as usize) } else { &[] }
    }
}

/// The stretches of other sources that share most words with one. `shared` has a place for each stretch, all 0, and is left so.
fn like(all: &[Stretch], index: &Index, seed: &Stretch, shared: &mut [usize]) -> Vec<usize> {
    let mut met = Vec::new();
    for &other in seed.words.iter().flat_map(|&word| index.holding(word)) {
        let other = other as usize;
        if shared[other] == 0 {
            met.push(other);
        }
        shared[other] += 1;
    }
    met.retain(|&other| {
        let count = std::mem::take(&mut shared[other]);
        let shorter = seed.words.len().min(all[other].words.len());
        all[other].source != seed.source && count >= SHARED && count * 100 >= SHARE * shorter
    });
    met.sort_unstable();
    met
}

fn claim(context: &Context<'_, '_>, all: &[Stretch], joined: &join::Joined<usize>) -> Claim {
    let seed = &all[joined.tie];
    let others = joined.items.iter().filter(|&&at| at != joined.tie);
    let mut shared: BTreeSet<u32> = BTreeSet::new();
    let held = |at: usize| seed.words.iter().copied().filter(move |word| all[at].words.binary_search(word).is_ok());
    others.for_each(|&at| shared.extend(held(at)));
    let words: Vec<String> = shared.iter().map(|&word| context.search.word(word).to_owned()).collect();
    let place = |&at: &usize| Place { source: all[at].source, span: shown(context, &all[at], &shared) };
    let places: Vec<Place> = joined.items.iter().map(place).collect();
    let first: Vec<Option<&str>> = words.iter().take(3).map(|word| Some(word.as_str())).collect();
    Claim {
        id: slug(&first),
        about: String::new(),
        class: None,
        positions: positions(context, &places, &words, "same-words"),
        sought: words.clone(),
        words,
    }
}

/// The few tokens of a stretch that hold most of what is shared.
fn shown(context: &Context<'_, '_>, stretch: &Stretch, shared: &BTreeSet<u32>) -> Span {
    let article = &context.readings[stretch.source].article;
    let lemmas = context.search.lemmas(stretch.source);
    let hit = |at: usize| usize::from(article.tokens[at].pos != Pos::Mark && shared.contains(&lemmas[at]));
    let starts = stretch.tokens.clone().filter(|&at| hit(at) > 0).take(LONGEST);
    let end = |at: usize| (at + SHOWN).min(stretch.tokens.end);
    let best = starts.max_by_key(|&at| ((at..end(at)).map(hit).sum::<usize>(), std::cmp::Reverse(at)));
    let start = best.unwrap_or(stretch.tokens.start);
    let last = (start..end(start)).rev().find(|&at| hit(at) > 0).unwrap_or(start);
    crate::framing::phrase::span(article, &(start..last + 1))
}

//! Claims in the same words: what one source attributes, and sentences of others that share most of its words.

use super::{Place, positions};
use crate::{
    align::slug,
    framing::{attribution::Stance, context::Context, join},
    text::{Article, Pos},
};
use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};
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
struct Stretch<'a> {
    source: usize,
    tokens: Range<usize>,
    /// Base forms, sorted, each once.
    words: Vec<&'a str>,
    attributed: bool,
}

/// The claims that sources carry in the same words.
pub(super) fn claims(context: &Context<'_, '_>) -> Vec<Claim> {
    let all = stretches(context);
    let mut items: Vec<(usize, Vec<usize>)> = all.iter().map(|s| (s.source, Vec::new())).collect();
    let index = index(&all);
    let mut shared = vec![0; all.len()];
    for (at, seed) in all.iter().enumerate().filter(|(_, s)| s.attributed) {
        items[at].1.push(at);
        for other in like(&all, &index, seed, &mut shared) {
            items[other].1.push(at);
        }
    }
    join::join(&items, |_| true).iter().map(|joined| claim(context, &all, joined)).collect()
}

/// What is attributed, each by itself, and the sentences in which nothing is.
fn stretches<'c>(context: &Context<'c, '_>) -> Vec<Stretch<'c>> {
    let mut found = Vec::new();
    for (source, reading) in context.readings.iter().enumerate() {
        let article = &reading.article;
        let mut spoken = BTreeSet::new();
        for attribution in &reading.attributions {
            spoken.insert(attribution.sentence);
            // What is demanded is an act, what is hoped is no claim.
            let claims = !matches!(attribution.stance, Stance::Orders | Stance::Feels);
            found.extend(attribution.content.iter().filter_map(|&span| stretch(source, article, span, claims)));
        }
        let own = article.sentences.iter().enumerate().filter(|(at, _)| !spoken.contains(at));
        found.extend(own.filter_map(|(_, sentence)| stretch(source, article, sentence.span, false)));
    }
    found
}

fn stretch<'a>(source: usize, article: &'a Article<'_>, span: Span, attributed: bool) -> Option<Stretch<'a>> {
    let tokens = article.token_at(span.start)..article.token_at(span.end);
    // Numbers are compared as figures.
    let telling = |pos| matches!(pos, Pos::Noun | Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Adjective);
    let own = article.tokens.get(tokens.clone())?.iter().filter(|t| telling(t.pos));
    let mut words: Vec<&str> = own.map(|t| &*t.lemma).take(LONGEST).collect();
    words.sort_unstable();
    words.dedup();
    (words.len() >= SHARED).then_some(Stretch { source, tokens, words, attributed })
}

/// By word: the stretches that hold it.
fn index<'a>(all: &[Stretch<'a>]) -> HashMap<&'a str, Vec<usize>> {
    let mut index: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, stretch) in all.iter().enumerate() {
        stretch.words.iter().for_each(|word| index.entry(word).or_default().push(at));
    }
    // What every source has is what the story is about.
    let sources = |of: &[usize]| of.chunk_by(|&a, &b| all[a].source == all[b].source).count();
    let count = all.last().map_or(0, |stretch| stretch.source + 1);
    index.retain(|_, of| of.len() <= COMMON && (count < 3 || sources(of) < count));
    index
}

/// The stretches of other sources that share most words with one. `shared` has a place for each stretch, all 0, and is left so.
fn like(
    all: &[Stretch<'_>],
    index: &HashMap<&str, Vec<usize>>,
    seed: &Stretch<'_>,
    shared: &mut [usize],
) -> Vec<usize> {
    let mut met = Vec::new();
    for &other in seed.words.iter().filter_map(|word| index.get(*word)).flatten() {
        if shared[other] == 0 {
            met.push(other);
        }
        shared[other] += 1;
    }
    met.sort_unstable();
    met.retain(|&other| {
        let count = std::mem::take(&mut shared[other]);
        let shorter = seed.words.len().min(all[other].words.len());
        all[other].source != seed.source && count >= SHARED && count * 100 >= SHARE * shorter
    });
    met
}

fn claim(context: &Context<'_, '_>, all: &[Stretch<'_>], joined: &join::Joined<usize>) -> Claim {
    let seed = &all[joined.tie];
    let others = joined.items.iter().filter(|&&at| at != joined.tie);
    let mut shared: BTreeSet<&str> = BTreeSet::new();
    let held = |at: usize| seed.words.iter().filter(move |word| all[at].words.binary_search(word).is_ok());
    others.for_each(|&at| shared.extend(held(at)));
    let words: Vec<String> = shared.iter().map(|&word| word.to_owned()).collect();
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
fn shown(context: &Context<'_, '_>, stretch: &Stretch<'_>, shared: &BTreeSet<&str>) -> Span {
    let article = &context.readings[stretch.source].article;
    let hit = |at: usize| usize::from(shared.contains(&*article.tokens[at].lemma));
    let starts = stretch.tokens.clone().filter(|&at| hit(at) > 0).take(LONGEST);
    let end = |at: usize| (at + SHOWN).min(stretch.tokens.end);
    let best = starts.max_by_key(|&at| ((at..end(at)).map(hit).sum::<usize>(), std::cmp::Reverse(at)));
    let start = best.unwrap_or(stretch.tokens.start);
    let last = (start..end(start)).rev().find(|&at| hit(at) > 0).unwrap_or(start);
    crate::framing::phrase::span(article, &(start..last + 1))
}

//! Hedges and words of force on one act or claim, beside what another source writes of the same.
//!
//! Closed lists (`lexicon/en/emphasis.tsv`), and never shown by themselves: a word is a finding only where a second source puts
//! the same act or claim without a word of its sort.

use super::{
    context::{Context, to_quote},
    phrase::span,
};
use crate::{
    lexicon::{self, Words},
    text::{Pos, Token},
};
use std::{collections::BTreeMap, ops::Range, sync::LazyLock};
use variorum_story::{Act, Claim, Emphasis, EmphasisKind, Mark, Quotation, Subject};

/// Tokens on either side of a claim's or act's words that its hedges stand in.
const REACH: usize = 6;

/// Contrasts shown at most.
const MOST: usize = 30;

/// A word of a list.
#[derive(Debug)]
struct Entry {
    kind: EmphasisKind,
    words: Vec<&'static str>,
}

static ENTRIES: LazyLock<Words<Vec<Entry>>> = LazyLock::new(|| {
    let mut entries: Words<Vec<Entry>> = Words::default();
    for row in lexicon::rows("en/emphasis") {
        let kind = kind(row[0]);
        for text in row[1].split(',') {
            let words: Vec<&str> = text.split(' ').collect();
            entries.entry(words[0]).or_default().push(Entry { kind, words });
        }
    }
    entries
});

fn kind(name: &str) -> EmphasisKind {
    match name {
        "hedge" => EmphasisKind::Hedge,
        "booster" => EmphasisKind::Booster,
        "minimiser" => EmphasisKind::Minimiser,
        "concessive" => EmphasisKind::Concessive,
        "metaphor" => EmphasisKind::Metaphor,
        other => unreachable!("no sort of emphasis: {other}"),
    }
}

/// The word of a list that begins with the first token, and its length.
fn word(tokens: &[Token<'_>]) -> Option<(EmphasisKind, usize)> {
    // "In May 2021" hedges nothing.
    let first = tokens.first().filter(|t| t.pos != Pos::Noun || !t.is("may"))?;
    let of = |word: &str| ENTRIES.get(word).map_or(&[][..], Vec::as_slice);
    let entries = of(&first.lower).iter().chain(of(&first.lemma));
    let is = |token: &Token<'_>, word: &str| token.lower == word || token.lemma == word;
    let whole = |entry: &&Entry| {
        tokens.len() >= entry.words.len() && entry.words.iter().zip(tokens).all(|(word, token)| is(token, word))
    };
    entries.filter(whole).max_by_key(|entry| entry.words.len()).map(|entry| (entry.kind, entry.words.len()))
}

/// One place of an act or claim.
struct Place<'p> {
    source: usize,
    id: &'p str,
    quotation: &'p Quotation,
}

/// The contrasts of emphasis on the acts and claims found; quotations hold places only.
pub(crate) fn emphasis(context: &Context<'_, '_>, acts: &[Act], claims: &[Claim]) -> Vec<Emphasis> {
    let source: BTreeMap<String, usize> = context.ids().map(|(at, id)| (id, at)).collect();
    let mut found = Vec::new();
    for act in acts {
        let tellings = act.deeds.iter().flat_map(|d| d.tellings.iter().map(move |t| (&d.source, &t.quotation)));
        let places = tellings.map(|(id, quotation)| Place { source: source[id], id, quotation }).collect::<Vec<_>>();
        found.extend(contrasts(context, &Subject::Act(act.id.clone()), &act.id, &places));
    }
    for claim in claims {
        let said = claim.positions.iter().flat_map(|p| p.statements.iter().map(move |s| (&p.source, &s.quotation)));
        let places = said.map(|(id, quotation)| Place { source: source[id], id, quotation }).collect::<Vec<_>>();
        found.extend(contrasts(context, &Subject::Claim(claim.id.clone()), &claim.id, &places));
    }
    found.truncate(MOST);
    found
}

/// The sorts of words that some sources have on a subject and others have not.
fn contrasts(context: &Context<'_, '_>, subject: &Subject, id: &str, places: &[Place<'_>]) -> Vec<Emphasis> {
    let mut by_kind: BTreeMap<EmphasisKind, Vec<(usize, Mark)>> = BTreeMap::new();
    for place in places {
        for (kind, mark) in marks(context, place) {
            by_kind.entry(kind).or_default().push((place.source, mark));
        }
    }
    let contrast = |(kind, marked): (EmphasisKind, Vec<(usize, Mark)>)| {
        let plain = |place: &&Place<'_>| marked.iter().all(|(source, _)| *source != place.source);
        let against: Vec<Mark> = places.iter().filter(plain).map(unmarked).collect();
        let sort = format!("{kind:?}").to_lowercase();
        (!against.is_empty()).then(|| Emphasis {
            id: format!("{sort}-{id}"),
            subject: subject.clone(),
            kind,
            marked: marked.into_iter().map(|(_, mark)| mark).collect(),
            against,
        })
    };
    by_kind.into_iter().filter_map(contrast).collect()
}

fn unmarked(place: &Place<'_>) -> Mark {
    Mark { source: place.id.to_owned(), words: String::new(), quotation: place.quotation.clone() }
}

/// The words of the lists around a place, in its sentence and inside its clause.
fn marks(context: &Context<'_, '_>, place: &Place<'_>) -> Vec<(EmphasisKind, Mark)> {
    let article = &context.readings[place.source].article;
    let own = article.token_at(place.quotation.span.start)..article.token_at(place.quotation.span.end);
    let Some(sentence) = article.sentences.get(article.sentence_of(own.start)) else { return Vec::new() };
    let near = clause(&article.tokens, &sentence.tokens, &own);
    let mut found: Vec<(EmphasisKind, Mark)> = Vec::new();
    let mut at = near.start;
    while at < near.end {
        let Some((kind, length)) = word(&article.tokens[at..near.end]) else {
            at += 1;
            continue;
        };
        let span = span(article, &(at..at + length));
        let mark = Mark {
            source: place.id.to_owned(),
            words: crate::quote::folded(span.of(article.text)),
            quotation: to_quote(span),
        };
        found.push((kind, mark));
        at += length;
    }
    found
}

/// The tokens around a place up to a mark that ends its clause.
fn clause(tokens: &[Token<'_>], sentence: &Range<usize>, own: &Range<usize>) -> Range<usize> {
    let ends = |at: &usize| matches!(&*tokens[*at].lower, "," | ";" | ":" | "—" | "–");
    let low = sentence.start.max(own.start.saturating_sub(REACH));
    let high = sentence.end.min(own.end + REACH);
    let start = (low..own.start).rev().find(ends).map_or(low, |at| at + 1);
    start..(own.end..high).find(ends).unwrap_or(high).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;

    fn kinds(text: &str) -> Vec<String> {
        let article = Article::new(text, None);
        let found = (0..article.tokens.len()).filter_map(|at| word(&article.tokens[at..]));
        found.map(|(kind, _)| format!("{kind:?}").to_lowercase()).collect()
    }

    #[test]
    fn every_class_finds_its_example_and_stays_silent_on_the_other() {
        for row in lexicon::rows("en/emphasis") {
            assert_eq!(row.len(), 4, "{row:?}");
            assert_eq!(kinds(row[2]), [row[0]], "{}", row[2]);
            assert_eq!(kinds(row[3]), [] as [&str; 0], "{}", row[3]);
        }
    }
}

//! Hedges and words of force on one referent, act or claim, beside what another source writes of the same.
//!
//! Closed lists (`lexicon/en/emphasis.tsv`), and never shown by themselves: a word is a finding only where a second source puts
//! the same referent, act or claim without a word of its sort.

use super::{
    context::{Context, to_quote},
    is_own_voice,
    phrase::span,
    terms::Terms,
};
use crate::{
    lexicon,
    text::{Marks, Pos, Token},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::LazyLock,
};
use variorum_story::{Act, Claim, Emphasis, EmphasisKind, Mark, Quotation, Referent, Span, Subject};

/// Tokens on either side of a claim's or act's words that its hedges stand in.
const REACH: usize = 6;

/// Modifiers before a label that are read.
const MODIFIERS: usize = 3;

/// Contrasts shown at most.
const MOST: usize = 30;

/// The words of the lists, each with its sort.
static TERMS: LazyLock<Terms<EmphasisKind>> = LazyLock::new(|| {
    let words = |row: Vec<&'static str>| row[1].split(',').map(move |word| (word, kind(row[0])));
    Terms::by_first(lexicon::rows("en/emphasis").flat_map(words))
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
    let first = tokens.first().filter(|t| t.marks.meets(Marks::EMPHASIS) && (t.pos != Pos::Noun || !t.is("may")))?;
    let whole = TERMS.at(first).filter(|term| term.begins(tokens));
    whole.max_by_key(|term| term.words.len()).map(|term| (term.value, term.words.len()))
}

/// One place of a referent, act or claim.
struct Place<'p> {
    source: usize,
    id: &'p str,
    /// Its own words.
    span: Span,
    /// The tokens in which a word of a list is said of it.
    near: Range<usize>,
}

/// The contrasts of emphasis on the acts and claims found and on the referents named; quotations hold places only.
pub(crate) fn emphasis(context: &Context<'_, '_>, acts: &[Act], claims: &[Claim]) -> Vec<Emphasis> {
    let source: BTreeMap<String, usize> = context.ids().map(|(at, id)| (id, at)).collect();
    let place = |id, quotation: &Quotation| said(context, source[id], id, quotation.span);
    let referents: Vec<Emphasis> =
        context.published.referents.iter().flat_map(|r| on_referent(context, &source, r)).collect();
    // "The brutal regime closed the port": the word is on the regime.
    let taken: BTreeSet<(&str, Span)> =
        referents.iter().flat_map(|e| &e.marked).map(|mark| (&*mark.source, mark.quotation.span)).collect();
    let mut found = Vec::new();
    for act in acts {
        let tellings = act.deeds.iter().flat_map(|d| d.tellings.iter().map(move |t| (&d.source, &t.quotation)));
        let places = tellings.map(|(id, quotation)| place(id, quotation)).collect::<Vec<_>>();
        found.extend(contrasts(context, &Subject::Act(act.id.clone()), &act.id, &places, &taken));
    }
    for claim in claims {
        let said = claim.positions.iter().flat_map(|p| p.statements.iter().map(move |s| (&p.source, &s.quotation)));
        let places = said.map(|(id, quotation)| place(id, quotation)).collect::<Vec<_>>();
        found.extend(contrasts(context, &Subject::Claim(claim.id.clone()), &claim.id, &places, &taken));
    }
    found.extend(referents.iter().cloned());
    found.truncate(MOST);
    found
}

/// The contrasts on a referent, of one place of each source on either side: a referent is named many times.
fn on_referent(context: &Context<'_, '_>, source: &BTreeMap<String, usize>, referent: &Referent) -> Vec<Emphasis> {
    let places = named(context, source, referent);
    let subject = Subject::Referent(referent.id.clone());
    let mut found = contrasts(context, &subject, &referent.id, &places, &BTreeSet::new());
    found.retain(|contrast| OF_REFERENTS.contains(&contrast.kind));
    for contrast in &mut found {
        for marks in [&mut contrast.marked, &mut contrast.against] {
            let mut seen = BTreeSet::new();
            marks.retain(|mark| seen.insert((mark.source.clone(), mark.words.to_lowercase())));
        }
    }
    found
}

/// The sorts of words that can be said of somebody or something: "the alleged gunman", "a brutal regime", "a mere guard".
const OF_REFERENTS: [EmphasisKind; 3] = [EmphasisKind::Hedge, EmphasisKind::Booster, EmphasisKind::Minimiser];

/// A place of an act or claim: what is said of it stands around it, in its sentence and inside its clause.
fn said<'p>(context: &Context<'_, '_>, source: usize, id: &'p str, span: Span) -> Place<'p> {
    let article = &context.readings[source].article;
    let own = article.token_at(span.start)..article.token_at(span.end);
    let sentence = article.sentences.get(article.sentence_of(own.start));
    let near = sentence.map_or(own.clone(), |sentence| clause(&article.tokens, &sentence.tokens, &own));
    Place { source, id, span, near }
}

/// The places where sources name a referent in their own voice: what is said of it stands among its modifiers.
fn named<'p>(context: &Context<'_, '_>, source: &BTreeMap<String, usize>, referent: &'p Referent) -> Vec<Place<'p>> {
    let mut found = Vec::new();
    for naming in &referent.namings {
        let at = source[&naming.source];
        let article = &context.readings[at].article;
        let places = naming.labels.iter().flat_map(|label| &label.places).copied();
        for span in places.filter(|&span| is_own_voice(article, span)) {
            let own = article.token_at(span.start)..article.token_at(span.end);
            let modifier =
                |&at: &usize| matches!(article.tokens[at].pos, Pos::Adjective | Pos::Adverb | Pos::Participle);
            let start = (0..own.start).rev().take(MODIFIERS).take_while(modifier).last().unwrap_or(own.start);
            found.push(Place { source: at, id: &naming.source, span, near: start..own.end });
        }
    }
    found.sort_by_key(|place| (place.source, place.span));
    found
}

/// The sorts of words that some sources have on a subject and others have not; words that are taken are on another.
fn contrasts(
    context: &Context<'_, '_>,
    subject: &Subject,
    id: &str,
    places: &[Place<'_>],
    taken: &BTreeSet<(&str, Span)>,
) -> Vec<Emphasis> {
    let mut by_kind: BTreeMap<EmphasisKind, Vec<(usize, Mark)>> = BTreeMap::new();
    for place in places {
        let own = |(_, mark): &(EmphasisKind, Mark)| !taken.contains(&(&*mark.source, mark.quotation.span));
        for (kind, mark) in marks(context, place).into_iter().filter(own) {
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
    Mark { source: place.id.to_owned(), words: String::new(), quotation: to_quote(place.span) }
}

/// The words of the lists that are said of a place.
fn marks(context: &Context<'_, '_>, place: &Place<'_>) -> Vec<(EmphasisKind, Mark)> {
    let article = &context.readings[place.source].article;
    let mut found: Vec<(EmphasisKind, Mark)> = Vec::new();
    let mut at = place.near.start;
    while at < place.near.end {
        let Some((kind, length)) = word(&article.tokens[at..place.near.end]) else {
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

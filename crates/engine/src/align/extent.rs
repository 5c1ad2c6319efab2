//! What a figure holds for only: a place, a season or a career.

use super::phrases::Phrases;
use crate::{
    extract::Figure,
    lexicon::{self, WordSet},
    text::{Article, Pos, Token},
};
use std::sync::OnceLock;

/// The place that a sentence begins with, for which alone its share holds: "In the capital, 63 percent voted for it".
pub(super) fn opening_place<'r>(article: &'r Article<'_>, figure: &Figure) -> Option<&'r str> {
    /// Words of the phrase: "In the hills of the north".
    const LONGEST: usize = 7;
    let sentence = article.sentences.get(figure.sentence)?;
    let start = article.token_at(figure.phrase.start).clamp(sentence.tokens.start, sentence.tokens.end);
    let opening = &article.tokens[sentence.tokens.start..start];
    let first = opening.first().filter(|t| ["in", "across", "at", "throughout"].contains(&t.lower.as_ref()))?;
    let comma = opening.iter().take(LONGEST).position(|t| t.lower == ",")?;
    let last = opening[..comma].last().filter(|last| last.span != first.span)?;
    let named = last.pos == Pos::Name && !opening[..comma].iter().any(|t| t.pos == Pos::Numeral);
    let placed = || {
        static PLACES: OnceLock<WordSet> = OnceLock::new();
        PLACES.get_or_init(|| lexicon::rows("en/places").map(|row| row[0]).collect()).contains(last.lemma.as_ref())
    };
    (named || placed()).then_some(last.lemma.as_ref())
}

/// Whether words say that a figure counts a season or a career.
pub(super) fn of_a_season(clause: &[Token<'_>]) -> bool {
    static SEASONS: OnceLock<Phrases<()>> = OnceLock::new();
    SEASONS.get_or_init(|| Phrases::of("en/seasons", |row| vec![(row[0], ())])).all(clause).next().is_some()
}

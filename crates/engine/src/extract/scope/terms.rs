//! The terms on which an amount is stated: "net profit", "before tax", "including add-ons".

use crate::{
    extract::{
        Figure, grammar,
        layout::{Layout, Place},
    },
    lexicon::{self, ByFirst},
    text::Article,
};
use std::sync::OnceLock;
use variorum_story::{Kind, Qualifier, QualifierKind};

/// Tokens on either side of an amount in which its terms stand.
const REACH: usize = 10;

/// The terms of an amount or a percentage, by their class: the first that its clause names, behind it before in front.
pub fn find(article: &Article<'_>, layout: &Layout, figure: &Figure, place: &Place) -> Option<Qualifier> {
    if !matches!(figure.kind, Kind::Money | Kind::Percent) {
        return None;
    }
    let clause = layout.clause(place.first);
    let inside = |at: &usize| layout.clause(*at) == clause && layout.owner(*at).is_none();
    let behind = place.last..place.sentence.end.min(place.last + REACH);
    let front = place.sentence.start.max(place.first.saturating_sub(REACH))..place.first;
    // Behind, what stands after "and" is the next figure's.
    let behind = behind.take_while(|at| inside(at) && !grammar::joins(&article.tokens[*at]));
    // In front, what stands before another figure is that one's.
    let front = front.rev().take_while(inside);
    behind.chain(front).find_map(|at| {
        let (class, length) = term_at(article, at)?;
        let span = article.tokens[at].span.join(article.tokens[at + length - 1].span);
        Some(Qualifier { kind: QualifierKind::Status, lemma: class.to_owned(), span })
    })
}

/// The class of the phrase that begins at a token, and its length in tokens.
fn term_at(article: &Article<'_>, at: usize) -> Option<(&'static str, usize)> {
    static TERMS: OnceLock<ByFirst<&str>> = OnceLock::new();
    let terms = TERMS.get_or_init(|| {
        let phrases = |row: Vec<&'static str>| row[1].split(',').map(move |phrase| (phrase, row[0]));
        lexicon::by_first(lexicon::rows("en/terms").flat_map(phrases))
    });
    let first = article.tokens.get(at)?.lower.as_ref();
    let first = first.split('-').next().unwrap_or(first);
    terms.get(first)?.iter().find_map(|(words, class)| Some((*class, length(article, at, words)?)))
}

/// How many tokens a phrase takes from a token on, hyphens read as spaces.
fn length(article: &Article<'_>, at: usize, words: &[&str]) -> Option<usize> {
    let (mut left, mut end) = (words, at);
    while !left.is_empty() {
        let token = article.tokens.get(end)?;
        for part in token.lower.split('-').filter(|part| !part.is_empty()) {
            left = left.strip_prefix(&[part][..])?;
        }
        end += 1;
    }
    Some(end - at)
}

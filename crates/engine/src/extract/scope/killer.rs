//! Whether those who died are counted with the one who killed them, who died too: "three people, including the gunman",
//! "killed two people and then himself". Accounts of one death toll differ by this one person as a rule.

use crate::{
    extract::{Figure, noun},
    lexicon::{self, ByFirst},
    text::{Article, Token},
};
use std::sync::OnceLock;
use variorum_story::{Qualifier, QualifierKind};

/// Tokens behind a figure in which the phrase may begin.
const REACH: usize = 16;

/// The qualifier of a count of deaths whose sentence says it.
pub fn find(article: &Article<'_>, figure: &Figure) -> Option<Qualifier> {
    figure.measure.as_ref().filter(|measure| measure.id == "deaths")?;
    let sentence = article.sentences.get(figure.sentence)?;
    let from = article.token_at(figure.phrase.end).min(sentence.tokens.end);
    let tokens = &article.tokens[from..sentence.tokens.end];
    let found = |at: usize| phrase_at(&tokens[at..]).map(|(side, length)| (side, at, length));
    let (side, at, length) = (0..tokens.len().min(REACH)).find_map(found)?;
    let span = tokens[at].span.join(tokens[at + length - 1].span);
    Some(Qualifier { kind: QualifierKind::Population, lemma: lemma(side).to_owned(), span })
}

/// How it is said of a figure that it counts the killer too.
pub(crate) const WITH_KILLER: &str = "including the killer";

/// How the side of a row is said of a figure.
pub fn lemma(side: &str) -> &'static str {
    if side == "with" { WITH_KILLER } else { "besides the killer" }
}

/// The side of the phrase that begins with the first token, and its length in tokens. "_" stands for any of the words for
/// who did it, with an adjective before it or without.
fn phrase_at(tokens: &[Token<'_>]) -> Option<(&'static str, usize)> {
    static PHRASES: OnceLock<ByFirst<&str>> = OnceLock::new();
    let phrases = PHRASES.get_or_init(|| lexicon::by_first(lexicon::rows("en/killers").map(|row| (row[1], row[0]))));
    let first = tokens.first()?;
    let begin = phrases.get(&first.lower).or_else(|| phrases.get(&first.lemma));
    begin.into_iter().flatten().find_map(|(words, side)| {
        let mut at = 0;
        for word in words {
            let token = tokens.get(at)?;
            let same = token.lower == *word || token.lemma == *word;
            at += if *word == "_" { killer(&tokens[at..])? } else { usize::from(same) };
            if !same && *word != "_" {
                return None;
            }
        }
        Some((*side, at))
    })
}

/// The length of "the suspected gunman".
fn killer(tokens: &[Token<'_>]) -> Option<usize> {
    (0..3).find(|&at| tokens.get(at).is_some_and(|t| noun::is_a(&t.lemma, None, "killer"))).map(|at| at + 1)
}

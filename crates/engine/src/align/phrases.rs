//! Word lists whose rows are phrases of base forms, found among an article's tokens. Knows no meaning.

use crate::{
    lexicon::{self, ByFirst},
    text::Token,
};

/// Phrases, each with a value.
#[derive(Debug)]
pub(super) struct Phrases<V> {
    by_first: ByFirst<V>,
}

impl<V: Copy> Phrases<V> {
    /// Takes each row of a list apart into phrases and values.
    pub fn of(list: &str, row: impl Fn(&[&'static str]) -> Vec<(&'static str, V)>) -> Self {
        let by_first = lexicon::by_first(lexicon::rows(list).flat_map(|columns| row(&columns)));
        Self { by_first }
    }

    /// The longest phrase that begins with the first token, with its length in tokens.
    pub fn at(&self, tokens: &[Token<'_>]) -> Option<(usize, V)> {
        let first = tokens.first()?;
        let longest = |form: &str| self.by_first.get(form)?.iter().find(|(words, _)| matches(words, tokens));
        let inflected = if first.lower == first.lemma { None } else { longest(&first.lower) };
        longest(&first.lemma)
            .into_iter()
            .chain(inflected)
            .max_by_key(|(words, _)| words.len())
            .map(|(words, value)| (words.len(), *value))
    }

    /// The value of a phrase of one word.
    pub fn word(&self, word: &str) -> Option<V> {
        let phrases = self.by_first.get(word)?;
        phrases.iter().find(|(words, _)| words.len() == 1).map(|(_, value)| *value)
    }

    /// The value of every phrase among the tokens, in order.
    pub fn all<'p>(&'p self, tokens: &'p [Token<'_>]) -> impl Iterator<Item = (usize, V)> + 'p {
        (0..tokens.len()).filter_map(|at| self.at(&tokens[at..]).map(|(_, value)| (at, value)))
    }
}

fn matches(words: &[&str], tokens: &[Token<'_>]) -> bool {
    words.len() <= tokens.len()
        && words.iter().zip(tokens).all(|(word, token)| token.lemma == *word || token.lower == *word)
}

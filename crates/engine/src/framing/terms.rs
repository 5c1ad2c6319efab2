//! Terms of one word or several, found among the tokens of a text by their first word or their last.

use crate::{lexicon::Words, text::Token};

/// A term of a list, with what the list says of it.
#[derive(Debug)]
pub(super) struct Term<V> {
    /// Its words in base form, or as they are written.
    pub words: Vec<&'static str>,
    pub value: V,
}

impl<V> Term<V> {
    /// Whether tokens begin with it.
    pub fn begins(&self, tokens: &[Token<'_>]) -> bool {
        tokens.len() >= self.words.len() && self.words.iter().zip(tokens).all(|(word, token)| is(token, word))
    }

    /// Whether tokens end with it.
    pub fn ends(&self, tokens: &[Token<'_>]) -> bool {
        tokens.len().checked_sub(self.words.len()).is_some_and(|start| self.begins(&tokens[start..]))
    }
}

/// Whether a token is a word, in base form or as it is written.
pub(super) fn is(token: &Token<'_>, word: &str) -> bool {
    token.lemma == word || token.lower == word
}

/// The terms of a list by one of their words.
#[derive(Debug)]
pub(super) struct Terms<V>(Words<Vec<Term<V>>>);

impl<V> Terms<V> {
    /// Terms, words between spaces, that are looked for where their first word stands.
    pub fn by_first(terms: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        Self::by(terms, |words| words[0])
    }

    /// The same where their last word stands.
    pub fn by_last(terms: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        Self::by(terms, |words| words[words.len() - 1])
    }

    fn by(terms: impl IntoIterator<Item = (&'static str, V)>, key: fn(&[&'static str]) -> &'static str) -> Self {
        let mut found: Words<Vec<Term<V>>> = Words::default();
        for (text, value) in terms {
            let words: Vec<&str> = text.split(' ').collect();
            let list = found.get_or_default(key(&words));
            let at = list.partition_point(|term| term.words.len() >= words.len());
            list.insert(at, Term { words, value });
        }
        Self(found)
    }

    /// The terms that a word leads to, the longer first; of like length in the order of the list.
    pub fn of(&self, word: &str) -> &[Term<V>] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }

    /// The same of a token: by its base form, then as it is written.
    pub fn at(&self, token: &Token<'_>) -> impl Iterator<Item = &Term<V>> + Clone {
        let written = if token.lower == token.lemma { &[] } else { self.of(&token.lower) };
        self.of(&token.lemma).iter().chain(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;

    #[test]
    fn the_longer_comes_first_and_any_form_is_found() {
        let terms = Terms::by_first([("peace", 1), ("peace talk", 2), ("peace", 3)]);
        let article = Article::new("Peace talks began.", None);
        let found: Vec<i32> =
            terms.at(&article.tokens[0]).filter(|t| t.begins(&article.tokens)).map(|t| t.value).collect();
        assert_eq!(found, [2, 1, 3]);
    }

    #[test]
    fn a_term_may_be_found_by_its_end() {
        let terms = Terms::by_last([("peace talk", 1)]);
        let article = Article::new("The peace talks", None);
        assert!(terms.at(&article.tokens[2]).all(|t| t.ends(&article.tokens)));
        assert!(!terms.at(&article.tokens[2]).any(|t| t.begins(&article.tokens)));
        assert_eq!(terms.of("peace").len(), 0);
    }
}

//! Words of several articles → numbers, by which they are counted and compared.
//!
//! Words of the lists have a place there; only others are looked up by their letters. Those come from the texts, so their
//! hashes are of the kind that nobody can choose words to collide in.

use super::{
    Token,
    vocabulary::{self, Id},
};
use std::{borrow::Cow, collections::HashMap};

/// Words, numbered in the order of their coming.
pub(crate) struct Numbering<'a> {
    /// By place in the lists: the number, one too great; 0 where the word has not come.
    listed: Vec<u32>,
    others: HashMap<Cow<'a, str>, u32>,
    /// By number.
    words: Vec<Cow<'a, str>>,
}

impl<'a> Numbering<'a> {
    /// Without any word yet.
    pub fn new() -> Self {
        Self { listed: vec![0; vocabulary::size()], others: HashMap::new(), words: Vec::new() }
    }

    /// The number of a word in lower case.
    pub fn of(&mut self, word: impl Into<Cow<'a, str>>) -> u32 {
        let word = word.into();
        match vocabulary::place(&word) {
            Some(id) => self.listed(id),
            None => self.other(word),
        }
    }

    /// The number of a token as it is written.
    pub fn written(&mut self, token: &'a Token<'_>) -> u32 {
        match token.entry {
            Some(id) => self.listed(id),
            None => self.other(Cow::Borrowed(&token.lower)),
        }
    }

    /// The number of a token's base form.
    pub fn lemma(&mut self, token: &'a Token<'_>) -> u32 {
        if token.lemma == token.lower { self.written(token) } else { self.of(&*token.lemma) }
    }

    /// The words, by their numbers.
    pub fn into_words(self) -> Vec<Cow<'a, str>> {
        self.words
    }

    fn listed(&mut self, id: Id) -> u32 {
        let number = &mut self.listed[id.at()];
        if *number == 0 {
            self.words.push(Cow::Borrowed(id.word()));
            *number = self.words.len() as u32;
        }
        *number - 1
    }

    fn other(&mut self, word: Cow<'a, str>) -> u32 {
        let words = &mut self.words;
        *self.others.entry(word).or_insert_with_key(|word| {
            words.push(word.clone());
            words.len() as u32 - 1
        })
    }
}

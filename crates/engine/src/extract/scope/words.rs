//! The words of `scope.tsv`, by class.

use crate::{
    lexicon::{self, ByFirst, Words},
    text::{Article, Marks, Token, is_demonym},
};
use std::sync::OnceLock;

fn words() -> &'static Words<Vec<&'static str>> {
    static WORDS: OnceLock<Words<Vec<&'static str>>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words: Words<Vec<&'static str>> = Words::default();
        for row in lexicon::rows("en/scope") {
            for word in row[1].split(',') {
                let first = word.split(' ').next().unwrap_or(word);
                words.get_or_default(first).push(row[0]);
            }
        }
        words
    })
}

/// Whether a token is a word of a class, in its base form or as written.
pub fn is(token: &Token<'_>, class: &str) -> bool {
    let holds = |word: &str| words().get(word).is_some_and(|classes| classes.contains(&class));
    holds(&token.lower) || holds(&token.lemma)
}

/// Whether a modifier says which of those counted: a word of the list, or an adjective of nationality.
pub fn restricts(article: &Article<'_>, token: &Token<'_>) -> bool {
    is(token, "population") || is(token, "peoples") || is_demonym(token.span.of(article.text))
}

/// The length of the longest phrase of time that begins at `at`.
pub fn phrase_of_time(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    static PHRASES: OnceLock<ByFirst<()>> = OnceLock::new();
    let phrases = PHRASES.get_or_init(|| {
        let rows = lexicon::rows("en/scope").filter(|row| row[0] == "time");
        lexicon::by_first(rows.flat_map(|row| row[1].split(',')).map(|phrase| (phrase, ())))
    });
    if !tokens[at].marks.meets(Marks::PHRASE_OF_TIME) {
        return None;
    }
    let fits =
        |words: &[&str]| words.iter().enumerate().all(|(i, word)| tokens.get(at + i).is_some_and(|t| t.lower == *word));
    phrases.get(&tokens[at].lower)?.iter().find(|(words, ())| fits(words)).map(|(words, ())| words.len())
}

//! A name's words → the form that names are looked up and compared by.

use super::Article;
use std::{borrow::Cow, ops::Range};

/// A name's words in lower case, without article and possessive.
pub(crate) fn name_form(article: &Article<'_>, tokens: &Range<usize>) -> String {
    let mut words: Vec<&str> = article.tokens[tokens.clone()].iter().map(|t| t.lower.as_ref()).collect();
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    if words.len() > 1 && matches!(words.last(), Some(&"'s" | &"'")) {
        words.pop();
    }
    undotted(&words.join(" "))
}

/// A form without the stops of an abbreviation: "u.n." → "un".
pub(crate) fn undotted(form: &str) -> String {
    let abbreviation = |word: &str| word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1);
    let words =
        form.split(' ').map(|w| if abbreviation(w) { Cow::Owned(w.replace('.', "")) } else { Cow::Borrowed(w) });
    words.collect::<Vec<_>>().join(" ")
}

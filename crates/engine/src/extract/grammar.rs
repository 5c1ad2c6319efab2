//! Closed classes of words that the scanners around a figure stop at or step over. Knows single tokens, and "of them".

use crate::text::{Pos, Token};

/// A form of "be".
pub fn is_be(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "be" | "is" | "are" | "was" | "were" | "been" | "being" | "am" | "'re")
}

/// A verb in any form that can be the main verb of a clause.
pub fn is_verb(token: &Token<'_>) -> bool {
    matches!(token.pos, Pos::Verb | Pos::Participle | Pos::Gerund)
}

/// A verb that, unlike a form in -ing, can stand without an auxiliary.
pub fn is_finite(token: &Token<'_>) -> bool {
    matches!(token.pos, Pos::Verb | Pos::Participle | Pos::Auxiliary)
}

/// A word that may stand inside a noun phrase.
pub fn is_nominal(token: &Token<'_>) -> bool {
    matches!(token.pos, Pos::Noun | Pos::Name | Pos::Adjective | Pos::Determiner | Pos::Numeral | Pos::Pronoun)
}

/// "and", "or", "as well as" begins with neither.
pub fn joins(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "and" | "or" | "&")
}

/// A pronoun that begins a relative clause.
pub fn is_relative(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "who" | "which" | "that" | "whom" | "whose" | "where")
}

/// A conjunction that always begins a clause.
pub fn subordinates(token: &Token<'_>) -> bool {
    matches!(
        &*token.lower,
        "because" | "although" | "though" | "while" | "whereas" | "when" | "if" | "unless" | "whether" | "whilst"
    )
}

/// A word that begins a clause where a verb follows, and is a preposition otherwise.
pub fn may_subordinate(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "after" | "before" | "since" | "until" | "as" | "once" | "than")
}

/// A mark that ends a clause wherever it stands.
pub fn is_stop(token: &Token<'_>) -> bool {
    matches!(&*token.lower, ";" | ":" | "—" | "–" | "--" | "(" | ")" | "[" | "]" | "." | "!" | "?" | "…")
}

/// A comma.
pub fn is_comma(token: &Token<'_>) -> bool {
    &*token.lower == ","
}

/// "of them", "of whom": what stands there tells of some of those spoken of.
pub fn is_of_them(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&&*token.lower));
    is(at, &["of"]) && is(at + 1, &["them", "whom", "those"])
}

/// A dash between words.
pub fn is_dash(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "—" | "–" | "--")
}

/// The "'s" or "'" of possession.
pub fn is_possessive(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "'s" | "'" | "’s" | "’")
}

/// A noun in the plural, as its form shows.
pub fn is_plural(token: &Token<'_>) -> bool {
    token.pos == Pos::Noun && token.lower != token.lemma
}

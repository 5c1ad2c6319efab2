//! Text → tokens: words, numerals, marks. "U.N.", "Dec.", "under-equipped", "Mali's" are one word and its "'s" another.

use std::borrow::Cow;
use variorum_story::Span;

/// A word, numeral or mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Token<'t> {
    /// Its place in the original.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Its part of speech.
    pub pos: Pos,
    /// Its letters in lower case, typographic apostrophes made plain.
    pub lower: Cow<'t, str>,
    /// Its base form in lower case: "killed" → "kill", "troops" → "troop".
    pub lemma: Cow<'t, str>,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and the stops of abbreviations.
    Word,
    /// Begins with a digit: "13,289", "2.6m", "10-year", "1990s", "16/6/2023".
    Number,
    /// A mark: one of `.,;:!?()[]"“”‘’–—-/%$€£…` or any other symbol.
    Mark,
}

/// Coarse part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pos {
    /// Common noun.
    Noun,
    /// Part of a proper name.
    Name,
    /// Finite verb or infinitive.
    Verb,
    /// Past participle, or a past form that may be one: "killed".
    Participle,
    /// Form in -ing.
    Gerund,
    /// be, have, do, will, may …
    Auxiliary,
    /// Adjective.
    Adjective,
    /// Adverb.
    Adverb,
    /// Article, demonstrative, possessive, quantifier before a noun.
    Determiner,
    /// Pronoun.
    Pronoun,
    /// Preposition.
    Preposition,
    /// and, or, but, that, because …
    Conjunction,
    /// Numeral, in digits or words.
    Numeral,
    /// A mark.
    Mark,
    /// The "'s" of possession, "to" before an infinitive, "not".
    Particle,
}

/// Reads the tokens of `span`.
pub fn tokens<'t>(text: &'t str, span: Span, into: &mut Vec<Token<'t>>) {
    let bytes = span.of(text);
    let base = span.start as usize;
    let mut chars = bytes.char_indices().peekable();
    while let Some((at, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = at + first.len_utf8();
        if first.is_alphanumeric() {
            while let Some(&(next, c)) = chars.peek() {
                if !c.is_alphanumeric() {
                    break;
                }
                end = next + c.len_utf8();
                chars.next();
            }
        }
        let surface = &bytes[at..end];
        let kind = match first {
            c if c.is_ascii_digit() => TokenKind::Number,
            c if c.is_alphanumeric() => TokenKind::Word,
            _ => TokenKind::Mark,
        };
        let pos = match kind {
            TokenKind::Number => Pos::Numeral,
            TokenKind::Word => Pos::Noun,
            TokenKind::Mark => Pos::Mark,
        };
        let lower = if surface.chars().any(char::is_uppercase) {
            Cow::Owned(surface.to_lowercase())
        } else {
            Cow::Borrowed(surface)
        };
        into.push(Token { span: Span::new(base + at, base + end), kind, pos, lemma: lower.clone(), lower });
    }
}

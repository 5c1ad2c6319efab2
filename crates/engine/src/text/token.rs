//! What a token is: the contract that numbers, dates, measures and framings are built on.
//!
//! | written | tokens |
//! |---|---|
//! | under-equipped, al-Qaeda, COVID-19, mid-2013 | one word: a hyphen between letters or digits joins |
//! | U.N., p.m., Ph.D., Dec., Mr., Inc., No. (before a digit) | one word: the stop of an abbreviation lies inside, also at the end of a sentence |
//! | Mali's, they've, he'll | two words: "Mali" and "'s" |
//! | didn't, can't | two words: "did" and "n't"; "ca" and "n't" |
//! | O'Brien, d'Ivoire | one word |
//! | soldiers' | the word and a mark "'" |
//! | 1,920 · 12.5 · 1.234.567 · 12,5 | one number: `,` and `.` between digits join (a comma not before four digits or more) |
//! | 16/6/2023 · 10:30 · 1/2 · 2020-21 · 2023-06-16 · 200-300 · 3-1 | one number: `/`, `:` and a hyphen between digits join |
//! | 200–300 (en dash), 200 — 300 | number, mark, number |
//! | 2.6m · 3rd · 1990s · 5G · 100km | one number: letters straight after digits join |
//! | 13,000-strong · 10-year · 10-year-old · 50-million | one number: see [`Token::split_numeral`] |
//! | 50% · $5 · US$5 · -5 · 20°C | the marks stand alone: "50", "%"; "US", "$", "5" |
//! | '90s | a mark "'" and the number "90s" |
//! | 13 289 (any space) | two numbers |
//! | ½ · 1½ · 1⁄2 | one number |
//! | killed¹ · killed[3] | a raised digit after a word is a mark of its own, but km² is one word |
//! | … ... -- | one mark each |
//! | <https://example.org/2023/05/12> · name@example.org | one word |
//!
//! Typographic apostrophes (’ ʼ) count as "'" and are "'" in [`Token::lower`]; zero-width characters inside a word belong to it
//! and are left out there; between words they are spaces.

use super::{Lower, Marks, vocabulary::Id};
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
    /// How it is written, and which stages look for it or for its base form.
    pub marks: Marks,
    /// Its entry in the lists.
    pub(super) entry: Option<Id>,
    /// Its letters in lower case, typographic apostrophes made plain.
    pub lower: Lower<'t>,
    /// Its base form in lower case: "killed" → "kill", "troops" → "troop".
    pub lemma: Lower<'t>,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and the stops of abbreviations; "'s" and its like.
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

/// Bytes of the longest token that is read; web addresses have a few hundred.
pub(super) const LONGEST: usize = 4000;

impl Token<'_> {
    /// A number's numeral and what its letters say: "13,000-strong" → "13,000" and "strong", "2.6m" → "2.6" and "m",
    /// "10-year-old" → "10" and "year-old". None for tokens that are no number or have no letters.
    pub fn split_numeral(&self) -> Option<(Span, Span)> {
        if self.kind != TokenKind::Number {
            return None;
        }
        // Digits and their separators are never changed in `lower`, so places in it are places in the original.
        let letter = self.lower.find(char::is_alphabetic)?;
        let numeral = self.lower[..letter].trim_end_matches(HYPHENS);
        let start = self.span.start as usize;
        Some((Span::new(start, start + numeral.len()), Span::new(start + letter, self.span.end as usize)))
    }

    /// Whether it goes on so long without a space that no reader finds a number or a date in it.
    pub fn is_endless(&self) -> bool {
        self.span.len() > LONGEST
    }

    /// Whether it is the mark or word `lower`.
    pub fn is(&self, lower: &str) -> bool {
        self.lower == lower
    }
}

/// Hyphens that join: the plain one, the typographic one and the one that does not break.
pub(super) const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Apostrophes: plain, typographic, and the letter.
pub(super) const APOSTROPHES: [char; 3] = ['\'', '’', '\u{2bc}'];

//! What a word can be, from the lists of `lexicon/en`: its parts of speech and its base form.

use super::Pos;
use crate::lexicon::{self, Words};
use std::sync::LazyLock;

/// The parts of speech that a word can be, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags(u16);

impl Tags {
    /// The set of one.
    pub const fn of(pos: Pos) -> Self {
        Self(1 << pos as u16)
    }

    /// Whether `pos` is among them.
    pub const fn has(self, pos: Pos) -> bool {
        self.0 & Self::of(pos).0 != 0
    }

    /// Whether none is.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Tags) -> Self {
        Self(self.0 | other.0)
    }
}

/// The closed classes.
static CLOSED: LazyLock<Words<Tags>> = LazyLock::new(|| {
    let mut words = Words::default();
    for row in lexicon::rows("en/closed") {
        let tags = Tags::of(pos(row[0]));
        for word in row[1].split(' ') {
            let entry: &mut Tags = words.entry(word).or_default();
            *entry = entry.with(tags);
        }
    }
    words
});

/// Whether a word in lower case is an article, pronoun, preposition or of another class that takes no new words: such a
/// word with a capital begins a sentence.
pub fn is_closed(lower: &str) -> bool {
    CLOSED.contains_key(lower)
}

fn pos(name: &str) -> Pos {
    match name {
        "noun" => Pos::Noun,
        "verb" => Pos::Verb,
        "participle" => Pos::Participle,
        "gerund" => Pos::Gerund,
        "auxiliary" => Pos::Auxiliary,
        "adjective" => Pos::Adjective,
        "adverb" => Pos::Adverb,
        "determiner" => Pos::Determiner,
        "pronoun" => Pos::Pronoun,
        "preposition" => Pos::Preposition,
        "conjunction" => Pos::Conjunction,
        "numeral" => Pos::Numeral,
        "particle" => Pos::Particle,
        _ => Pos::Name,
    }
}

//! What a word can be, from the lists of `lexicon/en`: its parts of speech and its base forms.

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

    /// Whether one of `others` is among them.
    pub const fn meets(self, others: Tags) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether there is a choice.
    pub const fn is_open(self) -> bool {
        self.0.count_ones() > 1
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Tags) -> Self {
        Self(self.0 | other.0)
    }
}

/// A word of the lists.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it can be.
    pub tags: Tags,
    /// What it most likely is.
    pub first: Pos,
    /// Whether it is of a class that takes no new words.
    pub closed: bool,
    /// Its base form as a verb, where that is another word.
    pub verb: Option<&'static str>,
    /// Its base form as a noun, where that is another word.
    pub noun: Option<&'static str>,
}

impl Entry {
    fn new(pos: Pos) -> Self {
        Self { tags: Tags::default(), first: pos, closed: false, verb: None, noun: None }
    }
}

static WORDS: LazyLock<Words<Entry>> = LazyLock::new(|| {
    let mut words = Words::default();
    for row in lexicon::rows("en/closed") {
        let class = pos(row[0]);
        row[1].split(' ').for_each(|word| add(&mut words, word, class).closed = true);
    }
    irregular_verbs(&mut words);
    for row in lexicon::rows("en/irregular_nouns") {
        add(&mut words, row[0], Pos::Noun).noun = Some(row[1]);
        add(&mut words, row[1], Pos::Noun);
    }
    for row in lexicon::rows("en/words") {
        for class in row[0].split('-').map(pos) {
            for word in row[1].split(' ') {
                add(&mut words, word, class);
            }
        }
    }
    words
});

/// Adds a reading of a word; the first one added is the likeliest.
fn add<'w>(words: &'w mut Words<Entry>, word: &'static str, pos: Pos) -> &'w mut Entry {
    let entry = words.entry(word).or_insert_with(|| Entry::new(pos));
    entry.tags = entry.tags.with(Tags::of(pos));
    entry
}

fn irregular_verbs(words: &mut Words<Entry>) {
    for row in lexicon::rows("en/irregular_verbs") {
        let base = row[0];
        let participles: Vec<_> = row[2].split(' ').collect();
        // "cut" is base, past and participle at once: then the base form's readings stand first.
        if !AUXILIARIES.contains(&base) {
            add(words, base, Pos::Verb);
        }
        for past in row[1].split(' ').filter(|past| !participles.contains(past)) {
            add(words, past, Pos::Verb).verb = Some(base);
        }
        for participle in participles {
            add(words, participle, Pos::Participle).verb = Some(base);
        }
    }
}

/// Verbs that count as auxiliaries in all their forms.
const AUXILIARIES: [&str; 3] = ["be", "have", "do"];

/// The entry of a word in lower case, with the word as the lists hold it.
pub fn find(lower: &str) -> Option<(&'static str, &'static Entry)> {
    WORDS.get_key_value(lower).map(|(word, entry)| (*word, entry))
}

/// Whether a word in lower case is an article, pronoun, preposition or of another class that takes no new words: such a
/// word with a capital begins a sentence.
pub fn is_closed(lower: &str) -> bool {
    find(lower).is_some_and(|(_, entry)| entry.closed)
}

fn pos(name: &str) -> Pos {
    match name {
        "noun" => Pos::Noun,
        "verb" => Pos::Verb,
        "adjective" => Pos::Adjective,
        "auxiliary" => Pos::Auxiliary,
        "adverb" => Pos::Adverb,
        "determiner" => Pos::Determiner,
        "pronoun" => Pos::Pronoun,
        "preposition" => Pos::Preposition,
        "conjunction" => Pos::Conjunction,
        "numeral" => Pos::Numeral,
        "particle" => Pos::Particle,
        other => unreachable!("no part of speech: {other}"),
    }
}

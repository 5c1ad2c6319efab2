//! What a word can be, from the lists of `lexicon/en`: its parts of speech, its base forms, its marks.
//!
//! A word of a text is looked up here once; its token keeps the place of its entry.

use super::{
    Pos,
    marks::{Marks, listed},
};
use crate::lexicon::{self, Letters, Words};
use std::{num::NonZeroU16, sync::LazyLock};

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

/// What the lists say of a word.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it can be; nothing where it is listed for its marks or as a base form alone.
    pub tags: Tags,
    /// What it most likely is.
    pub first: Pos,
    /// Whether it is of a class that takes no new words.
    pub closed: bool,
    /// Its base form as a verb, where that is another word.
    pub verb: Option<Id>,
    /// Its base form as a noun, where that is another word.
    pub noun: Option<Id>,
    /// Which later stages look for it.
    pub marks: Marks,
}

/// The place of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(NonZeroU16);

impl Id {
    /// Of the entry with a number.
    fn of(number: usize) -> Option<Self> {
        Some(Self(NonZeroU16::new(u16::try_from(number + 1).ok()?)?))
    }

    /// The word, in lower case, and its entry.
    pub fn listed(self) -> (&'static str, &'static Entry) {
        VOCABULARY.0.at(self.at())
    }

    /// The entry.
    pub fn entry(self) -> &'static Entry {
        self.listed().1
    }

    /// The word, in lower case.
    pub fn word(self) -> &'static str {
        self.listed().0
    }

    /// The number of the entry, less than [`size`].
    pub fn at(self) -> usize {
        usize::from(self.0.get()) - 1
    }
}

/// How many entries there are.
pub fn size() -> usize {
    VOCABULARY.0.count()
}

/// All entries by their words, beside which they stand, so that a word that is found has its entry at hand.
#[derive(Default)]
struct Vocabulary(Words<Entry>);

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut words = Vocabulary::default();
    for row in lexicon::rows("en/closed") {
        let class = pos(row[0]);
        row[1].split(' ').for_each(|word| words.add(word, class).closed = true);
    }
    words.irregular_verbs();
    for row in lexicon::rows("en/irregular_nouns") {
        let base = words.place(row[1]);
        words.add(row[0], Pos::Noun).noun = Some(base);
        words.add(row[1], Pos::Noun);
    }
    for row in lexicon::rows("en/words") {
        for class in row[0].split('-').map(pos) {
            for word in row[1].split(' ') {
                words.add(word, class);
            }
        }
    }
    for (word, mark) in listed() {
        let entry = words.entry(word);
        entry.marks = entry.marks.with(mark);
    }
    words
});

impl Vocabulary {
    /// The place of a word, a new one where it has none.
    fn place(&mut self, word: &'static str) -> Id {
        self.entry(word);
        self.0.row(word).and_then(Id::of).expect("the lists have fewer words than fit")
    }

    fn entry(&mut self, word: &'static str) -> &mut Entry {
        self.0.get_or_insert_with(word, || {
            let (tags, first) = (Tags::default(), Pos::Noun);
            Entry { tags, first, closed: false, verb: None, noun: None, marks: Marks::default() }
        })
    }

    /// Adds a reading of a word; the first one added is the likeliest.
    fn add(&mut self, word: &'static str, pos: Pos) -> &mut Entry {
        let entry = self.entry(word);
        if entry.tags == Tags::default() {
            entry.first = pos;
        }
        entry.tags = entry.tags.with(Tags::of(pos));
        entry
    }

    fn irregular_verbs(&mut self) {
        for row in lexicon::rows("en/irregular_verbs") {
            let (base, participles) = (row[0], row[2].split(' ').collect::<Vec<_>>());
            let of = Some(self.place(base));
            // "cut" is base, past and participle at once: then the base form's readings stand first.
            if !AUXILIARIES.contains(&base) {
                self.add(base, Pos::Verb);
            }
            for past in row[1].split(' ').filter(|past| !participles.contains(past)) {
                self.add(past, Pos::Verb).verb = of;
            }
            for participle in participles {
                self.add(participle, Pos::Participle).verb = of;
            }
        }
    }
}

/// Verbs that count as auxiliaries in all their forms.
const AUXILIARIES: [&str; 3] = ["be", "have", "do"];

/// The place of a word in lower case, whatever it is listed for.
pub fn place(lower: &str) -> Option<Id> {
    VOCABULARY.0.row(lower).and_then(Id::of)
}

/// The place of a word of plain letters, whatever its capitals; `letters` are its own in lower case.
pub fn place_of_plain(letters: Letters, word: &str) -> Option<Id> {
    let same = |listed: &str| listed.eq_ignore_ascii_case(word);
    VOCABULARY.0.row_by_letters(letters, word.len(), same).and_then(Id::of)
}

/// The marks of a word in lower case that lists give it.
pub fn marks(lower: &str) -> Marks {
    place(lower).map_or(Marks::default(), |id| id.entry().marks)
}

/// The entry of a word in lower case that can be some part of speech, with its place.
pub fn find(lower: &str) -> Option<(Id, &'static Entry)> {
    with_tags(place(lower)?)
}

/// The same of a word with one letter more.
pub fn find_with(lower: &str, letter: u8) -> Option<(Id, &'static Entry)> {
    let same = |listed: &str| listed.as_bytes().split_last() == Some((&letter, lower.as_bytes()));
    with_tags(VOCABULARY.0.row_by_letters(Letters::with(lower, letter), lower.len() + 1, same).and_then(Id::of)?)
}

fn with_tags(id: Id) -> Option<(Id, &'static Entry)> {
    Some((id, id.entry())).filter(|(_, entry)| entry.tags != Tags::default())
}

/// The base form of an irregular verb's past form or participle, whatever else the word can be: "rise" of "rose".
pub fn base_verb(lower: &str) -> Option<&'static str> {
    Some(place(lower)?.entry().verb?.word())
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

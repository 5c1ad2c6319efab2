//! The word lists, as data. Knows files, rows and columns, and no meaning.
//!
//! A list is `lexicon/<language>/<name>.tsv`: UTF-8, tab between columns, `#` starts a comment line.

mod letters;

pub use letters::{Letters, PlainWord};

use letters::EXACT;
use std::hash::Hasher;

/// Every list of the crate: its name ("en/measures") and its text, sorted by name.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The rows of a list, each as its columns. Empty where there is no such list; a test asks for each by name.
pub fn rows(name: &str) -> impl Iterator<Item = Vec<&'static str>> + use<> {
    text(name)
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::trim).collect())
}

/// The names of the lists that begin with `prefix`, in order: a family of files of one format.
pub fn names(prefix: &str) -> impl Iterator<Item = &'static str> + use<'_> {
    FILES.iter().map(|(name, _)| *name).filter(move |name| name.starts_with(prefix))
}

fn text(name: &str) -> &'static str {
    FILES.binary_search_by_key(&name, |(n, _)| n).map_or("", |at| FILES[at].1)
}

/// A look-up by word. Never iterated, so its order cannot reach the output.
///
/// Nearly every word of a text is looked up in several of these, so a look-up must be short: a word of eight letters or less
/// is one number, which is multiplied for its place and compared at once.
#[derive(Clone, Debug)]
pub struct Words<V> {
    /// By the hash of a word, the number of its row, one too great; 0 where there is none. A word whose place is taken has
    /// the next free one. Their count is a power of two and at least twice that of the rows.
    places: Vec<u16>,
    /// How far a hash is shifted to be a place: its highest bits are the most mixed.
    shift: u32,
    rows: Vec<Row<V>>,
}

#[derive(Clone, Debug)]
struct Row<V> {
    letters: Letters,
    word: &'static str,
    value: V,
}

impl<V> Default for Words<V> {
    fn default() -> Self {
        Self { places: Vec::new(), shift: 0, rows: Vec::new() }
    }
}

impl<V> Words<V> {
    /// What is said of a word.
    pub fn get<Q: AsRef<str> + ?Sized>(&self, word: &Q) -> Option<&V> {
        self.row(word.as_ref()).map(|number| &self.rows[number].value)
    }

    /// What is said of a word, whatever its capitals; nothing of one that is not ASCII.
    pub fn get_in_lower_case(&self, word: &str) -> Option<&V> {
        /// Letters of the longest word that is looked up.
        const LONGEST: usize = 24;
        if word.len() > LONGEST || !word.is_ascii() {
            return None;
        }
        let mut lower = [0; LONGEST];
        let lower = &mut lower[..word.len()];
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        self.get(std::str::from_utf8(lower).ok()?)
    }

    /// Whether something is said of a word.
    pub fn contains_key<Q: AsRef<str> + ?Sized>(&self, word: &Q) -> bool {
        self.row(word.as_ref()).is_some()
    }

    /// What is said of a word, to be changed; `value` where nothing was said.
    pub fn get_or_insert_with(&mut self, word: &'static str, value: impl FnOnce() -> V) -> &mut V {
        let number = self.row(word).unwrap_or_else(|| self.push(word, value()));
        &mut self.rows[number].value
    }

    /// What is said of a word, to be added to.
    pub fn get_or_default(&mut self, word: &'static str) -> &mut V
    where
        V: Default,
    {
        self.get_or_insert_with(word, V::default)
    }

    /// Says `value` of a word, whatever was said before.
    pub fn insert(&mut self, word: &'static str, value: V) {
        match self.row(word) {
            Some(number) => self.rows[number].value = value,
            None => _ = self.push(word, value),
        }
    }

    /// The number of a word's row: rows are numbered in the order of their coming.
    pub fn row(&self, word: &str) -> Option<usize> {
        self.row_by_letters(Letters::of(word), word.len(), |other| other == word)
    }

    /// The same of a word whose letters are known, of so many bytes; `same` tells whether it is that of a row, where its
    /// letters alone do not.
    pub fn row_by_letters(&self, letters: Letters, length: usize, same: impl Fn(&str) -> bool) -> Option<usize> {
        let mut place = letters.place(self.shift);
        loop {
            let number = usize::from(*self.places.get(place)?).checked_sub(1)?;
            let row = &self.rows[number];
            if row.letters == letters && row.word.len() == length && (length <= EXACT || same(row.word)) {
                return Some(number);
            }
            place = self.after(place);
        }
    }

    /// The word of a row, and what is said of it.
    pub fn at(&self, number: usize) -> (&'static str, &V) {
        let row = &self.rows[number];
        (row.word, &row.value)
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// Adds a row for a new word and tells its number.
    fn push(&mut self, word: &'static str, value: V) -> usize {
        self.rows.push(Row { letters: Letters::of(word), word, value });
        if self.rows.len() * 2 > self.places.len() {
            self.places = vec![0; (self.rows.len() * 4).next_power_of_two()];
            self.shift = u64::BITS - self.places.len().trailing_zeros();
            (0..self.rows.len()).for_each(|number| self.settle(number));
        } else {
            self.settle(self.rows.len() - 1);
        }
        self.rows.len() - 1
    }

    /// Gives a row the first free place from that of its hash on.
    fn settle(&mut self, number: usize) {
        let mut place = self.rows[number].letters.place(self.shift);
        while self.places[place] != 0 {
            place = self.after(place);
        }
        self.places[place] = u16::try_from(number + 1).expect("a list has fewer words than fit");
    }

    fn after(&self, place: usize) -> usize {
        (place + 1) & (self.places.len() - 1)
    }
}

impl<V> Extend<(&'static str, V)> for Words<V> {
    fn extend<I: IntoIterator<Item = (&'static str, V)>>(&mut self, rows: I) {
        for (word, value) in rows {
            self.insert(word, value);
        }
    }
}

impl<V> FromIterator<(&'static str, V)> for Words<V> {
    fn from_iter<I: IntoIterator<Item = (&'static str, V)>>(rows: I) -> Self {
        let mut words = Self::default();
        words.extend(rows);
        words
    }
}

/// Phrases by their first word, each as its words and what is said of it.
pub type ByFirst<V> = Words<Vec<(Vec<&'static str>, V)>>;

/// Phrases by their first word, the longest first, and of those of one length the last.
pub fn by_first<V>(phrases: impl Iterator<Item = (&'static str, V)>) -> ByFirst<V> {
    let mut found: ByFirst<V> = Words::default();
    for (phrase, value) in phrases {
        let words: Vec<&str> = phrase.split_whitespace().collect();
        if let Some(first) = words.first() {
            let others = found.get_or_default(first);
            let at = others.partition_point(|(other, _)| other.len() > words.len());
            others.insert(at, (words, value));
        }
    }
    found
}

/// A set of words. Never iterated, so its order cannot reach the output.
#[derive(Clone, Debug, Default)]
pub struct WordSet(Words<bool>);

impl WordSet {
    /// Whether a word is in the set.
    pub fn contains<Q: AsRef<str> + ?Sized>(&self, word: &Q) -> bool {
        self.0.contains_key(word)
    }
}

impl Extend<&'static str> for WordSet {
    fn extend<I: IntoIterator<Item = &'static str>>(&mut self, words: I) {
        for word in words {
            self.0.insert(word, true);
        }
    }
}

impl FromIterator<&'static str> for WordSet {
    fn from_iter<I: IntoIterator<Item = &'static str>>(words: I) -> Self {
        let mut set = Self::default();
        set.extend(words);
        set
    }
}

/// Hashes short words fast: eight bytes at a time turned, joined and multiplied, as the Rust compiler's own tables do,
/// and folded at the end; the last eight may lap over those before. The keys are the crate's own, so nobody can choose
/// them to collide.
#[derive(Default)]
pub struct WordHasher(u64);

impl WordHasher {
    /// An odd number without pattern in its bits: 2^64 divided by the golden ratio.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(Self::FACTOR);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            for word in bytes[8..].chunks_exact(8) {
                self.add(word.first_chunk().map_or(0, |word| u64::from_le_bytes(*word)));
            }
            self.add(u64::from_le_bytes(*first));
            self.add(u64::from_le_bytes(*last));
        } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            self.add(u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32);
        } else {
            self.add(bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
    }

    /// The mark after a string, which tells lists of strings apart: the keys are single words.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

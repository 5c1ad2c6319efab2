//! The word lists, as data. Knows files, rows and columns, and no meaning.
//!
//! A list is `lexicon/<language>/<name>.tsv`: UTF-8, tab between columns, `#` starts a comment line.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::{BuildHasherDefault, Hasher},
};

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
/// Most words of a text are in none of the lists. Which lengths the words of each first letter have is asked first: that
/// answers for most of the others without a hash.
#[derive(Clone, Debug)]
pub struct Words<V> {
    map: HashMap<&'static str, V, BuildHasherDefault<WordHasher>>,
    /// Of words by their first byte, modulo the number of entries: a bit for each length, the last for all longer ones.
    lengths: Box<[u32; 64]>,
}

impl<V> Default for Words<V> {
    fn default() -> Self {
        Self { map: HashMap::default(), lengths: Box::new([0; 64]) }
    }
}

impl<V> Words<V> {
    /// What is said of a word.
    pub fn get<Q: AsRef<str> + ?Sized>(&self, word: &Q) -> Option<&V> {
        let word = word.as_ref();
        if self.may_hold(word) { self.map.get(word) } else { None }
    }

    /// What is said of a word, whatever its capitals; nothing of one that is not ASCII.
    pub fn get_in_lower_case(&self, word: &str) -> Option<&V> {
        /// Letters of the longest word that is looked up.
        const LONGEST: usize = 24;
        let first = usize::from(word.as_bytes().first()?.to_ascii_lowercase() % 64);
        if self.lengths[first] & shape(word).1 == 0 || word.len() > LONGEST || !word.is_ascii() {
            return None;
        }
        let mut lower = [0; LONGEST];
        let lower = &mut lower[..word.len()];
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        self.map.get(std::str::from_utf8(lower).ok()?)
    }

    /// Whether something is said of a word.
    pub fn contains_key<Q: AsRef<str> + ?Sized>(&self, word: &Q) -> bool {
        self.get(word).is_some()
    }

    /// The place of a word.
    pub fn entry(&mut self, word: &'static str) -> Entry<'_, &'static str, V> {
        let (first, length) = shape(word);
        self.lengths[first] |= length;
        self.map.entry(word)
    }

    /// Says `value` of a word; what was said before, if anything.
    pub fn insert(&mut self, word: &'static str, value: V) -> Option<V> {
        let (first, length) = shape(word);
        self.lengths[first] |= length;
        self.map.insert(word, value)
    }

    fn may_hold(&self, word: &str) -> bool {
        let (first, length) = shape(word);
        self.lengths[first] & length != 0
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
            let others = found.entry(first).or_default();
            let at = others.partition_point(|(other, _)| other.len() > words.len());
            others.insert(at, (words, value));
        }
    }
    found
}

/// The class of a word's first byte, and the bit of its length.
fn shape(word: &str) -> (usize, u32) {
    let first = word.as_bytes().first().copied().unwrap_or_default();
    (usize::from(first % 64), 1 << word.len().min(31))
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

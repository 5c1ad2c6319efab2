//! The word lists, as data. Knows files, rows and columns, and no meaning.
//!
//! A list is `lexicon/<language>/<name>.tsv`: UTF-8, tab between columns, `#` starts a comment line.

use std::{
    collections::{HashMap, HashSet},
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
pub type Words<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;

/// A set of words. Never iterated, so its order cannot reach the output.
pub type WordSet = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// Hashes short words fast: eight bytes at a time turned, joined and multiplied, as the Rust compiler's own tables do, and
/// folded at the end. The keys are the crate's own, so nobody can choose them to collide.
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
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.add(word.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
        self.add(words.remainder().iter().fold(0, |word, &byte| word << 8 | u64::from(byte)));
    }

    /// The mark after a string, which tells lists of strings apart: the keys are single words.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

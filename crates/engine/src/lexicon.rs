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

/// Hashes short words fast (Fowler–Noll–Vo 1a over bytes, folded at the end). The keys are the crate's own, so nobody
/// can choose them to collide.
pub struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

//! Which articles tell the same event at all: those that name the same things, or tell it in the same words.

use super::names::{Names, Referent};
use crate::{compare::Reading, text::Pos};
use std::collections::BTreeSet;

/// For each pair of articles, whether they can tell one event.
#[derive(Debug)]
pub(super) struct Related {
    sources: usize,
    related: Vec<bool>,
}

/// What an article is made of.
struct Profile<'r> {
    names: BTreeSet<Referent>,
    words: BTreeSet<&'r str>,
}

impl Related {
    /// Compares every article with every other.
    pub fn of(readings: &[&Reading<'_>], names: &Names) -> Self {
        let profiles: Vec<Profile<'_>> = readings.iter().enumerate().map(|(at, r)| profile(at, r, names)).collect();
        let mut related = Vec::with_capacity(readings.len() * readings.len());
        for a in &profiles {
            related.extend(profiles.iter().map(|b| related_profiles(a, b)));
        }
        Self { sources: readings.len(), related }
    }

    /// Whether two articles can tell one event.
    pub fn are(&self, a: usize, b: usize) -> bool {
        self.related[a * self.sources + b]
    }
}

fn profile<'r>(source: usize, reading: &'r Reading<'_>, names: &Names) -> Profile<'r> {
    let article = &reading.article;
    let referents = (0..article.names.len()).flat_map(|name| names.referents(source, name).iter().copied()).collect();
    let telling = |pos| matches!(pos, Pos::Noun | Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Adjective);
    let words = article.tokens.iter().filter(|t| telling(t.pos)).map(|t| t.lemma.as_ref()).collect();
    Profile { names: referents, words }
}

fn related_profiles(a: &Profile<'_>, b: &Profile<'_>) -> bool {
    /// Names in common, in hundredths of the shorter list.
    const NAMES: usize = 20;
    /// Words in common, in hundredths of the shorter list, where one names nothing at all.
    const WORDS: usize = 30;
    let fewest = a.names.len().min(b.names.len());
    if fewest > 0 {
        let names = a.names.intersection(&b.names).count();
        return names > 0 && names * 100 >= NAMES * fewest;
    }
    let words = a.words.intersection(&b.words).count();
    words * 100 >= WORDS * a.words.len().min(b.words.len())
}

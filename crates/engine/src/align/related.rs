//! Which articles tell the same event at all: those that name the same things, or tell it in the same words.

use super::{
    event::{Happens, happens},
    names::{Names, Referent},
};
use crate::{compare::Reading, extract::Figure, text::Pos};
use std::collections::BTreeSet;
use variorum_story::Day;

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
    /// What it says happened on a certain day.
    events: BTreeSet<(&'static str, Day)>,
}

impl Related {
    /// Compares every article with every other.
    pub fn of(readings: &[&Reading<'_>], names: &Names) -> Self {
        let profiles: Vec<Profile<'_>> = readings.iter().enumerate().map(|(at, r)| profile(at, r, names)).collect();
        let direct: Vec<Vec<bool>> =
            profiles.iter().map(|a| profiles.iter().map(|b| related_profiles(a, b)).collect()).collect();
        let mut related = Vec::with_capacity(readings.len() * readings.len());
        for a in &direct {
            related.extend(direct.iter().zip(a).map(|(b, &ab)| ab || a.iter().zip(b).any(|(&x, &y)| x && y)));
        }
        Self { sources: readings.len(), related }
    }

    /// Whether two articles can tell one event: themselves, or because a third tells it with each.
    pub fn are(&self, a: usize, b: usize) -> bool {
        self.related[a * self.sources + b]
    }
}

fn profile<'r>(source: usize, reading: &'r Reading<'_>, names: &Names) -> Profile<'r> {
    let article = &reading.article;
    let referents = (0..article.names.len()).flat_map(|name| names.referents(source, name).iter().copied()).collect();
    let telling = |pos| matches!(pos, Pos::Noun | Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Adjective);
    let words = article.tokens.iter().filter(|t| telling(t.pos)).map(|t| t.lemma.as_ref()).collect();
    let events = reading.figures.iter().filter_map(happened).collect();
    Profile { names: referents, words, events }
}

/// What a date says happened, and on which day.
fn happened(figure: &Figure) -> Option<(&'static str, Day)> {
    let measure = figure.measure.as_ref()?.id;
    let date = figure.date.as_ref()?;
    let day = date.start.filter(|_| date.start == date.end)?;
    (happens(Some(measure)) != Happens::Never).then_some((measure, day))
}

fn related_profiles(a: &Profile<'_>, b: &Profile<'_>) -> bool {
    /// Names in common, in hundredths of the shorter list.
    const NAMES: usize = 20;
    /// Words in common, in hundredths of the shorter list, where one names nothing at all.
    const WORDS: usize = 30;
    /// The same, where both say that the same happened on the same day.
    const DATED_WORDS: usize = 15;
    let fewest = a.names.len().min(b.names.len());
    let names = a.names.intersection(&b.names).count();
    if names > 0 && names * 100 >= NAMES * fewest {
        return true;
    }
    let enough = match (a.events.is_disjoint(&b.events), fewest) {
        (false, _) => DATED_WORDS,
        (true, 0) => WORDS,
        (true, _) => return false,
    };
    a.words.intersection(&b.words).count() * 100 >= enough * a.words.len().min(b.words.len())
}

//! What the accounts are all about, as words: those of the headings and first sentences of most of them.
//!
//! A restriction that names the event itself restricts nothing: in accounts of a flood, "killed in the flood" is "killed".

use super::{elsewhere::is_happening, mention::beside, related};
use crate::{
    extract::{Figure, is_plural},
    reading::Reading,
    restriction,
    text::{Article, Pos, Token},
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};
use variorum_story::{Kind, Qualifier, QualifierKind};

/// Sentences at the head of an article that say what it is about.
const HEAD: usize = 3;

/// Base forms of the words that say what the accounts are about.
#[derive(Debug)]
pub(crate) struct Topics {
    words: BTreeSet<String>,
    /// Whether most accounts begin with one happening: "a shooting".
    one_event: bool,
}

impl Topics {
    /// Reads the heads of all articles. One article alone tells its own topic.
    pub fn of(readings: &[Reading<'_>]) -> Self {
        let mut counts: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
        for reading in readings {
            for word in head(&reading.article) {
                *counts.entry(word).or_default() += 1;
            }
        }
        let needed = readings.len().div_ceil(2).max(2.min(readings.len()));
        let one = |token: &Token<'_>| is_happening(token) && !is_plural(token);
        let of_one = readings.iter().filter(|reading| first_tokens(&reading.article).iter().any(one)).count();
        let words = counts.into_iter().filter(|(_, n)| *n >= needed).map(|(word, _)| word.into_owned()).collect();
        Self { words, one_event: of_one >= needed }
    }

    /// Whether the accounts are about one happening, such as a shooting.
    pub fn is_one_event(&self) -> bool {
        self.one_event
    }

    /// The restrictions of a figure that restrict: neither the event itself, nor the date that is the figure's time.
    pub fn restrictions(&self, figures: &[Figure], at: usize) -> Vec<Qualifier> {
        figures[at]
            .scope
            .iter()
            .filter(|q| {
                figures[at].kind == Kind::Place
                    || !self.is_event(q)
                        && !is_plain(q, &figures[at])
                        && !is_date(q, figures, at)
                        && !restriction::is_none(&q.lemma)
            })
            .cloned()
            .collect()
    }

    /// Whether a place is where all of it happens.
    pub fn names(&self, place: &str) -> bool {
        self.words.contains(place)
    }

    /// Whether a restriction names the event itself, or where all of it happens.
    pub fn is_event(&self, qualifier: &Qualifier) -> bool {
        let named = matches!(qualifier.kind, QualifierKind::Cause | QualifierKind::Place);
        named && qualifier.lemma.split(' ').filter(|word| word.len() > 3).all(|word| self.words.contains(word))
    }
}

/// Whether a term says what its measure means without it: a profit is what is left after tax, "net".
fn is_plain(qualifier: &Qualifier, figure: &Figure) -> bool {
    let of_profit = figure.measure.as_ref().is_some_and(|m| ["profit", "loss"].contains(&m.id));
    of_profit && qualifier.kind == QualifierKind::Status && qualifier.lemma == "net"
}

/// Whether a qualifier is a date that stands as a figure of its own.
fn is_date(qualifier: &Qualifier, figures: &[Figure], at: usize) -> bool {
    let mut dates = beside(figures, at).filter(|f| matches!(f.kind, Kind::Date | Kind::Period));
    qualifier.kind == QualifierKind::Time && dates.any(|date| date.span.overlaps(qualifier.span))
}

fn first_tokens<'r, 't>(article: &'r Article<'t>) -> &'r [Token<'t>] {
    let end = article.sentences.get(HEAD).map_or(article.tokens.len(), |s| s.tokens.start);
    &article.tokens[..end]
}

/// The words that say what an article is about and where, in base forms.
fn head<'r>(article: &'r Article<'_>) -> BTreeSet<Cow<'r, str>> {
    let telling = |pos| !matches!(pos, Pos::Mark | Pos::Determiner | Pos::Preposition | Pos::Pronoun | Pos::Auxiliary);
    let words = first_tokens(article).iter().filter(|t| telling(t.pos)).map(|t| Cow::Borrowed(t.lemma.as_ref()));
    words.chain(related::datelines(article).map(Cow::Owned)).collect()
}

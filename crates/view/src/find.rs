//! Looking things up in a story by their names.

use crate::wording::upper_first;
use std::collections::BTreeMap;
use variorum_story::{Figure, Source, Story};

/// A story with its figures and sources at hand by name.
pub struct Finder<'a> {
    /// The story.
    pub story: &'a Story,
    figures: BTreeMap<&'a str, &'a Figure>,
    letters: Vec<String>,
}

/// Hues of the palette; a source beyond them shares one, its letter tells it apart.
const HUES: usize = 7;

impl<'a> Finder<'a> {
    /// A finder in a story.
    pub fn new(story: &'a Story) -> Self {
        Self {
            story,
            figures: story.figures.iter().map(|figure| (figure.id.as_str(), figure)).collect(),
            letters: story.sources.iter().map(|source| upper_first(&source.id)).collect(),
        }
    }

    /// The figure of a name.
    pub fn figure(&self, id: &str) -> Option<&'a Figure> {
        self.figures.get(id).copied()
    }

    /// A source and its place among the sources.
    pub fn source(&self, id: &str) -> Option<(usize, &'a Source)> {
        self.story.sources.iter().enumerate().find(|(_, source)| source.id == id)
    }

    /// The letter of a source: "A".
    pub fn letter(&self, id: &str) -> &str {
        self.source(id).map_or("?", |(place, _)| &self.letters[place])
    }

    /// The badge of a source.
    pub fn badge(&self, id: &str) -> Badge {
        let place = self.source(id).map_or(0, |(place, _)| place);
        Badge {
            source: id.to_owned(),
            letter: self.letter(id).to_owned(),
            hue: place % HUES,
            outlet: self.source(id).map_or_else(String::new, |(_, source)| source.outlet.clone()),
        }
    }
}

/// A source in a letter and a hue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// Its id.
    pub source: String,
    /// Its letter.
    pub letter: String,
    /// Its hue, from 0 to 6: the number in the name of a style.
    pub hue: usize,
    /// Its name in full.
    pub outlet: String,
}

//! An account: who published it, when, and how its text is laid out.

use crate::{Day, Span};
use serde::{Deserialize, Serialize};

/// Short name of a source inside its story: a letter, "a" for the first.
pub type SourceId = String;

/// One account of the event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Short name, unique in the story.
    pub id: SourceId,
    /// Who published it, as its text states it, or a description where it does not.
    pub outlet: String,
    /// Who wrote it, where it says so.
    #[serde(default)]
    pub author: Option<String>,
    /// Headline, where it has one.
    #[serde(default)]
    pub title: Option<String>,
    /// When it was published, where that is known.
    #[serde(default)]
    pub published: Option<Published>,
    /// Where it can be read: an `https:` or `http:` address.
    #[serde(default)]
    pub url: Option<String>,
    /// What of its words may be shown.
    pub rights: Rights,
    /// SHA-256 of the original's bytes, in lower-case hexadecimal; tells a reader's own copy from another text.
    pub digest: String,
    /// Words of the article, furniture of the page left out.
    pub words: u32,
    /// The original's parts, in order.
    pub passages: Vec<Passage>,
    /// An earlier source of the story whose article has the same words.
    #[serde(default)]
    pub same_as: Option<SourceId>,
    /// The whole original, only with [`Rights::Full`].
    #[serde(default)]
    pub text: Option<String>,
}

/// A day of publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The day.
    pub day: Day,
    /// Why this day is taken, where the text does not state it.
    #[serde(default)]
    pub inferred: Option<String>,
}

/// What of a source's words may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rights {
    /// Short quotations only.
    Quote,
    /// The whole text.
    Full,
}

/// A part of an original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Its place.
    pub span: Span,
    /// What it is.
    pub kind: PassageKind,
    /// How many words it has.
    pub words: u32,
}

/// What a passage of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassageKind {
    /// Running text of the article.
    Body,
    /// A heading of the article.
    Heading,
    /// Not the article: menus, prices, related links, forms, by-lines of others.
    Furniture,
}

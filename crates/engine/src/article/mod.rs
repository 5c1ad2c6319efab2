//! A page's text → paragraphs, and which of them are furniture. Knows no words beyond those of furniture.

mod lines;

use variorum_story::Span;

/// A paragraph of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its place, without the white space around it.
    pub span: Span,
    /// What it is.
    pub part: Part,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Running text of the article.
    Body,
    /// A heading of the article.
    Heading,
    /// Not the article; with the rule that says so.
    Furniture(&'static str),
}

/// Splits a page's text into paragraphs.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    lines::paragraphs(text).into_iter().map(|span| Paragraph { span, part: Part::Body }).collect()
}

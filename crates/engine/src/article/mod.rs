//! A page's text → paragraphs, and which of them are furniture. Knows no words beyond those of furniture.

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
    let mut found = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = offset + (line.len() - line.trim_start().len());
            found.push(Paragraph { span: Span::new(start, start + trimmed.len()), part: Part::Body });
        }
        offset += line.len();
    }
    found
}

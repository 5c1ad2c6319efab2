//! A page's text → paragraphs, and which of them are furniture. Knows no words beyond those of furniture.

mod dateline;
mod furniture;
mod lines;

use variorum_story::Span;

/// A paragraph of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its place, without the white space around it.
    pub span: Span,
    /// What it is.
    pub part: Part,
    /// Length in bytes of the dateline at its start ("DAKAR (Reuters) – "), which has no tokens; 0 where there is none.
    pub dateline: usize,
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

impl Paragraph {
    /// Its place without the dateline.
    pub fn words(&self) -> Span {
        Span { start: self.span.start + self.dateline as u32, end: self.span.end }
    }
}

/// Splits a page's text into paragraphs and says what each is.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let spans = lines::paragraphs(text);
    // A text of one line is what its giver wants read, even where it looks like the by-line of a page.
    let rules = if spans.len() == 1 { vec![None] } else { furniture::rules(text, &spans) };
    let mut found: Vec<Paragraph> = spans
        .into_iter()
        .zip(rules)
        .map(|(span, rule)| Paragraph { span, part: rule.map_or(Part::Body, Part::Furniture), dateline: 0 })
        .collect();
    headings(text, &mut found);
    for paragraph in found.iter_mut().filter(|p| p.part == Part::Body) {
        paragraph.dateline = dateline::length(paragraph.span.of(text));
    }
    found
}

/// Words of a heading at most.
const HEADING: usize = 18;

/// Tells headings: short lines that do not end as sentences do, with a paragraph of the article after them.
fn headings(text: &str, paragraphs: &mut [Paragraph]) {
    let mut body_follows = false;
    for paragraph in paragraphs.iter_mut().rev().filter(|p| p.part == Part::Body) {
        let words = paragraph.span.of(text);
        let open = !words.ends_with(['.', ':', ';', ',', '"', '”', '…', '!', ')', '-']);
        if body_follows && open && lines::has_at_most(HEADING, words) {
            paragraph.part = Part::Heading;
        }
        body_follows = true;
    }
}

//! The day in a dateline: "PARIS, June 16 (AFP) - ".
//!
//! A dateline has no tokens, and its day is that of writing: it quantifies nothing, and the comparison leaves it out.

use super::{atoms, figure, mention, resolve::Reckoner};
use crate::{extract::Figure, text::Article};
use variorum_story::{Grain, Span};

/// The days of an article's datelines, in order of place.
pub fn dates(article: &Article<'_>) -> Vec<Figure> {
    let lines = article.paragraphs.iter().filter(|paragraph| paragraph.dateline > 0);
    lines.flat_map(|line| days(article, Span { end: line.span.start + line.dateline as u32, ..line.span })).collect()
}

fn days(article: &Article<'_>, span: Span) -> Vec<Figure> {
    let sentence = article.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    let mut reckoner = Reckoner::new(article.published);
    let (mut atoms, mut mentions) = (Vec::new(), Vec::new());
    atoms::read_letters(article.text, span, &mut atoms);
    mention::read(&atoms, &mut mentions);
    let found = mentions.iter().filter_map(|mention| figure(mention, sentence, &atoms, &mut reckoner));
    found.filter(|figure| figure.date.as_ref().is_some_and(|date| date.grain == Grain::Day)).collect()
}

//! Qualifiers inside a figure's own noun phrase: "uniformed and civilian personnel", "12 suspected cases", "40 Chinese
//! workers".

use super::{qualifier, words};
use crate::{
    extract::{grammar, layout::Layout},
    text::{Article, Token},
};
use variorum_story::{Qualifier, QualifierKind};

/// Tokens in front of a figure in which its state of knowledge may stand: "a preliminary toll of".
const BEFORE: usize = 4;

/// The qualifiers of a figure's noun phrase.
pub fn find(article: &Article<'_>, layout: &Layout, index: usize) -> Vec<Qualifier> {
    let place = &layout.places[index];
    let mut found = Vec::new();
    let head = place.head.unwrap_or(place.last).max(place.last);
    let mut at = place.last;
    while at < head {
        if words::restricts(article, &article.tokens[at]) {
            let end = run(article, at, head);
            found.push(qualifier(article, QualifierKind::Population, at..end));
            at = end;
        } else {
            at += 1;
        }
    }
    let start = place.sentence.start.max(place.first.saturating_sub(BEFORE));
    let clause = layout.clause(place.first);
    // What stands in the figure's phrase is its bound ("an estimated 900").
    // What stands before a comma or "and" is said of another ("21 of them confirmed, and 26 deaths").
    let breaks = |&at: &usize| grammar::is_comma(&article.tokens[at]) || grammar::joins(&article.tokens[at]);
    let start = (start..place.first).rev().find(breaks).map_or(start, |at| at + 1);
    let words = (start..place.first).filter(|&at| layout.clause(at) == clause).chain(place.last..head);
    found.extend(words.filter(|&at| words::is(&article.tokens[at], "status")).map(|at| status(article, at)));
    found
}

fn status(article: &Article<'_>, at: usize) -> Qualifier {
    let token = &article.tokens[at];
    Qualifier { kind: QualifierKind::Status, lemma: token.lower.to_string(), span: token.span }
}

/// The end of a run of restricting modifiers: "uniformed and civilian".
fn run(article: &Article<'_>, from: usize, head: usize) -> usize {
    let restricts = |at: usize| at < head && words::restricts(article, &article.tokens[at]);
    let joins = |token: &Token<'_>| grammar::joins(token) || grammar::is_comma(token);
    let mut end = from + 1;
    loop {
        if restricts(end) {
            end += 1;
        } else if end < head && joins(&article.tokens[end]) && restricts(end + 1) {
            end += 2;
        } else {
            return end;
        }
    }
}

//! How badly those are hurt whom a figure counts, by the words behind it or by the verb before it.

use super::{part::behind, phrases::Phrases};
use crate::{
    extract::Figure,
    text::{Article, Pos, Token},
};
use std::sync::OnceLock;
use variorum_story::Span;

/// How badly those counted were hurt, where words say so, and these: "four were in [critical condition]".
pub(crate) fn severity(article: &Article<'_>, figure: &Figure) -> Option<(&'static str, Span)> {
    /// Words between the figure and the condition: "of the victims were listed in".
    const REACH: usize = 7;
    static SEVERITIES: OnceLock<Phrases<&str>> = OnceLock::new();
    let severities = SEVERITIES.get_or_init(|| Phrases::of("en/severities", |row| vec![(row[1], row[0])]));
    let behind = behind(article, figure);
    let ends = |t: &Token<'_>| {
        matches!(t.pos, Pos::Mark | Pos::Numeral) || ["and", "after", "not", "but"].contains(&t.lower.as_ref())
    };
    let reach = behind.iter().take(REACH).position(ends).unwrap_or(REACH.min(behind.len()));
    let at = |at: usize| severities.at(&behind[at..]).map(|(length, class)| (at, length, class));
    // "Two did [not] suffer life-threatening injuries": it may begin the words, whatever it ends.
    let not = behind.get(reach).is_some_and(|t| t.lower == "not");
    let after = (0..reach + usize::from(not)).find_map(at);
    let after = after.map(|(at, length, class)| (class, behind[at].span.join(behind[at + length - 1].span)));
    after.or_else(|| {
        let adverb = governed(article, figure)?;
        severities.word(&adverb.lower).map(|class| (class, adverb.span))
    })
}

/// The adverb of the verb whose object a figure is: "[critically] injuring as many as 15 others".
fn governed<'a, 't>(article: &'a Article<'t>, figure: &Figure) -> Option<&'a Token<'t>> {
    let verb = figure.measure.as_ref().filter(|measure| measure.span.end <= figure.phrase.start)?;
    let before = article.token_at(verb.span.start).checked_sub(1)?;
    article.tokens.get(before).filter(|token| token.pos == Pos::Adverb)
}

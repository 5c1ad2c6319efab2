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
    let behind = behind(article, figure);
    let told = told_by(behind).or_else(|| told_by(past_examples(behind)?));
    told.or_else(|| {
        let adverb = governed(article, figure)?;
        severities().word(&adverb.lower).map(|class| (class, adverb.span))
    })
}

fn severities() -> &'static Phrases<&'static str> {
    static SEVERITIES: OnceLock<Phrases<&str>> = OnceLock::new();
    SEVERITIES.get_or_init(|| Phrases::of("en/severities", |row| vec![(row[1], row[0])]))
}

/// The condition that words behind a figure tell.
fn told_by(behind: &[Token<'_>]) -> Option<(&'static str, Span)> {
    /// Words between the figure and the condition: "of the victims were listed in".
    const REACH: usize = 7;
    let ends = |t: &Token<'_>| {
        matches!(t.pos, Pos::Mark | Pos::Numeral) || ["and", "after", "not", "but"].contains(&t.lower.as_ref())
    };
    let reach = behind.iter().take(REACH).position(ends).unwrap_or(REACH.min(behind.len()));
    let at = |at: usize| severities().at(&behind[at..]).map(|(length, class)| (at, length, class));
    // "Two did [not] suffer life-threatening injuries": it may begin the words, whatever it ends.
    let not = behind.get(reach).is_some_and(|t| t.lower == "not");
    let after = (0..reach + usize::from(not)).find_map(at);
    after.map(|(at, length, class)| (class, behind[at].span.join(behind[at + length - 1].span)))
}

/// The words behind those that name some of the counted: "four of those[, including a boy,] were in critical condition".
fn past_examples<'a, 't>(behind: &'a [Token<'t>]) -> Option<&'a [Token<'t>]> {
    /// Words before the comma, and between the two.
    const BEFORE: usize = 4;
    const EXAMPLES: usize = 10;
    let comma = behind.iter().take(BEFORE).position(|t| t.lower == ",")?;
    let rest = behind.get(comma + 1..).filter(|rest| rest.first().is_some_and(|t| t.lower == "including"))?;
    let end = rest.iter().take(EXAMPLES).position(|t| t.lower == ",")?;
    Some(&rest[end + 1..])
}

/// The adverb of the verb whose object a figure is: "[critically] injuring as many as 15 others".
fn governed<'a, 't>(article: &'a Article<'t>, figure: &Figure) -> Option<&'a Token<'t>> {
    let verb = figure.measure.as_ref().filter(|measure| measure.span.end <= figure.phrase.start)?;
    let before = article.token_at(verb.span.start).checked_sub(1)?;
    article.tokens.get(before).filter(|token| token.pos == Pos::Adverb)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    #[test]
    fn examples_between_commas_part_no_condition_from_its_count() {
        let told = |text: &str| {
            let article = Article::new(text, None);
            let four = extract::figures(&article).into_iter().find(|figure| figure.value.get() == Some(4.0))?;
            severity(&article, &four).map(|(class, _)| class)
        };
        assert_eq!(told("Four of those, including a young clerk, were in critical condition."), Some("critical"));
        assert_eq!(told("Four of those, including a young clerk, were at home."), None);
        assert_eq!(told("Four were hurt, the police said, and one was in critical condition."), None);
    }
}

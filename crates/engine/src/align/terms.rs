//! What an amount is stated on, and of what: "operating" profit, "[advertising] revenue". Where two accounts' amounts
//! are apart and one of them says so, they are two questions. Looks at one article; knows no companies.

use super::{
    loose,
    mention::{Mention, Sort, beside, sort},
};
use crate::{
    extract::Figure,
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, Pos, Token},
};
use std::sync::OnceLock;
use variorum_story::{Change, QualifierKind};

/// Words of a noun phrase before the word of its measure.
const PHRASE: usize = 3;

/// What stands before the word of a figure's measure and tells of what it is, in base forms: "[iphone] sales". The
/// names of the whole story's subject are not among them, nor what goes with any amount: "quarterly".
pub(super) fn of_what<'r>(
    article: &'r Article<'_>,
    figure: &Figure,
    is_subject: impl Fn(usize) -> bool,
) -> Vec<&'r str> {
    let Some(measure) = &figure.measure else { return Vec::new() };
    let word = article.token_at(measure.span.start);
    let noun = |t: &Token<'_>| matches!(t.pos, Pos::Noun | Pos::Name | Pos::Gerund);
    let phrase = |at: &usize| noun(&article.tokens[*at]) || article.tokens[*at].pos == Pos::Adjective;
    let before = (word.saturating_sub(PHRASE)..word).rev().take_while(phrase);
    let telling = before.filter(|&at| noun(&article.tokens[at]) && !is_subject(at));
    telling.map(|at| article.tokens[at].lemma.as_ref()).filter(|word| !is_plain(word)).collect()
}

/// Whether a word goes with any amount of its sort.
fn is_plain(word: &str) -> bool {
    static PLAIN: OnceLock<WordSet> = OnceLock::new();
    PLAIN.get_or_init(|| lexicon::rows("en/any_amount").map(|row| row[0]).collect()).contains(word)
}

/// Whether two amounts are stated on two terms, an operating and a net profit, or are of two things. What only one of
/// them says tells them apart where they cannot both be true.
pub(super) fn other_terms(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    if !matches!(a.sort, Sort::Money | Sort::Percent) {
        return false;
    }
    let (x, y) = (&a.terms, &b.terms);
    let other = |x: &[&str], y: &[&str]| !x.is_empty() && !y.is_empty() && x.iter().all(|term| !y.contains(term));
    // A profit is net where nothing is said.
    let said = |terms: &[&str]| terms.iter().any(|term| *term != "net");
    let things = (&a.of_what, &b.of_what);
    let one = said(x) != said(y) || things.0.is_empty() != things.1.is_empty() || other(things.0, things.1);
    other(x, y) || one && !loose::can_both_hold(a, b)
}

/// The terms on which an amount is stated; one that a value changed to shares with the value before: "its operating
/// loss grew from $2 million to [$4 million]".
pub(super) fn terms<'r>(reading: &'r Reading<'_>, at: usize) -> Vec<&'r str> {
    let figure = &reading.figures[at];
    if sort(figure) != Sort::Money {
        return Vec::new();
    }
    let before = |f: &&Figure| f.change == Some(Change::From) && figure.change == Some(Change::To);
    let stated = beside(&reading.figures, at).filter(before).chain([figure]);
    let terms = stated.flat_map(|f| &f.scope).filter(|q| q.kind == QualifierKind::Status);
    terms.map(|q| q.lemma.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    fn first(text: &str) -> Vec<String> {
        let article = Article::new(text, None);
        let figures = extract::figures(&article);
        let figure = figures.iter().find(|figure| figure.measure.is_some()).expect("a figure with a measure");
        of_what(&article, figure, |_| false).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn what_an_amount_is_of_stands_before_its_measure() {
        assert_eq!(first("Handset sales fell to $4 million."), ["handset"]);
        assert_eq!(first("Advertising revenue fell to $4 million."), ["advertise"]);
        assert!(first("Sales fell to $4 million.").is_empty());
    }

    #[test]
    fn the_examples_of_what_goes_with_any_amount_tell_nothing() {
        for row in lexicon::rows("en/any_amount") {
            assert!(first(row[1]).is_empty(), "{row:?}");
            assert!(!first(row[2]).is_empty(), "{row:?}");
        }
    }
}

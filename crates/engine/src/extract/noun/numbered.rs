//! Nouns that stand before their figure: "the number of confirmed cases has reached 21,614", "the most deaths (3,587)".

use crate::{
    extract::{Figure, change, grammar, layout::Layout},
    lexicon::{self, Words},
    text::{Article, Pos, Token},
};
use std::sync::OnceLock;
use variorum_story::{Change, Counted};

/// Tokens between "the number of" and the figure.
const REACH: usize = 20;

/// Tokens before the "of" of "brings the total number of" in which its verb stands.
const BRINGS: usize = 6;

/// The noun of a figure whose number it is said to be.
pub fn find(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> Option<Counted> {
    bracketed(article, layout, figures, index).or_else(|| number_of(article, layout, index))
}

/// "cases (10,306)": the plural right before the brackets that hold nothing else.
fn bracketed(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> Option<Counted> {
    let place = &layout.places[index];
    let noun = place.first.checked_sub(2).filter(|&at| at >= place.sentence.start)?;
    let brackets = &*article.tokens[place.first - 1].lower == "("
        && article.tokens.get(place.last).is_some_and(|t| &*t.lower == ")");
    let plain = figures[index].change != Some(Change::By) && layout.owner(noun).is_none();
    (brackets && plain && grammar::is_plural(&article.tokens[noun])).then(|| counted(article, noun))
}

/// "The number of unemployed persons has risen by 2.2 million": what it is the number of.
fn number_of(article: &Article<'_>, layout: &Layout, index: usize) -> Option<Counted> {
    let place = &layout.places[index];
    let tokens = &article.tokens[..place.first];
    let start = place.sentence.start.max(place.first.saturating_sub(REACH));
    let of =
        (start + 1..place.first).rev().find(|&at| &*tokens[at].lower == "of" && &*tokens[at - 1].lower == "number")?;
    let phrase = |at: &usize| {
        matches!(tokens[*at].pos, Pos::Noun | Pos::Adjective | Pos::Participle | Pos::Determiner | Pos::Name)
    };
    let head = (of + 1..place.first).take_while(phrase).find(|&at| tokens[at].pos == Pos::Noun)?;
    let head = (head..place.first).take_while(|&at| tokens[at].pos == Pos::Noun).last()?;
    let plural = grammar::is_plural(&tokens[head]) || &*tokens[head].lower == "people";
    let verb = &tokens[start.max(of.saturating_sub(BRINGS))..of];
    let told = is_brought(&tokens[head + 1..], verb)
        || is_tied(&tokens[head + 1..], |at| layout.owner(head + 1 + at).is_some());
    (plural && told).then(|| counted(article, head))
}

/// "brings the number of deaths to 591", "of homes affected to about 300": nothing but "to" and a participle between the
/// noun and the number, a verb of change before.
fn is_brought(between: &[Token<'_>], before: &[Token<'_>]) -> bool {
    let bare = match between {
        [to] => &*to.lower == "to",
        [participle, to] => participle.pos == Pos::Participle && &*to.lower == "to",
        _ => false,
    };
    bare && before.iter().any(change::changes)
}

/// "has risen by some 2 million": a verb between the noun and the number, and nothing behind it but small words and other
/// figures ("fell by nine to 596").
fn is_tied(between: &[Token<'_>], of_figure: impl Fn(usize) -> bool) -> bool {
    let Some(verb) = between.iter().rposition(change::ties) else { return false };
    let apart = between.iter().any(|token| grammar::joins(token) || &*token.lower == "but");
    !apart && (verb + 1..between.len()).all(|at| is_small(between, at) || of_figure(at))
}

/// What may stand between a verb and the number that it states: "fell 15,000 to a seasonally adjusted 358,000", "has reached a
/// staggering new high of over 92,000".
pub(super) fn is_small(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    let is = |at: usize, class: &str| between().get(&*tokens[at].lower).is_some_and(|of| *of == class);
    let describes = matches!(token.pos, Pos::Adverb | Pos::Determiner | Pos::Adjective | Pos::Gerund);
    describes && !change::changes(token)
        || is(at, "small")
        || is(at, "peak")
        || &*token.lower == "of" && at > 0 && is(at - 1, "peak")
}

/// The words of `between.tsv` and their classes.
fn between() -> &'static Words<&'static str> {
    static WORDS: OnceLock<Words<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| lexicon::rows("en/between").map(|row| (row[0], row[1])).collect())
}

/// A noun as what is counted.
pub(super) fn counted(article: &Article<'_>, noun: usize) -> Counted {
    let token = &article.tokens[noun];
    Counted { head: token.lemma.to_string(), span: token.span }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    #[test]
    fn words_between_a_verb_and_its_number() {
        let counts = |text: &str| {
            let figures = extract::figures(&Article::new(text, None));
            let cases = |figure: &Figure| figure.counted.as_ref().is_some_and(|counted| counted.head == "case");
            figures.iter().any(|figure| figure.value.get() == Some(45.0) && cases(figure))
        };
        for row in lexicon::rows("en/between") {
            assert!(row[2].contains(row[0]) && counts(row[2]), "{row:?}");
            assert!(row[3].contains(row[0]) && !counts(row[3]), "{row:?}");
        }
    }
}

//! The subject that a count is said of: "claims fell by 14,000 to 374,000", "applications for benefits totalled 12,000".
//!
//! The subject must be a plural that is counted: of "shares rose 12 to 340" the numbers count no shares, as the class
//! `amount` of the nouns tells. "The average fell to 374,000" says no noun.

use super::{
    class::is_a,
    numbered::{counted, is_small},
};
use crate::{
    extract::{Figure, change, grammar, layout::Layout},
    text::{Article, Pos, Token},
};
use variorum_story::{Change, Counted};

/// Tokens between the verb and the figure.
const REACH: usize = 12;

/// Tokens of a subject.
const LONGEST: usize = 12;

/// The noun of a figure that states how many of its subject there are, or how many more or fewer.
pub fn find(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> Option<Counted> {
    let place = &layout.places[index];
    let clause = layout.clause(place.first);
    let limit = place.sentence.start.max(place.first.saturating_sub(REACH));
    let passed = |at: &usize| layout.owner(*at).is_some() || is_small(&article.tokens, *at);
    let before = (limit..place.first).rev().find(|at| !passed(at))?;
    let verb =
        Some(before).filter(|&at| layout.clause(at) == clause && says_how_many(&article.tokens[at], figures, index))?;
    let head = subject(article, layout, place.sentence.start.max(verb.saturating_sub(LONGEST))..verb)?;
    let token = &article.tokens[head];
    (grammar::is_plural(token) && !is_a(&token.lemma, None, "amount")).then(|| counted(article, head))
}

fn says_how_many(verb: &Token<'_>, figures: &[Figure], index: usize) -> bool {
    let changed = matches!(figures[index].change, Some(Change::By | Change::To | Change::From));
    (changed && change::changes(verb)) || change::states(verb)
}

/// The head of the noun phrase that ends right before a verb: the noun before the first of its prepositions.
fn subject(article: &Article<'_>, layout: &Layout, before: std::ops::Range<usize>) -> Option<usize> {
    let tokens = &article.tokens;
    let clause = layout.clause(before.end);
    let of_verb = |at: &usize| matches!(tokens[*at].pos, Pos::Auxiliary | Pos::Adverb);
    let end = before.clone().rev().find(|at| !of_verb(at))? + 1;
    let inside = |at: &usize| {
        let token = &tokens[*at];
        let nominal = grammar::is_nominal(token) && token.pos != Pos::Pronoun || token.pos == Pos::Preposition;
        (nominal || grammar::is_possessive(token)) && layout.clause(*at) == clause && layout.owner(*at).is_none()
    };
    let start = (before.start..end).rev().take_while(inside).last()?;
    // "In the week to Saturday claims fell": a phrase in front is no part of the subject.
    if tokens[start].pos == Pos::Preposition {
        return None;
    }
    let preposition = (start..end).find(|&at| tokens[at].pos == Pos::Preposition).unwrap_or(end);
    preposition.checked_sub(1).filter(|&head| tokens[head].pos == Pos::Noun)
}

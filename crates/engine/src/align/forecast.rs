//! Words beside a figure that say that it is not yet so: foretold, possible, expected.

use super::phrases::Phrases;
use crate::{
    extract::Figure,
    lexicon::{self, WordSet},
    text::{Article, Pos, Token},
};
use std::{ops::Range, sync::OnceLock};
use variorum_story::Kind;

/// Whether a figure states what is not yet so: an outcome that a poll foretells, what can come, or what somebody expects.
pub(super) fn is_forecast(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    is_outcome(figure) && is_foretold(article, figure)
        || is_possible(article, figure, clause)
        || is_sought(article, figure, clause)
        || matches!(figure.kind, Kind::Money | Kind::Percent | Kind::Range) && is_expected(article, figure, clause)
}

/// Whether an amount or a share is what somebody expects: "forecast a profit of [$40 million]", "[$40 million] that analysts had
/// expected".
fn is_expected(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    /// Words between the two.
    const REACH: usize = 8;
    const BEHIND: usize = 4;
    static WORDS: OnceLock<WordSet> = OnceLock::new();
    let words = WORDS.get_or_init(|| lexicon::rows("en/forecasts").map(|row| row[0]).collect());
    let tokens = &article.tokens;
    let start = article.token_at(figure.phrase.start).clamp(clause.start, clause.end);
    let end = article.token_at(figure.phrase.end).clamp(start, clause.end);
    let own = |at: &usize| !matches!(tokens[*at].pos, Pos::Mark | Pos::Numeral) && tokens[*at].lower != "and";
    let mut before = (start.saturating_sub(REACH).max(clause.start)..start).rev().take_while(own);
    let mut behind = (end..clause.end.min(end + BEHIND)).take_while(own);
    // "Beating a forecast, it earned": the figure is of the nearer verb.
    let nearest = before
        .find(|&at| words.contains(tokens[at].lemma.as_ref()) || matches!(tokens[at].pos, Pos::Verb | Pos::Participle));
    let forecast = |at: usize| words.contains(tokens[at].lemma.as_ref());
    nearest.is_some_and(forecast)
        || nearest.is_some_and(|at| (clause.start.max(at.saturating_sub(2))..at).any(forecast))
        || behind.any(forecast)
}

/// Whether what a figure states is what can come: "the toll could rise to [40]", "would be able to make [40] cars".
pub(super) fn is_possible(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    /// Words between the auxiliary and the figure.
    const REACH: usize = 6;
    static POSSIBLES: OnceLock<Phrases<()>> = OnceLock::new();
    let possibles = POSSIBLES.get_or_init(|| Phrases::of("en/possibles", |row| vec![(row[0], ())]));
    let before = words_before(article, figure, clause, REACH);
    let own = before.iter().rposition(|token| token.pos == Pos::Mark).map_or(before, |mark| &before[mark + 1..]);
    // In May nothing is possible yet.
    let named = |at: usize| matches!(own[at].pos, Pos::Name | Pos::Noun);
    possibles.all(own).any(|(at, ())| !named(at))
}

/// The measure of what a court gives.
pub(super) const SENTENCE: &str = "sentence";

/// Whether a sentence is what somebody asks for, or the most that a court could give: "a maximum of [20 years]".
pub(super) fn is_sought(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    /// Words between: "asked Judge Ana Lind to send him to prison for".
    const REACH: usize = 12;
    static SOUGHT: OnceLock<Phrases<()>> = OnceLock::new();
    let sought = SOUGHT.get_or_init(|| Phrases::of("en/sought", |row| vec![(row[0], ())]));
    let sentence =
        figure.kind == Kind::Duration && figure.measure.as_ref().is_some_and(|measure| measure.id == SENTENCE);
    sentence && sought.all(words_before(article, figure, clause, REACH)).next().is_some()
}

/// The words of a figure's clause before it, at most so many.
fn words_before<'r, 't>(
    article: &'r Article<'t>,
    figure: &Figure,
    clause: &Range<usize>,
    most: usize,
) -> &'r [Token<'t>] {
    let start = article.token_at(figure.span.start).clamp(clause.start, clause.end);
    &article.tokens[start.saturating_sub(most).max(clause.start)..start]
}

/// Whether a figure states an election's outcome.
pub(super) fn is_outcome(figure: &Figure) -> bool {
    const BALLOT: [&str; 6] = ["seats", "margin", "votes", "vote-share", "votes-for", "votes-against"];
    figure.measure.as_ref().is_some_and(|measure| BALLOT.contains(&measure.id))
}

/// Whether the sentence of an outcome foretells it: "the exit poll gives them 40 seats".
pub(super) fn is_foretold(article: &Article<'_>, figure: &Figure) -> bool {
    /// Words on either side: as many as a sentence has, and no more of one endless line.
    const REACH: usize = 40;
    static FORETOLD: OnceLock<Phrases<()>> = OnceLock::new();
    let phrases = FORETOLD.get_or_init(|| Phrases::of("en/foretold", |row| vec![(row[0], ())]));
    let sentence = article.sentences.get(figure.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
    let at = article.token_at(figure.phrase.start).clamp(sentence.start, sentence.end);
    let near = at.saturating_sub(REACH).max(sentence.start)..sentence.end.min(at + REACH);
    phrases.all(&article.tokens[near]).next().is_some()
}

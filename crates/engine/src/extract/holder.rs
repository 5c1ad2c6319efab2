//! Figure → who says so: of the attributions whose content holds the figure, the closest one.
//!
//! Only what claims the figure to be so counts. A figure denied, demanded or welcomed is not thereby stated by its holder.

use super::Figure;
use crate::{
    framing::attribution::{Attribution, Holders, Stance, attributions},
    text::{Article, Pos},
};
use variorum_story::{Holder, Kind, Span};

/// Gives every figure its holder, where the text attributes it.
pub fn attach(article: &Article<'_>, figures: &mut [Figure]) {
    let claims: Vec<Attribution> = attributions(article).into_iter().filter(claims).collect();
    let holders = Holders::new(&claims);
    for figure in figures.iter_mut().filter(|f| !matches!(f.kind, Kind::Date | Kind::Period)) {
        figure.holder = holders.of(figure.phrase).map(|at| holder(article, &claims[at]));
    }
}

/// Whether an attribution says that its content is so.
fn claims(attribution: &Attribution) -> bool {
    let says = !matches!(attribution.stance, Stance::Denies | Stance::Orders | Stance::Feels) && !attribution.negated;
    says && !matches!(attribution.rule, "noun-phrase" | "question" | "infinitive")
}

/// The holder's name without its article, or the cue where nobody is named ("reportedly").
fn holder(article: &Article<'_>, attribution: &Attribution) -> Holder {
    let named = attribution.antecedent.or(attribution.source).map(|source| name(article, source));
    let span = named.unwrap_or(attribution.cue);
    Holder { name: span.of(article.text).to_owned(), span }
}

/// A holder's noun phrase without the article before it and the apposition behind it.
fn name(article: &Article<'_>, source: Span) -> Span {
    let first = article.token_at(source.start);
    let article_word = article.tokens.get(first).is_some_and(|t| t.pos == Pos::Determiner);
    let tokens = &article.tokens[first + usize::from(article_word)..];
    let inside = tokens.iter().take_while(|t| t.span.end <= source.end && !t.is(","));
    inside.map(|t| t.span).reduce(Span::join).unwrap_or(source)
}

//! Figure → who says so: of the attributions whose content holds the figure, the closest one.
//!
//! Only what claims the figure to be so counts. A figure denied, demanded or welcomed is not thereby stated by its holder.

use super::Figure;
use crate::{
    framing::attribution::{Attribution, Holders, Stance},
    text::{Article, Pos},
};
use variorum_story::{Holder, Span};

/// Gives every figure its holder, where the text attributes it.
pub fn attach(article: &Article<'_>, attributions: &[Attribution], figures: &mut [Figure]) {
    // Somebody named counts before "reportedly" and "is expected", however close these stand.
    let by_name = Holders::of_those(attributions, |a| claims(a) && a.source.is_some());
    let by_word = Holders::of_those(attributions, |a| claims(a) && a.source.is_none());
    for figure in figures.iter_mut().filter(|figure| may_have(figure)) {
        let claim = by_name.of(figure.phrase).or_else(|| by_word.of(figure.phrase));
        figure.holder = claim.map(|at| Box::new(holder(article, &attributions[at])));
    }
}

/// Whether a figure's holder is asked: a date's is not.
pub fn may_have(figure: &Figure) -> bool {
    !figure.is_date()
}

/// Whether an attribution says that its content is so.
fn claims(attribution: &Attribution) -> bool {
    let says = !matches!(attribution.stance, Stance::Denies | Stance::Orders | Stance::Feels) && !attribution.negated;
    // "reported 12 deaths" says so, "opposed a rise of 12 %" does not.
    let thing = attribution.rule == "noun-phrase" && !matches!(attribution.stance, Stance::Neutral | Stance::Concedes);
    says && !thing && !matches!(attribution.rule, "question" | "infinitive")
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

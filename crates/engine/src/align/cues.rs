//! Words beside a figure that set it apart: a part of a whole, an addition, another event.

use super::phrases::Phrases;
use crate::{
    extract::Figure,
    text::{Article, Token},
};
use std::{ops::Range, sync::OnceLock};

/// Where a cue of a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// Whether a figure is a part of another ("including nine children"), or is added to one of its measure that stands
/// before it ("nine more"), which `follows` says there is.
pub(super) fn part(article: &Article<'_>, figure: &Figure, follows: bool) -> bool {
    /// Words that may stand between the cue and the figure.
    const GAP: usize = 1;
    let Some(sentence) = article.sentences.get(figure.sentence) else { return false };
    let start = article.token_at(figure.phrase.start).min(sentence.tokens.end);
    let end = article.token_at(figure.phrase.end).min(sentence.tokens.end);
    let counts = |side: Side, cue: (Side, bool)| cue.0 == side && (!cue.1 || follows);
    let before = (sentence.tokens.start..start).rev().take(GAP + 4).any(|at| {
        let found = parts().at(&article.tokens[at..start]);
        found.is_some_and(|(length, cue)| counts(Side::Before, cue) && at + length + GAP >= start)
    });
    let after = (end..sentence.tokens.end).take(GAP + 1).any(|at| {
        let found = parts().at(&article.tokens[at..sentence.tokens.end]);
        found.is_some_and(|(_, cue)| counts(Side::After, cue))
    });
    before || after
}

/// Whether words of the figure's clause set its event apart: before the figure, or after it without a comma between.
pub(super) fn elsewhere(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    let end = article.token_at(figure.phrase.end).clamp(clause.start, clause.end);
    let comma = (end..clause.end).find(|&at| article.tokens[at].lower == ",").unwrap_or(clause.end);
    sets_apart(&article.tokens[clause.start..comma])
}

/// Whether words set their event apart from the account's own.
pub(super) fn sets_apart(tokens: &[Token<'_>]) -> bool {
    elsewheres().all(tokens).next().is_some()
}

/// Whether words of the list of parts are among the tokens.
#[cfg(test)]
pub(super) fn names_a_part(tokens: &[Token<'_>]) -> bool {
    parts().all(tokens).next().is_some()
}

/// Side, and whether it is an addition.
fn parts() -> &'static Phrases<(Side, bool)> {
    static PARTS: OnceLock<Phrases<(Side, bool)>> = OnceLock::new();
    PARTS.get_or_init(|| {
        Phrases::of("en/parts", |row| {
            let side = if row[0] == "before" { Side::Before } else { Side::After };
            row.get(2).map(|phrase| (*phrase, (side, row[1] == "addition"))).into_iter().collect()
        })
    })
}

fn elsewheres() -> &'static Phrases<()> {
    static ELSEWHERE: OnceLock<Phrases<()>> = OnceLock::new();
    ELSEWHERE.get_or_init(|| Phrases::of("en/elsewhere", |row| vec![(row[0], ())]))
}

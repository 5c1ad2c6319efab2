//! Words beside a figure that make it less than a whole: a part of another, or an addition to one.

use super::{
    forecast::is_outcome,
    mention::{Sort, sort},
    phrases::Phrases,
    population::is_narrow,
};
use crate::{
    article::Part,
    extract::{Figure, is_a},
    text::{Article, Pos, Token},
};
use std::{ops::Range, sync::OnceLock};

/// Words of the longest cue.
const LONGEST: usize = 3;

/// Where a cue of a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// What makes a figure less than a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    /// "Including nine children".
    Part,
    /// "The last nine", of counts.
    Last,
    /// "Nine more", beside a figure of its measure.
    Addition,
    /// "Nine others": an addition, or others than those who suffered worse ("one killed and nine others injured").
    Others,
}

/// Whether a figure is a part of another ("including nine children"), or is added to one of its measure that is told
/// in the sentence `before`.
pub(super) fn part(article: &Article<'_>, figure: &Figure, before: Option<usize>) -> bool {
    /// Words that may stand between the cue and the figure.
    const GAP: usize = 1;
    let Some(sentence) = article.sentences.get(figure.sentence) else { return false };
    let start = article.token_at(figure.phrase.start).min(sentence.tokens.end);
    let behind = behind(article, figure);
    let heading =
        |at: usize| article.sentences.get(at).is_some_and(|s| article.paragraphs[s.paragraph].part == Part::Heading);
    let follows = before.is_some_and(|at| !heading(at));
    let others = || follows && !tells_more(article, figure, sentence.tokens.start..start);
    let counts = |side: Side, (stands, share): (Side, Share)| {
        stands == side
            && match share {
                Share::Part => true,
                Share::Last => false,
                Share::Addition => follows,
                Share::Others => others(),
            }
    };
    let before = (sentence.tokens.start..start).rev().take(GAP + LONGEST + 1).any(|at| {
        let found = parts().at(&article.tokens[at..start]);
        found.is_some_and(|(length, cue)| counts(Side::Before, cue) && at + length + GAP >= start)
    });
    let after = (0..behind.len()).take(GAP + 1).any(|at| {
        let found = parts().at(&behind[at..]);
        found.is_some_and(|(_, cue)| counts(Side::After, cue))
    });
    before || after || of_a_number(behind)
}

/// Whether a figure is so many of so many: "eleven [of the 14] prisoners".
fn of_a_number(behind: &[Token<'_>]) -> bool {
    let Some([of, which, number]) = behind.first_chunk() else { return false };
    of.lower == "of" && which.pos == Pos::Determiner && number.pos == Pos::Numeral
}

/// Whether a figure counts some of those whom its own noun names: "[53] of the passengers". Of seats and votes it is what was
/// won of them.
pub(super) fn of_its_own(article: &Article<'_>, figure: &Figure) -> bool {
    let Some([of, which]) = behind(article, figure).first_chunk() else { return false };
    let noun = figure.counted.as_ref().is_some_and(|counted| counted.span.start > which.span.end);
    !is_outcome(figure) && noun && of.lower == "of" && which.pos == Pos::Determiner
}

/// Whether a count is of those left over: "[the last two] missing people were found".
pub(super) fn is_last(article: &Article<'_>, figure: &Figure) -> bool {
    let start = article.token_at(figure.phrase.start);
    let before = &article.tokens[start.saturating_sub(LONGEST)..start];
    let ends = |at: usize| parts().at(&before[at..]) == Some((before.len() - at, (Side::Before, Share::Last)));
    sort(figure) == Sort::Number && (0..before.len()).any(ends)
}

/// The tokens of its sentence behind a figure.
pub(super) fn behind<'a, 't>(article: &'a Article<'t>, figure: &Figure) -> &'a [Token<'t>] {
    let Some(sentence) = article.sentences.get(figure.sentence) else { return &[] };
    let end = article.token_at(figure.phrase.end).clamp(sentence.tokens.start, sentence.tokens.end);
    &article.tokens[end..sentence.tokens.end]
}

/// Whether one person more is told of beside those counted: "killing six pupils [and the driver]".
pub(super) fn and_one_more(article: &Article<'_>, figure: &Figure) -> bool {
    /// Words of the noun phrase counted, and of the other's: "band members and the bus driver".
    const REACH: usize = 4;
    let behind = behind(article, figure);
    let Some(and) = behind.iter().take(REACH).position(|t| t.lower == "and") else { return false };
    let counted = behind[..and].iter().all(|t| matches!(t.pos, Pos::Noun | Pos::Adjective | Pos::Participle));
    let other = &behind[and + 1..];
    let length = other.iter().skip(1).take(REACH).take_while(|t| is_of_a_phrase(t)).count();
    counted && and > 0 && other.get(..=length).is_some_and(is_one_person)
}

/// Whether one person more is told of before those counted: "killing [the driver and] six pupils".
pub(super) fn one_more_and(article: &Article<'_>, figure: &Figure) -> bool {
    /// Words of the other's noun phrase.
    const REACH: usize = 4;
    let start = article.token_at(figure.phrase.start);
    let Some(and) = start.checked_sub(1).filter(|&at| article.tokens[at].lower == "and") else { return false };
    let length = article.tokens[..and].iter().rev().take(REACH).take_while(|t| is_of_a_phrase(t)).count();
    let first = (and - length).saturating_sub(1);
    // "His wife and four children" are told of by themselves.
    let children = figure.counted.as_ref().is_some_and(|counted| is_narrow(&counted.head));
    sort(figure) == Sort::Number && !children && length > 0 && is_one_person(&article.tokens[first..and])
}

fn is_of_a_phrase(token: &Token<'_>) -> bool {
    matches!(token.pos, Pos::Noun | Pos::Adjective)
}

/// Whether a noun phrase is of one person: "the bus driver".
fn is_one_person(phrase: &[Token<'_>]) -> bool {
    let Some((article, [.., head])) = phrase.split_first() else { return false };
    ["the", "a", "an", "his", "her", "their"].contains(&article.lower.as_ref())
        && head.lower == head.lemma
        && is_a(&head.lemma, None, "person")
}

/// Whether the words before a figure tell that something else was done than what it counts: "one was killed and nine
/// others were injured".
fn tells_more(article: &Article<'_>, figure: &Figure, before: Range<usize>) -> bool {
    let own = figure.measure.as_ref().map_or(before.end, |measure| article.token_at(measure.span.start));
    let own = article.tokens.get(own).map(|token| token.lemma.as_ref());
    let act =
        |token: &Token<'_>| matches!(token.pos, Pos::Verb | Pos::Participle | Pos::Gerund) && token.lemma != "say";
    article.tokens[before].iter().any(|token| act(token) && own != Some(token.lemma.as_ref()))
}

/// Whether words of the list of parts are among the tokens.
#[cfg(test)]
pub(super) fn names_a_part(tokens: &[Token<'_>]) -> bool {
    parts().all(tokens).next().is_some()
}

fn parts() -> &'static Phrases<(Side, Share)> {
    static PARTS: OnceLock<Phrases<(Side, Share)>> = OnceLock::new();
    PARTS.get_or_init(|| {
        Phrases::of("en/parts", |row| {
            let side = if row[0] == "before" { Side::Before } else { Side::After };
            let share = match row[1] {
                "addition" => Share::Addition,
                "last" => Share::Last,
                "others" => Share::Others,
                _ => Share::Part,
            };
            row.get(2).map(|phrase| (*phrase, (side, share))).into_iter().collect()
        })
    })
}

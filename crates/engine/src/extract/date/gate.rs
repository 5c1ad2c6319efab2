//! Which sentences are read for dates at all: most are passed over by what is known of their tokens.

use super::words;
use crate::text::{self, Article, Marks, Sentence, Token, TokenKind};

/// Whether a sentence has a number or a word that a date or a length of time can be made of. Says yes rather than no: what
/// it passes over is not read.
pub(super) fn may_hold(article: &Article<'_>, sentence: &Sentence) -> bool {
    const ANY: Marks = Marks::DIGITS.with(Marks::CALENDAR).with(Marks::MIXED);
    let tokens = &article.tokens[sentence.tokens.clone()];
    sentence.marks.meets(ANY)
        && tokens.iter().enumerate().any(|(at, token)| {
            token.marks.meets(ANY) && (is_of_calendar(token) || holds_calendar(token) || is_dated(tokens, at))
        })
}

/// A word of the calendar itself: not one whose base form alone is one ("fell", "marched"), nor a named day's first word in
/// small letters ("new", "good").
fn is_of_calendar(token: &Token<'_>) -> bool {
    let listed = || words::look_up_lower(&token.lower).is_some() || token.is(text::AGO);
    token.marks.meets(Marks::CALENDAR) && (token.marks.meets(Marks::CAPITAL) || listed())
}

/// "mid-June", "Tet's": words of dates inside others.
fn holds_calendar(token: &Token<'_>) -> bool {
    let mixed = token.kind == TokenKind::Word && token.marks.meets(Marks::MIXED);
    mixed && token.lower.split(|c: char| !c.is_alphabetic()).any(|part| text::marks(part).meets(Marks::CALENDAR))
}

/// Whether digits may be a date without a word of the calendar: "2013", "16/6/2023", "9:30", "'74", "the 90's", "9 a.m.".
/// A plain number of fewer or more digits than a year's is none.
fn is_dated(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    if !token.marks.meets(Marks::DIGITS) {
        return false;
    }
    let plain = |part: &str| part.len() != YEAR && part.bytes().all(|b| b.is_ascii_digit());
    let before = at.checked_sub(1).map_or("", |at| &*tokens[at].lower);
    let after = tokens.get(at + 1).map_or("", |next| &*next.lower);
    !token.lower.split(',').all(plain)
        || matches!(before, "'" | "’" | "‘" | "fy")
        || matches!(after, "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m" | "a" | "p" | "o" | "o'clock" | "'s")
}

/// Digits of a year.
const YEAR: usize = 4;

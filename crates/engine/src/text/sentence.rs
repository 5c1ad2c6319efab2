//! Tokens of a paragraph → sentences.
//!
//! A sentence ends at a stop, question or exclamation mark, with the closing marks and footnotes after it, where what
//! follows can begin a sentence. Stops of abbreviations lie inside their tokens; there the next word decides.

use super::{
    Marks, Token, TokenKind,
    abbreviation::{self, Abbreviation},
    vocabulary,
};
use std::ops::Range;

/// Letters that a word must have for its stop to end a sentence before a small letter: below it may be an abbreviation
/// that the list lacks.
const SURELY_A_WORD: usize = 4;

/// Bytes of a sentence, at least ten times as many as those of prose have: what goes on without a stop is no sentence, and is
/// cut so that no later stage holds more than so much of it at once.
const LONGEST: u32 = 10_000;

/// Tokens looked back at for a mark at which to cut such a one.
const CLAUSE: usize = 50;

/// The sentences of `tokens[range]`, as ranges of tokens, in order; together they hold every token.
pub fn split(text: &str, tokens: &[Token<'_>], range: Range<usize>, into: &mut Vec<Range<usize>>) {
    let reader = Reader { text, tokens: &tokens[range.clone()] };
    let (mut start, mut at) = (0, 0);
    while at < reader.tokens.len() {
        let Some(last) = reader.stop_at(at) else {
            at += 1;
            continue;
        };
        let end = reader.closing(at + 1);
        if reader.ends(start, at, end, last) {
            push(tokens, range.start + start..range.start + end, into);
            start = end;
        }
        at = end;
    }
    if start < reader.tokens.len() {
        push(tokens, range.start + start..range.end, into);
    }
}

/// Adds a sentence, in parts where it is too long.
fn push(tokens: &[Token<'_>], mut sentence: Range<usize>, into: &mut Vec<Range<usize>>) {
    while tokens[sentence.end - 1].span.end - tokens[sentence.start].span.start > LONGEST && sentence.len() > 1 {
        let end = tokens[sentence.start].span.start + LONGEST;
        let part = tokens[sentence.clone()].partition_point(|token| token.span.end <= end).max(1);
        // Not within a number and its words, where a few tokens before there is a mark.
        let is_mark = |at: &usize| tokens[sentence.start + at - 1].kind == TokenKind::Mark;
        let part = (1..=part).rev().take(CLAUSE).find(is_mark).unwrap_or(part);
        into.push(sentence.start..sentence.start + part);
        sentence.start += part;
    }
    into.push(sentence);
}

#[derive(Clone, Copy)]
enum Stop {
    Mark,
    Abbreviation,
}

struct Reader<'a, 't> {
    text: &'t str,
    tokens: &'a [Token<'t>],
}

impl Reader<'_, '_> {
    /// Whether token `at` holds a stop, and which.
    fn stop_at(&self, at: usize) -> Option<Stop> {
        let token = &self.tokens[at];
        match token.kind {
            TokenKind::Mark if is_end(&token.lower) => Some(Stop::Mark),
            TokenKind::Mark => None,
            // Most words have plain letters only, which their marks tell faster.
            TokenKind::Word | TokenKind::Number => {
                (token.marks.meets(Marks::MIXED) && token.lower.ends_with('.')).then_some(Stop::Abbreviation)
            }
        }
    }

    /// Whether the stop at `at` ends the sentence begun at `start`, what follows beginning at `next`.
    fn ends(&self, start: usize, at: usize, next: usize, stop: Stop) -> bool {
        next == self.tokens.len()
            || match stop {
                Stop::Mark => self.mark_ends(start, at, next),
                Stop::Abbreviation => self.abbreviation_ends(at, next),
            }
    }

    /// After the marks that close with the sentence: further stops, quotation marks and brackets without a space
    /// before them, and footnotes "[3]".
    fn closing(&self, mut at: usize) -> usize {
        while at < self.tokens.len() && self.adjacent(at) {
            if self.tokens[at].lower == "[" && self.tokens.get(at + 2).is_some_and(|t| t.is("]")) {
                at += 3;
            } else if is_closing(&self.tokens[at].lower) || is_end(&self.tokens[at].lower) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    fn adjacent(&self, at: usize) -> bool {
        self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    /// Whether the mark at `at` ends the sentence, what follows beginning at `next`.
    fn mark_ends(&self, start: usize, at: usize, next: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&b| b >= start).map(|b| &self.tokens[b]) else { return false };
        // A list's number: "1. The council …"
        let numbered = at == start + 1 && before.span.len() <= 2 && before.kind == TokenKind::Number;
        if numbered
            || self.parted_decimal(at)
            || (self.adjacent(next) && !self.starts(next).is_some_and(char::is_uppercase))
        {
            return false;
        }
        let Some(first) = self.starts(next) else { return true };
        if !first.is_lowercase() {
            return !matches!(first, ',' | ';' | ':' | '-' | '–' | '—');
        }
        // After a plain stop even a small letter begins a sentence, as in texts put together in haste.
        let word = before.kind == TokenKind::Number || before.span.len() >= SURELY_A_WORD;
        next == at + 1 && self.tokens[at].is(".") && word
    }

    /// Whether the stop at `at` is a decimal point that a tokenised text has set apart: "1 . 6 billion", "$ 2 . 5 a share".
    fn parted_decimal(&self, at: usize) -> bool {
        let number = |at: usize| self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| words.contains(&&*t.lower));
        let apart = at > 0 && !self.adjacent(at) && self.tokens[at].is(".") && number(at - 1) && number(at + 1);
        let led = at > 1 && is(at - 2, &["$", "€", "£", "¥"]);
        apart && (led || is(at + 2, &["%", "percent", "per", "million", "billion", "trillion", "thousand"]))
    }

    /// Whether a word with a stop of its own ends the sentence.
    fn abbreviation_ends(&self, at: usize, next: usize) -> bool {
        let token = &self.tokens[at];
        let surface = token.span.of(self.text).trim_end_matches('.');
        let class = abbreviation::find(surface);
        if matches!(class, Some(Abbreviation::Title | Abbreviation::Number | Abbreviation::Inner)) {
            return false;
        }
        let Some(first) = self.starts(next) else { return false };
        if !first.is_uppercase() {
            return matches!(first, '“' | '‘' | '«') || (first == '"' && next > at + 1);
        }
        let word = &self.tokens[next];
        if surface.as_bytes().ends_with(b".m") || surface.ends_with("etc") {
            return !CLOCK.contains(&&*word.lower);
        }
        vocabulary::is_closed(&word.lower) && word.span.len() > 1 || word.is("a")
    }

    /// The first letter or digit of what follows, or the mark where none opens it.
    fn starts(&self, next: usize) -> Option<char> {
        self.tokens.get(next)?.span.of(self.text).chars().next()
    }
}

/// What goes on after "p.m." with a capital: days, zones.
const CLOCK: [&str; 22] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "gmt",
    "utc",
    "bst",
    "cet",
    "cest",
    "eat",
    "wat",
    "est",
    "edt",
    "et",
    "pst",
    "pdt",
    "ist",
    "eastern",
    "pacific",
];

fn is_end(mark: &str) -> bool {
    matches!(mark, "." | "?" | "!" | "…" | "。" | "？" | "！" | "؟" | "।") || (mark.len() > 1 && mark.starts_with(".."))
}

fn is_closing(mark: &str) -> bool {
    matches!(mark, "”" | "’" | "\"" | "'" | "»" | "›" | ")" | "]" | "¹" | "²" | "³")
}

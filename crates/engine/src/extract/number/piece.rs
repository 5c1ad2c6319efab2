//! A sentence → pieces: tokens taken apart where digits, letters and hyphens meet.
//!
//! "13,000-strong" is a number, a hyphen and a word; "twenty-one" three pieces; "COVID-19" and "MH370" stay one word.
//! Depends on the tokens' ends only where they matter, so that a change of the tokenizer does not change a value.

use super::digits::{self, Digits};
use super::lexicon::{self, Class};
use super::numeral::Numeral;
use crate::extract::Figure;
use crate::text::{Article, Marks, Token, TokenKind};
use std::{
    cell::{Cell, OnceCell},
    ops::Range,
};
use variorum_story::Span;

/// A stretch of one sort.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// What it is.
    pub sort: Sort<'a>,
    /// Its place.
    pub span: Span,
    /// Its token, as an index into the article's.
    pub token: u32,
    /// Whether white space stands before it; true at the start of a sentence.
    pub spaced: bool,
}

/// What a piece is.
#[derive(Clone, Copy, Debug)]
pub enum Sort<'a> {
    /// A run of digits.
    Digits(Digits),
    /// One character for a fraction: "½".
    Fraction(f64),
    /// Letters in lower case, and what they say where they are a numeral.
    Word(&'a str, Option<Class>),
    /// Any other character.
    Mark(char),
    /// Words of a figure found before, a date.
    Taken,
}

/// The pieces of one sentence. Asking beyond either end is answered as by an empty piece.
pub struct Pieces<'a> {
    /// The article they are of.
    pub article: &'a Article<'a>,
    /// The sentence they are of.
    pub sentence: usize,
    list: Vec<Piece<'a>>,
    numeral: Cell<Option<(usize, Option<Numeral>)>>,
    dots_group: OnceCell<bool>,
    commas_group: OnceCell<bool>,
    pounds: OnceCell<bool>,
}

impl<'a> Pieces<'a> {
    /// No pieces yet.
    pub fn new(article: &'a Article<'a>) -> Self {
        Self {
            article,
            sentence: 0,
            list: Vec::new(),
            numeral: Cell::new(None),
            dots_group: OnceCell::new(),
            commas_group: OnceCell::new(),
            pounds: OnceCell::new(),
        }
    }

    /// Replaces the pieces by those of another sentence. `taken` are spans in order; those that end before are dropped.
    pub fn read(&mut self, sentence: usize, taken: &mut &[Figure]) {
        self.sentence = sentence;
        self.list.clear();
        self.numeral.set(None);
        let Range { start, end } = self.article.sentences[sentence].tokens.clone();
        let limit = self.article.sentences[sentence].span.end;
        // Most tokens are one piece.
        self.list.reserve(end - start);
        let mut at = 0;
        for token in start..end {
            at = self.take_apart(token, at, limit, taken);
        }
    }

    /// Adds the pieces of one token from byte `at` on, and returns the byte after them.
    fn take_apart(&mut self, index: usize, at: u32, limit: u32, taken: &mut &[Figure]) -> u32 {
        let article = self.article;
        let read = &article.tokens[index];
        let mut at = at.max(read.span.start);
        while at < read.span.end {
            while let Some((_, rest)) = taken.split_first().filter(|(first, _)| first.span.end <= at) {
                *taken = rest;
            }
            let spaced = self.list.last().is_none_or(|last| last.span.end < at);
            let (sort, end) = match taken.first() {
                Some(figure) if figure.span.start <= at => (Sort::Taken, figure.span.end.min(read.span.end)),
                _ => sort(article.text, read, at, limit, spaced),
            };
            self.list.push(Piece { sort, span: Span { start: at, end }, token: index as u32, spaced });
            at = end;
        }
        at
    }

    /// The number at piece `i`, which is read where it is not the one asked for last: reader after reader asks for the same.
    pub fn numeral(&self, i: usize, read: impl FnOnce() -> Option<Numeral>) -> Option<Numeral> {
        if let Some((_, known)) = self.numeral.get().filter(|&(at, _)| at == i) {
            return known;
        }
        let numeral = read();
        self.numeral.set(Some((i, numeral)));
        numeral
    }

    /// Whether the article groups thousands by dots: it has a number such as "1.234.567" or "1.234,5".
    pub fn dots_group(&self) -> bool {
        *self.dots_group.get_or_init(|| self.article.tokens.iter().any(|token| groups_by_dots(&token.lower)))
    }

    /// Whether the article groups thousands by commas: it has a number such as "1,234".
    pub fn commas_group(&self) -> bool {
        let groups = |token: &Token<'_>| {
            let (whole, rest) = token.lower.split_once(',').unwrap_or_default();
            !whole.is_empty()
                && [whole, rest].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
                && rest.len() == 3
        };
        *self.commas_group.get_or_init(|| self.article.tokens.iter().any(groups))
    }

    /// Whether the article has pounds that are money.
    pub fn text_has_pounds(&self) -> bool {
        *self.pounds.get_or_init(|| self.article.text.contains('£') || self.article.text.contains("sterling"))
    }

    /// Whether "between" or "from" shortly before piece `at` makes its "and" part two numbers.
    pub fn after_between(&self, at: usize) -> bool {
        (at.saturating_sub(BETWEEN)..at).any(|i| self.word(i) == "between")
    }

    /// Whether a unit, a per cent sign or a length of time stands at piece `at`.
    pub fn measured(&self, at: usize) -> bool {
        const TIMES: [&str; 12] = [
            "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "month", "months", "year",
            "years",
        ];
        let word = self.word(at);
        self.mark(at) == Some('%') || TIMES.contains(&word) || matches!(word, "percent" | "per" | "week" | "weeks")
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The piece at `i`.
    pub fn get(&self, i: usize) -> Option<&Piece<'a>> {
        self.list.get(i)
    }

    /// The word at `i` in lower case; empty where there is none.
    pub fn word(&self, i: usize) -> &'a str {
        if let Some(Piece { sort: Sort::Word(word, _), .. }) = self.get(i) { word } else { "" }
    }

    /// What the word at `i` says as a numeral.
    pub fn class(&self, i: usize) -> Option<Class> {
        if let Some(Piece { sort: Sort::Word(_, class), .. }) = self.get(i) { *class } else { None }
    }

    /// The mark at `i`.
    pub fn mark(&self, i: usize) -> Option<char> {
        if let Some(Piece { sort: Sort::Mark(mark), .. }) = self.get(i) { Some(*mark) } else { None }
    }

    /// The digits at `i`.
    pub fn digits(&self, i: usize) -> Option<Digits> {
        if let Some(Piece { sort: Sort::Digits(digits), .. }) = self.get(i) { Some(*digits) } else { None }
    }

    /// Whether the piece at `i` follows the one before without white space.
    pub fn glued(&self, i: usize) -> bool {
        i > 0 && self.get(i).is_some_and(|piece| !piece.spaced)
    }

    /// Whether a hyphen or dash stands at `i` without white space on either side.
    pub fn hyphen(&self, i: usize) -> bool {
        self.mark(i).is_some_and(is_hyphen) && self.glued(i) && self.glued(i + 1)
    }

    /// The letters at `i` as written.
    pub fn surface(&self, i: usize) -> &'a str {
        self.get(i).map_or("", |piece| piece.span.of(self.article.text))
    }

    /// Whether the piece at `i` begins with a capital.
    pub fn capital(&self, i: usize) -> bool {
        self.surface(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// The token that the piece at `i` is of.
    pub fn token(&self, i: usize) -> Option<&'a Token<'a>> {
        self.get(i).map(|piece| &self.article.tokens[piece.token as usize])
    }

    /// From the start of piece `from` to the end of the piece before `to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let last = to.max(from + 1) - 1;
        match (self.get(from), self.get(last)) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }
}

/// How many pieces back the "between" of a range may stand.
const BETWEEN: usize = 10;

/// Whether a token is a number whose dots group thousands beyond doubt: "1.234.567", "1.234,5".
fn groups_by_dots(word: &str) -> bool {
    let first = word.find(|c: char| !c.is_ascii_digit());
    (7..24).contains(&word.len())
        && first.is_some_and(|at| at > 0 && word[at..].starts_with('.'))
        && digits::read(word, 0, word.len()).0.grouped
}

/// Whether a character joins words or ends of a range.
pub fn is_hyphen(mark: char) -> bool {
    matches!(mark, '-' | '\u{2010}' | '\u{2011}' | '–' | '—' | '−')
}

/// What stands at byte `at` of a token, and the byte after it.
fn sort<'a>(text: &'a str, token: &'a Token<'a>, at: u32, limit: u32, spaced: bool) -> (Sort<'a>, u32) {
    // Most tokens are plain letters, and most of those no numerals.
    if token.kind == TokenKind::Word && !token.marks.meets(Marks::MIXED) && at == token.span.start {
        let class = if token.marks.meets(Marks::NUMERAL) { lexicon::class(&token.lower) } else { None };
        return (Sort::Word(&token.lower, class), token.span.end);
    }
    if token.is_endless() {
        return (Sort::Word(&token.lower, None), token.span.end);
    }
    let rest = &text[at as usize..limit as usize];
    let first = rest.chars().next().unwrap_or(' ');
    let dot = first == '.' && spaced && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    if dot || first.is_ascii_digit() {
        let (digits, end) = digits::read(text, at as usize, limit as usize);
        return (Sort::Digits(digits), end as u32);
    }
    if let Some(value) = vulgar(first) {
        return (Sort::Fraction(value), at + first.len_utf8() as u32);
    }
    if !first.is_alphabetic() {
        return (Sort::Mark(first), at + first.len_utf8() as u32);
    }
    let end = word_end(text, token, at);
    let word = lower(token, at, end);
    (Sort::Word(word, lexicon::class(word)), end)
}

/// Where the letters that begin at byte `at` of a token end.
fn word_end(text: &str, token: &Token<'_>, at: u32) -> u32 {
    let rest = &text[at as usize..token.span.end as usize];
    let whole = token.kind == TokenKind::Word && at == token.span.start;
    if whole && rest.bytes().any(|b| b.is_ascii_digit()) && !lexicon::opens(rest) {
        return token.span.end;
    }
    let length = rest
        .char_indices()
        .find(|&(i, c)| is_hyphen(c) || matches!(c, '/' | '²' | '³') || (c.is_ascii_digit() && !exponent(&rest[i..])))
        .map_or(rest.len(), |(i, _)| i);
    at + length.max(1) as u32
}

/// Whether digits end a unit: the 2 of "km2".
fn exponent(rest: &str) -> bool {
    matches!(rest, "2" | "3")
}

/// The lower-case letters of part of a token.
fn lower<'a>(token: &'a Token<'a>, at: u32, end: u32) -> &'a str {
    let offset = (at - token.span.start) as usize;
    let same = token.lower.len() == token.span.len();
    let part = if same { token.lower.get(offset..offset + (end - at) as usize) } else { None };
    part.unwrap_or(&token.lower)
}

/// The value of a character for a fraction (Unicode blocks Latin-1 Supplement and Number Forms).
fn vulgar(c: char) -> Option<f64> {
    let (over, under) = match c {
        '¼' => (1, 4),
        '½' => (1, 2),
        '¾' => (3, 4),
        '⅐' => (1, 7),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Some(f64::from(over) / f64::from(under))
}

//! A sentence → atoms: runs of digits, runs of letters, single marks.
//!
//! Finer than tokens, because dates are written inside them: "16/6/2023", "mid-2013", "1990s", "9pm", "Dec.". So the
//! grammar does not depend on where tokens are cut.

use super::{
    grammar,
    words::{self, Word},
};
use crate::text::{Article, Marks, Sentence, TokenKind};
use variorum_story::Span;

/// A run of digits, a run of letters or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom<'t> {
    /// Its place in the original.
    pub(super) span: Span,
    /// Its letters as written.
    pub(super) text: &'t str,
    /// What it is.
    pub(super) kind: AtomKind,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
}

/// What an atom is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtomKind {
    /// ASCII digits and their value; the greatest where it does not fit.
    Digits(u32),
    /// Letters, and what the calendar knows of them.
    Letters(Option<Word>),
    /// Anything else.
    Mark(char),
}

impl Atom<'_> {
    /// What the calendar knows of it.
    pub(super) fn word(&self) -> Option<Word> {
        if let AtomKind::Letters(word) = self.kind { word } else { None }
    }

    /// Whether it can go on what "a" or "last" begins.
    fn may_follow(&self) -> bool {
        match self.kind {
            AtomKind::Letters(word) => {
                word.is_some()
                    || self.capital()
                    || matches!(
                        self.text,
                        "fiscal" | "calendar" | "financial" | "full" | "whole" | "further" | "period" | "time"
                    )
            }
            AtomKind::Digits(_) | AtomKind::Mark(_) => true,
        }
    }

    /// Its value where it is digits.
    pub(super) fn digits(&self) -> Option<u32> {
        if let AtomKind::Digits(value) = self.kind { Some(value) } else { None }
    }

    /// Whether it is letters of which the first is a capital.
    pub(super) fn capital(&self) -> bool {
        matches!(self.kind, AtomKind::Letters(_)) && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether a date or a length of time can begin here, with `next` after it. Most words are of the calendar only beside
    /// others ("that week", "a decade"), and this keeps the search fast.
    pub(super) fn may_begin(&self, next: Option<&Self>) -> bool {
        match self.kind {
            // No date or length of time begins with a share or a price.
            AtomKind::Digits(_) => next.is_none_or(|next| !matches!(next.kind, AtomKind::Mark('%' | '$' | '€' | '£'))),
            AtomKind::Letters(Some(Word::Counted | Word::Numbered | Word::Counting | Word::Zone | Word::Moved)) => {
                self.text.eq_ignore_ascii_case("all") || self.text.eq_ignore_ascii_case("most")
            }
            AtomKind::Letters(Some(Word::Article)) => {
                next.is_some_and(|next| !matches!(next.kind, AtomKind::Mark(_)) && next.may_follow())
            }
            AtomKind::Letters(Some(Word::Shift(_))) => next.is_some_and(Self::may_follow),
            AtomKind::Letters(word) => {
                word.is_some()
                    || (self.capital() && grammar::may_name(self.text))
                    || matches!(self.text, "fiscal" | "turn" | "full" | "whole" | "now" | "final")
            }
            AtomKind::Mark(mark) => matches!(mark, '\'' | '’' | '‘'),
        }
    }
}

/// Reads the atoms of a sentence, after those that `into` holds.
pub(super) fn read<'t>(article: &Article<'t>, sentence: &Sentence, into: &mut Vec<Atom<'t>>) {
    let (mut spaced, mut at) = (true, sentence.span.start);
    into.reserve(sentence.tokens.len());
    for token in &article.tokens[sentence.tokens.clone()] {
        spaced = letters(article.text, Span { start: at, end: token.span.start }, spaced, into);
        // Most tokens are plain letters: one atom, whose lower case is known.
        let plain = token.kind == TokenKind::Word && !token.marks.meets(Marks::MIXED);
        if plain || token.is_endless() {
            let kind = AtomKind::Letters(if plain { words::look_up_lower(&token.lower) } else { None });
            into.push(Atom { span: token.span, text: token.span.of(article.text), kind, spaced });
            spaced = false;
        } else {
            spaced = letters(article.text, token.span, spaced, into);
        }
        at = token.span.end;
    }
}

/// Reads the atoms of a place without tokens, after those that `into` holds.
pub(super) fn read_letters<'t>(text: &'t str, span: Span, into: &mut Vec<Atom<'t>>) {
    letters(text, span, true, into);
}

/// Reads the atoms of `span`, before the first of which white space stands where `spaced`; whether it ends in white space,
/// or holds nothing and `spaced`.
fn letters<'t>(text: &'t str, span: Span, mut spaced: bool, into: &mut Vec<Atom<'t>>) -> bool {
    let sentence = span.of(text);
    let mut at = 0;
    while let Some(first) = sentence[at..].chars().next() {
        if first.is_whitespace() {
            spaced = true;
            at += first.len_utf8();
            continue;
        }
        let end = at + run(&sentence[at..], first);
        let letters = &sentence[at..end];
        let start = span.start as usize + at;
        let span = Span::new(start, span.start as usize + end);
        into.push(Atom { span, text: letters, kind: kind(letters, first), spaced });
        spaced = false;
        at = end;
    }
    spaced
}

/// Whether a date goes on in the sentence after these atoms: "oct ." is no end.
pub(super) fn goes_on(atoms: &[Atom<'_>]) -> bool {
    matches!(atoms, [.., month, stop] if stop.text == "." && matches!(month.word(), Some(Word::MonthShort(_))))
}

/// Length of the run that begins `text`.
fn run(text: &str, first: char) -> usize {
    if first.is_ascii_digit() {
        text.bytes().take_while(u8::is_ascii_digit).count()
    } else if first.is_alphabetic() {
        // Most letters are ASCII, and where another kind of ASCII follows them the run ends.
        let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let rest = &text[plain..];
        let ends = rest.bytes().next().is_none_or(|byte| byte.is_ascii());
        if ends { plain } else { plain + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()) }
    } else {
        first.len_utf8()
    }
}

fn kind(text: &str, first: char) -> AtomKind {
    if first.is_ascii_digit() {
        AtomKind::Digits(text.parse().unwrap_or(u32::MAX))
    } else if first.is_alphabetic() {
        AtomKind::Letters(words::look_up(text))
    } else {
        AtomKind::Mark(first)
    }
}

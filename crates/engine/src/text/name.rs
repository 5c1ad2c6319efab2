//! Tokens → proper names: runs of capitalised words, with the small words inside them and without titles before them.
//!
//! A capital tells a name inside a sentence. At its start, and in headings where every word has one, the word must be
//! unknown to the lists, or stand as a name elsewhere in the text.

use super::{
    Lower, Marks, Pos, Token, TokenKind,
    abbreviation::{self, Abbreviation},
    inflect::Reading,
    name_lists as lists,
    token::HYPHENS,
    vocabulary,
};
use std::{collections::HashMap, ops::Range};
use variorum_story::Span;

/// A proper name: a run of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its place, without article or title ("Security Council", "El-Ghassim Wane").
    pub span: Span,
    /// Its tokens, as indices into [`super::Article::tokens`].
    pub tokens: Range<usize>,
    /// The sentence that it stands in.
    pub sentence: usize,
    /// What its letters show.
    pub kind: NameKind,
}

/// What a name's letters show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// "Moura", "Security Council".
    Plain,
    /// Capitals only: "MINUSMA", "U.N."
    Acronym,
    /// An adjective or people of a country: "Malian", "French", "Malians".
    Demonym,
}

/// How a sentence uses capitals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// For names and at the start.
    Sentence,
    /// For every longer word, as headings do.
    Title,
    /// Throughout.
    Caps,
}

/// How a text uses capitals.
#[derive(Default)]
pub struct Seen<'t> {
    /// Words that stand with a capital inside sentences, in lower case; with whether one does without another such beside
    /// it.
    words: HashMap<Lower<'t>, bool>,
    /// Of each sentence.
    styles: Vec<Style>,
}

impl<'t> Seen<'t> {
    fn anywhere(&self, lower: &str) -> bool {
        self.words.contains_key(lower)
    }

    fn alone(&self, lower: &str) -> bool {
        self.words.get(lower) == Some(&true)
    }

    /// Notes the style and the capitalised words of the next sentence.
    pub fn note(&mut self, text: &str, tokens: &[Token<'t>]) {
        let style = style(text, tokens);
        self.styles.push(style);
        if style != Style::Sentence {
            return;
        }
        let capital = |i: usize| tokens.get(i).is_some_and(|t| t.kind == TokenKind::Word && is_capitalised(text, t));
        // Most words have no capital at all.
        for at in (1..tokens.len()).filter(|&at| tokens[at].marks.meets(Marks::CAPITAL)) {
            if !capital(at) || begins(tokens, at) {
                continue;
            }
            let alone = !capital(at - 1) && !capital(at + 1);
            match self.words.get_mut(&*tokens[at].lower) {
                Some(seen) => *seen |= alone,
                None => _ = self.words.insert(tokens[at].lower.clone(), alone),
            }
        }
    }
}

/// Finds the names of a sentence and marks their tokens. `first` is the index of its first token in the article.
pub fn names(
    text: &str,
    tokens: &mut [Token<'_>],
    readings: &mut [Reading],
    seen: &Seen<'_>,
    (first, sentence): (usize, usize),
    into: &mut Vec<Name>,
) {
    let reader = Reader { text, tokens, readings, seen, style: seen.styles[sentence] };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(capital) = (at..tokens.len()).find(|&at| tokens[at].marks.meets(Marks::CAPITAL)) {
        // The article of a name stands before its first capital.
        at = at.max(capital.saturating_sub(1));
        let end = reader.run(at);
        if end > at {
            reader.split(at..end, &mut found);
        }
        at = end.max(at + 1);
    }
    for range in found {
        let span = tokens[range.start].span.join(tokens[range.end - 1].span);
        let kind = kind(span.of(text));
        if kind == NameKind::Demonym {
            let plural = readings[range.end - 1].s_form && lists::is_plural_demonym(span.of(text));
            let pos = if plural { Pos::Noun } else { demonym(readings.get(range.end), tokens.get(range.end)) };
            readings[range.end - 1].tell(pos);
        }
        for token in &mut tokens[range.clone()] {
            if kind != NameKind::Demonym && is_capitalised(text, token) {
                token.pos = Pos::Name;
            }
        }
        into.push(Name { span, tokens: first + range.start..first + range.end, sentence, kind });
    }
}

/// "Malian authorities" against "Malians welcomed".
fn demonym(next: Option<&Reading>, token: Option<&Token<'_>>) -> Pos {
    let nominal = next.is_some_and(|r| !r.closed && (r.tags.has(Pos::Noun) || r.tags.has(Pos::Adjective)));
    let joined = token.is_some_and(|t| matches!(&*t.lower, "and" | "or" | "-"));
    if nominal || joined { Pos::Adjective } else { Pos::Noun }
}

fn kind(surface: &str) -> NameKind {
    let letters = || surface.chars().filter(|c| c.is_alphabetic());
    if lists::is_demonym(surface) {
        NameKind::Demonym
    } else if letters().all(char::is_uppercase) && letters().take(2).count() == 2 && !surface.contains(' ') {
        NameKind::Acronym
    } else {
        NameKind::Plain
    }
}

struct Reader<'a, 't> {
    text: &'t str,
    tokens: &'a [Token<'t>],
    readings: &'a [Reading],
    seen: &'a Seen<'t>,
    style: Style,
}

impl Reader<'_, '_> {
    /// The end of the run of name words that starts at `start`; `start` itself where none does.
    fn run(&self, start: usize) -> usize {
        let article = lists::is_article_of_names(&self.tokens[start].lower) && self.is_name(start + 1);
        if !article && !self.is_name(start) {
            return start;
        }
        let mut end = start + 1 + usize::from(article);
        loop {
            if self.is_name(end) {
                end += 1;
            } else if let Some(next) = self.join(start, end) {
                end = next;
            } else {
                return end;
            }
        }
    }

    /// Where a run that came to a small word at `at` goes on after it: "of", "of the", "and", "van".
    fn join(&self, start: usize, at: usize) -> Option<usize> {
        let small = self.tokens.get(at)?;
        let last = &self.tokens[at - 1].lower;
        let after = at + 1;
        if lists::is_particle(&small.lower) {
            // "von der Leyen"
            let two = after + usize::from(self.tokens.get(after).is_some_and(|t| lists::is_particle(&t.lower)));
            return self.is_name(two).then_some(two);
        }
        let article = after + usize::from(self.tokens.get(after).is_some_and(|t| t.is("the")));
        match &*small.lower {
            "of" | "for" if lists::is_head(last) => self.is_name(article).then_some(article),
            "in" if article > after && &**last == "state" => self.is_name(article).then_some(article),
            // "Tinder & Oak"
            "&" => self.is_name(after).then_some(after),
            "and" => {
                let pair = self.tokens[at - 1].span.join(self.tokens.get(after)?.span);
                let listed = self.tokens[start..at].iter().any(|t| t.is("of") || t.is("for"))
                    && matches!(
                        &*self.tokens[start].lower,
                        "department" | "ministry" | "office" | "centers" | "organization"
                    );
                (self.is_name(after) && (listed || lists::is_country(pair.of(self.text)))).then_some(after)
            }
            _ => None,
        }
    }

    /// Cuts titles out of a run: "Mali Foreign Minister Abdoulaye Diop" holds "Mali" and "Abdoulaye Diop".
    fn split(&self, run: Range<usize>, found: &mut Vec<Range<usize>>) {
        let (mut start, mut at) = (run.start, run.start);
        while at < run.end {
            let titles = self.titles(at, run.end);
            if titles == at {
                at += 1;
                continue;
            }
            let within = at > start && matches!(&*self.tokens[at - 1].lower, "of" | "for" | "and");
            let kept = within || titles < run.end && titles - at == 1 && self.keeps(at, titles);
            if !kept {
                push(start..at, found);
                start = titles;
            }
            at = titles;
        }
        push(start..run.end, found);
    }

    /// The end of the titles that begin at `at`.
    fn titles(&self, at: usize, end: usize) -> usize {
        let is_title = |i: &usize| {
            let word = &self.tokens[*i];
            let stop = word.span.of(self.text).strip_suffix('.');
            lists::title(&word.lower).is_some()
                || stop.is_some_and(|letters| abbreviation::find(letters) == Some(Abbreviation::Title))
        };
        (at..end).take_while(is_title).last().map_or(at, |last| last + 1)
    }

    /// Whether a word that can be a title is part of a name: "General Assembly", "Prime Video".
    fn keeps(&self, at: usize, next: usize) -> bool {
        let part = lists::title(&self.tokens[at].lower) == Some(lists::Title::Part);
        let next = &self.readings[next];
        part && next.known && next.tags.has(Pos::Noun)
    }

    /// Whether a token is a word of a name.
    fn is_name(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        if token.kind != TokenKind::Word || !is_capitalised(self.text, token) || lists::is_calendar(&token.lower) {
            return false;
        }
        let surface = token.span.of(self.text);
        let reading = &self.readings[at];
        match self.style {
            Style::Caps => !reading.closed && self.seen.anywhere(&token.lower),
            _ if reading.closed => is_acronym(surface) && !begins(self.tokens, at),
            _ if token.marks.meets(Marks::MIXED) && is_compound_adjective(surface, reading) => false,
            Style::Sentence if !begins(self.tokens, at) => true,
            _ if is_acronym(surface) || lists::is_demonym(surface) || lists::is_country(surface) => true,
            Style::Title => self.in_heading(at, reading),
            Style::Sentence => self.initial(at, reading),
        }
    }

    /// Whether a capitalised word of a heading is a name: known as one from the text, or unknown beside another such.
    fn in_heading(&self, at: usize, reading: &Reading) -> bool {
        let lower = |i: usize| self.tokens.get(i).map_or("", |t| &*t.lower);
        let beside = [at.wrapping_sub(1), at + 1];
        if self.seen.anywhere(lower(at)) {
            return !reading.known
                || self.seen.alone(lower(at))
                || beside.into_iter().any(|i| self.seen.anywhere(lower(i)));
        }
        let unknown = |i: usize| {
            self.readings.get(i).is_some_and(|r| !r.known && !r.s_form && r.first == Pos::Noun)
                && self.tokens[i].kind == TokenKind::Word
                && is_capitalised(self.text, &self.tokens[i])
                && !lists::has_common_ending(lower(i))
        };
        unknown(at) && beside.into_iter().any(unknown)
    }

    /// Whether the first word of a sentence is a name.
    fn initial(&self, at: usize, reading: &Reading) -> bool {
        let lower = &*self.tokens[at].lower;
        let next = self.tokens.get(at + 1).filter(|t| t.kind == TokenKind::Word && is_capitalised(self.text, t));
        let next_is_name = next.is_some_and(|t| !vocabulary::is_closed(&t.lower) && !lists::is_calendar(&t.lower));
        let nominal = reading.tags.has(Pos::Noun) || reading.tags.has(Pos::Adjective);
        if reading.known {
            let verbal = matches!(reading.first, Pos::Gerund | Pos::Participle | Pos::Adverb | Pos::Numeral);
            (next_is_name && nominal && !verbal) || (self.seen.alone(lower) && !reading.s_form)
        } else {
            let common = reading.first != Pos::Noun || reading.s_form || lists::has_common_ending(lower);
            next_is_name || !common || self.seen.anywhere(lower)
        }
    }
}

fn push(range: Range<usize>, found: &mut Vec<Range<usize>>) {
    if !range.is_empty() {
        found.push(range);
    }
}

/// Whether a token begins a sentence, or speech or a clause with a capital of its own.
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        tokens[before].kind == TokenKind::Mark
            && matches!(&*tokens[before].lower, "“" | "\"" | "‘" | "'" | ":" | "(" | "[" | "•" | "-" | "—" | "–")
            && {
                // A mark in the midst of a sentence quotes a word as it is; only at the start it hides the start.
                before == 0 || matches!(&*tokens[before].lower, "“" | "\"" | ":")
            }
    })
}

fn is_capitalised(text: &str, token: &Token<'_>) -> bool {
    if !token.marks.meets(Marks::CAPITAL) {
        return false;
    }
    let surface = token.span.of(text);
    let mut chars = surface.chars();
    let Some(first) = chars.next() else { return false };
    if first.is_uppercase() {
        return true;
    }
    // "al-Qaeda", "el-Sisi", "iPhone"; but not "anti-French", "pro-Russian".
    let prefix = surface.split(HYPHENS).next().unwrap_or_default();
    if prefix.len() < surface.len() {
        return matches!(prefix, "al" | "el" | "ad" | "ar" | "as" | "at" | "an" | "d" | "de" | "ul" | "ibn")
            && surface[prefix.len()..].chars().nth(1).is_some_and(char::is_uppercase);
    }
    chars.next().is_some_and(char::is_uppercase) && surface.len() > 3
}

fn is_acronym(surface: &str) -> bool {
    let mut letters = surface.chars().filter(|c| c.is_alphabetic());
    let two = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_uppercase);
    two && letters.all(char::is_uppercase)
}

/// "U.S.-backed", "Qaeda-linked".
fn is_compound_adjective(surface: &str, reading: &Reading) -> bool {
    !matches!(reading.first, Pos::Noun | Pos::Name)
        && surface.rsplit_once(HYPHENS).is_some_and(|(_, tail)| tail.starts_with(char::is_lowercase))
}

/// Shortest word whose capital counts in telling a heading's style.
const LONG_WORD: usize = 4;

/// How a sentence uses capitals: three words or more of four letters show it.
fn style(text: &str, tokens: &[Token<'_>]) -> Style {
    if tokens.last().is_some_and(|t| t.is(".")) && !all_caps(text, tokens) {
        return Style::Sentence;
    }
    let (mut long, mut capital) = (0, 0);
    for token in tokens.iter().skip(1).filter(|t| t.kind == TokenKind::Word && t.lower.len() >= LONG_WORD) {
        long += 1;
        capital += usize::from(token.span.of(text).starts_with(char::is_uppercase));
    }
    if all_caps(text, tokens) {
        Style::Caps
    } else if long >= 2 && capital * 4 >= long * 3 {
        Style::Title
    } else {
        Style::Sentence
    }
}

fn all_caps(text: &str, tokens: &[Token<'_>]) -> bool {
    let mut words = 0;
    for token in tokens.iter().filter(|t| t.kind == TokenKind::Word) {
        if token.span.of(text).contains(char::is_lowercase) {
            return false;
        }
        words += usize::from(token.lower.len() >= LONG_WORD);
    }
    words >= 2
}

//! A sentence as the rules of attribution look at it: tokens by their place in the article, bounded by the sentence.

use super::{Attribution, cues::Stance, phrase};
use crate::text::{Article, Marks, Pos, Token, TokenKind};
use std::{cell::RefCell, ops::Range};
use variorum_story::Span;

/// A sentence of an article.
pub struct Clause<'a, 't> {
    pub article: &'a Article<'t>,
    pub sentence: usize,
    pub range: Range<usize>,
    /// The first mark; the end of the sentence where it has none.
    pub first_mark: usize,
    /// The end of the sentence's words: see [`Clause::end`].
    end: usize,
    tokens: &'a [Token<'t>],
    /// The last verb whose near subject was asked for, and the subject: several rules ask for the same one in turn.
    pub near_subject: RefCell<Option<(usize, Option<Range<usize>>)>>,
}

impl<'a, 't> Clause<'a, 't> {
    pub fn new(article: &'a Article<'t>, sentence: usize) -> Self {
        let range = article.sentences[sentence].tokens.clone();
        let tokens = &article.tokens[range.clone()];
        let first_mark = tokens.iter().position(|t| t.kind == TokenKind::Mark).map_or(range.end, |at| range.start + at);
        let end = range.end;
        let mut clause = Self { article, sentence, range, first_mark, end, tokens, near_subject: RefCell::default() };
        clause.end = clause.end_of_words();
        clause
    }

    /// The token at `at`, where it is of this sentence.
    pub fn token(&self, at: usize) -> Option<&'a Token<'t>> {
        self.tokens.get(at.wrapping_sub(self.range.start))
    }

    /// The token before `at`.
    pub fn before(&self, at: usize) -> Option<&'a Token<'t>> {
        self.token(at.checked_sub(1)?)
    }

    /// Its words in lower case; empty outside the sentence.
    pub fn lower(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| &t.lower)
    }

    pub fn lower_before(&self, at: usize) -> &'a str {
        self.before(at).map_or("", |t| &t.lower)
    }

    pub fn pos(&self, at: usize) -> Pos {
        self.token(at).map_or(Pos::Mark, |t| t.pos)
    }

    /// Whether the token at `at` is on a list of words that attribute.
    pub fn may_attribute(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.marks.meets(Marks::ATTRIBUTES))
    }

    /// The place of a run of tokens.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        let tokens = &self.article.tokens[tokens.clone()];
        tokens[0].span.join(tokens[tokens.len() - 1].span)
    }

    /// The end of the sentence's words: its last stop and what closes after it left out, closing quotation marks kept.
    pub fn end(&self) -> usize {
        self.end
    }

    fn end_of_words(&self) -> usize {
        let mut end = self.range.end;
        while end > self.range.start && matches!(self.lower(end - 1), "." | "…" | "¹" | "²" | "³" | ";") {
            end -= 1;
        }
        // "(source)", "(see below)": a mark of the page behind the words.
        while self.lower_before(end) == ")" {
            let open = (self.range.start..end).rev().take(5).find(|&at| self.lower(at) == "(");
            let Some(open) = open.filter(|&at| at > self.range.start) else { break };
            end = open;
        }
        end
    }

    /// A run of tokens as content: commas, dashes and conjunction marks at its ends left out. None where nothing is left.
    pub fn content(&self, tokens: Range<usize>) -> Option<Span> {
        let (mut start, mut end) = (tokens.start.max(self.range.start), tokens.end.min(self.range.end));
        let loose = |at: usize| matches!(self.lower(at), "," | ":" | ";" | "–" | "—" | "-" | "--" | "(" | ")");
        while start < end && loose(start) {
            start += 1;
        }
        while end > start && (loose(end - 1) || self.lower(end - 1) == "." && end >= self.end()) {
            end -= 1;
        }
        (start < end).then(|| self.span(&(start..end)))
    }

    /// An attribution found here.
    pub fn attribution(&self, found: Found, rule: &'static str) -> Attribution {
        let holders = found.source.as_ref().map_or_else(Vec::new, |s| phrase::holders(self, s));
        Attribution {
            source: found.source.as_ref().map(|s| self.span(s)),
            holders,
            antecedent: None,
            cue: self.span(&(self.verb_group(found.cue.start)..found.cue.end)),
            content: found.content,
            stance: found.stance,
            negated: self.is_negated(found.cue.start),
            lemma: found.lemma,
            sentence: self.sentence,
            rule,
        }
    }

    /// Where the group of a verb begins: its auxiliaries, "not" and the adverbs between, as in "has repeatedly said"; adverbs
    /// of manner before it, "abruptly asked", but not "now expects". That of any other word is the word.
    fn verb_group(&self, cue: usize) -> usize {
        if !matches!(self.pos(cue), Pos::Verb | Pos::Participle | Pos::Gerund) {
            return cue;
        }
        let belongs = |&at: &usize| {
            matches!(self.pos(at), Pos::Auxiliary | Pos::Adverb) || matches!(self.lower(at), "not" | "n't" | "never")
        };
        let group = (self.range.start..cue).rev().take(6).take_while(belongs).last().unwrap_or(cue);
        let begins = |&at: &usize| self.pos(at) != Pos::Adverb || self.lower(at).ends_with("ly");
        (group..cue).find(begins).unwrap_or(cue)
    }

    /// Whether a token can be a finite verb: a form in -ed is a participle until its clause shows otherwise.
    pub fn is_finite(&self, at: usize) -> bool {
        matches!(self.pos(at), Pos::Verb | Pos::Auxiliary | Pos::Participle) || self.is_doubt(at)
    }

    /// "But some doubt he will": behind "some" a noun that begins no phrase with "that" or "of", and a clause after it.
    pub fn is_doubt(&self, at: usize) -> bool {
        // Each of the five attributes: most words are passed over by their marks.
        self.may_attribute(at)
            && matches!(self.lower(at), "doubt" | "question" | "fear" | "hope" | "worry")
            && matches!(self.lower_before(at), "some" | "many" | "few" | "most" | "several")
            && matches!(self.pos(at + 1), Pos::Determiner | Pos::Pronoun | Pos::Name | Pos::Noun)
            && (at + 2..at + 5).any(|verb| matches!(self.pos(verb), Pos::Verb | Pos::Auxiliary))
    }

    /// Whether a form of "be" or "get" stands before a participle, adverbs between.
    pub fn is_passive(&self, verb: usize) -> bool {
        let mut back = (self.range.start..verb).rev().take(5);
        let auxiliary = back.find(|&at| !matches!(self.pos(at), Pos::Adverb | Pos::Particle));
        let be = |at: usize| self.token(at).is_some_and(|t| matches!(&*t.lemma, "be" | "get"));
        self.pos(verb) == Pos::Participle && auxiliary.is_some_and(be)
    }

    /// Whether "not" or "never" stands before the verb at `at`, auxiliaries and adverbs between.
    pub fn is_negated(&self, at: usize) -> bool {
        let back = (self.range.start..at).rev().take(5);
        back.take_while(|&i| matches!(self.pos(i), Pos::Adverb | Pos::Auxiliary | Pos::Particle))
            .any(|i| matches!(self.lower(i), "not" | "n't" | "never"))
    }
}

/// The parts of an attribution, in tokens.
pub struct Found {
    pub source: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub content: Vec<Span>,
    pub stance: Stance,
    pub lemma: &'static str,
}

/// Whether a token opens a quotation.
pub fn opens_quote(lower: &str) -> bool {
    matches!(lower, "“" | "\"" | "‘" | "'" | "«" | "„")
}

/// Whether a token closes a quotation.
pub fn closes_quote(lower: &str) -> bool {
    matches!(lower, "”" | "\"" | "’" | "'" | "»")
}

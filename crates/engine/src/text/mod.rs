//! Text → sentences, tokens with lemma and part of speech, quotation marks, names.
//!
//! [`Article`] is what every later stage reads. It knows nothing of figures or framings.

mod abbreviation;
mod form;
mod inflect;
mod lower;
mod marks;
mod name;
mod name_lists;
mod numbering;
mod quote;
mod scan;
mod sentence;
mod tag;
mod token;
mod vocabulary;

pub(crate) use form::{name_form, undotted};
pub use lower::Lower;
pub use marks::Marks;
pub(crate) use marks::{AGO, NOUGHT};
pub use name::{Name, NameKind};
pub use name_lists::is_demonym;
pub(crate) use numbering::Numbering;
pub use token::{Pos, Token, TokenKind};
pub(crate) use vocabulary::{base_verb, marks};

use crate::article::{self, Paragraph, Part};
use std::ops::Range;
use variorum_story::{Day, Span};

/// One article, read.
#[derive(Clone, Debug)]
pub struct Article<'t> {
    /// The original as given; every span is a place in it.
    pub text: &'t str,
    /// Day of publication, where known.
    pub published: Option<Day>,
    /// Its paragraphs, furniture too.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences of body and headings, in order; none spans two paragraphs.
    pub sentences: Vec<Sentence>,
    /// Tokens of the sentences, in order.
    pub tokens: Vec<Token<'t>>,
    /// Stretches between quotation marks, in order of their start; the marks lie outside.
    pub quoted: Vec<Span>,
    /// Names in order; none overlaps another.
    pub names: Vec<Name>,
    /// The first token that starts in each [`BLOCK`] of the text or after it.
    blocks: Vec<u32>,
}

/// Bytes of the text for which [`Article::token_at`] looks no further than at their own tokens.
const BLOCK: usize = 32;

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its place.
    pub span: Span,
    /// Its tokens, as indices into [`Article::tokens`].
    pub tokens: Range<usize>,
    /// Its paragraph, as an index into [`Article::paragraphs`].
    pub paragraph: usize,
    /// The marks of all its tokens.
    pub marks: Marks,
}

impl<'t> Article<'t> {
    /// Reads a text. Cannot fail: what it cannot make sense of stays plain words.
    pub fn new(text: &'t str, published: Option<Day>) -> Self {
        /// Bytes for each token of news, the space before it too; a few less than there are, so that news finds room.
        const TOKEN: usize = 5;
        let paragraphs = article::paragraphs(text);
        let mut article = Self {
            text,
            published,
            paragraphs,
            sentences: Vec::new(),
            tokens: Vec::with_capacity(text.len() / TOKEN),
            quoted: Vec::new(),
            names: Vec::new(),
            blocks: Vec::with_capacity(text.len() / BLOCK + 1),
        };
        let mut capitals = name::Seen::default();
        for index in 0..article.paragraphs.len() {
            if !matches!(article.paragraphs[index].part, Part::Furniture(_)) {
                article.scan_paragraph(index, &mut capitals);
            }
        }
        article.read_words(&capitals);
        article.find_blocks();
        article
    }

    /// Tokens, quotation marks and sentences of a paragraph, and how those use capitals.
    fn scan_paragraph(&mut self, paragraph: usize, capitals: &mut name::Seen<'t>) {
        let start = self.tokens.len();
        scan::tokens(self.text, self.paragraphs[paragraph].words(), &mut self.tokens);
        let range = start..self.tokens.len();
        quote::quoted(self.text, &self.tokens, range.clone(), &mut self.quoted);
        let mut ranges = Vec::new();
        sentence::split(self.text, &self.tokens, range, &mut ranges);
        for tokens in ranges {
            capitals.note(self.text, &self.tokens[tokens.clone()]);
            let span = self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span);
            self.sentences.push(Sentence { span, tokens, paragraph, marks: Marks::default() });
        }
    }

    /// Names, parts of speech and base forms of all sentences.
    fn read_words(&mut self, capitals: &name::Seen<'t>) {
        let mut readings = Vec::new();
        for (index, sentence) in self.sentences.iter_mut().enumerate() {
            let tokens = &mut self.tokens[sentence.tokens.clone()];
            readings.clear();
            readings.extend(tokens.iter().map(reading));
            name::names(self.text, tokens, &mut readings, capitals, (sentence.tokens.start, index), &mut self.names);
            tag::tag(tokens, &readings);
            sentence.marks = tokens.iter().fold(Marks::default(), |marks, token| marks.with(token.marks));
        }
    }

    fn find_blocks(&mut self) {
        for (at, token) in self.tokens.iter().enumerate() {
            let block = token.span.start as usize / BLOCK;
            if self.blocks.len() <= block {
                self.blocks.resize(block + 1, at as u32);
            }
        }
    }

    /// The tokens of a sentence.
    pub fn sentence_tokens(&self, sentence: usize) -> &[Token<'t>] {
        &self.tokens[self.sentences[sentence].tokens.clone()]
    }

    /// Whether a place lies between quotation marks.
    pub fn is_quoted(&self, place: Span) -> bool {
        // Marks nest a few deep at most, so the stretch around a place begins among the last few before it.
        let end = self.quoted.partition_point(|q| q.start <= place.start);
        self.quoted[end.saturating_sub(quote::NESTING)..end].iter().any(|q| q.contains(place))
    }

    /// The sentence that a token stands in.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token)
    }

    /// The first and the last sentence that a stretch of words is of.
    pub fn sentences_of(&self, place: Span) -> (usize, usize) {
        (self.sentence_of(self.token_at(place.start)), self.sentence_of(self.token_at(place.end).saturating_sub(1)))
    }

    /// The first token that starts at byte `at` or after it.
    pub fn token_at(&self, at: u32) -> usize {
        let block = at as usize / BLOCK;
        let end = self.tokens.len();
        let first = |block: usize| self.blocks.get(block).map_or(end, |&first| first as usize);
        let (first, last) = (first(block), first(block + 1));
        first + self.tokens[first..last].partition_point(|t| t.span.start < at)
    }

    /// The sentence that a place begins in; the place itself where there is none.
    pub fn sentence_at(&self, place: Span) -> Span {
        self.sentences.get(self.sentence_of(self.token_at(place.start))).map_or(place, |sentence| sentence.span)
    }
}

/// What a token can be.
fn reading(token: &Token<'_>) -> inflect::Reading {
    match token.kind {
        TokenKind::Word => inflect::read(&token.lower, token.entry, !token.marks.meets(Marks::MIXED)),
        TokenKind::Number => inflect::Reading::fixed(Pos::Numeral),
        TokenKind::Mark => inflect::Reading::fixed(Pos::Mark),
    }
}

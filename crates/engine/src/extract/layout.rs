//! Where figures stand among the tokens, and which clause each token belongs to.
//!
//! Clauses are cut by marks, conjunctions and relative pronouns, with a look ahead for a verb; no tree is built. Knows
//! nothing of what words mean.

use super::{Figure, grammar};
use crate::text::{Article, Marks, Pos, Token, TokenKind};
use std::ops::Range;
use variorum_story::Span;

/// Tokens looked ahead for the verb of a clause. Longer subjects are cut where their commas are.
const LOOK_AHEAD: usize = 20;

/// Tokens looked back at for a verb before a figure.
const LOOK_BACK: usize = 14;

/// Marks a token that belongs to no figure.
const NOBODY: u32 = u32::MAX;

/// A figure among the tokens of its article.
#[derive(Clone, Debug)]
pub struct Place {
    /// First token of its phrase.
    pub first: usize,
    /// Token after its phrase.
    pub last: usize,
    /// Token after its noun phrase; `last` where it counts nothing.
    pub end: usize,
    /// Head of the noun phrase that it counts.
    pub head: Option<usize>,
    /// Tokens of its sentence.
    pub sentence: Range<usize>,
}

/// What the scanners share about one article.
pub struct Layout {
    /// Where each figure stands.
    pub places: Vec<Place>,
    owner: Vec<u32>,
    clause: Vec<u32>,
}

impl Layout {
    /// Lays out the figures of an article, which are in order of place.
    pub fn new(article: &Article<'_>, figures: &[Figure]) -> Self {
        let places: Vec<_> = figures.iter().map(|figure| place(article, figure)).collect();
        let mut layout =
            Self { owner: vec![NOBODY; article.tokens.len()], clause: vec![0; article.tokens.len()], places };
        let (mut done, mut sentences) = (0, Vec::new());
        for (index, place) in layout.places.iter().enumerate() {
            layout.owner[place.first..place.last].fill(index as u32);
            if place.sentence.start >= done {
                sentences.push(place.sentence.clone());
                done = place.sentence.end;
            }
        }
        for sentence in sentences {
            let (tokens, owner) = (&article.tokens[sentence.clone()], &layout.owner[sentence.clone()]);
            clauses(tokens, owner, &mut layout.clause[sentence]);
        }
        layout
    }

    /// The figure that a token is part of.
    pub fn owner(&self, token: usize) -> Option<usize> {
        self.owner.get(token).filter(|&&o| o != NOBODY).map(|&o| o as usize)
    }

    /// Whether no verb stands before a figure in its clause, but for those that tell who says it: "Police say 12 men and 3 women
    /// were hurt", against "He had two sons and three people died".
    pub fn begins_clause(&self, tokens: &[Token<'_>], place: &Place) -> bool {
        let floor = place.sentence.start.max(place.first.saturating_sub(LOOK_BACK));
        let clause = (floor..place.first).rev().take_while(|&at| self.clause(at) == self.clause(place.first));
        clause.map(|at| &tokens[at]).all(|t| !grammar::is_finite(t) || t.marks.meets(Marks::ATTRIBUTES))
    }

    /// The number of a token's clause, unique in its sentence.
    pub fn clause(&self, token: usize) -> u32 {
        self.clause.get(token).copied().unwrap_or(NOBODY)
    }
}

/// The tokens that share a byte with a span, at least one.
pub fn tokens_of(article: &Article<'_>, span: Span) -> Range<usize> {
    let next = article.token_at(span.start);
    let before = next.checked_sub(1).filter(|&before| article.tokens[before].span.end > span.start);
    let first = before.unwrap_or(next);
    first..article.token_at(span.end).max(first)
}

fn place(article: &Article<'_>, figure: &Figure) -> Place {
    let tokens = tokens_of(article, figure.phrase);
    let sentence = article.sentences.get(figure.sentence).map_or(tokens.clone(), |s| s.tokens.clone());
    let (first, last) = (tokens.start.max(sentence.start), tokens.end.min(sentence.end));
    Place { first, last: last.max(first), end: last.max(first), head: None, sentence }
}

/// Numbers the clauses of a sentence. A parenthesis is a clause of its own, and the one around it goes on after it.
/// No clause begins inside a figure's phrase ("more than 500").
fn clauses(tokens: &[Token<'_>], owner: &[u32], numbers: &mut [u32]) {
    let joints: Vec<Joint> = tokens.iter().map(Joint::of).collect();
    let verbs = verbs_ahead(tokens, &joints);
    let (mut current, mut next, mut has_verb) = (0, 1, false);
    let (mut outer, mut relative) = (Vec::new(), None);
    for (at, token) in tokens.iter().enumerate() {
        if matches!(&*token.lower, "(" | "[") {
            outer.push((current, has_verb));
            (current, next, has_verb) = (next, next + 1, false);
        } else if let Some((clause, verb)) = relative.filter(|_| resumes(tokens, at)) {
            (current, has_verb, relative) = (clause, verb, None);
        } else if owner[at] == NOBODY && begins_clause(tokens, &joints, at, has_verb, &verbs) {
            let inserted = at > 0 && joints[at] == Joint::Relative && joints[at - 1] == Joint::Comma;
            relative = inserted.then_some((current, has_verb));
            (current, next, has_verb) = (next, next + 1, false);
        }
        numbers[at] = current;
        has_verb |= grammar::is_verb(token) || token.pos == Pos::Auxiliary;
        if matches!(&*token.lower, ")" | "]")
            && let Some((clause, verb)) = outer.pop()
        {
            (current, has_verb) = (clause, verb);
        }
    }
}

/// "The plant, which employs 900, will close", "Marsh, who shot himself, wounded five": the clause around a relative one goes on
/// after its comma with a verb.
fn resumes(tokens: &[Token<'_>], at: usize) -> bool {
    let first = at + usize::from(tokens[at].pos == Pos::Adverb);
    let takes =
        || tokens.get(first + 1).is_some_and(|next| matches!(next.pos, Pos::Determiner | Pos::Numeral | Pos::Name));
    let verb = |token: &Token<'_>| match token.pos {
        Pos::Auxiliary | Pos::Verb => true,
        Pos::Participle => takes(),
        _ => false,
    };
    at > 0 && grammar::is_comma(&tokens[at - 1]) && tokens.get(first).is_some_and(verb)
}

/// For each token, how many tokens ahead the next verb of the same stretch stands; far where there is none.
fn verbs_ahead(tokens: &[Token<'_>], joints: &[Joint]) -> Vec<usize> {
    const FAR: usize = usize::MAX / 2;
    let mut ahead = vec![FAR; tokens.len() + 1];
    for (at, token) in tokens.iter().enumerate().rev() {
        let infinitive = at > 0 && &*tokens[at - 1].lower == "to";
        ahead[at] = if grammar::is_finite(token) && !infinitive {
            0
        } else if joints[at].ends_stretch() {
            FAR
        } else {
            ahead[at + 1].saturating_add(1)
        };
    }
    ahead
}

/// What a token does to the clauses around it, asked once of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// A mark that ends a clause wherever it stands.
    Stop,
    /// The same, after which the clause before it may go on.
    SoftStop,
    Comma,
    Relative,
    Subordinates,
    MaySubordinate,
    Joins,
    But,
    Then,
    Nothing,
}

/// Letters of the longest word that joins clauses, "although".
const LONGEST: usize = 8;

impl Joint {
    fn of(token: &Token<'_>) -> Self {
        match token {
            _ if grammar::is_comma(token) => Self::Comma,
            _ if token.kind == TokenKind::Mark && matches!(&*token.lower, ")" | "]" | ".") => Self::SoftStop,
            _ if token.kind == TokenKind::Mark && grammar::is_stop(token) => Self::Stop,
            _ if grammar::joins(token) => Self::Joins,
            _ if token.kind != TokenKind::Word || token.lower.len() > LONGEST => Self::Nothing,
            _ if grammar::subordinates(token) => Self::Subordinates,
            _ if grammar::is_relative(token) => Self::Relative,
            _ if grammar::may_subordinate(token) => Self::MaySubordinate,
            _ if token.is("but") => Self::But,
            _ if token.is("then") => Self::Then,
            _ => Self::Nothing,
        }
    }

    fn ends_stretch(self) -> bool {
        !matches!(self, Self::MaySubordinate | Self::Then | Self::Nothing)
    }
}

fn begins_clause(tokens: &[Token<'_>], joints: &[Joint], at: usize, has_verb: bool, verbs: &[usize]) -> bool {
    let verb_follows = |from: usize| verbs.get(from).is_some_and(|&v| v <= LOOK_AHEAD);
    if at > 0 && joints[at - 1] == Joint::Stop {
        return true;
    }
    match joints[at] {
        Joint::Subordinates => true,
        Joint::Relative => has_verb || verb_follows(at + 1),
        Joint::Comma => has_verb && comma_cuts(tokens, at, verbs),
        Joint::Joins | Joint::But | Joint::Then => {
            has_verb && (verb_follows(at + 1) || starts_verb_phrase(tokens, at + 1))
        }
        Joint::MaySubordinate => at > 0 && verb_follows(at + 1) && !is_participle_of(tokens, at + 1),
        Joint::Stop | Joint::SoftStop | Joint::Nothing => false,
    }
}

/// Whether a comma begins a clause: a participle, or a subject with its verb, follows. A verb straight after it goes on
/// with a subject that was interrupted.
fn comma_cuts(tokens: &[Token<'_>], at: usize, verbs: &[usize]) -> bool {
    let Some(next) = tokens.get(at + 1) else { return false };
    match next.pos {
        Pos::Gerund => true,
        Pos::Participle => tokens.get(at + 2).is_none_or(|t| t.pos != Pos::Noun),
        Pos::Auxiliary | Pos::Verb => false,
        _ => verbs.get(at + 1).is_some_and(|&v| v <= LOOK_AHEAD),
    }
}

/// A verb after adverbs: "and later destroyed".
fn starts_verb_phrase(tokens: &[Token<'_>], from: usize) -> bool {
    let rest = &tokens[from.min(tokens.len())..];
    let adverbs = rest.iter().take_while(|t| t.pos == Pos::Adverb).count();
    let goes_on =
        adverbs > 0 && matches!(&*rest[0].lower, "still" | "also" | "later" | "then" | "now" | "already" | "never");
    rest.get(adverbs).is_some_and(|t| goes_on && t.pos == Pos::Noun || grammar::is_verb(t) || t.pos == Pos::Auxiliary)
}

/// "as expected", "than thought": a participle straight after the word makes no clause.
fn is_participle_of(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.pos == Pos::Participle)
}

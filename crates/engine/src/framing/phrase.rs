//! Sentences → base noun phrases: modifiers and head, a possessor apart. Knows no referents.

use super::attribution::names_day;
use crate::text::{Article, Pos, Token};
use std::ops::Range;
use variorum_story::Span;

/// Tokens of a phrase at most: a longer run of nouns is a list or a table.
const LONGEST: usize = 16;

/// A base noun phrase: "the West African country's military junta".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// Its sentence, as an index into [`Article::sentences`].
    pub sentence: usize,
    /// All its tokens without the article before it: "West African country's military junta".
    pub tokens: Range<usize>,
    /// Where its own words begin, behind a possessor: "military junta".
    pub own: usize,
    /// Its head: "junta".
    pub head: usize,
    /// Whether "the", "this", "its" or a possessor stands before it.
    pub definite: bool,
    /// Whether "any", "every" or "no" stands before it: it stands for nothing in particular.
    pub any: bool,
}

impl Phrase {
    /// Whose it is, as a phrase of its own: "the Danish company" of "the Danish company's offer".
    fn possessor(&self, article: &Article<'_>) -> Option<Self> {
        let head = self.own.checked_sub(2).filter(|&head| self.own > self.tokens.start && head >= self.tokens.start)?;
        let last = &article.tokens[self.tokens.start..head];
        let own = last.iter().rposition(is_possessive).map_or(self.tokens.start, |at| self.tokens.start + at + 1);
        let nominal = matches!(article.tokens[head].pos, Pos::Noun | Pos::Name);
        nominal.then(|| Self { tokens: self.tokens.start..head + 1, own, head, definite: true, any: false, ..*self })
    }

    /// Its own words, the possessor left out.
    pub fn words(&self) -> Range<usize> {
        self.own..self.head + 1
    }
}

/// The noun phrases of an article, in order.
pub(crate) fn phrases(article: &Article<'_>) -> Vec<Phrase> {
    let mut found = Vec::with_capacity(article.tokens.len() / 4);
    for (index, sentence) in article.sentences.iter().enumerate() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match read(article, index, at, sentence.tokens.end) {
                Some(phrase) => {
                    at = phrase.head + 1;
                    found.extend(phrase.possessor(article));
                    found.push(phrase);
                }
                None => at += 1,
            }
        }
    }
    found
}

/// The place of a run of tokens.
pub(crate) fn span(article: &Article<'_>, tokens: &Range<usize>) -> Span {
    let tokens = article.tokens.get(tokens.clone()).unwrap_or_default();
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.join(last.span),
        _ => Span::default(),
    }
}

/// The phrase that begins at `start`, its article included; none where none does.
fn read(article: &Article<'_>, sentence: usize, start: usize, end: usize) -> Option<Phrase> {
    let tokens = &article.tokens;
    let determined = tokens[start].pos == Pos::Determiner;
    let first = start + usize::from(determined);
    let mut phrase = Phrase { sentence, tokens: first..first, own: first, head: first, definite: false, any: false };
    let mut head = None;
    let mut at = first;
    while at < end.min(first + LONGEST) {
        let token = &tokens[at];
        if head.is_some() && is_time(tokens, at) {
            break;
        }
        match token.pos {
            Pos::Noun | Pos::Name => head = Some(at),
            // "for Ana Kovar 18 months ago": a number behind a name counts something else.
            Pos::Numeral if head.is_some_and(|head| head + 1 == at && tokens[head].pos == Pos::Name) => break,
            Pos::Adjective | Pos::Numeral => {}
            // "a renewed attack", not "killed 40 people"; "the rising river", not "rising rivers flooded".
            Pos::Participle | Pos::Gerund if modified(tokens, at, start) && nominal(tokens.get(at + 1)) => {}
            Pos::Particle if is_possessive(token) && head.is_some() && nominal(tokens.get(at + 1)) => {
                phrase.own = at + 1;
                head = None;
            }
            Pos::Mark
                if joins(tokens, at, first, article.sentences[sentence].tokens.start)
                    && nominal(tokens.get(at + 1)) => {}
            _ => break,
        }
        at += 1;
    }
    phrase.head = head?;
    phrase.tokens = opening(tokens, first, phrase.head)..phrase.head + 1;
    phrase.own = if phrase.own == first { phrase.tokens.start } else { phrase.own };
    let before = &*tokens[start].lower;
    phrase.definite = phrase.own > first
        || determined
            && matches!(before, "the" | "this" | "these" | "that" | "those" | "its" | "their" | "his" | "her");
    phrase.any =
        determined && phrase.own == phrase.tokens.start && matches!(before, "any" | "every" | "each" | "no" | "such");
    Some(phrase)
}

/// Whether words that say when begin behind a noun: "Kovar last night", "the mayor Tuesday".
fn is_time(tokens: &[Token<'_>], at: usize) -> bool {
    let day = |at: usize| tokens.get(at).is_some_and(|token| names_day(&token.lower));
    let points = matches!(&*tokens[at].lower, "last" | "next" | "this" | "early" | "late");
    points && day(at + 1) || tokens[at].pos == Pos::Noun && day(at) && tokens[at - 1].pos == Pos::Name
}

/// Whether a modifier stands before a token, and no noun whose verb it could be: "a renewed attack", not "police renewed calls".
fn modified(tokens: &[Token<'_>], at: usize, start: usize) -> bool {
    at > start && (matches!(tokens[at - 1].pos, Pos::Determiner | Pos::Adjective) || is_possessive(&tokens[at - 1]))
}

fn nominal(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Name | Pos::Adjective | Pos::Numeral))
}

fn is_possessive(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "'s" | "'")
}

/// Marks inside a phrase: a hyphen, the closing mark of a modifier quoted from its start (“foreign” fighters).
fn joins(tokens: &[Token<'_>], at: usize, first: usize, floor: usize) -> bool {
    let opened = first > floor && matches!(&*tokens[first - 1].lower, "“" | "\"" | "‘" | "'");
    tokens[at].is("-") || at > first && opened && matches!(&*tokens[at].lower, "”" | "\"" | "’" | "'")
}

/// The first token of a phrase, the opening mark included where its closing one lies inside.
fn opening(tokens: &[Token<'_>], first: usize, head: usize) -> usize {
    let closes = (first..head).any(|at| tokens[at].pos == Pos::Mark && !tokens[at].is("-"));
    if closes { first.saturating_sub(1) } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let article = Article::new(text, None);
        let words = |phrase: &Phrase| span(&article, &phrase.words()).of(text).to_owned();
        phrases(&article).iter().map(words).collect()
    }

    #[test]
    fn modifiers_stay_and_possessors_are_apart() {
        let text = "Ilvania’s military junta asked the small force to leave.";
        assert_eq!(found(text), ["Ilvania", "military junta", "small force"]);
    }

    #[test]
    fn verbs_are_no_modifiers() {
        assert_eq!(found("They killed 40 old people in a renewed attack."), ["40 old people", "renewed attack"]);
    }

    #[test]
    fn a_quoted_modifier_keeps_its_marks() {
        assert_eq!(found("It blamed “foreign” fighters."), ["“foreign” fighters"]);
    }

    #[test]
    fn a_number_behind_a_name_begins_another_phrase() {
        assert_eq!(found("They paid Lorvana 18 months ago."), ["Lorvana", "18 months"]);
    }

    #[test]
    fn marks_alone_are_no_phrase() {
        assert_eq!(found("— , ; !"), [] as [&str; 0]);
    }
}

//! "A man was killed", "killing a 17-year-old girl": one person, told without a number.
//!
//! No figure of `extract`, since no number is stated. The comparison asks for them where an account begins with one victim
//! and states no number: other accounts of the event say "one dead". Where several are told one by one, how many they
//! are is not known, and none is given.

use super::{Figure, MeasureHit, layout::Layout, measure, noun, scope, time};
use crate::text::{Article, Pos, Token};
use std::ops::Range;
use variorum_story::{Counted, Interval, Kind, Span};

/// Sentences at the head of an article that tell its own event.
const HEAD: usize = 4;

/// Words between the article and the noun: "a 22-year-old off-duty police officer".
const LONGEST: usize = 8;

/// What is told of one person so often that accounts give no number.
const MEASURES: [&str; 2] = ["deaths", "injuries"];

/// The rule of the figures found here.
pub const RULE: &str = "single/person";

/// The one dead and the one injured that an article begins with; `figures` are those of the whole article.
pub fn singles(article: &Article<'_>, figures: &[Figure]) -> Vec<Figure> {
    let (mut found, mut several) = (Vec::new(), false);
    for sentence in 0..article.sentences.len().min(HEAD) {
        let end = article.sentences[sentence].tokens.end;
        for (tokens, head) in people(article, sentence) {
            if acts(&article.tokens[..end], tokens.end) {
                continue;
            }
            several |= is_further(&article.tokens[tokens.clone()]);
            several |= continues(&article.tokens[..article.sentences[sentence].tokens.end], tokens.end);
            found.push(single(article, sentence, tokens, head));
        }
    }
    if several || found.is_empty() {
        return Vec::new();
    }
    let apart = |f: &&Figure| found.iter().all(|one| !one.span.overlaps(f.phrase));
    let beside = figures.iter().filter(|f| f.sentence < HEAD && f.parts.is_empty()).filter(apart).cloned();
    let mut all: Vec<Figure> = beside.chain(found.iter().cloned()).collect();
    all.sort_by_key(|figure| figure.span.start);
    let layout = Layout::new(article, &all);
    measure::attach(article, &layout, &mut all);
    let dates = time::attach(article, &layout, &mut all);
    scope::attach(article, &layout, &dates, &mut all);
    MEASURES.into_iter().filter_map(|measure| only(&all, measure)).collect()
}

/// The figure of a measure, where the head of the article states no other and its people are one person for all we know.
fn only(all: &[Figure], measure: &str) -> Option<Figure> {
    let mut of = all
        .iter()
        .filter(|f| f.kind == Kind::Count && f.measure.as_ref().is_some_and(|m: &MeasureHit| m.id == measure));
    let first = of.next().filter(|first| first.rule == RULE)?;
    of.next().is_none().then(|| first.clone())
}

/// Noun phrases of one person in a sentence: their tokens and the noun.
fn people(article: &Article<'_>, sentence: usize) -> Vec<(Range<usize>, usize)> {
    let end = article.sentences[sentence].tokens.end;
    let starts =
        article.sentences[sentence].tokens.clone().filter(|&at| ["a", "an"].contains(&&*article.tokens[at].lower));
    starts
        .filter_map(|at| Some((at, person(&article.tokens[..end], at)?)))
        .map(|(at, head)| (at..head + 1, head))
        .collect()
}

/// The noun of the phrase that an article begins, where it is a person: "man" of "a 27-year-old man".
fn person(tokens: &[Token<'_>], article: usize) -> Option<usize> {
    let inside = |t: &&Token<'_>| {
        matches!(t.pos, Pos::Adjective | Pos::Noun | Pos::Numeral | Pos::Name)
            || matches!(&*t.lower, "-" | "year" | "old")
    };
    let phrase = tokens[article + 1..].iter().take(LONGEST).take_while(inside).count();
    let head = (article + 1..=article + phrase).rev().find(|&at| tokens[at].pos == Pos::Noun)?;
    let token = &tokens[head];
    let victim = !noun::is_a(&token.lemma, None, "killer");
    (token.lower == token.lemma && victim && noun::is_a(&token.lemma, None, "person")).then_some(head)
}

/// Whether a person does something to others: "a man fatally shot his girlfriend".
fn acts(tokens: &[Token<'_>], after: usize) -> bool {
    let verb = (after..tokens.len()).find(|&at| tokens[at].pos != Pos::Adverb);
    let Some(verb) = verb.filter(|&at| matches!(tokens[at].pos, Pos::Verb | Pos::Participle)) else { return false };
    let object =
        (verb + 1..tokens.len()).find(|&at| !matches!(&*tokens[at].lower, "and" | "then" | "killed" | "wounded"));
    object.is_some_and(|at| {
        let possessive = matches!(&*tokens[at].lower, "his" | "her" | "their" | "himself" | "herself");
        possessive || matches!(tokens[at].pos, Pos::Determiner | Pos::Numeral | Pos::Name)
    })
}

/// Whether others were told of before: "a third victim".
fn is_further(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|t| ["second", "third", "fourth", "fifth", "sixth", "further", "new"].contains(&&*t.lower))
}

/// Whether further people follow in a row: "a man and his wife", "a man, a woman and two boys".
fn continues(tokens: &[Token<'_>], after: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| &*t.lower);
    let joined = matches!(word(after), "and" | "or" | ",");
    let another = matches!(word(after + 1), "a" | "an" | "his" | "her" | "their" | "another" | "the");
    joined
        && another
        && tokens.get(after + 2).is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Adjective | Pos::Numeral))
}

fn single(article: &Article<'_>, sentence: usize, tokens: Range<usize>, head: usize) -> Figure {
    let span: Span = article.tokens[tokens.start].span.join(article.tokens[head].span);
    let noun = &article.tokens[head];
    let counted = Some(Counted { head: noun.lemma.to_string(), span: noun.span });
    let one = Interval { low: Some(1.0), high: Some(1.0) };
    Figure {
        counted,
        value: Some(1.0),
        interval: one,
        precision: Some(1.0),
        rule: RULE,
        ..Figure::new(span, sentence, Kind::Count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::figures;

    /// Measure and words of every person told without a number.
    fn told(text: &str) -> Vec<(&'static str, String)> {
        let article = Article::new(text, None);
        let found = singles(&article, &figures(&article));
        found.iter().map(|f| (f.measure.as_ref().map_or("", |m| m.id), f.span.of(text).to_owned())).collect()
    }

    #[test]
    fn one_dead_or_injured_person_is_told_without_a_number() {
        for (text, measure, words) in [
            ("A man was killed and three others were wounded in Orrin.", "deaths", "A man"),
            ("A 27-year-old man died at the scene.", "deaths", "A 27-year-old man"),
            ("Police want two men in a shooting that killed a 22-year-old man.", "deaths", "a 22-year-old man"),
            ("A police officer was wounded in Orrin on Sunday.", "injuries", "A police officer"),
            ("A teenager was shot and killed on Elm Street.", "deaths", "A teenager"),
        ] {
            assert_eq!(told(text), [(measure, words.to_owned())], "{text}");
        }
    }

    #[test]
    fn several_people_and_those_who_did_it_are_not_told_as_one() {
        for text in [
            "A man and a woman were killed in Orrin.",
            "A man was killed in Orrin. A woman died in hospital.",
            "A gunman was killed by police.",
            "A man killed two people in Orrin.",
            "A man fatally shot his girlfriend and her parents.",
            "A man shot and killed the owner of a bar.",
            "Two people died in Orrin. A man died in hospital.",
            "A dog was killed in Orrin.",
            "A third man died in hospital on Monday.",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}

//! "A man was killed", "killing a 17-year-old girl": one person, told without a number.
//!
//! No figure of `extract`, since no number is stated. The comparison asks for them where an account begins with one victim
//! and states no number: other accounts of the event say "one dead". Those of one row ("a man and a 12-year-old girl were
//! killed") are counted. Where several are told in sentences of their own, how many they are is not known, and none is given.

use super::{Figure, layout::Layout, measure, noun, scope, time};
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

/// The dead and the injured whom an article begins with; `figures` are those of the whole article.
pub fn singles(article: &Article<'_>, figures: &[Figure]) -> Vec<Figure> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for sentence in 0..article.sentences.len().min(HEAD) {
        let end = article.sentences[sentence].tokens.end;
        for row in rows(&article.tokens[..end], people(article, sentence)) {
            if acts(&article.tokens[..end], row.tokens.end) {
                continue;
            }
            let figure = single(article, sentence, &row);
            if is_further(&article.tokens[row.tokens.clone()]) || continues(&article.tokens[..end], row.tokens.end) {
                open.push(figure.span);
            }
            found.push(figure);
        }
    }
    if found.is_empty() {
        return found;
    }
    let apart = |f: &&Figure| found.iter().all(|one| !one.span.overlaps(f.phrase));
    let beside = figures.iter().filter(|f| f.sentence < HEAD && f.parts.is_empty()).filter(apart).cloned();
    let mut all: Vec<Figure> = beside.chain(found.iter().cloned()).collect();
    all.sort_by_key(|figure| figure.span.start);
    let layout = Layout::new(article, &all);
    measure::attach(article, &layout, &mut all);
    let dates = time::attach(article, &layout, &mut all);
    scope::attach(article, &layout, &dates, &mut all);
    let of = |span: Span| {
        let at = all.binary_search_by_key(&span.start, |figure| figure.span.start).ok()?;
        Some(&all[at])
    };
    let further: Vec<Option<&str>> =
        open.into_iter().map(|span| of(span).and_then(|f| f.measure.as_ref()).map(|m| m.id)).collect();
    // Of whom nothing is told, there may be more of either.
    let open = |measure: &str| further.iter().any(|of| of.is_none_or(|id| id == measure));
    MEASURES.into_iter().filter(|measure| !open(measure)).filter_map(|measure| only(article, &all, measure)).collect()
}

/// People told one by one, in a row: "a man and a 12-year-old girl".
struct Row {
    tokens: Range<usize>,
    /// The noun of each; none where the age alone says who it is.
    nouns: Vec<Option<usize>>,
}

/// The rows of a sentence's people: those between whom nothing but "and" or a comma stands.
fn rows(tokens: &[Token<'_>], people: Vec<(Range<usize>, Option<usize>)>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (one, noun) in people {
        let between = |row: &Row| tokens.get(row.tokens.end..one.start);
        let joins =
            |between: &[Token<'_>]| !between.is_empty() && between.iter().all(|t| matches!(&*t.lower, "," | "and"));
        match rows.last_mut().filter(|row| between(row).is_some_and(joins)) {
            Some(row) => {
                row.tokens.end = one.end;
                row.nouns.push(noun);
            }
            None => rows.push(Row { tokens: one, nouns: vec![noun] }),
        }
    }
    rows
}

/// The figure of a measure, where the head of the article states no other and its people are one person for all we know.
fn only(article: &Article<'_>, all: &[Figure], measure: &str) -> Option<Figure> {
    let mut of = all.iter().filter(|f| f.kind == Kind::Count && f.measure.as_ref().is_some_and(|m| m.id == measure));
    let first = of.next().filter(|first| first.rule == RULE)?;
    // The heading's "15-year-old" is that of the first sentence.
    let age = |figure: &Figure| {
        let tokens = &article.tokens[article.token_at(figure.span.start)..article.token_at(figure.span.end)];
        tokens.iter().filter(|t| t.pos == Pos::Numeral).map(|t| &*t.lower).collect::<Vec<_>>()
    };
    let again = |other: &Figure| other.rule == RULE && !age(first).is_empty() && age(other) == age(first);
    of.all(again).then(|| first.clone())
}

/// Noun phrases of one person in a sentence: their tokens, and the noun if there is one.
fn people(article: &Article<'_>, sentence: usize) -> Vec<(Range<usize>, Option<usize>)> {
    let range = article.sentences[sentence].tokens.clone();
    let tokens = &article.tokens[..range.end];
    let starts = range.filter(|&at| matches!(&*tokens[at].lower, "a" | "an" | "another"));
    let one = |at: usize| {
        let noun = person(tokens, at);
        let end = noun.or_else(|| aged(tokens, at))?;
        Some((at..end + 1, noun))
    };
    starts.filter_map(one).collect()
}

/// The last word of "a 15-year-old", where no noun follows.
fn aged(tokens: &[Token<'_>], article: usize) -> Option<usize> {
    /// Words of an age: "15-year-old", "15 - year - old".
    const AGE: usize = 5;
    let is_old = |word: &str| word == "old" || word.ends_with("-old");
    let last = (article + 1..tokens.len().min(article + 1 + AGE)).find(|&at| is_old(&tokens[at].lower))?;
    let year = tokens[article + 1..=last].iter().any(|t| t.lower.contains("year") || t.lower.contains("month"));
    let noun = tokens.get(last + 1).is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Adjective | Pos::Name));
    (year && !noun).then_some(last)
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
    let further = ["another", "second", "third", "fourth", "fifth", "sixth", "further", "new"];
    tokens.iter().any(|t| further.contains(&&*t.lower))
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

fn single(article: &Article<'_>, sentence: usize, row: &Row) -> Figure {
    let span: Span = article.tokens[row.tokens.start].span.join(article.tokens[row.tokens.end - 1].span);
    let mut nouns = row.nouns.iter().map(|noun| noun.map(|at| &article.tokens[at]));
    // "Two boys", where both are; of a man and a woman no one noun holds.
    let mut lemmas = nouns.clone().map(|noun| noun.map(|t| &*t.lemma));
    let first = lemmas.next().flatten().filter(|first| lemmas.all(|other| other == Some(*first)));
    let counted =
        first.zip(nouns.next_back().flatten()).map(|(head, t)| Counted { head: head.to_string(), span: t.span });
    let value = Some(row.nouns.len() as f64);
    Figure {
        counted: counted.map(Box::new),
        value: value.into(),
        interval: Interval { low: value, high: value }.into(),
        precision: Some(1.0).into(),
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
            ("A shooting in Orrin killed a 15-year-old and severely wounded two others.", "deaths", "a 15-year-old"),
            ("A man was killed in Orrin. A third victim was hurt by glass.", "deaths", "A man"),
            ("A man and a woman were killed in Orrin.", "deaths", "A man and a woman"),
            ("A 15-year-old was killed in Orrin. The shots left a 15-year-old boy dead.", "deaths", "A 15-year-old"),
            (
                "A 5-year-old boy and a 17-year-old boy were killed in Orrin.",
                "deaths",
                "A 5-year-old boy and a 17-year-old boy",
            ),
        ] {
            assert_eq!(told(text), [(measure, words.to_owned())], "{text}");
        }
    }

    #[test]
    fn several_people_and_those_who_did_it_are_not_told_as_one() {
        for text in [
            "A man and his wife were killed in Orrin.",
            "A man was killed in Orrin. A woman died in hospital.",
            "A man was killed in Orrin. Another man died in hospital.",
            "A 15-year-old was killed in Orrin. The shots left a 17-year-old boy dead.",
            "A man, a woman and two boys were killed in Orrin.",
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

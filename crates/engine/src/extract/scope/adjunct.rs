//! Qualifiers in the figure's clause: "in hostile acts", "around the village of Moura", "by gunmen", "so far".

use super::{REACH, qualifier, words};
use crate::{
    extract::{
        Figure,
        layout::{self, Layout, Place},
    },
    text::{Article, Marks, Pos, Token},
};
use std::ops::Range;
use variorum_story::{Qualifier, QualifierKind};

/// Places of one figure: more would be a list of its parts.
const MOST_PLACES: usize = 2;

/// Adds the qualifiers of a figure's clause, of those tokens of its sentence in which they may stand.
pub fn find(
    article: &Article<'_>,
    layout: &Layout,
    figure: &Figure,
    place: &Place,
    room: &Range<usize>,
    found: &mut Vec<Qualifier>,
) {
    let clause = layout.clause(place.last.saturating_sub(1));
    let end = room.end.min(place.end + REACH);
    let behind = place.end..place.end + (place.end..end).take_while(|&at| layout.clause(at) == clause).count();
    for range in [front(article, layout, place), behind.clone()] {
        for at in range.clone() {
            if layout.owner(at).is_none() && article.tokens[at].pos == Pos::Preposition {
                found.extend(phrase(article, layout, figure, at, range.end));
            }
        }
    }
    let places = |q: &Qualifier| q.kind == QualifierKind::Place;
    while found.iter().filter(|q| places(q)).count() > MOST_PLACES {
        let last = found.iter().rposition(places).unwrap_or_default();
        found.remove(last);
    }
    if article.sentences[figure.sentence].marks.meets(Marks::PHRASE_OF_TIME) {
        let start = room.start.max(place.first.saturating_sub(REACH)).min(place.first);
        times(article, layout, place, (start..place.first).chain(behind), found);
    }
}

/// The prepositional phrase that begins the clause, before its subject: "In Gao, 12 people died".
fn front(article: &Article<'_>, layout: &Layout, place: &Place) -> Range<usize> {
    let clause = layout.clause(place.first);
    let limit = place.sentence.start.max(place.first.saturating_sub(REACH));
    let start = (limit..place.first).rev().take_while(|&at| layout.clause(at) == clause).last().unwrap_or(place.first);
    let fronted = article.tokens[start..place.first].iter().take_while(|t| &*t.lower != ",").count();
    let has_comma = start + fronted < place.first;
    let begins = article.tokens.get(start).is_some_and(|t| t.pos == Pos::Preposition);
    if has_comma && begins { start..start + fronted } else { start..start }
}

/// The qualifier that the preposition at `at` begins.
fn phrase(article: &Article<'_>, layout: &Layout, figure: &Figure, at: usize, end: usize) -> Option<Qualifier> {
    let tokens = &article.tokens[..end];
    let determined = tokens.get(at + 1).is_some_and(|t| t.pos == Pos::Determiner);
    let start = at + 1 + tokens[at + 1..].iter().take_while(|t| t.pos == Pos::Determiner).count();
    if start >= end || layout.owner(start).is_some() {
        return None;
    }
    let word = &*tokens[at].lower;
    let cause = || cause(article, start, end).filter(|_| !determined);
    match word {
        "in" | "near" | "around" | "across" | "outside" | "inside" | "throughout" | "within" => {
            cause().filter(|_| word == "in").or_else(|| place(article, at, start, end))
        }
        "to" if houses(article, start) => place(article, at, start, end),
        "from" | "during" | "of" | "to" => cause().filter(|_| takes_cause(figure)),
        "by" => cause().or_else(|| actor(article, figure, at, start, end)),
        _ => None,
    }
}

/// Whether a hospital or prison by its name begins at `start`.
fn houses(article: &Article<'_>, start: usize) -> bool {
    name_at(article, start).is_some_and(|name| words::is(&article.tokens[name.end - 1], "house"))
}

/// Causes are said of what happens to people and things.
fn takes_cause(figure: &Figure) -> bool {
    figure.measure.is_some()
}

/// "hostile acts", "fighting": modifiers and a noun of cause in the plural or without number.
fn cause(article: &Article<'_>, start: usize, end: usize) -> Option<Qualifier> {
    let run = noun_run(&article.tokens[..end], start);
    let head = run.end.checked_sub(1).filter(|_| !run.is_empty())?;
    words::is(&article.tokens[head], "cause").then(|| qualifier(article, QualifierKind::Cause, run))
}

/// Adjectives and nouns from `start` on.
fn noun_run(tokens: &[Token<'_>], start: usize) -> Range<usize> {
    let part = |t: &&Token<'_>| matches!(t.pos, Pos::Adjective | Pos::Noun | Pos::Gerund | Pos::Participle);
    start..start + tokens[start.min(tokens.len())..].iter().take(5).take_while(part).count()
}

/// The place's name, or a word such as "north"; the span takes the preposition in.
fn place(article: &Article<'_>, preposition: usize, start: usize, end: usize) -> Option<Qualifier> {
    let tokens = &article.tokens[..end];
    let site = words::is(&tokens[start], "site") && tokens.get(start + 1).is_some_and(|t| &*t.lower == "of");
    let at = (start + if site { 2 } else { 0 }..end).find(|&i| tokens[i].pos != Pos::Adjective).unwrap_or(end);
    let span = |last: usize| tokens[preposition].span.join(tokens[last].span);
    if let Some(name) = name_at(article, at).filter(|name| name.end <= end) {
        let words: Vec<&str> = tokens[name.clone()].iter().map(|t| &*t.lower).collect();
        return Some(Qualifier { kind: QualifierKind::Place, lemma: words.join(" "), span: span(name.end - 1) });
    }
    let token = tokens.get(at).filter(|t| words::is(t, "place"))?;
    Some(Qualifier { kind: QualifierKind::Place, lemma: token.lower.to_string(), span: span(at) })
}

/// The tokens of the name that begins at `at`.
fn name_at(article: &Article<'_>, at: usize) -> Option<Range<usize>> {
    let start = article.tokens.get(at)?.span.start;
    let index = article.names.binary_search_by_key(&start, |name| name.span.start).ok()?;
    Some(article.names[index].tokens.clone())
}

/// "by gunmen": who did it, after a passive or the noun of an act.
fn actor(article: &Article<'_>, figure: &Figure, at: usize, start: usize, end: usize) -> Option<Qualifier> {
    let said = figure.measure.as_ref().map(|m| layout::tokens_of(article, m.span))?;
    let governs = said.end <= at && at - said.end < REACH / 4;
    let acted = article.tokens[said.start].pos == Pos::Participle || article.tokens[said.start].pos == Pos::Noun;
    if !governs || !acted {
        return None;
    }
    if let Some(name) = name_at(article, start).filter(|name| name.end <= end) {
        let words: Vec<&str> = article.tokens[name.clone()].iter().map(|t| &*t.lower).collect();
        let span = article.tokens[name.start].span.join(article.tokens[name.end - 1].span);
        return Some(Qualifier { kind: QualifierKind::Actor, lemma: words.join(" "), span });
    }
    let run = noun_run(&article.tokens[..end], start);
    let noun = run.clone().any(|i| article.tokens[i].pos == Pos::Noun);
    noun.then(|| qualifier(article, QualifierKind::Actor, run))
}

/// Phrases of time that are no dates, among the tokens around a figure.
fn times(
    article: &Article<'_>,
    layout: &Layout,
    place: &Place,
    around: impl Iterator<Item = usize>,
    found: &mut Vec<Qualifier>,
) {
    let clause = layout.clause(place.first);
    let tokens = &article.tokens[..place.sentence.end];
    for at in around {
        // "… had left, out of an initial total of 900": an adjective behind the figure belongs to the next one.
        let of_next = at >= place.last && tokens[at].pos == Pos::Adjective;
        if layout.clause(at) != clause || layout.owner(at).is_some() || of_next {
            continue;
        }
        if let Some(length) = words::phrase_of_time(tokens, at) {
            let span = tokens[at].span.join(tokens[at + length - 1].span);
            found.push(Qualifier { kind: QualifierKind::Time, lemma: span.of(article.text).to_lowercase(), span });
        }
    }
}

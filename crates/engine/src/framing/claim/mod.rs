//! Articles → the claims that two or more carry, and whose each is there.

mod class;
mod find;
mod words;

use super::{
    attribution::Attribution,
    context::{Context, to_quote},
    ids::name_apart,
    join,
};
use crate::align::slug;
use find::{Hit, Topic, hits};
use std::cmp::Reverse;
use variorum_story::{Certainty, Claim, Position, Presence, Span, Statement, Voice};

/// Claims shown at most.
const MOST: usize = 25;
/// Statements of one claim that one source's cell shows at most.
const STATEMENTS: usize = 5;

/// One place of a claim.
struct Place {
    source: usize,
    span: Span,
}

/// The claims that two sources or more carry, the most important first; quotations hold places only.
pub(crate) fn claims(context: &Context<'_, '_>) -> Vec<Claim> {
    let mut found = of_class(context);
    found.extend(words::claims(context));
    name_apart(found.iter_mut().map(|claim| &mut claim.id));
    found.sort_by_cached_key(importance);
    found.truncate(MOST);
    found
}

/// What most sources carry first, then what they give to most holders and voices.
fn importance(claim: &Claim) -> (Reverse<usize>, Reverse<usize>, bool, String) {
    let sources = claim.positions.iter().filter(|p| p.presence == Presence::Found).count();
    let statements = || claim.positions.iter().flat_map(|p| &p.statements);
    let mut voices: Vec<_> = statements().map(|s| (s.voice, s.stance)).collect();
    voices.sort();
    voices.dedup();
    (Reverse(sources), Reverse(voices.len()), claim.class.is_none(), claim.id.clone())
}

/// Claims of one class about one thing.
fn of_class(context: &Context<'_, '_>) -> Vec<Claim> {
    let all: Vec<Hit> = (0..context.readings.len()).flat_map(|source| hits(context, source)).collect();
    let items: Vec<_> = all.iter().map(|hit| (hit.source, hit.ties())).collect();
    let claim = |joined: join::Joined<(&str, usize, Option<Topic>)>| {
        let hits: Vec<&Hit> = joined.items.iter().map(|&at| &all[at]).collect();
        let about = context.group_name(joined.tie.1);
        let sought: Vec<String> = hits[0].class.words.iter().map(|&word| word.to_owned()).collect();
        let places: Vec<Place> = hits.iter().map(|hit| Place { source: hit.source, span: hit.place }).collect();
        Claim {
            id: slug(&[Some(hits[0].class.id), Some(&about)]),
            class: Some(hits[0].class.id.to_owned()),
            words: said(context, &places),
            positions: positions(context, &places, &sought, "same-class"),
            about,
            sought,
        }
    };
    // Nobody holds what all say in their own voice: that is no claim.
    let attributed = |&at: &usize| context.attribution_of(all[at].source, all[at].place).is_some();
    let mut joined = join::join(&items, |of| of.iter().any(attributed));
    join::retain_best(&mut joined, MOST, |joined| Reverse(join::sources(&items, &joined.items)));
    joined.into_iter().map(claim).collect()
}

/// The words of the places in base forms, each once.
fn said(context: &Context<'_, '_>, places: &[Place]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for place in places {
        let article = &context.readings[place.source].article;
        let tokens = article.token_at(place.span.start)..article.token_at(place.span.end);
        let lemmas: Vec<&str> = article.tokens[tokens].iter().map(|t| &*t.lemma).collect();
        let text = lemmas.join(" ");
        if !words.contains(&text) {
            words.push(text);
        }
    }
    words
}

fn positions(context: &Context<'_, '_>, places: &[Place], sought: &[String], rule: &str) -> Vec<Position> {
    let mut found = context.search.found(sought, |source| !places.iter().any(|place| place.source == source));
    let position = |(source, id): (usize, String)| {
        let own = places.iter().filter(|place| place.source == source).take(STATEMENTS);
        let statements: Vec<Statement> = own.map(|place| statement(context, place, rule)).collect();
        let found = std::mem::take(&mut found[source]);
        let presence = match (statements.is_empty(), found.is_empty()) {
            (false, _) => Presence::Found,
            (true, false) => Presence::Touched,
            (true, true) => Presence::NotFound,
        };
        Position { source: id, presence, statements, found }
    };
    context.ids().map(position).collect()
}

fn statement(context: &Context<'_, '_>, place: &Place, rule: &str) -> Statement {
    let attribution = context.attribution_of(place.source, place.span);
    let voice = match attribution {
        None => Voice::Own,
        Some(attribution) if attribution.source.is_none() => Voice::Unnamed,
        Some(_) => Voice::Attributed,
    };
    let rule = attribution.map_or_else(|| rule.to_owned(), |a| format!("{rule}/{}", a.rule));
    let holders = attribution.map(holders).unwrap_or_default();
    Statement {
        voice,
        holders: holders.into_iter().map(|span| context.part_at(place.source, span)).collect(),
        cue: attribution.map(|a| context.part_at(place.source, a.cue)),
        stance: attribution.map(|a| a.stance),
        negated: attribution.is_some_and(|a| a.negated),
        quotation: to_quote(place.span),
        link: if rule.starts_with("same-words") { Certainty::Sure } else { Certainty::Possible },
        rule,
    }
}

/// Who says it: the person that a pronoun stands for, else the holders one by one.
fn holders(attribution: &Attribution) -> Vec<Span> {
    match attribution.antecedent {
        Some(named) => vec![named],
        None => attribution.holders.clone(),
    }
}

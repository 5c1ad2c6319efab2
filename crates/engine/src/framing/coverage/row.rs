//! The rows of each sort, before those that part no sources are left out.

use crate::{
    align::{NameId, slug},
    framing::{
        context::{Context, to_quote},
        label::Key,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use variorum_story::{Cell, Presence, Row, RowKind, Span, Theme};

/// What one source has of something: how often, and where first.
type Own = Option<(u32, Span)>;

/// A cell: found where the source has it, else by what was looked for.
fn cell(context: &Context<'_, '_>, (source, id): (usize, String), own: Own, sought: &[String], number: bool) -> Cell {
    let found = if own.is_some() { Vec::new() } else { context.search[source].found(sought) };
    let presence = match (own, found.is_empty() && !number) {
        (Some(_), _) => Presence::Found,
        (None, false) => Presence::Touched,
        (None, true) => Presence::NotFound,
    };
    let first = own.map(|(_, span)| span).or_else(|| found.first().map(|f| f.first));
    Cell { source: id, presence, times: own.map_or(0, |(times, _)| times), first: first.map(to_quote), found }
}

/// Questions that figures answer: looked for by their numbers and the name that they are about, else by their measure's words.
pub(super) fn facts(context: &Context<'_, '_>) -> Vec<Row> {
    let row = |(at, question): (usize, &&crate::align::Joined)| {
        let (mut sought, telling) = context.sought(at);
        if !telling {
            sought.extend(measure_words(context, at));
        }
        let own = |source: usize| {
            let answer = question.answers.iter().find(|answer| answer.source == source)?;
            let figure = &context.readings[source].figures[answer.figure];
            Some((1 + answer.also.len() as u32, figure.phrase))
        };
        let cells = context.ids().map(|(source, id)| {
            // Another figure of the measure is a figure on it, whatever question it answers.
            let stated = context.has_number(source, at) || !telling && context.measures(source, question.measure);
            cell(context, (source, id), own(source), &sought, stated)
        });
        let cells = cells.collect();
        Row { id: format!("fact-{}", question.id), kind: RowKind::Fact, name: question.id.clone(), cells, sought }
    };
    context.joined.iter().enumerate().map(row).collect()
}

/// The words that say what the answers of a question measure, in base forms.
fn measure_words(context: &Context<'_, '_>, question: usize) -> BTreeSet<String> {
    let word = |answer: &crate::align::Stated| {
        let reading = context.readings[answer.source];
        let measure = reading.figures[answer.figure].measure.as_ref()?;
        let token = reading.article.token_at(measure.span.start);
        reading.article.tokens.get(token).map(|t| t.lemma.to_string())
    };
    context.joined[question].answers.iter().filter_map(word).collect()
}

/// Names: looked for in every form that a source writes.
pub(super) fn actors(context: &Context<'_, '_>) -> Vec<Row> {
    let mut names: BTreeMap<NameId, BTreeMap<usize, (u32, Span)>> = BTreeMap::new();
    for (source, reading) in context.readings.iter().enumerate() {
        for (at, name) in reading.article.names.iter().enumerate() {
            let of = names.entry(context.names.own(source, at)).or_default();
            of.entry(source).or_insert((0, name.span)).0 += 1;
        }
    }
    let row = |(name, own): (NameId, BTreeMap<usize, (u32, Span)>)| named(context, name, RowKind::Actor, "actor", &own);
    names.into_iter().filter(|(_, own)| own.len() > 1).map(row).collect()
}

/// Who is said to say something, where the holder has a name.
pub(super) fn voices(context: &Context<'_, '_>) -> Vec<Row> {
    let mut names: BTreeMap<NameId, BTreeMap<usize, (u32, Span)>> = BTreeMap::new();
    for (source, reading) in context.readings.iter().enumerate() {
        for holder in reading.attributions.iter().flat_map(|a| &a.holders) {
            if let Some(name) = holder_name(context, source, *holder) {
                let own = names.entry(name).or_default().entry(source).or_insert((0, *holder));
                own.0 += 1;
                own.1 = own.1.min(*holder);
            }
        }
    }
    let row = |(name, own): (NameId, BTreeMap<usize, (u32, Span)>)| named(context, name, RowKind::Voice, "voice", &own);
    names.into_iter().filter(|(_, own)| own.len() > 1).map(row).collect()
}

/// The name of a holder: that of the last label among its words.
fn holder_name(context: &Context<'_, '_>, source: usize, holder: Span) -> Option<NameId> {
    let article = &context.readings[source].article;
    let tokens = article.token_at(holder.start)..article.token_at(holder.end);
    let mut labels = context.referents.within(source, tokens).filter(|(mention, _)| mention.named);
    labels.find_map(|(_, group)| match context.referents.groups[group].key {
        Key::Name(name) => Some(name),
        _ => None,
    })
}

fn named(
    context: &Context<'_, '_>,
    name: NameId,
    kind: RowKind,
    prefix: &str,
    own: &BTreeMap<usize, (u32, Span)>,
) -> Row {
    let mut sought: Vec<String> = context.forms.all(name).map(str::to_owned).collect();
    if sought.is_empty() {
        sought.push(context.forms.name(name));
    }
    // A demonym speaks of the country too.
    sought.extend(context.forms.demonyms(name).map(str::to_owned));
    let cells =
        context.ids().map(|(source, id)| cell(context, (source, id), own.get(&source).copied(), &sought, false));
    let cells = cells.collect();
    let shown = context.forms.name(name);
    Row { id: slug(&[Some(prefix), Some(&shown)]), kind, name: shown, cells, sought }
}

/// Themes: looked for by their words.
pub(super) fn themes(context: &Context<'_, '_>, shared: &[Theme]) -> Vec<Row> {
    let row = |theme: &Theme| {
        let own = |id: &str| {
            let weight = theme.weights.iter().find(|weight| weight.source == id)?;
            weight.found.first().map(|found| (weight.sentences.len() as u32, found.first))
        };
        let cells = context.ids().map(|(source, id)| {
            let own = own(&id);
            cell(context, (source, id), own, &theme.words, false)
        });
        let cells = cells.collect();
        Row {
            id: format!("theme-{}", theme.id),
            kind: RowKind::Theme,
            name: theme.id.clone(),
            cells,
            sought: theme.words.clone(),
        }
    };
    shared.iter().map(row).collect()
}

//! What each sort of row is about: who has it, and by which words it is looked for in the others.

use crate::{
    align::{Joined, NameId, Stated, slug},
    framing::{
        context::{Context, to_quote},
        ids::name_apart,
        label::Key,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use variorum_story::{Cell, Presence, Row, RowKind, Span, Theme};

/// What one source has of something: how often, and where first.
type Own = (u32, Span);

/// Something that sources may have.
pub(super) struct Item {
    pub id: String,
    kind: RowKind,
    name: String,
    /// By source.
    pub own: BTreeMap<usize, Own>,
    sought: Sought,
}

/// What it is looked for by.
enum Sought {
    Words(Vec<String>),
    Name(NameId),
    /// A question, as an index.
    Question(usize),
}

impl Item {
    /// Looks for it in every source that has it not.
    pub fn row(self, context: &Context<'_, '_>) -> Row {
        // "The health secretary" speaks of Moss, where another account calls him so.
        let labels = if matches!(self.sought, Sought::Name(_)) { self.labels(context) } else { BTreeSet::new() };
        let (sought, stated) = match self.sought {
            Sought::Words(words) => (words, BTreeSet::new()),
            Sought::Name(name) => (name_words(context, name), BTreeSet::new()),
            Sought::Question(question) => question_words(context, question),
        };
        let mut found = context.search.found(&sought, |source| !self.own.contains_key(&source));
        let cell = |(source, id): (usize, String)| {
            let own = self.own.get(&source).copied();
            let mut found = std::mem::take(&mut found[source]);
            if own.is_none() && found.is_empty() {
                found = labels.iter().filter_map(|&group| context.label_of(source, group)).collect();
            }
            let presence = match own {
                Some(_) => Presence::Found,
                None if !found.is_empty() || stated.contains(&source) => Presence::Touched,
                None => Presence::NotFound,
            };
            let place = own.map(|(_, span)| span).or_else(|| found.first().map(|f| f.first));
            let times = own.map_or(0, |(times, _)| times);
            Cell { source: id, presence, times, place, first: place.map(to_quote), found }
        };
        let cells = context.ids().map(cell).collect();
        Row { id: self.id, kind: self.kind, name: self.name, sought, cells }
    }

    /// What its first places stand for, as groups of labels.
    fn labels(&self, context: &Context<'_, '_>) -> BTreeSet<usize> {
        let tokens = |(&source, (_, span)): (&usize, &Own)| {
            let article = &context.readings[source].article;
            (source, article.token_at(span.start)..article.token_at(span.end))
        };
        let within = |(source, tokens)| context.referents.within(source, tokens).map(|(_, group)| group);
        self.own.iter().map(tokens).flat_map(within).collect()
    }
}

/// Questions that figures answer: looked for by their numbers and the name that they are about, else by their measure's words.
pub(super) fn facts(context: &Context<'_, '_>) -> Vec<Item> {
    let item = |(at, question): (usize, &&Joined)| {
        let own = |answer: &Stated| {
            let figure = &context.readings[answer.source].figures[answer.figure];
            (answer.source, (1 + answer.also.len() as u32, figure.phrase))
        };
        Item {
            id: format!("fact-{}", question.id),
            kind: RowKind::Fact,
            name: question.id.clone(),
            own: question.answers.iter().map(own).collect(),
            sought: Sought::Question(at),
        }
    };
    context.joined.iter().enumerate().map(item).collect()
}

/// The words that a question is looked for by, and the sources that state one of its numbers or, where no name tells the
/// question apart, another figure of its measure: that is a figure on it, whatever question it answers.
fn question_words(context: &Context<'_, '_>, question: usize) -> (Vec<String>, BTreeSet<usize>) {
    let (mut words, telling) = context.sought(question);
    if !telling {
        words.extend(measure_words(context, question));
    }
    let measure = context.joined[question].measure;
    let numbers = context.have_number(question);
    let states = |&source: &usize| numbers[source] || !telling && context.measures(source, measure);
    (words, (0..context.readings.len()).filter(states).collect())
}

/// The words that say what the answers of a question measure, in base forms.
fn measure_words(context: &Context<'_, '_>, question: usize) -> BTreeSet<String> {
    let word = |answer: &Stated| {
        let reading = context.readings[answer.source];
        let measure = reading.figures[answer.figure].measure.as_ref()?;
        let token = reading.article.token_at(measure.span.start);
        reading.article.tokens.get(token).map(|t| t.lemma.to_string())
    };
    context.joined[question].answers.iter().filter_map(word).collect()
}

/// Names: looked for in every form that a source writes.
pub(super) fn actors(context: &Context<'_, '_>) -> Vec<Item> {
    let mut names: BTreeMap<NameId, BTreeMap<usize, Own>> = BTreeMap::new();
    for (source, reading) in context.readings.iter().enumerate() {
        for (at, name) in reading.article.names.iter().enumerate() {
            let of = names.entry(context.names.own(source, at)).or_default();
            of.entry(source).or_insert((0, name.span)).0 += 1;
        }
    }
    named(context, names, RowKind::Actor, "actor")
}

/// Who is said to say something, where the holder has a name.
pub(super) fn voices(context: &Context<'_, '_>) -> Vec<Item> {
    let mut names: BTreeMap<NameId, BTreeMap<usize, Own>> = BTreeMap::new();
    for (source, reading) in context.readings.iter().enumerate() {
        for holder in reading.attributions.iter().flat_map(|a| &a.holders) {
            if let Some(name) = holder_name(context, source, *holder) {
                let own = names.entry(name).or_default().entry(source).or_insert((0, *holder));
                own.0 += 1;
                own.1 = own.1.min(*holder);
            }
        }
    }
    named(context, names, RowKind::Voice, "voice")
}

/// The name of a holder: that of the first label among its words that is one.
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
    names: BTreeMap<NameId, BTreeMap<usize, Own>>,
    kind: RowKind,
    prefix: &str,
) -> Vec<Item> {
    let item = |(name, own): (NameId, BTreeMap<usize, Own>)| {
        let shown = context.forms.name(name);
        Item { id: slug(&[Some(prefix), Some(&shown)]), kind, name: shown, own, sought: Sought::Name(name) }
    };
    let mut items: Vec<Item> = names.into_iter().filter(|(_, own)| own.len() > 1).map(item).collect();
    name_apart(items.iter_mut().map(|item| &mut item.id));
    items
}

/// Every form of a name; a demonym speaks of the country too.
fn name_words(context: &Context<'_, '_>, name: NameId) -> Vec<String> {
    let mut words: Vec<String> = context.forms.all(name).map(str::to_owned).collect();
    if words.is_empty() {
        words.push(context.forms.name(name));
    }
    words.extend(context.forms.demonyms(name).map(str::to_owned));
    words
}

/// Themes: looked for by their words.
pub(super) fn themes(context: &Context<'_, '_>, shared: &[Theme]) -> Vec<Item> {
    let item = |theme: &Theme| {
        let own = |(source, id): (usize, String)| {
            let weight = theme.weights.iter().find(|weight| weight.source == id)?;
            let first = weight.found.first()?;
            Some((source, (weight.sentences.len() as u32, first.first)))
        };
        Item {
            id: format!("theme-{}", theme.id),
            kind: RowKind::Theme,
            name: theme.id.clone(),
            own: context.ids().filter_map(own).collect(),
            sought: Sought::Words(theme.words.clone()),
        }
    };
    shared.iter().map(item).collect()
}

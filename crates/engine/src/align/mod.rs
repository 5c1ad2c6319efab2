//! Figures of several articles → those that answer one question. Knows no verdicts.
//!
//! Names are united over all articles; every figure becomes a mention, with what tells its question; mentions are joined
//! within their article and then across; groups are named.

mod age;
mod anchor;
mod elsewhere;
mod event;
mod extent;
mod forecast;
mod holder;
mod hour;
mod identity;
mod join;
mod lend;
mod loose;
mod marks;
mod mention;
mod names;
mod origin;
mod owner;
mod part;
mod phrases;
mod population;
mod quantity;
mod related;
mod score;
mod severity;
mod terms;
#[cfg(test)]
mod tests;
mod time;
mod toll;
mod topics;
mod twins;
mod within;

use crate::reading::Reading;
pub(crate) use identity::slug;
use join::Node;
use mention::Mention;
pub(crate) use names::{Names, Referent as NameId};
pub(crate) use owner::is_owned;
pub(crate) use population::{are_men, is_narrow};
use related::Related;
pub(crate) use severity::severity;
pub(crate) use topics::Topics;
use variorum_story::{Barrier, Day, Feature};

/// Figures held to answer one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Joined {
    /// Its name in addresses.
    pub id: String,
    /// Id of the measure.
    pub measure: &'static str,
    /// Lemma of what is counted.
    pub noun: Option<String>,
    /// The name that it is about, as written.
    pub name: Option<String>,
    /// What each source states, in the order of the sources; at most one a source.
    pub answers: Vec<Stated>,
    /// Why the figures were joined: places in `answers`, and what they have in common.
    pub links: Vec<(usize, usize, Vec<Feature>)>,
    /// Figures of the same measure that were kept apart: source and figure, those of the answer most like it, and why.
    pub apart: Vec<(Place, Place, Barrier)>,
}

/// A source and its figure, as indices.
type Place = (usize, usize);

fn place(mention: &Mention<'_>) -> Place {
    (mention.source, mention.figure)
}

impl Joined {
    /// Gives the sources other indices, and the answers the order of these.
    pub fn reorder(&mut self, source: impl Fn(usize) -> usize) {
        for answer in &mut self.answers {
            answer.source = source(answer.source);
        }
        for (figure, from, _) in &mut self.apart {
            figure.0 = source(figure.0);
            from.0 = source(from.0);
        }
        self.apart.sort_by_key(|(figure, ..)| *figure);
        let mut order: Vec<usize> = (0..self.answers.len()).collect();
        order.sort_by_key(|&at| self.answers[at].source);
        let place = |at: usize| order.iter().position(|&o| o == at).unwrap_or(at);
        for link in &mut self.links {
            let (a, b) = (place(link.0), place(link.1));
            (link.0, link.1) = (a.min(b), a.max(b));
        }
        self.links.sort();
        self.answers.sort_by_key(|answer| answer.source);
    }
}

/// What one source states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    /// The source, as an index.
    pub source: usize,
    /// Its most precise figure, as an index into the source's figures.
    pub figure: usize,
    /// Its other figures on the same question.
    pub also: Vec<usize>,
}

/// What the figures of several articles answer: questions that several answer, and those of one source whose words name
/// a measure. The readings come in an order that depends on them alone.
pub(crate) fn questions(readings: &[&Reading<'_>], names: &Names, topics: &Topics) -> Vec<Joined> {
    let related = Related::of(readings, names);
    let mentions = mentions(readings, names, topics);
    let mut groups = join::join(&mentions, names, &related);
    groups.retain(|group| group.nodes.len() > 1 || event::is_asked(&mentions[group.nodes[0].mentions[0]]));
    for group in &mut groups {
        group.nodes.sort_by_key(|node| node.source);
    }
    groups.sort_by_key(|group| group.nodes.iter().map(|node| (node.source, node.mentions[0])).collect::<Vec<_>>());
    let mut identities: Vec<_> =
        groups.iter().map(|group| identity::identity(&group.nodes, &mentions, names, readings)).collect();
    // Links of readers hold the ids: a noun that only tells twins apart is not part of them.
    let ids = identity::ids(&identities);
    twins::tell_apart(&mut identities, &groups, &mentions, readings);
    groups
        .iter()
        .zip(identities.into_iter().zip(ids))
        .map(|(group, (identity, id))| Joined {
            id,
            measure: identity.measure,
            noun: identity.noun,
            name: identity.name,
            answers: group.nodes.iter().map(|node| stated(node, &mentions)).collect(),
            links: links(&group.nodes, &mentions, names),
            apart: group
                .apart
                .iter()
                .map(|&(figure, from, barrier)| (place(&mentions[figure]), place(&mentions[from]), barrier))
                .collect(),
        })
        .collect()
}

fn mentions<'r>(readings: &[&'r Reading<'_>], names: &Names, topics: &Topics) -> Vec<Mention<'r>> {
    let mut days: Vec<Day> = readings.iter().filter_map(|r| r.account.published).collect();
    days.sort_unstable();
    let middle = days.get(days.len() / 2).copied();
    let votes = readings.iter().any(|reading| owner::tells_a_vote(reading));
    let of = |(source, reading): (usize, &&'r Reading<'_>)| {
        let context = mention::Context { names, topics, votes, day: reading.account.published.or(middle) };
        mention::mentions(source, reading, &context)
    };
    let mut mentions: Vec<Mention<'r>> = readings.iter().enumerate().flat_map(of).collect();
    mention::number_words(&mut mentions);
    lend::lend(&mut mentions);
    mentions
}

fn stated(node: &Node, mentions: &[Mention<'_>]) -> Stated {
    let mut figures = node.mentions.iter().map(|&m| mentions[m].figure);
    let figure = figures.next().expect("a node has a mention");
    Stated { source: node.source, figure, also: figures.collect() }
}

/// What each answer has in common with the one before it that is most like it.
fn links(group: &[Node], mentions: &[Mention<'_>], names: &Names) -> Vec<(usize, usize, Vec<Feature>)> {
    /// Answers back that one is looked for: of many, some are as like as any.
    const BACK: usize = 24;
    let best = |at: usize| {
        let earlier =
            (at.saturating_sub(BACK)..at).map(|other| (other, join::link(mentions, names, &group[other], &group[at])));
        earlier.max_by_key(|(other, score)| (score.points, std::cmp::Reverse(*other)))
    };
    (1..group.len()).filter_map(|at| best(at).map(|(other, score)| (other, at, score.features().collect()))).collect()
}

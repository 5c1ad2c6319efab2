//! Mentions → groups that answer one question: one answer a source, no link across a barrier, the surest links first.
//!
//! Among the pairs whose points are enough, those that state one day, or one number to the third digit of what does not grow,
//! come before those of more points: of an account's two revenues the one that the other account states too is that of the whole.
//! They need no fewer points.

use super::{
    event::{self, days_apart},
    lend, loose,
    mention::{Mention, Sort},
    names::Names,
    related::Related,
    score::{ENOUGH, Score, score},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};
use variorum_story::Barrier;

/// Mentions of one source that answer one question, the best first.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub source: usize,
    /// Indices into the story's mentions; the first answers.
    pub mentions: Vec<usize>,
}

/// Nodes that answer one question, at most one a source.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub nodes: Vec<Node>,
    /// Mentions of the same sort and measure that were kept apart: the mention, the answer that it is most like, and why.
    pub apart: Vec<(usize, usize, Barrier)>,
}

/// Joins mentions.
pub(super) fn join(mentions: &[Mention<'_>], names: &Names, related: &Related) -> Vec<Group> {
    let mut buckets: BTreeMap<(Sort, Option<&str>), Vec<Node>> = BTreeMap::new();
    for node in super::within::nodes(mentions, names) {
        let first = &mentions[node.mentions[0]];
        buckets.entry((first.sort, first.kin)).or_default().push(node);
    }
    let sure = buckets.into_values().flat_map(|nodes| Bucket::new(mentions, names, related, nodes).groups()).collect();
    loose::join(sure, mentions, names, related)
}

/// Nodes of one sort and measure, with the score of every pair.
struct Bucket {
    nodes: Vec<Node>,
    /// Points by pair, or the barrier between.
    points: Vec<Result<i32, Barrier>>,
    /// The pairs that state one day or one number, and are joined before others.
    precise: BTreeSet<(usize, usize)>,
}

impl Bucket {
    fn new(mentions: &[Mention<'_>], names: &Names, related: &Related, nodes: Vec<Node>) -> Self {
        let several = several_events(mentions, &nodes);
        let holders = holders(mentions, &nodes);
        // Where one account has the other's holder too, the figures of the two holders are two questions.
        let has =
            |x: &Mention<'_>, y: &Mention<'_>| y.holder.as_deref().is_some_and(|h| holders.contains(&(x.source, h)));
        // The same of two days: "its mandate ends on June 30, its last soldiers leave by Dec. 31".
        let told = event::told(nodes.iter().map(|node| &mentions[node.mentions[0]]));
        let severities = severities(mentions, &nodes);
        let hurt = |x: &Mention<'_>, y: &Mention<'_>| {
            y.severity.is_none() && x.severity.is_some_and(|class| severities.contains(&(y.source, class)))
        };
        let only = only(mentions, &nodes);
        let only: Vec<bool> = nodes.iter().map(|node| only.contains(&node.mentions[0])).collect();
        let pair = |a: usize, b: usize| {
            let [x, y] = [a, b].map(|node| &mentions[nodes[node].mentions[0]]);
            if x.source == y.source {
                Err(Barrier::Answered)
            } else if !related.are(x.source, y.source) || !related.surely(x.source, y.source) && far_apart(x, y) {
                Err(Barrier::Accounts)
            } else if (x.measure.is_none() || y.measure.is_none()) && (far_apart(x, y) || loose::far_beyond(x, y)) {
                Err(Barrier::Unsure)
            } else if days_apart(x, y) && (several || told.besides(x, y) || told.besides(y, x)) {
                Err(Barrier::Time)
            } else if other_holder(x, y) && (has(x, y) || has(y, x)) {
                Err(Barrier::Holder)
            } else if hurt(x, y) || hurt(y, x) {
                Err(Barrier::Part)
            } else {
                let unsaid = x.measure.is_none() && y.measure.is_none();
                let both = if unsaid { ONLY_THING } else { ONLY };
                score(x, y, names).map(|s| s.points + if only[a] && only[b] { both } else { 0 })
            }
        };
        let count = nodes.len();
        let mut points = vec![Err(Barrier::Answered); count * count];
        let mut precise = BTreeSet::new();
        for a in 0..count {
            for b in a + 1..count {
                let found = pair(a, b);
                points[a * count + b] = found;
                points[b * count + a] = found;
                let [x, y] = [a, b].map(|node| &mentions[nodes[node].mentions[0]]);
                if found.is_ok() && !x.grows && (loose::is_same_precisely(x, y) || event::is_one_day(x, y)) {
                    precise.insert((a, b));
                }
            }
        }
        Self { nodes, points, precise }
    }

    fn at(&self, a: usize, b: usize) -> Result<i32, Barrier> {
        self.points[a * self.nodes.len() + b]
    }

    /// Joins precise pairs first, then the surest, and groups only where no barrier stands between any two and the mean
    /// is enough.
    fn groups(self) -> Vec<Group> {
        let count = self.nodes.len();
        let mut pairs: Vec<(i32, usize, usize)> = Vec::new();
        for a in 0..count {
            let later = (a + 1..count).filter_map(|b| Some((self.at(a, b).ok()?, a, b)));
            pairs.extend(later.filter(|(points, ..)| *points >= ENOUGH));
        }
        pairs.sort_by_key(|&(points, a, b)| (!self.precise.contains(&(a, b)), Reverse(points), a, b));
        let mut group_of: Vec<usize> = (0..count).collect();
        let mut groups: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
        for (_, a, b) in pairs {
            let (x, y) = (group_of[a], group_of[b]);
            if x != y && self.joinable(&groups[x], &groups[y]) {
                let moved = std::mem::take(&mut groups[y]);
                for &node in &moved {
                    group_of[node] = x;
                }
                groups[x].extend(moved);
            }
        }
        groups.retain(|group| !group.is_empty());
        groups
            .iter()
            .map(|group| Group {
                nodes: group.iter().map(|&at| self.nodes[at].clone()).collect(),
                apart: self.apart(group),
            })
            .collect()
    }

    /// The nodes that stand outside of a group, each with the answer that it is most like.
    fn apart(&self, group: &[usize]) -> Vec<(usize, usize, Barrier)> {
        /// More explain nothing more.
        const MOST: usize = 8;
        // What keeps it from its own account's answer is that there is one: other accounts' answers tell more.
        let like = |node: usize| {
            let own = |at: usize| self.nodes[at].source == self.nodes[node].source;
            group.iter().copied().max_by_key(|&at| (!own(at), self.at(node, at).ok(), Reverse(at)))
        };
        let sources: Vec<usize> = group.iter().map(|&at| self.nodes[at].source).collect();
        // Of one account, a second figure explains something only beside those of others.
        let other = |node: &usize| group.len() > 1 || !sources.contains(&self.nodes[*node].source);
        let outside = (0..self.nodes.len()).filter(|node| !group.contains(node)).filter(other);
        let first = |at: usize| self.nodes[at].mentions[0];
        outside
            .filter_map(|node| {
                let from = like(node)?;
                let source = self.nodes[node].source;
                let answered = group.iter().any(|&at| self.nodes[at].source == source);
                let barrier = match self.at(node, from) {
                    Err(barrier) => barrier,
                    Ok(points) if points >= ENOUGH && answered => Barrier::Answered,
                    Ok(_) => Barrier::Unsure,
                };
                Some((first(node), first(from), barrier))
            })
            .take(MOST)
            .collect()
    }

    fn joinable(&self, a: &[usize], b: &[usize]) -> bool {
        let mut sum = 0;
        for &x in a {
            for &y in b {
                match self.at(x, y) {
                    Ok(points) => sum += points,
                    Err(_) => return false,
                }
            }
        }
        sum >= (ENOUGH - SLACK) * (a.len() * b.len()) as i32
    }
}

/// What it adds that each of two figures is the only one of its account that can answer.
const ONLY: i32 = 6;
/// The same where no measure says what they are, but each is the only count of its thing.
const ONLY_THING: i32 = 12;

/// The mentions that alone of their source speak of the accounts' own event as a whole.
fn only(mentions: &[Mention<'_>], nodes: &[Node]) -> BTreeSet<usize> {
    let mut by_source: BTreeMap<(usize, Option<&str>), Vec<usize>> = BTreeMap::new();
    for at in nodes.iter().map(|node| node.mentions[0]) {
        let mention = &mentions[at];
        let aside = mention.elsewhere || mention.past || mention.part || mention.lesser || mention.total;
        let thing = lend::thing(mention).filter(|_| mention.kin.is_none());
        if !aside && (mention.kin.is_some() || thing.is_some()) {
            by_source.entry((mention.source, thing)).or_default().push(at);
        }
    }
    by_source.into_values().filter(|all| all.len() == 1).map(|all| all[0]).collect()
}

/// How far the mean of a group's links may lie below what one link needs.
const SLACK: i32 = 6;

/// Whether two figures are too unlike for accounts that nothing ties to one event: the one is more than twice the other, or
/// the days do not meet. Then they speak for two events, and not for a conflict.
fn far_apart(x: &Mention<'_>, y: &Mention<'_>) -> bool {
    let (a, b) = (x.of.interval.get(), y.of.interval.get());
    let below =
        |high: Option<f64>, low: Option<f64>, times: f64| high.zip(low).is_some_and(|(high, low)| high * times < low);
    let times = if x.sort == Sort::When { 1.0 } else { 2.0 };
    below(a.high, b.low, times) || below(b.high, a.low, times)
}

/// Whether some source tells of several events of one measure: "coups in 2020 and 2021", two dates for one word. Then
/// the date is what tells them apart, and dates that do not meet are not of one event.
fn several_events(mentions: &[Mention<'_>], nodes: &[Node]) -> bool {
    nodes.windows(2).any(|two| {
        let (a, b) = (&mentions[two[0].mentions[0]], &mentions[two[1].mentions[0]]);
        let word = |m: &Mention<'_>| m.of.measure.as_ref().map(|m| m.span);
        a.sort == Sort::When && a.source == b.source && word(a).is_some() && word(a) == word(b) && days_apart(a, b)
    })
}

/// Who says the figures of each source, in lower case: a crowd as the police count it, and as the organisers do.
fn holders<'m>(mentions: &'m [Mention<'_>], nodes: &[Node]) -> BTreeSet<(usize, &'m str)> {
    let first = nodes.iter().map(|node| &mentions[node.mentions[0]]);
    first.filter(|m| !m.lesser).filter_map(|m| Some((m.source, m.holder.as_deref()?))).collect()
}

/// Of whom each source counts those badly hurt, and those slightly: their count is no count of all who were.
fn severities(mentions: &[Mention<'_>], nodes: &[Node]) -> BTreeSet<(usize, &'static str)> {
    let first = nodes.iter().map(|node| &mentions[node.mentions[0]]);
    first.filter_map(|m| Some((m.source, m.severity?))).collect()
}

/// Whether two holders are named, and they are not one.
pub(super) fn other_holder(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.holder.as_ref().zip(b.holder.as_ref()).is_some_and(|(x, y)| x != y)
}

/// The score of two nodes' answers, for what is said of a link; of few points where words beside them alone bind them.
pub(super) fn link(mentions: &[Mention<'_>], names: &Names, a: &Node, b: &Node) -> Score {
    let (x, y) = (&mentions[a.mentions[0]], &mentions[b.mentions[0]]);
    score(x, y, names).unwrap_or_else(|_| loose::features(x, y, names))
}

//! Mentions of one article → those that say the same again. The most precise answers, the others are kept beneath.

use super::{
    event::{days, days_apart},
    join::{Node, other_holder},
    loose::{SMALL, far_beyond},
    mention::{Mention, Sort},
    names::Names,
    population::Likeness,
    score::{ENOUGH, score},
};
use variorum_story::{Bound, Interval, Kind};

/// The nodes of all sources, in order of source and place. A figure whose words restate another's (a sum's part is not
/// that, a stated conversion is) stands beneath it.
pub(super) fn nodes(mentions: &[Mention<'_>], names: &Names) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut first = 0;
    for (at, mention) in mentions.iter().enumerate() {
        if at > 0 && mentions[at - 1].source != mention.source {
            first = nodes.len();
        }
        let same = |node: &&mut Node| node.mentions.iter().all(|&other| restates(&mentions[other], mention, names));
        match nodes[first..].iter_mut().rev().take(WINDOW).find(same) {
            Some(node) => node.mentions.push(at),
            None => nodes.push(Node { source: mention.source, mentions: vec![at] }),
        }
    }
    for node in &mut nodes {
        node.mentions.sort_by(|&a, &b| {
            rank(&mentions[a])
                .total_cmp(&rank(&mentions[b]))
                .then(bare(&mentions[a]).cmp(&bare(&mentions[b])))
                .then(a.cmp(&b))
        });
    }
    nodes
}

/// How many answers back an article is searched for an earlier mention, so that a long text costs no more a figure.
const WINDOW: usize = 64;

/// Whether two mentions of one article say the same: nothing stands between them, and both can be true.
fn restates(a: &Mention<'_>, b: &Mention<'_>, names: &Names) -> bool {
    let converted = *b.of.parts == [a.figure] || *a.of.parts == [b.figure];
    if converted {
        return a.measure == b.measure || b.measure.is_none();
    }
    let part = b.of.parts.contains(&a.figure) || a.of.parts.contains(&b.figure);
    if a.sort == Sort::Hour && b.sort == Sort::Hour {
        return a.of.value == b.of.value;
    }
    let Some(score) = score(a, b, names).ok().filter(|_| !part && a.kin.is_some()) else { return false };
    // Who writes two numbers into one sentence means two things.
    let two = a.of.sentence == b.of.sentence && a.of.value.get().is_some() && a.of.value.get() != b.of.value.get();
    let alike = a.measure.is_some() && score.points >= ENOUGH && !two && !other_holder(a, b) && meet(a, b);
    alike || a.measure.is_some() && (is_same_toll(a, b) || is_same_age(a, b)) || !two && is_same_count(a, b)
}

/// Whether an account states a count again, whatever stands beside it: the same number of the same people, and none that many
/// things have; or once exactly and once as "more than".
fn is_same_count(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let same = a.of.value.get() == b.of.value.get()
        && a.of.bound == b.of.bound
        && a.of.value.get().is_some_and(|value| value > SMALL);
    let again = same || a.of.bound != b.of.bound && meet(a, b) && !far_beyond(a, b);
    let noun = a.population.likeness(&b.population) == Likeness::Noun;
    let whole = [a, b].into_iter().all(|mention| !mention.part && !mention.lesser);
    again && noun && a.sort == Sort::Number && whole
}

/// Whether an account states a toll again, whoever it names beside it: the same number, or the number of those whom it
/// calls several elsewhere.
fn is_same_toll(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let vague = |m: &Mention<'_>| m.of.kind == Kind::Vague;
    let again =
        a.of.value.get().is_some() && a.of.value.get() == b.of.value.get() || vague(a) != vague(b) && meet(a, b);
    again && a.grows && a.sort == Sort::Number && !a.part && !a.lesser
}

/// Whether an account states an age again, of a man or a woman both times, and not beside two names.
fn is_same_age(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let named = a.telling.is_empty() || b.telling.is_empty() || a.telling.iter().any(|name| b.telling.contains(name));
    a.sort == Sort::Age && a.of.interval == b.of.interval && a.sex.is_some() && a.sex == b.sex && named
}

/// Whether an account that states both numbers rounds neither: "18 inside died" and "20 died", "cut 12,000 jobs" and
/// "cut 10,000 jobs".
fn told_apart(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    /// The most that rounding takes from a number, as a part of the larger, where nothing says that it is rounded, and
    /// where "about" does.
    const PLAIN: f64 = 0.05;
    const ABOUT: f64 = 0.12;
    let Some((x, y)) = a.of.value.get().zip(b.of.value.get()).filter(|(x, y)| x != y) else { return false };
    let is = |m: &Mention<'_>, bound: Bound| m.of.bound == bound;
    if outgrows(a, b) || outgrows(b, a) {
        return true;
    }
    let apart = (x - y).abs() / x.max(y);
    match [a, b].map(|m| is(m, Bound::About)) {
        _ if [a, b].iter().any(|m| !is(m, Bound::About) && !is(m, Bound::Exact)) => false,
        [false, false] => x.max(y) <= ROUNDED || apart > PLAIN,
        _ => apart > ABOUT || !holds(a, y) && !holds(b, x),
    }
}

/// Whether one states a count of victims that the other's "at least" does not mean: who writes "at least four" knows of four,
/// and "six" in the same account are of another place or time. "More than 60" may be 63.
fn outgrows(count: &Mention<'_>, least: &Mention<'_>) -> bool {
    let bound = matches!(least.of.bound, Bound::AtLeast | Bound::MoreThan) && count.of.bound == Bound::Exact;
    let known = least.of.value.get().zip(least.of.precision.get()).map(|(value, unit)| value + unit);
    bound && count.grows && count.of.value.get().zip(known).is_some_and(|(value, beyond)| value >= beyond)
}

/// Whether what a figure allows holds a value, and not only at its end.
fn holds(mention: &Mention<'_>, value: f64) -> bool {
    let Interval { low, high } = mention.of.interval.get();
    low.is_none_or(|low| low < value) && high.is_none_or(|high| value < high)
}

/// Counts up to this are told to the last one by an account that gives them plainly.
pub(super) const ROUNDED: f64 = 100.0;

fn meet(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    if a.sort == Sort::When {
        return days(a).is_some() && days(b).is_some() && !days_apart(a, b);
    }
    if a.of.unit != b.of.unit {
        return false;
    }
    if a.sort == Sort::Number && told_apart(a, b) {
        return false;
    }
    // "Three" and "four" only touch.
    let below = |low: Option<f64>, high: Option<f64>| low.zip(high).is_none_or(|(low, high)| low < high);
    let (x, y): (Interval, Interval) = (a.of.interval.get(), b.of.interval.get());
    (x.low.is_some() || x.high.is_some()) && (x == y || below(x.low, y.high) && below(y.low, x.high))
}

/// How vague a figure is: the width of what it allows, one-sided bounds behind others, "several" last.
fn rank(mention: &Mention<'_>) -> f64 {
    if mention.sort == Sort::When {
        return days(mention).map_or(f64::INFINITY, |(start, end)| f64::from(end.0.saturating_sub(start.0)));
    }
    if mention.of.kind == Kind::Vague {
        return f64::INFINITY;
    }
    let sided = if matches!(mention.of.bound, Bound::Exact | Bound::About) { 0.0 } else { 1e15 };
    let width =
        mention.of.interval.get().low.zip(mention.of.interval.get().high).map_or(1e16, |(low, high)| high - low);
    width + sided
}

/// Whether a figure stands in a heading, or without its noun: of two that say the same, the fuller answers.
fn bare(mention: &Mention<'_>) -> (bool, bool) {
    (mention.heading, mention.of.counted.is_none())
}

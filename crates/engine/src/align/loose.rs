//! Figures of which the words of one account alone say what they measure, or of none: joined where the words beside them,
//! a name or the noun tell that they are one, nothing else in either account competes, and both can be true.
//!
//! That they can both be true is asked, since nothing could be said of a difference between figures that so little
//! binds; that they are near is no evidence here either.

use super::{
    event, hour,
    join::{Group, Node},
    marks,
    mention::{Mention, Sort},
    names::{Names, Referent},
    population::Likeness,
    related::{self, Related},
    score::{self, Score},
};
use crate::{extract::base_units, units};
use std::{
    cmp::{Ordering, Reverse},
    collections::{BTreeMap, BTreeSet},
};
use variorum_story::{Barrier, Feature, Interval, Kind};

/// Evidence that two figures need: one measure, a name, the noun, or two words of their clauses.
const NEEDED: i32 = 2;
/// The same for small counts, ages and days, which stand for many things and people in any account.
const NEEDED_SMALL: i32 = 3;
/// Counts up to this are small.
pub(super) const SMALL: f64 = 12.0;
/// Figures of one account beside which a word may stand and still tell one of them.
const OFTEN: usize = 2;
/// Words in common beyond these say no more.
const MOST_WORDS: usize = 3;

/// Joins what is left over, the surest first.
pub(super) fn join(groups: Vec<Group>, mentions: &[Mention<'_>], names: &Names, related: &Related) -> Vec<Group> {
    let loose = Loose { mentions, names, related, tells: Telling::all(mentions) };
    let pairs = loose.pairs(&groups);
    let rivals = Rivals::of(&pairs, &groups);
    let mut sure: Vec<Pair> = pairs.into_iter().filter(|pair| loose.is_enough(pair, &groups)).collect();
    sure.retain(|pair| rivals.none(pair, &groups));
    sure.sort_by_key(|pair| (Reverse(pair.points), pair.a, pair.b));
    let mut slots: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let mut moved: Vec<usize> = (0..slots.len()).collect();
    for pair in sure {
        let (a, b) = (moved[pair.a], moved[pair.b]);
        let (Some(x), Some(y)) = (&slots[a], &slots[b]) else { continue };
        if a != b && loose.evidence(x, y).is_some() {
            slots[a] = slots[b].take().zip(slots[a].take()).map(|(y, x)| united(x, y));
            moved.iter_mut().filter(|to| **to == b).for_each(|to| *to = a);
        }
    }
    slots.into_iter().flatten().collect()
}

/// One group of two.
fn united(mut x: Group, y: Group) -> Group {
    x.nodes.extend(y.nodes);
    x.apart.extend(y.apart);
    let inside: Vec<usize> = x.nodes.iter().map(|node| node.mentions[0]).collect();
    x.apart.retain(|(figure, ..)| !inside.contains(figure));
    x.apart.sort_unstable();
    x.apart.dedup_by_key(|(figure, ..)| *figure);
    x
}

/// Two groups that may be one, and the evidence for it.
struct Pair {
    points: i32,
    a: usize,
    b: usize,
}

/// For each group and each account, the two groups of it that it is most likely one with.
struct Rivals(BTreeMap<(usize, usize), [(i32, usize); 2]>);

impl Rivals {
    fn of(pairs: &[Pair], groups: &[Group]) -> Self {
        let mut best: BTreeMap<(usize, usize), [(i32, usize); 2]> = BTreeMap::new();
        let mut note = |of: usize, other: usize, points: i32| {
            for node in &groups[other].nodes {
                let two = best.entry((of, node.source)).or_insert([(i32::MIN, usize::MAX); 2]);
                if points > two[0].0 {
                    *two = [(points, other), two[0]];
                } else if points > two[1].0 {
                    two[1] = (points, other);
                }
            }
        };
        for pair in pairs {
            note(pair.a, pair.b, pair.points);
            note(pair.b, pair.a, pair.points);
        }
        Self(best)
    }

    /// Whether no other group of the same accounts is as likely.
    fn none(&self, pair: &Pair, groups: &[Group]) -> bool {
        let alone = |of: usize, with: usize| {
            groups[with].nodes.iter().filter_map(|node| self.0.get(&(of, node.source))).all(|two| {
                let rival = if two[0].1 == with { two[1] } else { two[0] };
                rival.0 < pair.points
            })
        };
        alone(pair.a, pair.b) && alone(pair.b, pair.a)
    }
}

/// What pairs of groups are judged by.
struct Loose<'l, 'r> {
    mentions: &'l [Mention<'r>],
    names: &'l Names,
    related: &'l Related,
    tells: Vec<Telling>,
}

impl<'l, 'r> Loose<'l, 'r> {
    fn first(&self, node: &Node) -> &'l Mention<'r> {
        &self.mentions[node.mentions[0]]
    }

    /// Every two groups that can be one. Those of one sort are looked through in the order of their values, since no two are
    /// one that cannot both be true.
    fn pairs(&self, groups: &[Group]) -> Vec<Pair> {
        let reach = |at: &usize| reach(self.first(&groups[*at].nodes[0]));
        let mut order: Vec<usize> = (0..groups.len()).filter(|at| reach(at).is_some()).collect();
        order.sort_by(|a, b| reach(a).partial_cmp(&reach(b)).unwrap_or(Ordering::Equal).then(a.cmp(b)));
        let mut pairs = Vec::new();
        for (place, &one) in order.iter().enumerate() {
            let Some((sort, _, high)) = reach(&one) else { continue };
            let near = order[place + 1..]
                .iter()
                .take_while(|other| reach(other).is_some_and(|(other, low, _)| other == sort && low <= high));
            for &other in near {
                let (a, b) = (one.min(other), one.max(other));
                pairs.extend(self.evidence(&groups[a], &groups[b]).map(|points| Pair { points, a, b }));
            }
        }
        pairs
    }

    /// Whether the evidence is what the pair needs.
    fn is_enough(&self, pair: &Pair, groups: &[Group]) -> bool {
        let small = |m: &Mention<'_>| match m.sort {
            Sort::Number | Sort::Rank => m.of.value.get().is_none_or(|value| value <= SMALL),
            sort => matches!(sort, Sort::Age | Sort::When),
        };
        let mut all = [pair.a, pair.b].into_iter().flat_map(|group| &groups[group].nodes);
        pair.points >= if all.any(|node| small(self.first(node))) { NEEDED_SMALL } else { NEEDED }
    }

    /// The evidence between two groups: the most between two of their answers; none where two of them cannot be one.
    fn evidence(&self, a: &Group, b: &Group) -> Option<i32> {
        let mut best = None;
        for x in &a.nodes {
            for y in &b.nodes {
                let tells = [x, y].map(|node| &self.tells[node.mentions[0]]);
                let (x, y) = (self.first(x), self.first(y));
                if x.source == y.source
                    || !self.related.are(x.source, y.source)
                    || !can_both_hold(x, y)
                    || far_beyond(x, y)
                {
                    return None;
                }
                let found = score((x, tells[0]), (y, tells[1]), self.names).ok()?;
                // Accounts that little ties to one event need more.
                let weak = i32::from(!self.related.surely(x.source, y.source));
                best = best.max(Some(found.points - weak));
            }
        }
        best
    }
}

/// The sort of a figure and the values that it allows, in base units; none for those that are not joined here.
fn reach(mention: &Mention<'_>) -> Option<(Sort, f64, f64)> {
    if mention.sort == Sort::When {
        return event::fresh_day(mention).map(|day| (mention.sort, f64::from(day.0), f64::from(day.0)));
    }
    let Interval { low, high } = hour::allowed(mention).unwrap_or(mention.of.interval.get());
    let asked = mention.sort != Sort::Place && (low.is_some() || high.is_some());
    let base = |value: f64| mention.of.unit.and_then(|unit| base_units(unit, value)).map_or(value, |(_, value)| value);
    asked.then(|| (mention.sort, low.map_or(f64::NEG_INFINITY, base), high.map_or(f64::INFINITY, base)))
}

/// Whether the words of two figures can both be true.
pub(super) fn can_both_hold(x: &Mention<'_>, y: &Mention<'_>) -> bool {
    if x.sort == Sort::Hour {
        return x.sort == y.sort && hour::meet(x, y);
    }
    if x.sort == Sort::When {
        return x.sort == y.sort && event::fresh_day(x).is_some_and(|day| event::fresh_day(y) == Some(day));
    }
    let Some((a, b)) = units::common(x.of.unit, y.of.unit) else { return false };
    let (a, b) = (a.interval(x.of.interval.get()), b.interval(y.of.interval.get()));
    x.sort == y.sort && (a == b || units::overlap(a, b))
}

/// Whether two figures state one number to three digits or more: "1,920", "54.1 percent"; no round number.
pub(super) fn is_same_precisely(x: &Mention<'_>, y: &Mention<'_>) -> bool {
    /// The least number of three digits, in units of its last one.
    const THREE: f64 = 100.0;
    let (value, last) = (x.of.value.get().unwrap_or_default(), x.of.precision.get().unwrap_or(f64::INFINITY));
    x.sort != Sort::Hour && value / last >= THREE && x.of.value == y.of.value && x.of.unit == y.of.unit
}

/// Whether the one is so many times the other that both can hold only since the one is a bound: "over 24" and "49".
/// "Dozens" says less than that.
pub(super) fn far_beyond(x: &Mention<'_>, y: &Mention<'_>) -> bool {
    const TIMES: f64 = 2.0;
    let values = x.of.value.get().zip(y.of.value.get()).filter(|(a, b)| *a > 0.0 && *b > 0.0 && x.of.unit == y.of.unit);
    let vague = [x, y].into_iter().any(|mention| mention.of.kind == Kind::Vague);
    !vague && values.is_some_and(|(a, b)| a.max(b) / a.min(b) > TIMES)
}

/// What tells a figure from the others of its account and sort, sorted: few of them have it beside them.
struct Telling {
    words: Vec<usize>,
    names: Vec<Referent>,
    /// Whether it is the hour of its account's event, for all we know.
    hour: bool,
    /// Whether it is the day of its account's event, for all we know.
    day: bool,
    /// Whether its account begins with a toll: then it tells one incident, and its first hour is that of it.
    incident: bool,
}

impl Telling {
    /// That of every mention, in their order.
    fn all(mentions: &[Mention<'_>]) -> Vec<Self> {
        let words = few(mentions, |mention| &mention.mark_numbers);
        let names = few(mentions, |mention| &mention.names);
        let incidents: BTreeSet<usize> =
            mentions.iter().filter(|m| (m.first || m.heading) && m.grows).map(|m| m.source).collect();
        let hours = hour::own(mentions, &incidents);
        let days = event::own_days(mentions, &incidents);
        let all = words.into_iter().zip(names).enumerate();
        all.map(|(at, (words, names))| Self {
            words,
            names,
            hour: hours.contains(&at),
            day: days.contains(&at),
            incident: incidents.contains(&mentions[at].source),
        })
        .collect()
    }
}

/// Of each mention's numbers those that few of its account and sort have.
fn few<'m, 'r>(mentions: &'m [Mention<'r>], of: impl Fn(&'m Mention<'r>) -> &'m [usize]) -> Vec<Vec<usize>> {
    let mut counts: BTreeMap<(usize, Sort, usize), usize> = BTreeMap::new();
    for mention in mentions {
        for &number in of(mention) {
            *counts.entry((mention.source, mention.sort, number)).or_default() += 1;
        }
    }
    let rare = |mention: &Mention<'_>, number: usize| counts[&(mention.source, mention.sort, number)] <= OFTEN;
    mentions.iter().map(|m| of(m).iter().copied().filter(|&number| rare(m, number)).collect()).collect()
}

/// What speaks for it that two figures are one, with what tells each.
fn score(x: (&Mention<'_>, &Telling), y: (&Mention<'_>, &Telling), names: &Names) -> Result<Score, Barrier> {
    let ((x, x_tells), (y, y_tells)) = (x, y);
    score::loose_barrier(x, y)?;
    let mut score = Score::default();
    if x.kin.is_some() && x.kin == y.kin && x.measure.is_some() && y.measure.is_some() {
        score.add(2, Feature::Measure);
    }
    match x.population.likeness(&y.population) {
        Likeness::Noun if x.sort == Sort::Number && !x.population.wide() => score.add(2, Feature::Noun),
        Likeness::Class if !x.population.wide() => score.add(1, Feature::Class),
        Likeness::Apart if x.sort == Sort::Number => apart(&mut score, x, y)?,
        // "40 percent of the region" and "43 percent of the voters".
        Likeness::Apart if x.sort == Sort::Percent => score.points -= 1,
        _ => {}
    }
    if x.lead && y.lead && (x.grows && x.kin == y.kin || x.sort == Sort::When) {
        score.add(1, Feature::Event);
    }
    if x_tells.hour && y_tells.hour {
        let full = hour::is_full(x) || hour::is_full(y);
        score.add(if full && !(x_tells.incident && y_tells.incident) { 1 } else { 2 }, Feature::Event);
    }
    // Two incidents of one town and day are rare; a court and a council sit there every day.
    let one_day = x_tells.day && y_tells.day && x_tells.incident && y_tells.incident;
    let own = x_tells.hour && y_tells.hour || one_day;
    if one_day {
        score.add(2, Feature::Event);
    }
    if x.rate && y.rate {
        score.add(1, Feature::Time);
    }
    // Much happens on one day in one town.
    let name = x.sort != Sort::When;
    if name && (x.owner.is_some() && x.owner == y.owner || related::shared(&x_tells.names, &y_tells.names) > 0) {
        score.add(2, Feature::Name);
    } else if !own && !x.telling.is_empty() && !y.telling.is_empty() {
        let known = |own: &[Referent], other: &Mention<'_>| own.iter().any(|&r| names.are_of(other.source, r));
        score.points -= i32::from(known(&x.telling, y) || known(&y.telling, x));
    }
    words(&mut score, x_tells, y_tells, |word| x.near_numbers.contains(&word) || y.near_numbers.contains(&word));
    // One age in both accounts is hardly two people's, unless one of them has a name and the other is somebody else:
    // "the 61-year-old".
    let one_of_them = x.bearer.is_empty() != y.bearer.is_empty();
    if x.sort == Sort::Age && x.of.interval == y.of.interval && (!one_of_them || x.anaphor || y.anaphor) {
        score.add(1, Feature::Class);
    }
    // A number that both state to its third digit tells as much as a word.
    score.points += i32::from(is_same_precisely(x, y));
    // Many may be dead, and one alone of them be 26.
    let part = x.sort == Sort::Age && x.marks.iter().any(|m| marks::is_part_in_event(m) && y.marks.contains(m));
    score.points += i32::from(part);
    let same_noun = score.has(Feature::Noun);
    let vague = |m: &Mention<'_>| m.of.kind == Kind::Vague;
    let places = matches!(x.sort, Sort::Number | Sort::Percent) && x.places.is_empty() != y.places.is_empty();
    let unlike = [
        places,
        x.elsewhere != y.elsewhere,
        x.rate != y.rate,
        x.by != y.by && !same_noun,
        x.part != y.part,
        vague(x) != vague(y),
    ];
    score.points -= unlike.into_iter().map(i32::from).sum::<i32>();
    Ok(score)
}

/// Words of both clauses that tell each figure from the others of its account, and whether one of them says what it is.
fn words(score: &mut Score, x: &Telling, y: &Telling, says_what: impl Fn(usize) -> bool) {
    let shared = || x.words.iter().copied().filter(|word| y.words.binary_search(word).is_ok());
    let count = shared().count();
    if count > 0 {
        score.add(count.min(MOST_WORDS) as i32 + i32::from(shared().any(says_what)), Feature::Words);
    }
}

/// What is said of two nouns that no class holds: handsets and phones, or two things.
fn apart(score: &mut Score, x: &Mention<'_>, y: &Mention<'_>) -> Result<(), Barrier> {
    let (Some(a), Some(b)) = (&x.population.noun, &y.population.noun) else { return Err(Barrier::Population) };
    if marks::class(a) == marks::class(b) {
        score.add(2, Feature::Class);
    } else if x.kin.is_some() && x.kin == y.kin && x.population.classes.len() + y.population.classes.len() == 0 {
        score.points -= 1;
    } else {
        return Err(Barrier::Population);
    }
    Ok(())
}

/// What two figures have in common, for what is said of a link.
pub(super) fn features(x: &Mention<'_>, y: &Mention<'_>, names: &Names) -> Score {
    let tells = |m: &Mention<'_>| Telling {
        words: m.mark_numbers.clone(),
        names: m.names.clone(),
        hour: false,
        day: false,
        incident: false,
    };
    score((x, &tells(x)), (y, &tells(y)), names).unwrap_or_default()
}

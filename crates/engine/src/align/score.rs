//! Two figures of two sources → how sure it is that they answer one question, and what speaks for and against it.
//!
//! That two numbers are near adds no points: it is no sign that they count the same. That they cannot both be true is a barrier
//! where too little says that they are one.

use super::{
    age, event, forecast, loose, marks,
    mention::{Mention, Sort},
    names::{Names, Referent},
    origin, owner,
    population::{self, Likeness},
    quantity::{DEATHS, POPULATION},
    related, terms,
};
use crate::{extract, units};
use variorum_story::{Barrier, Change, Day, Feature};

/// How sure a link is, in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Score {
    /// The sum of what speaks for and against.
    pub points: i32,
    /// What speaks for it, the strongest first, and how many they are. No list: one is made for every pair of figures.
    features: ([Option<Feature>; MOST], usize),
}

/// Features that one pair can have.
const MOST: usize = 12;

/// Points from which two figures are joined. The weights below were set by hand on the cases of `tests/cases/align`.
pub(crate) const ENOUGH: i32 = 50;

const MEASURE: i32 = 52;
const KINDRED: i32 = 38;
const LENT: i32 = 34;
const NO_MEASURE: i32 = 25;
/// The word that says what both are, where no measure does.
const ANCHOR: i32 = 22;
/// What it takes that such words of two counts are two.
const OTHER_ANCHOR: i32 = 8;
/// What it takes that two shares are of two wholes, where no measure says what they are.
const WHOLE: i32 = 14;
/// What it takes that one holds for a year, and the other does not say so.
const RATE: i32 = 14;

/// Scores a pair.
///
/// # Errors
/// The barrier, where the two cannot answer one question.
pub(crate) fn score(a: &Mention<'_>, b: &Mention<'_>, names: &Names) -> Result<Score, Barrier> {
    barrier(a, b)?;
    let mut score = Score::default();
    match (a.measure, b.measure) {
        (Some(x), Some(y)) if x == y => score.add(MEASURE, Feature::Measure),
        (Some(_), Some(_)) => score.points += KINDRED,
        (None, None) => score.points += NO_MEASURE,
        _ => score.points += LENT,
    }
    let anchored = a.anchors.iter().any(|word| b.anchors.contains(word) || b.measure_word == Some(word))
        || b.anchors.iter().any(|word| a.measure_word == Some(word));
    if anchored && a.sort != Sort::Number {
        score.add(ANCHOR, Feature::Words);
    }
    // "A region of 300,000 people" and "the city of 350,000".
    let two_things = !anchored && !a.anchors.is_empty() && !b.anchors.is_empty();
    if two_things && a.sort == Sort::Number && a.kin.is_none() {
        score.points -= OTHER_ANCHOR;
    }
    score.points -= if a.rate == b.rate { 0 } else { RATE };
    if a.sort == Sort::When && a.measure_word.is_some() && a.measure_word == b.measure_word {
        score.points += 4;
    }
    counted(&mut score, a, b);
    name(&mut score, a, b, names);
    // An age says nothing of whose it is, nor a rank of what.
    // What all accounts are about stands beside every age.
    let told = score.has(Feature::Noun) || score.has(Feature::Name) && (a.sort == Sort::Rank || shares_name(a, b));
    if a.sort == Sort::Age && a.sex.is_some() && a.sex == b.sex {
        score.add(10, Feature::Class);
    } else if matches!(a.sort, Sort::Age | Sort::Rank) && !told {
        score.points -= 20;
    }
    time(&mut score, a, b);
    if a.severity.is_some() && a.severity == b.severity {
        score.add(14, Feature::Class);
    }
    place(&mut score, a, b);
    words(&mut score, a, b);
    // The toll that both accounts begin with.
    if a.lead && b.lead {
        score.add(if open_with_it(a, b) { 14 } else { 4 }, Feature::Event);
    }
    if let (Some(x), Some(y)) = (&a.holder, &b.holder) {
        score.when(x == y, 4, Feature::Holder, -4);
    }
    // "Eight dead, including the gunman": another of its account's counts answers rather.
    score.points -= if a.with_killer == b.with_killer { 0 } else { 6 };
    // A sum that we made stands behind a figure that is stated.
    let summed = |m: &Mention<'_>| m.of.parts.len() > 1;
    score.points -= if summed(a) == summed(b) { 0 } else { 3 };
    Ok(score)
}

impl Score {
    pub(super) fn add(&mut self, points: i32, feature: Feature) {
        self.points += points;
        let (features, count) = &mut self.features;
        if let Some(free) = features.get_mut(*count) {
            (*free, *count) = (Some(feature), *count + 1);
        }
    }

    /// What speaks for it, the strongest first.
    pub fn features(&self) -> impl Iterator<Item = Feature> {
        self.features.0.into_iter().flatten()
    }

    /// Whether a feature is among them.
    pub fn has(&self, feature: Feature) -> bool {
        self.features().any(|one| one == feature)
    }

    fn when(&mut self, holds: bool, points: i32, feature: Feature, otherwise: i32) {
        if holds {
            self.add(points, feature);
        } else {
            self.points += otherwise;
        }
    }
}

/// Whether both are the tolls that their accounts begin with, of one measure. Then the one's town is the other's county, and
/// the one's teenagers are the other's girls.
fn open_with_it(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let opening = |m: &Mention<'_>| m.lead && m.first && m.grows && !m.total && !m.part;
    opening(a) && opening(b) && a.kin == b.kin
}

fn barrier(a: &Mention<'_>, b: &Mention<'_>) -> Result<(), Barrier> {
    let by = |m: &Mention<'_>| m.by;
    let from = |m: &Mention<'_>| m.change() == Some(Change::From);
    let silent = a.measure.is_none() && matches!(a.sort, Sort::When | Sort::Hour);
    // One after another, for most pairs are parted by the first.
    let barrier = if a.sort != b.sort {
        Barrier::Sort
    } else if a.kin != b.kin || silent {
        Barrier::Measure
    } else if a.sort == Sort::Measure && !units::convertible(a.of.unit, b.of.unit) {
        Barrier::Unit
    } else if a.sort == Sort::Rank && other_rank(a, b) {
        Barrier::Population
    } else if a.sort == Sort::Place && a.population.noun != b.population.noun {
        Barrier::Event
    } else if a.sort == Sort::Number
        && a.population.likeness(&b.population) == Likeness::Apart
        && !(open_with_it(a, b) && loose::can_both_hold(a, b))
        || of_others(a, b)
        || of_all_aboard(a, b)
    {
        Barrier::Population
    } else if other_part(a, b) || of_one_place(a, b) || one_of_several(a, b) || one_of_several(b, a) {
        Barrier::Part
    } else if by(a) != by(b) || from(a) != from(b) {
        Barrier::Change
    } else if apart_in_time(a, b) || event::apart(a, b) || owner::is_owned(a.measure) && a.season != b.season {
        Barrier::Time
    } else if before_change(a, b) || before_change(b, a) {
        Barrier::Change
    } else if a.elsewhere != b.elsewhere || origin::other(a, b) || crowds_of_two_places(a, b) {
        Barrier::Event
    } else if a.forecast != b.forecast
        || terms::other_terms(a, b)
        || kindred_and_apart(a, b)
        || live_in_two_places(a, b)
    {
        Barrier::Measure
    } else if asked_by_two(a, b) {
        Barrier::Holder
    } else if unsaid_and_apart(a, b) || amounts_apart(a, b) {
        Barrier::Unsure
    } else if one_in_the_past(a, b) || one_in_the_past(b, a) {
        Barrier::Event
    } else {
        return Ok(());
    };
    Err(barrier)
}

/// What keeps two figures apart that words beside them bind, whatever measure the one or the other has.
pub(super) fn loose_barrier(a: &Mention<'_>, b: &Mention<'_>) -> Result<(), Barrier> {
    let barrier = if a.measure.is_some() && b.measure.is_some() && a.kin != b.kin {
        Barrier::Measure
    } else if of_others(a, b) {
        Barrier::Population
    } else if other_lesser(a, b) || of_one_place(a, b) || one_of_several(a, b) || one_of_several(b, a) {
        Barrier::Part
    } else if a.before != b.before || before_change(a, b) || before_change(b, a) {
        Barrier::Change
    } else if apart_in_time(a, b) || owner::is_owned(a.measure) && a.season != b.season || a.total != b.total {
        Barrier::Time
    } else if a.elsewhere != b.elsewhere && a.sort != Sort::Age
        || one_in_the_past(a, b)
        || one_in_the_past(b, a)
        || other_place(a, b)
        || origin::other(a, b)
    {
        Barrier::Event
    } else if a.forecast != b.forecast || terms::other_terms(a, b) {
        Barrier::Measure
    } else {
        return Ok(());
    };
    Err(barrier)
}

/// Whether people are told of without a number, who may be some of the several that the other counts.
fn one_of_several(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.of.rule == extract::SINGLE && b.of.interval.get().low.is_none_or(|low| a.of.value.get() < Some(low))
}

/// Whether one counts the passengers and the other all who are aboard: they may be as many, or the crew is left out.
fn of_all_aboard(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.kin == Some("aboard") && a.population.classes != b.population.classes && !loose::can_both_hold(a, b)
}

/// Whether they are of different people or owners.
fn of_others(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    age::of_others(a, b)
        || a.owner.zip(b.owner).is_some_and(|(a, b)| a != b)
        || is_of_a_killer(a) != is_of_a_killer(b)
        || population::other_role(a, b)
        || population::other_role(b, a)
}

/// Whether it counts those who killed: "one gunman was killed by officers" is no answer to how many victims died.
fn is_of_a_killer(mention: &Mention<'_>) -> bool {
    let noun = mention.population.noun.as_deref().filter(|_| mention.kin == Some(DEATHS));
    noun.is_some_and(|noun| extract::is_a(noun, None, "killer"))
}

/// Whether nothing tells that two ranks are of one thing: the 83rd minute and the 10th match, the second cup and the sixth
/// in the league.
fn other_rank(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    match (&a.population.noun, &b.population.noun) {
        (Some(x), Some(y)) => marks::class(x) != marks::class(y),
        (None, None) => a.marks.iter().all(|mark| !b.marks.contains(mark)),
        _ => true,
    }
}

/// Whether one is the share of a place, and the other of the whole.
fn of_one_place(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.sort == Sort::Percent && a.places.is_empty() != b.places.is_empty()
}

/// Whether each holds for a place, and not for the same.
fn other_place(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    !a.places.is_empty() && !b.places.is_empty() && a.places.iter().all(|place| !b.places.contains(place))
}

/// Whether what does not grow is told of two places, and differs: the crowds of two towns. Where it is as much, the one
/// place may lie in the other.
fn crowds_of_two_places(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    !a.grows && other_place(a, b) && !loose::can_both_hold(a, b)
}

/// Whether one is a part of a whole and the other is not, or another part. Those badly hurt are the same people,
/// whether an account tells of others besides or not.
fn other_part(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let parts = match (a.severity, b.severity) {
        (Some(x), Some(y)) => x != y || a.part != b.part && !loose::can_both_hold(a, b),
        (None, None) => a.part != b.part,
        _ => a.part || b.part,
    };
    parts || other_lesser(a, b)
}

/// Whether one is lower than its account's toll and the other is not, or the two such cannot be one: the women among
/// the dead, and those who died at the scene.
fn other_lesser(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let (likeness, hold) = (a.population.likeness(&b.population), loose::can_both_hold(a, b));
    let other = likeness == Likeness::Apart || likeness == Likeness::Open && a.population.some() != b.population.some();
    // Five men are five men, and 1,237 are 1,237, whether the one account begins with them or with all.
    let sure = a.population.narrow() && b.population.narrow() || loose::is_same_precisely(a, b);
    a.lesser != b.lesser && !(sure && hold && !other) || a.lesser && b.lesser && (other || !hold)
}

/// Whether they cannot both be true, and no word says what either measures, or one is of shares of a whole and belongs to nobody.
/// Then they are two questions: of their difference nothing could be said.
fn unsaid_and_apart(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let nobody_s = owner::is_divided(a.kin) && (a.owner.is_none() || b.owner.is_none());
    let apart = || {
        let common = units::common(a.of.unit, b.of.unit);
        common.is_some_and(|(x, y)| !units::meet(x.interval(a.of.interval.get()), y.interval(b.of.interval.get())))
    };
    (a.kin.is_none() || nobody_s) && apart()
}

/// Whether one amount or count is so many times the other that they are of two things: a loss a share, and a company's; the
/// subscribers that it lost, and those that it has.
fn amounts_apart(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    /// A slip makes it a thousand: millions for billions.
    const MONEY: f64 = 10_000.0;
    /// Counts are mostly written out, so that a slip is of a digit: ten times.
    const COUNT: f64 = 100.0;
    let times = match a.sort {
        Sort::Money => MONEY,
        Sort::Number if !a.grows => COUNT,
        _ => return false,
    };
    let values = a.of.value.get().zip(b.of.value.get()).filter(|(x, y)| *x > 0.0 && *y > 0.0);
    values.is_some_and(|(x, y)| x.max(y) / x.min(y) > times)
}

/// Whether both are what somebody asks for, or could come, and differ: two sides ask for two sentences.
fn asked_by_two(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.forecast && b.forecast && a.measure == Some(forecast::SENTENCE) && !loose::can_both_hold(a, b)
}

/// Whether they cannot both be true, and only kindred measures say that they are one: those taken to a hospital and those hurt.
fn kindred_and_apart(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let kindred = a.measure.zip(b.measure).is_some_and(|(x, y)| x != y);
    kindred && a.sort == Sort::Number && !loose::can_both_hold(a, b)
}

/// Whether they differ, and count those who live in a province and those in its city.
fn live_in_two_places(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let population = a.measure == Some(POPULATION) && a.measure == b.measure;
    population && a.measure_word != b.measure_word && !loose::can_both_hold(a, b)
}

/// Whether both name their time and the times do not meet.
fn apart_in_time(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.time.zip(b.time).is_some_and(|(x, y)| x.1 < y.0 || y.1 < x.0) && (is_over(a) || is_over(b))
}

/// Whether one holds for a time well before its account, and the other names no time.
fn one_in_the_past(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    // Without a measure the date may be of something else: "she pleaded guilty to 14 counts in October".
    let other = a.measure.is_some() || b.measure.is_some();
    is_over(a) && other && b.time.is_none() && a.sort != Sort::When
}

/// Whether one holds for a time well before its account. What is told of one occasion (a crowd, a price) is soon over; a count
/// of the dead is told for weeks.
fn is_over(mention: &Mention<'_>) -> bool {
    /// Days after which an occasion is another one.
    const OCCASION: i32 = 14;
    const QUARTER: i32 = 80;
    const YEAR: i32 = 366;
    // A quarter's sales are told within the next quarter.
    let over = |(start, end): (Day, Day)| {
        let length = end.0.saturating_sub(start.0);
        let told = match length {
            QUARTER..=YEAR => length,
            // "In the quarter ended October 2": what is told of an amount may be the last day of its quarter.
            _ if mention.sort == Sort::Money => QUARTER,
            _ => OCCASION,
        };
        mention.day.is_some_and(|day| end.plus(told) < day)
    };
    mention.past || !mention.grows && !mention.first && mention.time.is_some_and(over)
}

/// Whether one is what a later account says a value has been changed to, from what the earlier account states.
fn before_change(now: &Mention<'_>, then: &Mention<'_>) -> bool {
    let later = now.day.zip(then.day).is_some_and(|(now, then)| then < now);
    let changed = now.of.unit == then.of.unit && now.from.is_some_and(|from| units::meet(from, then.of.interval.get()));
    later
        && changed
        && !now.grows
        && then.change().is_none()
        && !units::meet(now.of.interval.get(), then.of.interval.get())
}

fn counted(score: &mut Score, a: &Mention<'_>, b: &Mention<'_>) {
    match a.population.likeness(&b.population) {
        Likeness::Noun => score.add(14, Feature::Noun),
        Likeness::Class => score.add(10, Feature::Class),
        Likeness::Open if a.summand && b.population.wide() || b.summand && a.population.wide() => score.points -= 12,
        Likeness::Open if a.population.narrow() != b.population.narrow() => score.points -= 6,
        // "40 percent of the region" and "43 percent of the voters".
        Likeness::Apart if a.sort == Sort::Percent && a.measure.is_none() && b.measure.is_none() => {
            score.points -= WHOLE;
        }
        Likeness::Open | Likeness::Apart => {}
    }
}

fn name(score: &mut Score, a: &Mention<'_>, b: &Mention<'_>, names: &Names) {
    if age::is_one_name(a, b) {
        return score.add(30, Feature::Name);
    }
    if a.owner.is_some() && a.owner == b.owner {
        return score.add(14, Feature::Name);
    }
    let (x, y) = (&a.telling, &b.telling);
    let known = |own: &[Referent], other: &Mention<'_>| own.iter().any(|&r| names.are_of(other.source, r));
    let shared = x.iter().filter(|r| y.contains(r)).count();
    let topic = a.names.iter().any(|r| names.is_topic(*r) && b.names.contains(r));
    if shared > 0 {
        score.add(14, Feature::Name);
    } else if topic {
        score.add(6, Feature::Name);
    } else if x.is_empty() && y.is_empty() {
        score.add(0, Feature::Event);
    }
    // Who demands it and whose end it is may be named beside one day.
    if shared == 0 && !event::is_one_day(a, b) && !open_with_it(a, b) {
        score.points -= match (x.is_empty(), y.is_empty()) {
            (true, true) => 0,
            // A name that the other account does not have at all could not be shared.
            (false, false) if known(x, b) || known(y, a) => 14,
            (false, false) => 9,
            _ => 5,
        };
    }
}

/// Whether both stand beside a name that tells events apart, or one person's.
fn shares_name(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    age::is_one_name(a, b) || a.telling.iter().any(|name| b.telling.contains(name))
}

fn time(score: &mut Score, a: &Mention<'_>, b: &Mention<'_>) {
    // The year's count beside one event's.
    if a.total != b.total && a.grows {
        score.points -= 20;
        return;
    }
    if let Some((x, y)) = a.time.zip(b.time) {
        // A count that grows is told for the day of the event here, for the day of the count there.
        let unsaid = a.measure.is_none() && b.measure.is_none();
        score.when(x.0 <= y.1 && y.0 <= x.1, 8, Feature::Time, if a.grows || unsaid { 0 } else { -20 });
    }
}

fn place(score: &mut Score, a: &Mention<'_>, b: &Mention<'_>) {
    if a.places.is_empty() != b.places.is_empty() {
        score.points -= 10;
    } else if !a.places.is_empty() {
        let same = a.places.iter().any(|place| b.places.contains(place));
        score.when(same, 10, Feature::Place, -20);
    }
}

/// Words in common, as a part of the shorter clause's.
fn words(score: &mut Score, a: &Mention<'_>, b: &Mention<'_>) {
    let shared = related::shared(&a.word_numbers, &b.word_numbers);
    let least = a.words.len().min(b.words.len());
    if shared > 1 && least > 0 {
        score.add((16 * shared / least) as i32, Feature::Words);
    }
}

//! Two dates → whether they can be of one event. Milestones happen once; occurrences happen again, and the time tells
//! them apart.

use super::mention::{Mention, Sort, sort};
use crate::{
    extract::Figure,
    lexicon::{self, WordSet, Words},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};
use variorum_story::{Day, Grain};

/// How the dates of a measure are to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Happens {
    /// A milestone of its referent.
    Once,
    /// An occurrence, one of several.
    Again,
    /// Something that is done to each of several people, on days of their own: two days are no difference.
    Each,
    /// Dates of this measure are not compared.
    Never,
}

/// Days between two dates of one occurrence, as two accounts may differ about it.
const OCCURRENCE: i32 = 3;
/// The measure under which all dates of an incident are compared, whatever happened: the one it is shown by is among those told.
const INCIDENT: &str = "attack";
/// Days in which an incident is told as news.
const FRESH: i32 = 14;
/// Days between two dates of one milestone.
const MILESTONE: i32 = 400;

/// Whether two dates are too far apart for one event, or their measure is no event to compare.
pub(super) fn apart(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    if a.sort != Sort::When {
        return false;
    }
    let Some(gap) = days(a).zip(days(b)).map(|(x, y)| gap(x, y)) else { return false };
    // Of two measures one event is known by the day alone.
    if a.measure != b.measure {
        return gap > 0;
    }
    match a.happens {
        Happens::Once => gap > MILESTONE,
        Happens::Again => gap > OCCURRENCE || gap > 0 && other_occurrence(a, b),
        Happens::Each => gap > 0,
        Happens::Never => true,
    }
}

/// Whether two days may be of two things, or of two days of one that lasts: one word must name both, and no storm.
fn other_occurrence(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    static LASTING: OnceLock<WordSet> = OnceLock::new();
    let lasting = LASTING.get_or_init(|| lexicon::rows("en/lasting").map(|row| row[0]).collect());
    a.measure_word != b.measure_word || a.measure_word.is_none_or(|word| lasting.contains(word))
}

/// Whether a figure asks a question even if one account alone answers: its words name a measure, and one that is
/// compared.
pub(super) fn is_asked(mention: &Mention<'_>) -> bool {
    match mention.sort {
        Sort::When => mention.measure.is_some() && mention.happens != Happens::Never,
        Sort::Hour => mention.of.measure.is_some() && mention.happens != Happens::Never,
        _ => mention.measure.is_some(),
    }
}

/// Whether two dates do not meet.
pub(super) fn days_apart(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.sort == Sort::When && days(a).zip(days(b)).is_some_and(|(x, y)| gap(x, y) > 0)
}

/// The measure that stands for all dates of the incident that an account begins with: when the shots fell and when people died.
pub(super) fn of_the_incident(measure: Option<&str>, figure: &Figure, told: Option<Day>) -> Option<&'static str> {
    let of = measure.is_some_and(|measure| incidents().contains_key(measure));
    let day = figure.date.as_ref().filter(|date| of && date.grain <= Grain::Day)?.end?;
    (sort(figure) == Sort::When && told.is_none_or(|told| told <= day.plus(FRESH))).then_some(INCIDENT)
}

/// Tells the figures of days well before an account's own incident to be of the past: "a gunman killed 22 there on 3 August".
pub(super) fn before_the_incident(mentions: &mut [Mention<'_>]) {
    let own = mentions.iter().filter(|m| m.lead && m.sort == Sort::When && m.kin == Some(INCIDENT)).filter_map(days);
    let Some(day) = own.map(|(start, _)| start).min() else { return };
    for mention in mentions.iter_mut().filter(|m| !m.first) {
        mention.past |= mention.time.is_some_and(|(_, end)| end.plus(OCCURRENCE) < day);
    }
}

/// Whether a measure's date is that of an incident itself, and not of what it did.
pub(super) fn is_incident(measure: &str) -> bool {
    incidents().get(measure) == Some(&"event")
}

fn incidents() -> &'static Words<&'static str> {
    static INCIDENTS: OnceLock<Words<&str>> = OnceLock::new();
    INCIDENTS.get_or_init(|| lexicon::rows("en/incidents").map(|row| (row[0], row[1])).collect())
}

/// The day that an account's head dates as news, whatever it says of it; not that of what was only said then.
pub(super) fn fresh_day(mention: &Mention<'_>) -> Option<Day> {
    let (start, end) = days(mention).filter(|_| mention.sort == Sort::When && mention.lead)?;
    let tells = mention.measure.is_none() || mention.happens != Happens::Never;
    let fresh = mention.day.is_none_or(|told| start <= told && told <= start.plus(FRESH));
    (start == end && tells && fresh && !mention.elsewhere && !mention.said).then_some(start)
}

/// The mention of the day of each account's event: of the one day that its head dates as news. The head of an account of an
/// incident, one of `of_incidents`, may tell later days besides: when somebody died of wounds, when somebody was arrested.
pub(super) fn own_days(mentions: &[Mention<'_>], of_incidents: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut of: BTreeMap<usize, Vec<(Day, usize)>> = BTreeMap::new();
    // "A girl died overnight" at the head of a later account dates no crash.
    let dates = |m: &Mention<'_>| m.first || m.measure.is_none_or(|id| incidents().get(id) != Some(&"harm"));
    for (at, mention) in mentions.iter().enumerate().filter(|(_, mention)| dates(mention)) {
        of.entry(mention.source).or_default().extend(fresh_day(mention).map(|day| (day, at)));
    }
    let own = |(source, days): (usize, Vec<(Day, usize)>)| {
        let first = days.iter().map(|(day, _)| *day).min()?;
        let one = of_incidents.contains(&source) || days.iter().all(|(day, _)| *day == first);
        let told = days.into_iter().filter(|(day, _)| one && *day == first).map(|(_, at)| at);
        told.min_by_key(|&at| (mentions[at].kin != Some(INCIDENT), at))
    };
    of.into_iter().filter_map(own).collect()
}

/// Whether two dates of one measure denote one and the same day.
pub(super) fn is_one_day(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    a.measure.is_some() && a.measure == b.measure && one_day(a).is_some() && one_day(a) == one_day(b)
}

/// The days that accounts tell.
pub(super) struct Told(BTreeSet<(usize, Day)>);

/// The days of the dates among mentions.
pub(super) fn told<'m, 'r: 'm>(mentions: impl Iterator<Item = &'m Mention<'r>>) -> Told {
    Told(mentions.filter_map(|m| one_day(m).map(|day| (m.source, day))).collect())
}

impl Told {
    /// Whether a date's account tells the day of another's besides, or one next to it, as clocks of two countries have it.
    pub fn besides(&self, own: &Mention<'_>, other: &Mention<'_>) -> bool {
        /// Days by which accounts of one day differ.
        const NEXT: i32 = 1;
        let Some((x, y)) = one_day(own).zip(one_day(other)) else { return false };
        let told = |off: i32| self.0.contains(&(own.source, y.plus(off)));
        gap((x, x), (y, y)) > NEXT && (-NEXT..=NEXT).any(told)
    }
}

/// The day of a date that denotes one.
fn one_day(mention: &Mention<'_>) -> Option<Day> {
    days(mention).filter(|(start, end)| mention.sort == Sort::When && start == end).map(|(start, _)| start)
}

/// The days that a date denotes.
pub(super) fn days(mention: &Mention<'_>) -> Option<(Day, Day)> {
    mention.of.date.as_ref().and_then(|date| date.start.zip(date.end))
}

/// Days between two stretches; none where they meet.
pub(super) fn gap(a: (Day, Day), b: (Day, Day)) -> i32 {
    a.0.0.saturating_sub(b.1.0).max(b.0.0.saturating_sub(a.1.0)).max(0)
}

/// How the dates of a measure are to be taken.
pub(super) fn happens(measure: Option<&str>) -> Happens {
    static EVENTS: OnceLock<Words<Happens>> = OnceLock::new();
    let events = EVENTS.get_or_init(|| lexicon::rows("en/events").map(|row| (row[0], kind(row[1]))).collect());
    measure.map_or(Happens::Never, |measure| events.get(measure).copied().unwrap_or(Happens::Again))
}

/// A sort of event by its name in the list.
fn kind(name: &str) -> Happens {
    match name {
        "milestone" => Happens::Once,
        "none" => Happens::Never,
        "each" => Happens::Each,
        _ => Happens::Again,
    }
}

//! The toll that an account begins with, and its lower counts: those who died at the scene, those badly hurt, what was known the
//! day before. Looks at one article.

use super::{
    mention::{Mention, Sort},
    population::Likeness,
    quantity::HURT,
    within::ROUNDED,
};
use std::collections::BTreeMap;
use variorum_story::{Bound, Change, Kind};

/// The measures of those who were hurt in one way or another.
const ALL_HURT: [&str; 4] = [HURT, "hospitalised", "shot", "casualties"];

/// Tells the lower counts that follow an account's toll from it ("three of them died at the scene"), and those badly
/// hurt from all who were.
pub(super) fn lessen(mentions: &mut [Mention<'_>]) {
    let mut tolls: BTreeMap<&str, usize> = BTreeMap::new();
    for at in 0..mentions.len() {
        let mention = &mentions[at];
        let Some(measure) = mention.measure.filter(|_| is_toll(mention)) else { continue };
        let lower = |measure: &str| tolls.get(measure).is_some_and(|&toll| is_lower(mention, &mentions[toll]));
        let told = |measure: &str| tolls.contains_key(measure);
        // "Two of them were seriously hurt", far down, is said of some; "one killed, two seriously hurt" at the head of all.
        let aside = mention.severity.is_some()
            && (ALL_HURT.into_iter().any(lower)
                || !mention.first && !mention.heading && !ALL_HURT.into_iter().any(told));
        if aside {
            mentions[at].part = true;
        } else if lower(measure) {
            (mentions[at].lesser, mentions[at].part) = (true, false);
        } else if !mention.some {
            let first = *tolls.entry(measure).or_insert(at);
            if mentions[first].severity.is_some() && is_lower(&mentions[first], &mentions[at]) {
                tolls.insert(measure, at);
                mentions[first].part = true;
            }
        }
    }
}

/// Whether a figure counts people or things of the account's own event, and may be all of them.
fn is_toll(mention: &Mention<'_>) -> bool {
    let part = mention.part && !mention.some;
    let own = !(part || mention.elsewhere || mention.past || mention.total);
    let hurt = mention.measure.is_some_and(|measure| ALL_HURT.contains(&measure));
    own && (mention.grows || hurt) && mention.sort == Sort::Number
}

/// Whether a count can be of some of those whom an account's toll counts, and is no newer one.
fn is_lower(mention: &Mention<'_>, toll: &Mention<'_>) -> bool {
    // "20 died, 18 inside the car": who tells both rounds neither.
    let least = if toll.of.bound == Bound::Exact && toll.of.value.get() <= Some(ROUNDED) {
        toll.of.value.get()
    } else {
        toll.of.interval.get().low
    };
    let below = mention.of.value.get().zip(least).is_some_and(|(value, low)| value < low);
    let (own, all) = (&mention.population, &toll.population);
    // "The war has killed thousands. About 170 peacekeepers died": they are counted by themselves.
    let some = match own.likeness(all) {
        Likeness::Noun | Likeness::Class => true,
        Likeness::Open => own.classes.is_empty() || own.wide() || own.narrow(),
        Likeness::Apart => false,
    };
    below && some && toll.lead && toll.of.kind != Kind::Vague && mention.change() != Some(Change::To)
}

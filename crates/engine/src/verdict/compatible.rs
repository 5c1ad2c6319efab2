//! # compatible
//!
//! The words of both accounts can be true at once, though they do not say the same: a bound is met, a date lies in the
//! month that the other names, a vague count holds the number, a region holds the other.
//!
//! A month and day without a year meet the same month and day of any year.
//!
//! Fires: "more than 13,000" and "13,289"; "in 2013" and "July 2013"; "by 31 December" and "on 31 December".
//! "Africa" and "West Africa".
//! Silent: "fewer than 100" and "120"; "June 2013" and "July 2013"; "Central Africa" and "West Africa".

use super::{
    Given, Pair, Rule,
    pair::{month_and_day, plain},
};
use variorum_story::Verdict;

pub(super) const RULE: Rule = Rule { id: "compatible", verdict: Verdict::Compatible, fires };

fn fires(pair: &Pair<'_>) -> bool {
    if let Some((a, b)) = pair.regions() {
        return a.is_subset(b) || b.is_subset(a);
    }
    let numbers = plain(pair.a) && plain(pair.b);
    pair.meet() && !numbers || without_a_year(pair)
}

fn without_a_year(pair: &Pair<'_>) -> bool {
    let yearless = |given: &Given<'_>| given.figure.date.as_ref().is_some_and(|d| d.yearless.is_some());
    let (Some(a), Some(b)) = (month_and_day(pair.a.figure), month_and_day(pair.b.figure)) else { return false };
    let meet = a.0 == b.0 && a.1.zip(b.1).is_none_or(|(a, b)| a == b);
    pair.dates() && meet && (yearless(pair.a) || yearless(pair.b))
}

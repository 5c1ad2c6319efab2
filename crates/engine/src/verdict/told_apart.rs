//! # told apart
//!
//! An account states both of the values that would conflict: the reported and the expected revenue, the quarter's and the
//! year's, the first shock's magnitude and the second's, the passengers and all aboard. It tells them apart, so they most
//! likely answer two questions, though no word was found that says which. The verdict is *cannot tell*. It may be one of the two accounts or a third;
//! and one of the two may state besides what another answers. Of amounts and per cents, of which accounts of results and budgets
//! hold many, it is enough that both accounts agree on another of that measure, or that one account states four of it, and of other
//! measures three: the winds of three towns.
//!
//! That figures meet joins nothing here: it only keeps a difference from being claimed.
//!
//! Fires: "revenue of $24.3 billion" and "revenue of $23.6 billion", the second account also "revenue of $24.32 billion".
//! Silent: "41 killed" and "12 killed", no account with both; dates; what an account has replaced by its own later count.

use super::{Given, Pair, Rule};
use crate::units;
use variorum_story::{Figure, Kind, Verdict};

pub(super) const RULE: Rule = Rule { id: "told-apart", verdict: Verdict::CannotTell, fires };

/// The two accounts alone: both hold many of the sort, and agree on another.
fn fires(pair: &Pair<'_>) -> bool {
    let many = |given: &Given<'_>| matches!(given.figure.kind, Kind::Money | Kind::Percent);
    let agree = || pair.a.beside.iter().any(|one| pair.b.beside.iter().any(|other| same(one, other)));
    many(pair.a) && many(pair.b) && pair.intervals().is_some() && agree()
}

/// Whether an account states so many figures of one measure, each of something else, that the words do not show which of them answers:
/// the revenues of five branches, the winds of three towns.
fn several(given: &Given<'_>) -> bool {
    /// Other amounts and shares of the measure: last year's and the expected one are two.
    const AMOUNTS: usize = 3;
    /// The same of lengths, weights, speeds.
    const OTHERS: usize = 2;
    let stated = given.figure;
    let least = match stated.kind {
        Kind::Money | Kind::Percent => AMOUNTS,
        Kind::Measure | Kind::Range if stated.unit.is_some() => OTHERS,
        _ => return false,
    };
    let other = |figure: &&&Figure| figure.measure == stated.measure && !same(figure, stated);
    let mut values: Vec<f64> = given.beside.iter().filter(other).filter_map(|figure| figure.value).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    stated.measure.is_some() && values.len() >= least
}

/// Whether one of the answers' accounts states the values of both, or one of the two states, besides, what another answers here.
pub(super) fn by_others(answers: &[Given<'_>], pair: &Pair<'_>) -> bool {
    if pair.dates() || pair.intervals().is_none() {
        return false;
    }
    let states = |given: &Given<'_>, value: &Given<'_>| {
        std::iter::once(given.figure).chain(given.beside.iter().copied()).any(|figure| same(figure, value.figure))
    };
    let both = || answers.iter().any(|given| states(given, pair.a) && states(given, pair.b));
    let besides =
        |given: &Given<'_>| given.beside.iter().any(|figure| answers.iter().any(|answer| same(figure, answer.figure)));
    both() || besides(pair.a) || besides(pair.b) || answers.iter().any(several)
}

/// Whether two figures state one value, the coarser of the two as the finer would be rounded.
fn same(a: &Figure, b: &Figure) -> bool {
    let Some((from, to)) = units::common(a.unit.as_deref(), b.unit.as_deref()) else { return false };
    let (x, y) = (from.interval(a.interval), to.interval(b.interval));
    a.value.is_some() && b.value.is_some() && units::meet(x, y) && units::overlap(x, y)
}

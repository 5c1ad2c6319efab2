//! # told apart
//!
//! An account states both of the values that would conflict: the reported and the expected revenue, the quarter's and
//! the year's, the first shock's magnitude and the second's, the passengers and all aboard. It tells them apart, so
//! they most likely answer two questions, though no word was found that says which. The verdict is *cannot tell*. It
//! may be one of the two accounts or a third; and one of the two may state besides what another answers. Of amounts and
//! per cents, of which accounts of results and budgets hold many, it is enough that both accounts agree on another of
//! that measure, or that one of the two states four of it, and of speeds, lengths and weights three: the winds of three
//! towns. What belongs to somebody (votes, seats) is told apart by its owner.
//!
//! That figures meet joins nothing by this rule: it only keeps a difference from being claimed.
//!
//! Fires: "revenue of $24.3 billion" and "revenue of $23.6 billion", the second account also "revenue of $24.32
//! billion"; "winds of 90 mph" and "winds of 120 mph", the second account also "110 mph" and "70 mph".
//! Silent: "41 killed" and "12 killed", no account with both; dates; what an account has replaced by its own later
//! count; vote shares; "125 mph, up from 110 mph (177 km/h)", which are two winds.

use super::{Given, Pair, Rule};
use crate::{align::is_owned, units};
use variorum_story::{Bound, Figure, Kind, Verdict};

pub(super) const RULE: Rule = Rule { id: "told-apart", verdict: Verdict::CannotTell, fires };

/// The two accounts alone: both hold many of the sort, and agree on another.
fn fires(pair: &Pair<'_>) -> bool {
    let many = |given: &Given<'_>| matches!(given.figure.kind, Kind::Money | Kind::Percent);
    let agree = || pair.a.beside.iter().any(|one| pair.b.beside.iter().any(|other| same(one, other)));
    many(pair.a) && many(pair.b) && pair.intervals().is_some() && agree()
}

/// Whether an account states so many figures of one measure, each of something else, that the words do not show which
/// of them answers: the revenues of five branches, the winds of three towns.
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
    let measure = stated.measure.as_deref();
    let of_it = given.beside.iter().filter(|figure| figure.measure == stated.measure && measure.is_some());
    // One value told twice, in two units or more roundly, is one.
    let mut told = vec![stated];
    for figure in of_it {
        if !told.iter().any(|other| same(figure, other)) {
            told.push(figure);
        }
    }
    told.len() > least && !is_owned(measure)
}

/// Whether one of the answers' accounts states the values of both, or one of the two states, besides, what another
/// answers here.
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
    both() || besides(pair.a) || besides(pair.b) || several(pair.a) || several(pair.b)
}

/// Whether two figures state one value, the coarser of the two as the finer would be rounded, or ranges that meet.
fn same(a: &Figure, b: &Figure) -> bool {
    let Some((from, to)) = units::common(a.unit.as_deref(), b.unit.as_deref()) else { return false };
    let (x, y) = (from.interval(a.interval), to.interval(b.interval));
    let states = |figure: &Figure| figure.value.is_some() || figure.bound == Bound::Between;
    states(a) && states(b) && units::meet(x, y) && units::overlap(x, y)
}

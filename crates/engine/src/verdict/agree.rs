//! # agree
//!
//! The accounts state the same: the same value with the same bound, the same days, or the same region.
//!
//! Fires: "41 people were killed" and "Forty-one people died"; "in July 2013" and "July 2013".
//! Silent: "about 40" and "40" (rounding); "at least 41" and "41" (compatible).

use super::{Pair, Rule, pair::is_place};
use variorum_story::Verdict;

pub(super) const RULE: Rule = Rule { id: "agree", verdict: Verdict::Agree, fires };

fn fires(pair: &Pair<'_>) -> bool {
    let (a, b) = (pair.a.figure, pair.b.figure);
    if pair.dates() {
        return pair.intervals().is_some_and(|(a, b)| a == b);
    }
    if let Some((a, b)) = pair.regions() {
        return a == b;
    }
    let same = a.value.is_some() && a.value == b.value || a.value.is_none() && a.interval == b.interval && !is_place(a);
    same && pair.same_unit() && a.bound == b.bound && a.kind == b.kind
}

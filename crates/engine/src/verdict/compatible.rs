//! # compatible
//!
//! The words of both accounts can be true at once, though they do not say the same: a bound is met, a date lies in the
//! month that the other names, a vague count holds the number.
//!
//! Fires: "more than 13,000" and "13,289"; "in 2013" and "July 2013"; "by 31 December" and "on 31 December".
//! Silent: "fewer than 100" and "120"; "June 2013" and "July 2013".

use super::{Pair, Rule};
use variorum_story::Verdict;

pub(super) const RULE: Rule = Rule { id: "compatible", verdict: Verdict::Compatible, fires };

fn fires(pair: &Pair<'_>) -> bool {
    pair.meet()
}

//! # conflict
//!
//! The accounts state the same measure of the same event for the same population, scope and time, and their words
//! cannot both be true. Asked last: every rule that could explain the difference has been silent.
//!
//! Fires: "41 killed" and "12 killed" of one day, months later; "in April 2013" and "in July 2013".
//! Silent: wherever another rule speaks.

use super::Rule;
use variorum_story::Verdict;

pub(super) const RULE: Rule = Rule { id: "conflict", verdict: Verdict::Conflict, fires: |_| true };

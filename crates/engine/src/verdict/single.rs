//! # single
//!
//! Only one account answers.

use super::{Given, Judgement, scopes};
use variorum_story::{Group, Reason, Verdict};

pub(super) fn judgement(answers: &[Given<'_>]) -> Judgement {
    let members: Vec<usize> = (0..answers.len()).collect();
    Judgement {
        verdict: Verdict::Single,
        reason: Reason {
            rule: "single".to_owned(),
            scope: Vec::new(),
            figures: answers.iter().map(|given| given.figure.id.clone()).collect(),
            groups: vec![Group { scope: scopes(answers, &members), verdict: Verdict::Single }],
            holders: false,
        },
        slip: None,
        groups: vec![0; answers.len()],
        pairs: Some(Vec::new()),
    }
}

//! Cases of joining and verdicts: `article` blocks (`id=`, `published=YYYY-MM-DD` where it is known) and a `questions` block.
//!
//! A line of `questions` is `measure | verdict | id "words" | id "words" …`, with the figure's own words of every answer, and
//! `slip <name>` at the end where one is flagged. Every question that two or more articles answer must have its line, and
//! every line its question; their order does not count. Questions of one article alone are not listed.
//! Every case is run with its articles in both orders: questions, ids and verdicts must not change.

use std::{collections::BTreeSet, fmt::Write as _};
use variorum_engine::{Comparison, compare};
use variorum_story::{Question, Verdict};
use variorum_tests::{Case, cases};

#[test]
fn align_cases() {
    let cases = cases("align");
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    super::report("align", &failures, cases.len());
}

fn failure(case: &Case) -> Option<String> {
    let mut accounts = case.accounts();
    let expected = case.first("questions").unwrap_or_else(|| panic!("{}: no questions", case.name));
    let expected: BTreeSet<String> =
        expected.text.lines().filter(|l| !l.trim().is_empty()).map(str::to_owned).collect();
    let comparison = compare(&accounts);
    let got: BTreeSet<String> = shared(&comparison).map(|question| line(&comparison, question)).collect();
    accounts.reverse();
    let turned = compare(&accounts);
    let mut report = String::new();
    for missing in expected.difference(&got) {
        writeln!(report, "  missing: {missing}").expect("writing to a string");
    }
    for extra in got.difference(&expected) {
        writeln!(report, "  found:   {extra}").expect("writing to a string");
    }
    if names(&comparison) != names(&turned) {
        writeln!(report, "  the order matters:\n    {:?}\n    {:?}", names(&comparison), names(&turned))
            .expect("writing to a string");
    }
    (!report.is_empty()).then(|| format!("{}\n{report}", case.name))
}

fn shared(comparison: &Comparison) -> impl Iterator<Item = &Question> {
    comparison.questions.iter().filter(|question| question.answers.len() > 1)
}

fn names(comparison: &Comparison) -> Vec<(&str, Verdict, usize)> {
    comparison.questions.iter().map(|q| (q.id.as_str(), q.verdict, q.answers.len())).collect()
}

/// A question as a line of the expected block.
fn line(comparison: &Comparison, question: &Question) -> String {
    let mut line = format!("{} | {}", question.measure, kebab(&format!("{:?}", question.verdict)));
    let mut answers: Vec<String> = question
        .answers
        .iter()
        .map(|answer| {
            let figure = comparison.figures.iter().find(|f| f.id == answer.figure).expect("a published figure");
            format!(" | {} {:?}", answer.source, figure.quotation.surface)
        })
        .collect();
    answers.sort();
    line.push_str(&answers.concat());
    if let Some(slip) = question.slip {
        write!(line, " | slip {}", kebab(&format!("{slip:?}"))).expect("writing to a string");
    }
    line
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(c.to_ascii_lowercase());
    }
    kebab
}

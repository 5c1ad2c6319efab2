//! Which cases of the development sets news could hold: those that `not_news.tsv` does not list.

use serde_json::Value;
use std::collections::HashSet;

/// Sets and numbers of the cases left out, each with the class that says why.
const LIST: &str = include_str!("not_news.tsv");

/// The ids of the cases left out: "duckling-0411".
pub fn left_out() -> HashSet<String> {
    let rows = LIST.lines().filter(|line| !line.starts_with('#'));
    let cells = rows.filter_map(|row| {
        let mut cells = row.split('\t').skip(1);
        Some((cells.next()?, cells.next()?))
    });
    cells.flat_map(|(set, numbers)| numbers.split(' ').map(move |n| format!("{set}-{n:0>4}"))).collect()
}

/// Whether news could hold a case.
pub fn holds(case: &Value, left_out: &HashSet<String>) -> bool {
    case["id"].as_str().is_none_or(|id| !left_out.contains(id))
}

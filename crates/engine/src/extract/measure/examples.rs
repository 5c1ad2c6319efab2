//! Every row of the measures files, and of their contexts, keeps its promise: its example gets the measure, its silent
//! text does not.

use super::table;
use crate::{extract::figures, lexicon, text::Article};
use std::collections::BTreeSet;
use variorum_story::Day;

/// What the row's example yields, where it is not what it promises.
fn broken(id: &str, example: &str) -> Option<String> {
    let (text, surface) = example.split_once("=>").unwrap_or((example, ""));
    let (text, surface) = (text.trim(), surface.trim());
    let found = figures(&Article::new(text, Day::new(2020, 1, 15)));
    let hit = found.iter().any(|figure| {
        let named = figure.phrase.of(text) == surface || figure.span.of(text) == surface;
        named && figure.measure.as_ref().is_some_and(|m| m.id == id)
    });
    (!hit).then(|| format!("{id}: {text:?} does not give {surface:?} the measure: {}", shown(text)))
}

/// What the row's silent text yields, where it is not silent.
fn noisy(id: &str, text: &str) -> Option<String> {
    let found = figures(&Article::new(text, Day::new(2020, 1, 15)));
    let hit = found.iter().any(|figure| figure.measure.as_ref().is_some_and(|m| m.id == id));
    (hit || found.is_empty()).then(|| format!("{id} is not silent, or has no figure: {text:?}: {}", shown(text)))
}

fn shown(text: &str) -> String {
    let found = figures(&Article::new(text, Day::new(2020, 1, 15)));
    let one = |figure: &crate::extract::Figure| {
        let measure = figure.measure.as_ref().map_or("-", |m| m.id);
        format!("{} {:?} {measure}", figure.phrase.of(text), figure.kind)
    };
    found.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn every_row_of_contexts_finds_its_example_and_is_silent_where_it_says() {
    for row in lexicon::rows("en/contexts") {
        assert_eq!(broken(row[0], row[2]), None);
        assert_eq!(noisy(row[0], row[3]), None);
    }
}

#[test]
fn every_row_has_its_columns_and_an_id_of_its_own() {
    let mut ids = BTreeSet::new();
    for row in table::rows() {
        assert_eq!(row.len(), 11, "{row:?}");
        assert!(ids.insert(row[0]), "{} stands twice", row[0]);
    }
    assert!(ids.len() >= 100, "only {} measures", ids.len());
}

#[test]
fn every_row_finds_its_example_and_is_silent_where_it_says() {
    let failures: Vec<_> =
        table::rows().flat_map(|row| [broken(row[0], row[9]), noisy(row[0], row[10])]).flatten().collect();
    assert!(failures.is_empty(), "{} rows differ:\n{}", failures.len(), failures.join("\n"));
}

//! The table of figures.

use crate::stage::{Stage, badge, conflict};
use variorum_view::{Lang, filter::Choice, table::Cell, table::Line, table::Row, table::Table};
use variorum_web::pages::figures;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_table_has_heads_for_rows_and_columns_and_says_what_is_not_found() {
    let cell = |letter: &str, value: Option<(String, usize)>| Cell {
        badge: badge(letter, 0),
        value,
        link: "?view=figures&find=deaths#details-deaths".into(),
        name: "12, Outlet A".into(),
    };
    let row = Row {
        id: "row-deaths".into(),
        version: "1".into(),
        title: "How many people died?".into(),
        link: "?view=figures&find=deaths#details-deaths".into(),
        cells: vec![cell("A", Some(("12".into(), 1))), cell("B", None)],
        verdict: conflict(),
    };
    let table = Table {
        caption: "1 of 2 findings.".into(),
        differences: Choice { text: "Only differences (folds 1)".into(), link: "?".into(), current: true },
        verdicts: Vec::new(),
        kinds: Vec::new(),
        sorts: Vec::new(),
        columns: vec![badge("A", 0), badge("B", 1)],
        lines: vec![Line::Row(row)],
    };
    let stage = Stage::of(figures(table, "en", Lang::En));
    assert_eq!(stage.text("caption"), "1 of 2 findings.");
    assert_eq!(stage.all("thead th[scope=col]").len(), 4);
    assert_eq!(stage.text("tbody th[scope=row]"), "How many people died?");
    assert_eq!(stage.text("td.none span:last-child"), "not found in this text");
    assert_eq!(stage.attribute("td a.value", "aria-label").as_deref(), Some("12, Outlet A"));
    assert_eq!(stage.attribute("a[role=switch]", "aria-checked").as_deref(), Some("true"));
}

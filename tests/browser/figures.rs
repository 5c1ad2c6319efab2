//! The table of figures.

use crate::stage::{Stage, badge, conflict, facts};
use variorum_view::filter::{Choice, Places};
use variorum_view::{Lang, table::Cell, table::Row, table::Table};
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
        facts: facts(),
        places: Places::default(),
        title: "How many people died?".into(),
        link: "?view=figures&find=deaths#details-deaths".into(),
        cells: vec![cell("A", Some(("12".into(), 1))), cell("B", None)],
        verdict: conflict(),
    };
    let table = Table {
        caption: "All 2 findings.".into(),
        caption_differences: "{n} of 2 findings".into(),
        caption_some: "{n} of 2 findings".into(),
        none_fits: "No finding fits this choice.",
        differences: Choice {
            text: "Only differences (folds 1)".into(),
            link: "?".into(),
            set: "only=".into(),
            current: true,
        },
        verdicts: Vec::new(),
        kinds: Vec::new(),
        sorts: Vec::new(),
        columns: vec![badge("A", 0), badge("B", 1)],
        rows: vec![row],
    };
    let stage = Stage::of(figures(table, Lang::En));
    assert_eq!(stage.text("caption"), "All 2 findings.");
    assert_eq!(stage.all("thead th[scope=col]").len(), 4);
    assert_eq!(stage.text("tbody th[scope=row]"), "How many people died?");
    assert_eq!(stage.text("td.none"), "not found in this text");
    assert_eq!(stage.attribute("td a.value", "aria-label").as_deref(), Some("12, Outlet A"));
    assert!(stage.one("tr.details").has_attribute("hidden"), "nothing is opened at first");
    let parts = [("[role=table] [role=rowgroup] [role=row] [role=columnheader]", 4), ("tbody [role=rowheader]", 1)];
    for (css, count) in parts {
        assert_eq!(stage.all(css).len(), count, "boxes of their own are a table still: {css}");
    }
    assert_eq!(stage.attribute("tr.figure", "data-find").as_deref(), Some("deaths"));
}

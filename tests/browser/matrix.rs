//! A table of contrasts.

use crate::stage::{Stage, badge};
use variorum_view::Lang;
use variorum_view::matrix::{Cell, Item, Matrix, Nothing, Row};
use variorum_web::components::matrix;
use wasm_bindgen_test::wasm_bindgen_test;

/// One row: A says "rulers" in its own voice and "junta" in a quotation; B has nothing.
fn named() -> Matrix {
    let place = ("the ".into(), "junta".into(), " in the capital".into());
    let quoted = Item { words: "junta".into(), quoted: true, beside: "×2".into(), place, ..Item::default() };
    let bare = Item { words: "rulers".into(), ..Item::default() };
    let nothing = Nothing { text: "not found in this text", sought: vec!["junta".into(), "ruler".into()], found: None };
    let cell = |letter: &str, items, nothing| Cell { badge: badge(letter, 0), items, strip: None, nothing };
    Matrix {
        id: "names",
        title: "Names",
        lead: "What each account calls the same.",
        empty: "",
        columns: vec![badge("A", 0), badge("B", 1)],
        rows: vec![Row {
            id: "name-rulers".into(),
            title: "Rulers".into(),
            sort: None,
            link: "?view=framing&find=name-rulers#name-rulers".into(),
            cells: vec![cell("A", vec![bare, quoted], None), cell("B", Vec::new(), Some(nothing))],
        }],
        alike: None,
    }
}

#[wasm_bindgen_test]
fn words_open_onto_their_place_and_others_voices_stand_apart() {
    let stage = Stage::of(matrix(named(), "en", Lang::En));
    assert_eq!(stage.all("[role=row] > [role=columnheader][data-source]").len(), 2);
    assert_eq!(stage.text("[role=rowheader] a"), "Rulers");
    assert_eq!(stage.text("details.item.is-quoted .words"), "junta");
    assert_eq!(stage.attribute("details.item .words", "lang").as_deref(), Some("en"));
    assert_eq!(stage.text("details.item .place mark"), "junta");
    assert_eq!(stage.text(".item.is-bare"), "rulers");
}

#[wasm_bindgen_test]
fn an_empty_cell_says_what_was_looked_for() {
    let stage = Stage::of(matrix(named(), "en", Lang::En));
    assert_eq!(stage.text("[data-source=b] .nothing summary"), "not found in this text");
    assert_eq!(stage.all("[data-source=b] .sought li").len(), 2);
}

#[wasm_bindgen_test]
fn without_rows_the_table_is_a_sentence() {
    let stage = Stage::of(matrix(Matrix { rows: Vec::new(), empty: "No names differ.", ..named() }, "en", Lang::En));
    assert_eq!(stage.text(".empty"), "No names differ.");
    assert!(stage.all("table").is_empty());
}

//! One account's text.

use crate::stage::{Stage, badge};
use variorum_story::{PassageKind, Quotation, Span};
use variorum_view::address::Group;
use variorum_view::read::{Column, Gap, Map, Mark, Part, PassageView, Piece, Pin};
use variorum_view::{Lang, read::Tick};
use variorum_web::components::{column, pins};
use wasm_bindgen_test::wasm_bindgen_test;

/// A passage of 31 words left out, and twelve dead.
fn text() -> Column {
    let span = Span { start: 10, end: 12 };
    let mark = Mark {
        id: "m-a10".into(),
        find: "deaths".into(),
        group: Group::Conflict,
        sign: "≠",
        quotation: Quotation {
            span,
            before: "killed ".into(),
            surface: "12".into(),
            after: " people".into(),
            context: None,
        },
        inner: None,
        label: "12".into(),
        name: "12: how many people died? Conflict, 1 other account".into(),
        link: "?view=read&find=deaths#deaths".into(),
    };
    let gap = Gap { name: "31 words".into(), height: 20, lines: Vec::new() };
    let said = vec![Piece::Words("killed ".into()), Piece::Mark(mark), Piece::Words(" people".into())];
    let passage = |kind, parts| PassageView { kind, span: Span { start: 0, end: 300 }, parts };
    Column {
        badge: badge("A", 0),
        title: Some("River bursts its banks".into()),
        line: vec!["8 March 2021".into(), "412 words".into()],
        note: "Its shape.",
        digest: Some("00".into()),
        passages: vec![
            passage(PassageKind::Furniture, Vec::new()),
            passage(PassageKind::Body, vec![Part::Gap(gap), Part::Said(said)]),
        ],
        map: Map { stretches: Vec::new(), ticks: vec![Tick { id: "m-a10".into(), y: "5%".into() }] },
    }
}

#[wasm_bindgen_test]
fn a_mark_is_a_button_with_a_name_among_the_words_that_may_be_shown() {
    let stage = Stage::of(column(text(), "en", Lang::En));
    let mark = "a.mark[role=button]";
    assert_eq!(stage.attribute(mark, "aria-pressed").as_deref(), Some("false"));
    assert!(stage.attribute(mark, "aria-label").unwrap().starts_with("12: how many people died?"));
    assert_eq!(stage.text(".said"), "killed 12≠ people");
    assert_eq!(stage.attribute(".gap", "aria-label").as_deref(), Some("31 words"));
    assert_eq!(stage.all(".passage.is-furniture:not(.is-said)").len(), 1);
    assert_eq!(stage.attribute(".map .tick", "data-to").as_deref(), Some("m-a10"));
    assert_eq!(stage.attribute(".scroll", "lang").as_deref(), Some("en"));
}

#[wasm_bindgen_test]
fn a_full_text_asks_for_no_copy_of_the_readers_own() {
    assert_eq!(Stage::of(column(text(), "en", Lang::En)).all("details.copy textarea").len(), 1);
    let full = Column { digest: None, ..text() };
    assert!(Stage::of(column(full, "en", Lang::En)).all("details.copy").is_empty());
}

#[wasm_bindgen_test]
fn pins_are_switches_with_names() {
    let pin = |letter| Pin { badge: badge(letter, 0), name: format!("Pin outlet {letter}"), link: "?pin=a".into() };
    let stage = Stage::of(pins(vec![pin("A"), pin("B")]));
    assert_eq!(stage.all("a[role=switch][aria-checked=false]").len(), 2);
    assert_eq!(stage.attribute("[data-pin=b]", "aria-label").as_deref(), Some("Pin outlet B"));
}

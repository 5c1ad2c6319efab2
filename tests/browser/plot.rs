//! A plot.

use crate::stage::{Stage, badge};
use variorum_view::plot::{Plot, Row, Side, Tick};
use variorum_web::components::plot;
use wasm_bindgen_test::wasm_bindgen_test;

fn row(letter: &str, dot: Option<&str>, bar: Option<(&str, &str)>) -> Row {
    Row {
        caption: None,
        badges: vec![badge(letter, 1)],
        label: format!("label {letter}"),
        long: false,
        side: Side::Before,
        at: "40%".into(),
        dot: dot.map(Into::into),
        bar: bar.map(|(x, width)| (x.into(), width.into())),
        open_left: false,
        open_right: true,
    }
}

#[wasm_bindgen_test]
fn a_plot_draws_what_was_computed_and_says_it_in_words() {
    let plot_model = Plot {
        rows: vec![row("A", Some("40%"), None), row("B", None, Some(("20%", "60%")))],
        ticks: vec![Tick { at: "10%".into(), label: "100".into(), anchor: "start" }],
        note: Some("a note"),
        alt: "A and B in words".into(),
        time: false,
    };
    let stage = Stage::of(plot(plot_model));
    assert_eq!(stage.text("figcaption"), "A and B in words");
    assert_eq!(stage.attribute(".rows", "aria-hidden").as_deref(), Some("true"));
    assert_eq!(stage.attribute("circle", "cx").as_deref(), Some("40%"));
    assert_eq!(stage.attribute("rect", "width").as_deref(), Some("60%"));
    assert_eq!(stage.attribute("rect", "class").as_deref(), Some("bar open-right"));
    assert_eq!(stage.text(".tick"), "100");
    assert_eq!(stage.text(".note"), "a note");
}

//! A finding as a card.

use crate::stage::{Stage, badge, conflict, facts, quote};
use variorum_view::{Lang, card::Card};
use variorum_web::components::finding;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_card_has_question_verdict_reason_words_and_who_is_silent() {
    let card = Card {
        id: "deaths".into(),
        facts: facts(),
        title: "How many people died?".into(),
        link: "?find=deaths#deaths".into(),
        share: "f/deaths/index.html".into(),
        verdict: conflict(),
        plot: None,
        values: vec![(vec![badge("A", 0)], "12".into())],
        quotes: vec![quote(None)],
        missing: vec![badge("C", 2)],
        why: vec![("Verdict by the rule", "conflict".into())],
        edited: None,
    };
    let stage = Stage::of(finding(card, "en", Lang::En));
    assert_eq!(stage.text("article#deaths h3"), "How many people died?");
    assert_eq!(stage.attribute("article", "aria-labelledby").as_deref(), Some("title-deaths"));
    assert_eq!(stage.text(".verdict"), "≠Conflict");
    assert_eq!(stage.attribute(".sign", "aria-hidden").as_deref(), Some("true"));
    assert_eq!(stage.text(".reason"), "12 (A) and 19 (B) do not meet.");
    assert_eq!(stage.text(".values b"), "12");
    assert_eq!(stage.text(".missing li"), "COutlet C");
    assert!(stage.all("figure").is_empty());
    assert_eq!(stage.attribute("article", "data-sources").as_deref(), Some("a b"));
    assert_eq!(stage.attribute("article", "data-group").as_deref(), Some("conflict"));
}

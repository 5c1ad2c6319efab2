//! A quotation.

use crate::stage::{Stage, quote};
use variorum_view::Lang;
use variorum_web::components::quotation;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_quotation_keeps_its_words_and_opens_onto_its_source() {
    let stage = Stage::of(quotation(quote(Some("https://a.example/#:~:text=12")), "en", Lang::En));
    assert_eq!(stage.text("blockquote"), "the flood killed 12 people");
    assert_eq!(stage.text("mark"), "12");
    assert_eq!(stage.attribute("blockquote", "lang").as_deref(), Some("en"));
    assert_eq!(stage.attribute("a.out", "rel").as_deref(), Some("noopener noreferrer"));
    assert!(!stage.one("details").has_attribute("open"));
    stage.one("summary").unchecked_into::<web_sys::HtmlElement>().click();
    assert!(stage.one("details").has_attribute("open"));
}

#[wasm_bindgen_test]
fn a_source_without_an_address_says_so() {
    let stage = Stage::of(quotation(quote(None), "en", Lang::En));
    assert!(stage.all("a.out").is_empty());
    assert_eq!(stage.text(".ways .none"), "This account has no address.");
}

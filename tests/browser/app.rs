//! The whole widget, mounted without what was written into the page.

use variorum_web::App;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{mounted, text};

#[wasm_bindgen_test]
fn it_shows_the_embedded_story() {
    let place = mounted(App);
    assert_eq!(text(&place, "h1"), variorum_web::story().title);
}

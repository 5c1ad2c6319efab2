//! Components in a headless browser, mounted on an empty page. Natively there is nothing here.
#![cfg(target_arch = "wasm32")]

mod app;

use leptos::{mount::mount_to, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Document, HtmlElement};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// The page that tests run in.
fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("tests run in a browser")
}

/// Mounts a view on a new element of the page, for good.
fn mounted<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> HtmlElement {
    let document = document();
    let place: HtmlElement = document.create_element("div").expect("a name").unchecked_into();
    document.body().expect("a body").append_child(&place).expect("a place");
    mount_to(place.clone(), view).forget();
    place
}

/// The shown text of the first element of a selector.
///
/// # Panics
/// Where there is none: the test says which.
fn text(place: &HtmlElement, css: &str) -> String {
    let found = place.query_selector(css).expect("a selector").unwrap_or_else(|| panic!("no {css}"));
    found.unchecked_into::<HtmlElement>().inner_text()
}

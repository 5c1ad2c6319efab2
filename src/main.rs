//! Takes over the page in the browser.

use leptos::mount::hydrate_from;
use wasm_bindgen::JsCast;

fn main() {
    let place =
        web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("variorum"));
    if let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) {
        hydrate_from(place, variorum_web::App).forget();
    }
}

//! Where the reader is on the page.

use super::{document, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::HtmlElement;

/// Goes to an element once the page shows what the state says.
pub fn after_render(id: Option<String>) {
    let Some(id) = id else { return };
    next_frame(move || {
        if let Some(element) = document().and_then(|page| page.get_element_by_id(&id)) {
            go_to(&element);
        }
    });
}

/// Goes to a height of the page once it shows what the state says.
pub fn after_render_scroll(height: f64) {
    next_frame(move || {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, height);
        }
    });
}

/// Brings an element into view and gives it the focus, for keyboard and screen reader.
pub fn go_to(element: &web_sys::Element) {
    element.scroll_into_view();
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Calls once after the changes of this turn are on the page.
fn next_frame(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let Some(window) = window() {
        let _ = window.request_animation_frame(call.unchecked_ref());
    }
}

//! Where the reader is on the page.

use super::dom::document;
use super::later::{after_paint, next_frame};
use variorum_view::{Address, address::Named, address::View};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};

/// Name of the element that an address opens, where it opens one.
pub fn opened(address: &Address) -> Option<String> {
    let find = address.find.as_deref()?;
    match address.view {
        View::Figures => Some(["details-", find].concat()),
        View::Overview | View::Framing | View::Coverage => Some(find.to_owned()),
        // The columns move by themselves.
        View::Read => Some(View::Read.name().to_owned()),
    }
}

/// Goes to an element once the page shows what the state says.
pub fn after_render(id: Option<String>) {
    let Some(id) = id else { return };
    next_frame(move || {
        if let Some(element) = document().and_then(|page| page.get_element_by_id(&id)) {
            go_to(&element);
        }
    });
}

/// Gives an element the focus once it was seen where it opened. What is in sight stays where it is.
pub fn after_paint_near(id: Option<String>) {
    let Some(id) = id else { return };
    after_paint(move || {
        let element = document().and_then(|page| page.get_element_by_id(&id)?.dyn_into::<HtmlElement>().ok());
        let _ = element.map(|element| element.focus());
    });
}

/// Goes to a height of the page once it shows what the state says.
pub fn scroll_after_render(height: f64) {
    next_frame(move || {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, height);
        }
    });
}

/// Brings an element into view and gives it the focus, for keyboard and screen reader.
pub fn go_to(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    element.scroll_into_view();
}

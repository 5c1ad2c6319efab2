//! Short ways to elements and their attributes, for both modules.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// The elements right inside another.
pub fn children(place: &Element) -> Vec<Element> {
    let list = place.children();
    (0..list.length()).filter_map(|index| list.item(index)).collect()
}

/// Every element of a selector inside another.
pub fn inside(place: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = place.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// The first element of a selector inside another.
pub fn first(place: &Element, selector: &str) -> Option<Element> {
    place.query_selector(selector).ok()?
}

/// An attribute, empty where it is missing.
pub fn get(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Sets an attribute, or takes it away.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Shows an element or puts it aside. Nothing is written where that is so already.
pub fn show_if(element: &Element, shown: bool) {
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// Sets the text of an element where it is another.
pub fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

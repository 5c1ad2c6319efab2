//! Short ways to elements and their attributes.
//!
//! A page of many findings has a hundred thousand elements. What is looked for on every choice is therefore named by id, or
//! from the id of a small part on ("#sources .source"): the browser then walks through that part alone.

pub use crate::dom::{children, first, get, inside, set, set_text, show_if};
use wasm_bindgen::JsCast;
use web_sys::js_sys::Reflect;
use web_sys::{Document, Element, window};

/// The page.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Every element of a selector.
pub fn all(page: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = page.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// The first element of a selector.
pub fn one(page: &Document, selector: &str) -> Option<Element> {
    page.query_selector(selector).ok()?
}

/// Sets a switch.
pub fn checked(element: &Element, on: bool) {
    set(element, "aria-checked", Some(if on { "true" } else { "false" }));
}

/// A selector of elements of which an attribute is a value. Values are ids of the story, whatever characters those have.
pub fn with(name: &str, value: &str) -> String {
    ["[", name, "=\"", &value.replace('\\', "\\\\").replace('"', "\\\""), "\"]"].concat()
}

/// Shows an element or puts it aside so that the browser's search still finds what is in it, and keeps what was drawn of it.
pub fn find_if(element: &Element, shown: bool) {
    // Its box stays, with nothing in it to hear. Nothing is asked first: of hundreds of rows that would cost as much again.
    for (name, value) in [("hidden", aside()), ("aria-hidden", "true")] {
        let _ = if shown { element.remove_attribute(name) } else { element.set_attribute(name, value) };
    }
}

/// How what can still be found is put aside. A browser without the event that tells of the find shows nothing of it.
fn aside() -> &'static str {
    thread_local! {
        static ASIDE: &'static str = {
            let root = document().and_then(|page| page.document_element());
            if root.is_some_and(|root| Reflect::has(&root, &"onbeforematch".into()) == Ok(true)) { "until-found" } else { "" }
        };
    }
    ASIDE.with(|aside| *aside)
}

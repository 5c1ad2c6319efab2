//! Keys: `j` and `k` go through the findings, `?` to the list of keys.

use super::{document, focus, listen};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, KeyboardEvent};

/// Listens to the keys of the page.
pub fn listen_keys() {
    let Some(page) = document() else { return };
    listen(&page.clone(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let other = key.ctrl_key() || key.meta_key() || key.alt_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let writing = target.is_some_and(|target| target.matches("input, textarea, select").unwrap_or(false));
        if other || writing {
            return;
        }
        let place = match key.key().as_str() {
            "j" => step(&page, 1),
            "k" => step(&page, -1),
            "?" => page.get_element_by_id("keys"),
            _ => None,
        };
        if let Some(place) = place {
            focus::go_to(&place);
        }
    });
}

/// The finding so many after the one that has the focus.
fn step(page: &Document, by: i32) -> Option<Element> {
    let list = page.query_selector_all(".view:not([hidden]) [data-finding]").ok()?;
    let item = |index: u32| list.item(index).and_then(|node| node.dyn_into::<Element>().ok());
    let active = page.active_element();
    let current = (0..list.length())
        .filter(|index| item(*index).is_some_and(|one| active.as_ref().is_some_and(|active| one.contains(Some(active)))))
        .last();
    let next = match current {
        Some(current) => i64::from(current) + i64::from(by),
        None => 0,
    };
    item(u32::try_from(next).ok()?)
}

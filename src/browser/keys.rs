//! Keys: `j` and `k` go through the findings, `?` to the list of keys.

use super::dom::{all, document};
use super::{focus, on};
use crate::state::State;
use variorum_view::address::View;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, KeyboardEvent, Window};

/// Listens to the keys of the page.
pub fn follow(window: &Window, state: State) {
    on(window, "keydown", move |event| {
        let (Some(key), Some(page)) = (event.dyn_ref::<KeyboardEvent>(), document()) else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let writing = target.is_some_and(|target| target.matches("input, textarea, select").unwrap_or(false));
        if key.ctrl_key() || key.meta_key() || key.alt_key() || writing {
            return;
        }
        let place = match key.key().as_str() {
            "j" => step(&page, state, true),
            "k" => step(&page, state, false),
            "?" => page.get_element_by_id("keys"),
            _ => None,
        };
        if let Some(place) = place {
            focus::go_to(&place);
        }
    });
}

/// The finding after or before the one that has the focus.
fn step(page: &Document, state: State, forward: bool) -> Option<Element> {
    let list = match state.address().view {
        View::Overview => all(page, "#overview [data-find]:not([hidden])"),
        View::Figures => all(page, "tr.figure:not([hidden])"),
        View::Framing => all(page, "#framing .contrast"),
        View::Coverage => all(page, "#coverage .contrast"),
        View::Read => all(page, ".column:not([hidden]) .passage > :not([hidden]) > .mark"),
    };
    let active = page.active_element();
    let current = list.iter().rposition(|one| active.as_ref().is_some_and(|active| one.contains(Some(active))));
    let next = match (current, forward) {
        (Some(current), true) => current + 1,
        (Some(current), false) => current.checked_sub(1)?,
        (None, _) => 0,
    };
    list.get(next).cloned()
}

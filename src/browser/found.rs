//! What the browser's search finds in a view or a row that was put aside comes to the front.

use super::{findings, on, place};
use crate::state::State;
use variorum_view::address::{Address, Named, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Window};

/// Listens to the search.
pub fn follow(window: &Window, state: State) {
    on(window, "beforematch", move |event| {
        let found = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let before = state.address();
        let Some(next) = found.and_then(|found| front(&before, &found)).filter(|next| *next != before) else { return };
        place::go(&next, next.view != before.view);
        state.show(next);
        // The browser goes there at once.
        findings::settle();
    });
}

/// The address that has an element in front, in its view, unfiltered: what was found may be in any row of it.
fn front(address: &Address, found: &Element) -> Option<Address> {
    let id = found.closest(".view").ok()??.id();
    let view = View::from_name(&id)?;
    let front = if view == address.view { address.clone() } else { address.choose(&["view=", &id].concat()) };
    Some(front.choose(if view == View::Figures { "only=all" } else { "only=" }).choose("kind="))
}

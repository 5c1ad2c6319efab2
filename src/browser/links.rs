//! Links of the page are followed here: their address says what is shown next.

use super::{document, focus, listen, place};
use crate::state::State;
use leptos::prelude::*;
use variorum_view::{Address, address::View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// Follows every link of the page that begins with `?`, and does what buttons ask for.
pub fn follow(state: State) {
    let Some(document) = document() else { return };
    listen(&document, "click", move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if target.closest("[data-do=print]").ok().flatten().is_some() {
            let _ = super::window().map(|window| window.print());
            return;
        }
        let Ok(Some(link)) = target.closest("a[href^='?']") else { return };
        if plain_click(&event) {
            event.prevent_default();
            open(state, &link);
        }
    });
}

/// Whether a click asks for the link here, not in a new tab or window.
fn plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
    })
}

/// Shows what a link says. A row of the table is opened with the filters left as they are.
fn open(state: State, link: &Element) {
    let href = link.get_attribute("href").unwrap_or_default();
    let (query, element) = href.split_once('#').unwrap_or((&href, ""));
    let before = state.reader.with_untracked(|reader| reader.address.clone());
    let mut next = Address::decode(query).0;
    if before.view == View::Figures && next.view == View::Figures && link.closest("tbody").ok().flatten().is_some() {
        next = Address { find: next.find, ..before.clone() };
    }
    let query = next.encode();
    let step = next.view != before.view || next.find != before.find;
    place::go(&query, step);
    state.show(&query);
    // A filter keeps the reader where the filter is; what is opened or left is gone to.
    if step {
        focus::after_render(Some(element.to_owned()));
    }
}

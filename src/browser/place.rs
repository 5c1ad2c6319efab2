//! The page's address and its history.

use super::later::after_paint;
use super::{findings, focus, on};
use crate::state::State;
use variorum_view::Address;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{PopStateEvent, ScrollRestoration, Window, window};

/// The query of the address, with its question mark.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Puts an address into the browser's: as a step of its own to go back from, or in place of the last one.
pub fn go(address: &Address, step: bool) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    let query = address.encode();
    let path = window.location().pathname().unwrap_or_default();
    let url = [if query.is_empty() { path } else { ["?", &query].concat() }, private()].concat();
    let scrolled = JsValue::from_f64(window.scroll_y().unwrap_or_default());
    // Another address makes the browser look at every link of the page again: what was asked for is shown first.
    after_paint(move || {
        // A sandbox may forbid each of these; the page then changes without its address.
        if step {
            let _ = history.replace_state(&scrolled, "");
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
        } else {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
        }
    });
}

/// The fragment with its mark where a reader's own story stands in it, which must never get lost; else nothing.
pub fn private() -> String {
    let fragment = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let own = fragment.strip_prefix("#v").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if own { fragment } else { String::new() }
}

/// Back and forward show what the address then says, where the reader was.
pub fn follow(window: &Window, state: State) {
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    on(window, "popstate", move |event| {
        state.read(&query());
        // The page must be as long as it was.
        findings::settle();
        let scrolled = event.dyn_ref::<PopStateEvent>().and_then(|event| event.state().as_f64());
        focus::scroll_after_render(scrolled.unwrap_or_default());
    });
}

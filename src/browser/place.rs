//! The page's address and its history.

use super::{focus, listen, window};
use crate::state::State;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, PopStateEvent, ScrollRestoration};

/// The query of the address.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Name of the element that the address opens, where it opens one.
pub fn opened() -> Option<String> {
    let (address, _) = variorum_view::Address::decode(&query());
    let find = address.find?;
    Some(match address.view {
        variorum_view::address::View::Figures => ["details-", &find].concat(),
        variorum_view::address::View::Overview => find,
    })
}

/// Puts a query into the address: as a step of its own to go back from, or in place of the last one.
pub fn go(query: &str, step: bool) {
    let Some((window, history)) = history() else { return };
    let url = if query.is_empty() { window.location().pathname().unwrap_or_default() } else { ["?", query].concat() };
    let scrolled = JsValue::from_f64(window.scroll_y().unwrap_or_default());
    // A sandbox may forbid both; the page then changes without its address.
    if step {
        let _ = history.replace_state(&scrolled, "");
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
    } else {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
    }
}

/// Back and forward show what the address then says, where the reader was.
pub fn follow_history(state: State) {
    let Some((window, history)) = history() else { return };
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    listen(&window, "popstate", move |event| {
        state.show(&query());
        let scrolled = event.dyn_ref::<PopStateEvent>().and_then(|event| event.state().as_f64());
        focus::after_render_scroll(scrolled.unwrap_or_default());
    });
}

fn history() -> Option<(web_sys::Window, History)> {
    let window = window()?;
    let history = window.history().ok()?;
    Some((window, history))
}

//! Every call of the browser, in one place. What a sandbox forbids is passed over: the page reads without it.

mod focus;
mod keys;
mod links;
mod look;
mod place;

use crate::state::State;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Event, EventTarget, Window};

/// Lets the browser's address drive the page, and the page's links the address.
pub fn run(state: State) {
    let Some(own) = look::own_lang() else { return };
    // After the page is taken over as it was written; before, the two must be the same.
    Effect::new(move |first: Option<()>| {
        if first.is_none() {
            state.reader.update_untracked(|reader| reader.own_lang = own);
            state.show(&place::query());
            links::follow(state);
            keys::listen_keys();
            place::follow_history(state);
            focus::after_render(place::opened());
        }
    });
    Effect::new(move |_| look::apply(&state.reader.get()));
}

/// The page's window.
fn window() -> Option<Window> {
    web_sys::window()
}

/// The page.
fn document() -> Option<Document> {
    window()?.document()
}

/// Calls back on every event of a name, as long as the page lives.
fn listen(target: &EventTarget, name: &str, call: impl FnMut(Event) + 'static) {
    let call = Closure::<dyn FnMut(Event)>::new(call);
    let _ = target.add_event_listener_with_callback(name, call.as_ref().unchecked_ref());
    call.forget();
}

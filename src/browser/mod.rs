//! Every call of the browser, in one place. What a sandbox forbids is passed over: the page reads without it.

mod dom;
mod findings;
mod focus;
mod framed;
mod keys;
mod language;
mod links;
mod look;
mod notes;
mod order;
mod place;
mod read;

pub use language::elsewhere;
pub use place::query;

use crate::state::{Reader, State};
use dom::document;
use std::cell::RefCell;
use variorum_view::Address;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget, Window, window};

thread_local! {
    /// The address shown last: what it says already is not touched again.
    static SHOWN: RefCell<Address> = RefCell::new(Address::default());
}

/// Shows on the page what the address says.
pub fn show(reader: &Reader) {
    let Some(page) = document() else { return };
    let mut before = SHOWN.replace(reader.address.clone());
    if look::is_new(&page) {
        // As a page is written it says nothing.
        before = Address::default();
        findings::forget();
    }
    look::show(&page, &reader.address);
    order::show(&page, &reader.address);
    links::show(&page, &reader.address);
    findings::show(&page, &before, &reader.address);
    read::show(&page, &reader.address);
    notes::show(&page, reader);
    framed::show(&page, &reader.address);
}

/// Lets links, keys and the browser's history change the address.
pub fn listen(state: State) {
    let Some(window) = window() else { return };
    links::follow(&window, state);
    keys::follow(&window, state);
    read::follow(&window, state);
    place::follow(&window, state);
    // In somebody else's page the focus and the place are theirs.
    if !framed::is_framed() {
        focus::after_render(focus::opened(&state.address()));
    }
}

/// Calls back on every event of a name, as long as the page lives.
fn on(target: &EventTarget, name: &str, call: impl FnMut(Event) + 'static) {
    listen_to(target, name, false, call);
}

/// The same for events that do not rise, such as scrolling.
fn on_captured(target: &EventTarget, name: &str, call: impl FnMut(Event) + 'static) {
    listen_to(target, name, true, call);
}

fn listen_to(target: &EventTarget, name: &str, capture: bool, call: impl FnMut(Event) + 'static) {
    let call = Closure::<dyn FnMut(Event)>::new(call);
    let _ = target.add_event_listener_with_callback_and_bool(name, call.as_ref().unchecked_ref(), capture);
    call.forget();
}

/// Calls once after the changes of this turn are seen.
fn after_paint(window: &Window, call: impl FnOnce() + 'static) {
    let then = window.clone();
    next_frame(window, move || {
        let call = Closure::once_into_js(call);
        let _ = then.set_timeout_with_callback(call.unchecked_ref());
    });
}

/// Calls once after the changes of this turn are on the page.
fn next_frame(window: &Window, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    let _ = window.request_animation_frame(call.unchecked_ref());
}

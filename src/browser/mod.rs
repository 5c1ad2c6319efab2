//! Every call of the browser, in one place. What a sandbox forbids is passed over: the page reads without it.

mod dom;
mod findings;
mod focus;
mod found;
mod framed;
mod keys;
mod language;
mod links;
mod look;
mod notes;
mod order;
mod place;
mod read;
mod tally;

pub use language::elsewhere;
pub use place::query;

use crate::state::{Reader, State};
use dom::document;
use std::cell::RefCell;
use variorum_view::address::{Address, Named, View};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Event, EventTarget, Window, window};

thread_local! {
    /// The address that each view was in front with last. What it says already is not touched again, and a view that is not
    /// in front costs nothing: it is brought up to date when it comes there.
    static SHOWN: RefCell<[Address; View::NAMES.len()]> = RefCell::default();
}

/// Shows on the page what the address says.
pub fn show(reader: &Reader) {
    let Some(page) = document() else { return };
    if look::is_new(&page) {
        // As a page is written it says nothing.
        SHOWN.take();
        findings::forget();
    }
    look::show(&page, &reader.address);
    links::show(&page, &reader.address);
    bring(&page, &reader.address);
    notes::show(&page, reader);
    framed::show(&page, &reader.address);
}

/// Brings the view of an address up to date.
fn bring(page: &Document, address: &Address) {
    let place = View::NAMES.iter().position(|(view, _)| *view == address.view).unwrap_or_default();
    let before = SHOWN.with_borrow_mut(|shown| std::mem::replace(&mut shown[place], address.clone()));
    order::show(page, address);
    findings::show(page, &before, address);
    read::show(page, address);
}

/// Brings every view up to date, with all that waits: on paper all of them stand.
fn bring_all(page: &Document, address: &Address) {
    for (view, _) in View::NAMES.iter().filter(|(view, _)| *view != address.view) {
        bring(page, &Address { view: *view, find: None, only: None, kind: None, ..address.clone() });
    }
    bring(page, address);
    findings::settle();
}

/// Lets links, keys and the browser's history change the address.
pub fn listen(state: State) {
    let Some(window) = window() else { return };
    links::follow(&window, state);
    keys::follow(&window, state);
    read::follow(&window, state);
    place::follow(&window, state);
    found::follow(&window, state);
    on(&window, "beforeprint", move |_| {
        if let Some(page) = document() {
            bring_all(&page, &state.address());
        }
    });
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

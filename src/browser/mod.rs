//! Every call of the browser, in one place. What a sandbox forbids is passed over: the page reads without it.

mod accounts;
mod dom;
mod findings;
mod focus;
mod found;
mod framed;
mod keys;
mod known;
mod language;
mod later;
mod links;
mod look;
mod notes;
mod opened;
mod order;
mod place;
mod read;
mod table;
mod tally;

pub use language::elsewhere;
pub use place::query;

use crate::state::{Reader, State};
use dom::document;
use later::after_paint;
use std::cell::{Cell, RefCell};
use variorum_view::address::{Address, Named, View};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Event, EventTarget, window};

thread_local! {
    /// The address that each view was in front with last. What it says already is not touched again, and a view that is not
    /// in front costs nothing: it is brought up to date when it comes there.
    static SHOWN: RefCell<[Address; View::NAMES.len()]> = RefCell::default();
    /// What the page as a whole looked like last; nothing as it was written.
    static LOOK: Cell<Option<look::Look>> = const { Cell::new(None) };
    /// How many addresses were shown.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Shows on the page what the address says.
pub fn show(reader: &Reader) {
    let Some(page) = document() else { return };
    if look::is_new(&page) {
        // As a page is written it says nothing.
        SHOWN.take();
        LOOK.take();
        accounts::forget();
        links::forget();
        findings::forget();
    }
    let address = &reader.address;
    findings::measure();
    TURN.set(turn() + 1);
    let look = look::of(address);
    let before = LOOK.replace(Some(look));
    if before != Some(look) {
        look::show(&page, look);
    }
    links::show(&page, address);
    bring(&page, address, before.is_none_or(|before| before.view != address.view));
    notes::show(&page, reader);
    framed::show(&page, address);
    let address = address.clone();
    after_paint(move || language::keep(&page, &address));
}

/// Which of the addresses shown one after the other is shown now: what waits for later may come too late.
fn turn() -> u32 {
    TURN.get()
}

/// Brings the view of an address up to date; `comes` is whether it comes to the front.
fn bring(page: &Document, address: &Address, comes: bool) {
    let place = View::NAMES.iter().position(|(view, _)| *view == address.view).unwrap_or_default();
    let before = SHOWN.with_borrow_mut(|shown| std::mem::replace(&mut shown[place], address.clone()));
    order::show(page, address);
    findings::show(page, &before, address, comes);
    read::show(page, address);
}

/// Brings every view up to date, with all that waits: on paper all of them stand.
fn bring_all(page: &Document, address: &Address) {
    for (view, _) in View::NAMES.iter().filter(|(view, _)| *view != address.view) {
        bring(page, &Address { view: *view, find: None, only: None, kind: None, ..address.clone() }, true);
    }
    bring(page, address, true);
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

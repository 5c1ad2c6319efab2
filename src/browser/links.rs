//! Choices and links of the page: which are made, and where they lead.

use super::dom::{all, get, inside, one, set};
use super::{focus, language, on, place};
use crate::state::State;
use variorum_view::address::{Address, Only, View};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, MouseEvent, Window};

/// Where choices stand.
const CHOICES: [&str; 3] = ["#head", "#figures .filters", "#foot"];

/// Says at every choice whether it is made.
pub fn show(page: &Document, address: &Address) {
    for place in CHOICES {
        for link in one(page, place).iter().flat_map(|place| inside(place, "[data-set]")) {
            let kind = get(&link, "data-current");
            set(&link, "aria-current", address.has(&get(&link, "data-set")).then_some(&kind));
        }
    }
    for chip in all(page, "#sources [data-toggle]") {
        checked(&chip, address.shows_source(&get(&chip, "data-toggle")));
    }
    if let Some(switch) = one(page, "#figures .switch") {
        checked(&switch, address.only() == Only::Differences);
    }
    language::keep(page, address);
}

fn checked(element: &Element, on: bool) {
    set(element, "aria-checked", Some(if on { "true" } else { "false" }));
}

/// Follows every link of the page that begins with `?`, and prints where a button asks for it.
pub fn follow(window: &Window, state: State) {
    let printed = window.clone();
    on(window, "click", move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if target.closest("[data-do=print]").ok().flatten().is_some() {
            let _ = printed.print();
        }
        let Ok(Some(link)) = target.closest("a[href^='?']:not([target])") else { return };
        if plain(&event) {
            event.prevent_default();
            open(state, &link);
        }
    });
}

/// Whether a click asks for the link here, not in a new tab or window.
fn plain(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
    })
}

/// Shows what a link says. What is opened or left is a step to go back from, and is gone to; a filter keeps the reader
/// where the filter is.
fn open(state: State, link: &Element) {
    let before = state.address();
    let next = next(&before, link);
    let step = next.view != before.view || next.find != before.find;
    place::go(&next, step);
    let href = get(link, "href");
    let target = focus::opened(&next).or_else(|| Some(href.split_once('#')?.1.to_owned()));
    // A mark stays where the reader is; the other columns come to it.
    let stays = link.has_attribute("data-mark") && before.view == next.view;
    state.show(next);
    if step && !stays {
        focus::after_render(target);
    }
}

/// The address with the columns that are shown pinned, so that choosing in them does not change them.
fn held(address: &Address, link: &Element) -> Address {
    let Some(page) = link.owner_document().filter(|_| address.view == View::Read && address.pin.is_empty()) else {
        return address.clone();
    };
    address.but(|next| next.pin = super::read::columns(&page, address))
}

/// The address that a link leads to.
fn next(before: &Address, link: &Element) -> Address {
    if let Some(source) = link.get_attribute("data-toggle") {
        let page = link.owner_document();
        let all = page.map(|page| all(&page, "#sources [data-toggle]")).unwrap_or_default();
        let ids: Vec<String> = all.iter().map(|chip| get(chip, "data-toggle")).collect();
        return before.toggle(&source, &ids);
    }
    if let Some(source) = link.get_attribute("data-pin") {
        return held(before, link).pin(&source);
    }
    if link.has_attribute("data-free") {
        return before.choose(if before.free { "free=" } else { "free=1" });
    }
    if link.has_attribute("data-mark") && before.view == View::Read {
        return held(before, link).follow(&get(link, "href"));
    }
    if link.has_attribute("data-differences") {
        return before.choose(if before.only() == Only::Differences { "only=all" } else { "only=" });
    }
    match link.get_attribute("data-set") {
        // A number of the tally that is chosen again shows everything again.
        Some(set) if set.starts_with("only=") && before.has(&set) => before.choose("only="),
        Some(set) => before.choose(&set),
        None => before.follow(&get(link, "href")),
    }
}

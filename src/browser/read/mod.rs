//! The texts beside each other: which columns stand there, what is chosen in them, and how they move.

mod map;
mod marks;
mod ties;
mod together;

use super::accounts::ordered;
use super::dom::{all, checked, children, document, first, get, one, set, show_if};
use super::later::after_paint;
use super::{on, on_captured, turn};
use crate::state::State;
use variorum_view::{Address, address::View};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// Shows the columns of an address and what is chosen in them.
pub fn show(page: &Document, address: &Address) {
    if address.view != View::Read {
        return;
    }
    let columns = columns(page, address);
    for pin in all(page, "#read .pins [data-pin]") {
        checked(&pin, columns.contains(&get(&pin, "data-pin")));
    }
    if let Some(switch) = one(page, "#read [data-free]") {
        checked(&switch, !address.free);
    }
    arrange(page, &columns);
    marks::show(page, address);
    // What is chosen is seen first; then the other columns come to it.
    let (page, address, now) = (page.clone(), address.clone(), turn());
    after_paint(move || {
        if now == turn() {
            marks::align(&page, &address);
            refresh(&page, &address);
        }
    });
}

/// The sources whose texts stand beside each other, in their order.
fn columns(page: &Document, address: &Address) -> Vec<String> {
    let find = address.find.as_deref().unwrap_or_default();
    address.columns(&ordered(page, address), &having(page, find))
}

/// The sources that have a finding.
fn having(page: &Document, find: &str) -> Vec<String> {
    let sources = page.get_element_by_id(find).map(|card| get(&card, "data-sources")).unwrap_or_default();
    sources.split(' ').map(str::to_owned).collect()
}

/// The address with the columns that are shown pinned, so that pinning one more does not change them.
pub fn held(address: &Address, link: &Element) -> Address {
    let Some(page) = link.owner_document().filter(|_| address.view == View::Read && address.pin.is_empty()) else {
        return address.clone();
    };
    address.but(|next| next.pin = columns(&page, address))
}

/// The address after a mark was chosen.
pub fn beside(address: &Address, mark: &Element) -> Address {
    let Some(page) = mark.owner_document() else { return address.clone() };
    address.beside(&get(mark, "href"), &columns(&page, address), &having(&page, &get(mark, "data-mark")))
}

/// Shows the columns asked for, in their order.
fn arrange(page: &Document, columns: &[String]) {
    let Some(place) = one(page, "#read .columns") else { return };
    let all = all_columns(page);
    let shown: Vec<String> = all.iter().filter(|one| !one.has_attribute("hidden")).map(of).collect();
    set(&place, "data-columns", Some(&columns.len().to_string()));
    if shown == columns {
        return;
    }
    for column in &all {
        show_if(column, columns.contains(&of(column)));
    }
    for id in columns {
        if let Some(column) = all.iter().find(|column| of(column) == *id) {
            let _ = place.append_child(column);
        }
    }
}

/// The columns, shown or not.
fn all_columns(page: &Document) -> Vec<Element> {
    let place = one(page, "#read .columns").map(|place| children(&place)).unwrap_or_default();
    place.into_iter().filter(|one| one.has_attribute("data-column")).collect()
}

/// Whose column it is.
fn of(column: &Element) -> String {
    get(column, "data-column")
}

/// Draws what follows from where the columns stand: asked first and drawn then, lest the browser lay them out twice.
fn refresh(page: &Document, address: &Address) {
    let (lines, seen) = (ties::lines(page, address), map::seen(page));
    ties::draw(page, &lines);
    map::draw(&seen);
}

/// The part of each shown column that scrolls.
fn papers(page: &Document) -> Vec<HtmlElement> {
    let shown = all_columns(page).into_iter().filter(|column| !column.has_attribute("hidden"));
    shown.filter_map(|column| first(&column, ".scroll")?.dyn_into().ok()).collect()
}

/// Listens to scrolling, resizing and the maps.
pub fn follow(window: &Window, state: State) {
    let moved = move |page: Document| {
        let address = state.address();
        if address.view == View::Read {
            refresh(&page, &address);
        }
    };
    on(window, "resize", move |_| {
        if let Some(page) = document() {
            moved(page);
        }
    });
    on_captured(window, "scroll", move |event| {
        let paper = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let Some(paper) = paper.filter(|paper| paper.class_name() == "scroll") else { return };
        let Some(page) = paper.owner_document() else { return };
        if together::follow(&page, &paper, &state.address()) {
            moved(page);
        }
    });
    on(window, "click", |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        map::follow(&event, &target);
    });
}

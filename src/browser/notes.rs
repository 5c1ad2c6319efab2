//! What must be told of an address, quietly.

use super::accounts::accounts;
use super::dom::{get, show_if};
use super::findings;
use crate::state::Reader;
use variorum_view::address::{Named, Param};
use variorum_view::wording::filled;
use web_sys::{Document, Element};

/// Tells what the address asks for in vain, and that some accounts are left out.
pub fn show(page: &Document, reader: &Reader) {
    let Some(place) = page.get_element_by_id("asked") else { return };
    if place.has_child_nodes() {
        place.set_text_content(None);
    }
    let accounts = accounts(page);
    for unknown in &reader.unknown {
        asked(page, &place, "data-unknown", unknown.param, &unknown.value);
    }
    let address = &reader.address;
    let finding = |id: &String| page.get_element_by_id(id).is_some_and(|one| one.has_attribute("data-find"));
    let source = |id: &String| accounts.iter().any(|account| account.id == *id);
    for find in address.find.iter().filter(|find| !finding(find)) {
        asked(page, &place, "data-not-here", Param::Find, find);
    }
    for missing in address.with.iter().filter(|id| !source(id)) {
        asked(page, &place, "data-not-here", Param::With, missing);
    }
    let letter = |id| accounts.iter().find(|account| account.id == id).map_or("", |account| &account.letter);
    let pair = findings::pair(page, address).map(|pair| pair.map(letter));
    let pinned = address.pin.iter().filter(|id| source(id)).count();
    if let Some([a, b]) = pair {
        tell(page, &place, &filled(&get(&place, "data-pair"), &[("a", a), ("b", b)]));
    } else if !address.with.is_empty() {
        tell(page, &place, &get(&place, "data-some-sources"));
    } else if pinned > 1 && pinned < accounts.len() {
        tell(page, &place, &get(&place, "data-pinned-sources"));
    }
    show_if(&place, place.first_element_child().is_some());
}

fn asked(page: &Document, place: &Element, key: &str, param: Param, value: &str) {
    tell(page, place, &filled(&get(place, key), &[("param", param.name()), ("value", value)]));
}

fn tell(page: &Document, place: &Element, text: &str) {
    if let Ok(line) = page.create_element("p") {
        line.set_text_content(Some(text));
        let _ = place.append_child(&line);
    }
}

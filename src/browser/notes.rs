//! What must be told of an address, quietly.

use super::dom::{all, get, one, show_if};
use crate::state::Reader;
use variorum_view::address::{Named, Param};
use variorum_view::wording::filled;
use web_sys::{Document, Element};

/// Tells what the address asks for in vain, and that some accounts are left out.
pub fn show(page: &Document, reader: &Reader) {
    let Some(place) = one(page, ".asked") else { return };
    place.set_text_content(None);
    for unknown in &reader.unknown {
        asked(page, &place, "data-unknown", unknown.param, &unknown.value);
    }
    let address = &reader.address;
    let missing =
        |selector: &str, name: &str, id: &String| !all(page, selector).iter().any(|one| get(one, name) == *id);
    for find in address.find.iter().filter(|find| missing("main [data-find]", "data-find", find)) {
        asked(page, &place, "data-not-here", Param::Find, find);
    }
    for source in address.with.iter().filter(|id| missing("[data-toggle]", "data-toggle", id)) {
        asked(page, &place, "data-not-here", Param::With, source);
    }
    if !address.with.is_empty() {
        tell(page, &place, &get(&place, "data-some-sources"));
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

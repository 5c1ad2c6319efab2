//! Colours and frame of the page as a whole, and which view is in front.

use super::dom::{find_if, set};
use variorum_view::{
    Address,
    address::{Named, View},
};
use web_sys::Document;

/// Whether the page is as it was written: no address was shown on it yet.
pub fn is_new(page: &Document) -> bool {
    let Some(main) = page.get_element_by_id("main").filter(|main| !main.has_attribute("data-shown")) else {
        return false;
    };
    set(&main, "data-shown", Some(""));
    true
}

/// Says on the root element what styles need to know, and puts the other views aside.
pub fn show(page: &Document, address: &Address) {
    let Some(root) = page.document_element() else { return };
    set(&root, "data-theme", address.theme.map(Named::name));
    set(&root, "data-plain", address.plain.then_some(""));
    set(&root, "data-static", address.still.then_some(""));
    set(&root, "data-transparent", address.transparent.then_some(""));
    // From here on views are put aside one by one: an attribute of the root costs a look at every element.
    set(&root, "data-view", None);
    set(&root, "data-running", Some(""));
    for (view, name) in View::NAMES {
        if let Some(section) = page.get_element_by_id(name) {
            find_if(&section, *view == address.view);
        }
    }
}

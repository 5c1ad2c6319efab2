//! Colours and frame of the page as a whole, and which view is in front.

use super::dom::{all, set, show_if};
use variorum_view::{Address, address::Named};
use web_sys::Document;

/// Says on the root element what styles need to know, and puts the other views aside.
pub fn show(page: &Document, address: &Address) {
    let Some(root) = page.document_element() else { return };
    set(&root, "data-theme", address.theme.map(Named::name));
    set(&root, "data-plain", address.plain.then_some(""));
    set(&root, "data-static", address.still.then_some(""));
    set(&root, "data-transparent", address.transparent.then_some(""));
    set(&root, "data-running", Some(""));
    for view in all(page, ".view") {
        show_if(&view, view.id() == address.view.name());
    }
}

//! Colours and frame of the page as a whole, and which view is in front.

use super::dom::{find_if, set};
use variorum_view::{
    Address,
    address::{Named, Theme, View},
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

/// What the look of the page as a whole depends on.
#[derive(Clone, Copy, PartialEq)]
pub struct Look {
    /// The view in front.
    pub view: View,
    theme: Option<Theme>,
    /// Which of the flags of [`FLAGS`] are set.
    flags: [bool; FLAGS.len()],
}

/// Attributes of the root element that are set or not.
const FLAGS: [&str; 3] = ["data-plain", "data-static", "data-transparent"];

/// The look of an address.
pub fn of(address: &Address) -> Look {
    Look { view: address.view, theme: address.theme, flags: [address.plain, address.still, address.transparent] }
}

/// Says on the root element what styles need to know, and puts the other views aside.
pub fn show(page: &Document, look: Look) {
    let Some(root) = page.document_element() else { return };
    set(&root, "data-theme", look.theme.map(Named::name));
    for (name, on) in FLAGS.iter().zip(look.flags) {
        set(&root, name, on.then_some(""));
    }
    // From here on views are put aside one by one: an attribute of the root costs a look at every element.
    set(&root, "data-view", None);
    set(&root, "data-running", Some(""));
    for (view, name) in View::NAMES {
        if let Some(section) = page.get_element_by_id(name) {
            find_if(&section, *view == look.view);
        }
    }
}

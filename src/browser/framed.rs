//! In a page of somebody else's: one finding or the first few, and ways to the full page. That the page is framed, and
//! which finding the address first names, is marked before this runs, by `web/page.js`; styles do the rest.

use super::dom::{all, one, set};
use variorum_view::address::{Address, Named, View};
use web_sys::{Document, window};

/// Findings that are shown where none is chosen; without the module `style/framed.css` says so.
const FIRST: usize = 3;

/// Whether the page is in somebody else's.
pub fn is_framed() -> bool {
    super::document().and_then(|page| page.document_element()).is_some_and(|root| root.has_attribute("data-framed"))
}

/// Says which finding is shown alone, and where the full page is.
pub fn show(page: &Document, address: &Address) {
    let Some(root) = page.document_element() else { return };
    if !root.has_attribute("data-framed") {
        return;
    }
    let alone = address.find.as_deref().filter(|_| address.view == View::Overview);
    let chosen = alone.and_then(|find| page.get_element_by_id(find));
    set(&root, "data-one", chosen.as_ref().map(|_| ""));
    for other in all(page, "[data-chosen]") {
        set(&other, "data-chosen", None);
    }
    if let Some(alone) = page.get_element_by_id("alone") {
        set(&alone, "data-holds", chosen.as_ref().filter(|one| alone.contains(Some(one))).map(|_| ""));
    }
    if let Some(chosen) = chosen {
        set(&chosen, "data-chosen", Some(""));
    }
    for (place, card) in all(page, ".finding:not([hidden])").iter().enumerate() {
        set(card, "data-later", (place >= FIRST).then_some(""));
    }
    if let Some(link) = one(page, ".full a") {
        set(&link, "href", Some(&full(address)));
    }
    for link in all(page, ".finding .link, .send") {
        set(&link, "target", Some("_blank"));
        set(&link, "rel", Some("noopener"));
    }
}

/// The full page with what the frame shows in front.
fn full(address: &Address) -> String {
    let whole = Address { plain: false, still: false, transparent: false, theme: None, ..address.clone() };
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    [path.as_str(), &whole.link(address.find.as_deref().unwrap_or(address.view.name()))].concat()
}

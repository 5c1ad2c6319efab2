//! The row of the table that shows what the opened one rests on.

use super::dom::{document, first, get, set, show_if};
use super::later::after_paint;
use variorum_view::address::{Address, View};
use web_sys::{Document, Element};

/// Its name.
pub const OPENED: &str = "opened";

/// Moves what the opened finding rests on from its card to below its row, and what was opened before back into its card.
pub fn show(page: &Document, address: &Address) {
    let Some(details) = page.get_element_by_id(OPENED) else { return };
    let Some(slot) = first(&details, ".slot") else { return };
    let asked = address.find.as_deref().filter(|_| address.view == View::Figures);
    let row = asked.and_then(|find| row_of(page, find));
    let find = row.as_ref().map(|row| get(row, "data-find")).unwrap_or_default();
    let before = get(&details, "data-find");
    if before != find {
        let back = page.get_element_by_id(&before).zip(slot.first_element_child());
        let _ = back.map(|(card, body)| card.append_child(&body));
        let body = page.get_element_by_id(&find).and_then(|card| first(&card, ".body"));
        let _ = body.map(|body| slot.append_child(&body));
        set(&details, "data-find", row.is_some().then_some(find.as_str()));
        come(&details);
    }
    show_if(&details, row.is_some());
    if let (Some(row), Some(inside)) = (row, slot.parent_element()) {
        set(&inside, "id", Some(&["details-", &find].concat()));
        if let Some(link) = first(&inside, ".close") {
            set(&link, "href", Some(&["?view=figures#row-", &find].concat()));
        }
        stand_below(&row, &details);
    }
}

/// The answers are seen first, the quotations right after.
fn come(details: &Element) {
    set(details, "data-coming", Some(""));
    after_paint(whole);
}

/// Shows all of what is opened.
pub fn whole() {
    if let Some(details) = document().and_then(|page| page.get_element_by_id(OPENED)) {
        set(&details, "data-coming", None);
    }
}

/// Keeps it below its row, wherever that has gone.
pub fn follow(page: &Document) {
    let details = page.get_element_by_id(OPENED);
    let row = details.as_ref().and_then(|details| row_of(page, &get(details, "data-find")));
    if let (Some(details), Some(row)) = (details, row) {
        stand_below(&row, &details);
    }
}

/// The row of a finding.
fn row_of(page: &Document, find: &str) -> Option<Element> {
    page.get_element_by_id(&["row-", find].concat())
}

/// Puts it below a row.
fn stand_below(row: &Element, details: &Element) {
    if row.next_element_sibling().as_ref() != Some(details) {
        let _ = row.after_with_node_1(details);
    }
}

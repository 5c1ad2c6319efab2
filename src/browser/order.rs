//! Order of the accounts: in the bar, in the columns of tables, among quotations. Pinned ones stand first.

use super::accounts::{Account, accounts, ids, ordered};
use super::dom::{checked, children, first, get, inside, set, set_text};
use variorum_view::wording::filled;
use variorum_view::{Address, address::Named};
use web_sys::{Document, Element};

/// Where things of an account stand in a row: each place holds them, and perhaps others before and after.
const PLACES: &str = "thead tr, tr.figure, tr.contrast, .quotations, .accounts, .letters";

/// Puts the accounts into the address's order, in the bar and in the view in front.
pub fn show(page: &Document, address: &Address) {
    let order = ordered(page, address);
    let Some(bar) = page.get_element_by_id("sources") else { return };
    state(page, &bar, address);
    let (now, written) = (order.join(" "), ids(page).join(" "));
    for part in [Some(bar), page.get_element_by_id(address.view.name())].into_iter().flatten() {
        let before = get(&part, "data-order");
        // As the page was written, nothing has to move.
        if before == now || (before.is_empty() && now == written) {
            continue;
        }
        set(&part, "data-order", Some(&now));
        for place in inside(&part, PLACES) {
            arrange(&place, &order);
        }
    }
}

/// States the order, and at every pin whether it is set.
fn state(page: &Document, bar: &Element, address: &Address) {
    let accounts = accounts(page);
    let pinned = |account: &&Account| address.pin.contains(&account.id);
    for account in accounts.iter() {
        if let Some(pin) = &account.pin {
            checked(pin, pinned(&account));
        }
    }
    let letter = |id: &String| accounts.iter().find(|account| account.id == *id).map(|account| account.letter.clone());
    let letters: Vec<String> = address.pin.iter().filter_map(letter).collect();
    let chosen = ["[data-set='order=", address.order.name(), "']"].concat();
    let stated = first(bar, &chosen).map(|choice| get(&choice, "data-stated")).unwrap_or_default();
    if let Some(line) = first(bar, ".order") {
        let text = match letters.as_slice() {
            [] => stated,
            letters => filled(&get(&line, "data-pinned"), &[("letters", &letters.join(", ")), ("order", &stated)]),
        };
        set_text(&line, &text);
    }
}

/// Puts the children of a place that belong to accounts into an order, behind what stands before them. Only those that stand
/// elsewhere are moved.
fn arrange(place: &Element, order: &[String]) {
    let known: Vec<(String, Element)> = children(place).into_iter().map(|child| (source(&child), child)).collect();
    let mut next = known.iter().find(|(source, _)| !source.is_empty()).map(|(_, child)| child.clone());
    for (_, child) in order.iter().flat_map(|id| known.iter().filter(move |(source, _)| source == id)) {
        if next.as_ref() == Some(child) {
            next = child.next_element_sibling();
        } else {
            let _ = place.insert_before(child, next.as_deref());
        }
    }
}

/// Whose an element is.
fn source(element: &Element) -> String {
    match element.get_attribute("data-source") {
        Some(id) => id,
        None if element.class_name() == "source" => element
            .query_selector("[data-toggle]")
            .ok()
            .flatten()
            .map(|chip| get(&chip, "data-toggle"))
            .unwrap_or_default(),
        None => String::new(),
    }
}

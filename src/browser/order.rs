//! Order of the accounts: in the bar, in the columns of tables, among quotations. Pinned ones stand first.

use super::dom::{all, children, first, get, inside, set, set_text, with};
use variorum_view::wording::filled;
use variorum_view::{Address, address::Named, address::Order};
use web_sys::{Document, Element};

/// Where things of an account stand in a row: each place holds them, and perhaps others before and after.
const PLACES: &str = "thead tr, tr.figure, tr.contrast, .quotations, .sources > ul";

/// Puts the accounts into the address's order, in the bar and in the view in front.
pub fn show(page: &Document, address: &Address) {
    let order = order(page, address);
    let Some(bar) = page.get_element_by_id("sources") else { return };
    state(&bar, address);
    let written = order == ranked(&all(page, "#sources .source"), Order::Published);
    for part in [Some(bar), page.get_element_by_id(address.view.name())].into_iter().flatten() {
        let (before, now) = (get(&part, "data-order"), order.join(" "));
        // As the page was written, nothing has to move.
        if before == now || (before.is_empty() && written) {
            continue;
        }
        set(&part, "data-order", Some(&now));
        for place in inside(&part, PLACES) {
            arrange(&place, &order);
        }
    }
}

/// The accounts in the address's order: the pinned ones, then the others by their places in it.
fn order(page: &Document, address: &Address) -> Vec<String> {
    let chips = all(page, "#sources .source");
    let mut order: Vec<String> =
        address.pin.iter().filter(|id| chips.iter().any(|chip| source(chip) == **id)).cloned().collect();
    for id in ranked(&chips, address.order) {
        if !order.contains(&id) {
            order.push(id);
        }
    }
    order
}

/// The accounts by their places in an order, which were computed when the page was written.
fn ranked(chips: &[Element], order: Order) -> Vec<String> {
    let name = ["data-order-", order.name()].concat();
    let at = |place: usize| chips.iter().find(|chip| get(chip, &name) == place.to_string());
    (0..chips.len()).filter_map(at).map(source).collect()
}

/// States the order, and at every pin whether it is set.
fn state(bar: &Element, address: &Address) {
    let mut letters = Vec::new();
    for pin in inside(bar, "[data-pin]") {
        let pinned = address.pin.contains(&get(&pin, "data-pin"));
        set(&pin, "aria-checked", Some(if pinned { "true" } else { "false" }));
    }
    for id in &address.pin {
        let badge = first(bar, &[".badge", &with("data-source", id)].concat());
        letters.extend(badge.and_then(|badge| badge.text_content()));
    }
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

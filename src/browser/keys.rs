//! Keys: `j` and `k` go through the findings, arrows through the table, `?` to the list of keys; space and escape work what
//! stands there.

use super::dom::{all, document, first, one};
use super::{focus, on};
use crate::state::State;
use variorum_view::address::View;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, Window};

/// Listens to the keys of the page.
pub fn follow(window: &Window, state: State) {
    on(window, "keydown", move |event| {
        let (Some(key), Some(page)) = (event.dyn_ref::<KeyboardEvent>(), document()) else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let writing = target.is_some_and(|target| target.matches("input, textarea, select").unwrap_or(false));
        if key.ctrl_key() || key.meta_key() || key.alt_key() || writing {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let place = match key.key().as_str() {
            "j" => step(&page, state, true),
            "k" => step(&page, state, false),
            "?" => page.get_element_by_id("keys"),
            " " => return press(&event, target),
            "Escape" => return close(&page, &event),
            arrow => {
                if let Some(next) = target.and_then(|target| neighbour(&target, arrow)) {
                    event.prevent_default();
                    let _ = next.focus();
                }
                return;
            }
        };
        if let Some(place) = place {
            focus::go_to(&place);
        }
    });
}

/// The space key works switches and buttons that are links without scripts.
fn press(event: &Event, target: Option<HtmlElement>) {
    if let Some(target) = target.filter(|target| target.matches("a[role=switch], a[role=button]").unwrap_or(false)) {
        event.prevent_default();
        target.click();
    }
}

/// Closes the row that is opened.
fn close(page: &Document, event: &Event) {
    let opened = one(page, "#opened:not([hidden]) .close").and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = opened {
        event.prevent_default();
        link.click();
    }
}

/// The control in the cell beside, above or below the one that holds the focus; empty cells are passed over.
fn neighbour(target: &Element, arrow: &str) -> Option<HtmlElement> {
    let cell = target.closest("tr.figure > *").ok()??;
    let row = cell.parent_element()?;
    let column = (0..row.children().length()).find(|index| row.children().item(*index).as_ref() == Some(&cell))?;
    let mut place = (row, column);
    loop {
        place = match arrow {
            "ArrowLeft" => (place.0, place.1.checked_sub(1)?),
            "ArrowRight" => (place.0, place.1 + 1),
            "ArrowUp" => (beside(&place.0, Element::previous_element_sibling)?, place.1),
            "ArrowDown" => (beside(&place.0, Element::next_element_sibling)?, place.1),
            _ => return None,
        };
        let cell = place.0.children().item(place.1)?;
        let shown = !cell.has_attribute("hidden");
        if let Some(control) = first(&cell, "a").filter(|_| shown) {
            return control.dyn_into().ok();
        }
    }
}

/// The next row of a figure that is shown, in one direction.
fn beside(row: &Element, next: fn(&Element) -> Option<Element>) -> Option<Element> {
    let mut row = next(row)?;
    while row.has_attribute("hidden") || row.class_name() != "figure" {
        row = next(&row)?;
    }
    Some(row)
}

/// The finding after or before the one that has the focus.
fn step(page: &Document, state: State, forward: bool) -> Option<Element> {
    let list = match state.address().view {
        View::Overview => all(page, "#overview [data-find]:not([hidden])"),
        View::Figures => all(page, "tr.figure:not([hidden])"),
        View::Framing => all(page, "#framing .contrast"),
        View::Coverage => all(page, "#coverage .contrast"),
        View::Read => all(page, ".column:not([hidden]) .passage > :not([hidden]) > .mark"),
    };
    let active = page.active_element();
    let current = list.iter().rposition(|one| active.as_ref().is_some_and(|active| one.contains(Some(active))));
    let next = match (current, forward) {
        (Some(current), true) => current + 1,
        (Some(current), false) => current.checked_sub(1)?,
        (None, _) => 0,
    };
    list.get(next).cloned()
}

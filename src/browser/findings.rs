//! Findings and sources: which are shown, in which order, and which row of the table is opened.

use super::dom::{all, get, one, set_text, show_if};
use variorum_view::address::{Address, Facts, Group, Named, Only, Sort, View};
use variorum_view::wording::filled;
use web_sys::{Document, Element};

/// Shows the findings and sources of an address.
pub fn show(page: &Document, before: &Address, address: &Address) {
    if before.with != address.with {
        sources(page, address);
    }
    cards(page, address);
    rows(page, address);
    open(page, address);
}

/// Words, cells and columns of sources, and rows of plots where none of the sources is left.
fn sources(page: &Document, address: &Address) {
    for element in all(page, "main [data-source]") {
        show_if(&element, address.shows_source(&get(&element, "data-source")));
    }
    for row in all(page, ".answers, .values > li, .missing") {
        let left = row.query_selector("[data-source]:not([hidden])").ok().flatten();
        show_if(&row, left.is_some());
    }
}

/// The findings of the overview.
fn cards(page: &Document, address: &Address) {
    let (mut cards, mut alone) = (0, 0);
    for card in all(page, "#overview [data-find]") {
        let shown = shows(&card, address, View::Overview);
        show_if(&card, shown);
        let count = if card.class_name() == "single" { &mut alone } else { &mut cards };
        *count += usize::from(shown);
    }
    if let Some(section) = one(page, ".alone") {
        show_if(&section, alone > 0);
    }
    if let Some(note) = one(page, ".none-fits") {
        show_if(&note, cards + alone == 0 && one(page, "#overview [data-find]").is_some());
    }
    if address.view == View::Overview {
        say(page, cards + alone);
    }
}

/// The rows of the table, in their order.
fn rows(page: &Document, address: &Address) {
    let mut rows = all(page, "tr.figure");
    let mut count = 0;
    for row in &rows {
        let shown = shows(row, address, View::Figures);
        show_if(row, shown);
        count += usize::from(shown);
    }
    order(&mut rows, address.sort);
    if let Some(caption) = one(page, "caption") {
        let key = match address.only() {
            _ if count == rows.len() => "data-all",
            Only::Differences => "data-differences",
            _ => "data-some",
        };
        let (n, folded) = (count.to_string(), (rows.len() - count).to_string());
        set_text(&caption, &filled(&get(&caption, key), &[("n", &n), ("folded", &folded)]));
    }
    if address.view == View::Figures {
        say(page, count);
    }
}

/// Puts rows, each with the one that it opens, into an order.
fn order(rows: &mut [Element], sort: Sort) {
    let key = match sort {
        Sort::Weight => "data-weight",
        Sort::Topic => "data-topic",
        Sort::Text => "data-text",
    };
    let place = |row: &Element| get(row, key).parse::<usize>().unwrap_or_default();
    let Some(body) = rows.first().and_then(|row| row.parent_element()) else { return };
    let mut places: Vec<(usize, &Element)> = rows.iter().map(|row| (place(row), row)).collect();
    if places.is_sorted_by_key(|(place, _)| *place) {
        return;
    }
    places.sort_unstable_by_key(|(place, _)| *place);
    for (_, row) in places {
        let details = row.next_element_sibling();
        let _ = body.append_child(row);
        let _ = details.map(|details| body.append_child(&details));
    }
}

/// Moves what the opened finding rests on from its card into its row, and back from the row that was open before.
fn open(page: &Document, address: &Address) {
    let asked = address.find.as_deref().filter(|_| address.view == View::Figures);
    let row = asked.and_then(|find| page.get_element_by_id(&["row-", find].concat()));
    let before = one(page, "tr.details:not([hidden])").and_then(|details| details.previous_element_sibling());
    for row in [before, row].into_iter().flatten() {
        let find = get(&row, "data-find");
        let (Some(details), Some(card)) = (row.next_element_sibling(), page.get_element_by_id(&find)) else { continue };
        let opened = asked == Some(find.as_str());
        show_if(&details, opened);
        let slot = details.query_selector(".slot").ok().flatten();
        let (from, to) = if opened { (Some(card), slot) } else { (slot, Some(card)) };
        let body = from.and_then(|from| from.query_selector(".body").ok().flatten());
        if let (Some(body), Some(to)) = (body, to) {
            let _ = to.append_child(&body);
        }
    }
}

/// Whether an address shows a finding in a view.
fn shows(element: &Element, address: &Address, view: View) -> bool {
    let Some(Only::Group(group)) = Only::from_name(&get(element, "data-group")) else { return true };
    address.shows(&facts(element, group), view)
}

fn facts(element: &Element, group: Group) -> Facts {
    Facts {
        find: get(element, "data-find"),
        group,
        kind: Named::from_name(&get(element, "data-kind")),
        sources: get(element, "data-sources").split(' ').map(str::to_owned).collect(),
    }
}

/// Says how many findings are shown, for those who do not see it.
fn say(page: &Document, shown: usize) {
    if let Some(live) = one(page, ".live") {
        set_text(&live, &filled(&get(&live, "data-shown"), &[("n", &shown.to_string())]));
    }
}

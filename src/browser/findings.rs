//! Findings and sources: which are shown, in which order, and which row of the table is opened.

use super::dom::{all, children, first, get, one, set, set_text, show_if, with};
use variorum_view::address::{Address, Facts, Group, Named, Only, Sort, View};
use variorum_view::wording::filled;
use web_sys::{Document, Element};

/// The row that shows what the opened one rests on.
const OPENED: &str = "opened";

/// Shows the findings and sources of an address. A view that is not in front is left as it is.
pub fn show(page: &Document, before: &Address, address: &Address) {
    sources(page, before, address);
    match address.view {
        View::Overview => cards(page, address),
        View::Figures => rows(page, address),
        View::Framing | View::Read | View::Coverage => {}
    }
    open(page, address);
}

/// Words, cells and columns of sources that come or go, and rows of plots where none of the sources is left.
fn sources(page: &Document, before: &Address, address: &Address) {
    let ids = all(page, "#sources [data-toggle]").into_iter().map(|chip| get(&chip, "data-toggle"));
    let changed: Vec<String> = ids.filter(|id| before.shows_source(id) != address.shows_source(id)).collect();
    for id in &changed {
        for element in all(page, &["main ", &with("data-source", id)].concat()) {
            show_if(&element, address.shows_source(id));
        }
    }
    if changed.is_empty() {
        return;
    }
    for row in all(page, "#overview :is(.answers, .values > li, .missing)") {
        show_if(&row, first(&row, "[data-source]:not([hidden])").is_some());
    }
}

/// The findings of the overview.
fn cards(page: &Document, address: &Address) {
    let list = |place: Option<Element>| place.map(|place| children(&place)).unwrap_or_default();
    let section = page.get_element_by_id("alone");
    let (cards, all_cards) = fold(&list(one(page, "#overview .findings")), address);
    let (alone, all_alone) = fold(&list(section.as_ref().and_then(|section| first(section, "ul"))), address);
    if let Some(section) = section {
        show_if(&section, alone > 0);
    }
    if let Some(note) = one(page, "#overview .none-fits") {
        show_if(&note, cards + alone == 0 && all_cards + all_alone > 0);
    }
    say(page, cards + alone);
}

/// The rows of the table, in their order.
fn rows(page: &Document, address: &Address) {
    let Some(body) = one(page, "#figures tbody") else { return };
    let mut rows = children(&body);
    rows.retain(|row| row.id() != OPENED);
    let (count, whole) = fold(&rows, address);
    order(&body, &rows, address.sort);
    if let Some(caption) = one(page, "#figures caption") {
        let key = match address.only() {
            _ if count == whole => "data-all",
            Only::Differences => "data-differences",
            _ => "data-some",
        };
        let (n, folded) = (count.to_string(), (whole - count).to_string());
        set_text(&caption, &filled(&get(&caption, key), &[("n", &n), ("folded", &folded)]));
    }
    say(page, count);
}

/// Shows the findings that an address asks for; how many those are, and of how many.
fn fold(findings: &[Element], address: &Address) -> (usize, usize) {
    let shown = findings.iter().filter(|finding| {
        let shown = shows(finding, address);
        show_if(finding, shown);
        shown
    });
    (shown.count(), findings.len())
}

/// Puts rows into an order, moving only those that stand elsewhere.
fn order(body: &Element, rows: &[Element], sort: Sort) {
    let key = match sort {
        Sort::Weight => "data-weight",
        Sort::Topic => "data-topic",
        Sort::Text => "data-text",
    };
    let mut places: Vec<(usize, &Element)> =
        rows.iter().map(|row| (get(row, key).parse().unwrap_or_default(), row)).collect();
    places.sort_by_key(|(place, _)| *place);
    let mut next = body.first_element_child();
    for (_, row) in places {
        next = next.and_then(|next| if next.id() == OPENED { next.next_element_sibling() } else { Some(next) });
        if next.as_ref() == Some(row) {
            next = row.next_element_sibling();
        } else {
            let _ = body.insert_before(row, next.as_deref());
        }
    }
}

/// Moves what the opened finding rests on from its card to below its row, and what was opened before back into its card.
fn open(page: &Document, address: &Address) {
    let Some(details) = page.get_element_by_id(OPENED) else { return };
    let Some(slot) = first(&details, ".slot") else { return };
    let asked = address.find.as_deref().filter(|_| address.view == View::Figures);
    let row = asked.and_then(|find| page.get_element_by_id(&["row-", find].concat()));
    let find = row.as_ref().map(|row| get(row, "data-find")).unwrap_or_default();
    let before = get(&details, "data-find");
    if before != find {
        let back = page.get_element_by_id(&before).zip(slot.first_element_child());
        let _ = back.map(|(card, body)| card.append_child(&body));
        let body = page.get_element_by_id(&find).and_then(|card| first(&card, ".body"));
        let _ = body.map(|body| slot.append_child(&body));
        set(&details, "data-find", row.is_some().then_some(find.as_str()));
    }
    show_if(&details, row.is_some());
    if let (Some(row), Some(inside)) = (row, slot.parent_element()) {
        set(&inside, "id", Some(&["details-", &find].concat()));
        if let Some(link) = first(&inside, ".close") {
            set(&link, "href", Some(&["?view=figures#row-", &find].concat()));
        }
        if row.next_element_sibling().as_ref() != Some(&details) {
            let _ = row.after_with_node_1(&details);
        }
    }
}

/// Whether an address shows a finding in the view in front.
fn shows(element: &Element, address: &Address) -> bool {
    let Some(Only::Group(group)) = Only::from_name(&get(element, "data-group")) else { return true };
    address.shows(&facts(element, group), address.view)
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
    if let Some(live) = page.get_element_by_id("live") {
        set_text(&live, &filled(&get(&live, "data-shown"), &[("n", &shown.to_string())]));
    }
}

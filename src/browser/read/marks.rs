//! What is chosen in the texts: its marks, the question it answers, and the same question beside it.

use super::super::dom::{first, get, inside, one, set, set_text, show_if, with};
use super::{all_columns as columns, papers};
use variorum_view::Address;
use web_sys::{Document, Element, HtmlElement};

/// How far down a column a mark is brought where nothing says where: a part of its height.
const READING_LINE: f64 = 0.33;

/// Says at every mark whether it is chosen, and tells what is.
pub fn show(page: &Document, address: &Address) {
    let find = address.find.as_deref().unwrap_or_default();
    for column in columns(page).into_iter().filter(|column| !column.has_attribute("hidden")) {
        for mark in inside(&column, "[aria-pressed=true]") {
            set(&mark, "aria-pressed", Some("false"));
        }
        let marks = inside(&column, &with("data-mark", find));
        for mark in &marks {
            set(mark, "aria-pressed", Some("true"));
        }
        let without = !find.is_empty() && marks.is_empty();
        if let Some(note) = first(&column, ".without") {
            show_if(&note, without);
        }
    }
    about(page, find);
}

/// Tells the question, the verdict and the reason of what is chosen, in the words of its row and card; else that something
/// can be chosen. Its place is kept, so that the texts stay where they are.
fn about(page: &Document, find: &str) {
    let Some(place) = one(page, "#read .chosen") else { return };
    let row = page.get_element_by_id(&["row-", find].concat());
    show_if(&place, true);
    set(&place, "data-has", row.as_ref().map(|_| ""));
    let (Some(row), Some(words)) = (row, first(&place, ".about")) else { return };
    words.set_text_content(None);
    let reason =
        ["", "details-"].iter().find_map(|place| first(&page.get_element_by_id(&[place, find].concat())?, ".reason"));
    let title = first(&row, ".question a").and_then(|title| title.text_content());
    if let (Some(title), Ok(heading)) = (title, page.create_element("h3")) {
        set_text(&heading, &title);
        let _ = words.append_child(&heading);
    }
    for part in [first(&row, ".verdict:not([hidden])"), reason].into_iter().flatten() {
        let _ = part.clone_node_with_deep(true).map(|part| words.append_child(&part));
    }
    if let Some(link) = first(&place, "[data-card]") {
        let card = Address { find: Some(find.to_owned()), ..Address::default() };
        set(&link, "href", Some(&card.link(find)));
    }
}

/// The first mark of a finding in a column or in the part of it that scrolls.
pub fn of(place: &Element, find: &str) -> Option<Element> {
    let earliest = first(place, &with("data-mark", find))?;
    let active = place.owner_document().and_then(|page| page.active_element());
    let held = active.filter(|active| place.contains(Some(active)) && get(active, "data-mark") == find);
    Some(held.unwrap_or(earliest))
}

/// Brings the same question into view in every column, level with the mark that the reader chose.
pub fn align(page: &Document, address: &Address) {
    let Some(find) = address.find.as_deref() else { return };
    let papers = papers(page);
    let active = page.active_element();
    let held = papers.iter().find(|paper| active.as_ref().is_some_and(|active| paper.contains(Some(active))));
    let level = held.and_then(|paper| Some((paper, of(paper, find)?))).map(|(paper, mark)| height(paper, &mark));
    let target = |paper: &HtmlElement| {
        let level = level.unwrap_or(f64::from(paper.client_height()) * READING_LINE);
        Some(f64::from(paper.scroll_top()) + height(paper, &of(paper, find)?) - level)
    };
    let others = papers.iter().filter(|paper| Some(*paper) != held);
    let targets: Vec<_> = others.filter_map(|paper| Some((paper, target(paper)?))).collect();
    for (paper, to) in targets {
        scroll(paper, to);
    }
}

/// How far below the top of its column a mark stands now, in pixels.
pub fn height(paper: &HtmlElement, mark: &Element) -> f64 {
    mark.get_bounding_client_rect().top() - paper.get_bounding_client_rect().top()
}

/// Scrolls a column, and notes that it was not the reader.
pub fn scroll(paper: &HtmlElement, to: f64) {
    let before = paper.scroll_top();
    paper.set_scroll_top(to as i32);
    let after = paper.scroll_top();
    if before != after {
        set(paper, "data-at", Some(&after.to_string()));
    }
}

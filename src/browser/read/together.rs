//! Scrolling together: where one column is, the others are at what belongs to it.

use super::super::dom::{get, inside, set};
use super::{marks, papers};
use variorum_view::Address;
use variorum_view::read::{Anchor, follow as place};
use web_sys::{Document, Element, HtmlElement};

/// Lets the other columns follow one that the reader scrolled; whether it was the reader.
pub fn follow(page: &Document, paper: &HtmlElement, address: &Address) -> bool {
    let by_us = get(paper, "data-at") == paper.scroll_top().to_string();
    set(paper, "data-at", None);
    if by_us || address.free {
        return !by_us;
    }
    let find = address.find.as_deref();
    let line = line(paper, find);
    for other in papers(page).iter().filter(|other| *other != paper) {
        let anchors = anchors(paper, other, find);
        let ends = (f64::from(paper.scroll_height()), f64::from(other.scroll_height()));
        marks::scroll(other, place(&anchors, ends, f64::from(paper.scroll_top()) + line) - line);
    }
    true
}

/// The height at which the columns are held level: that of the mark chosen while it is in sight; else the higher the nearer
/// the column is to its top.
fn line(paper: &HtmlElement, find: Option<&str>) -> f64 {
    let room = f64::from(paper.client_height());
    if let Some(mark) = find.and_then(|find| marks::of(paper, find)) {
        return marks::height(paper, &mark).max(0.0).min(room);
    }
    let way = f64::from(paper.scroll_height()) - room;
    room * f64::from(paper.scroll_top()) / way.max(1.0)
}

/// Findings that both columns have. Those that stand on the other side of the one chosen in the other text are left out.
fn anchors(one: &HtmlElement, other: &HtmlElement, find: Option<&str>) -> Vec<Anchor> {
    let beside = named(other);
    let pairs = named(one).into_iter().filter_map(|(id, mark)| {
        let (_, there) = beside.iter().find(|(known, _)| *known == id)?;
        let held = Some(id.as_str()).filter(|id| Some(*id) == find).and_then(|id| marks::of(other, id));
        let there = depth(other, held.as_ref().unwrap_or(there));
        Some((id, (depth(one, &mark), there)))
    });
    let pairs: Vec<(String, Anchor)> = pairs.collect();
    let chosen = pairs.iter().find(|(id, _)| Some(id.as_str()) == find).map(|(_, anchor)| *anchor);
    let fits = |anchor: &Anchor| {
        chosen.is_none_or(|chosen| (anchor.0 - chosen.0) * (anchor.1 - chosen.1) > 0.0 || *anchor == chosen)
    };
    pairs.into_iter().map(|(_, anchor)| anchor).filter(fits).collect()
}

/// The marks of a column with what they are on, read once.
fn named(paper: &HtmlElement) -> Vec<(String, Element)> {
    inside(paper, "[data-mark]").into_iter().map(|mark| (get(&mark, "data-mark"), mark)).collect()
}

/// How far down its whole column a mark stands.
fn depth(paper: &HtmlElement, mark: &Element) -> f64 {
    marks::height(paper, mark) + f64::from(paper.scroll_top())
}

//! The small maps: which part of a column is in sight, and the way to another.

use super::super::dom::{first, get, inside, set};
use super::papers;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, MouseEvent};

/// How near to a mark of the map, in pixels, a click means it.
const NEAR: f64 = 8.0;

/// Which part of its column is in sight, for the window of every map: where it begins and how high it is.
pub fn seen(page: &Document) -> Vec<(Element, [String; 2])> {
    let part = |paper: HtmlElement| {
        let window = first(&paper.parent_element()?, ".window")?;
        let whole = paper.scroll_height().max(1);
        Some((window, [percent(paper.scroll_top(), whole), percent(paper.client_height(), whole)]))
    };
    papers(page).into_iter().filter_map(part).collect()
}

/// Shows on every map which part of its column is in sight.
pub fn draw(seen: &[(Element, [String; 2])]) {
    for (window, [y, height]) in seen {
        set(window, "y", Some(y));
        set(window, "height", Some(height));
    }
}

/// A part of a whole: "43.7%".
fn percent(part: i32, whole: i32) -> String {
    let tenths = i64::from(part) * 1000 / i64::from(whole);
    [(tenths / 10).to_string(), ".".to_owned(), (tenths % 10).to_string(), "%".to_owned()].concat()
}

/// A click on a map chooses the mark there, or brings that part of the column into sight.
pub fn follow(event: &Event, target: &Element) {
    let Some(map) = target.closest(".map").ok().flatten() else { return };
    let (Some(page), Some(mouse)) = (map.owner_document(), event.dyn_ref::<MouseEvent>()) else { return };
    let at = f64::from(mouse.client_y());
    let distance = |tick: &Element| (tick.get_bounding_client_rect().top() - at).abs();
    let nearest = inside(&map, ".tick")
        .into_iter()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .filter(|tick| distance(tick) < NEAR);
    let mark = nearest.and_then(|tick| page.get_element_by_id(&get(&tick, "data-to")));
    if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
        let _ = mark.focus();
        mark.click();
        return;
    }
    let paper = map.parent_element().and_then(|parent| first(&parent, ".scroll"));
    if let Some(paper) = paper.and_then(|paper| paper.dyn_into::<HtmlElement>().ok()) {
        let frame = map.get_bounding_client_rect();
        let part = (at - frame.top()) / frame.height().max(1.0);
        let to = part * f64::from(paper.scroll_height()) - f64::from(paper.client_height()) / 2.0;
        set(&paper, "data-at", None);
        paper.set_scroll_top(to as i32);
    }
}

//! Lines between the marks of what is chosen, from column to column.

use super::super::dom::{one, set};
use super::{marks, papers};
use variorum_view::Address;
use web_sys::{Document, DomRect, HtmlElement};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Pixels from the left edge of the columns to a line that goes down beside them.
const EDGE: f64 = 9.0;

/// The lines, from where the marks stand.
pub fn lines(page: &Document, address: &Address) -> Vec<String> {
    let (Some(frame), Some(find)) = (one(page, "#read .columns"), address.find.as_deref()) else { return Vec::new() };
    let origin = frame.get_bounding_client_rect();
    let ends: Vec<(DomRect, DomRect)> = papers(page).iter().filter_map(|paper| end(paper, find)).collect();
    ends.windows(2).map(|pair| line(&pair[0], &pair[1], &origin)).collect()
}

/// Draws the lines anew.
pub fn draw(page: &Document, lines: &[String]) {
    let Some(place) = page.get_element_by_id("ties") else { return };
    place.set_text_content(None);
    for line in lines {
        let Ok(path) = page.create_element_ns(Some(SVG), "path") else { return };
        set(&path, "d", Some(line));
        let _ = place.append_child(&path);
    }
}

/// A mark that is in sight, and its column.
fn end(paper: &HtmlElement, find: &str) -> Option<(DomRect, DomRect)> {
    let (mark, paper_box) = (marks::of(paper, find)?.get_bounding_client_rect(), paper.get_bounding_client_rect());
    (mark.bottom() > paper_box.top() && mark.top() < paper_box.bottom()).then_some((mark, paper_box))
}

/// From under one mark to under another, so that no word is crossed: along the line of text to the gutter and over it, or,
/// where the second column stands below, along the left edge.
fn line((from, above): &(DomRect, DomRect), (to, below): &(DomRect, DomRect), origin: &DomRect) -> String {
    let x = |at: f64| ((at - origin.left()) as i32).to_string();
    let y = |at: f64| ((at - origin.top()) as i32).to_string();
    let (a, b) = (y(from.bottom()), y(to.bottom()));
    if below.top() >= above.bottom() {
        let edge = x(above.left() - EDGE);
        return ["M", &x(from.left()), " ", &a, "H", &edge, "V", &b, "H", &x(to.left())].concat();
    }
    let half = x(f64::midpoint(above.right(), below.left()));
    let (right, left) = (x(above.right()), x(below.left()));
    [
        "M",
        &x(from.right()),
        " ",
        &a,
        "H",
        &right,
        "C",
        &half,
        " ",
        &a,
        ",",
        &half,
        " ",
        &b,
        ",",
        &left,
        " ",
        &b,
        "H",
        &x(to.left()),
    ]
    .concat()
}

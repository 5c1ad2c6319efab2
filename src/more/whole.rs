//! The page as one file that needs no server and no other file: what is shown, its styles, and the story to open again.

use super::dom;
use variorum_story::Story;
use variorum_view::share::markup;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element};

/// What the story stands between in such a file.
const BEGIN: &str = "<script type=\"application/json\" id=\"variorum-story\">";
const END: &str = "</script>";

/// The story's JSON inside a file, where it is such a file.
pub fn story(file: &str) -> Option<&str> {
    let (_, after) = file.split_once(BEGIN)?;
    Some(after.split_once(END)?.0)
}

/// The file of a story that is on the page.
pub fn file(story: &Story) -> Option<String> {
    let page = dom::document()?;
    let root = page.document_element()?;
    let place = page.get_element_by_id("variorum")?;
    let copy: Element = place.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for gone in dom::all(&copy, ".private-note, .none-fits, .look .print, .tools, .full, [data-share]") {
        gone.remove();
    }
    // Without a script every view stands below the other, whole.
    for hidden in dom::all(&copy, ".view[hidden], .finding[hidden], .single[hidden], tr.figure[hidden]") {
        let _ = hidden.remove_attribute("hidden");
        let _ = hidden.remove_attribute("aria-hidden");
    }
    let lang = root.get_attribute("lang").unwrap_or_default();
    let json = String::from_utf8(variorum_link::write(story)).ok()?.replace('<', "\\u003c");
    Some([
        "<!doctype html>\n<html lang=\"", &markup(&lang), "\"><head><meta charset=\"utf-8\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>",
        &markup(&story.title), " · Variorum</title><style>", &styles()?, "</style></head><body><div id=\"variorum\">",
        &copy.inner_html(), "</div>", BEGIN, &json, END, "</body></html>\n",
    ].concat())
}

/// Every rule of the page's styles.
fn styles() -> Option<String> {
    let sheets = dom::document()?.style_sheets();
    let mut out = String::new();
    for sheet in (0..sheets.length()).filter_map(|place| sheets.item(place)?.dyn_into::<CssStyleSheet>().ok()) {
        let Ok(rules) = sheet.css_rules() else { continue };
        for rule in (0..rules.length()).filter_map(|place| rules.item(place)) {
            out.push_str(&rule.css_text().replace("</", "<\\/"));
            out.push('\n');
        }
    }
    Some(out)
}

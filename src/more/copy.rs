//! A reader's own copy of an original: compared with the story's fingerprint of it, then shown whole. It stays in the memory of
//! this page.

use crate::dom::{children, first, get, inside, set, set_text, show_if};
use js_sys::JsString;
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use variorum_view::wording::filled;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, FileReader, HtmlInputElement, HtmlTextAreaElement, window};

thread_local! {
    /// The copies, by source.
    static COPIES: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Tells in an opened cell that has nothing how often the words looked for stand in the reader's copy.
pub fn look(cell: &Element) {
    let (Some(line), Some(column)) = (first(cell, ".in-copy"), cell.closest("[data-source]").ok().flatten()) else {
        return;
    };
    let source = get(&column, "data-source");
    let told = inside(cell, ".sought li").into_iter().filter_map(|word| {
        let word = word.text_content()?;
        Some([word.as_str(), " ×", &holds(&source, &word)?.to_string()].concat())
    });
    let told: Vec<String> = told.collect();
    let text = match told.as_slice() {
        [] => get(&line, "data-none"),
        told => filled(&get(&line, "data-copy"), &[("words", &told.join(", "))]),
    };
    set_text(&line, &text);
}

/// How often words stand in the reader's copy of a source, whatever their case; none without a copy.
fn holds(source: &str, words: &str) -> Option<u32> {
    COPIES.with_borrow(|copies| {
        let (_, text) = copies.iter().find(|(id, _)| id == source)?;
        // The browser's own lower case: ours would weigh more than everything else here.
        let lower = |text: &str| JsString::from(text).to_lower_case();
        Some(lower(text).split(&String::from(lower(words))).length().saturating_sub(1))
    })
}

/// What a button asks for: to compare a text, or to put a copy away.
pub fn follow(button: &Element) {
    let Some(place) = button.closest(".copy").ok().flatten() else { return };
    if get(button, "data-do") == "check" { check(&place) } else { away(&place) }
}

/// Compares what was pasted, else the file that was chosen.
fn check(place: &Element) {
    let pasted = first(place, "textarea").and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let pasted = pasted.map(|area| area.value()).unwrap_or_default();
    if !pasted.trim().is_empty() {
        compare(place, &pasted);
        return;
    }
    let input = first(place, "input").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    match input.and_then(|input| input.files()?.get(0)) {
        Some(file) => read(place.clone(), &file),
        None => tell(place, "data-empty"),
    }
}

/// Reads a file as text, then compares it.
fn read(place: Element, file: &web_sys::File) {
    let Ok(reader) = FileReader::new() else { return };
    let done = reader.clone();
    let loaded = Closure::once_into_js(move || {
        let text = done.result().ok().and_then(|text| text.as_string()).unwrap_or_default();
        compare(&place, &text);
    });
    reader.set_onload(Some(loaded.unchecked_ref()));
    let _ = reader.read_as_text(file);
}

/// Shows a text where its fingerprint is that of the original.
fn compare(place: &Element, text: &str) {
    let digest = get(place, "data-digest");
    let Some(text) = same(text, &digest) else {
        tell(place, "data-other");
        return;
    };
    let Some(column) = place.closest(".column").ok().flatten() else { return };
    let source = get(&column, "data-column");
    open(&column, &text);
    COPIES.with_borrow_mut(|copies| copies.push((source, text)));
    state(place, true);
    tell(place, "data-right");
}

/// The text in the form that has a fingerprint: a page or a form may have changed the ends of lines and of the text.
fn same(text: &str, digest: &str) -> Option<String> {
    let plain = lines(text.trim_start_matches('\u{feff}')).join("\n");
    let bare = plain.trim_end().to_owned();
    let line = [bare.as_str(), "\n"].concat();
    let forms = [text.to_owned(), plain, bare, line];
    let crlf = forms.clone().map(|form| lines(&form).join("\r\n"));
    forms.into_iter().chain(crlf).find(|form| hexadecimal(&Sha256::digest(form.as_bytes())) == digest)
}

/// The lines of a text, whichever way they end.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect()
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Puts the whole text into a column, with the marks where they stand. What stood there is kept beside it, put aside.
fn open(column: &Element, text: &str) {
    let Some(page) = column.owner_document() else { return };
    for passage in inside(column, ".passage") {
        let Some((start, end)) = span(&passage) else { continue };
        let Ok(whole) = page.create_element("p") else { continue };
        set(&whole, "class", Some("said whole"));
        let mut at = start;
        for mark in marks(&passage) {
            let Some((first, last)) = span(&mark) else { continue };
            if first >= at {
                append(&page, &whole, text.get(at..first));
                at = last;
            }
            let _ = mark.clone_node_with_deep(true).map(|copy| whole.append_child(&copy));
            mark.remove_attribute("id").ok();
        }
        append(&page, &whole, text.get(at..end.max(at)));
        for part in children(&passage) {
            show_if(&part, false);
        }
        let _ = passage.append_child(&whole);
        set(&passage, "data-whole", Some(""));
    }
}

/// Takes a copy out of its column again.
fn away(place: &Element) {
    let Some(column) = place.closest(".column").ok().flatten() else { return };
    COPIES.with_borrow_mut(|copies| copies.retain(|(id, _)| *id != get(&column, "data-column")));
    for whole in inside(&column, ".whole") {
        let Some(passage) = whole.parent_element() else { continue };
        let copies = marks(&whole);
        whole.remove();
        set(&passage, "data-whole", None);
        for (mark, copy) in marks(&passage).iter().zip(copies) {
            set(mark, "id", Some(&copy.id()));
        }
        for part in children(&passage) {
            show_if(&part, true);
        }
    }
    state(place, false);
    tell(place, "");
}

/// Says in a column whether the reader's copy is shown. The first module draws its lines anew when the page has another size.
fn state(place: &Element, mine: bool) {
    for (selector, shown) in [(".asks", !mine), ("[data-do=away]", mine)] {
        if let Some(part) = first(place, selector) {
            show_if(&part, shown);
        }
    }
    let note = place.closest(".column").ok().flatten().and_then(|column| first(&column, ".note"));
    if let Some(note) = note {
        set_text(&note, &get(&note, if mine { "data-mine" } else { "data-note" }));
    }
    if let (Some(window), Ok(resized)) = (window(), Event::new("resize")) {
        let _ = window.dispatch_event(&resized);
    }
}

/// Says what came of it.
fn tell(place: &Element, key: &str) {
    if let Some(status) = first(place, ".status") {
        set_text(&status, &get(place, key));
    }
}

fn append(page: &Document, place: &Element, words: Option<&str>) {
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        let _ = place.append_child(&page.create_text_node(words));
    }
}

/// The marks in a place, in the order of the text.
fn marks(place: &Element) -> Vec<Element> {
    inside(place, "[data-mark]")
}

/// Where an element's words stand in the original, in bytes.
fn span(element: &Element) -> Option<(usize, usize)> {
    Some((get(element, "data-start").parse().ok()?, get(element, "data-end").parse().ok()?))
}

//! A story that came in a link or file takes the page; what cannot be read says so, and shows no other story.

use super::{OWN, deflate, dom, whole};
use std::rc::Rc;
use variorum_link::Broken;
use variorum_story::Story;
use variorum_view::Lang;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, window};

/// Bytes that a file may have.
const MOST: f64 = 64e6;

/// Opens the story of a fragment.
pub async fn link(fragment: &str) {
    match from_link(fragment).await {
        Ok(story) => show(story),
        Err(broken) => refuse(&told(broken, dom::lang())),
    }
}

async fn from_link(fragment: &str) -> Result<Story, Broken> {
    let bytes = variorum_link::unseal(fragment)?;
    variorum_link::read(&deflate::inflate(&bytes).await?)
}

/// Opens the story of a file.
pub async fn file(file: &File) {
    match from_file(file).await {
        Ok(story) => {
            show(story);
        }
        Err(broken) => {
            let lang = dom::lang();
            let text = told(broken, lang);
            if let Some(window) = window() {
                let _ =
                    window.alert_with_message(&lang.fill("private.file", &[("name", &file.name()), ("why", &text)]));
            }
        }
    }
}

async fn from_file(file: &File) -> Result<Story, Broken> {
    if file.size() > MOST {
        return Err(Broken::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).ok_or(Broken::Damaged)?;
    let json = whole::story(&text).unwrap_or(&text);
    variorum_link::read(json.as_bytes())
}

/// Shows a story in place of what the page shows.
pub fn show(story: Story) {
    let Some(page) = dom::document() else { return };
    let (Some(root), Some(place)) = (page.document_element(), page.get_element_by_id("variorum")) else { return };
    page.set_title(&[&story.title, " · Variorum"].concat());
    place.set_text_content(None);
    let model = variorum_view::page(&story, dom::lang());
    if let Ok(place) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(place) {
        leptos::mount::mount_to(place, move || crate::pages::frame(model)).forget();
    }
    OWN.set(Some(Rc::new(story)));
    let _ = root.remove_attribute("data-private");
    let _ = root.set_attribute("data-own", "");
    // The first module shows what the address says, as when the reader goes back.
    if let (Some(window), Ok(event)) = (window(), Event::new("popstate")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Says why no story is shown.
fn refuse(why: &str) {
    let Some(page) = dom::document() else { return };
    let Some(root) = page.document_element() else { return };
    if let Some(place) = page.query_selector(".private-note .broken").ok().flatten() {
        place.set_text_content(Some(why));
    }
    let _ = root.set_attribute("data-private", "broken");
}

/// What is wrong, in words.
fn told(broken: Broken, lang: Lang) -> String {
    match broken {
        Broken::Cut { have, of: Some(of) } => {
            lang.fill("private.cut", &[("have", &grouped(have, lang)), ("of", &grouped(of, lang))])
        }
        Broken::Cut { have, of: None } => lang.fill("private.cut-early", &[("have", &grouped(have, lang))]),
        Broken::Damaged => lang.say("private.damaged").to_owned(),
        Broken::Later => lang.say("private.later").to_owned(),
        Broken::TooLarge => lang.say("private.large").to_owned(),
    }
}

/// A number with its thousands apart.
pub fn grouped(number: usize, lang: Lang) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push_str(lang.say("number.group"));
        }
        out.push(digit);
    }
    out
}

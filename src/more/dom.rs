//! Elements, texts to copy, and where the page is.

pub use crate::dom::inside as all;
use js_sys::{Function, Promise, Reflect};
use variorum_view::{Address, Lang, share::place::Site};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, Event, HtmlTextAreaElement, window};

/// The page.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The language of the page.
pub fn lang() -> Lang {
    let tag = document().and_then(|page| page.document_element()).and_then(|root| root.get_attribute("lang"));
    tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

/// What the address says.
pub fn address() -> Address {
    let query = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    Address::decode(&query).0
}

/// The site that the page is on, `levels` folders up.
pub fn site(levels: usize) -> Site {
    let place = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let plain = place.split(['?', '#']).next().unwrap_or_default();
    let folder = plain.rsplitn(levels + 2, '/').nth(levels + 1).unwrap_or_default();
    Site::new(&[folder, "/"].concat()).unwrap_or_else(|| Site::relative(levels))
}

/// Calls back on every event of a name, as long as the page lives.
pub fn on(target: &Element, name: &str, call: impl FnMut(Event) + 'static) {
    let call = Closure::<dyn FnMut(Event)>::new(call);
    let _ = target.add_event_listener_with_callback(name, call.as_ref().unchecked_ref());
    call.forget();
}

/// A button with a text, at the end of an element.
pub fn button(inside: &Element, text: &str, call: impl FnMut(Event) + 'static) -> Option<Element> {
    let button = document()?.create_element("button").ok()?;
    let _ = button.set_attribute("type", "button");
    button.set_text_content(Some(text));
    on(&button, "click", call);
    inside.append_child(&button).ok()?;
    Some(button)
}

/// Adds a button to every text that can be copied and has none.
pub fn copies(inside: &Element) {
    for label in all(inside, ".copied:not([data-copies])") {
        let _ = label.set_attribute("data-copies", "");
        let Some(text) = label.query_selector("textarea").ok().flatten() else { continue };
        let Ok(text) = text.dyn_into::<HtmlTextAreaElement>() else { continue };
        let copied = label.clone();
        button(&label, lang().say("share.copy"), move |event| {
            event.prevent_default();
            let (text, copied) = (text.clone(), copied.clone());
            spawn_local(async move { copy(&text, &copied).await });
        });
    }
}

/// Puts a text on the clipboard; where that is forbidden, selects it for the reader to copy.
async fn copy(text: &HtmlTextAreaElement, label: &Element) {
    let done = call(&["navigator", "clipboard"], "writeText", &JsValue::from_str(&text.value()));
    let copied = match done {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    };
    if !copied {
        let _ = text.focus();
        text.select();
    }
    let said = lang().say(if copied { "share.copied" } else { "share.select" });
    if let Some(button) = label.query_selector("button").ok().flatten() {
        button.set_text_content(Some(said));
    }
}

/// Calls a method of an object below the window that answers with a promise; none where the browser has it not.
pub fn call(path: &[&str], method: &str, argument: &JsValue) -> Option<Promise> {
    let mut object: JsValue = window()?.into();
    for name in path {
        object = Reflect::get(&object, &(*name).into()).ok().filter(JsValue::is_object)?;
    }
    let method: Function = Reflect::get(&object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(&object, argument).ok()?.dyn_into().ok()
}

/// Whether the browser can share by itself.
pub fn can_share() -> bool {
    let navigator = window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &"share".into()).unwrap_or(false))
}

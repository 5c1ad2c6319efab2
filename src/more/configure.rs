//! The page on which codes for other people's pages are put together.

use super::dom;
use variorum_view::{
    Address,
    address::Named,
    share::embed::{Codes, codes},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Levels of the page's folder below the page.
const LEVELS: usize = 1;

/// Follows the form, and fills in what the address asks for.
pub fn follow() {
    let Some(form) = dom::document().and_then(|page| page.query_selector("form.configure").ok().flatten()) else {
        return;
    };
    begin(&form, &dom::address());
    let changed = form.clone();
    show(&form);
    dom::on(&form, "input", move |_| show(&changed));
    if let Some(body) = dom::document().and_then(|page| page.body()) {
        dom::copies(&body);
    }
}

/// Chooses what an address has.
fn begin(form: &Element, address: &Address) {
    for (name, value) in [
        ("find", address.find.clone().unwrap_or_default()),
        ("view", address.view.name().to_owned()),
        ("theme", address.theme.map(Named::name).unwrap_or_default().to_owned()),
        ("lang", dom::lang().tag().to_owned()),
    ] {
        if let Some(select) = field::<HtmlSelectElement>(form, name) {
            select.set_value(&value);
        }
    }
}

/// Codes and previews of what is chosen.
fn show(form: &Element) {
    let value = |name: &str| field::<HtmlSelectElement>(form, name).map(|select| select.value()).unwrap_or_default();
    let on = |name: &str| field::<HtmlInputElement>(form, name).is_some_and(|input| input.checked());
    let find = Some(value("find")).filter(|find| !find.is_empty());
    let title = match &find {
        Some(find) => {
            form.query_selector(&["option[value='", find, "']"].concat()).ok().flatten().and_then(|o| o.text_content())
        }
        None => form.get_attribute("data-title"),
    };
    let address = Address {
        find,
        view: Named::from_name(&value("view")).unwrap_or_default(),
        theme: Named::from_name(&value("theme")),
        plain: on("plain"),
        still: on("static"),
        transparent: on("transparent"),
        ..Address::default()
    };
    let lang = Named::from_name(&value("lang")).unwrap_or_default();
    let site = dom::site(LEVELS);
    let sum = form.get_attribute("data-integrity").filter(|_| on("integrity"));
    fill(&codes(&site, lang, &address, title.as_deref().unwrap_or_default().trim(), sum.as_deref()));
    let src = site.page(lang, &address);
    let Some(body) = dom::document().and_then(|page| page.body()) else { return };
    for frame in dom::all(&body, "iframe.preview") {
        if frame.get_attribute("src").as_deref() != Some(&src) {
            let _ = frame.set_attribute("src", &src);
        }
    }
}

fn fill(codes: &Codes) {
    let Some(page) = dom::document() else { return };
    let areas = [&codes.frame, &codes.frame_and_script, &codes.element];
    let Some(body) = page.body() else { return };
    for (area, code) in dom::all(&body, ".codes textarea").into_iter().zip(areas) {
        if let Ok(area) = area.dyn_into::<HtmlTextAreaElement>() {
            area.set_value(code);
        }
    }
}

/// A field of the form.
fn field<T: JsCast>(form: &Element, name: &str) -> Option<T> {
    form.query_selector(&["[name=", name, "]"].concat()).ok()??.dyn_into().ok()
}

//! The share sheet: of a finding, or of what the page shows.

use super::{dom, picture, private, shown, whole};
use crate::components::{share, text};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::rc::Rc;
use variorum_story::Story;
use variorum_view::{
    Address, Lang,
    share::{image, page, place, table},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Opens it.
pub fn open(find: Option<&str>) {
    let Some(body) = dom::document().and_then(|page| page.body()) else { return };
    let lang = dom::lang();
    let Some(dialog) = dialog(&body, lang) else { return };
    let (story, own) = shown();
    let content: HtmlElement = match dialog.first_element_child().map(JsCast::dyn_into) {
        Some(Ok(content)) => content,
        _ => return,
    };
    match find.and_then(|find| story.questions.iter().position(|question| question.id == find)) {
        Some(place) => of_finding(&story, place, own, &content, lang),
        None => of_view(&story, own, &content, lang),
    }
    dom::copies(&content);
    let _ = dialog.show_modal();
}

/// An empty sheet that goes away when it is closed.
fn dialog(body: &HtmlElement, lang: Lang) -> Option<HtmlDialogElement> {
    let dialog: HtmlDialogElement = dom::document()?.create_element("dialog").ok()?.dyn_into().ok()?;
    dialog.set_class_name("share sheet");
    let _ = dialog.set_attribute("aria-label", lang.say("share.open"));
    let content = dom::document()?.create_element("div").ok()?;
    dialog.append_child(&content).ok()?;
    let closed = dialog.clone();
    let button = dom::button(&dialog, lang.say("ui.close"), move |_| closed.close())?;
    button.set_class_name("close");
    let gone = dialog.clone();
    dom::on(&dialog, "close", move |_| gone.remove());
    body.append_child(&dialog).ok()?;
    Some(dialog)
}

/// A finding: link, citation, codes, picture, figures.
fn of_finding(story: &Rc<Story>, at: usize, own: bool, content: &HtmlElement, lang: Lang) {
    let question = &story.questions[at];
    let mut sheet = page::sheet(question, story, &dom::site(0), lang);
    let svg = image::of_finding(question, story, lang);
    let alone = Story { questions: vec![question.clone()], ..(**story).clone() };
    let csv = table::csv(&alone, &Address { find: Some(question.id.clone()), ..Address::default() }, lang);
    sheet.files[1].1 = picture::data("image/svg+xml", &svg);
    let kept = [&story.slug, "-", &place::slug(&question.id), ".csv"].concat();
    sheet.files[2] = (lang.say("share.csv-one"), picture::data("text/csv", &csv), kept);
    if own {
        // No server knows the reader's own story: what leads to one is left out.
        (sheet.link, sheet.codes, sheet.configure) = (None, None, None);
    }
    let (title, link) = (sheet.title.clone(), sheet.link.clone());
    mount_to(content.clone(), move || view! { <h2>{sheet.title.clone()}</h2>{share(sheet, lang)} }).forget();
    if let Some(link) = link {
        native(content, title, link, lang);
    }
    if own {
        draw(content, svg);
    }
}

/// The page as it is: link, figures, the story as a file.
fn of_view(story: &Rc<Story>, own: bool, content: &HtmlElement, lang: Lang) {
    let address = dom::address();
    let link = (!own).then(|| dom::site(0).page(lang, &address));
    let csv = picture::data("text/csv", &table::csv(story, &address, lang));
    let json = picture::data("application/json", &String::from_utf8(variorum_link::write(story)).unwrap_or_default());
    let html = whole::file(story).map(|file| picture::data("text/html", &file));
    let name = |ending: &str| [&story.slug, ending].concat();
    let filter = table::filter(&address);
    let shown = if filter.is_empty() { String::new() } else { lang.fill("share.filtered", &[("filter", &filter)]) };
    let files = [
        (lang.say("share.csv-shown"), Some(csv), name(".csv")),
        (lang.say("share.json"), Some(json), name(".variorum.json")),
        (lang.say("share.html"), html, name(".html")),
    ];
    let file = |(name, href, kept): (&'static str, Option<String>, String)| {
        href.map(|href| view! { <li><a href=href download=kept>{name}</a></li> })
    };
    let (title, told) = (story.title.clone(), link.clone());
    let heading = lang.say(if own { "private.title" } else { "share.view" });
    mount_to(content.clone(), move || {
        view! {
            <h2>{heading}</h2>
            {told.map(|link| text(lang.say("share.link"), link))}
            <div class="own-links"></div>
            <h3>{lang.say("share.files")}</h3>
            <p class="length">{shown}</p>
            <ul class="choices">{files.into_iter().map(file).collect_view()}</ul>
        }
    })
    .forget();
    if let Some(link) = link {
        native(content, title, link, lang);
    }
    let place = content.query_selector(".own-links").ok().flatten().and_then(|place| place.dyn_into().ok());
    if let Some(place) = place.filter(|_| own) {
        let story = Rc::clone(story);
        spawn_local(async move { private::links(&story, place, lang).await });
    }
}

/// The browser's own way to share, where it has one.
fn native(content: &Element, title: String, link: String, lang: Lang) {
    if !dom::can_share() {
        return;
    }
    dom::button(content, lang.say("share.native"), move |_| {
        let data = js_sys::Object::new();
        for (name, value) in [("title", &title), ("url", &link)] {
            let _ = js_sys::Reflect::set(&data, &name.into(), &JsValue::from_str(value));
        }
        // Refused or called off: the texts to copy stand beside it.
        if let Some(shared) = dom::call(&["navigator"], "share", &data) {
            spawn_local(async move { drop(JsFuture::from(shared).await) });
        }
    });
}

/// Draws the picture here, since no server has it.
fn draw(content: &Element, svg: String) {
    let Some(link) = content.query_selector("a[download$='.png']").ok().flatten() else { return };
    spawn_local(async move {
        match picture::png(&svg).await {
            Some(address) => drop(link.set_attribute("href", &address)),
            None => link.remove(),
        }
    });
}

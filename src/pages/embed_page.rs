//! The page on which an editor puts together the code for an article: what it shows, how it looks at three widths, and the
//! codes to copy. Without scripts it gives the codes of the whole comparison.

use crate::components::text;
use leptos::prelude::*;
use variorum_view::{
    Lang,
    address::{Named, Theme, View},
    share::embed::Page,
};

/// Widths of the previews, in pixels: a phone, a column, an article.
const WIDTHS: [&str; 3] = ["320", "480", "720"];

/// Form, codes, previews.
pub fn embed_page(page: Page, lang: Lang) -> impl IntoView {
    let finds = page.findings.into_iter().map(|(id, title)| view! { <option value=id>{title}</option> });
    let previews = WIDTHS.map(|width| {
        view! {
            <figure>
                <figcaption>{[width, " px"].concat()}</figcaption>
                <iframe class="preview" src=page.src.clone() title=[lang.say("embed.preview"), " ", width].concat() width=width
                    height="520"></iframe>
            </figure>
        }
    });
    let areas = [page.codes.frame, page.codes.frame_and_script, page.codes.element];
    let names = [lang.say("share.frame"), lang.say("share.script"), lang.say("share.element")];
    let codes = names.into_iter().zip(areas).map(|(name, code)| text(name, code));
    view! {
        <header class="head alone-head"><p><a href=page.home>{page.story.clone()}</a></p><h1>{lang.say("embed.title")}</h1></header>
        <main id="main">
            <form class="configure" data-title=page.story data-integrity=page.integrity>
                <label>{lang.say("embed.shown")}<select name="find">
                    <option value="">{lang.say("embed.first")}</option>{finds.collect_view()}
                </select></label>
                <label>{lang.say("ui.views")}<select name="view">{views(lang)}</select></label>
                <label>{lang.say("ui.theme")}<select name="theme">{themes(lang)}</select></label>
                <label>{lang.say("ui.language")}<select name="lang">
                    {Lang::ALL.map(|other| view! { <option value=other.tag()>{other.say("language.name")}</option> }).collect_view()}
                </select></label>
                {["plain", "static", "transparent", "integrity"].map(|name| flag(name, lang)).collect_view()}
            </form>
            <section class="share codes" aria-label=lang.say("embed.codes")>{codes.collect_view()}</section>
            <section class="previews" aria-label=lang.say("embed.preview")>{previews.collect_view()}</section>
        </main>
    }
}

fn views(lang: Lang) -> impl IntoView {
    let named = |name: &str| lang.find(&["view.", name].concat());
    let one = |(_, name): &(View, &'static str)| named(name).map(|text| view! { <option value=*name>{text}</option> });
    View::NAMES.iter().map(one).collect_view()
}

fn themes(lang: Lang) -> impl IntoView {
    let named = |name: &str| lang.find(&["theme.", name].concat());
    let one = |(_, name): &(Theme, &'static str)| named(name).map(|text| view! { <option value=*name>{text}</option> });
    view! { <option value="">{lang.say("theme.auto")}</option>{Theme::NAMES.iter().map(one).collect_view()} }
}

/// A box to tick.
fn flag(name: &'static str, lang: Lang) -> impl IntoView {
    let text = lang.find(&["embed.", name].concat()).unwrap_or(name);
    view! { <label class="flag"><input type="checkbox" name=name/>{text}</label> }
}

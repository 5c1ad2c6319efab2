//! Ways to show a finding elsewhere, as texts to select; scripts add a button to copy each.

use leptos::prelude::*;
use variorum_view::{Lang, share::page::Sheet};

/// Link, citations, codes and files.
pub fn share(sheet: Sheet, lang: Lang) -> impl IntoView {
    let files =
        sheet.files.into_iter().map(|(name, href, kept)| view! { <li><a href=href download=kept>{name}</a></li> });
    let codes = sheet.codes.map(|codes| {
        view! {
            <details class="part">
                <summary>{lang.say("share.embed")}</summary>
                {text(lang.say("share.frame"), codes.frame)}
                {text(lang.say("share.script"), codes.frame_and_script)}
                {text(lang.say("share.element"), codes.element)}
            </details>
        }
    });
    view! {
        {sheet.link.map(|link| text(lang.say("share.link"), link))}
        <details class="part">
            <summary>{lang.say("share.cite")}</summary>
            {text(lang.say("share.plain"), sheet.citation.plain)}
            {text("BibTeX", sheet.citation.bibtex)}
            {text("CSL-JSON", sheet.citation.csl)}
        </details>
        {codes}
        {sheet.configure.map(|href| view! { <p class="ways"><a href=href>{lang.say("share.configure")}</a></p> })}
        <h3>{lang.say("share.files")}</h3>
        <ul class="choices">{files.collect_view()}</ul>
    }
}

/// A text to select and copy.
pub fn text(name: &'static str, text: String) -> impl IntoView {
    let rows = text.lines().count().clamp(1, 8).to_string();
    view! {
        <label class="copied"><span>{name}</span><textarea readonly=true rows=rows spellcheck="false">{text}</textarea></label>
    }
}

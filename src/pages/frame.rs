//! Head, views, foot.

use super::{contrasts, figures, foot, head, overview, read};
use crate::components::verdict;
use leptos::prelude::*;
use variorum_view::{
    Lang, Page,
    address::{Named, View},
};

/// The page: every view, one below the other, each whole. What is not in front is put aside once a script runs.
pub fn frame(page: Page) -> impl IntoView {
    let lang = page.lang;
    view! {
        <a class="skip" href="#main">{lang.say("ui.skip")}</a>
        {head(page.head, lang)}
        <main id="main" tabindex="-1">
            {opening(lang)}
            {tools(lang)}
            {section(View::Overview, lang, overview(page.overview, &page.accounts_lang, lang))}
            {section(View::Figures, lang, figures(page.figures, lang))}
            {section(View::Framing, lang, contrasts(page.framing, None, &page.accounts_lang, lang))}
            {section(View::Read, lang, read(page.read, &page.accounts_lang, lang))}
            {section(View::Coverage, lang, contrasts(page.coverage, Some(lang.say("coverage.lead")), &page.accounts_lang, lang))}
        </main>
        <p class="full"><a href=crate::file(lang) target="_blank" rel="noopener">{lang.say("ui.full")}</a></p>
        {foot(page.foot, lang)}
        <p id="verdicts" hidden=true>{page.verdicts.iter().map(verdict).collect_view()}</p>
        <p id="live" class="unseen live" role="status" data-shown=page.live></p>
    }
}

/// A view under its heading.
fn section(view: View, lang: Lang, inside: impl IntoView) -> impl IntoView {
    let id = view.name();
    let title = [id, "-title"].concat();
    let labelled = title.clone();
    view! {
        <section id=id class="view" aria-labelledby=labelled tabindex="-1">
            <h2 id=title class="view-title">{lang.find(&["view.", id].concat())}</h2>
            {inside}
        </section>
    }
}

/// What is shown while a private link is opened, and where it cannot be; `web/page.js` says when.
fn opening(lang: Lang) -> impl IntoView {
    view! {
        <div class="private-note" role="status">
            // The page's heading while it stands alone.
            <h1>
                <span class="wait">{lang.say("private.wait")}</span>
                <span class="failed">{lang.say("private.failed")}</span>
                <span class="broken"></span>
            </h1>
            <p class="instead"><a href=crate::file(lang) data-instead="">{lang.say("private.published")}</a></p>
        </div>
    }
}

/// What can be done with the comparison as a whole.
fn tools(lang: Lang) -> impl IntoView {
    let embed = ["embed/", variorum_view::share::place::file(lang)].concat();
    view! {
        <p class="tools">
            <a class="send" href=embed data-share="">{lang.say("share.open")}</a>
            <label class="file">
                <input class="unseen" type="file" accept=".json,.html" data-open=""/>{lang.say("private.open")}
            </label>
        </p>
    }
}

//! Head, views, foot.

use super::{contrasts, figures, foot, head, overview, read};
use leptos::prelude::*;
use variorum_view::{Lang, Page};

/// The page: every view, one below the other, each whole. What is not in front is put aside once a script runs.
pub fn frame(page: Page) -> impl IntoView {
    let lang = page.lang;
    view! {
        {opening(lang)}
        <a class="skip" href="#main">{lang.say("ui.skip")}</a>
        {head(page.head, lang)}
        <main id="main" tabindex="-1">
            {tools(lang)}
            <section id="overview" class="view" aria-labelledby="overview-title" tabindex="-1">
                <h2 id="overview-title" class="view-title">{lang.say("view.overview")}</h2>
                {overview(page.overview, &page.accounts_lang, lang)}
            </section>
            <section id="figures" class="view" aria-labelledby="figures-title" tabindex="-1">
                <h2 id="figures-title" class="view-title">{lang.say("view.figures")}</h2>
                {figures(page.figures, lang)}
            </section>
            <section id="framing" class="view" aria-labelledby="framing-title" tabindex="-1">
                <h2 id="framing-title" class="view-title">{lang.say("view.framing")}</h2>
                {contrasts(page.framing, None, &page.accounts_lang, lang)}
            </section>
            <section id="read" class="view" aria-labelledby="read-title" tabindex="-1">
                <h2 id="read-title" class="view-title">{lang.say("view.read")}</h2>
                {read(page.read, &page.accounts_lang, lang)}
            </section>
            <section id="coverage" class="view" aria-labelledby="coverage-title" tabindex="-1">
                <h2 id="coverage-title" class="view-title">{lang.say("view.coverage")}</h2>
                {contrasts(page.coverage, Some(lang.say("coverage.lead")), &page.accounts_lang, lang)}
            </section>
        </main>
        <p class="full"><a href=crate::file(lang) target="_blank" rel="noopener">{lang.say("ui.full")}</a></p>
        {foot(page.foot, lang)}
        <p class="unseen live" role="status" data-shown=page.live></p>
    }
}

/// What is shown while a private link is opened, and where it cannot be; `web/page.js` says when.
fn opening(lang: Lang) -> impl IntoView {
    view! {
        <div class="private-note" role="status">
            <p class="wait">{lang.say("private.wait")}</p>
            <p class="failed">{lang.say("private.failed")}</p>
            <p class="broken"></p>
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

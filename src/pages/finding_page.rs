//! The page of one finding, for those who come by a link to it and for machines. It needs no script.

use crate::components::{finding, share};
use leptos::prelude::*;
use variorum_view::share::page::FindingPage;

/// A finding and ways to show it elsewhere.
pub fn finding_page(page: FindingPage) -> impl IntoView {
    let lang = page.lang;
    let language = |(other, href, current): (variorum_view::Lang, String, bool)| {
        let current = current.then_some("true");
        view! { <li><a href=href lang=other.tag() hreflang=other.tag() aria-current=current>{other.say("language.name")}</a></li> }
    };
    view! {
        <header class="head alone-head">
            <p><a href=page.home.clone()>{page.story}</a></p>
        </header>
        <main id="main" class="one-finding">
            {finding(page.card, &page.accounts_lang, lang)}
            <p class="whole"><a href=page.home>{lang.say("share.whole")}</a></p>
            <section id="share" class="share" aria-labelledby="share-title">
                <h2 id="share-title">{lang.say("share.title")}</h2>
                {share(page.sheet, lang)}
            </section>
        </main>
        <footer class="foot">
            <ul class="choices">{page.languages.into_iter().map(language).collect_view()}</ul>
            <p class="made">{lang.say("ui.made")}</p>
        </footer>
    }
}

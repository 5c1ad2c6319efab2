//! Head, views, foot.

use super::{figures, foot, head, overview};
use leptos::prelude::*;
use variorum_view::{Page, address::View};

/// The page around its views. Where no script runs every view is shown, one below the other.
pub fn frame(page: Page) -> impl IntoView {
    let lang = page.lang;
    let aside = |view: View| page.view.is_some_and(|front| front != view);
    let (overview_aside, figures_aside) = (aside(View::Overview), aside(View::Figures));
    view! {
        <a class="skip" href="#main">{lang.say("ui.skip")}</a>
        {head(page.head, lang)}
        <main id="main" tabindex="-1">
            <section id="overview" class="view" aria-labelledby="overview-title" tabindex="-1" hidden=overview_aside>
                <h2 id="overview-title" class="view-title">{lang.say("view.overview")}</h2>
                {overview(page.overview, &page.accounts_lang, lang)}
            </section>
            <section id="figures" class="view" aria-labelledby="figures-title" tabindex="-1" hidden=figures_aside>
                <h2 id="figures-title" class="view-title">{lang.say("view.figures")}</h2>
                {figures(page.figures, &page.accounts_lang, lang)}
            </section>
        </main>
        {foot(page.foot, lang)}
        <p class="unseen" role="status">{page.live}</p>
    }
}

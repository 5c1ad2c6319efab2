//! The findings as cards, in order of how much they matter.

use crate::components::{finding, none_fits, single};
use leptos::prelude::*;
use variorum_view::{Lang, page::Overview};

/// Cards of what two or more accounts have, then what one alone has.
pub fn overview(overview: Overview, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let none_alone = overview.alone.is_empty();
    let cards = overview.cards.into_iter().map(|card| finding(card, accounts_lang, lang)).collect_view();
    let singles = overview.alone.into_iter().map(|card| single(card, accounts_lang, lang)).collect_view();
    let empty = overview.empty.map(|empty| view! { <p class="empty">{empty}</p> });
    view! {
        {empty}
        {none_fits(overview.none_fits, lang.say("empty.every"), "?#overview")}
        <div class="findings">{cards}</div>
        <section id="alone" class="alone" aria-labelledby="alone-title" hidden=none_alone>
            <h3 id="alone-title">{lang.say("ui.alone")}</h3>
            <p>{lang.say("ui.alone-lead")}</p>
            <ul>{singles}</ul>
        </section>
    }
}

//! The findings as cards, in order of how much they matter.

use crate::components::{finding, single};
use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;
use variorum_view::{Lang, page::Overview};

/// Cards of what two or more accounts have, then what one alone has.
pub fn overview(overview: Overview, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let (words, other_words) = (accounts_lang.to_owned(), accounts_lang.to_owned());
    let alone = !overview.alone.is_empty();
    let cards = keyed(overview.cards, |card| card.version.clone(), move |_, card| (|_| (), finding(card, &words, lang)));
    let singles =
        keyed(overview.alone, |card| card.version.clone(), move |_, card| (|_| (), single(card, &other_words, lang)));
    view! {
        <p class="empty" hidden=overview.empty.is_none()>{overview.empty}</p>
        <div class="findings">{cards}</div>
        <section class="alone" aria-labelledby="alone-title" hidden=!alone>
            <h3 id="alone-title">{lang.say("ui.alone")}</h3>
            <p>{lang.say("ui.alone-lead")}</p>
            <ul>{singles}</ul>
        </section>
    }
}

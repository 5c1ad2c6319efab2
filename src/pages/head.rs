//! Title, tally, accounts, views.

use crate::components::{badge, choices, source_chip};
use leptos::prelude::*;
use variorum_view::{Lang, filter::Choice, frame::Head, frame::TallyPart};

/// What stands above the views.
pub fn head(head: Head, lang: Lang) -> impl IntoView {
    let stated = head.orders.first().map(|(_, stated)| *stated);
    let orders = head.orders.into_iter().map(|(choice, stated)| order(choice, stated)).collect_view();
    let orders = view! { <ul class="choices">{orders}</ul> };
    let letters = head.chips.iter().map(|chip| badge(&chip.badge)).collect_view();
    let chips = head.chips.into_iter().map(|chip| source_chip(chip, lang)).collect_view();
    view! {
        <header id="head" class="head">
            <h1>{head.title}</h1>
            <p class="summary">{head.summary}</p>
            {tally(head.tally, lang)}
            <section id="sources" class="sources" aria-label=lang.say("ui.sources") tabindex="-1">
                <details>
                    <summary>{lang.say("ui.sources")}<span class="letters" aria-hidden="true">{letters}</span></summary>
                    <ul class="accounts">{chips}</ul>
                    <p class="order" data-pinned=head.pinned>{stated}</p>
                    <nav class="orders" aria-label=lang.say("ui.order")>{orders}</nav>
                </details>
            </section>
            {head.newer.map(|note| view! { <p class="notes">{note}</p> })}
            <div id="asked" class="notes asked" data-unknown=head.notes.unknown data-not-here=head.notes.not_here
                data-some-sources=head.notes.some_sources data-pinned-sources=head.notes.pinned_sources data-pair=head.notes.pair hidden=true></div>
            <nav class="tabs" aria-label=lang.say("ui.views")>{choices(head.tabs, "page")}</nav>
        </header>
    }
}

/// An order of the accounts, with the sentence that states it.
fn order(choice: Choice, stated: &'static str) -> impl IntoView {
    let current = choice.current.then_some("true");
    view! { <li>
        <a href=choice.link data-set=choice.set data-current="true" data-stated=stated aria-current=current>{choice.text}</a>
    </li> }
}

/// How many accounts and findings of each group, each a filter.
fn tally(parts: Vec<TallyPart>, lang: Lang) -> impl IntoView {
    let part = |part: TallyPart| {
        let class = ["of-", part.group.map_or("all", |group| group.name())].concat();
        let current = part.choice.current.then_some("true");
        let (one, other) = part.told.unzip();
        view! { <li class=class hidden=part.none data-none=part.none.then_some("")>
            <a href=part.choice.link data-set=part.choice.set data-current="true" aria-current=current data-one=one
                data-other=other>{part.choice.text}</a>
        </li> }
    };
    view! {
        <nav class="tally" aria-label=lang.say("ui.tally")>
            <ul class="dots">{parts.into_iter().map(part).collect_view()}</ul>
        </nav>
    }
}

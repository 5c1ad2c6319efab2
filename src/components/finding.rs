//! A finding: question, plot, verdict with its reason, quotations.

use super::{badge, plot, quotation, reason, verdict};
use leptos::prelude::*;
use variorum_view::{Badge, Lang, card::Card};

/// A finding as a card of its own.
pub fn finding(card: Card, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let class = ["finding is-", card.verdict.group.name()].concat();
    let title = ["title-", &card.id].concat();
    view! {
        <article class=class id=card.id.clone() aria-labelledby=title.clone() tabindex="-1" data-finding=card.link.clone()>
            <header>
                <h3 id=title>{card.title.clone()}</h3>
                {verdict(&card.verdict)}
            </header>
            {body(card, accounts_lang, lang)}
        </article>
    }
}

/// What a finding rests on: the same in a card and in an opened row of the table.
pub fn body(card: Card, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let words = accounts_lang.to_owned();
    let quotes = card.quotes.into_iter().map(move |quote| quotation(quote, &words, lang));
    let why = card.why.into_iter().map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> });
    view! {
        {card.plot.map(plot)}
        {reason(&card.verdict)}
        <ul class="quotations" aria-label=lang.say("ui.quotes")>{quotes.collect_view()}</ul>
        {missing(&card.missing, lang)}
        <footer>
            <details class="why">
                <summary>{lang.say("ui.why")}</summary>
                <dl>{why.collect_view()}</dl>
            </details>
            <a class="link" href=card.link>{lang.say("ui.link")}</a>
            {card.edited.map(|edited| view! { <span class="edited">{edited}</span> })}
        </footer>
    }
}

/// Accounts that have no answer.
fn missing(badges: &[Badge], lang: Lang) -> Option<impl IntoView + use<>> {
    let list = badges.iter().map(|one| view! { <li>{badge(one)}<span>{one.outlet.clone()}</span></li> }).collect_view();
    (!badges.is_empty())
        .then(|| view! { <div class="missing"><p>{lang.say("ui.missing")}</p><ul>{list}</ul></div> })
}

/// A finding of one account alone, as a line.
pub fn single(card: Card, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let words = accounts_lang.to_owned();
    let quotes = card.quotes.into_iter().map(move |quote| quotation(quote, &words, lang));
    view! {
        <li class="single" id=card.id tabindex="-1" data-finding=card.link>
            <h4>{card.title}</h4>
            <ul class="quotations" aria-label=lang.say("ui.quotes")>{quotes.collect_view()}</ul>
        </li>
    }
}

//! A finding: question, plot, verdict with its reason, quotations.

use super::{badge, plot, quotation, reason, verdict};
use leptos::prelude::*;
use variorum_view::address::{Facts, Named};
use variorum_view::{Badge, Lang, card::Card};

/// A finding as a card of its own.
pub fn finding(card: Card, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let class = ["finding is-", card.verdict.group.name()].concat();
    let id = card.id.clone();
    let (title_id, title) = (["title-", &card.id].concat(), card.title.clone());
    let labelled = title_id.clone();
    let verdict = verdict(&card.verdict);
    let (group, kind, sources, pairs) = attributes(&card.facts);
    let body = body(card, accounts_lang, lang);
    view! {
        <article class=class id=id aria-labelledby=labelled tabindex="-1"
            data-find="" data-group=group data-kind=kind data-sources=sources data-pairs=pairs>
            <header>
                <h3 id=title_id>{title}</h3>
                {verdict}
            </header>
            {body}
        </article>
    }
}

/// What decides whether a finding is shown, as attributes: group, kind, sources, and three words for each pair of these whose
/// own verdict is of another group.
pub fn attributes(facts: &Facts) -> (&'static str, &'static str, String, Option<String>) {
    let pairs: Vec<String> = facts.pairs.iter().map(|(a, b, group)| [a, " ", b, " ", group.name()].concat()).collect();
    let pairs = (!pairs.is_empty()).then(|| pairs.join(" "));
    (facts.group.name(), facts.kind.map_or("", Named::name), facts.sources.join(" "), pairs)
}

/// What a finding rests on. In the table it stands in the opened row.
fn body(card: Card, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let words = accounts_lang.to_owned();
    let quotes = card.quotes.into_iter().map(move |quote| quotation(quote, &words, lang));
    let why = card.why.into_iter().map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> });
    let reason = reason(&card.verdict, lang);
    let missing = missing(&card.missing, lang);
    // On its own page all of that stands below it.
    let share = (!card.share.starts_with('#')).then(|| card.id.clone());
    view! {
        <div class="body">
            <div class="answer">
                {card.plot.map(plot)}
                {values(card.values)}
                {reason}
                {missing}
                <footer>
                    <details class="why">
                        <summary>{lang.say("ui.why")}</summary>
                        <dl>{why.collect_view()}</dl>
                    </details>
                    <a class="link" href=card.link>{lang.say("ui.link")}</a>
                    <a class="send" href=card.share data-share=share>{lang.say("share.open")}</a>
                    {card.edited.map(|edited| view! { <span class="edited">{edited}</span> })}
                </footer>
            </div>
            <ul class="quotations" aria-label=lang.say("ui.quotes")>{quotes.collect_view()}</ul>
        </div>
    }
}

/// Answers that no axis can hold.
fn values(values: Vec<(Vec<Badge>, String)>) -> impl IntoView {
    let value = |(badges, label): (Vec<Badge>, String)| {
        view! { <li><span class="who">{badges.iter().map(badge).collect_view()}</span><b>{label}</b></li> }
    };
    let none = values.is_empty();
    view! { <ul class="values" hidden=none>{values.into_iter().map(value).collect_view()}</ul> }
}

/// Accounts that have no answer.
fn missing(badges: &[Badge], lang: Lang) -> Option<impl IntoView + use<>> {
    let list = badges
        .iter()
        .map(|one| view! { <li data-source=one.source.clone()>{badge(one)}<span>{one.outlet.clone()}</span></li> })
        .collect_view();
    (!badges.is_empty()).then(|| view! { <div class="missing"><p>{lang.say("ui.missing")}</p><ul>{list}</ul></div> })
}

/// A finding of one account alone, as a line.
pub fn single(card: Card, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let (group, kind, sources, pairs) = attributes(&card.facts);
    let words = accounts_lang.to_owned();
    let quotes = card.quotes.into_iter().map(move |quote| quotation(quote, &words, lang));
    view! {
        <li class="single" id=card.id.clone() tabindex="-1"
            data-find="" data-group=group data-kind=kind data-sources=sources data-pairs=pairs>
            <h4>{card.title}</h4>
            <div class="body">
                <ul class="quotations" aria-label=lang.say("ui.quotes")>{quotes.collect_view()}</ul>
            </div>
        </li>
    }
}

//! A quotation with whose words they are; it opens onto all that is known of the figure.

use super::badge;
use leptos::either::Either;
use leptos::prelude::*;
use variorum_view::{Lang, quote::Quote};

/// A quotation.
pub fn quotation(quote: Quote, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let (before, figure, after) = quote.words;
    let part = |text: String| (!text.is_empty()).then_some(text);
    let (before, after) = (part(before), part(after));
    let facts = quote.facts.into_iter().map(|(name, fact)| view! { <div><dt>{name}</dt><dd>{fact}</dd></div> });
    let words = accounts_lang.to_owned();
    let also = quote.also.into_iter().map(move |(before, figure, after)| {
        view! { <q lang=words.clone()>{before}<b>{figure}</b>{after}</q> }
    });
    let source = match quote.url {
        Some(url) => Either::Left(view! {
            <a class="out" href=url target="_blank" rel="noopener noreferrer">{lang.say("ui.open")}</a>
        }),
        None => Either::Right(view! { <span class="none">{lang.say("ui.no-url")}</span> }),
    };
    view! {
        <li class="quotation" id=quote.id data-source=quote.badge.source.clone()>
            <details>
                <summary>
                    {badge(&quote.badge)}
                    <blockquote lang=accounts_lang.to_owned() dir="auto"><p>{before}<mark>{figure}</mark>{after}</p></blockquote>
                    <cite class="dots"><span class="outlet">{quote.badge.outlet}</span><span>{quote.line}</span></cite>
                </summary>
                <div class="more">
                    <dl>{facts.collect_view()}</dl>
                    <div class="also">{also.collect_view()}</div>
                    <p class="ways">{source}<a href=quote.table>{lang.say("ui.in-table")}</a></p>
                </div>
            </details>
        </li>
    }
}

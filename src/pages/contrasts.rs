//! How each account puts it, and what each has: tables of contrasts.

use crate::components::matrix;
use leptos::prelude::*;
use variorum_view::{Lang, matrix::Matrix};

/// The tables of a view, one below the other, with the way to each above them.
pub fn contrasts(
    tables: Vec<Matrix>,
    lead: Option<&'static str>,
    accounts_lang: &str,
    lang: Lang,
) -> impl IntoView + use<> {
    let links = tables.iter().map(|table| view! { <li><a href=["#part-", table.id].concat()>{table.title}</a></li> });
    let links = links.collect_view();
    let tables = tables.into_iter().map(|one| matrix(one, accounts_lang, lang)).collect_view();
    view! {
        {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        <nav class="parts" aria-label=lang.say("ui.parts")><ul class="choices">{links}</ul></nav>
        {tables}
    }
}

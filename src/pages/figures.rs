//! Every figure as a table.

use crate::components::{badge, choices, figure_row};
use leptos::prelude::*;
use variorum_view::{Badge, Lang, filter::Choice, table::Table};

/// The table and what filters it.
pub fn figures(table: Table, lang: Lang) -> impl IntoView {
    let rows = table.rows.into_iter().map(|row| figure_row(row, lang)).collect_view();
    view! {
        <div class="filters">
            <a class="switch" href=table.differences.link data-differences="" role="switch" aria-checked="false">
                {table.differences.text}
            </a>
            {filter(table.verdicts, lang.say("ui.only"))}
            {filter(table.kinds, lang.say("ui.kind"))}
            {filter(table.sorts, lang.say("ui.sort"))}
        </div>
        <div class="table" role="region" tabindex="0" aria-label=lang.say("ui.table")>
            <table>
                <caption data-all=table.caption.clone() data-differences=table.caption_differences
                    data-some=table.caption_some>{table.caption.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="question">{lang.say("ui.question")}</th>
                        {table.columns.into_iter().map(column).collect_view()}
                        <th scope="col">{lang.say("ui.verdict")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// One filter: its name and its choices.
fn filter(list: Vec<Choice>, name: &'static str) -> impl IntoView {
    view! { <nav aria-label=name><span aria-hidden="true">{name}</span>{choices(list, "true")}</nav> }
}

/// The head of an account's column.
fn column(one: Badge) -> impl IntoView {
    view! { <th scope="col" data-source=one.source.clone()>{badge(&one)}<span class="outlet">{one.outlet}</span></th> }
}

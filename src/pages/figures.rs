//! Every figure as a table.

use crate::components::{badge, choices, figure_row, none_fits, width};
use leptos::prelude::*;
use variorum_view::{Badge, Lang, filter::Choice, table::Table};

/// The table and what filters it. Its rows are drawn one by one, each only when it comes into sight, so that a table of any
/// length answers at once; roles keep it a table.
pub fn figures(table: Table, lang: Lang) -> impl IntoView {
    let class = ["table figures ", width(table.columns.len())].concat();
    let rows = table.rows.into_iter().map(|row| figure_row(row, lang)).collect_view();
    view! {
        <div class="filters">
            <a class="switch" href=table.differences.link data-differences="" role="switch" aria-checked="false">
                {table.differences.text}
            </a>
            <details class="choose">
                <summary>{lang.say("ui.choose")}</summary>
                {filter(table.verdicts, lang.say("ui.only"))}
                {filter(table.kinds, lang.say("ui.kind"))}
                {filter(table.sorts, lang.say("ui.sort"))}
            </details>
        </div>
        {none_fits(table.none_fits, lang.say("empty.every"), "?view=figures#figures")}
        <div class=class role="region" tabindex="0" aria-label=lang.say("ui.table")>
            <table role="table">
                <caption data-all=table.caption.clone() data-differences=table.caption_differences
                    data-some=table.caption_some>{table.caption.clone()}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col" class="question">{lang.say("ui.question")}</th>
                        {table.columns.into_iter().map(column).collect_view()}
                        <th role="columnheader" scope="col" class="verdict-cell">{lang.say("ui.verdict")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}{opened(lang)}</tbody>
            </table>
        </div>
    }
}

/// The one row that an opened row shows what it rests on in, over the whole width.
fn opened(lang: Lang) -> impl IntoView {
    view! {
        <tr role="row" id="opened" class="details" hidden=true>
            <td role="cell">
                <div class="inside" tabindex="-1">
                    <a class="close" href="?view=figures">{lang.say("ui.close")}</a>
                    <div class="slot"></div>
                </div>
            </td>
        </tr>
    }
}

/// One filter: its name and its choices.
fn filter(list: Vec<Choice>, name: &'static str) -> impl IntoView {
    view! { <nav aria-label=name><span aria-hidden="true">{name}</span>{choices(list, "true")}</nav> }
}

/// The head of an account's column.
fn column(one: Badge) -> impl IntoView {
    view! { <th role="columnheader" scope="col" data-source=one.source.clone()>{badge(&one)}<span class="outlet">{one.outlet}</span></th> }
}

//! Every figure as a table.

use crate::components::{choices, detail_row, figure_row};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;
use variorum_view::{Badge, Lang, filter::Choice, table::Line, table::Table};

/// The table and what filters it.
pub fn figures(table: Table, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let words = accounts_lang.to_owned();
    let lines = keyed(table.lines, version, move |_, line| {
        let row = match line {
            Line::Row(row) => Either::Left(figure_row(row, lang)),
            Line::Details { card, close, columns } => Either::Right(detail_row(*card, close, columns, &words, lang)),
        };
        (|_| (), row)
    });
    view! {
        <div class="filters">
            <a class="switch" href=table.differences.link role="switch" aria-checked=table.differences.current.to_string()>
                {table.differences.text}
            </a>
            {filter(table.verdicts, lang.say("ui.only"))}
            {filter(table.kinds, lang.say("ui.kind"))}
            {filter(table.sorts, lang.say("ui.sort"))}
        </div>
        <div class="table" role="region" tabindex="0" aria-label=lang.say("ui.table")>
            <table>
                <caption>{table.caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="question">{lang.say("ui.question")}</th>
                        {table.columns.into_iter().map(column).collect_view()}
                        <th scope="col">{lang.say("ui.verdict")}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}

/// What a line is known by from one state of the table to the next.
fn version(line: &Line) -> String {
    match line {
        Line::Row(row) => row.version.clone(),
        Line::Details { card, .. } => ["details ", &card.version].concat(),
    }
}

/// One filter: its name and its choices.
fn filter(list: Vec<Choice>, name: &'static str) -> impl IntoView {
    view! { <nav aria-label=name><span aria-hidden="true">{name}</span>{choices(list, "true")}</nav> }
}

/// The head of an account's column.
fn column(badge: Badge) -> impl IntoView {
    view! { <th scope="col">{crate::components::badge(&badge)}<span class="outlet">{badge.outlet}</span></th> }
}

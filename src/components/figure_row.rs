//! Rows of the table of figures.

use super::finding::body;
use super::{badge, verdict};
use leptos::either::Either;
use leptos::prelude::*;
use variorum_view::{Lang, card::Card, table::Cell, table::Row};

/// A question's row: what each source says, and the verdict.
pub fn figure_row(row: Row, lang: Lang) -> impl IntoView + use<> {
    view! {
        <tr id=row.id tabindex="-1" data-finding="">
            <th scope="row" class="question"><a href=row.link>{row.title}</a></th>
            {row.cells.into_iter().map(|one| cell(one, lang)).collect_view()}
            <td class="verdict-cell">{verdict(&row.verdict)}</td>
        </tr>
    }
}

/// What one source says to one question.
fn cell(cell: Cell, lang: Lang) -> impl IntoView {
    match cell.value {
        Some((value, also)) => Either::Left(view! {
            <td>
                {badge(&cell.badge)}
                <a class="value" href=cell.link aria-label=cell.name>{value}</a>
                {(also > 0).then(|| view! { <sup aria-hidden="true">{["+", &also.to_string()].concat()}</sup> })}
            </td>
        }),
        None => Either::Right(view! { <td class="none">{badge(&cell.badge)}<span>{lang.say("ui.not-found")}</span></td> }),
    }
}

/// What an opened row rests on, over the whole width.
pub fn detail_row(card: Card, close: String, columns: usize, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let id = ["details-", &card.id].concat();
    view! {
        <tr class="details">
            <td colspan=columns.to_string()>
                <div class="inside" id=id tabindex="-1">
                    <a class="close" href=close>{lang.say("ui.close")}</a>
                    {body(card, accounts_lang, lang)}
                </div>
            </td>
        </tr>
    }
}

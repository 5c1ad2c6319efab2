//! Rows of the table of figures.

use super::finding::attributes;
use super::{hue, verdict};
use leptos::either::Either;
use leptos::prelude::*;
use variorum_view::{Lang, table::Cell, table::Row};

/// A question's row: what each source says, and the verdict.
pub fn figure_row(row: Row, lang: Lang) -> impl IntoView + use<> {
    let (group, kind, sources, pairs) = attributes(&row.facts);
    let find = row.facts.find;
    let id = ["row-", &find].concat();
    let weight = row.places.weight.to_string();
    let (topic, text) = (row.places.topic.to_string(), row.places.text.to_string());
    view! {
        <tr role="row" class="figure" id=id tabindex="-1" data-find=find data-group=group data-kind=kind data-sources=sources data-pairs=pairs
            data-weight=weight data-topic=topic data-text=text>
            <th role="rowheader" scope="row" class="question"><a href=row.link>{row.title}</a></th>
            {row.cells.into_iter().map(|one| cell(one, lang)).collect_view()}
            <td role="cell" class="verdict-cell">{verdict(&row.verdict)}</td>
        </tr>
    }
}

/// What one source says to one question.
fn cell(cell: Cell, lang: Lang) -> impl IntoView {
    let (source, hue, letter) = (cell.badge.source.clone(), hue(&cell.badge), cell.badge.letter.clone());
    match cell.value {
        Some((value, also)) => Either::Left(view! {
            <td role="cell" class=hue data-source=source data-letter=letter>
                <a class="value" href=cell.link aria-label=cell.name>{value}</a>
                {(also > 0).then(|| view! { <sup aria-hidden="true">{["+", &also.to_string()].concat()}</sup> })}
            </td>
        }),
        None => Either::Right(view! {
            <td role="cell" class=["none ", &hue].concat() data-source=source data-letter=letter>{lang.say("ui.not-found")}</td>
        }),
    }
}

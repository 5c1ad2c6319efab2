//! Rows of the table of figures.

use super::finding::attributes;
use super::{badge, verdict};
use leptos::either::Either;
use leptos::prelude::*;
use variorum_view::{Lang, table::Cell, table::Row};

/// A question's row: what each source says, and the verdict; then the row that it opens.
pub fn figure_row(row: Row, lang: Lang) -> impl IntoView + use<> {
    let (group, kind, sources) = attributes(&row.facts);
    let columns = row.cells.len() + 2;
    let find = row.facts.find;
    let id = ["row-", &find].concat();
    let weight = row.places.weight.to_string();
    let (topic, text) = (row.places.topic.to_string(), row.places.text.to_string());
    view! {
        <tr class="figure" id=id tabindex="-1" data-find=find.clone() data-group=group data-kind=kind data-sources=sources
            data-weight=weight data-topic=topic data-text=text>
            <th scope="row" class="question"><a href=row.link>{row.title}</a></th>
            {row.cells.into_iter().map(|one| cell(one, lang)).collect_view()}
            <td class="verdict-cell">{verdict(&row.verdict)}</td>
        </tr>
        {details(&find, columns, lang)}
    }
}

/// What one source says to one question.
fn cell(cell: Cell, lang: Lang) -> impl IntoView {
    let source = cell.badge.source.clone();
    match cell.value {
        Some((value, also)) => Either::Left(view! {
            <td data-source=source>
                {badge(&cell.badge)}
                <a class="value" href=cell.link aria-label=cell.name>{value}</a>
                {(also > 0).then(|| view! { <sup aria-hidden="true">{["+", &also.to_string()].concat()}</sup> })}
            </td>
        }),
        None => Either::Right(view! {
            <td class="none" data-source=source>{badge(&cell.badge)}<span>{lang.say("ui.not-found")}</span></td>
        }),
    }
}

/// The place where an opened row shows what it rests on, over the whole width.
fn details(find: &str, columns: usize, lang: Lang) -> impl IntoView + use<> {
    let id = ["details-", find].concat();
    let close = ["?view=figures#row-", find].concat();
    view! {
        <tr class="details" hidden=true>
            <td colspan=columns.to_string()>
                <div class="inside" id=id tabindex="-1">
                    <a class="close" href=close>{lang.say("ui.close")}</a>
                    <div class="slot"></div>
                </div>
            </td>
        </tr>
    }
}

//! A table of contrasts: a row a thing, a column an account. On narrow pages each row is a block; roles keep it a table.

use super::{badge, hue, width};
use leptos::either::Either;
use leptos::prelude::*;
use variorum_view::matrix::{Cell, Item, Matrix, Nothing, Row, Strip};
use variorum_view::{Badge, Lang};

/// A table with its heading, or what is said in its place.
pub fn matrix(matrix: Matrix, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let heading = ["part-", matrix.id].concat();
    let labelled = heading.clone();
    let name = lang.fill("matrix.table", &[("title", matrix.title)]);
    let none = matrix.rows.is_empty() && matrix.alike.is_none();
    let (columns, words) = (matrix.columns, accounts_lang.to_owned());
    let rows = (!matrix.rows.is_empty()).then(|| table(&columns, matrix.rows, &name, &words, lang));
    let alike = matrix.alike.map(|(note, rows)| {
        let inner = table(&columns, rows, &note, &words, lang);
        view! { <details class="alike"><summary>{note}</summary>{inner}</details> }
    });
    view! {
        <section class="part" aria-labelledby=labelled>
            <h3 id=heading tabindex="-1">{matrix.title}</h3>
            {(!matrix.lead.is_empty()).then(|| view! { <p class="lead">{matrix.lead}</p> })}
            {none.then(|| view! { <p class="empty">{matrix.empty}</p> })}
            {rows}{alike}
        </section>
    }
}

/// The table itself.
fn table(columns: &[Badge], rows: Vec<Row>, name: &str, words: &str, lang: Lang) -> impl IntoView + use<> {
    let heads = columns.iter().map(|one| {
        view! { <th role="columnheader" scope="col" data-source=one.source.clone()>{badge(one)}<span class="outlet">{one.outlet.clone()}</span></th> }
    });
    let rows = rows.into_iter().map(|one| row(one, words, lang)).collect_view();
    let class = ["table matrix ", width(columns.len())].concat();
    view! {
        <div class=class role="region" tabindex="0" aria-label=name.to_owned()>
            <table role="table" aria-label=name.to_owned()>
                <thead role="rowgroup"><tr role="row"><td role="cell" class="question"></td>{heads.collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

/// A row.
fn row(row: Row, words: &str, lang: Lang) -> impl IntoView + use<> {
    let cells = row.cells.into_iter().map(|one| cell(one, words, lang)).collect_view();
    view! {
        <tr role="row" class="contrast" id=row.id data-find="" tabindex="-1">
            <th role="rowheader" scope="row" class="question">
                <a href=row.link>{row.title}</a>{row.sort.map(|sort| view! { <span class="sort">{sort}</span> })}
            </th>
            {cells}
        </tr>
    }
}

/// What one account has.
fn cell(cell: Cell, words: &str, lang: Lang) -> impl IntoView + use<> {
    let items = cell.items.into_iter().map(|one| item(one, words)).collect_view();
    let (source, hue, letter) = (cell.badge.source.clone(), hue(&cell.badge), cell.badge.letter.clone());
    view! {
        <td role="cell" class=hue data-source=source data-letter=letter>
            <div class="has">
                {items}
                {cell.strip.map(strip)}
                {cell.nothing.map(|nothing| self::nothing(nothing, lang))}
            </div>
        </td>
    }
}

/// Words; they open onto where they stand.
fn item(item: Item, words: &str) -> impl IntoView + use<> {
    let class = match (item.quoted, item.possible) {
        (false, false) => "item",
        (true, false) => "item is-quoted",
        (false, true) => "item is-possible",
        (true, true) => "item is-quoted is-possible",
    };
    let (before, figure, after) = item.place;
    let part = |text: String| (!text.is_empty()).then_some(text);
    if figure.is_empty() {
        let beside = part(item.beside).map(|beside| view! { " " <span class="beside">{beside}</span> });
        return Either::Left(view! { <span class="item is-bare">{item.words}{beside}</span> });
    }
    let (lang, of) = (words.to_owned(), words.to_owned());
    let beside = part(item.beside).map(|beside| view! { " " <span class="beside">{beside}</span> });
    let why = part(item.why).map(|why| view! { <p class="why">{why}</p> });
    Either::Right(view! {
        <details class=class>
            <summary><span class="words" lang=of>{item.words}</span>{beside}</summary>
            <p class="place" lang=lang>{part(before)}<mark>{figure}</mark>{part(after)}</p>
            {why}
        </details>
    })
}

/// Sentences under a theme, and the same in words.
fn strip(strip: Strip) -> impl IntoView {
    let marks = strip
        .marks
        .into_iter()
        .map(|(x, width)| view! { <rect class="sentence" x=x y="0" width=width height="14"></rect> });
    view! {
        <figure class="strip">
            <svg aria-hidden="true" width="100%" height="14"><rect class="whole-text" width="100%" height="14"></rect>{marks.collect_view()}</svg>
            <figcaption>{strip.alt}</figcaption>
        </figure>
    }
}

/// That an account has nothing; it opens onto the words that were looked for.
fn nothing(nothing: Nothing, lang: Lang) -> impl IntoView {
    if nothing.sought.is_empty() {
        return Either::Left(view! { <span class="nothing">{nothing.text}</span> });
    }
    let sought = nothing.sought.into_iter().map(|word| view! { <li>{word}</li> }).collect_view();
    Either::Right(view! {
        <details class="nothing">
            <summary aria-label=[nothing.text, ". ", lang.say("matrix.what")].concat()>{nothing.text}</summary>
            <p>{lang.say("matrix.what")}</p>
            <ul class="sought">{sought}</ul>
            {nothing.found.map(|found| view! { <p>{found}</p> })}
            <p class="in-copy" data-copy=lang.say("matrix.in-copy") data-none=lang.say("matrix.no-copy")>{lang.say("matrix.no-copy")}</p>
        </details>
    })
}

//! Parts that know no word of the domain.

use leptos::prelude::*;
use variorum_view::filter::Choice;

/// Columns up to which a table fits the page where it is widest.
const FEW: usize = 6;

/// Words beside each other, told apart by dots, or one below the other where there is no room; they stand in a `.dots`.
pub fn dotted(parts: Vec<String>) -> impl IntoView {
    parts.into_iter().map(|part| view! { <span>{part}</span> }).collect_view()
}

/// Class of a table by its columns: with few its head stays in sight as the page scrolls, with many the table scrolls in
/// a box of its own.
pub fn width(columns: usize) -> &'static str {
    if columns > FEW { "is-many" } else { "is-few" }
}

/// What is said in place of a view that a filter leaves nothing of, and the way back to all of it.
pub fn none_fits(text: &'static str, every: &'static str, link: &'static str) -> impl IntoView {
    view! { <p class="empty none-fits" hidden=true>{text} " " <a href=link data-every="">{every}</a></p> }
}

/// A list of choices; `kind` is what `aria-current` says of the one that is made.
pub fn choices(list: Vec<Choice>, kind: &'static str) -> impl IntoView {
    let item = move |choice: Choice| {
        let current = choice.current.then_some(kind);
        view! { <li><a href=choice.link data-set=choice.set data-current=kind aria-current=current>{choice.text}</a></li> }
    };
    view! { <ul class="choices">{list.into_iter().map(item).collect_view()}</ul> }
}

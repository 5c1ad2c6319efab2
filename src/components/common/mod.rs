//! Parts that know no word of the domain.

use leptos::prelude::*;
use variorum_view::filter::Choice;

/// A list of choices; `kind` is what `aria-current` says of the one that is made.
pub fn choices(list: Vec<Choice>, kind: &'static str) -> impl IntoView {
    let item = move |choice: Choice| {
        let current = choice.current.then_some(kind);
        view! { <li><a href=choice.link data-set=choice.set data-current=kind aria-current=current>{choice.text}</a></li> }
    };
    view! { <ul class="choices">{list.into_iter().map(item).collect_view()}</ul> }
}

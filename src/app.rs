//! Where state, views and the browser meet, and nowhere else.

#[cfg(feature = "ssr")]
use leptos::prelude::*;

/// The whole page: what `variorum-view` computes for the story, laid out.
#[cfg(feature = "ssr")]
#[component]
pub fn App(
    /// The language of the page.
    lang: variorum_view::Lang,
) -> impl IntoView {
    crate::pages::frame(variorum_view::page(crate::story(), lang))
}

/// Takes over the page in the browser: what the address says is shown, and links change the address.
#[cfg(feature = "hydrate")]
pub fn take_over() {
    use crate::{browser, state::State};
    use reactive_graph::{effect::ImmediateEffect, owner::Owner, traits::With};
    if browser::elsewhere() {
        return;
    }
    // The owner of what follows, which lives as long as the page.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let state = State::new(&browser::query());
    // At once, not in a task: the first load then needs no executor.
    std::mem::forget(ImmediateEffect::new(move || state.reader.with(browser::show)));
    browser::listen(state);
}

//! Where state, views and the browser meet, and nowhere else.

use crate::{pages, state::State, story};
use leptos::prelude::*;

/// The whole page: what `variorum-view` computes for the story and the reader, laid out.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new();
    #[cfg(feature = "hydrate")]
    crate::browser::run(state);
    move || pages::frame(variorum_view::page(story(), &state.reader.get()))
}

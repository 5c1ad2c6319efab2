//! Where state, views and the browser meet.

use crate::story;
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let story = story();
    view! {
        <header><h1>{story.title.as_str()}</h1><p>{story.summary.as_str()}</p></header>
    }
}

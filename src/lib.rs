//! The widget: Leptos over the view models of `variorum-view`.
//!
//! The same components are written into the page when it is built (`prerender`) and taken over in the browser
//! (`main`). Nothing here computes what is shown.

mod app;
mod story;

pub use app::App;
pub use story::story;

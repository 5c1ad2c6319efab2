//! The widget: Leptos over the view models of `variorum-view`.
//!
//! The same components are written into the page when it is built (`prerender`) and taken over in the browser
//! (`main`). Nothing here computes what is shown. Every choice that a reader has is a link whose address says what is
//! shown next, so components have no handlers: [`app`] follows the links, and the page works as links do everywhere.

mod app;
#[cfg(feature = "hydrate")]
mod browser;
pub mod components;
pub mod pages;
mod state;
mod story;

pub use app::App;
pub use story::story;

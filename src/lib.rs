//! The widget: Leptos over the view models of `variorum-view`.
//!
//! The page is written whole when it is built: the components render it natively, in each language (`prerender`). The
//! browser takes that page over and computes no words again: every choice on it is a link that says what it changes in the
//! address, [`State`] holds the address, and `app` shows on the page what the address says. So the first load carries
//! neither the components nor the story a second time, and without scripts nothing is missing.

mod app;
#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "components")]
pub mod components;
#[cfg(any(feature = "hydrate", feature = "csr"))]
mod dom;
#[cfg(feature = "csr")]
pub mod more;
#[cfg(feature = "components")]
pub mod pages;
#[cfg(feature = "hydrate")]
mod state;
#[cfg(any(feature = "ssr", feature = "csr"))]
mod story;

#[cfg(feature = "hydrate")]
pub use app::take_over;
#[cfg(feature = "ssr")]
pub use app::{App, AppProps};
#[cfg(feature = "hydrate")]
pub use state::State;
#[cfg(any(feature = "ssr", feature = "csr"))]
pub use story::story;
use variorum_view::Lang;

/// The file of the page in a language, beside the others: the first language is the folder's own page.
pub fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "./",
        Lang::Fr => "./index.fr.html",
    }
}

//! The page itself, in one language.

use crate::{Built, head};
use leptos::prelude::*;
use std::error::Error;
use variorum_view::{Lang, share::machine};

/// The element of `index.html` that the page takes the place of.
const PLACE: &str = "<variorum-page></variorum-page>";

/// The built page with the story written into it.
pub fn whole(built: &Built, lang: Lang) -> Result<String, Box<dyn Error>> {
    if !built.html.contains(PLACE) {
        return Err(format!("the page has no {PLACE} to write the story into").into());
    }
    let body = html(|| variorum_web::App(variorum_web::AppProps { lang }));
    let story = variorum_web::story();
    let tags = machine::tags(&machine::of_story(story, &built.site(0), lang), story, lang);
    Ok(head::titled(&head::in_language(&built.html, lang), &tags).replacen(PLACE, &body, 1))
}

/// What Leptos puts between two texts, for components that take a page over; ours do not.
const BETWEEN: &str = "<!>";

/// A component as HTML.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html()).replace(BETWEEN, "")
}

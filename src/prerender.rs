//! Writes the page into the built `index.html`, so that it reads completely before any script runs.
//!
//! `prerender FILE` rewrites the file; without an argument it reads the page from standard input and writes it to
//! standard output.

use leptos::prelude::*;
use std::{env, error::Error, fs, io};

/// The title of `index.html`, which the story's own takes the place of.
const TITLE: &str = "<title>Variorum</title>";
/// The element of `index.html` that the page takes the place of.
const PLACE: &str = "<variorum-page></variorum-page>";

fn main() -> Result<(), Box<dyn Error>> {
    match env::args_os().nth(1) {
        Some(path) => {
            let page = rendered(&fs::read_to_string(&path)?)?;
            fs::write(path, page)?;
        }
        None => print!("{}", rendered(&io::read_to_string(io::stdin())?)?),
    }
    Ok(())
}

/// The built page with the story written into it.
fn rendered(html: &str) -> Result<String, Box<dyn Error>> {
    if !html.contains(PLACE) {
        return Err(format!("the page has no {PLACE} to write the story into").into());
    }
    let owner = Owner::new();
    let body = owner.with(|| variorum_web::App().into_view().to_html());
    Ok(html.replacen(TITLE, &head(), 1).replacen(PLACE, &body, 1))
}

/// Title and description of the story.
fn head() -> String {
    let story = variorum_web::story();
    let (title, summary) = (escaped(&story.title), escaped(&story.summary));
    format!("<title>{title} · Variorum</title><meta name=\"description\" content=\"{summary}\">")
}

/// A text as the text of an element or a quoted attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

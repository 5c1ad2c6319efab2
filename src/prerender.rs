//! Writes the page into the built `index.html`, so that it reads completely before any script runs.
//!
//! `prerender FILE` rewrites the file and writes the page in the other languages beside it; without an argument it reads the page from standard input and writes it to
//! standard output.

use leptos::prelude::*;
use std::{
    env,
    error::Error,
    fs, io,
    path::{Path, PathBuf},
};
use variorum_view::Lang;

/// The language of `index.html`, as written and as minified.
const LANG: [&str; 2] = ["<html lang=\"en\"", "<html lang=en"];
/// The title of `index.html`, which the story's own takes the place of.
const TITLE: &str = "<title>Variorum</title>";
/// The element of `index.html` that the page takes the place of.
const PLACE: &str = "<variorum-page></variorum-page>";

fn main() -> Result<(), Box<dyn Error>> {
    match env::args_os().nth(1).map(PathBuf::from) {
        Some(path) => {
            let html = fs::read_to_string(&path)?;
            for lang in Lang::ALL {
                fs::write(beside(&path, lang), rendered(&html, lang)?)?;
            }
        }
        None => print!("{}", rendered(&io::read_to_string(io::stdin())?, Lang::default())?),
    }
    Ok(())
}

/// The file of a language beside the page's own.
fn beside(page: &Path, lang: Lang) -> PathBuf {
    match variorum_web::file(lang).trim_start_matches("./") {
        "" => page.to_owned(),
        name => page.with_file_name(name),
    }
}

/// The built page with the story written into it.
fn rendered(html: &str, lang: Lang) -> Result<String, Box<dyn Error>> {
    if !html.contains(PLACE) {
        return Err(format!("the page has no {PLACE} to write the story into").into());
    }
    let owner = Owner::new();
    let body = owner.with(|| variorum_web::App(variorum_web::AppProps { lang }).into_view().to_html());
    let html = match LANG.iter().find(|known| html.contains(**known)) {
        Some(known) => html.replacen(known, &format!("<html lang=\"{}\"", lang.tag()), 1),
        None => html.to_owned(),
    };
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

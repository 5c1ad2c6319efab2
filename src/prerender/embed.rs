//! The page on which editors put codes together.

use crate::{Built, head, page::html};
use std::{env, error::Error, fs, path::Path};
use variorum_view::{
    Lang,
    share::{embed, markup, place},
};

/// Levels of its folder below the page's.
const LEVELS: usize = 1;
/// The host script's checksum, where the build gives it.
const INTEGRITY: &str = "VARIORUM_INTEGRITY";

/// Writes it below a folder.
pub fn write(built: &Built, folder: &Path) -> Result<(), Box<dyn Error>> {
    let own = folder.join(place::EMBED);
    fs::create_dir_all(&own)?;
    let integrity = env::var(INTEGRITY).unwrap_or_default();
    for lang in Lang::ALL {
        let page = embed::page(variorum_web::story(), &built.site(LEVELS), lang, integrity.clone());
        let body = html(|| variorum_web::pages::embed_page(page, lang));
        let title = markup(lang.say("embed.title"));
        let tags = format!("<title>{title} · Variorum</title><meta name=\"robots\" content=\"noindex\">");
        fs::write(own.join(head::file(lang)), head::another(&built.html, lang, LEVELS, &tags, &body))?;
    }
    Ok(())
}

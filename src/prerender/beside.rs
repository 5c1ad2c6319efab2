//! What lies beside the page: its picture, its figures, the story, and the map of the site.

use crate::Built;
use std::{error::Error, fs, path::Path};
use variorum_view::{
    Address, Lang, page,
    share::{image, machine, place, table},
};

/// Writes them into a folder.
pub fn write(built: &Built, folder: &Path) -> Result<(), Box<dyn Error>> {
    let (story, site) = (variorum_web::story(), built.site(0));
    for lang in Lang::ALL {
        let tally: Vec<String> = page(story, lang).head.told();
        fs::write(folder.join(place::card(lang, "svg")), image::of_story(story, &tally))?;
        fs::write(folder.join(place::figures(lang)), table::csv(story, &Address::default(), lang))?;
        let facts = machine::of_story(story, &site, lang);
        if let Some(oembed) = machine::oembed(&facts, &site, lang, &Address::default()) {
            fs::write(folder.join(place::oembed(lang)), oembed)?;
        }
    }
    if let Some(map) = machine::sitemap(story, &site) {
        fs::write(folder.join("sitemap.xml"), map)?;
    }
    Ok(())
}

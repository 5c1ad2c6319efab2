//! A page for each finding: for crawlers, for link previews, and for readers without scripts.

use crate::{Built, head, page::html};
use std::{error::Error, fs, path::Path};
use variorum_view::{
    Address, Lang,
    share::{image, machine, page, place},
};

/// Levels of a finding's folder below the page's.
const LEVELS: usize = 2;

/// Writes the pages of every finding below a folder.
pub fn write(built: &Built, folder: &Path) -> Result<(), Box<dyn Error>> {
    let (story, site) = (variorum_web::story(), built.site(LEVELS));
    for question in &story.questions {
        let own = folder.join(place::folder(&question.id));
        fs::create_dir_all(&own)?;
        for lang in Lang::ALL {
            let facts = machine::of_finding(question, story, &site, lang);
            let shown = page::page(question, story, &site, lang);
            let body = html(|| variorum_web::pages::finding_page(shown));
            let tags = machine::tags(&facts, story, lang);
            fs::write(own.join(head::file(lang)), head::another(&built.html, lang, LEVELS, &tags, &body))?;
            fs::write(own.join(place::card(lang, "svg")), image::of_finding(question, story, lang))?;
            let address = Address { find: Some(question.id.clone()), ..Address::default() };
            if let Some(oembed) = machine::oembed(&facts, &site, lang, &address) {
                fs::write(own.join(place::oembed(lang)), oembed)?;
            }
        }
    }
    Ok(())
}

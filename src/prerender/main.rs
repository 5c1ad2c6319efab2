//! Writes everything that reads without scripts: the page in each language into the built `index.html` and beside it, a page
//! for each finding, and what machines read.
//!
//! `prerender FILE [SITE]`: the built page, and the address that it will be published at.

mod beside;
mod embed;
mod finding;
mod head;
mod page;

use std::{env, error::Error, fs, path::Path};
use variorum_view::{Lang, share::place::Site};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let path = arguments.next().ok_or("which file? prerender FILE [SITE]")?;
    let address = arguments.next();
    let site = address.as_deref().map(|site| Site::new(site).ok_or(format!("{site:?} is no address of the web")));
    let built = Built { html: fs::read_to_string(&path)?, site: site.transpose()? };
    let folder = Path::new(&path).parent().ok_or("a file lies in a folder")?;
    for lang in Lang::ALL {
        fs::write(folder.join(head::file(lang)), page::whole(&built, lang)?)?;
    }
    finding::write(&built, folder)?;
    embed::write(&built, folder)?;
    beside::write(&built, folder)
}

/// What the build made of `index.html`, and where it is going.
struct Built {
    html: String,
    /// Where the page is published, where somebody said.
    site: Option<Site>,
}

impl Built {
    /// The site, as seen from a folder of so many levels below the page's.
    fn site(&self, levels: usize) -> Site {
        self.site.clone().unwrap_or_else(|| Site::relative(levels))
    }
}

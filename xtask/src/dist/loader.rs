//! What the page's own script, `web/page.js`, may load later: each file under a name that changes with what it holds, told in
//! an attribute of the script.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::page::hash;

/// The page's own script, as Trunk writes it, minified or not.
const LOADER: [&str; 2] = ["<script src=./page-", "<script src=\"./page-"];
/// The script for readers of other regions than the page is written for.
const REGION: &str = "region";

/// Gives the script for regions its name.
///
/// # Errors
/// Where it is not in the folder, or the page does not load the script that loads it.
pub fn name_region(folder: &Path) -> Result<()> {
    let plain = folder.join(REGION).with_extension("js");
    let script = fs::read(&plain).with_context(|| plain.display().to_string())?;
    let name = format!("{REGION}-{:016x}.js", hash(&script));
    fs::rename(plain, folder.join(&name))?;
    tell(folder, REGION, &name)
}

/// Tells the page in a folder where a file is: `data-more="./more-1.js"`.
///
/// # Errors
/// Where the page does not load the script.
pub fn tell(folder: &Path, what: &str, file: &str) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index)?;
    fs::write(index, told(&html, what, file)?)?;
    Ok(())
}

/// The page whose script knows where a file is.
fn told(html: &str, what: &str, file: &str) -> Result<String> {
    let Some(at) = LOADER.iter().find_map(|loader| html.find(loader)) else {
        bail!("the page does not load web/page.js")
    };
    let (before, tag) = html.split_at(at + "<script".len());
    // Behind what the script loads first, so that it is found again.
    let Some((src, rest)) = tag.split_once('>') else { bail!("the page's script is cut off") };
    Ok(format!("{before}{src} data-{what}=\"./{file}\">{rest}"))
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn the_page_is_told_where_files_are() {
        let page = told("<meta charset=utf-8><script src=./page-1.js></script><p>", "more", "more-2.js").unwrap();
        assert_eq!(page, "<meta charset=utf-8><script src=./page-1.js data-more=\"./more-2.js\"></script><p>");
        let page = told(&page, "region", "region-3.js").unwrap();
        assert!(
            page.contains("<script src=./page-1.js data-more=\"./more-2.js\" data-region=\"./region-3.js\"></script>")
        );
        assert!(told("<p>", "more", "more-2.js").is_err());
    }
}

//! Fewer and smaller files: one style sheet in place of many, which compress better together, and scripts without the
//! comments that Trunk's minifier leaves in files that it cannot read.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::page::hash;

/// What a link to a style sheet says.
const STYLE: &str = "rel=stylesheet";

/// Makes the files of a folder smaller.
///
/// # Errors
/// Where a file that the page names cannot be read or written.
pub fn slim(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index)?;
    let (html, names) = without_styles(&html);
    let mut styles = String::new();
    for name in &names {
        let file = folder.join(name);
        styles.push_str(&fs::read_to_string(&file).with_context(|| file.display().to_string())?);
        styles.push('\n');
        fs::remove_file(file)?;
    }
    let name = format!("style-{:016x}.css", hash(styles.as_bytes()));
    fs::write(folder.join(&name), styles)?;
    fs::write(index, html.replacen(MARK, &format!("<link href=./{name} rel=stylesheet>"), 1))?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let kept = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("embed."));
        // What others include stays as it was written: its checksum is told.
        if path.extension().is_some_and(|ending| ending == "js") && !kept {
            fs::write(&path, without_comments(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

/// Where the first style sheet was named.
const MARK: &str = "<link variorum-style>";

/// A page without its links to style sheets, and their files in order.
fn without_styles(html: &str) -> (String, Vec<String>) {
    let (mut page, mut names) = (String::new(), Vec::new());
    for tag in html.split_inclusive('>') {
        let link = tag.rfind("<link ").filter(|_| tag.contains(STYLE));
        let Some(at) = link else {
            page.push_str(tag);
            continue;
        };
        let href = tag[at..].split("href=").nth(1).unwrap_or_default();
        let name = href.trim_start_matches('"').trim_start_matches("./");
        page.push_str(&tag[..at]);
        if names.is_empty() {
            page.push_str(MARK);
        }
        names.push(name.split(['"', ' ', '>']).next().unwrap_or_default().to_owned());
    }
    (page, names)
}

/// A script without lines that are a comment, and without indentation. Ours and wasm-bindgen's hold no text of several lines.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_become_one_where_the_first_was() {
        let html = "<title>t</title><link href=./a-1.css rel=stylesheet><link href=\"./b-2.css\" rel=stylesheet><link href=./i.svg rel=icon>";
        let (page, names) = without_styles(html);
        assert_eq!(page, format!("<title>t</title>{MARK}<link href=./i.svg rel=icon>"));
        assert_eq!(names, ["a-1.css", "b-2.css"]);
    }

    #[test]
    fn comments_go_and_code_stays() {
        assert_eq!(without_comments("// a\n  let b = \"// c\"; // d\n\n  e();\n"), "let b = \"// c\"; // d\ne();");
    }
}

//! What the built `index.html` lacks after Trunk: the policy, and a start that the policy allows.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use variorum_preview::POLICY;

/// How Trunk's start of the module begins, minified or not; its further attributes vary.
const INLINE: [&str; 2] = ["<script type=module", "<script type=\"module\""];
const INLINE_END: &str = "</script>";
/// The policy stands before anything that it governs. Minified, the page has no `<head>`.
const FIRST: &str = "<meta";

/// Finishes the page in a folder.
///
/// # Errors
/// Where the page is not as Trunk writes it.
pub fn finish(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let start = Start::of(&html)?;
    fs::write(folder.join(&start.file), &start.script)?;
    fs::write(index, with_policy(&start.page)?)?;
    Ok(())
}

/// Trunk's inline script, moved into a file.
#[derive(Debug, PartialEq)]
struct Start {
    /// The file's name, with a hash of what it holds.
    file: String,
    script: String,
    /// The page that loads the file.
    page: String,
}

impl Start {
    fn of(html: &str) -> Result<Self> {
        let parts = INLINE.iter().find_map(|tag| html.split_once(tag));
        let Some((before, rest)) = parts else { bail!("the built page starts no module") };
        let Some((tag, after)) = rest.split_once(INLINE_END) else { bail!("the built page's module is cut off") };
        let (_, script) = tag.split_once('>').context("the built page's module is cut off")?;
        let script = script.trim().to_owned();
        let file = format!("start-{:016x}.js", hash(script.as_bytes()));
        let page = format!("{before}<script type=\"module\" src=\"./{file}\">{INLINE_END}{after}");
        if let Some((_, inline)) = page.split_once("<script>") {
            bail!("the page has an inline script, which its policy forbids: {}", inline.lines().next().unwrap_or(""));
        }
        Ok(Self { file, script, page })
    }
}

fn with_policy(html: &str) -> Result<String> {
    let Some((before, after)) = html.split_once(FIRST) else { bail!("the built page has no {FIRST}") };
    Ok(format!("{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{FIRST}{after}"))
}

/// FNV-1a, 64 bits: names a file by what it holds; nobody attacks it here.
pub fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{Start, with_policy};

    #[test]
    fn the_inline_start_moves_into_a_file() {
        let html = "<head><script type=\"module\" nonce=\"x\">\nimport a from './a.js';\n</script></head><body>story";
        let start = Start::of(html).unwrap();
        assert_eq!(start.script, "import a from './a.js';");
        assert_eq!(
            start.page,
            format!("<head><script type=\"module\" src=\"./{}\"></script></head><body>story", start.file)
        );
    }

    #[test]
    fn a_minified_start_is_found_too() {
        assert_eq!(Start::of("<script type=module>a()</script>").unwrap().script, "a()");
    }

    #[test]
    fn a_page_that_starts_nothing_is_refused() {
        assert!(Start::of("<head></head>").is_err());
        assert!(Start::of("<script>a()</script><script type=\"module\">b()</script>").is_err());
    }

    #[test]
    fn the_policy_comes_first_in_the_head() {
        let page = with_policy("<html><head><meta charset=utf-8><title>t</title></head>").unwrap();
        assert!(
            page.starts_with("<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'")
        );
        assert!(page.ends_with("<meta charset=utf-8><title>t</title></head>"));
    }
}

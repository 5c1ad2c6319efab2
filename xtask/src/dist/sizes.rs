//! What the first load weighs, as sent and as compressed by a good host.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::more;

/// Bytes after brotli that everything a reader's first visit loads may have together.
const BUDGET: usize = 90_000;
/// Brotli's best quality and largest plain window, as static hosts use for files compressed once.
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;
/// Where a visit begins.
const ENTRY: &str = "/index.html";
/// Endings of the files that name others to load.
const NAMING: &[&str] = &["html", "js", "css"];
/// What a file's ending says it is, in the order shown.
const KINDS: &[(&str, &str)] =
    &[("wasm", "wasm"), ("js", "script"), ("css", "style"), ("html", "page with the story"), ("svg", "icon")];

/// Sizes of the files of a folder.
#[derive(Debug)]
pub struct Sizes {
    /// By path as asked for: `/index.html`.
    files: BTreeMap<String, Size>,
    /// Those that a first visit loads.
    first: BTreeSet<String>,
}

/// Bytes of a file or of several.
#[derive(Debug, Clone, Copy, Default)]
pub struct Size {
    /// As they are.
    pub raw: usize,
    /// After brotli.
    pub brotli: usize,
}

impl Sizes {
    /// Weighs every file of a folder.
    ///
    /// # Errors
    /// Where one cannot be read.
    pub fn of(folder: &Path) -> Result<Self> {
        let mut contents = BTreeMap::new();
        for path in files_below(folder)? {
            let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
            let name = path.strip_prefix(folder).expect("below the folder").to_string_lossy().replace('\\', "/");
            contents.insert(format!("/{name}"), bytes);
        }
        let size = |(name, bytes): (&String, &Vec<u8>)| {
            Ok((name.clone(), Size { raw: bytes.len(), brotli: compressed(bytes)? }))
        };
        Ok(Self { files: contents.iter().map(size).collect::<Result<_>>()?, first: first_load(&contents) })
    }

    /// The file that a host sends for a path.
    pub fn sent(&self, path: &str) -> Option<Size> {
        let index = format!("{}/index.html", path.trim_end_matches('/'));
        self.files.get(path).or_else(|| self.files.get(&index)).copied()
    }

    /// Fails where the first load is too heavy.
    ///
    /// # Errors
    /// With the excess.
    pub fn within_budget(&self) -> Result<()> {
        let total = self.first_load().brotli;
        if total > BUDGET {
            bail!(
                "the first load has {} KB after brotli, {} KB more than it may",
                kilobytes(total),
                kilobytes(total - BUDGET)
            );
        }
        Ok(())
    }

    fn kind(&self, ending: &str) -> Size {
        let of_kind = self.first.iter().filter(|name| ending_of(name) == ending);
        of_kind.fold(Size::default(), |sum, name| sum.plus(self.files[name]))
    }

    fn first_load(&self) -> Size {
        KINDS.iter().fold(Size::default(), |sum, (ending, _)| sum.plus(self.kind(ending)))
    }
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, size: Size| {
            writeln!(f, "{name:<22}{:>9} KB{:>9} KB", kilobytes(size.raw), kilobytes(size.brotli))
        };
        for (ending, name) in KINDS {
            row(name, self.kind(ending))?;
        }
        row("total", self.first_load())?;
        writeln!(f, "{:<22}{:>12}{:>9} KB", "may have", "", kilobytes(BUDGET))?;
        let later = self.files.iter().filter(|(name, _)| is_later(name));
        let later = later.fold(Size::default(), |sum, (_, size)| sum.plus(*size));
        write!(f, "{:<22}{:>9} KB{:>9} KB", "when asked for", kilobytes(later.raw), kilobytes(later.brotli))
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} KB, brotli {} KB", kilobytes(self.raw), kilobytes(self.brotli))
    }
}

/// The entry, what it names, what that names, and so on. Other pages are links, and what is loaded on demand is named by
/// the module only.
fn first_load(contents: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let mut first = BTreeSet::new();
    let mut reached = vec![ENTRY.to_owned()];
    while let Some(name) = reached.pop() {
        let Some(bytes) = contents.get(&name).filter(|_| !first.contains(&name)) else { continue };
        if NAMING.contains(&ending_of(&name)) {
            let text = String::from_utf8_lossy(bytes);
            let named = contents.keys().filter(|other| text.contains(other.trim_start_matches('/')));
            let named = named.filter(|other| ending_of(other) != "html" && !is_later(other));
            reached.extend(named.cloned());
        }
        first.insert(name);
    }
    first
}

/// Whether a file is loaded only when a reader asks for it: the second module.
fn is_later(name: &str) -> bool {
    name.trim_start_matches('/').starts_with(more::PREFIX)
}

fn ending_of(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// Thousands of bytes, one decimal.
fn kilobytes(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

/// Bytes after brotli.
///
/// # Errors
/// Where the compressor fails.
pub fn compressed(bytes: &[u8]) -> Result<usize> {
    let params = brotli::enc::BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out.len())
}

/// Every file below a folder.
///
/// # Errors
/// Where a folder cannot be read.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::first_load;

    #[test]
    fn the_first_load_is_what_the_entry_leads_to() {
        let files = [
            (
                "/index.html",
                "<script src=./start.js></script><link href=./a.css><script data-more=./more-1.js data-region=./region-1.js><a href=./index.fr.html>",
            ),
            ("/index.fr.html", ""),
            ("/start.js", "import './a.js'; load('./a.wasm')"),
            ("/a.js", "import './start.js'"),
            ("/a.wasm", "worker.wasm"),
            ("/a.css", ""),
            ("/worker.wasm", ""),
            ("/more-1.js", ""),
            ("/region-1.js", ""),
        ];
        let contents: BTreeMap<_, _> = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        let first: Vec<_> = first_load(&contents).into_iter().collect();
        assert_eq!(first, ["/a.css", "/a.js", "/a.wasm", "/index.html", "/region-1.js", "/start.js"]);
    }
}

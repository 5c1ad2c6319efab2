//! Reads case files: Markdown that is manual, fixture and expectation in one.
//!
//! A file is `cases/<stage>/<topic>.md`. Every `## heading` begins a case; fenced blocks below it are its material, told
//! apart by the first word of their info string; further words are `key=value`. Everything else is prose.

pub mod numbers;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};
use variorum_engine::Account;
use variorum_story::{Day, Rights};

/// One case of a file.
#[derive(Debug)]
pub struct Case {
    /// `file.md: heading`.
    pub name: String,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// A fenced block.
#[derive(Debug)]
pub struct Block {
    /// First word of the info string: "article", "figures".
    pub kind: String,
    /// The info string's `key=value` words.
    pub keys: BTreeMap<String, String>,
    /// The text between the fences, without the last line break.
    pub text: String,
}

impl Case {
    /// The blocks of one kind, in order.
    pub fn all<'c>(&'c self, kind: &'c str) -> impl Iterator<Item = &'c Block> {
        self.blocks.iter().filter(move |b| b.kind == kind)
    }

    /// The first block of one kind.
    pub fn first(&self, kind: &str) -> Option<&Block> {
        self.blocks.iter().find(|b| b.kind == kind)
    }

    /// Its `article` blocks as accounts to be compared: `id=` is needed, `published=YYYY-MM-DD` where it is known,
    /// `rights=quote` where only some of its words may be shown.
    ///
    /// # Panics
    /// Where an article has no id, or its day is none.
    pub fn accounts(&self) -> Vec<Account<'_>> {
        self.all("article").map(|block| self.account(block)).collect()
    }

    fn account<'c>(&self, block: &'c Block) -> Account<'c> {
        let id = block.keys.get("id").unwrap_or_else(|| panic!("{}: an article without id", self.name));
        let published = block.keys.get("published").map(|day| day.parse::<Day>().expect("a day"));
        let rights = if block.keys.get("rights").is_some_and(|r| r == "quote") { Rights::Quote } else { Rights::Full };
        Account { id, text: &block.text, published, rights }
    }
}

/// The folder of the tests. Asked for when a program runs: of two checkouts that share a target folder, one may run what the
/// other built.
///
/// # Panics
/// Where the package that runs is none of the project's.
pub fn folder() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    let mut tests = package.ancestors().map(|folder| folder.join("tests"));
    tests.find(|tests| tests.join("cases").is_dir()).unwrap_or_else(|| panic!("{}: no tests above", package.display()))
}

/// Every case of a stage, sorted by file.
///
/// # Panics
/// Where the stage's folder cannot be read, or a fence is not closed: a case must not be lost in silence.
pub fn cases(stage: &str) -> Vec<Case> {
    let folder = folder().join("cases").join(stage);
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("listed").path())
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .collect();
    paths.sort();
    paths.iter().flat_map(|path| read(path)).collect()
}

fn read(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let file = path.file_name().expect("a file").to_string_lossy();
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            cases.push(Case { name: format!("{file}: {heading}"), blocks: Vec::new() });
        } else if let Some(info) = line.strip_prefix("```") {
            let mut body = Vec::new();
            loop {
                match lines.next() {
                    Some("```") => break,
                    Some(line) => body.push(line),
                    None => panic!("{file}: the block \"```{info}\" is not closed"),
                }
            }
            let mut words = info.split_whitespace();
            let block = Block {
                kind: words.next().unwrap_or_default().to_owned(),
                keys: words.filter_map(|w| w.split_once('=')).map(|(k, v)| (k.to_owned(), v.to_owned())).collect(),
                text: body.join("\n"),
            };
            cases.last_mut().unwrap_or_else(|| panic!("{file}: a block before the first heading")).blocks.push(block);
        }
    }
    cases
}

/// The prose of every case of every stage, longer than a few words.
///
/// # Panics
/// Where the case files cannot be read.
pub fn prose() -> Vec<String> {
    let folder = folder().join("cases");
    let mut stages: Vec<String> = fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("listed").file_name().to_string_lossy().into_owned())
        .collect();
    stages.sort();
    let articles = |case: Case| -> Vec<String> {
        case.all("article").map(|block| block.text.trim().to_owned()).filter(|text| text.len() > 20).collect()
    };
    stages.iter().flat_map(|stage| cases(stage)).flat_map(articles).collect()
}

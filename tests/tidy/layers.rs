//! Who may import whom: between crates, between the engine's stages, and in the widget.

use std::fs;

use super::files::{Source, assert_none, root, sources};

/// Which of our crates each may depend on. The worker will be the only one in the browser that imports the engine.
const CRATES: &[(&str, &[&str])] = &[
    ("crates/story", &[]),
    ("crates/engine", &["story"]),
    ("crates/link", &["story"]),
    ("crates/view", &["story"]),
    ("crates/cli", &["story", "engine", "view"]),
    (".", &["story", "link", "view"]),
];

/// The engine's stages, and what several of them know: one may import those before it, never those after.
const STAGES: &[&str] = &[
    "lexicon",
    "measures",
    "restriction",
    "article",
    "text",
    "countries",
    "extract",
    "units",
    "place",
    "reading",
    "align",
    "verdict",
    "edit",
    "importance",
    "quote",
    "publish",
];

#[test]
fn crates_import_downwards() {
    let mut faults = Vec::new();
    for (folder, allowed) in CRATES {
        let path = root().join(folder).join("Cargo.toml");
        let manifest = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for name in our_dependencies(&manifest) {
            if !allowed.contains(&name) {
                faults.push(format!("{folder}/Cargo.toml: must not depend on variorum-{name}"));
            }
        }
    }
    assert_none(&faults);
}

/// Names of our crates under `[dependencies]`, without `variorum-`.
fn our_dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let after = manifest.split_once("\n[dependencies]\n").map_or("", |(_, after)| after);
    let table = after.split("\n[").next().unwrap_or_default();
    table.lines().filter_map(|line| line.strip_prefix("variorum-")?.split(['.', ' ', '=']).next())
}

#[test]
fn dependencies_are_read_from_their_table_only() {
    let manifest = "[package]\nname = \"a\"\n\n[dependencies]\nserde = \"1\"\nvariorum-story.workspace = true\n\n\
                    [dev-dependencies]\nvariorum-engine = { path = \"e\" }\n";
    assert_eq!(our_dependencies(manifest).collect::<Vec<_>>(), ["story"]);
}

#[test]
fn stages_of_the_engine_import_earlier_ones() {
    let sources = sources(&["rs"]);
    let mut faults = Vec::new();
    for (at, stage) in STAGES.iter().enumerate() {
        let later = &STAGES[at + 1..];
        let file = format!("crates/engine/src/{stage}.rs");
        let folder = format!("crates/engine/src/{stage}/");
        for source in sources.iter().filter(|s| s.path == file || s.path.starts_with(&folder)) {
            faults
                .extend(imports(source, later).map(|name| format!("{}: {stage} must not import {name}", source.path)));
        }
    }
    assert_none(&faults);
}

#[test]
fn the_widget_imports_downwards() {
    let mut faults = Vec::new();
    for source in sources(&["rs"]).iter().filter(|source| source.path.starts_with("src/")) {
        let forbidden: &[&str] = match source.path.as_str() {
            "src/app.rs" | "src/state.rs" | "src/main.rs" | "src/lib.rs" => &[],
            path if path.starts_with("src/browser/") => &["pages", "components", "app"],
            path if path.starts_with("src/components/common/") => &["browser", "pages", "app", "variorum_story"],
            path if path.starts_with("src/components/") => &["browser", "pages", "app"],
            _ => &["browser"],
        };
        faults.extend(imports(source, forbidden).map(|name| format!("{}: must not import {name}", source.path)));
    }
    assert_none(&faults);
}

/// Which of the modules a file names after `crate::`, alone or in braces, or as a crate.
fn imports<'n>(source: &Source, names: &'n [&str]) -> impl Iterator<Item = &'n str> {
    let used: Vec<&str> = source
        .text
        .split("crate::")
        .skip(1)
        .flat_map(|after| match after.strip_prefix('{') {
            Some(list) => first_level(list),
            None => vec![word(after)],
        })
        .chain(source.text.match_indices("variorum_").map(|(at, _)| word(&source.text[at..])))
        .collect();
    names.iter().copied().filter(move |name| used.contains(name))
}

/// The first word of every item of a list in braces, whose own opening brace is gone.
fn first_level(list: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut words) = (1, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && c == ',' {
            words.push(word(list[begin..at].trim_start()));
            begin = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    words
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

#[test]
fn imports_are_seen_alone_and_in_braces() {
    let text =
        "use crate::text::Article;\nuse crate::{\n    align::{Reading, text},\n    lexicon,\n};\nvariorum_story::Day";
    let source = Source { path: String::new(), text: text.to_owned() };
    let names = ["text", "align", "lexicon", "extract", "Reading", "variorum_story"];
    assert_eq!(imports(&source, &names).collect::<Vec<_>>(), ["text", "align", "lexicon", "variorum_story"]);
}

//! The project's source files, and what each must be like.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Lines that a file of one thing has at most.
const LONG: usize = 500;
/// Longer files, each with its reason.
const LONGER: &[(&str, &str)] = &[];
/// Where source files lie. What is built or generated lies elsewhere.
const FOLDERS: &[&str] = &["crates", "src", "tests", "xtask"];

/// A source file.
pub struct Source {
    /// From the project's root, with `/`.
    pub path: String,
    pub text: String,
}

pub fn root() -> PathBuf {
    variorum_tests::folder().join("..")
}

/// Every file with one of the endings in our folders and directly in the root, sorted.
pub fn sources(endings: &[&str]) -> Vec<Source> {
    let root = root();
    let mut paths = Vec::new();
    for folder in FOLDERS {
        gather(&root.join(folder), &mut paths);
    }
    paths.extend(entries(&root).into_iter().filter(|path| path.is_file()));
    paths.retain(|path| path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)));
    paths.sort();
    paths
        .iter()
        .map(|path| Source {
            path: path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/"),
            text: fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display())),
        })
        .collect()
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if !path.is_dir() {
            paths.push(path);
        } else if path.file_name().is_some_and(|name| name != "target") {
            gather(&path, paths);
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    listed.map(|entry| entry.expect("listed").path()).collect()
}

/// Fails with every fault, not only the first.
pub fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_module_says_what_it_is_for() {
    let sources = sources(&["rs"]);
    assert!(sources.len() > 20, "only {} source files found", sources.len());
    let silent = sources.iter().filter(|source| !source.text.starts_with("//! "));
    assert_none(&silent.map(|s| format!("{}: begin with //! and what it is for", s.path)).collect::<Vec<_>>());
}

#[test]
fn files_are_of_one_thing() {
    let allowed = |path: &str| LONGER.iter().any(|(longer, _)| *longer == path);
    let faults: Vec<_> = sources(&["rs"])
        .iter()
        .filter(|source| !allowed(&source.path))
        .map(|source| (source, source.text.lines().count()))
        .filter(|(_, lines)| *lines > LONG)
        .map(|(source, lines)| format!("{}: {lines} lines; split it, or list it with a reason", source.path))
        .collect();
    assert_none(&faults);
}

#[test]
fn the_list_of_longer_files_is_needed() {
    let faults: Vec<_> = LONGER
        .iter()
        .filter(|(path, _)| fs::read_to_string(root().join(path)).map_or(true, |text| text.lines().count() <= LONG))
        .map(|(path, _)| format!("{path}: no longer longer than {LONG} lines; take it off the list"))
        .collect();
    assert_none(&faults);
}

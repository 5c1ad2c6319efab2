//! Gathers `lexicon/<language>/*.tsv` into the crate, so that a new word list is a new file and nothing else.
#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "the build script looks around and speaks to cargo; what is forbidden is forbidden to the engine"
)]

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("lexicon");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    gather(&root, &root, &mut files);
    files.sort();
    let mut code = String::from("&[\n");
    for (name, path) in files {
        writeln!(code, "({name:?}, include_str!({path:?})),").expect("writing to a string");
    }
    code.push(']');
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("lexicon.rs");
    fs::write(out, code).expect("cargo's output folder can be written");
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the lexicon is part of the crate") {
        let path = entry.expect("the lexicon can be listed").path();
        if path.is_dir() {
            gather(root, &path, files);
        } else if path.extension().is_some_and(|e| e == "tsv") {
            let name = path.strip_prefix(root).expect("below the root").with_extension("");
            let name = name.to_str().expect("file names are ASCII").replace('\\', "/");
            files.push((name, path.to_str().expect("paths are UTF-8").to_owned()));
        }
    }
}

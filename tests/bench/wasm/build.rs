//! Writes the accounts to compare: a browser has no files to make them from.

#[path = "../corpus.rs"]
#[expect(dead_code, reason = "the native benchmark reads the rest")]
mod corpus;

use std::{env, fs, path::Path};

/// Accounts, and words of each: what a reader compares.
const STORY: (usize, usize) = (5, 700);

fn main() {
    println!("cargo::rerun-if-changed=../../cases");
    let folder = env::var_os("OUT_DIR").expect("cargo names the folder");
    let accounts = corpus::accounts(STORY.0, STORY.1).join("\0");
    fs::write(Path::new(&folder).join("accounts.txt"), accounts).expect("the folder can be written to");
}

//! What the first load must not hold: the engine, and readers that cost more than they give.
//!
//! Looks at the module before names are stripped: every function that was linked has its crate's name in it, so a crate
//! that is among the dependencies but was thrown away by the linker does not count.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{
    project,
    setup::{TARGET, Toolchain},
};

/// Crates, as they are spelled in mangled names, and why not.
const FORBIDDEN: &[(&str, &str)] = &[
    ("variorum_engine", "the story is compared before it is published"),
    ("serde_json", "the story is embedded in compact bytes; a JSON reader costs 15 KB"),
    ("regex_automata", "regular expressions cost 73 KB and more"),
    ("aho_corasick", "costs 16 KB and more"),
    ("postcard3ser", "nothing is written in the browser"),
];
/// In every module that still has its names.
const EXPECTED: &str = "variorum_web";

/// Looks for forbidden crates in the module that cargo linked.
///
/// # Errors
/// Where one is found, or names cannot be seen.
pub fn check(_: &Toolchain) -> Result<()> {
    let path = project::target().join(TARGET).join("release/variorum-web.wasm");
    let module = fs::read(&path).with_context(|| path.display().to_string())?;
    if !holds(&module, EXPECTED) {
        bail!("{}: holds no names, so nobody can tell what was linked", project::shown(&path));
    }
    for (name, why) in FORBIDDEN {
        if holds(&module, name) {
            bail!("the widget holds code of {name}: {why}. Find the use with: cargo tree --invert {name}");
        }
    }
    println!("✓ the widget holds no engine and no JSON reader");
    Ok(())
}

fn holds(module: &[u8], name: &str) -> bool {
    module.windows(name.len()).any(|window| window == name.as_bytes())
}

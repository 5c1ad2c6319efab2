//! The second module, which the page loads when it is asked for: built beside Trunk's, with names that change with what
//! they hold.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{imports, loader, page::hash};
use crate::{
    project::{self, command},
    setup::{TARGET, Toolchain},
    step,
};

/// The program and its file.
const NAME: &str = "variorum-more";
/// What its files' names begin with.
pub const PREFIX: &str = "more-";

/// Builds it into a folder and tells the page in it where it is.
///
/// # Errors
/// Where a tool fails, or the page does not load the script that loads it.
pub fn build(toolchain: &Toolchain, folder: &Path) -> Result<()> {
    let what =
        ["build", "--release", "--package", "variorum-web", "--features", "csr", "--bin", NAME, "--target", TARGET];
    step::run("Second module: cargo build", &mut toolchain.cargo(what))?;
    let linked = project::target().join(TARGET).join("release").join(NAME).with_extension("wasm");
    let bound = project::target().join("more");
    let mut bindgen = command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "more", "--out-dir"]).arg(&bound).arg(&linked);
    step::run("Second module: wasm-bindgen", &mut bindgen)?;
    let small = bound.join("small.wasm");
    let mut optimise = command("wasm-opt");
    step::run("Second module: wasm-opt", optimise.arg("-Oz").arg(bound.join("more_bg.wasm")).arg("-o").arg(&small))?;
    loader::tell(folder, "more", &place(&bound, &small, folder)?)
}

/// Copies module and script under names with a hash; returns the script's.
fn place(bound: &Path, module: &Path, folder: &Path) -> Result<String> {
    let module = fs::read(module).with_context(|| module.display().to_string())?;
    let (module, script) = imports::shortened(&module, &fs::read_to_string(bound.join("more.js"))?)?;
    let name = format!("{PREFIX}{:016x}", hash(&[module.as_slice(), script.as_bytes()].concat()));
    fs::write(folder.join(format!("{name}_bg.wasm")), module)?;
    fs::write(folder.join(format!("{name}.js")), script.replace("more_bg.wasm", &format!("{name}_bg.wasm")))?;
    Ok(format!("{name}.js"))
}

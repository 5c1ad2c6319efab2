//! `wasm-opt`, which makes the module about a tenth smaller.

use anyhow::{Result, bail};

use super::{cargo_tools::numbers, have};
use crate::{
    project::{self, command, output},
    step,
};

/// The first that reads what the compiler writes by default. Debian 12 has 108.
const OLDEST: u32 = 116;
/// The package's own need.
const OLDEST_NODE: u32 = 20;
/// npm's copy: the same program compiled to wasm.
const PACKAGE: &str = "binaryen@132.0.0";
/// crates.io's: the program's source, for a C++ compiler.
const CRATE: &[&str] = &["install", "wasm-opt", "--version", "0.116.1", "--locked", "--root"];

/// Takes `wasm-opt` from `PATH` or `target/tools`, otherwise gets it from npm, or builds it where there is no Node.
///
/// # Errors
/// Where neither works.
pub fn set_up() -> Result<()> {
    if let Some(found) = found() {
        let path = project::program("wasm-opt").map_or_else(String::new, |path| project::shown(&path));
        have(&found, &path);
        return Ok(());
    }
    let node = output(command("node").arg("--version")).unwrap_or_default();
    let done = if numbers(node.trim_start_matches('v')) >= vec![OLDEST_NODE] && project::program("npm").is_some() {
        from_npm()
    } else {
        from_source()
    };
    match done {
        Ok(()) if found().is_some() => Ok(()),
        Ok(()) => bail!("wasm-opt was installed but does not run: see {}", project::shown(&project::tools())),
        Err(error) => bail!(
            "{error:#}\nInstall binaryen {OLDEST} or later by hand so that wasm-opt is on PATH \
             (https://github.com/WebAssembly/binaryen/releases; Debian 12's package is too old)."
        ),
    }
}

/// What the `wasm-opt` that we would use says of itself, where it is new enough.
fn found() -> Option<String> {
    output(command("wasm-opt").arg("--version")).filter(|version| numbers(version) >= vec![OLDEST])
}

fn from_npm() -> Result<()> {
    let mut npm = command("npm");
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    step::run_quietly("wasm-opt: npm install binaryen", npm.arg(project::tools()).arg(PACKAGE))
}

/// Built with optimisation, since it is the one tool that has work to do.
fn from_source() -> Result<()> {
    let mut cargo = project::cargo(CRATE.iter().copied());
    cargo.arg(project::tools()).env("CARGO_TARGET_DIR", project::tools().join("build"));
    step::run("wasm-opt: no Node 20, so building it from C++, about ten minutes", &mut cargo)
}

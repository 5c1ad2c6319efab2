//! `cargo xtask check`: what must hold before a change lands, the other tests aside.

use anyhow::Result;
use clap::Args;

use crate::{
    project::{cargo, command},
    setup::{self, TARGET, Toolchain},
    step::run as step,
};

/// Takes none.
#[derive(Args)]
pub struct Options {}

/// From quick to slow.
///
/// # Errors
/// At the first that fails.
pub fn run(_: &Options) -> Result<()> {
    let toolchain = Toolchain::set_up()?;
    setup::lints(&toolchain)?;
    step("Formatting: cargo fmt", &mut cargo(["fmt", "--all", "--check"]))?;
    step(
        "Layers and files: tidy test",
        &mut cargo(["test", "--quiet", "--package", "variorum-tests", "--test", "tidy"]),
    )?;
    // Not `advisories`: their database is not part of the project, and a check must not change its mind by itself.
    let deny = ["deny", "--all-features", "check", "bans", "licenses", "sources"];
    step("Licences and origins: cargo deny", command("cargo").args(deny))?;
    step("Lints, native: cargo clippy", &mut native_clippy())?;
    step("Lints, wasm: cargo clippy", &mut wasm_clippy(&toolchain, "hydrate,stage"))?;
    step("Lints, wasm, second module: cargo clippy", &mut wasm_clippy(&toolchain, "csr"))
}

fn native_clippy() -> std::process::Command {
    let features = ["--features", "variorum-web/ssr"];
    let mut clippy = cargo(["clippy", "--workspace", "--all-targets"]);
    clippy.args(features).args(["--", "-D", "warnings"]);
    clippy
}

fn wasm_clippy(toolchain: &Toolchain, features: &str) -> std::process::Command {
    let what = ["--package", "variorum-web", "--features", features];
    let mut clippy = toolchain.cargo(["clippy", "--target", TARGET, "--all-targets"]);
    clippy.args(what).args(["--", "-D", "warnings"]);
    clippy
}

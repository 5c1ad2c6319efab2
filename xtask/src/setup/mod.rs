//! `cargo xtask setup`: what the other verbs need and the machine may lack. They call it themselves.
//!
//! Every step takes what is there when its version is right, installs it otherwise (the machine's packages through its
//! package manager, everything else below `target/tools`), and where it cannot says what to install by hand.

mod axe;
mod cargo_tools;
mod chromium;
mod packages;
mod toolchain;
mod wasm_opt;

use anyhow::Result;
use clap::Args;

pub use axe::set_up as axe;
pub use chromium::Browser;
pub use toolchain::{TARGET, Toolchain};

/// Takes none.
#[derive(Args)]
pub struct Options {}

/// Sets up what every verb needs.
///
/// # Errors
/// Where something is missing and cannot be installed.
pub fn run(_: &Options) -> Result<()> {
    let toolchain = page()?;
    browser()?;
    lints(&toolchain)
}

/// What building the page needs.
///
/// # Errors
/// As [`run`].
pub fn page() -> Result<Toolchain> {
    let toolchain = Toolchain::set_up()?;
    cargo_tools::WASM_BINDGEN.set_up()?;
    cargo_tools::TRUNK.set_up()?;
    wasm_opt::set_up()?;
    Ok(toolchain)
}

/// What the tests need beyond the page.
///
/// # Errors
/// As [`run`].
pub fn browser() -> Result<Browser> {
    Browser::set_up()
}

/// What the checks need: clippy for both targets and cargo-deny.
///
/// # Errors
/// As [`run`].
pub fn lints(toolchain: &Toolchain) -> Result<()> {
    toolchain.set_up_clippy()?;
    cargo_tools::CARGO_DENY.set_up()
}

/// Tells that something is there.
fn have(what: &str, from: &str) {
    println!("✓ {what} ({from})");
}

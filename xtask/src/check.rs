//! `cargo xtask check`: what must hold before a change lands, tests aside.

use anyhow::Result;
use clap::Args;

use crate::step::{cargo, run as step};

/// Takes none.
#[derive(Args)]
pub struct Options {}

/// Formatting and lints, from quick to slow.
///
/// # Errors
/// At the first that fails.
pub fn run(_: &Options) -> Result<()> {
    step("Formatting", &mut cargo(["fmt", "--all", "--check"]))?;
    step(
        "Lints, native",
        &mut cargo(["clippy", "--workspace", "--all-targets", "--exclude", "variorum-web", "--", "-D", "warnings"]),
    )
}

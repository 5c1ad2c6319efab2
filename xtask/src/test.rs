//! `cargo xtask test`: every test there is.

use anyhow::Result;
use clap::Args;

use crate::{project::cargo, step::run as step};

/// Takes none.
#[derive(Args)]
pub struct Options {}

/// Runs every test.
///
/// # Errors
/// At the first kind of tests that fails.
pub fn run(_: &Options) -> Result<()> {
    step("Tests of the crates", &mut cargo(["test", "--workspace", "--no-fail-fast"]))
}

//! `cargo xtask screenshots`: every view, wide and narrow, light and dark, as pictures to look at.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::{
    dist,
    project::{self, cargo},
    setup, step,
};

/// Where to put them.
#[derive(Args)]
pub struct Options {
    /// Folder for the pictures.
    #[arg(long, default_value = "target/screenshots")]
    into: PathBuf,
}

/// Builds the page and takes the pictures, in the browser that the journeys go through.
///
/// # Errors
/// Where the build or the browser fails.
pub fn run(options: &Options) -> Result<()> {
    let page = project::target().join("tested-page");
    dist::build(&setup::page()?, None, &page)?;
    let mut pictures = cargo(["run", "--package", "variorum-journeys", "--bin", "screenshots", "--"]);
    setup::browser()?.environment(&mut pictures);
    pictures.env("VARIORUM_DIST", page).arg(&options.into);
    step::run("Pictures", &mut pictures)
}

//! `cargo xtask bench page`: from a click to the next paint, in the browser that the journeys go through, slowed down.
//!
//! Builds the page and writes made stories into copies of it; `tests/e2e/interactions.rs` does the clicking.

use std::{fs, path::Path};

use anyhow::Result;

use super::made;
use crate::{
    dist,
    project::{self, cargo},
    setup::{self, Browser},
    step,
};

/// Accounts and questions of a story, and the milliseconds that an interaction with it may take.
const SIZES: [(usize, usize, u32); 2] = [(5, 60, 50), (12, 400, 200)];

/// Builds the pages and measures them.
///
/// # Errors
/// Where the build or the browser fails.
pub fn run() -> Result<()> {
    let (toolchain, browser) = (setup::page()?, setup::browser()?);
    let staged = dist::stage(&toolchain)?;
    for (accounts, questions, aim) in SIZES {
        let folder = project::target().join("bench-page").join(format!("{accounts}x{questions}"));
        let story = folder.with_extension("json");
        fs::create_dir_all(&folder)?;
        fs::write(&story, serde_json::to_vec(&made::story(accounts, questions))?)?;
        dist::with_story(&staged, &story, &folder)?;
        measure(&browser, &folder, aim)?;
    }
    Ok(())
}

/// Clicks through a page and prints what it took.
fn measure(browser: &Browser, page: &Path, aim: u32) -> Result<()> {
    let mut clicks = cargo(["run", "--quiet", "--package", "variorum-journeys", "--bin", "interactions", "--"]);
    browser.environment(&mut clicks);
    let name = page.file_name().unwrap_or_default().to_string_lossy().into_owned();
    step::run(&format!("Interactions, {name}"), clicks.env("VARIORUM_DIST", page).arg(aim.to_string()))
}

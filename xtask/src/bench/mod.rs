//! `cargo xtask bench`: how fast a part is, and how much memory it takes, printed beside what it must not exceed.

mod made;
mod page;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{project::cargo, setup, step::run as step, test};

/// Which part.
#[derive(Args)]
pub struct Options {
    /// What to measure
    part: Part,
}

#[derive(Clone, Copy, ValueEnum)]
enum Part {
    /// Extraction and comparison, as released: natively, and in a browser
    Engine,
    /// From a click to what it shows, in a browser slowed down
    Page,
}

/// Measures.
///
/// # Errors
/// A build that fails.
pub fn run(options: &Options) -> Result<()> {
    match options.part {
        Part::Engine => {
            let bench = ["bench", "--quiet", "--package", "variorum-tests", "--bench"];
            step("Speed (built as released: a minute or two the first time)", cargo(bench).arg("speed"))?;
            step("Memory", cargo(bench).arg("memory"))?;
            let what = ["--release", "--package", "variorum-bench-wasm", "--test", "speed", "--", "--nocapture"];
            step("As WebAssembly, in a browser", &mut test::in_browser(&setup::page()?, &setup::browser()?, &what))
        }
        Part::Page => page::run(),
    }
}

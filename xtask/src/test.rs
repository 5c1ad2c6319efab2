//! `cargo xtask test`: every test there is.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{
    dist,
    project::{self, cargo},
    setup::{self, Browser, TARGET, Toolchain},
    step,
};

/// Which tests.
#[derive(Args)]
pub struct Options {
    /// Only these.
    #[arg(value_enum)]
    kinds: Vec<Kind>,
}

/// Where the page that journeys go through says that it is; it is served elsewhere, as copies of pages are.
const TESTED: &str = "https://comparison.example/archive/2026/";

/// Kinds of tests, from quick to slow.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Kind {
    /// The crates, the cases, the properties: natively.
    Native,
    /// The widget's components in a headless browser.
    Browser,
    /// Journeys through the built page.
    Journeys,
}

/// Runs tests and says how many passed.
///
/// # Errors
/// At the first kind of tests that fails.
pub fn run(options: &Options) -> Result<()> {
    let kinds = if options.kinds.is_empty() { Kind::value_variants() } else { &options.kinds };
    let mut passed = Vec::new();
    if kinds.contains(&Kind::Native) {
        passed.push(("native", step::run_tests("Tests of the crates", &mut native())?));
    }
    if kinds.iter().any(|kind| *kind != Kind::Native) {
        let toolchain = setup::page()?;
        let browser = setup::browser()?;
        if kinds.contains(&Kind::Browser) {
            passed.push((
                "in the browser",
                step::run_tests("Tests in a browser", &mut components(&toolchain, &browser))?,
            ));
        }
        if kinds.contains(&Kind::Journeys) {
            let page = project::target().join("tested-page");
            dist::build(&toolchain, Some(TESTED), &page)?;
            passed.push(("journeys", step::run_tests("Journeys", &mut journeys(&browser, &page, setup::axe()?))?));
        }
    }
    let total: u32 = passed.iter().map(|(_, count)| count).sum();
    let parts: Vec<_> = passed.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    println!("\n✓ {total} tests passed: {}", parts.join(", "));
    Ok(())
}

fn native() -> Command {
    cargo(["test", "--workspace", "--exclude", "variorum-journeys", "--features", "variorum-web/ssr", "--no-fail-fast"])
}

fn components(toolchain: &Toolchain, browser: &Browser) -> Command {
    in_browser(toolchain, browser, &["--package", "variorum-web", "--features", "stage", "--test", "browser"])
}

/// Tests of a package as WebAssembly, in a headless browser.
pub fn in_browser(toolchain: &Toolchain, browser: &Browser, what: &[&str]) -> Command {
    let mut tests = toolchain.cargo(["test", "--target", TARGET].into_iter().chain(what.iter().copied()));
    browser.environment(&mut tests);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    tests
}

fn journeys(browser: &Browser, dist: &Path, axe: Option<PathBuf>) -> Command {
    let mut tests = cargo(["test", "--package", "variorum-journeys", "--no-fail-fast"]);
    browser.environment(&mut tests);
    tests.env("VARIORUM_DIST", dist);
    if let Some(axe) = axe {
        tests.env("VARIORUM_AXE", axe);
    }
    tests
}

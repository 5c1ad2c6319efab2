//! `cargo xtask screenshots`: every view, wide and narrow, light and dark, as pictures to look at.

use std::{fs, path::PathBuf};

use anyhow::Result;
use clap::Args;

use crate::{
    dist,
    project::{self, command},
    setup, step,
};

/// Where to put them.
#[derive(Args)]
pub struct Options {
    /// Folder for the pictures.
    #[arg(long, default_value = "target/screenshots")]
    into: PathBuf,
}

/// The views, by their names in addresses.
const VIEWS: &[&str] = &["overview", "figures", "framing", "read", "coverage"];
/// Width and height of a wide and a narrow window, and what each is called. Chromium opens no
/// narrower one.
const WINDOWS: &[(&str, &str)] = &[("wide", "1280,1000"), ("narrow", "500,1400")];
/// What a headless Chromium needs, as root and in a container too.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--virtual-time-budget=4000",
];

/// Builds the page and takes the pictures.
///
/// # Errors
/// Where the build or the browser fails.
pub fn run(options: &Options) -> Result<()> {
    let page = project::target().join("tested-page");
    dist::build(&setup::page()?, None, &page)?;
    let browser = setup::browser()?;
    fs::create_dir_all(&options.into)?;
    let server = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let listener = server.block_on(tokio::net::TcpListener::bind(("127.0.0.1", 0)))?;
    let address = listener.local_addr()?;
    let site = variorum_preview::router(&page);
    server.spawn(async { axum::serve(listener, site).await });
    for view in VIEWS {
        for (name, size) in WINDOWS {
            for theme in ["light", "dark"] {
                let file = options.into.join(format!("{view}-{name}-{theme}.png"));
                let mut chromium = command(&browser.program);
                chromium.args(FLAGS).arg(format!("--window-size={size}"));
                chromium.arg(format!("--user-data-dir={}", project::target().join("screenshots-profile").display()));
                chromium.arg(format!("--screenshot={}", file.display()));
                chromium.arg(format!("http://{address}/?view={view}&lang=en&theme={theme}"));
                step::run_quietly(&format!("{view}, {name}, {theme}"), &mut chromium)?;
            }
        }
    }
    println!("\n{} pictures in {}", VIEWS.len() * WINDOWS.len() * 2, options.into.display());
    Ok(())
}

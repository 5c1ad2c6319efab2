//! `cargo xtask dist`: the page, ready for any static host under any sub-path, in `dist/`.

mod cards;
mod imports;
mod integrity;
mod loader;
mod more;
mod page;
mod purity;
pub mod sizes;
mod slim;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use clap::Args;

use crate::{
    project::{self, cargo, command},
    setup::{self, Toolchain},
    step,
};
use sizes::Sizes;
use variorum_view::share::embed;

/// Where the page will be.
#[derive(Args)]
pub struct Options {
    /// Address that the page will be published at, such as `https://example.org/mali/`: link previews, embedding codes and
    /// the map of the site need it. Without it links lead from file to file.
    #[arg(long)]
    site: Option<String>,
}

/// Builds the page and tells what it weighs.
///
/// # Errors
/// Where set-up or a step of the build fails, or the page weighs too much or holds what it must not.
pub fn run(options: &Options) -> Result<()> {
    build(&setup::page()?, options.site.as_deref(), &folder())?;
    println!("\n{} is ready for any static host.", project::shown(&folder()));
    if options.site.is_none() {
        println!(
            "Without --site <address> it has no link previews, no oEmbed and no sitemap: those hold addresses in full."
        );
    }
    Ok(())
}

/// Where the built page lies.
pub fn folder() -> PathBuf {
    project::root().join("dist")
}

/// Builds with Trunk beside the folder, writes the story into the page, and puts the result in place only when it is right.
///
/// # Errors
/// As [`run`].
pub fn build(toolchain: &Toolchain, site: Option<&str>, into: &Path) -> Result<Sizes> {
    let staged = stage(toolchain)?;
    let script = integrity::of(&staged.join(embed::SCRIPT))?;
    step::run("Page: pre-rendering", prerender(&staged).args(site).env("VARIORUM_INTEGRITY", &script.checksum))?;
    println!("✓ {} pictures drawn", cards::draw(&staged)?);
    println!("✓ {}: {script}", embed::SCRIPT);
    let sizes = Sizes::of(&staged)?;
    println!("\n{sizes}");
    sizes.within_budget()?;
    replace(&staged, into)?;
    Ok(sizes)
}

/// Builds the page without a story, and says where it lies.
///
/// # Errors
/// As [`run`].
pub fn stage(toolchain: &Toolchain) -> Result<PathBuf> {
    let staged = project::target().join("page");
    let mut trunk = command("trunk");
    toolchain.environment(&mut trunk);
    // Names stay for `purity`; `wasm-opt` drops them.
    trunk.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    // Trunk takes the variable for a flag of its own and refuses its usual value.
    trunk.env_remove("NO_COLOR");
    trunk.args(["build", "--release", "--offline", "--dist"]).arg(&staged);
    // Offline, Trunk looks for no tools of its own; so what the page is built of must be here.
    step::run("Crates: cargo fetch", &mut toolchain.cargo(["fetch", "--locked"]))?;
    step::run("Widget: trunk build", &mut trunk)?;
    purity::check(toolchain)?;
    imports::shorten(&staged)?;
    page::finish(&staged)?;
    more::build(toolchain, &staged)?;
    loader::name_region(&staged)?;
    slim::slim(&staged)?;
    Ok(staged)
}

/// Writes another story than the published one into a copy of the staged page.
///
/// # Errors
/// Where files cannot be written or the story cannot be read.
pub fn with_story(staged: &Path, story: &Path, into: &Path) -> Result<()> {
    copy(staged, into)?;
    step::run("Page of another story: pre-rendering", prerender(into).env("VARIORUM_STORY", story))
}

/// Writes the story into the page of a folder with the components that the browser runs, built natively.
fn prerender(folder: &Path) -> Command {
    let mut prerender = cargo(["run", "--package", "variorum-web", "--features", "ssr", "--bin", "prerender", "--"]);
    prerender.arg(folder.join("index.html"));
    prerender
}

/// Moves a folder to where another may be. They lie on one disk or the files are copied.
fn replace(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("{}: cannot be replaced", project::shown(to)))?;
    }
    if fs::rename(from, to).is_ok() {
        return Ok(());
    }
    copy(from, to).with_context(|| format!("{}: cannot be written", project::shown(to)))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().expect("listed"));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

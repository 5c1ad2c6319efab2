//! axe-core, which looks for what keeps readers out. A tool of the tests, under the MPL 2.0: it is fetched, never kept here and
//! never published.

use std::{fs, path::PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::have;
use crate::{
    project::{self, command},
    step,
};

/// npm's copy.
const PACKAGE: &str = "axe-core@4.14.1";
/// A folder of its own below `target/tools`: npm takes out of a folder what it was not asked for.
const FOLDER: &str = "axe";
/// Its script below `target/tools`.
const SCRIPT: &str = "axe/node_modules/axe-core/axe.min.js";
/// SHA-256 of that script.
const DIGEST: &str = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c";

/// Where the script is, fetched if need be; none where it cannot be fetched, which the journey says.
///
/// # Errors
/// Where npm fails.
pub fn set_up() -> Result<Option<PathBuf>> {
    let path = project::tools().join(SCRIPT);
    if !right(&path) {
        if project::program("npm").is_none() {
            println!("  axe-core: no npm, so its rules are not checked");
            return Ok(None);
        }
        let mut npm = command("npm");
        npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
        step::run_quietly("axe-core: npm install", npm.arg(project::tools().join(FOLDER)).arg(PACKAGE))?;
    }
    if !right(&path) {
        anyhow::bail!("{}: is not the script that was asked for", project::shown(&path));
    }
    have(PACKAGE, &project::shown(&path));
    Ok(Some(path))
}

/// Whether the script is there and the one that was asked for.
fn right(path: &PathBuf) -> bool {
    fs::read(path).is_ok_and(|bytes| format!("{:x}", Sha256::digest(bytes)) == DIGEST)
}

//! One step of a verb: says what it does, runs it, and says how long it took.

use std::{process::Command, time::Instant};

use anyhow::{Context, Result, bail};

use crate::project;

/// Runs a command in the project's root with its output passed through.
///
/// # Errors
/// Where the command cannot start or ends with another status than 0.
pub fn run(what: &str, command: &mut Command) -> Result<()> {
    println!("▸ {what}");
    let start = Instant::now();
    let status = command
        .current_dir(project::root())
        .status()
        .with_context(|| format!("{what}: cannot start {}", command.get_program().display()))?;
    let seconds = start.elapsed().as_secs_f32();
    if !status.success() {
        bail!("{what}: failed after {seconds:.1} s ({status}): {command:?}");
    }
    println!("  done in {seconds:.1} s");
    Ok(())
}

/// The cargo that runs us, with its arguments.
pub fn cargo<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new("cargo");
    command.args(args);
    command
}

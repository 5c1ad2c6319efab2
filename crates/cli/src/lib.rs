//! The `variorum` command's verbs, as functions: the only crate with files and standard output.
//!
//! [`extract`] answers JSON lines with JSON lines, [`schema`] documents them; [`compare`] makes a story from a folder and
//! [`explain`] says why a question stands as it does. The analysis itself is the engine's.

pub mod args;
pub mod compare;
mod error;
mod explain;
pub mod extract;
pub mod schema;

pub use error::Error;

use args::{Command, Verb};
use std::{io::Write as _, process::ExitCode};

/// Runs one verb.
///
/// # Errors
/// What kept the whole verb from its end. A line of `extract` that cannot be read is not one: it is reported, the others
/// are answered, and the exit code tells.
pub fn run(command: Command) -> Result<ExitCode, Error> {
    match command.verb {
        Verb::Extract { files } => extract::run(&files),
        Verb::Schema => {
            std::io::stdout().lock().write_all(schema::EXTRACT.as_bytes()).map_err(|e| Error::output(&e))?;
            Ok(ExitCode::SUCCESS)
        }
        Verb::Compare { folder, originals, check } => compare::run(&folder, originals.as_deref(), check),
        Verb::Explain { folder, question } => explain::run(&folder, &question),
    }
}

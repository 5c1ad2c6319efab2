//! What can keep the command from its end: what was wrong, where, and what to do.

use std::{fmt, io, path::Path};

/// An error of the command, ready to be printed.
#[derive(Debug)]
pub struct Error {
    message: String,
    broken_pipe: bool,
}

impl Error {
    /// An error with its whole message.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), broken_pipe: false }
    }

    /// A file that could not be read or written; `what` says what was tried and what would help.
    pub fn file(path: &Path, error: &io::Error, what: &str) -> Self {
        Self::new(format!("{}: {error}\n  {what}", path.display()))
    }

    /// Standard output that could not be written.
    pub fn output(error: &io::Error) -> Self {
        Self { message: format!("standard output: {error}"), broken_pipe: error.kind() == io::ErrorKind::BrokenPipe }
    }

    /// Whether the reader of standard output has gone: the end of `variorum … | head`, not a failure.
    pub fn is_broken_pipe(&self) -> bool {
        self.broken_pipe
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

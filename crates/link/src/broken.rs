//! Why a private link opens no story.

use std::fmt;

/// What is wrong with a link or file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Its end is missing.
    Cut {
        /// Characters that are there.
        have: usize,
        /// Characters that it had, where it still says so.
        of: Option<usize>,
    },
    /// It is not as it was written.
    Damaged,
    /// It was made by a later version.
    Later,
    /// Unpacked it has more bytes than a story may have.
    TooLarge,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut { have, of: Some(of) } => write!(f, "cut off: {have} of {of} characters"),
            Self::Cut { have, of: None } => write!(f, "cut off after {have} characters"),
            Self::Damaged => f.write_str("damaged"),
            Self::Later => f.write_str("of a later version"),
            Self::TooLarge => f.write_str("too large"),
        }
    }
}

impl std::error::Error for Broken {}

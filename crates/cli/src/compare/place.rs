//! A text file with its path, and errors that say where in it something is wrong.

use std::{fmt, ops::Range, path::PathBuf};
use toml::Spanned;

/// A file that was read.
#[derive(Debug)]
pub struct Document {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
}

/// What is wrong in a file, where, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    path: PathBuf,
    line: usize,
    column: usize,
    key: Option<String>,
    what: String,
    what_to_do: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.path.display(), self.line, self.column)?;
        if let Some(key) = &self.key {
            write!(f, "{key}: ")?;
        }
        write!(f, "{}", self.what)?;
        if self.what_to_do.is_empty() { Ok(()) } else { write!(f, "\n  {}", self.what_to_do) }
    }
}

impl Document {
    /// What is wrong at a range of bytes. The key is read from the line that it begins in.
    pub fn problem(&self, at: Range<usize>, what: impl Into<String>, what_to_do: impl Into<String>) -> Problem {
        let before = &self.text[..self.text.floor_char_boundary(at.start)];
        let line_start = before.rfind('\n').map_or(0, |n| n + 1);
        Problem {
            path: self.path.clone(),
            line: self.line(at.start),
            column: before[line_start..].chars().count() + 1,
            key: key(self.text[line_start..].lines().next().unwrap_or_default()),
            what: what.into(),
            what_to_do: what_to_do.into(),
        }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.text[..self.text.floor_char_boundary(byte)].matches('\n').count() + 1
    }

    /// A value that must not be empty.
    ///
    /// # Errors
    /// Where it is.
    pub fn filled(&self, text: Spanned<String>) -> Result<String, Problem> {
        if text.get_ref().trim().is_empty() { Err(self.empty(text.span())) } else { Ok(text.into_inner()) }
    }

    /// What is wrong with an empty value.
    pub fn empty(&self, at: Range<usize>) -> Problem {
        self.problem(at, "is empty", "Write it out.")
    }

    /// What TOML itself, or the shape of the file, objects to.
    pub fn syntax(&self, error: &toml::de::Error) -> Problem {
        let at = error.span().unwrap_or(0..0);
        let message = error.message().trim_end().replace('\n', "; ");
        let what_to_do = if message.starts_with("missing field") {
            "Add the line; `variorum compare --help` shows a whole story.toml."
        } else if message.starts_with("unknown field") {
            "Correct the key or take it out."
        } else {
            "`variorum compare --help` shows a whole story.toml."
        };
        self.problem(at, message, what_to_do)
    }
}

/// The key of a line `key = value`.
fn key(line: &str) -> Option<String> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    let plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    plain.then(|| key.to_owned())
}

//! A story → `story.json`: stable, and written whole or not at all.

use crate::Error;
use std::{fs, path::Path, process};
use variorum_story::Story;

/// The story as it is kept: indented JSON that ends in a line break.
///
/// # Panics
/// Never: a story is plain data.
pub fn json(story: &Story) -> String {
    let mut json = serde_json::to_string_pretty(story).expect("a story is plain data");
    json.push('\n');
    json
}

/// Writes beside the file and renames, so that a reader never sees half of it.
///
/// # Errors
/// A folder that cannot be written.
pub fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let beside = path.with_extension(format!("json.{}.tmp", process::id()));
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, path));
    written.map_err(|e| {
        // The error that matters is the first; what is left of the try is taken away where that can be.
        let _ = fs::remove_file(&beside);
        Error::file(path, &e, "The story's folder must be writable.")
    })
}

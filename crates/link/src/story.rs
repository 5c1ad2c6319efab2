//! A story as bytes and back, and without the accounts' full texts.

use crate::Broken;
use variorum_story::{FORMAT, Rights, Story};

/// A story's JSON, as short as it can be.
pub fn write(story: &Story) -> Vec<u8> {
    serde_json::to_vec(story).unwrap_or_default()
}

/// The story of its JSON.
///
/// # Errors
/// Where it is none, or of a later format.
pub fn read(json: &[u8]) -> Result<Story, Broken> {
    // A later story may lack or have what this one cannot read: its format is looked at first.
    let value: serde_json::Value = serde_json::from_slice(json).map_err(|_| Broken::Damaged)?;
    match value.get("format").and_then(serde_json::Value::as_u64) {
        Some(format) if format > u64::from(FORMAT) => Err(Broken::Later),
        Some(_) => serde_json::from_slice(json).map_err(|_| Broken::Damaged),
        None => Err(Broken::Damaged),
    }
}

/// The same without the accounts' own texts: figures and their quotations alone.
pub fn quotations_only(story: &Story) -> Story {
    let mut story = story.clone();
    for source in &mut story.sources {
        source.text = None;
        source.rights = Rights::Quote;
    }
    story
}

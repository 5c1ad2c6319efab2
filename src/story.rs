//! The story that the page carries.

use std::sync::OnceLock;
use variorum_story::Story;

/// The story packed by the build script.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/story.bin"));

/// The embedded story, unpacked once.
///
/// # Panics
/// Where the build packed what it cannot read itself, which its own tests exclude.
pub fn story() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(|| postcard::from_bytes(BYTES).expect("the story that the build script packed"))
}

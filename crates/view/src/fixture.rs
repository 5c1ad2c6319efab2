//! The invented story that tests look at.

use variorum_story::Story;

/// Four accounts of an invented flood, with every verdict.
pub fn flood() -> Story {
    serde_json::from_str(include_str!("../../../tests/fixtures/flood/story.json")).expect("the invented story")
}

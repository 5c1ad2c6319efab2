//! The invented story that tests look at.

use variorum_story::Story;

/// Four accounts of an invented flood, with every verdict.
pub fn flood() -> Story {
    serde_json::from_str(include_str!("../../../tests/fixtures/flood/story.json")).expect("the invented story")
}

/// The same with a contrast of every sort.
pub fn framed() -> Story {
    let framing = include_str!("../../../tests/fixtures/flood/framing.json");
    let added: Story = serde_json::from_str(framing).expect("its framing");
    Story { framing: added.framing, themes: added.themes, ..flood() }
}

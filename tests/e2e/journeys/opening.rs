//! The page opens: at once as text, then alive, with nothing for the browser to complain of.

use variorum_journeys::{Scripts, journey};

#[test]
fn the_page_opens_and_comes_alive() {
    journey(Scripts::On, async |page| {
        page.go("").await;
        assert!(!page.text("h1").await.is_empty());
        page.until_hydrated().await;
        assert!(!page.text("h1").await.is_empty(), "the heading survives the takeover");
    });
}

#[test]
fn the_page_is_there_with_scripts_off() {
    journey(Scripts::Off, async |page| {
        page.go("").await;
        assert!(!page.text("h1").await.is_empty());
    });
}

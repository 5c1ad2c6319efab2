//! The page in other people's pages: sandboxed and narrow.

use variorum_journeys::{Scripts, journey};

#[test]
fn it_comes_alive_in_a_sandboxed_frame() {
    journey(Scripts::On, async |page| {
        page.go_framed("", 720, Some("allow-scripts")).await;
        assert!(!page.text("h1").await.is_empty());
        page.until_hydrated().await;
    });
}

#[test]
fn a_narrow_page_does_not_scroll_sideways() {
    journey(Scripts::On, async |page| {
        for to in ["", "?view=figures"] {
            page.go_framed(to, 360, None).await;
            page.until_hydrated().await;
            let excess = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
            assert_eq!(page.eval(excess).await, 0, "{to:?} is wider than its window");
        }
    });
}

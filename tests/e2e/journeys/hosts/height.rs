//! The frame is as high as what it shows, whatever the page around it does.

use super::{KEEP, SCRIPT, fits, frame, heights};
use std::time::Duration;
use variorum_journeys::{Scripts, journey};

#[test]
fn a_frame_is_as_high_as_what_it_shows() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&format!("{}{SCRIPT}", frame("", "")), None).await;
        fits(page, "opened").await;
    });
}

#[test]
fn a_script_that_comes_late_asks_for_the_height() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&frame("?plain", ""), None).await;
        page.enter_frame().await;
        page.until_hydrated().await;
        page.leave_frames().await;
        let site = page.eval("return document.querySelector('iframe').src.split('?')[0]").await;
        let script = format!(
            "const s = document.createElement('script'); s.src = '{}embed.v1.js'; document.head.append(s)",
            site.as_str().expect("an address")
        );
        page.eval(&script).await;
        fits(page, "with a late script").await;
    });
}

#[test]
fn lazy_hidden_and_resized_frames_get_their_height() {
    journey(Scripts::On, async |page| {
        let lazy = format!("<div style='height: 6000px'></div>{}{SCRIPT}", frame("", "loading=lazy"));
        page.go_hosted(&lazy, None).await;
        page.eval("scrollTo(0, 5800)").await;
        fits(page, "lazy, scrolled to").await;

        page.go_hosted(&format!("<div id=box hidden>{}</div>{SCRIPT}", frame("", "")), None).await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        page.eval("box.hidden = false").await;
        fits(page, "hidden, then shown").await;

        page.eval("box.style.width = '320px'").await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let (narrow, _) = heights(page).await;
        fits(page, "made narrow").await;
        page.eval("box.style.width = '720px'").await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        fits(page, "made wide").await;
        assert!(heights(page).await.0 < narrow, "the wide frame is lower than the narrow one");
    });
}

/// A font that arrives late changes every line; a frame of one finding then still fits.
#[test]
fn a_late_font_changes_the_height_too() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&format!("{}{SCRIPT}", frame("?find=deaths-peacekeeper", "")), None).await;
        fits(page, "before the font").await;
        let (before, _) = heights(page).await;
        page.enter_frame().await;
        page.eval(
            "document.documentElement.style.fontFamily = 'monospace'; document.documentElement.style.fontSize = '130%'",
        )
        .await;
        page.leave_frames().await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        fits(page, "with the font").await;
        assert_ne!(heights(page).await.0, before);
    });
}

/// Within one frame: from the frame of animation after a change on, host and frame are never seen apart for long.
#[test]
fn a_change_is_told_within_one_frame() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&format!("{KEEP}{}{SCRIPT}", frame("", "")), None).await;
        fits(page, "opened").await;
        page.enter_frame().await;
        let frames = page
            .eval(
                "const root = document.documentElement, say = window.parent.postMessage;
                 return new Promise(done => {
                   let at = 0, frames = 0;
                   new ResizeObserver(() => { if (at++) done(frames) }).observe(root);
                   requestAnimationFrame(() => requestAnimationFrame(() => {
                     document.querySelector('h1').style.paddingTop = '77px';
                     const count = () => { frames++; requestAnimationFrame(count) };
                     requestAnimationFrame(count);
                   }));
                 })",
            )
            .await;
        assert!(frames.as_f64().expect("a number") <= 1.0, "{frames} frames of animation until the change was seen");
        page.leave_frames().await;
        fits(page, "after the change").await;
    });
}

/// What a frame tells must not make it grow: after it settled it says nothing for a minute.
#[test]
fn a_frame_that_fits_says_nothing_for_a_minute() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&format!("{KEEP}{}{SCRIPT}", frame("", "")), None).await;
        fits(page, "opened").await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let (told, settled) = (page.eval("return told.length").await, heights(page).await);
        tokio::time::sleep(Duration::from_mins(1)).await;
        assert_eq!(page.eval("return told.length").await, told);
        assert_eq!(heights(page).await, settled);
    });
}

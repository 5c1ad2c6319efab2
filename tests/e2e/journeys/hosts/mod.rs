//! Pages of somebody else's, on another origin, and how they treat what is embedded in them.

mod cms;
mod height;
mod hostile;
mod look;
mod words;

use variorum_journeys::Page;

/// The host script, as a page includes it.
const SCRIPT: &str = "<script src='{site}embed.v1.js'></script>";

/// The plain frame of the first snippet.
fn frame(query: &str, attributes: &str) -> String {
    format!("<iframe src='{{site}}{query}' {attributes} width='100%' height=520 style='border:0'></iframe>")
}

/// Height of what the first frame shows, and of the frame.
async fn heights(page: &Page) -> (f64, f64) {
    page.enter_frame().await;
    let inside = page.eval("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await;
    page.leave_frames().await;
    let frame = "const story = document.querySelector('variorum-story'); \
        return (story ? story.shadowRoot : document).querySelector('iframe').clientHeight";
    let outside = page.eval(frame).await;
    (inside.as_f64().expect("a number"), outside.as_f64().expect("a number"))
}

/// Waits until the first frame is as high as what it shows, which is not how high it began.
async fn fits(page: &Page, when: &str) {
    let mut last = (0.0, 0.0);
    for _ in 0..100 {
        last = heights(page).await;
        if last.0 == last.1 && last.0 > 50.0 && last.1 != 520.0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{when}: the frame is {} px high and shows {} px", last.1, last.0);
}

/// What the page was told by its frame, where it keeps that in `told`.
const KEEP: &str =
    "<script>var told = []; addEventListener('message', function (event) { told.push(event.data); });</script>";

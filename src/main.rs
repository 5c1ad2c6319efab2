//! Starts the page in the browser.

fn main() {
    variorum_web::take_over();
}

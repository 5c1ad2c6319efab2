//! What is loaded only when it is asked for: stories that come in links and files, ways to show findings elsewhere, and a
//! reader's own copies of originals.
//!
//! Such a story is shown with the same components as the published one, made in the browser; the first module then finds on
//! the page what it finds on every page, and goes on.

mod configure;
mod copy;
mod deflate;
mod dom;
mod open;
mod picture;
mod private;
mod sheet;
mod whole;

use std::cell::RefCell;
use std::rc::Rc;
use variorum_story::Story;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// The reader's own story, where one is open.
    static OWN: RefCell<Option<Rc<Story>>> = const { RefCell::new(None) };
}

/// Keeps what follows in the module.
pub fn ready() {}

/// Opens the story of a link's fragment, or says what is wrong with it.
#[wasm_bindgen]
pub async fn open_link(fragment: String) {
    open::link(&fragment).await;
}

/// Opens the story of a file, or says what is wrong with it.
#[wasm_bindgen]
pub async fn open_file(file: web_sys::File) {
    open::file(&file).await;
}

/// Offers ways to show a finding elsewhere, or the whole view where none is named.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "what a script hands over is owned")]
pub fn share(find: Option<String>) {
    sheet::open(find.as_deref());
}

/// Makes a page of codes for other people's pages answer to its form.
#[wasm_bindgen]
pub fn configure() {
    configure::follow();
}

/// Adds a button to every text of the page that can be copied.
#[wasm_bindgen]
pub fn copies() {
    if let Some(body) = dom::document().and_then(|page| page.body()) {
        dom::copies(&body);
    }
}

/// Compares what the reader gave as the original with its fingerprint and shows it, or puts it away again.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "what a script hands over is owned")]
pub fn own_copy(button: web_sys::Element) {
    copy::follow(&button);
}

/// Tells in an opened empty cell how often the words looked for stand in the reader's copy.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "what a script hands over is owned")]
pub fn look_in_copy(cell: web_sys::Element) {
    copy::look(&cell);
}

/// The story that is shown, and whether it is the reader's own.
fn shown() -> (Rc<Story>, bool) {
    OWN.with_borrow(|own| match own {
        Some(story) => (Rc::clone(story), true),
        None => (Rc::new(crate::story().clone()), false),
    })
}

//! The second module. It does nothing by itself: `web/page.js` calls what it needs of it.

fn main() {
    variorum_web::more::ready();
}

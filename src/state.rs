//! What the reader looks at. Everything else is computed from it.

use leptos::prelude::*;
use variorum_view::Reader;

/// The one state of the page.
#[derive(Clone, Copy)]
pub struct State {
    /// Address, and whether a script runs.
    pub reader: RwSignal<Reader>,
}

impl State {
    /// The state that the page is written with: the complete page.
    pub fn new() -> Self {
        Self { reader: RwSignal::new(Reader::default()) }
    }

    /// Takes over an address.
    #[cfg(feature = "hydrate")]
    pub fn show(self, query: &str) {
        let (address, unknown) = variorum_view::Address::decode(query);
        self.reader.update(|reader| {
            reader.address = address;
            reader.unknown = unknown;
            reader.running = true;
        });
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

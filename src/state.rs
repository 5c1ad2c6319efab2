//! What the reader looks at. Everything that the page shows follows from it.

use reactive_graph::{
    signal::RwSignal,
    traits::{Set, WithUntracked},
};
use variorum_view::{Address, address::Unknown};

/// The address, and what in it means nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// The address.
    pub address: Address,
    /// Values that the page does not know.
    pub unknown: Vec<Unknown>,
}

/// The one state of the page.
#[derive(Clone, Copy)]
pub struct State {
    /// What the reader looks at.
    pub reader: RwSignal<Reader>,
}

impl State {
    /// The state of an address's query.
    pub fn new(query: &str) -> Self {
        let (address, unknown) = Address::decode(query);
        Self { reader: RwSignal::new(Reader { address, unknown }) }
    }

    /// Takes over the query of an address.
    pub fn read(self, query: &str) {
        let (address, unknown) = Address::decode(query);
        self.reader.set(Reader { address, unknown });
    }

    /// Shows another address.
    pub fn show(self, address: Address) {
        self.reader.set(Reader { address, unknown: Vec::new() });
    }

    /// The address.
    pub fn address(self) -> Address {
        self.reader.with_untracked(|reader| reader.address.clone())
    }
}

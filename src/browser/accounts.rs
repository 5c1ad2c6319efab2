//! The accounts of the page, read once: which there are, what the bar shows of them, and their places in each order.

use super::dom::{all, first, get, one, with};
use std::cell::RefCell;
use std::rc::Rc;
use variorum_view::Address;
use variorum_view::address::{Named, Order};
use web_sys::{Document, Element};

/// An account in the bar.
pub struct Account {
    /// Its id.
    pub id: String,
    /// Its letter.
    pub letter: String,
    /// The switch that shows it.
    pub chip: Element,
    /// The switch that pins it.
    pub pin: Option<Element>,
    /// Its letter in the row that stands for the bar where that is folded.
    pub badge: Option<Element>,
    /// Its place in each order.
    places: Vec<usize>,
}

thread_local! {
    /// The accounts, in the order of the story.
    static ACCOUNTS: RefCell<Option<Rc<Vec<Account>>>> = const { RefCell::new(None) };
}

/// Forgets the accounts: the page shows another story.
pub fn forget() {
    ACCOUNTS.take();
}

/// The accounts, in the order that the page was written in.
pub fn accounts(page: &Document) -> Rc<Vec<Account>> {
    let read = || Rc::new(all(page, "#sources .source").iter().filter_map(|item| read(page, item)).collect());
    ACCOUNTS.with_borrow_mut(|known| Rc::clone(known.get_or_insert_with(read)))
}

/// An account of the bar.
fn read(page: &Document, item: &Element) -> Option<Account> {
    let chip = first(item, "[data-toggle]")?;
    let id = get(&chip, "data-toggle");
    let place = |(_, order): &(Order, &str)| get(item, &["data-order-", order].concat()).parse().ok();
    Some(Account {
        badge: one(page, &["#sources .letters ", &with("data-source", &id)].concat()),
        id,
        letter: first(&chip, ".badge").and_then(|badge| badge.text_content()).unwrap_or_default(),
        pin: first(item, "[data-pin]"),
        places: Order::NAMES.iter().filter_map(place).collect(),
        chip,
    })
}

/// The ids of the accounts, as the page was written.
pub fn ids(page: &Document) -> Vec<String> {
    accounts(page).iter().map(|account| account.id.clone()).collect()
}

/// The ids of the accounts in an address's order: the pinned ones, then the others by their places in it.
pub fn ordered(page: &Document, address: &Address) -> Vec<String> {
    let accounts = accounts(page);
    let order = Order::NAMES.iter().position(|(order, _)| *order == address.order).unwrap_or_default();
    let pinned = address.pin.iter().filter_map(|id| accounts.iter().find(|account| account.id == *id));
    let at = |place: usize| accounts.iter().find(|account| account.places.get(order) == Some(&place));
    let others = (0..accounts.len()).filter_map(at).filter(|account| !address.pin.contains(&account.id));
    pinned.chain(others).map(|account| account.id.clone()).collect()
}

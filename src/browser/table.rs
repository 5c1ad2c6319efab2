//! The rows of the table: which are shown, and in which order.
//!
//! What is in sight is put right before the page is painted, all else after it, bit by bit.

use super::dom::{document, get, one, set_text};
use super::known::{Known, fold, read};
use super::opened::{self, OPENED};
use variorum_view::address::{Address, Only, Sort};
use variorum_view::wording::filled;
use web_sys::{Document, Element, window};

/// Height of the least of rows, in pixels: a window never holds more of them.
const LEAST_ROW: f64 = 40.0;

/// The rows, once a view has asked for them.
#[derive(Default)]
pub struct Table {
    /// In the order asked for.
    pub rows: Vec<Known>,
    body: Option<Element>,
    sort: Sort,
    /// How many of them, from the first on, stand in that order on the page already.
    placed: usize,
    /// How many rows the window can hold, from the first on to its lower edge.
    in_sight: usize,
}

impl Table {
    /// Looks at the rows, once.
    pub fn look(&mut self, page: &Document) {
        if self.rows.is_empty() {
            self.body = one(page, "#figures tbody");
            self.measure();
            self.rows = read(self.body.clone());
            self.rows.retain(|row| row.element.id() != OPENED);
            self.placed = self.rows.len();
        }
    }

    /// Asks how many rows are in sight.
    pub fn measure(&mut self) {
        let Some(body) = &self.body else { return };
        let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
        self.in_sight = ((height - body.get_bounding_client_rect().top()) / LEAST_ROW).max(0.0) as usize + 1;
    }

    /// Shows the rows that an address asks for; how many those are.
    pub fn show(&mut self, page: &Document, address: &Address, pair: Option<[&str; 2]>) -> usize {
        self.look(page);
        if self.sort != address.sort {
            self.sort = address.sort;
            self.rows = ordered(std::mem::take(&mut self.rows), address.sort);
            self.placed = 0;
        }
        let (count, whole) = (fold(&mut self.rows, address, pair, self.in_sight), self.rows.len());
        let shown = |(_, row): &(usize, &Known)| row.shown;
        let last = self.rows.iter().enumerate().filter(shown).nth(self.in_sight).map_or(whole, |(place, _)| place);
        self.place(last);
        if let Some(caption) = one(page, "#figures caption") {
            let key = match address.only() {
                _ if count == whole => "data-all",
                Only::Differences => "data-differences",
                _ => "data-some",
            };
            let (n, folded) = (count.to_string(), (whole - count).to_string());
            set_text(&caption, &filled(&get(&caption, key), &[("n", &n), ("folded", &folded)]));
        }
        count
    }

    /// Puts so many more rows in their places; whether some are left.
    pub fn settle(&mut self, most: usize) -> bool {
        self.place(self.placed.saturating_add(most).min(self.rows.len()));
        self.placed < self.rows.len()
    }

    /// Puts the rows up to the so-many-th in their places, moving only those that stand elsewhere.
    fn place(&mut self, to: usize) {
        let (Some(body), Some(rows)) = (&self.body, self.rows.get(self.placed..to)) else { return };
        let before = self.placed.checked_sub(1).and_then(|last| self.rows.get(last));
        let mut next = before.map_or_else(|| body.first_element_child(), |row| row.element.next_element_sibling());
        for row in rows {
            next = next.and_then(|next| if next.id() == OPENED { next.next_element_sibling() } else { Some(next) });
            if next.as_ref() == Some(&row.element) {
                next = row.element.next_element_sibling();
            } else {
                let _ = body.insert_before(&row.element, next.as_deref());
            }
        }
        self.placed = to;
        if let Some(page) = document() {
            opened::follow(&page);
        }
    }
}

/// Rows in an order. Each has a place of its own in each.
fn ordered(rows: Vec<Known>, sort: Sort) -> Vec<Known> {
    let key = match sort {
        Sort::Weight => 0,
        Sort::Topic => 1,
        Sort::Text => 2,
    };
    let mut ordered: Vec<Option<Known>> = rows.iter().map(|_| None).collect();
    for row in rows {
        if let Some(place) = ordered.get_mut(row.places[key]) {
            *place = Some(row);
        }
    }
    ordered.into_iter().flatten().collect()
}

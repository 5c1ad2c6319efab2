//! Story and address → what is shown. No Leptos, no browser.
//!
//! [`page`] is the way in: it makes view models, in which everything shown is computed: words (`wording`), titles,
//! verdicts, labels, plots' geometry, and the link of every choice. A component lays them out and computes nothing.
//! [`Address`] says what of it is shown.

pub mod address;
mod calendar;
pub mod card;
mod coverage;
pub mod filter;
mod find;
#[cfg(test)]
mod fixture;
pub mod frame;
mod framing;
mod label;
pub mod matrix;
mod number;
#[cfg(test)]
mod odd;
pub mod page;
pub mod plot;
pub mod quote;
pub mod read;
pub mod share;
pub mod table;
mod title;
pub mod verdict;
pub mod why;
pub mod wording;

pub use address::Address;
pub use find::Badge;
pub use page::{Page, page};
pub use wording::Lang;

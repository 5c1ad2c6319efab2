//! Article texts in, a comparison out.
//!
//! Pure and deterministic: no clock, no files, no network, the same natively and in the browser. It never fails on a
//! text. `article` → `text` → `extract` → `align` → `verdict`; this module alone sees all of them.

mod align;
pub mod article;
mod compare;
mod comparison;
mod countries;
pub mod edit;
pub mod extract;
pub mod framing;
mod hours;
mod importance;
mod lexicon;
mod measures;
mod place;
mod publish;
pub mod quote;
mod reading;
mod restriction;
pub mod text;
mod units;
mod verdict;

pub use compare::{compare, compare_figures};
pub use comparison::{Comparison, Source};
pub use publish::contexts;
pub use reading::Account;

//! Article texts in, a comparison out.
//!
//! Pure and deterministic: no clock, no files, no network, the same natively and in the browser. It never fails on a
//! text. `article` → `text` → `extract` → `align` → `verdict`; this module alone sees all of them.

mod align;
pub mod article;
mod compare;
pub mod edit;
pub mod extract;
pub mod framing;
mod importance;
mod kindred;
mod lexicon;
mod place;
mod publish;
pub mod quote;
pub mod text;
mod verdict;

pub use compare::{Account, Comparison, Source, compare, compare_figures};

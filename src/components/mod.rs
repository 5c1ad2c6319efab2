//! Parts of the views, each a function of a view model.

mod column;
mod common;
mod figure_row;
mod finding;
mod matrix;
mod pin;
mod plot;
mod quotation;
mod share;
mod source;
mod verdict;

pub use column::column;
pub use common::{choices, dotted, none_fits, width};
pub use figure_row::figure_row;
pub use finding::{finding, single};
pub use matrix::matrix;
pub use pin::pins;
pub use plot::plot;
pub use quotation::quotation;
pub use share::{share, text};
pub use source::{badge, hue, source_chip};
pub use verdict::{reason, verdict};

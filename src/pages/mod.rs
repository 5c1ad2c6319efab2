//! The views of the page and the frame around them.

mod figures;
mod foot;
mod frame;
mod head;
mod overview;
mod read;

pub use figures::figures;
pub use foot::foot;
pub use frame::frame;
pub use head::head;
pub use overview::overview;
pub use read::read;

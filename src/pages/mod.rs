//! The views of the page and the frame around them.

mod contrasts;
mod embed_page;
mod figures;
mod finding_page;
mod foot;
mod frame;
mod head;
mod overview;
mod read;

pub use contrasts::contrasts;
pub use embed_page::embed_page;
pub use figures::figures;
pub use finding_page::finding_page;
pub use foot::foot;
pub use frame::frame;
pub use head::head;
pub use overview::overview;
pub use read::read;

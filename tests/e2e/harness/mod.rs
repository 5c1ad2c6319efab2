//! Runs a journey: the built page on a server of its own, a browser of its own, and nothing left over when it fails.
//!
//! Knows nothing of what the page shows.

mod driver;
mod host;
mod page;
mod site;

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    time::Duration,
};

pub use page::Page;
pub use site::{folder, package};

use driver::Driver;
use host::Host;

/// Longer than any journey takes on a busy machine.
const PATIENCE: Duration = Duration::from_mins(7);

/// Whether the browser runs scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    /// As readers have it.
    On,
    /// As a reader with scripts blocked has it.
    Off,
}

/// Opens a browser and the site, goes the steps, and ends both whatever happens.
///
/// # Panics
/// Where the steps do, where they take too long, or where the browser complained of the page meanwhile.
pub fn journey(scripts: Scripts, steps: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let driver = Driver::start();
    let page = runtime.block_on(async { Page::open(&driver, site::serve().await, Host::serve().await, scripts).await });
    let went = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            tokio::time::timeout(PATIENCE, steps(&page)).await.expect("the journey ended in time");
            page.assert_no_complaints().await;
        });
    }));
    runtime.block_on(page.close());
    drop(driver);
    if let Err(panic) = went {
        resume_unwind(panic);
    }
}

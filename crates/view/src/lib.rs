//! Story and address → what is shown. No Leptos, no browser.

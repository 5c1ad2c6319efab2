//! Components in a real browser: one component and one fixed view model each.

#![cfg(target_arch = "wasm32")]

mod choices;
mod figures;
mod finding;
mod matrix;
mod plot;
mod quotation;
mod read;
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

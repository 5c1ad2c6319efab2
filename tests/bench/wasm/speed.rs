//! How long the engine takes as WebAssembly in a real browser, printed by `cargo xtask bench engine`: five accounts of 700 words,
//! compared from text.

#![cfg(target_arch = "wasm32")]

use variorum_engine::{Account, compare, compare_figures};
use variorum_story::{Day, Rights};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::window;

wasm_bindgen_test_configure!(run_in_browser);

/// Written by `build.rs`.
const ACCOUNTS: &str = include_str!(concat!(env!("OUT_DIR"), "/accounts.txt"));
/// Comparisons, of which the shortest is told: a browser makes a module faster while it runs.
const RUNS: usize = 50;

#[wasm_bindgen_test]
fn five_accounts() {
    let ids: Vec<String> = (0..).take(ACCOUNTS.split('\0').count()).map(|n| format!("s{n}")).collect();
    let account = |(text, id)| Account { id, text, published: Day::new(2021, 5, 7), rights: Rights::Quote };
    let accounts: Vec<Account<'_>> = ACCOUNTS.split('\0').zip(ids.iter().map(String::as_str)).map(account).collect();
    let [first, figures] = taken(|| compare_figures(&accounts).questions.len());
    let [_, all] = taken(|| compare(&accounts).questions.len());
    console_log!("{} sources: figures {figures:.1} ms, all {all:.1} ms; the first time {first:.0} ms", accounts.len());
}

/// Milliseconds that the first run took, and the shortest.
fn taken(mut run: impl FnMut() -> usize) -> [f64; 2] {
    let now =
        || window().and_then(|window| window.performance()).map(|clock| clock.now()).expect("a browser has a clock");
    let times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = now();
            assert_ne!(run(), 0, "nothing was compared");
            now() - start
        })
        .collect();
    [times[0], times.iter().copied().fold(f64::INFINITY, f64::min)]
}

//! How much memory the engine takes at most, beside the size of the text.

mod corpus;

use peakmem_alloc::{INSTRUMENTED_SYSTEM, PeakMemAlloc, PeakMemAllocTrait as _};
use std::{alloc::System, hint::black_box};
use variorum_engine::{Account, compare, extract::figures, text::Article};
use variorum_story::Rights;

#[global_allocator]
static COUNTED: &PeakMemAlloc<System> = &INSTRUMENTED_SYSTEM;

const MEGABYTE: usize = 1_000_000;
/// Most memory that a text may take, in its own size.
const MOST: f64 = 40.0;

fn main() {
    println!("Memory at its peak, in times the text (at most {MOST}):");
    for megabytes in [1, 2, 4, 8] {
        shown(&format!("news, {megabytes} MB"), &corpus::news(megabytes * MEGABYTE, 700, 1));
    }
    for (name, text) in corpus::adversaries(MEGABYTE / 10) {
        shown(name, &text);
    }
    println!("\nMemory at its peak, stories of articles of 700 words:");
    let texts = corpus::accounts(200, 700);
    for count in [5, 50, 200] {
        let bytes: usize = texts[..count].iter().map(String::len).sum();
        let peak = peak(|| compared(&texts[..count]));
        println!("  {count:>3} sources {:>8.2} MB, {:.1} × the texts", peak as f64 / 1e6, peak as f64 / bytes as f64);
    }
}

fn shown(name: &str, text: &str) {
    let factor = peak(|| figures(&Article::new(text, None)).len()) as f64 / text.len() as f64;
    println!("  {name:<34} {factor:>8.1}{}", if factor > MOST { "   TOO MUCH" } else { "" });
}

/// Most bytes held at once during a run, beyond those held before it.
fn peak<T>(run: impl FnOnce() -> T) -> usize {
    COUNTED.reset_peak_memory();
    black_box(run());
    COUNTED.get_peak_memory()
}

fn compared(texts: &[String]) -> usize {
    let ids: Vec<String> = (0..texts.len()).map(|n| format!("s{n}")).collect();
    let accounts: Vec<Account<'_>> =
        texts.iter().zip(&ids).map(|(text, id)| Account { id, text, published: None, rights: Rights::Quote }).collect();
    compare(&accounts).questions.len()
}

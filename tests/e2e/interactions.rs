//! How long the page takes from a click to what it shows, with a slowed processor: `cargo xtask bench page`.
//!
//! `interactions AIM`, in milliseconds, with the page and the browser named as for the journeys. The times are those of the
//! browser's own Event Timing, which it gives in steps of 8 ms. Beside them stands a click that changes one word and nothing
//! else: what this machine takes at least.

use std::{env, time::Duration};

use serde_json::json;
use variorum_journeys::{Page, Scripts, journey};

/// How many times slower the processor is made.
const SLOWED: u32 = 4;
/// Rounds, of which the median is told.
const ROUNDS: usize = 5;
/// What a page has left to do after it was opened, or after a click, is over by then.
const REST: Duration = Duration::from_millis(1200);
/// Less than the browser tells.
const LEAST: u64 = 8;

/// A click: its name, the address it is made at where that is another than the last one's, and the selector of what is clicked.
type Click = (&'static str, Option<&'static str>, &'static str);

const CLICKS: [Click; 6] = [
    ("one word", Some("?view=figures&only=all&lang=en"), "#changes-one-word"),
    ("filter", None, "#figures [data-set='only=conflict']"),
    ("back", None, "#figures [data-set='only=all']"),
    ("sort", None, "#figures [data-set='sort=topic']"),
    ("open", None, "#figures tr.figure:nth-of-type(5) .question a"),
    ("select", Some("?view=read&lang=en"), "#read .column:not([hidden]) .mark"),
];

/// Notes what interactions take, and adds the click to compare with, which is no part of the page.
const WATCH: &str = "window.taken = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) \
    if (entry.interactionId) taken.push(entry.duration) }).observe({ type: 'event', durationThreshold: 16 }); \
    const word = document.createElement('button'); word.id = 'changes-one-word'; word.textContent = 'one'; \
    word.onclick = () => { word.textContent = 'other' }; document.getElementById('head').append(word); return true";

fn main() {
    let aim: u64 = env::args().nth(1).and_then(|aim| aim.parse().ok()).expect("interactions AIM");
    let mut taken = vec![Vec::new(); CLICKS.len()];
    journey(Scripts::On, async |page| {
        for _ in 0..ROUNDS {
            for (place, (_, at, selector)) in CLICKS.iter().enumerate() {
                if let Some(at) = at {
                    open(page, at).await;
                }
                taken[place].push(click(page, selector).await);
            }
        }
    });
    println!("  From a click to the next paint, processor slowed {SLOWED} times, medians of {ROUNDS}; aim {aim} ms");
    for ((name, ..), mut times) in CLICKS.iter().zip(taken) {
        times.sort_unstable();
        println!("  {name:<10}{:>5} ms   of {times:?}", times[ROUNDS / 2]);
    }
}

/// Opens the page at an address at full speed, then slows it down.
async fn open(page: &Page, at: &str) {
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
    page.go(at).await;
    page.until_hydrated().await;
    tokio::time::sleep(REST).await;
    page.eval(WATCH).await;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED })).await;
}

/// Milliseconds that a click on the first shown element of a selector takes.
async fn click(page: &Page, selector: &str) -> u64 {
    let shown = format!("[...document.querySelectorAll({selector:?})].find(one => one.getClientRects().length)");
    page.eval(&format!("{shown}.scrollIntoView({{ block: 'center' }}); return true")).await;
    tokio::time::sleep(REST).await;
    let middle =
        "taken.length = 0; const box = it.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]";
    let at = page.eval(&format!("const it = {shown}; {middle}")).await;
    for part in ["mousePressed", "mouseReleased"] {
        let mouse = json!({ "type": part, "x": at[0], "y": at[1], "button": "left", "clickCount": 1 });
        page.devtools("Input.dispatchMouseEvent", mouse).await;
    }
    tokio::time::sleep(REST).await;
    page.eval("return Math.max(0, ...taken)").await.as_f64().map_or(LEAST, |time| (time as u64).max(LEAST))
}

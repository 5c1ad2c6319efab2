//! How long the page takes from a click to what it shows, with a slowed processor: `cargo xtask bench page`.
//!
//! `interactions AIM`, in milliseconds, with the page and the browser named as for the journeys. The times are those of the
//! browser's own Event Timing, which it gives in steps of 8 ms. Beside them stands a click that changes one word and nothing
//! else: what this machine takes at least.
//!
//! The page answers a choice in two steps: in the next paint it shows that the choice was heard, in a later one what it asks
//! for. Both are told.

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

/// Notes what interactions take and when what they ask for is seen, and adds the click to compare with, which is no part of
/// the page.
const WATCH: &str = "window.taken = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) \
    if (entry.interactionId) taken.push(entry.duration) }).observe({ type: 'event', durationThreshold: 16 }); \
    const word = document.createElement('button'); word.id = 'changes-one-word'; word.textContent = 'one'; \
    word.onclick = () => { word.textContent = 'other' }; document.getElementById('head').append(word); \
    addEventListener('click', event => { window.clicked = event.timeStamp; window.shown = 0 }, true); \
    const drawn = new MessageChannel(); drawn.port1.onmessage = () => { shown ||= performance.now() - clicked }; \
    new MutationObserver(changes => { if (changes.some(change => change.oldValue !== null)) \
        requestAnimationFrame(() => drawn.port2.postMessage('')) }).observe(document, \
        { subtree: true, attributeFilter: ['data-heard'], attributeOldValue: true }); return true";

fn main() {
    let aim: u64 = env::args().nth(1).and_then(|aim| aim.parse().ok()).expect("interactions AIM");
    let mut taken = vec![[Vec::new(), Vec::new()]; CLICKS.len()];
    journey(Scripts::On, async |page| {
        for _ in 0..ROUNDS {
            for (place, (_, at, selector)) in CLICKS.iter().enumerate() {
                if let Some(at) = at {
                    open(page, at).await;
                }
                for (times, time) in taken[place].iter_mut().zip(click(page, selector).await) {
                    times.push(time);
                }
            }
        }
    });
    println!("  From a click to the next paint and to what it asks for, in ms, processor slowed {SLOWED} times,");
    println!("  medians of {ROUNDS}; aim for the next paint {aim}");
    for ((name, ..), times) in CLICKS.iter().zip(taken) {
        let [next, shown] = times.map(|mut times| {
            times.sort_unstable();
            format!("{:>4} of {times:?}", times[ROUNDS / 2])
        });
        println!("  {name:<10}{next:<32}{shown}");
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

/// Milliseconds that a click on the first shown element of a selector takes to the next paint, and to that of what it asks
/// for.
async fn click(page: &Page, selector: &str) -> [u64; 2] {
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
    let times = page.eval("return [Math.max(0, ...taken), shown]").await;
    let [next, shown] = [0, 1].map(|place| times[place].as_f64().unwrap_or_default() as u64);
    // A click that asks for nothing more is answered whole.
    [next.max(LEAST), shown.max(next)]
}

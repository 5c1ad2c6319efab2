//! Everybody can use it: no violation of axe-core's rules in any view, state and theme; every action by keyboard; nothing cut,
//! covered or wider than the window at any width.

use std::{env, fs};

use serde_json::{Value, json};
use variorum_journeys::{Page, Scripts, journey};

/// The views, and states in them.
const STATES: &[&str] = &[
    "?lang=en",
    "?lang=fr",
    "?lang=en&only=conflict",
    "?lang=en&with=e&only=conflict&kind=money",
    "?lang=en&sort=banana&find=nothing",
    "?view=figures&lang=en",
    "?view=figures&only=all&lang=en&with=a,d",
    "?view=figures&find=deaths-peacekeeper&lang=en",
    "?view=framing&lang=en",
    "?view=read&lang=en",
    "?view=read&pin=a,b,c,d,e&find=deaths-peacekeeper&lang=en",
    "?view=coverage&lang=en",
    "?lang=en&plain=1",
    "?lang=en#v1.damaged",
];
/// The views in dark colours, where colours alone can be wrong.
const DARK: &[&str] = &[
    "?lang=en",
    "?view=figures&find=deaths-peacekeeper&lang=en",
    "?view=framing&lang=en",
    "?view=read&find=deaths-peacekeeper&lang=en",
    "?view=coverage&lang=en",
    "?lang=en#v1.damaged",
];
/// Widths in pixels; the last but two is a wide window at 200 %.
const WIDTHS: &[u32] = &[320, 360, 768, 640, 1280, 1920];

/// Opens every closed part of the view in front.
const OPEN: &str =
    "document.querySelectorAll('.view:not([hidden]) details').forEach(one => one.open = true); return true";
/// Whether axe-core is done.
const DONE: &str = "return 'axeFound' in window";

/// The rules broken, each with the first places.
async fn broken(page: &Page, axe: &str) -> Vec<String> {
    page.eval(&format!("{axe}; return true")).await;
    let run = "window.axe.run(document, { resultTypes: ['violations'] }).then(found => { window.axeFound = found.violations.map(one => \
        one.id + ': ' + one.nodes.length + ' × ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' — ' + (node.any[0]?.message ?? \
        node.failureSummary)).join(' | ')) }); return true";
    page.eval("delete window.axeFound; return true").await;
    page.eval(run).await;
    page.until("axe-core is done", DONE).await;
    let found = page.eval("return window.axeFound").await;
    found.as_array().map(|list| list.iter().map(Value::to_string).collect()).unwrap_or_default()
}

/// The script of axe-core, where set-up could fetch it.
fn axe() -> Option<String> {
    let path = env::var_os("VARIORUM_AXE")?;
    Some(fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
}

pub(crate) async fn width(page: &Page, width: u32) {
    let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size).await;
}

/// Looks at every state in windows of these widths, in pixels; what is looked at is told in words.
async fn everywhere(page: &Page, widths: &[u32], look: impl AsyncFn(&str)) {
    for state in STATES {
        for pixels in widths {
            width(page, *pixels).await;
            page.go(state).await;
            page.until_hydrated().await;
            look(&format!("{state} at {pixels}")).await;
        }
    }
}

/// Sets what the reader's system asks for, such as dark colours.
async fn asks(page: &Page, features: &[(&str, &str)]) {
    let features: Vec<Value> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
}

#[test]
fn no_rule_of_axe_is_broken() {
    let Some(axe) = axe() else {
        println!("axe-core is not at hand (it needs npm): nothing was checked");
        return;
    };
    journey(Scripts::On, async |page| {
        let mut all = Vec::new();
        for (theme, states) in [("light", STATES), ("dark", DARK)] {
            asks(page, &[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]).await;
            for state in states {
                page.go(state).await;
                page.until_hydrated().await;
                page.eval(OPEN).await;
                let found = broken(page, &axe).await;
                all.extend(found.into_iter().map(|one| format!("{theme} {state}: {one}")));
            }
        }
        assert!(all.is_empty(), "{}", all.join("\n"));
    });
}

/// Controls that a finger may miss: smaller than 24 pixels and not alone in a circle of that size. Links within words are as
/// large as the words (WCAG 2.5.8).
const SMALL: &str = "const out = [], least = 24; \
    const shown = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, .file')]\
        .filter(one => one.checkVisibility() && !one.closest('.skip, .unseen, .scroll, [inert]') && getComputedStyle(one).clipPath === 'none'); \
    const boxes = shown.map(one => one.getBoundingClientRect()); \
    boxes.forEach((box, at) => { \
        if (box.width >= least - 0.5 && box.height >= least - 0.5) return; \
        const x = box.left + box.width / 2, y = box.top + box.height / 2; \
        const near = boxes.some((other, place) => { \
            if (place === at || shown[place].contains(shown[at]) || shown[at].contains(shown[place])) return false; \
            const small = other.width < least || other.height < least; \
            const dx = small ? Math.abs(other.left + other.width / 2 - x) : Math.max(other.left - x, x - other.right, 0); \
            const dy = small ? Math.abs(other.top + other.height / 2 - y) : Math.max(other.top - y, y - other.bottom, 0); \
            return Math.hypot(dx, dy) < (small ? least : least / 2) }); \
        if (near) out.push(shown[at].tagName + '.' + shown[at].className + ' ' + shown[at].textContent.trim().slice(0, 30) + ' ' + Math.round(box.width) + '×' + Math.round(box.height)) \
    }); return out.slice(0, 8)";

#[test]
fn targets_are_large_enough_to_hit() {
    journey(Scripts::On, async |page| {
        everywhere(page, &[360, 1280], async |at| {
            page.eval(OPEN).await;
            assert_eq!(page.eval(SMALL).await, json!([]), "{at}");
        })
        .await;
    });
}

#[test]
fn at_twice_the_size_nothing_is_lost() {
    journey(Scripts::On, async |page| {
        for state in STATES {
            // The whole page twice as large in a window of 1280 pixels.
            let zoomed = json!({ "width": 640, "height": 450, "deviceScaleFactor": 2, "mobile": false });
            page.devtools("Emulation.setDeviceMetricsOverride", zoomed).await;
            page.go(state).await;
            page.until_hydrated().await;
            fits(page, &format!("{state}, zoomed")).await;
            // Letters alone twice as large.
            width(page, 1280).await;
            page.eval("document.documentElement.style.fontSize = '200%'; return true").await;
            fits(page, &format!("{state}, large letters")).await;
        }
    });
}

#[test]
fn nothing_moves_for_those_who_ask_for_stillness() {
    journey(Scripts::On, async |page| {
        asks(page, &[("prefers-reduced-motion", "reduce")]).await;
        for state in STATES {
            page.go(state).await;
            page.until_hydrated().await;
            let moving = "return [document.documentElement, ...document.querySelectorAll('body *')].filter(one => { const style = getComputedStyle(one); \
                return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration) \
            }).map(one => one.tagName + '.' + one.className).slice(0, 5)";
            assert_eq!(page.eval(moving).await, json!([]), "{state}");
        }
    });
}

#[test]
fn numbers_and_dates_are_written_as_in_the_readers_region() {
    /// The first account's day, the first number with its thousands apart, and words that are not ours.
    const SEEN: &str = "const text = css => [...document.querySelectorAll(css)].map(one => one.textContent); \
        return [text('.chip .line span')[0].match(/^(?:about|vers le|autour du)? ?(.*)$/)[1], \
            text('#figures .value').map(one => one.match(/\\d+[^\\d]\\d{3}(?!\\d)/)?.[0]).find(one => one), text('h1, blockquote').join('|')]";
    journey(Scripts::On, async |page| {
        let mut seen = Vec::new();
        for tag in ["en-GB", "en-US", "en-ZA", "fr-FR", "fr-CA"] {
            page.speaks(tag).await;
            page.go(&format!("?lang={}", &tag[..2])).await;
            page.until_hydrated().await;
            let found = page.eval(SEEN).await;
            seen.push([0, 1, 2].map(|at| found[at].as_str().map(str::to_owned).unwrap_or_default()));
        }
        // What the browser's own Intl makes of the same day and number.
        let intl = async |tag: &str, seen: &[String; 3]| {
            let script = format!(
                "const day = Date.parse({:?} + ' UTC'), number = Number({:?}.replace(/\\D/g, '')); \
                return [new Intl.DateTimeFormat({tag:?}, {{ dateStyle: 'long', timeZone: 'UTC' }}).format(day), new Intl.NumberFormat({tag:?}).format(number)]",
                seen[0], seen[1]
            );
            page.eval(&script).await
        };
        for (at, tag) in [(0, "en-GB"), (1, "en-US"), (2, "en-ZA")] {
            assert_eq!(json!(seen[at][..2]), intl(tag, &seen[0]).await, "{tag}");
            assert_eq!(seen[at][2], seen[0][2], "{tag}: words of others stay as they are");
        }
        assert_ne!(seen[0][0], seen[1][0], "an American reads the month first");
        assert_eq!(json!(seen[4][1]), intl("fr-CA", &seen[0]).await[1], "fr-CA");
        assert_eq!(seen[3][2], seen[4][2]);
    });
}

/// What is wider than the window, outside of what scrolls by itself or is drawn or put aside on purpose.
const WIDER: &str = "const room = document.documentElement.clientWidth; const out = []; \
    if (document.documentElement.scrollWidth > room) out.push('the page: ' + document.documentElement.scrollWidth); \
    for (const one of document.querySelectorAll('body *')) { \
        if (one.closest('.table, svg, .unseen, [hidden], .skip, .view-title') || !one.getClientRects().length) continue; \
        const box = one.getBoundingClientRect(); \
        if (box.width > 1 && (box.right > room + 1 || box.left < -1)) out.push(one.tagName + '.' + one.className + ' ' + Math.round(box.left) + '–' + Math.round(box.right)) \
    } return out.slice(0, 5)";
/// Words that are cut by their own box, and controls that cover each other.
const CUT: &str = "const out = []; \
    for (const one of document.querySelectorAll('h1, h2, h3, h4, p, a, button, summary, label, li, th, td, .outlet, .line')) { \
        if (one.closest('.unseen, [hidden], .skip, .view-title, thead') || !one.getClientRects().length) continue; \
        const style = getComputedStyle(one); \
        if (style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) out.push('cut: ' + one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 40)) \
    } \
    const boxes = [...document.querySelectorAll('.view:not([hidden]) .filters a, .tally a, .tabs a, .foot a, .foot button, .chip')]\
        .filter(one => one.checkVisibility() && one.getClientRects().length).map(one => [one, one.getBoundingClientRect()]); \
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) { \
        const [a, x] = boxes[i], [b, y] = boxes[j]; \
        if (!a.contains(b) && !b.contains(a) && x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1) \
            out.push('covers: ' + a.textContent + ' / ' + b.textContent) \
    } return out.slice(0, 5)";
/// Labels of plots that meet each other or leave their drawing.
const PLOTS: &str = "const out = []; \
    for (const row of document.querySelectorAll('.view:not([hidden]) .plot .answers')) { \
        const text = row.querySelector('.value'), svg = row.querySelector('svg'); \
        if (!text || !svg.getClientRects().length) continue; \
        const box = text.getBoundingClientRect(), room = svg.getBoundingClientRect(); \
        if (box.left < room.left - 2 || box.right > room.right + 2) out.push(text.textContent + ' leaves its drawing') \
    } \
    for (const axis of document.querySelectorAll('.view:not([hidden]) .plot .axis svg')) { \
        const boxes = [...axis.querySelectorAll('text')].map(one => one.getBoundingClientRect()); \
        for (let i = 1; i < boxes.length; i++) if (boxes[i].left < boxes[i - 1].right) out.push('labels of an axis meet') \
    } return out.slice(0, 5)";

/// Fails where boxes are wrong.
pub(crate) async fn fits(page: &Page, what: &str) {
    for check in [WIDER, CUT, PLOTS] {
        let found = page.eval(check).await;
        assert_eq!(found, json!([]), "{what}");
    }
}

#[test]
fn nothing_is_cut_covered_or_wider_than_the_window() {
    journey(Scripts::On, async |page| {
        everywhere(page, WIDTHS, async |at| {
            fits(page, at).await;
            page.eval(OPEN).await;
            fits(page, &format!("{at}, opened")).await;
        })
        .await;
    });
}

#[test]
fn it_reads_from_right_to_left() {
    journey(Scripts::On, async |page| {
        everywhere(page, &[320, 1280], async |at| {
            page.eval("document.documentElement.dir = 'rtl'; return true").await;
            fits(page, &format!("{at}, right to left")).await;
        })
        .await;
    });
}

#[test]
fn on_paper_every_row_is_open_and_no_control_is_left() {
    journey(Scripts::On, async |page| {
        for state in ["?lang=en", "?view=figures&lang=en"] {
            page.go(state).await;
            page.until_hydrated().await;
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            let seen = "return [...document.querySelectorAll('.tabs, .filters, .look, .keys, .copy, .map, .skip, .parts')].filter(one => one.getClientRects().length).map(one => one.className)";
            assert_eq!(page.eval(seen).await, json!([]), "controls on paper");
            let closed = "return [...document.querySelectorAll('.view')].filter(one => !one.getClientRects().length).map(one => one.id)";
            assert_eq!(page.eval(closed).await, json!([]), "views that are not on paper");
            let rows =
                "return [...document.querySelectorAll('tr.figure')].filter(one => !one.getClientRects().length).length";
            assert_eq!(page.eval(rows).await, 0, "rows that are not on paper");
        }
    });
}

#[test]
fn forced_colours_keep_what_is_drawn() {
    journey(Scripts::On, async |page| {
        asks(page, &[("forced-colors", "active")]).await;
        page.go("?view=read&lang=en").await;
        page.until_hydrated().await;
        let same = "const bar = document.querySelector('.gap rect'); const probe = document.createElement('p'); document.body.append(probe); \
            return getComputedStyle(bar).fill === getComputedStyle(probe).backgroundColor";
        assert_eq!(page.eval(same).await, json!(false), "bars are seen on the ground");
    });
}

//! Everything that a reader can do, done by keys alone; where the focus is can always be seen.

use serde_json::{Value, json};
use variorum_journeys::{Page, Scripts, journey};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";
const SPACE: &str = " ";
/// Controls that are passed before one is held to be out of reach.
const MOST: usize = 600;

/// What is wrong with the way the focus is shown: no outline, or another thing in front of it. A row or a view that was gone
/// to underlines its heading.
const FOCUS: &str = "const one = document.activeElement; \
    if (!one || one === document.body) return 'nothing has the focus'; \
    const shown = one.matches('.file input') ? one.closest('label') : one, style = getComputedStyle(shown); \
    const what = one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 30) + ': '; \
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return what + 'no outline'; \
    const box = [...shown.getClientRects()].find(box => box.width * box.height > 0); \
    if (!box) return what + 'no place'; \
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), y = box.top + Math.min(box.height, innerHeight) / 2; \
    if (y < 0 || y > innerHeight || box.left + box.width < 0 || box.left > innerWidth) return what + 'out of sight'; \
    const there = document.elementFromPoint(x, y); \
    return there && (shown.contains(there) || there.contains(shown)) ? '' : what + 'covered by ' + (there && there.tagName + '.' + there.className)";

/// Goes on with the tab key to a control, looking at every focus on the way.
async fn tab_to(page: &Page, css: &str) {
    let there = format!("return !!document.activeElement && document.activeElement.matches({})", json!(css));
    for _ in 0..MOST {
        page.press(TAB).await;
        let found = page.eval(FOCUS).await;
        assert_eq!(found, json!(""), "on the way to {css}");
        if page.eval(&there).await == Value::Bool(true) {
            return;
        }
    }
    panic!("{css} is out of the keyboard's reach");
}

/// Goes to a control and works it.
async fn work(page: &Page, css: &str, key: &str) {
    tab_to(page, css).await;
    page.press(key).await;
}

/// Begins a page from its top.
async fn open(page: &Page, to: &str) {
    page.go(to).await;
    page.until_hydrated().await;
}

/// Waits until the address says so.
async fn says(page: &Page, part: &str) {
    let script = format!("return location.search.includes({})", json!(part));
    page.until(&format!("the address says {part}"), &script).await;
}

#[test]
fn tally_accounts_order_and_pins() {
    journey(Scripts::On, async |page| {
        open(page, "?lang=en").await;
        page.press(TAB).await;
        page.press(ENTER).await;
        page.until("the skip link leads to the content", "return document.activeElement.id === 'main'").await;
        open(page, "?lang=en").await;
        work(page, ".tally .of-conflict a", ENTER).await;
        says(page, "only=conflict").await;
        work(page, ".chip", SPACE).await;
        says(page, "with=").await;
        work(page, ".source:nth-child(2) .pin-first", SPACE).await;
        says(page, "pin=").await;
        work(page, "[data-set='order=name']", ENTER).await;
        says(page, "order=name").await;
    });
}

#[test]
fn the_table_is_filtered_sorted_walked_opened_and_closed() {
    journey(Scripts::On, async |page| {
        open(page, "?lang=en").await;
        work(page, ".tabs [data-set='view=figures']", ENTER).await;
        says(page, "view=figures").await;
        work(page, ".switch[data-differences]", SPACE).await;
        says(page, "only=all").await;
        work(page, "#figures [data-set='kind=counts']", ENTER).await;
        says(page, "kind=counts").await;
        work(page, "#figures [data-set='sort=topic']", ENTER).await;
        says(page, "sort=topic").await;
        tab_to(page, "tr.figure .question a").await;
        for key in [RIGHT, DOWN] {
            let before = page.eval("window.variorumBefore = document.activeElement; return true").await;
            assert_eq!(before, json!(true));
            page.press(key).await;
            let moved = page.eval("return document.activeElement !== window.variorumBefore").await;
            assert_eq!(moved, json!(true), "an arrow goes to another cell");
            assert_eq!(page.eval(FOCUS).await, json!(""), "after an arrow");
        }
        page.press(ENTER).await;
        says(page, "find=").await;
        page.find("tr.details .body").await;
        page.until("what opened has the focus", "return !!document.activeElement.closest('tr.details')").await;
        page.press(ESCAPE).await;
        page.until("it is closed", "return !!document.querySelector('tr.details[hidden]')").await;
    });
}

#[test]
fn findings_are_gone_through_quoted_explained_and_shared() {
    journey(Scripts::On, async |page| {
        open(page, "?lang=en").await;
        let at = "return document.activeElement.id";
        page.press("j").await;
        let first = page.eval(at).await;
        page.press("j").await;
        let second = page.eval(at).await;
        assert_ne!(first, second, "j goes on");
        page.press("k").await;
        assert_eq!(page.eval(at).await, first, "k goes back");
        work(page, ".why summary", ENTER).await;
        page.find(".why[open] dd").await;
        work(page, ".finding .send", ENTER).await;
        page.find("dialog.sheet[open] textarea").await;
        page.press(ESCAPE).await;
        page.until("the sheet is closed", "return !document.querySelector('dialog.sheet[open]')").await;
        page.until("the focus is back", "return document.activeElement.matches('.finding .send')").await;
        work(page, ".quotation summary", ENTER).await;
        page.find(".quotation details[open] .more").await;
    });
}

#[test]
fn texts_are_chosen_read_and_let_go() {
    journey(Scripts::On, async |page| {
        open(page, "?view=read&lang=en").await;
        work(page, "#read [data-pin][aria-checked=false]", SPACE).await;
        says(page, "pin=").await;
        work(page, "#read [data-free]", SPACE).await;
        says(page, "free=1").await;
        work(page, ".column:not([hidden]) .mark", SPACE).await;
        says(page, "find=").await;
        page.find(".mark[aria-pressed=true]").await;
        page.find(".chosen h3").await;
    });
}

#[test]
fn contrasts_and_what_was_looked_for_are_opened() {
    journey(Scripts::On, async |page| {
        open(page, "?view=framing&lang=en").await;
        work(page, "#framing .item > summary", ENTER).await;
        page.find("#framing .item[open] .place").await;
        open(page, "?view=coverage&lang=en").await;
        work(page, "#coverage .nothing > summary", ENTER).await;
        page.find("#coverage .nothing[open] .sought").await;
    });
}

#[test]
fn colours_language_and_help() {
    journey(Scripts::On, async |page| {
        open(page, "?view=coverage&lang=en").await;
        page.press("?").await;
        page.until("the list of keys has the focus", "return document.activeElement.id === 'keys'").await;
        work(page, ".foot [data-set='theme=dark']", ENTER).await;
        page.until("the page is dark", "return document.documentElement.dataset.theme === 'dark'").await;
        open(page, "?view=coverage&lang=en").await;
        page.press("?").await;
        work(page, ".foot [data-lang=fr]", ENTER).await;
        page.until("the page is French", "return document.documentElement.lang === 'fr'").await;
        says(page, "view=coverage").await;
    });
}

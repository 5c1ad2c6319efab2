//! Choices and links of the page: which are made, and where they lead.

use super::accounts::{accounts, ids};
use super::dom::{all, checked, get, one, set};
use super::later::after_paint;
use super::{focus, on, place};
use crate::state::State;
use std::cell::RefCell;
use variorum_view::address::{Address, Only, View};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, MouseEvent, Window};

/// Where choices stand.
const CHOICES: &str = ":is(#head, #figures .filters, #foot) [data-set]";

/// A link that says what it changes in the address.
struct Choice {
    link: Element,
    set: String,
    /// What it is called where it is made.
    kind: String,
    /// Whether it says that it is made; none where nobody asked yet.
    made: Option<bool>,
}

thread_local! {
    /// The choices of the page, once they were asked for.
    static MADE: RefCell<Vec<Choice>> = const { RefCell::new(Vec::new()) };
}

/// Forgets the choices: the page shows another story.
pub fn forget() {
    MADE.take();
}

/// Says at every choice whether it is made.
pub fn show(page: &Document, address: &Address) {
    MADE.with_borrow_mut(|choices| {
        if choices.is_empty() {
            *choices = all(page, CHOICES).into_iter().map(read).collect();
        }
        for choice in choices {
            let made = address.has(&choice.set);
            if choice.made != Some(made) {
                set(&choice.link, "aria-current", made.then_some(&choice.kind));
                choice.made = Some(made);
            }
        }
    });
    for account in accounts(page).iter() {
        let shown = address.shows_source(&account.id);
        checked(&account.chip, shown);
        if let Some(badge) = &account.badge {
            set(badge, "data-off", (!shown).then_some(""));
        }
    }
    if let Some(switch) = one(page, "#figures .switch") {
        checked(&switch, address.only() == Only::Differences);
    }
}

/// A choice, read once.
fn read(link: Element) -> Choice {
    Choice { set: get(&link, "data-set"), kind: get(&link, "data-current"), made: None, link }
}

/// Follows every link of the page that begins with `?`, and prints where a button asks for it.
pub fn follow(window: &Window, state: State) {
    let printed = window.clone();
    on(window, "click", move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if target.closest("[data-do=print]").ok().flatten().is_some() {
            let _ = printed.print();
        }
        let Ok(Some(link)) = target.closest("a[href^='?']:not([target])") else { return };
        if plain(&event) {
            event.prevent_default();
            hear(state, link);
        }
    });
}

/// Shows at once that a choice was heard, and makes it when that is seen: the reader never looks at a page that does not
/// answer, however much there is to show. Choices made meanwhile follow in their order.
fn hear(state: State, link: Element) {
    set(&link, "data-heard", Some(""));
    after_paint(move || {
        set(&link, "data-heard", None);
        open(state, &link);
    });
}

/// Whether a click asks for the link here, not in a new tab or window.
fn plain(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
    })
}

/// Shows what a link says. What is opened or left is a step to go back from, and is gone to; a filter keeps the reader
/// where the filter is.
fn open(state: State, link: &Element) {
    let before = state.address();
    let next = next(&before, link);
    let step = next.view != before.view || next.find != before.find || link.has_attribute("data-every");
    place::go(&next, step);
    let href = get(link, "href");
    let target = focus::opened(&next).or_else(|| Some(href.split_once('#')?.1.to_owned()));
    // A mark stays where the reader is: the other columns come to it. A row opens where it is.
    let near = before.view == next.view && next.view == View::Figures;
    let stays = link.has_attribute("data-mark") && before.view == next.view;
    state.show(next);
    match step && !stays {
        true if near => focus::after_paint_near(target),
        true => focus::after_render(target),
        false => {}
    }
}

/// The address that a link leads to.
fn next(before: &Address, link: &Element) -> Address {
    if let Some(source) = link.get_attribute("data-toggle") {
        let all = link.owner_document().map(|page| ids(&page)).unwrap_or_default();
        return before.toggle(&source, &all);
    }
    if let Some(source) = link.get_attribute("data-pin") {
        return super::read::held(before, link).pin(&source);
    }
    if link.has_attribute("data-free") {
        return before.choose(if before.free { "free=" } else { "free=1" });
    }
    if link.has_attribute("data-mark") && before.view == View::Read {
        return super::read::beside(before, link);
    }
    if link.has_attribute("data-every") {
        return before.choose("only=all").choose("kind=").choose("with=");
    }
    if link.has_attribute("data-differences") {
        return before.choose(if before.only() == Only::Differences { "only=all" } else { "only=" });
    }
    match link.get_attribute("data-set") {
        // A number of the tally that is chosen again shows everything again.
        Some(set) if set.starts_with("only=") && before.has(&set) => before.choose("only="),
        Some(set) => before.choose(&set),
        None => before.follow(&get(link, "href")),
    }
}

//! Findings and sources: which are shown, and what they tell.

use super::accounts::ids;
use super::dom::{all, first, get, one, set, set_text, show_if, with};
use super::known::{Known, fold, read};
use super::later::after_paint;
use super::table::Table;
use super::{framed, opened, tally};
use std::cell::RefCell;
use variorum_view::address::{Address, Named, View};
use variorum_view::wording::filled;
use web_sys::Document;

/// Cards that are brought in before the page is painted: as many as a window holds.
const CARDS: usize = 3;
/// Findings that are brought in after it at a time, so that the reader's next choice never waits long.
const SLICE: usize = 14;
/// Findings that can be folded in the time that one takes to be shown.
const FOLDED: usize = 6;

/// The findings of the page.
#[derive(Default)]
struct Findings {
    cards: Vec<Known>,
    alone: Vec<Known>,
    table: Table,
    /// The two accounts that verdicts are told of; all where none.
    pair: Option<[String; 2]>,
}

thread_local! {
    /// The findings, once a view has asked for them.
    static FINDINGS: RefCell<Findings> = RefCell::default();
}

/// Forgets the findings: the page shows another story.
pub fn forget() {
    FINDINGS.take();
}

/// Asks what is in sight, before anything changes, lest the browser lay the page out twice.
pub fn measure() {
    FINDINGS.with_borrow_mut(|known| known.table.measure());
}

/// Brings in at once whatever waits for the page to be painted.
pub fn settle() {
    opened::whole();
    FINDINGS.with_borrow_mut(|known| known.settle(usize::MAX));
}

/// Brings it in bit by bit.
fn settle_slowly() {
    if FINDINGS.with_borrow_mut(|known| known.settle(SLICE)) {
        after_paint(settle_slowly);
    }
}

impl Findings {
    /// Every finding, once a view.
    fn all(&mut self) -> impl Iterator<Item = &mut Known> {
        self.table.rows.iter_mut().chain(&mut self.cards).chain(&mut self.alone)
    }

    /// Brings in so many; whether some are left.
    fn settle(&mut self, most: usize) -> bool {
        let rows_left = self.table.settle(most);
        let mut left = most.saturating_mul(FOLDED);
        for one in self.all().filter(|one| one.drawn != one.shown) {
            let cost = if one.shown { FOLDED } else { 1 };
            if left < cost {
                return true;
            }
            left -= cost;
            one.draw();
        }
        rows_left
    }

    /// Looks at the findings of both views, once.
    fn look(&mut self, page: &Document) {
        if self.cards.is_empty() && self.alone.is_empty() {
            self.cards = read(one(page, "#overview .findings"));
            self.alone = read(one(page, "#alone > ul"));
        }
        self.table.look(page);
    }
}

/// Shows the findings and sources of an address in the view in front; `before` is what that view was shown for last, `comes`
/// whether another one, or none, was in front until now.
pub fn show(page: &Document, before: &Address, address: &Address, comes: bool) {
    sources(page, before, address);
    let pair = pair(page, address);
    FINDINGS.with_borrow_mut(|known| {
        compare(page, known, pair);
        match address.view {
            View::Overview => cards(page, known, address, pair),
            View::Figures => {
                let shown = known.table.show(page, address, pair);
                fits(page, address.view, shown, known.table.rows.len());
                say(page, shown);
            }
            View::Framing | View::Read | View::Coverage => {}
        }
    });
    opened::show(page, address);
    // What is gone to, and what a frame shows of the first, must be there; a row opens where it is.
    let goes = address.find.is_some() && (comes || address.view != View::Figures);
    if goes || framed::is_framed() {
        settle();
    } else {
        after_paint(settle_slowly);
    }
}

/// The two accounts that an address compares, where the page knows the verdicts between them.
pub fn pair<'a>(page: &Document, address: &'a Address) -> Option<[&'a str; 2]> {
    let known = page.get_element_by_id("asked").is_some_and(|notes| notes.has_attribute("data-pair"));
    address.pair(&ids(page)).filter(|_| known)
}

/// Tells verdicts and counts between two accounts, or on all, in every view.
fn compare(page: &Document, known: &mut Findings, pair: Option<[&str; 2]>) {
    let now = pair.map(|pair| pair.map(str::to_owned));
    if known.pair == now {
        return;
    }
    known.pair = now;
    known.look(page);
    known.all().for_each(|one| one.tell(page, pair));
    if let Some(main) = page.get_element_by_id("main") {
        set(&main, "data-pair", pair.map(|_| ""));
    }
    tally::count(page, known.cards.iter().chain(&known.alone), pair);
}

/// Words, cells and columns of sources that come or go, and rows of plots where none of the sources is left.
fn sources(page: &Document, before: &Address, address: &Address) {
    let changed: Vec<String> =
        ids(page).into_iter().filter(|id| before.shows_source(id) != address.shows_source(id)).collect();
    for id in &changed {
        for element in all(page, &["#", address.view.name(), " ", &with("data-source", id)].concat()) {
            show_if(&element, address.shows_source(id));
        }
    }
    if changed.is_empty() || address.view != View::Overview {
        return;
    }
    for row in all(page, "#overview :is(.answers, .values > li, .missing)") {
        show_if(&row, first(&row, "[data-source]:not([hidden])").is_some());
    }
}

/// The findings of the overview.
fn cards(page: &Document, known: &mut Findings, address: &Address, pair: Option<[&str; 2]>) {
    let section = page.get_element_by_id("alone");
    known.look(page);
    let (cards, alone) = (fold(&mut known.cards, address, pair, CARDS), fold(&mut known.alone, address, pair, CARDS));
    if let Some(section) = section {
        show_if(&section, alone > 0);
    }
    fits(page, address.view, cards + alone, known.cards.len() + known.alone.len());
    say(page, cards + alone);
}

/// Says where a filter leaves no finding of a view, in place of an empty table.
fn fits(page: &Document, view: View, shown: usize, whole: usize) {
    let none = shown == 0 && whole > 0;
    let place = ["#", view.name()].concat();
    if let Some(note) = one(page, &[&place, " .none-fits"].concat()) {
        show_if(&note, none);
    }
    if let Some(table) = one(page, &[&place, " > .figures"].concat()) {
        show_if(&table, !none);
    }
}

/// Says how many findings are shown, for those who do not see it.
fn say(page: &Document, shown: usize) {
    if let Some(live) = page.get_element_by_id("live") {
        set_text(&live, &filled(&get(&live, "data-shown"), &[("n", &shown.to_string())]));
    }
}

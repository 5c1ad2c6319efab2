//! Findings and sources: which are shown, in which order, and which row of the table is opened.

use super::dom::{all, children, find_if, first, get, one, set, set_text, show_if, with};
use super::{after_paint, framed, tally};
use std::cell::RefCell;
use variorum_view::address::{Address, Facts, Group, Named, Only, Sort, View};
use variorum_view::wording::filled;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, window};

/// The row that shows what the opened one rests on.
const OPENED: &str = "opened";

/// Findings that are brought in before the page is painted, as rows and as cards: as many as a window holds. Those below them
/// come right after.
const ROWS: usize = 14;
const CARDS: usize = 3;

/// A finding on the page, read once: asking the page for each of hundreds on every choice would cost more than the choice.
pub struct Known {
    element: Element,
    /// None where it is always shown.
    pub facts: Option<Facts>,
    /// Its place in each order of the table: by weight, topic, text.
    places: [usize; 3],
    /// Whether it is shown, and whether the page has it so already.
    shown: bool,
    drawn: bool,
    /// The verdict that it tells in place of the one on all accounts.
    told: Option<Group>,
}

impl Known {
    /// Tells the verdict between two accounts where that is another than the verdict on all.
    fn tell(&mut self, page: &Document, pair: Option<[&str; 2]>) {
        let Some(facts) = &self.facts else { return };
        let own = facts.between(pair).filter(|group| *group != facts.group);
        if own == self.told {
            return;
        }
        self.told = own;
        if let Some(before) = first(&self.element, ".of-pair") {
            before.remove();
        }
        let Some(chip) = first(&self.element, ".verdict") else { return };
        show_if(&chip, own.is_none());
        let short = own.and_then(|group| one(page, &["#verdicts .is-", group.name()].concat()));
        let Some(Ok(short)) = short.map(|short| short.clone_node_with_deep(true)) else { return };
        if let Ok(short) = short.dyn_into::<Element>() {
            set(&short, "class", Some(&[&get(&short, "class"), " of-pair"].concat()));
            let _ = chip.after_with_node_1(&short);
        }
    }

    /// Shows it or puts it aside.
    fn draw(&mut self) {
        if self.drawn != self.shown {
            find_if(&self.element, self.shown);
            self.drawn = self.shown;
        }
    }
}

/// The findings of the page.
#[derive(Default)]
struct Findings {
    cards: Vec<Known>,
    alone: Vec<Known>,
    rows: Vec<Known>,
    /// The order that the rows stand in.
    sort: Sort,
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

/// Brings in at once whatever waits for the page to be painted.
pub fn settle() {
    FINDINGS.with_borrow_mut(|known| {
        for one in known.rows.iter_mut().chain(&mut known.cards).chain(&mut known.alone) {
            one.draw();
        }
    });
}

/// Shows the findings and sources of an address in the view in front; `before` is what that view was shown for last.
pub fn show(page: &Document, before: &Address, address: &Address) {
    sources(page, before, address);
    let pair = pair(page, address);
    FINDINGS.with_borrow_mut(|known| {
        compare(page, known, pair);
        match address.view {
            View::Overview => cards(page, known, address, pair),
            View::Figures => rows(page, known, address, pair),
            View::Framing | View::Read | View::Coverage => {}
        }
    });
    open(page, address);
    // What is gone to, and what a frame shows of the first, must be there.
    match window().filter(|_| address.find.is_none() && !framed::is_framed()) {
        Some(window) => after_paint(&window, settle),
        None => settle(),
    }
}

/// The two accounts that an address compares, where the page knows the verdicts between them.
pub fn pair<'a>(page: &Document, address: &'a Address) -> Option<[&'a str; 2]> {
    let known = page.get_element_by_id("asked").is_some_and(|notes| notes.has_attribute("data-pair"));
    let ids: Vec<String> = all(page, "#sources [data-toggle]").iter().map(|chip| get(chip, "data-toggle")).collect();
    address.pair(&ids).filter(|_| known)
}

/// Tells verdicts and counts between two accounts, or on all, in every view.
fn compare(page: &Document, known: &mut Findings, pair: Option<[&str; 2]>) {
    let now = pair.map(|pair| pair.map(str::to_owned));
    if known.pair == now {
        return;
    }
    known.pair = now;
    look(page, known);
    for one in known.cards.iter_mut().chain(&mut known.alone).chain(&mut known.rows) {
        one.tell(page, pair);
    }
    if let Some(main) = page.get_element_by_id("main") {
        set(&main, "data-pair", pair.map(|_| ""));
    }
    tally::count(page, known.cards.iter().chain(&known.alone), pair);
}

/// Looks at the findings of both views, once.
fn look(page: &Document, known: &mut Findings) {
    if known.cards.is_empty() && known.alone.is_empty() {
        known.cards = read(one(page, "#overview .findings"));
        known.alone = read(one(page, "#alone > ul"));
    }
    if known.rows.is_empty() {
        known.rows = read(one(page, "#figures tbody"));
        known.rows.retain(|row| row.element.id() != OPENED);
    }
}

/// Words, cells and columns of sources that come or go, and rows of plots where none of the sources is left.
fn sources(page: &Document, before: &Address, address: &Address) {
    let ids = all(page, "#sources [data-toggle]").into_iter().map(|chip| get(&chip, "data-toggle"));
    let changed: Vec<String> = ids.filter(|id| before.shows_source(id) != address.shows_source(id)).collect();
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
    if known.cards.is_empty() && known.alone.is_empty() {
        look(page, known);
    }
    let (cards, alone) = (fold(&mut known.cards, address, pair, CARDS), fold(&mut known.alone, address, pair, CARDS));
    if let Some(section) = section {
        show_if(&section, alone > 0);
    }
    if let Some(note) = one(page, "#overview .none-fits") {
        show_if(&note, cards + alone == 0 && known.cards.len() + known.alone.len() > 0);
    }
    say(page, cards + alone);
}

/// The rows of the table, in their order.
fn rows(page: &Document, known: &mut Findings, address: &Address, pair: Option<[&str; 2]>) {
    let Some(body) = one(page, "#figures tbody") else { return };
    if known.rows.is_empty() {
        look(page, known);
    }
    if known.sort != address.sort {
        known.sort = address.sort;
        known.rows = ordered(std::mem::take(&mut known.rows), address.sort);
        order(&body, &known.rows);
    }
    let (count, whole) = (fold(&mut known.rows, address, pair, ROWS), known.rows.len());
    if let Some(caption) = one(page, "#figures caption") {
        let key = match address.only() {
            _ if count == whole => "data-all",
            Only::Differences => "data-differences",
            _ => "data-some",
        };
        let (n, folded) = (count.to_string(), (whole - count).to_string());
        set_text(&caption, &filled(&get(&caption, key), &[("n", &n), ("folded", &folded)]));
    }
    say(page, count);
}

/// The findings right inside an element.
fn read(place: Option<Element>) -> Vec<Known> {
    let known = |element: Element| {
        let place = |name| get(&element, name).parse().unwrap_or_default();
        let places = [place("data-weight"), place("data-topic"), place("data-text")];
        let shown = !element.has_attribute("hidden");
        Known { facts: facts(&element), places, shown, drawn: shown, told: None, element }
    };
    place.map(|place| children(&place).into_iter().map(known).collect()).unwrap_or_default()
}

/// Folds the findings that an address does not ask for and shows the first of the others; how many those are.
fn fold(findings: &mut [Known], address: &Address, pair: Option<[&str; 2]>, at_once: usize) -> usize {
    let mut count = 0;
    for known in findings.iter_mut() {
        known.shown = known.facts.as_ref().is_none_or(|facts| address.shows(facts, pair, address.view));
        count += usize::from(known.shown);
        if !known.shown || count <= at_once {
            known.draw();
        }
    }
    count
}

/// Rows in an order. Each has a place of its own in each.
fn ordered(rows: Vec<Known>, sort: Sort) -> Vec<Known> {
    let key = match sort {
        Sort::Weight => 0,
        Sort::Topic => 1,
        Sort::Text => 2,
    };
    let mut ordered: Vec<Option<Known>> = rows.iter().map(|_| None).collect();
    for row in rows {
        if let Some(place) = ordered.get_mut(row.places[key]) {
            *place = Some(row);
        }
    }
    ordered.into_iter().flatten().collect()
}

/// Puts rows in their order on the page, moving only those that stand elsewhere.
fn order(body: &Element, rows: &[Known]) {
    let mut next = body.first_element_child();
    for row in rows {
        next = next.and_then(|next| if next.id() == OPENED { next.next_element_sibling() } else { Some(next) });
        if next.as_ref() == Some(&row.element) {
            next = row.element.next_element_sibling();
        } else {
            let _ = body.insert_before(&row.element, next.as_deref());
        }
    }
}

/// Moves what the opened finding rests on from its card to below its row, and what was opened before back into its card.
fn open(page: &Document, address: &Address) {
    let Some(details) = page.get_element_by_id(OPENED) else { return };
    let Some(slot) = first(&details, ".slot") else { return };
    let asked = address.find.as_deref().filter(|_| address.view == View::Figures);
    let row = asked.and_then(|find| page.get_element_by_id(&["row-", find].concat()));
    let find = row.as_ref().map(|row| get(row, "data-find")).unwrap_or_default();
    let before = get(&details, "data-find");
    if before != find {
        let back = page.get_element_by_id(&before).zip(slot.first_element_child());
        let _ = back.map(|(card, body)| card.append_child(&body));
        let body = page.get_element_by_id(&find).and_then(|card| first(&card, ".body"));
        let _ = body.map(|body| slot.append_child(&body));
        set(&details, "data-find", row.is_some().then_some(find.as_str()));
    }
    show_if(&details, row.is_some());
    if let (Some(row), Some(inside)) = (row, slot.parent_element()) {
        set(&inside, "id", Some(&["details-", &find].concat()));
        if let Some(link) = first(&inside, ".close") {
            set(&link, "href", Some(&["?view=figures#row-", &find].concat()));
        }
        if row.next_element_sibling().as_ref() != Some(&details) {
            let _ = row.after_with_node_1(&details);
        }
    }
}

/// What decides whether a finding is shown.
fn facts(element: &Element) -> Option<Facts> {
    let group = group(&get(element, "data-group"))?;
    let pairs = get(element, "data-pairs");
    let words: Vec<&str> = pairs.split(' ').collect();
    let between = |three: &[&str]| match three {
        [a, b, own] => Some(((*a).to_owned(), (*b).to_owned(), self::group(own)?)),
        _ => None,
    };
    Some(Facts {
        pairs: words.chunks_exact(3).filter_map(between).collect(),
        find: get(element, "data-find"),
        group,
        kind: Named::from_name(&get(element, "data-kind")),
        sources: get(element, "data-sources").split(' ').map(str::to_owned).collect(),
    })
}

/// The group of a name.
fn group(name: &str) -> Option<Group> {
    match Only::from_name(name) {
        Some(Only::Group(group)) => Some(group),
        _ => None,
    }
}

/// Says how many findings are shown, for those who do not see it.
fn say(page: &Document, shown: usize) {
    if let Some(live) = page.get_element_by_id("live") {
        set_text(&live, &filled(&get(&live, "data-shown"), &[("n", &shown.to_string())]));
    }
}

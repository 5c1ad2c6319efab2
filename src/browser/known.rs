//! A finding on the page, as card, line or row: what decides whether it is shown, and what it tells.

use super::dom::{children, find_if, first, get, one, set, show_if};
use variorum_view::address::{Address, Facts, Group, Named, Only};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// A finding on the page, read once: asking the page for each of hundreds on every choice would cost more than the choice.
pub struct Known {
    /// Its card, line or row.
    pub element: Element,
    /// None where it is always shown.
    pub facts: Option<Facts>,
    /// Its place in each order of the table: by weight, topic, text.
    pub places: [usize; 3],
    /// Whether it is shown, and whether the page has it so already.
    pub shown: bool,
    pub drawn: bool,
    /// The verdict that it tells in place of the one on all accounts.
    told: Option<Group>,
}

impl Known {
    /// Tells the verdict between two accounts where that is another than the verdict on all.
    pub fn tell(&mut self, page: &Document, pair: Option<[&str; 2]>) {
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
    pub fn draw(&mut self) {
        if self.drawn != self.shown {
            find_if(&self.element, self.shown);
            self.drawn = self.shown;
        }
    }
}

/// The findings right inside an element.
pub fn read(place: Option<Element>) -> Vec<Known> {
    let known = |element: Element| {
        let place = |name| get(&element, name).parse().unwrap_or_default();
        let places = [place("data-weight"), place("data-topic"), place("data-text")];
        let shown = !element.has_attribute("hidden");
        Known { facts: facts(&element), places, shown, drawn: shown, told: None, element }
    };
    place.map(|place| children(&place).into_iter().map(known).collect()).unwrap_or_default()
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
        find: Some(get(element, "data-find")).filter(|find| !find.is_empty()).unwrap_or_else(|| element.id()),
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

/// Folds the findings that an address does not ask for and shows the others; how many those are. Those up to the so-many-th
/// that is shown are drawn at once, those further down wait.
pub fn fold(findings: &mut [Known], address: &Address, pair: Option<[&str; 2]>, at_once: usize) -> usize {
    let mut count = 0;
    for known in findings.iter_mut() {
        known.shown = known.facts.as_ref().is_none_or(|facts| address.shows(facts, pair, address.view));
        count += usize::from(known.shown);
        if count <= at_once {
            known.draw();
        }
    }
    count
}

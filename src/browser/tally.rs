//! How many findings of each group there are: between two accounts, or on all, as the page was written.

use super::accounts::accounts;
use super::dom::{all, document, get, one, set_text, show_if};
use super::known::Known;
use variorum_view::Lang;
use variorum_view::address::{Named, Only};
use variorum_view::wording::filled;
use web_sys::{Document, Element};

/// Counts the findings anew, wherever their number stands.
pub fn count<'a>(page: &Document, findings: impl Iterator<Item = &'a Known>, pair: Option<[&str; 2]>) {
    let groups: Vec<_> = findings.filter_map(|known| Some(known.facts.as_ref()?.between(pair))).collect();
    let of = |only: Only| groups.iter().flatten().filter(|group| only.holds(**group)).count();
    let accounts = if pair.is_some() { 2 } else { accounts(page).len() };
    for link in all(page, ".tally a") {
        tell(
            &link,
            match asked(&link) {
                Some(Only::All) | None => accounts,
                Some(only) => of(only),
            },
        );
    }
    for link in all(page, "#figures .filters [data-set^='only=']") {
        set_text(&link, &numbered(&link, asked(&link).map(of).unwrap_or_default()));
    }
    if let Some(switch) = one(page, "#figures .switch") {
        set_text(&switch, &numbered(&switch, groups.len() - of(Only::Differences)));
    }
}

/// The findings that a link asks for.
fn asked(link: &Element) -> Option<Only> {
    Only::from_name(get(link, "data-set").split_once('=')?.1)
}

/// Tells a number of the tally. Of a group that the story has none of, none is not told.
fn tell(link: &Element, n: usize) {
    let lang = document().and_then(|page| Lang::from_tag(&get(&page.document_element()?, "lang"))).unwrap_or(Lang::En);
    let words = get(link, if lang.is_one(n) { "data-one" } else { "data-other" });
    set_text(link, &filled(&words, &[("n", &n.to_string())]));
    if let Some(part) = link.parent_element() {
        show_if(&part, n > 0 || !part.has_attribute("data-none"));
    }
}

/// The words of a link with another number in them.
fn numbered(link: &Element, n: usize) -> String {
    let text = link.text_content().unwrap_or_default();
    let digit = |c: char| c.is_ascii_digit();
    let parts =
        text.find(digit).zip(text.rfind(digit)).and_then(|(from, to)| Some((text.get(..from)?, text.get(to + 1..)?)));
    parts.map(|(before, after)| [before, &n.to_string(), after].concat()).unwrap_or(text)
}

//! The page in the reader's language: one file each.

use super::dom::{all, document, get, one};
use variorum_view::{Address, Lang};
use web_sys::{Document, Element, window};

/// Whether the reader is sent to the page in another language: the one that the address names, else the browser's.
pub fn elsewhere() -> bool {
    let Some(page) = document() else { return false };
    let own = page.document_element().and_then(|root| Lang::from_tag(&get(&root, "lang")));
    let asked = Address::decode(&super::query()).0.lang.or_else(of_browser);
    let (Some(own), Some(asked)) = (own, asked) else { return false };
    if own == asked {
        return false;
    }
    let Some(link) = one(&page, &["#foot [data-lang=", asked.tag(), "]"].concat()) else { return false };
    let there = [file(&link), super::query(), super::place::private()].concat();
    window().is_some_and(|window| window.location().replace(&there).is_ok())
}

/// Lets the links to other languages keep what the reader looks at.
pub fn keep(page: &Document, address: &Address) {
    for link in all(page, "#foot [data-lang]") {
        let Some(lang) = Lang::from_tag(&get(&link, "data-lang")) else { continue };
        let query = address.but(|next| next.lang = Some(lang)).encode();
        super::dom::set(&link, "href", Some(&[file(&link).as_str(), "?", &query, &super::place::private()].concat()));
    }
}

/// The file that a link leads to.
fn file(link: &Element) -> String {
    get(link, "href").split('?').next().unwrap_or_default().to_owned()
}

/// The first of the browser's languages that the page speaks.
fn of_browser() -> Option<Lang> {
    window()?.navigator().languages().iter().find_map(|tag| Lang::from_tag(&tag.as_string()?))
}

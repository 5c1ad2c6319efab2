//! Language and colours of the page as a whole.

use super::{document, window};
use variorum_view::{Lang, Reader, address::Named};

/// The first of the reader's languages that the page speaks.
pub fn own_lang() -> Option<Lang> {
    let languages = window()?.navigator().languages();
    let found = languages.iter().find_map(|tag| Lang::from_tag(&tag.as_string()?));
    Some(found.unwrap_or_default())
}

/// Says language, colours and frame on the root element, for styles and screen readers.
pub fn apply(reader: &Reader) {
    let Some(root) = document().and_then(|page| page.document_element()) else { return };
    let address = &reader.address;
    let lang = address.lang.unwrap_or(reader.own_lang);
    let set = |name: &str, value: Option<&str>| {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    };
    set("lang", Some(lang.tag()));
    set("data-theme", address.theme.map(Named::name));
    set("data-plain", address.plain.then_some(""));
    set("data-transparent", address.transparent.then_some(""));
    set("data-running", reader.running.then_some(""));
}

//! A place on the page for one component, and fixed view models.

use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use variorum_view::{Badge, address::Facts, address::Group, quote::Quote, verdict::VerdictView};
use web_sys::{Element, window};

/// A component on the page.
pub struct Stage(Element);

impl Stage {
    /// Puts a view into an element of its own.
    pub fn of(view: impl IntoView + 'static) -> Self {
        let page = window().unwrap().document().unwrap();
        let place = page.create_element("div").unwrap();
        page.body().unwrap().append_child(&place).unwrap();
        let owner = Owner::new();
        let mut state = owner.with(|| view.into_view().build());
        state.mount(&place, None);
        std::mem::forget((owner, state));
        Self(place)
    }

    /// The only element of a selector.
    pub fn one(&self, selector: &str) -> Element {
        let all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector} in {}", self.0.inner_html());
        all[0].clone()
    }

    /// Every element of a selector.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        use wasm_bindgen::JsCast;
        let list = self.0.query_selector_all(selector).unwrap();
        (0..list.length()).map(|index| list.item(index).unwrap().unchecked_into()).collect()
    }

    /// The text of the only element of a selector.
    pub fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    /// An attribute of the only element of a selector.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.one(selector).get_attribute(name)
    }
}

/// A source.
pub fn badge(letter: &str, hue: usize) -> Badge {
    Badge { source: letter.to_lowercase(), letter: letter.into(), hue, outlet: format!("Outlet {letter}") }
}

/// A finding that A and B answer.
pub fn facts() -> Facts {
    Facts {
        find: "deaths".into(),
        group: Group::Conflict,
        kind: None,
        sources: vec!["a".into(), "b".into()],
        pairs: Vec::new(),
    }
}

/// A quotation of twelve dead.
pub fn quote(url: Option<&str>) -> Quote {
    Quote {
        id: "q-a200".into(),
        badge: badge("A", 0),
        label: "12".into(),
        words: ("the flood killed ".into(), "12".into(), " people".into()),
        line: "8 March 2021".into(),
        facts: vec![("Said by", "the mayor".into())],
        url: url.map(Into::into),
        table: "?view=figures&find=deaths#row-deaths".into(),
        also: Vec::new(),
    }
}

/// A verdict of conflict.
pub fn conflict() -> VerdictView {
    VerdictView {
        group: Group::Conflict,
        sign: "≠",
        word: "Conflict",
        reason: "12 (A) and 19 (B) do not meet.".into(),
        slip: None,
    }
}

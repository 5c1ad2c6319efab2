//! Address ↔ query of the page's location.

use super::{Address, Named, View, escape::escape, escape::unescape};
use crate::wording::Lang;

/// Names of the parameters, the one place where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the field of the address that it is named after")]
pub enum Param {
    View,
    Find,
    With,
    Only,
    Kind,
    Sort,
    Pin,
    Texts,
    Order,
    Free,
    Lang,
    Theme,
    Plain,
    Static,
    Transparent,
}

impl Named for Param {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::View, "view"),
        (Self::Find, "find"),
        (Self::With, "with"),
        (Self::Only, "only"),
        (Self::Kind, "kind"),
        (Self::Sort, "sort"),
        (Self::Pin, "pin"),
        (Self::Texts, "texts"),
        (Self::Order, "order"),
        (Self::Free, "free"),
        (Self::Lang, "lang"),
        (Self::Theme, "theme"),
        (Self::Plain, "plain"),
        (Self::Static, "static"),
        (Self::Transparent, "transparent"),
    ];
}

/// A parameter whose value means nothing here. Parameters of other names belong to others and are passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The parameter.
    pub param: Param,
    /// Its value, cut at [`SHOWN`] characters.
    pub value: String,
}

/// Characters of an unknown value that are shown.
const SHOWN: usize = 40;
/// Characters of an id at most; what is longer was not made by us.
const LONGEST_ID: usize = 120;

impl Address {
    /// The query, without its question mark. What is as the page starts is left out.
    pub fn encode(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut put = |param: Param, value: &str| parts.push([param.name(), "=", value].concat());
        if self.view != View::default() {
            put(Param::View, self.view.name());
        }
        if let Some(find) = &self.find {
            put(Param::Find, &escape(find, false));
        }
        if !self.with.is_empty() {
            put(Param::With, &ids(&self.with));
        }
        if let Some(only) = self.only {
            put(Param::Only, only.name());
        }
        if let Some(kind) = self.kind {
            put(Param::Kind, kind.name());
        }
        if self.sort != super::Sort::default() {
            put(Param::Sort, self.sort.name());
        }
        if !self.pin.is_empty() {
            put(Param::Pin, &ids(&self.pin));
        }
        if !self.texts.is_empty() {
            put(Param::Texts, &ids(&self.texts));
        }
        if self.order != super::Order::default() {
            put(Param::Order, self.order.name());
        }
        if self.free {
            put(Param::Free, "1");
        }
        if let Some(lang) = self.lang {
            put(Param::Lang, lang.name());
        }
        if let Some(theme) = self.theme {
            put(Param::Theme, theme.name());
        }
        if self.plain {
            put(Param::Plain, "1");
        }
        if self.still {
            put(Param::Static, "1");
        }
        if self.transparent {
            put(Param::Transparent, "1");
        }
        parts.join("&")
    }

    /// The address of a query, with or without its question mark, and what in it means nothing.
    pub fn decode(query: &str) -> (Self, Vec<Unknown>) {
        let mut address = Self::default();
        let mut unknown = Vec::new();
        for part in query.trim_start_matches('?').split('&') {
            let (name, raw) = part.split_once('=').unwrap_or((part, ""));
            let Some(param) = Param::from_name(name) else { continue };
            if address.set(param, raw).is_none() {
                let value = unescape(raw).unwrap_or_else(|| raw.to_owned());
                unknown.push(Unknown { param, value: value.chars().take(SHOWN).collect() });
            }
        }
        (address, unknown)
    }

    /// Takes one parameter; none where its value means nothing.
    pub(super) fn set(&mut self, param: Param, raw: &str) -> Option<()> {
        let value = unescape(raw)?;
        match param {
            Param::View => self.view = Named::from_name(&value)?,
            Param::Find => self.find = Some(id(&value)?),
            Param::With => self.with = list(raw)?,
            Param::Pin => self.pin = list(raw)?,
            Param::Texts => self.texts = list(raw)?,
            Param::Order => self.order = Named::from_name(&value)?,
            Param::Free => self.free = flag(&value)?,
            Param::Only => self.only = Some(Named::from_name(&value)?),
            Param::Kind => self.kind = Some(Named::from_name(&value)?),
            Param::Sort => self.sort = Named::from_name(&value)?,
            Param::Lang => self.lang = Some(Lang::from_tag(&value)?),
            Param::Theme if value == "auto" => self.theme = None,
            Param::Theme => self.theme = Some(Named::from_name(&value)?),
            Param::Plain => self.plain = flag(&value)?,
            Param::Static => self.still = flag(&value)?,
            Param::Transparent => self.transparent = flag(&value)?,
        }
        Some(())
    }
}

/// Ids with commas between them.
fn ids(list: &[String]) -> String {
    let escaped: Vec<String> = list.iter().map(|id| escape(id, false)).collect();
    escaped.join(",")
}

/// The ids of a list.
fn list(raw: &str) -> Option<Vec<String>> {
    raw.split(',').map(|part| id(&unescape(part)?)).collect()
}

/// A flag: its bare name, or 1.
fn flag(value: &str) -> Option<bool> {
    match value {
        "" | "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

/// The id of a question or source.
fn id(value: &str) -> Option<String> {
    (!value.is_empty() && value.chars().count() <= LONGEST_ID).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::{Group, KindGroup, Only, Order, Sort, Theme};
    use super::*;
    use proptest::prelude::*;

    fn any_of<T: Named + std::fmt::Debug>() -> impl Strategy<Value = T> {
        proptest::sample::select(T::NAMES.iter().map(|(item, _)| *item).collect::<Vec<_>>())
    }

    fn addresses() -> impl Strategy<Value = Address> {
        let ids = proptest::collection::vec("[a-z]{1,2}|.{1,6}", 0..4);
        let pins = proptest::collection::vec("[a-z]{1,2}", 0..6);
        let choice = (any_of::<View>(), proptest::option::of(".{1,30}"), ids);
        let texts = proptest::collection::vec("[a-z]{1,2}", 0..3);
        let sources = (pins, texts, any_of::<Order>(), any::<bool>());
        let filter =
            (proptest::option::of(any_of::<Only>()), proptest::option::of(any_of::<KindGroup>()), any_of::<Sort>());
        let look = (proptest::option::of(any_of::<Lang>()), proptest::option::of(any_of::<Theme>()));
        (choice, filter, sources, look, any::<(bool, bool, bool)>()).prop_map(
            |(
                (view, find, with),
                (only, kind, sort),
                (pin, texts, order, free),
                (lang, theme),
                (plain, still, transparent),
            )| Address {
                view,
                find,
                with,
                only,
                kind,
                sort,
                pin,
                texts,
                order,
                free,
                lang,
                theme,
                plain,
                still,
                transparent,
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn decode_of_encode_is_the_identity(address in addresses()) {
            let query = address.encode();
            prop_assert!(query.is_ascii(), "{}", query);
            prop_assert_eq!(Address::decode(&query), (address, Vec::new()));
        }

        #[test]
        fn no_query_is_too_odd_to_read(query in ".{0,80}") {
            let (address, _) = Address::decode(&query);
            let again = address.encode();
            prop_assert_eq!(Address::decode(&again).0, address);
        }
    }

    #[test]
    fn the_start_is_an_empty_query() {
        assert_eq!(Address::default().encode(), "");
        assert_eq!(Address::decode("?").0, Address::default());
        assert_eq!(Address::decode("?theme=auto&view=overview&plain=0").0, Address::default());
    }

    #[test]
    fn links_read_as_they_are_meant() {
        let (address, unknown) =
            Address::decode("?view=figures&find=deaths-person&with=b,d&only=differences&lang=fr-CA");
        assert_eq!(unknown, []);
        assert_eq!(address.view, View::Figures);
        assert_eq!(address.with, ["b", "d"]);
        assert_eq!(address.lang, Some(Lang::Fr));
        let address = Address::default().but(|next| next.only = Some(Only::Group(Group::Conflict)));
        assert_eq!(address.link("findings"), "?only=conflict#findings");
        assert_eq!(address.but(|next| next.only = Some(Only::All)).link("findings"), "?#findings");
    }

    #[test]
    fn what_means_nothing_is_told_and_the_rest_kept() {
        let (address, unknown) = Address::decode("sort=banana&view=figures&utm_source=x&find=%zz&with=a,,b");
        assert_eq!(address, Address { view: View::Figures, ..Address::default() });
        let names: Vec<_> = unknown.iter().map(|unknown| (unknown.param, unknown.value.as_str())).collect();
        assert_eq!(names, [(Param::Sort, "banana"), (Param::Find, "%zz"), (Param::With, "a,,b")]);
    }
}

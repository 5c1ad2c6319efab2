//! Every sentence shown, by key, in the reader's language. Knows no story.
//!
//! The texts are in `wording/<language>.tsv`. `{name}` in a text is a place to fill; keys that end in `.one` and `.other`
//! are the two forms that English and French tell apart by number.

mod texts {
    include!(concat!(env!("OUT_DIR"), "/wording.rs"));
}

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Every language, in the order offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of a tag such as "fr-CA", where the page speaks it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    fn texts(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::En => texts::EN,
            Self::Fr => texts::FR,
        }
    }

    /// The text of a key, where the language has it.
    pub fn find(self, key: &str) -> Option<&'static str> {
        let texts = self.texts();
        texts.binary_search_by(|(name, _)| (*name).cmp(key)).ok().map(|index| texts[index].1)
    }

    /// The text of a key; the key itself where there is none, which a test excludes.
    pub fn say(self, key: &'static str) -> &'static str {
        self.find(key).unwrap_or(key)
    }

    /// The text of a key with its places filled.
    pub fn fill(self, key: &'static str, parts: &[(&str, &str)]) -> String {
        filled(self.say(key), parts)
    }

    /// The text of `<key>.one` or `<key>.other`, with `{n}` filled by the number.
    pub fn count(self, key: &str, n: usize) -> String {
        let key = join(&[key, if self.is_one(n) { ".one" } else { ".other" }]);
        filled(self.find(&key).unwrap_or("{n}"), &[("n", &n.to_string())])
    }

    /// Whether so many are told as one.
    pub fn is_one(self, n: usize) -> bool {
        match self {
            Self::En => n == 1,
            Self::Fr => n < 2,
        }
    }

    /// "A, B and C".
    pub fn list(self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [all @ .., last] => join(&[&all.join(", "), self.say("list.and"), last]),
        }
    }
}

/// A template with its `{places}` filled; a place that nothing fills stays empty.
pub fn filled(template: &str, parts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, text)) = parts.iter().find(|(place, _)| *place == name) {
            out.push_str(text);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Texts put together.
pub fn join(parts: &[&str]) -> String {
    parts.concat()
}

/// The same with its first letter in lower case, where that is an ASCII letter followed by a lower-case one.
pub fn lower_first(text: &str) -> String {
    let mut out = text.to_owned();
    let plain = text.as_bytes().get(1).is_none_or(u8::is_ascii_lowercase);
    if plain && let Some(first) = out.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    out
}

/// The same with its first letter in upper case, where that is an ASCII letter.
pub fn upper_first(text: &str) -> String {
    let mut out = text.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_unknown_ones_left_empty() {
        assert_eq!(filled("{a} and {b}, {c}.", &[("a", "1"), ("b", "2")]), "1 and 2, .");
        assert_eq!(filled("no end {a", &[("a", "1")]), "no end 1");
    }

    #[test]
    fn lists_read_as_sentences() {
        let parts = |n: usize| ["A", "B", "C"][..n].iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        assert_eq!(Lang::En.list(&parts(1)), "A");
        assert_eq!(Lang::En.list(&parts(2)), "A and B");
        assert_eq!(Lang::En.list(&parts(3)), "A, B and C");
        assert_eq!(Lang::Fr.list(&parts(3)), "A, B et C");
    }

    #[test]
    fn numbers_choose_their_form() {
        assert_eq!(Lang::En.count("tally.conflict", 0), "0 conflict");
        assert_eq!(Lang::En.count("tally.conflict", 1), "1 conflicts");
        assert_eq!(Lang::En.count("tally.conflict", 2), "2 conflict");
    }

    #[test]
    fn first_letters_change_only_where_they_are_plain_words() {
        assert_eq!(lower_first("How many"), "how many");
        assert_eq!(lower_first("GDP"), "GDP");
        assert_eq!(lower_first("À quand"), "À quand");
        assert_eq!(upper_first("old town"), "Old town");
        assert_eq!(upper_first(""), "");
    }

    /// Every key that the code names stands in the file of texts.
    #[test]
    fn every_key_asked_for_has_a_text() {
        for key in keys_in_sources() {
            let found = Lang::En.find(&key).is_some() || Lang::En.find(&format!("{key}.other")).is_some();
            assert!(found, "wording/en.tsv lacks {key}");
        }
    }

    fn keys_in_sources() -> Vec<String> {
        fn walk(folder: &std::path::Path, out: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, out);
                    continue;
                }
                let code = std::fs::read_to_string(&path).unwrap();
                let code = code.split("#[cfg(test)]").next().unwrap();
                for call in ["say(\"", "fill(\"", "count(\""] {
                    out.extend(code.split(call).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
                }
            }
        }
        let mut keys = Vec::new();
        // Asked when it runs: of two checkouts that share a target folder, one may run what the other built.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        walk(&std::path::Path::new(&package).join("src"), &mut keys);
        walk(&std::path::Path::new(&package).join("../../src"), &mut keys);
        assert!(keys.len() > 40, "the search for keys finds too few: {}", keys.len());
        keys
    }
}

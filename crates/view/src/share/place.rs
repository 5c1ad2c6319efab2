//! Where the published page and its parts lie.

use crate::address::Address;
use crate::wording::Lang;

/// Folder of the pages of findings, beside the page.
pub const FINDINGS: &str = "f";

/// Folder of the page on which codes are put together.
pub const EMBED: &str = "embed";

/// The site that the page is published at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Address of the page's folder, with a slash at its end; a way up to it (`../../`) where nobody said.
    base: String,
}

impl Site {
    /// The site of an address of the web, without query and fragment; none where it is none.
    pub fn new(address: &str) -> Option<Self> {
        let plain = address.split(['?', '#']).next().unwrap_or_default();
        let host = plain.strip_prefix("https://").or_else(|| plain.strip_prefix("http://"))?;
        let sound = !host.is_empty() && !host.starts_with('/') && plain.chars().all(|c| c.is_ascii_graphic());
        let quiet = !plain.contains(['"', '\'', '<', '>', '\\', '`']);
        (sound && quiet).then(|| Self { base: [plain.trim_end_matches('/'), "/"].concat() })
    }

    /// Nobody said where: links go from a folder of so many levels below the page's.
    pub fn relative(levels: usize) -> Self {
        Self { base: if levels == 0 { "./".to_owned() } else { "../".repeat(levels) } }
    }

    /// Whether links hold from anywhere.
    pub fn is_absolute(&self) -> bool {
        self.base.starts_with("http")
    }

    /// Host and what else tells whose it is: "variorum.example".
    pub fn host(&self) -> &str {
        self.base.split('/').nth(2).filter(|_| self.is_absolute()).unwrap_or_default()
    }

    /// The page in a language, at an address.
    pub fn page(&self, lang: Lang, address: &Address) -> String {
        let query = address.encode();
        let mark = if query.is_empty() { "" } else { "?" };
        [self.base.as_str(), file(lang), mark, &query].concat()
    }

    /// A file beside the page.
    pub fn beside(&self, name: &str) -> String {
        [self.base.as_str(), name].concat()
    }

    /// The page of a finding in a language.
    pub fn finding(&self, id: &str, lang: Lang) -> String {
        [self.base.as_str(), &folder(id), file(lang)].concat()
    }

    /// A file of a finding.
    pub fn of_finding(&self, id: &str, name: &str) -> String {
        [self.base.as_str(), &folder(id), name].concat()
    }
}

/// The file of the page in a language: the first language is the folder's own page.
pub fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "",
        Lang::Fr => "index.fr.html",
    }
}

/// The picture of the page or finding in a folder: "card.png", "card.fr.png".
pub fn card(lang: Lang, ending: &str) -> String {
    in_language("card", lang, ending)
}

/// The oEmbed file of the page or finding in a folder.
pub fn oembed(lang: Lang) -> String {
    in_language("oembed", lang, "json")
}

/// The figures of the story, as a table.
pub fn figures(lang: Lang) -> String {
    in_language("figures", lang, "csv")
}

fn in_language(name: &str, lang: Lang, ending: &str) -> String {
    match lang {
        Lang::En => [name, ".", ending].concat(),
        Lang::Fr => [name, ".", lang.tag(), ".", ending].concat(),
    }
}

/// The folder of a finding, as it stands in an address: "f/deaths-peacekeeper/".
pub fn folder(id: &str) -> String {
    [FINDINGS, "/", &slug(id), "/"].concat()
}

/// A question's id as the name of a folder on any disk: ASCII letters, digits and hyphens, others as their code.
pub fn slug(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            c => out.push_str(&["_", &(c as u32).to_string()].concat()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_of_the_web() {
        let site = Site::new("https://news.example/mali?x#y").unwrap();
        assert_eq!(site.finding("deaths", Lang::En), "https://news.example/mali/f/deaths/");
        assert_eq!(site.finding("deaths", Lang::Fr), "https://news.example/mali/f/deaths/index.fr.html");
        assert_eq!(site.host(), "news.example");
        for wrong in ["javascript:alert(1)", "//x", "https://", "https:///x", "https://x/\"><script>", "ftp://x", "x y"]
        {
            assert_eq!(Site::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn folders_stay_inside() {
        assert_eq!(folder("../a/É"), "f/_46_46_47a_47_201/");
        assert_eq!(Site::relative(2).beside("a.css"), "../../a.css");
    }
}

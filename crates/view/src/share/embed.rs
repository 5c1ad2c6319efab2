//! Codes that an editor pastes into an article. Each is sound by itself: a link where neither frames nor scripts are.

use super::markup;
use super::place::Site;
use crate::address::Address;
use crate::title::title;
use crate::wording::{Lang, join};
use variorum_story::Story;

/// Height of a frame that nobody tells its own, in pixels.
pub const HEIGHT: u32 = 520;
/// The host script, beside the page.
pub const SCRIPT: &str = "embed.v1.js";

/// The three codes, from the one that every editor's system takes to the one that is best to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes {
    /// A frame of a fixed height.
    pub frame: String,
    /// The same, with the script that gives it its own height.
    pub frame_and_script: String,
    /// An element that the script makes a frame of.
    pub element: String,
}

/// The page on which codes are put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The story's title.
    pub story: String,
    /// The way to the comparison.
    pub home: String,
    /// What a preview shows at first.
    pub src: String,
    /// Findings by id, with their titles.
    pub findings: Vec<(String, String)>,
    /// Codes of the whole comparison.
    pub codes: Codes,
    /// Checksum of the host script; empty where it is not known.
    pub integrity: String,
}

/// The page on which codes are put together.
pub fn page(story: &Story, site: &Site, lang: Lang, integrity: String) -> Page {
    let home = Site::relative(1).page(lang, &Address::default());
    Page {
        story: story.title.clone(),
        src: home.clone(),
        home,
        findings: story.questions.iter().map(|question| (question.id.clone(), title(question, story, lang))).collect(),
        codes: codes(site, lang, &Address::default(), &story.title, None),
        integrity,
    }
}

/// The codes for the page at an address. `integrity` is the checksum of the host script, where it is known.
pub fn codes(site: &Site, lang: Lang, address: &Address, title: &str, integrity: Option<&str>) -> Codes {
    let src = markup(&site.page(lang, address));
    let title = markup(title);
    let frame = join(&[
        "<iframe src=\"",
        &src,
        "\" title=\"",
        &title,
        "\" width=\"100%\" height=\"",
        &HEIGHT.to_string(),
        "\" loading=\"lazy\" style=\"width:0;min-width:100%!important;border:0;color-scheme:light dark\" \
         allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\"></iframe>\n<noscript><a href=\"",
        &src,
        "\">",
        &title,
        "</a></noscript>",
    ]);
    let sound = integrity.map(|sum| join(&[" integrity=\"", sum, "\" crossorigin=\"anonymous\""])).unwrap_or_default();
    let script = join(&["<script async src=\"", &markup(&site.beside(SCRIPT)), "\"", &sound, "></script>"]);
    let element = join(&[
        "<variorum-story src=\"",
        &src,
        "\"><a href=\"",
        &src,
        "\">",
        &title,
        "</a></variorum-story>\n",
        &script,
    ]);
    Codes { frame_and_script: join(&[&frame, "\n", &script]), frame, element }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Theme;

    #[test]
    fn codes_hold_the_address_and_a_link() {
        let site = Site::new("https://news.example/mali/").unwrap();
        let address = Address { find: Some("deaths".into()), theme: Some(Theme::Dark), ..Address::default() };
        let codes = codes(&site, Lang::En, &address, "How many \"died\"? <b>", Some("sha384-abc"));
        let src = "https://news.example/mali/?find=deaths&amp;theme=dark";
        assert!(
            codes.frame.contains(&format!("src=\"{src}\"")) && codes.frame.contains(&format!("<a href=\"{src}\">"))
        );
        assert!(codes.frame.contains("title=\"How many &quot;died&quot;? &lt;b&gt;\""));
        assert!(codes.frame_and_script.starts_with(&codes.frame));
        assert!(codes.element.ends_with(
            "<script async src=\"https://news.example/mali/embed.v1.js\" integrity=\"sha384-abc\" crossorigin=\"anonymous\"></script>"
        ));
    }
}

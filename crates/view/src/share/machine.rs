//! What crawlers and oEmbed consumers read, who run no script and never see a fragment: descriptions, tags, JSON-LD,
//! oEmbed, the map of the site.

use super::place::{self, Site};
use super::{embed, image, json, markup};
use crate::address::Address;
use crate::find::Finder;
use crate::title::title;
use crate::verdict::verdict;
use crate::wording::{Lang, join};
use std::fmt::Write as _;
use variorum_story::{Question, Source, Story};

/// Characters of a description: what search engines show.
const DESCRIPTION: usize = 300;

/// A page as machines know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// Where it is.
    pub url: String,
    /// Where it is in other languages, and in its own.
    pub languages: Vec<(Lang, String)>,
    /// Its picture.
    pub image: String,
    /// The picture in words.
    pub alt: String,
    /// Its oEmbed file, where the site is known.
    pub oembed: Option<String>,
}

/// The page of the whole story.
pub fn of_story(story: &Story, site: &Site, lang: Lang) -> Facts {
    let home = |lang| site.page(lang, &Address::default());
    Facts {
        title: join(&[&story.title, " · Variorum"]),
        description: shortened(&story.summary),
        url: home(lang),
        languages: Lang::ALL.into_iter().map(|lang| (lang, home(lang))).collect(),
        image: site.beside(&place::card(lang, "png")),
        alt: story.summary.clone(),
        oembed: site.is_absolute().then(|| site.beside(&place::oembed(lang))),
    }
}

/// The page of a finding.
pub fn of_finding(question: &Question, story: &Story, site: &Site, lang: Lang) -> Facts {
    let verdict = verdict(question, &Finder::new(story), lang);
    let asked = title(question, story, lang);
    let description = join(&[verdict.word, lang.say("plot.colon"), &verdict.reason]);
    Facts {
        title: join(&[&asked, " · ", &story.title]),
        url: site.finding(&question.id, lang),
        languages: Lang::ALL.into_iter().map(|lang| (lang, site.finding(&question.id, lang))).collect(),
        image: site.of_finding(&question.id, &place::card(lang, "png")),
        alt: join(&[&asked, " ", &description]),
        description: shortened(&description),
        oembed: site.is_absolute().then(|| site.of_finding(&question.id, &place::oembed(lang))),
    }
}

/// The tags of a page's head.
pub fn tags(facts: &Facts, story: &Story, lang: Lang) -> String {
    let mut out = String::new();
    let Facts { title, description, url, image, alt, .. } = facts;
    let (width, height) = (image::SIZE.0.to_string(), image::SIZE.1.to_string());
    let _ = write!(out, "<title>{}</title>", markup(title));
    let _ = write!(out, "<link rel=\"canonical\" href=\"{}\">", markup(url));
    for (other, href) in &facts.languages {
        let _ = write!(out, "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", other.tag(), markup(href));
    }
    if let Some(oembed) = &facts.oembed {
        let (href, title) = (markup(oembed), markup(title));
        let _ =
            write!(out, "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{href}\" title=\"{title}\">");
    }
    let mut meta = |kind: &str, name: &str, text: &str| {
        let _ = write!(out, "<meta {kind}=\"{name}\" content=\"{}\">", markup(text));
    };
    meta("name", "description", description);
    for (name, text) in [
        ("og:type", "article"),
        ("og:site_name", "Variorum"),
        ("og:title", title),
        ("og:description", description),
        ("og:url", url),
        ("og:locale", lang.say("language.locale")),
        ("og:image", image),
        ("og:image:type", "image/png"),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", alt),
    ] {
        meta("property", name, text);
    }
    for (name, text) in [
        ("twitter:card", "summary_large_image"),
        ("twitter:title", title),
        ("twitter:description", description),
        ("twitter:image", image),
        ("twitter:image:alt", alt),
    ] {
        meta("name", name, text);
    }
    let _ = write!(out, "<script type=\"application/ld+json\">{}</script>", linked(facts, story, lang));
    out
}

/// The page and the accounts that it rests on, as JSON-LD in the words of schema.org. No rating and no review: nothing is
/// said of an account's truth.
fn linked(facts: &Facts, story: &Story, lang: Lang) -> String {
    let cited: Vec<String> = story.sources.iter().map(account).collect();
    let fields = [
        ("@context", json("https://schema.org")),
        ("@type", json("WebPage")),
        ("name", json(&facts.title)),
        ("description", json(&facts.description)),
        ("url", json(&facts.url)),
        ("inLanguage", json(lang.tag())),
        ("image", json(&facts.image)),
        ("isPartOf", join(&["{\"@type\":\"CreativeWork\",\"name\":", &json(&story.title), "}"])),
        ("citation", join(&["[", &cited.join(","), "]"])),
    ];
    object(&fields)
}

/// An account, as JSON-LD.
fn account(source: &Source) -> String {
    let publisher = join(&["{\"@type\":\"Organization\",\"name\":", &json(&source.outlet), "}"]);
    let mut fields = vec![("@type", json("NewsArticle")), ("publisher", publisher)];
    fields.extend(source.title.as_ref().map(|title| ("headline", json(title))));
    fields.extend(
        source.author.as_ref().map(|name| ("author", join(&["{\"@type\":\"Person\",\"name\":", &json(name), "}"]))),
    );
    let stated = source.published.as_ref().filter(|published| published.inferred.is_none());
    fields.extend(stated.map(|published| ("datePublished", json(&published.day.to_string()))));
    let of_web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    fields.extend(source.url.as_ref().filter(of_web).map(|url| ("url", json(url))));
    object(&fields)
}

/// An object of JSON whose values are JSON already.
fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| join(&[&json(name), ":", value])).collect();
    join(&["{", &fields.join(","), "}"])
}

/// An oEmbed answer of the rich kind: a quotation with a link, then the frame. None where the site is not known, since
/// what it holds is put into other people's pages.
pub fn oembed(facts: &Facts, site: &Site, lang: Lang, address: &Address) -> Option<String> {
    if !site.is_absolute() {
        return None;
    }
    let (url, title, text) = (markup(&facts.url), markup(&facts.title), markup(&facts.description));
    let quoted = join(&[
        "<blockquote cite=\"",
        &url,
        "\"><p>",
        &text,
        "</p><a href=\"",
        &url,
        "\">",
        &title,
        "</a></blockquote>",
    ]);
    let html = join(&[&quoted, "\n", &embed::codes(site, lang, address, &facts.title, None).frame]);
    let number = |n: u32| n.to_string();
    Some(object(&[
        ("version", json("1.0")),
        ("type", json("rich")),
        ("title", json(&facts.title)),
        ("provider_name", json("Variorum")),
        ("provider_url", json(&site.page(Lang::default(), &Address::default()))),
        ("html", json(&html)),
        ("width", number(600)),
        ("height", number(embed::HEIGHT)),
        ("thumbnail_url", json(&facts.image)),
        ("thumbnail_width", number(image::SIZE.0)),
        ("thumbnail_height", number(image::SIZE.1)),
        ("cache_age", number(86_400)),
    ]))
}

/// The map of a site: every page in every language.
pub fn sitemap(story: &Story, site: &Site) -> Option<String> {
    if !site.is_absolute() {
        return None;
    }
    let mut out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            .to_owned();
    let pages = story.questions.iter().map(|question| Some(&question.id));
    for page in std::iter::once(None).chain(pages) {
        for lang in Lang::ALL {
            let url = page.map_or_else(|| site.page(lang, &Address::default()), |id| site.finding(id, lang));
            let _ = writeln!(out, "  <url><loc>{}</loc></url>", markup(&url));
        }
    }
    out.push_str("</urlset>\n");
    Some(out)
}

/// A text with an ellipsis where it is longer than a description.
fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let kept: String = text.chars().take(DESCRIPTION - 1).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    join(&[whole, "…"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn site() -> Site {
        Site::new("https://news.example/flood/").unwrap()
    }

    #[test]
    fn a_finding_has_a_title_a_description_and_addresses_of_its_own() {
        let story = fixture::flood();
        let facts = of_finding(&story.questions[0], &story, &site(), Lang::En);
        assert_eq!(facts.url, "https://news.example/flood/f/deaths-person/");
        assert!(facts.title.starts_with("Velden: how many people died? · "));
        assert!(facts.description.starts_with("Conflict: 12"));
        let tags = tags(&facts, &story, Lang::En);
        for part in [
            "<link rel=\"canonical\" href=\"https://news.example/flood/f/deaths-person/\">",
            "<meta property=\"og:image\" content=\"https://news.example/flood/f/deaths-person/card.png\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "href=\"https://news.example/flood/f/deaths-person/oembed.json\"",
        ] {
            assert!(tags.contains(part), "{part}");
        }
    }

    #[test]
    fn json_is_json_and_stays_in_its_script() {
        let mut story = fixture::flood();
        story.title = "</script><script>alert(1)</script>".to_owned();
        story.sources[0].url = Some("javascript:alert(1)".to_owned());
        let facts = of_story(&story, &site(), Lang::En);
        let tags = tags(&facts, &story, Lang::En);
        assert_eq!(tags.matches("<script").count(), 1);
        let data = tags.split("ld+json\">").nth(1).unwrap().trim_end_matches("</script>");
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["citation"].as_array().unwrap().len(), story.sources.len());
        assert!(data["citation"][0].get("url").is_none());
        let oembed: serde_json::Value =
            serde_json::from_str(&oembed(&facts, &site(), Lang::En, &Address::default()).unwrap()).unwrap();
        assert_eq!((&oembed["version"], &oembed["type"]), (&"1.0".into(), &"rich".into()));
        let html = oembed["html"].as_str().unwrap();
        assert!(html.find("<blockquote").unwrap() < html.find("<iframe").unwrap() && !html.contains("<script"));
    }

    #[test]
    fn without_a_site_nothing_goes_into_other_peoples_pages() {
        let story = fixture::flood();
        let site = Site::relative(0);
        let facts = of_story(&story, &site, Lang::En);
        assert_eq!(
            (facts.oembed.clone(), oembed(&facts, &site, Lang::En, &Address::default()), sitemap(&story, &site)),
            (None, None, None)
        );
    }

    #[test]
    fn the_map_names_every_page_once() {
        let story = fixture::flood();
        let map = sitemap(&story, &site()).unwrap();
        assert_eq!(map.matches("<loc>").count(), (story.questions.len() + 1) * Lang::ALL.len());
    }
}

//! What crawlers, link previews and oEmbed consumers get: files, read without a browser and without scripts.

use serde_json::Value;
use std::{collections::BTreeMap, fs, path::PathBuf};
use variorum_journeys::folder;

/// Where the tested page says that it is (`cargo xtask test`).
const SITE: &str = "https://comparison.example/archive/2026/";

/// Findings by folder.
fn findings() -> Vec<PathBuf> {
    let listed = fs::read_dir(folder().join("f")).expect("pages of findings");
    let mut folders: Vec<PathBuf> = listed.map(|entry| entry.expect("listed").path()).collect();
    folders.sort();
    assert!(folders.len() > 5, "{folders:?}");
    folders
}

/// Texts of the attributes `content` and `href` of a page's head, by name.
fn tags(html: &str) -> BTreeMap<String, String> {
    let head = html.split("<body").next().expect("a head");
    let mut tags = BTreeMap::new();
    for tag in head.split('<').filter(|tag| tag.starts_with("meta") || tag.starts_with("link")) {
        let get = |name: &str| {
            let (_, after) = tag.split_once(&format!(" {name}=\""))?;
            after.split('"').next().map(|text| text.replace("&amp;", "&"))
        };
        let name = get("property").or_else(|| get("name")).or_else(|| get("type")).or_else(|| get("rel"));
        if let (Some(name), Some(text)) = (name, get("content").or_else(|| get("href"))) {
            tags.entry(name).or_insert(text);
        }
    }
    tags
}

/// Width and height of a PNG, from its header.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn every_finding_has_a_page_of_its_own() {
    let mut titles = Vec::new();
    for own in findings() {
        let name = own.file_name().expect("a name").to_string_lossy().into_owned();
        let html = fs::read_to_string(own.join("index.html")).expect("a page");
        let tags = tags(&html);
        let url = format!("{SITE}f/{name}/");
        assert_eq!((&tags["canonical"], &tags["og:url"]), (&url, &url));
        assert_eq!(tags["og:image"], format!("{url}card.png"));
        assert_eq!(tags["twitter:image"], tags["og:image"]);
        assert_eq!(tags["twitter:card"], "summary_large_image");
        assert_eq!(tags["application/json+oembed"], format!("{url}oembed.json"));
        assert!(!tags["description"].is_empty() && tags["description"] == tags["og:description"], "{name}");
        assert_eq!(size(&fs::read(own.join("card.png")).expect("a picture")), (1200, 630));
        assert!(html.contains("<blockquote") && html.contains("</article>"), "{name}: the finding itself");
        assert!(!html.contains("type=\"module\""), "{name}: needs no module");
        titles.push((tags["og:title"].clone(), tags["og:description"].clone()));
    }
    let all = titles.len();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), all, "each says what it is");
}

#[test]
fn oembed_is_found_early_and_says_what_it_must() {
    let html = fs::read_to_string(folder().join("index.html")).expect("the page");
    let at = html.find("application/json+oembed").expect("discovery in the head");
    assert!(at < 150_000, "WordPress looks no further than 150 KB");
    for file in findings().iter().map(|own| own.join("oembed.json")).chain([folder().join("oembed.json")]) {
        let oembed: Value = serde_json::from_str(&fs::read_to_string(&file).expect("oEmbed")).expect("JSON");
        assert_eq!((&oembed["version"], &oembed["type"]), (&"1.0".into(), &"rich".into()));
        assert_eq!(oembed["width"], 600);
        let html = oembed["html"].as_str().expect("HTML");
        let (quoted, frame) = (html.find("<blockquote").expect("a quotation"), html.find("<iframe").expect("a frame"));
        assert!(quoted < frame && html.contains(&format!("src=\"{SITE}")) && !html.contains("<script"), "{html}");
    }
}

#[test]
fn the_map_and_the_linked_data_hold() {
    let map = fs::read_to_string(folder().join("sitemap.xml")).expect("a map");
    assert_eq!(map.matches("<loc>").count(), (findings().len() + 1) * 2);
    let html = fs::read_to_string(folder().join("index.html")).expect("the page");
    let (_, after) = html.split_once("application/ld+json\">").expect("linked data");
    let data: Value = serde_json::from_str(after.split("</script>").next().expect("its end")).expect("JSON");
    assert_eq!(data["@context"], "https://schema.org");
    assert!(data["citation"].as_array().is_some_and(|accounts| accounts.len() > 1));
}

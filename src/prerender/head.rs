//! The head of the built page, as other pages take it over.

use variorum_view::Lang;

/// The language of `index.html`, as written and as minified.
const LANG: [&str; 2] = ["<html lang=\"en\"", "<html lang=en"];
/// The title of `index.html`, which each page's own takes the place of.
const TITLE: &str = "<title>Variorum</title>";
/// Tags of the head that other pages need too.
const KEPT: [&str; 3] = ["<meta", "<link", "<script"];
/// What starts or prepares the module, which other pages do without.
const MODULE: [&str; 3] = ["type=\"module\"", "modulepreload", "as=fetch"];

/// The file of a page in a language, in its folder.
pub fn file(lang: Lang) -> &'static str {
    match variorum_view::share::place::file(lang) {
        "" => "index.html",
        name => name,
    }
}

/// A page that says that it is in a language.
pub fn in_language(html: &str, lang: Lang) -> String {
    match LANG.iter().find(|known| html.contains(**known)) {
        Some(known) => html.replacen(known, &format!("<html lang=\"{}\"", lang.tag()), 1),
        None => html.to_owned(),
    }
}

/// A page with a title and whatever else belongs to its head.
pub fn titled(html: &str, tags: &str) -> String {
    html.replacen(TITLE, tags, 1)
}

/// Another page with the policy, styles and plain scripts of the built one, in a folder so many levels below it.
pub fn another(html: &str, lang: Lang, levels: usize, tags: &str, body: &str) -> String {
    let up = "../".repeat(levels);
    let kept: String =
        tags_of(html).map(|tag| tag.replace("\"./", &format!("\"{up}")).replace("=./", &format!("={up}"))).collect();
    let tag = lang.tag();
    format!(
        "<!doctype html><html lang=\"{tag}\"><head>{kept}{tags}</head><body><div id=\"variorum\">{body}</div></body></html>\n"
    )
}

/// The tags of a head that other pages take over, in order, scripts with their end.
fn tags_of(html: &str) -> impl Iterator<Item = String> + '_ {
    let head = html.split("<body").next().unwrap_or_default();
    let tags = head.split_inclusive('>').map(str::trim);
    tags.filter(|tag| KEPT.iter().any(|kept| tag.starts_with(kept)) && !MODULE.iter().any(|part| tag.contains(part)))
        .map(|tag| if tag.starts_with("<script") { format!("{tag}</script>") } else { tag.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_page_keeps_the_policy_the_styles_and_the_plain_script() {
        let html = "<!doctype html><html lang=en><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><title>Variorum</title>\
            <script src=./page-1.js data-more=\"./more.js\"></script><script type=\"module\" src=\"./start.js\"></script>\
            <link href=./a.css rel=stylesheet><link crossorigin href=./w.js rel=modulepreload><body><p>story";
        let page = another(html, Lang::Fr, 2, "<title>T</title>", "B");
        assert_eq!(
            page,
            "<!doctype html><html lang=\"fr\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"x\">\
             <script src=../../page-1.js data-more=\"../../more.js\"></script><link href=../../a.css rel=stylesheet>\
             <title>T</title></head><body><div id=\"variorum\">B</div></body></html>\n"
        );
    }
}

//! What leaves the page: images, citations, tables, embedding codes, and what machines read of it.
//!
//! Everything is text made from a story and an address; who writes the files or puts them on the clipboard is elsewhere.

pub mod cite;
pub mod embed;
pub mod image;
pub mod machine;
pub mod page;
pub mod place;
pub mod table;

use std::fmt::Write as _;

/// A text inside an element or a quoted attribute of HTML, SVG or XML. Characters that XML cannot hold are left out.
pub fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A text as a string of JSON, which may stand inside a `<script>` of HTML too.
pub fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_leave_their_place() {
        assert_eq!(markup("<a b='\"'>&\0"), "&lt;a b=&#39;&quot;&#39;&gt;&amp;");
        assert_eq!(json("</script>\"\\\u{2028}\u{1}"), "\"\\u003c/script\\u003e\\\"\\\\\\u2028\\u0001\"");
        let back: String = serde_json::from_str(&json("a\n\t\u{7f}é🧑</")).unwrap();
        assert_eq!(back, "a\n\t\u{7f}é🧑</");
    }
}

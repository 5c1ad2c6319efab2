//! Words that must not stand in source files.

use super::files::{assert_none, sources};

/// Left over from writing, each in two halves so that this list does not find itself.
const LEFT_OVER: &[(&str, &str)] = &[
    ("dbg", "!("),
    ("todo", "!("),
    ("unimplemented", "!("),
    ("TO", "DO"),
    ("FIX", "ME"),
    ("XX", "X"),
    ("/ho", "me/"),
    ("/ro", "ot/"),
    ("/wo", "rk/"),
];

/// Verdicts on a source, which wording never gives: contrast is shown, not judged.
const JUDGING: &[&str] = &[
    "bias",
    "biased",
    "slant",
    "slanted",
    "propaganda",
    "lean",
    "leans",
    "leaning",
    "omits",
    "omitted",
    "hides",
    "hidden",
    "fails to mention",
    "bias score",
    "tone score",
];

#[test]
fn nothing_is_left_over_from_writing() {
    let mut faults = Vec::new();
    for source in sources(&["rs", "toml", "css", "html", "md"]) {
        for (first, second) in LEFT_OVER {
            let word = format!("{first}{second}");
            let lines = source.text.lines().enumerate().filter(|(_, line)| line.contains(&word));
            faults.extend(lines.map(|(at, _)| format!("{}:{}: holds {word}", source.path, at + 1)));
        }
    }
    assert_none(&faults);
}

#[test]
fn wording_judges_no_source() {
    let mut faults = Vec::new();
    for source in sources(&["rs"]).iter().filter(|s| s.path.starts_with("crates/view/") || s.path.starts_with("src/")) {
        for text in literals(&source.text) {
            let lower = text.to_lowercase();
            let found = JUDGING.iter().filter(|word| is_attribute(text) != Some(**word) && says(&lower, word));
            faults.extend(found.map(|word| format!("{}: {text:?} says {word:?}", source.path)));
        }
    }
    assert_none(&faults);
}

/// Whether a text holds a word or words, whole.
fn says(text: &str, words: &str) -> bool {
    // Part of a word, or a selector of elements that are not shown: `:not([hidden])`.
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '['));
    text.match_indices(words)
        .any(|(at, _)| !inside(text[..at].chars().next_back()) && !inside(text[at + words.len()..].chars().next()))
}

/// The name of an attribute of HTML that is no wording: an element is `hidden`.
fn is_attribute(text: &str) -> Option<&str> {
    Some(text).filter(|text| *text == "hidden")
}

#[test]
fn judging_words_are_found_whole() {
    assert!(says("this is biased, they say", "biased"));
    assert!(!says("a clean page", "lean"));
    assert!(!says("aria-hidden", "hidden"));
    assert!(!says(".column:not([hidden])", "hidden"));
}

/// Texts between quotation marks, line by line, up to a module's own tests.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().take_while(|line| *line != "#[cfg(test)]");
    let code = code.filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2))
}

#[test]
fn literals_are_told_from_code() {
    let text = "// \"biased\"\nlet a = \"first\"; b(\"second\");\n#[cfg(test)]\nc(\"third\");\n";
    assert_eq!(literals(text).collect::<Vec<_>>(), ["first", "second"]);
}

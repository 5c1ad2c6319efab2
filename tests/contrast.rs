//! Colours can be told apart by those who see little contrast: every pair of colours that meet on the page, light and dark,
//! by the contrast ratio of WCAG 2.2 (1.4.3 and 1.4.11, level AA).
//!
//! Knows the names of `style/tokens.css` and what each is for; which element wears which colour it does not know, but a rule
//! that names a colour by itself, past the tokens, fails here too.

use std::{collections::BTreeMap, fs};

/// Least contrast of text.
const TEXT: f64 = 4.5;
/// Least contrast of what is drawn and of controls.
const MARK: f64 = 3.0;

/// What lies beneath.
const GROUNDS: &[&str] = &["ground", "raised"];
/// Pairs of a colour and what it stands on, besides those on every ground.
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "mark", TEXT),
    ("ink", "grid", TEXT),
    ("accent", "mark", TEXT),
    // The sign of a conflict.
    ("ground", "ink", TEXT),
    // Sentences under a theme, in the strip of the whole text.
    ("ink", "shape", MARK),
    // The knob of a switch.
    ("ground", "accent", MARK),
    ("on-dark-hue", "hue-0", TEXT),
    ("on-light-hue", "hue-1", TEXT),
    ("on-light-hue", "hue-2", TEXT),
    ("on-light-hue", "hue-3", TEXT),
    ("on-light-hue", "hue-4", TEXT),
    ("on-light-hue", "hue-5", TEXT),
    ("on-light-hue", "hue-6", TEXT),
];
/// Colours of words, on every ground.
const WORDS: &[&str] = &["ink", "soft", "accent"];
/// Colours of controls' edges and of focus, on every ground.
const EDGES: &[&str] = &["control", "accent", "ink"];
/// Colours that tell nothing by themselves: lines between things, tints beneath words that are bold too, grey lines in place
/// of words, which have names. Hues always come with a letter or an outline in ink.
const QUIET: &[&str] = &["rule", "rule-strong", "grid", "shape"];

type Colours = BTreeMap<String, [f64; 3]>;

/// The colours of light and of dark pages.
fn tokens() -> [Colours; 2] {
    let (mut light, mut dark) = (Colours::new(), Colours::new());
    for (name, value) in style("tokens.css").lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
    {
        let colours: Vec<[f64; 3]> = value.split(['(', ',', ')', ';', ' ']).filter_map(colour).collect();
        let Some((first, last)) = colours.first().zip(colours.last()) else { continue };
        light.insert(name.to_owned(), *first);
        dark.insert(name.to_owned(), *last);
    }
    [light, dark]
}

fn style(file: &str) -> String {
    let path = variorum_tests::folder().join("../style").join(file);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// `#fff` or `#a1b2c3` as parts of 1.
fn colour(text: &str) -> Option<[f64; 3]> {
    let digits = text.strip_prefix('#')?;
    let part = |at: usize| match digits.len() {
        3 => u8::from_str_radix(&digits[at..=at].repeat(2), 16).ok(),
        6 => u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok(),
        _ => None,
    };
    Some([part(0)?, part(1)?, part(2)?].map(|part| f64::from(part) / 255.0))
}

/// Relative luminance, as WCAG defines it.
fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every pair that meets, with the contrast it needs.
fn pairs() -> Vec<(&'static str, &'static str, f64)> {
    let mut pairs = PAIRS.to_vec();
    for ground in GROUNDS {
        pairs.extend(WORDS.iter().map(|word| (*word, *ground, TEXT)));
        pairs.extend(EDGES.iter().map(|edge| (*edge, *ground, MARK)));
    }
    pairs
}

#[test]
fn every_pair_of_colours_can_be_told_apart_in_light_and_dark() {
    for (theme, colours) in ["light", "dark"].iter().zip(tokens()) {
        for (front, back, least) in pairs() {
            let [Some(one), Some(other)] = [colours.get(front), colours.get(back)] else {
                panic!("style/tokens.css has no {front} or no {back}")
            };
            let found = contrast(*one, *other);
            assert!(found >= least, "{theme}: {front} on {back} has {found:.2}, {least} is the least");
        }
    }
}

#[test]
fn every_colour_is_for_something() {
    let known: Vec<&str> =
        pairs().iter().flat_map(|(front, back, _)| [*front, *back]).chain(QUIET.iter().copied()).collect();
    for name in tokens()[0].keys() {
        assert!(known.contains(&name.as_str()), "--{name}: which colours does it meet? Say so in tests/contrast.rs");
    }
}

#[test]
fn no_rule_names_a_colour_past_the_tokens() {
    let folder = variorum_tests::folder().join("../style");
    let mut files: Vec<_> = ["", "components"].iter().flat_map(|sub| fs::read_dir(folder.join(sub)).unwrap()).collect();
    files.retain(|entry| entry.as_ref().is_ok_and(|entry| entry.path().extension().is_some_and(|end| end == "css")));
    assert!(files.len() > 10, "the search for styles finds too few: {}", files.len());
    for entry in files.into_iter().map(Result::unwrap).filter(|entry| entry.file_name() != "tokens.css") {
        for line in fs::read_to_string(entry.path()).unwrap().lines() {
            let mut values = line.split([' ', ',', '(', ')', ';']).filter(|part| part.starts_with('#'));
            let named = values.find(|part| colour(part).is_some());
            assert_eq!(named, None, "{}: {line}", entry.path().display());
        }
    }
}

#[test]
fn contrast_is_reckoned_as_wcag_does() {
    let ratio = |one: &str, other: &str| contrast(colour(one).unwrap(), colour(other).unwrap());
    assert!((ratio("#fff", "#000") - 21.0).abs() < 1e-9);
    assert!((ratio("#777777", "#fff") - 4.48).abs() < 0.005);
    assert!((ratio("#fff", "#fff") - 1.0).abs() < 1e-9);
}

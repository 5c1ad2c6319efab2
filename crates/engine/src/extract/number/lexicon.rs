//! The words that numbers are made of, from `lexicon/en/numerals.tsv`.

use crate::lexicon::{self, Words};
use std::sync::LazyLock;

/// What a word says as part of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Class {
    /// "zero" to "nine".
    Unit(f64),
    /// "ten" to "nineteen".
    Teen(f64),
    /// "twenty" to "ninety".
    Ten(f64),
    /// "hundred".
    Hundred,
    /// "thousand" and above: multiplies what stands before.
    Scale(f64),
    /// "dozen".
    Dozen,
    /// "dozens": a number only after another, else unknown how many.
    Dozens,
    /// "hundreds", "millions": unknown how many.
    Many(f64),
    /// "m", "bn": a scale where it is written straight after digits.
    Short(f64),
    /// "third": a rank or a denominator.
    Ordinal(f64),
    /// "half", "quarter".
    Part(f64),
    /// "thirds", "quarters".
    Parts(f64),
}

/// Longest word of the list, in bytes: longer ones need not be looked up.
const LONGEST: usize = 12;

static CLASSES: LazyLock<Words<Class>> =
    LazyLock::new(|| lexicon::rows("en/numerals").filter_map(|row| Some((row[0], parse(row[1], row[2])?))).collect());

/// What a word in lower case says; none for words that are no numeral.
pub fn class(word: &str) -> Option<Class> {
    if word.len() > LONGEST { None } else { CLASSES.get(word).copied() }
}

fn parse(class: &str, value: &str) -> Option<Class> {
    let value = value.parse().ok()?;
    Some(match class {
        "unit" => Class::Unit(value),
        "teen" => Class::Teen(value),
        "ten" => Class::Ten(value),
        "hundred" => Class::Hundred,
        "scale" => Class::Scale(value),
        "dozen" => Class::Dozen,
        "dozens" => Class::Dozens,
        "many" => Class::Many(value),
        "short" => Class::Short(value),
        "ordinal" => Class::Ordinal(value),
        "part" => Class::Part(value),
        "parts" => Class::Parts(value),
        _ => return None,
    })
}

/// Whether a word that holds digits is a number led by letters: "Rs500", "mid-40s", "magnitude-7.8".
pub fn opens(word: &str) -> bool {
    let letters = word.find(|c: char| c.is_ascii_digit()).map_or(word, |digit| &word[..digit]);
    let led = letters.strip_suffix('-');
    match led {
        Some(prefix) => ["mid", "early", "late", "magnitude", "under", "over", "sub", "nearly", "almost", "plus"]
            .iter()
            .any(|known| prefix.eq_ignore_ascii_case(known)),
        None => super::currency::opens(letters, word.len() - letters.len()),
    }
}

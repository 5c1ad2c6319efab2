//! Numerals in words that count nothing: "one of the", "no one", and fixed phrases such as "zero tolerance".

use super::amount::{Amount, Of};
use super::numeral::Form;
use super::piece::Pieces;
use crate::lexicon::{self, Words};
use std::sync::LazyLock;

/// Words after a number that make a phrase of it: "zero tolerance", "one day".
static IDIOMS: LazyLock<Words<Vec<&'static str>>> = LazyLock::new(|| {
    let mut idioms: Words<Vec<&'static str>> = Words::default();
    for row in lexicon::rows("en/idioms") {
        idioms.get_or_default(row[0]).push(row[1]);
    }
    idioms
});

/// Where to go on, if a numeral in words is no figure.
pub fn end(p: &Pieces<'_>, amount: &Amount) -> Option<usize> {
    pronoun(p, amount).or_else(|| idiom(p, amount).filter(|_| !leads(p, amount))).or_else(|| named(p, amount))
}

/// "a one-point lead", which counts; "a one-sided deal" counts nothing.
fn leads(p: &Pieces<'_>, amount: &Amount) -> bool {
    p.hyphen(amount.end)
        && matches!(p.word(amount.end + 1), "point" | "vote" | "run" | "goal" | "shot" | "game" | "stroke" | "seat")
}

/// How many pieces on either side tell a sentence from a headline.
const HEADLINE: usize = 12;

/// "a Sweet Sixteen party", "the Big Five": a numeral with a capital behind another, in no headline.
fn named(p: &Pieces<'_>, amount: &Amount) -> Option<usize> {
    let before = amount.start.checked_sub(1)?;
    let capitals = p.capital(amount.start) && p.capital(before) && !p.word(before).is_empty();
    let words = amount.number.form == Form::Words && amount.of == Of::Nothing && amount.end == amount.start + 1;
    let plain = |&at: &usize| p.word(at).len() > 4 && !p.capital(at);
    let prose = || (amount.start.saturating_sub(HEADLINE)..amount.start + HEADLINE).filter(plain).nth(1).is_some();
    (capitals && words && before > 0 && prose()).then_some(amount.end)
}

/// "one of the", "no one", "this one", "the other two" is fine: "one" that stands for a person or thing.
fn pronoun(p: &Pieces<'_>, amount: &Amount) -> Option<usize> {
    if p.word(amount.start) != "one" || amount.number.value != 1.0 || amount.of != Of::Nothing {
        return None;
    }
    let (before, after) = (amount.start.checked_sub(1).map_or("", |at| p.word(at)), p.word(amount.end));
    let determined = matches!(
        before,
        "no" | "this"
            | "that"
            | "which"
            | "the"
            | "any"
            | "every"
            | "each"
            | "another"
            | "such"
            | "some"
            | "new"
            | "last"
            | "next"
            | "first"
            | "second"
            | "only"
            | "big"
            | "good"
            | "old"
            | "young"
            | "right"
            | "wrong"
            | "other"
            | "square"
            | "day"
            | "day-"
    );
    let owning = matches!(
        after,
        "of" | "another"
            | "'s"
            | "can"
            | "could"
            | "must"
            | "should"
            | "may"
            | "might"
            | "would"
            | "who"
            | "that"
            | "which"
            | "where"
            | "with"
            | "has"
    );
    let hyphen = p.hyphen(amount.end) && !leads(p, amount) || (amount.start > 0 && p.hyphen(amount.start - 1));
    (determined || owning || hyphen).then_some(amount.end)
}

/// Fixed phrases: "zero tolerance", "two-way".
fn idiom(p: &Pieces<'_>, amount: &Amount) -> Option<usize> {
    let last = amount.end - 1;
    let hyphen = usize::from(p.hyphen(amount.end));
    let follows = IDIOMS.get(p.word(last))?;
    let next = p.word(amount.end + hyphen);
    let before = amount.start.checked_sub(1).map_or("", |at| p.word(at));
    let before = if before.is_empty() && amount.start > 1 { p.word(amount.start - 2) } else { before };
    follows
        .iter()
        .any(|idiom| match idiom.strip_suffix(" _") {
            Some(opening) => opening == before,
            None => *idiom == next,
        })
        .then_some(amount.end)
}

//! How many, without a number: "dozens", "tens of thousands", "several hundred", "a handful", "a couple of".
//!
//! Their intervals are open where the words are: "thousands" is two thousand or more.

use super::currency::{self, Currency};
use super::lexicon::Class;
use super::numeral::{Form, Numeral};
use super::piece::Pieces;
use crate::lexicon::{self, Words};
use std::sync::LazyLock;
use variorum_story::{Interval, Span};

/// A vague number.
pub struct Vague {
    /// The piece after it.
    pub end: usize,
    /// Its place.
    pub span: Span,
    /// What it can mean.
    pub interval: Interval,
    /// A number where the words are one: two of "a couple".
    pub value: Option<f64>,
    /// Its currency: "millions of dollars".
    pub currency: Option<Currency>,
}

/// What a word multiplies a scale by: least, greatest and stated number.
#[derive(Clone, Copy)]
struct Row {
    low: f64,
    high: Option<f64>,
    value: Option<f64>,
    alone: bool,
}

static WORDS: LazyLock<Words<Row>> = LazyLock::new(|| {
    let number = |text: &str| text.parse::<f64>().ok();
    lexicon::rows("en/vague")
        .map(|row| {
            let low = number(row[1]).unwrap_or_default();
            (row[0], Row { low, high: number(row[2]), value: number(row[3]), alone: row[4] == "alone" })
        })
        .collect()
});

/// Whether a vague number can begin with a word that is no numeral itself.
pub fn begins(word: &str) -> bool {
    matches!(word, "tens" | "scores") || WORDS.contains_key(word)
}

/// The vague number that begins at piece `i`.
pub fn read(p: &Pieces<'_>, i: usize) -> Option<Vague> {
    let at = i + usize::from(matches!(p.word(i), "a" | "the"));
    let mut vague = scales(p, i).or_else(|| counted(p, i, at))?;
    if p.word(vague.end) == "of" {
        let number =
            Numeral { end: vague.end + 1, value: 1e6, unit: 1.0, coefficient: 1.0, scale: 1e6, form: Form::Words };
        if let Some((currency, end)) = currency::after(p, &number) {
            vague = Vague { end, currency: Some(currency), ..vague };
        }
    }
    vague.span = p.span(i, vague.end);
    Some(vague)
}

/// "dozens", "tens of thousands", "hundreds of millions".
fn scales(p: &Pieces<'_>, i: usize) -> Option<Vague> {
    let least = |at: usize| match p.class(at) {
        Some(Class::Many(scale)) => Some(scale),
        Some(Class::Dozens) => Some(12.0),
        _ if p.word(at) == "tens" => Some(10.0),
        _ if p.word(at) == "scores" => Some(20.0),
        _ => None,
    };
    let mut low = least(i)?;
    let mut end = i + 1;
    while p.word(end) == "of"
        && let Some(next) = least(end + 1).filter(|&next| next >= 100.0)
    {
        low *= next;
        end += 2;
    }
    // "Scores" and "tens" alone count only what they are of: "the scores were level".
    let alone = end == i + 1 && matches!(p.word(i), "tens" | "scores");
    let verb = p.word(i) == "scores"
        && matches!(p.word(end), "were" | "are" | "have" | "had" | "more" | "remain")
        && i.checked_sub(1).is_none_or(|at| matches!(p.word(at), "and" | "while" | "with" | "as" | "but" | "killed"));
    if alone && p.word(end) != "of" && !verb {
        return None;
    }
    Some(new(end, Interval { low: Some(low * 2.0), high: None }, None))
}

/// "several", "a few hundred", "a couple of thousand", "a handful".
fn counted(p: &Pieces<'_>, i: usize, at: usize) -> Option<Vague> {
    let row = WORDS.get(p.word(at)).filter(|_| at > i || !matches!(p.word(i), "couple" | "handful" | "few"))?;
    if p.word(i) == "the" {
        return None;
    }
    let next = at + 1 + usize::from(p.word(at + 1) == "of");
    let scale = match p.class(next) {
        Some(Class::Hundred) => Some(100.0),
        Some(Class::Scale(scale)) => Some(scale),
        Some(Class::Dozen) => Some(12.0),
        _ => None,
    };
    let (scale, end) = match scale {
        Some(scale) => (scale, next + 1),
        None if row.alone => (1.0, at + 1),
        None => return None,
    };
    let times = |value: Option<f64>| value.map(|value| value * scale);
    Some(new(end, Interval { low: Some(row.low * scale), high: times(row.high) }, times(row.value)))
}

fn new(end: usize, interval: Interval, value: Option<f64>) -> Vague {
    Vague { end, span: Span::default(), interval, value, currency: None }
}

//! Ordinals as ranks: "second-deadliest", "the 47th president", "No. 2", "ranked third".
//!
//! Not ranks: the first, second and third of an argument, seconds of time, dates, and ordinals inside names.

use super::numeral;
use super::piece::Pieces;
use crate::lexicon::{self, Words};
use std::sync::LazyLock;

/// A place in an order.
pub struct Rank {
    /// The piece after it.
    pub end: usize,
    /// Its number.
    pub value: f64,
    /// The rule that found it.
    pub rule: &'static str,
}

/// The rank that begins at piece `i`.
pub fn read(p: &Pieces<'_>, i: usize) -> Option<Rank> {
    number_sign(p, i).or_else(|| digits(p, i)).or_else(|| words(p, i))
}

/// Two places between which one is: "ranks between the 10th and the 15th", "finished lower than third but higher than sixth".
pub struct Places {
    /// The better place.
    pub low: f64,
    /// The worse place.
    pub high: f64,
    /// First piece of its words: "between".
    pub opens: usize,
    /// The piece after it.
    pub end: usize,
}

/// The two places of which the first begins at piece `i`.
pub fn between(p: &Pieces<'_>, i: usize) -> Option<Places> {
    /// Words between a verb of ranking and its places.
    const REACH: usize = 3;
    let article = |at: usize| at + usize::from(p.word(at) == "the");
    let opens = i.checked_sub(1)?;
    let opens = opens - usize::from(p.word(opens) == "the").min(opens);
    // Hardly any number stands behind these words, and reading an ordinal costs more.
    if !matches!(p.word(opens), "between" | "from" | "than") {
        return None;
    }
    let (first, end) = place(p, i)?;
    let compared = |at: usize| matches!(p.word(at), "higher" | "lower" | "better" | "worse");
    let (opens, next) = match (p.word(opens), p.word(end)) {
        ("between", "and") | ("from", "to") => (opens, end + 1),
        ("than", "but" | "and")
            if opens > 0 && compared(opens - 1) && compared(end + 1) && p.word(end + 2) == "than" =>
        {
            (opens - 1, end + 3)
        }
        _ => return None,
    };
    let (second, end) = place(p, article(next))?;
    let ranked = (opens.saturating_sub(REACH)..opens).any(|at| {
        matches!(
            p.word(at),
            "rank" | "ranks" | "ranked" | "ranking" | "finish" | "finished" | "finishes" | "placed" | "place"
        )
    });
    let (low, high) = (first.min(second), first.max(second));
    (ranked && low < high).then_some(Places { low, high, opens, end })
}

/// An ordinal, and the piece after it.
fn place(p: &Pieces<'_>, i: usize) -> Option<(f64, usize)> {
    digits(p, i).map(|rank| (rank.value, rank.end)).or_else(|| numeral::ordinal(p, i))
}

/// "No. 2", "number 2": "Number 10" alone is a house.
fn number_sign(p: &Pieces<'_>, i: usize) -> Option<Rank> {
    let stop = usize::from(p.mark(i + 1) == Some('.') && p.glued(i + 1));
    let at = i + 1 + stop;
    let sign = match p.surface(i) {
        "No." | "no." | "No" | "Nos." => true,
        "number" | "#" => p.mark(i) != Some('#') || p.glued(at),
        _ => false,
    };
    let digits = p.digits(at).filter(|d| sign && d.count <= 3 && !d.decimal && !d.padded)?;
    let house = p.surface(i) == "No" && stop == 0 && p.surface(at) == "10";
    let follows = p.word(at + 1);
    (!house
        && !matches!(follows, "downing" | "bus" | "train" | "tram" | "shirt" | "jersey")
        && p.mark(at + 1) != Some('%')
        && p.mark(i) != Some('#'))
    .then_some(Rank { end: at + 1, value: digits.value?, rule: "rank/number" })
}

/// "47th".
fn digits(p: &Pieces<'_>, i: usize) -> Option<Rank> {
    let digits = p.digits(i).filter(|d| !d.decimal && !d.padded)?;
    let suffix = p.glued(i + 1) && p.word(i + 1) == suffix(digits.value?);
    if !suffix || named(p, i, i + 2) {
        return None;
    }
    Some(Rank { end: i + 2, value: digits.value?, rule: "rank/digits" })
}

/// The letters that make an ordinal of a number.
fn suffix(value: f64) -> &'static str {
    match ((value % 100.0) as u32, (value % 10.0) as u32) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// "second", "twenty-first", "two hundredth".
fn words(p: &Pieces<'_>, i: usize) -> Option<Rank> {
    let (value, end) = numeral::ordinal(p, i)?;
    let before = i.checked_sub(1).map_or("", |at| p.word(at));
    if named(p, i, end) || !is_rank(p, value, before, i, end) {
        return None;
    }
    Some(Rank { end, value, rule: "rank/words" })
}

/// Nouns that an ordinal makes a name of, and whether only with a capital.
static NAMES: LazyLock<Words<bool>> =
    LazyLock::new(|| lexicon::rows("en/ordinal_names").map(|row| (row[0], row[1] == "capital")).collect());

/// Whether the ordinal is part of a name: "Fifth Avenue", "the Second World War", "14th Amendment", "fourth quarter".
fn named(p: &Pieces<'_>, i: usize, end: usize) -> bool {
    let next = end + usize::from(p.hyphen(end));
    let capitals = p.digits(i).is_none() && p.capital(i) && i > 0 && p.capital(end) && next == end;
    capitals || NAMES.get(p.word(next)).is_some_and(|&capital| !capital || p.capital(next))
}

/// Whether an ordinal in words places something in an order.
fn is_rank(p: &Pieces<'_>, value: f64, before: &str, i: usize, end: usize) -> bool {
    let next = end + usize::from(p.hyphen(end));
    let follows = p.word(next);
    let superlative =
        follows.len() > 4 && follows.ends_with("est") && !matches!(follows, "interest" | "request" | "protest")
            || matches!(follows, "most" | "least" | "best" | "worst");
    let placed =
        matches!(before, "ranked" | "ranks" | "finished" | "came" | "placed" | "finish" | "ranking" | "finishing")
            || matches!(follows, "place" | "placed" | "spot" | "seed")
            || matches!((before, follows), ("in" | "into", "behind"));
    if superlative || placed {
        return value > 1.0 || placed;
    }
    let run =
        matches!(follows, "straight" | "consecutive" | "successive" | "time" | "biggest" | "day" | "term" | "year");
    match value as u32 {
        1 => false,
        2 | 3 => run && !matches!(before, "a" | "an" | "per" | "every" | "each"),
        _ => p.mark(end) != Some(',') || i > 0,
    }
}

//! Numbers that are part of a name: "Boeing 737", "Article 5", "resolution 2100", "FTSE 100".

use super::amount::{Amount, Of};
use super::numeral::Form;
use super::piece::{Pieces, is_hyphen};
use crate::extract::noun::is_a;
use crate::lexicon::{self, Words};
use crate::text::Pos;
use std::sync::LazyLock;

/// How a word must be written to name the number after it.
#[derive(Clone, Copy, PartialEq)]
enum Case {
    Any,
    Capital,
}

/// Words after which a number is part of a name.
static DESIGNATORS: LazyLock<Words<Case>> = LazyLock::new(|| {
    lexicon::rows("en/designators")
        .map(|row| (row[0], if row[1] == "capital" { Case::Capital } else { Case::Any }))
        .collect()
});
/// "Boeing 737", "Article 5", "resolution 2100", "Windows 10": a word that names the number, or a name directly before it
/// and no noun after it.
pub fn end(p: &Pieces<'_>, amount: &Amount) -> Option<usize> {
    let before = amount.start.checked_sub(1)?;
    let Form::Digits(digits) = amount.number.form else { return spelled(p, amount, before) };
    if amount.of != Of::Nothing || digits.decimal && !p.capital(before) {
        return None;
    }
    if amount.number.scale != 1.0 {
        // "Flat 12B": a letter, and no billion.
        let lettered = amount.end == amount.start + 2 && p.glued(amount.end - 1) && p.capital(amount.end - 1);
        return (lettered && p.capital(before) && named_by(p, before)).then_some(amount.end);
    }
    let hyphen = usize::from(p.hyphen(before));
    let word = before.checked_sub(hyphen)?;
    let known = named_by(p, word);
    let named =
        known || is_airliner(p, amount) || (!digits.grouped && !digits.decimal && follows_name(p, word, amount.end));
    (named || is_address(p, amount.end)).then(|| rest(p, amount.end))
}

/// Where a designation of several numbers ends: "737-800", "27(3)".
fn rest(p: &Pieces<'_>, end: usize) -> usize {
    let joined = p.mark(end).is_some_and(|mark| is_hyphen(mark) || mark == '(') && p.glued(end);
    if !joined || p.digits(end + 1).is_none() || !p.glued(end + 1) {
        return end;
    }
    end + 2 + usize::from(p.mark(end + 2) == Some(')'))
}

/// Whether a number is an airliner's, 707 to 787, before a name or what flies: "737 MAX jets".
fn is_airliner(p: &Pieces<'_>, amount: &Amount) -> bool {
    let value = amount.number.value;
    let flies = || p.token(amount.end).is_some_and(|next| is_a(&next.lemma, None, "aircraft"));
    let named = || matches!(p.surface(amount.end), "MAX" | "Max");
    (707.0..=787.0).contains(&value) && (value - 707.0) % 10.0 == 0.0 && (flies() || named())
}

/// Whether a house number ends before piece `end`: "10 Downing Street", "the 1400 block of Elm".
fn is_address(p: &Pieces<'_>, end: usize) -> bool {
    let street = |at: usize| {
        matches!(p.word(at), "street" | "road" | "avenue" | "lane" | "drive" | "boulevard" | "st." | "ave." | "rd.")
    };
    if p.word(end) == "block" && p.word(end + 1) == "of" {
        return true;
    }
    p.capital(end)
        && (1..=2).any(|words| p.capital(end + words) && street(end + words) && (words == 1 || p.capital(end + 1)))
}

/// "Article Five", "Phase Two": in words only after a word that names numbers, both with a capital.
fn spelled(p: &Pieces<'_>, amount: &Amount, before: usize) -> Option<usize> {
    (p.capital(amount.start) && p.capital(before) && named_by(p, before)).then_some(amount.end)
}

/// Whether a word names the number after it.
fn named_by(p: &Pieces<'_>, word: usize) -> bool {
    match DESIGNATORS.get(p.word(word)) {
        Some(Case::Any) => true,
        Some(Case::Capital) => p.capital(word),
        None => false,
    }
}

/// Whether a name stands directly before a number and nothing that could be counted after it: "Xbox 360 is", "FTSE 100".
fn follows_name(p: &Pieces<'_>, word: usize, end: usize) -> bool {
    let name = word > 0 && p.capital(word) && p.token(word).is_some_and(|t| t.pos == Pos::Name || t.pos == Pos::Noun);
    let next = p.word(end);
    let closed = p.token(end).is_none_or(|t| {
        matches!(t.pos, Pos::Mark | Pos::Auxiliary | Pos::Preposition | Pos::Conjunction | Pos::Verb | Pos::Particle)
    });
    name && (next.is_empty() || closed) && !p.hyphen(end) && p.mark(end) != Some('%')
}

//! Currencies before and after an amount, from `lexicon/en/currencies.tsv`.

use super::forms::Forms;
use super::numeral::{Form, Numeral};
use super::piece::Pieces;
use super::unit;
use crate::lexicon;
use std::sync::LazyLock;

/// A currency and what its form is worth of the main unit: 0.01 for cents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Currency {
    /// ISO 4217 code.
    pub code: &'static str,
    /// Main units in one.
    pub factor: f64,
}

static BEFORE: LazyLock<Forms<Currency>> = LazyLock::new(|| Forms::new(true, forms(1, 1.0).chain(forms(5, 1e6))));
static AFTER: LazyLock<Forms<Currency>> = LazyLock::new(|| Forms::new(false, forms(2, 1.0).chain(forms(3, 0.01))));
static CODES: LazyLock<Forms<Currency>> = LazyLock::new(|| Forms::new(true, forms(2, 1.0).chain(forms(5, 1e6))));

/// Words that are currencies only after large amounts: else "three won", "two real rivals".
const ALSO_WORDS: [&str; 9] = ["won", "real", "sol", "som", "lev", "marks", "sterling", "quid", "dram"];
/// What an amount before such a word must be at least.
const LARGE: f64 = 1000.0;

fn forms(column: usize, factor: f64) -> impl Iterator<Item = (&'static str, Currency)> {
    lexicon::rows("en/currencies").flat_map(move |row| {
        let code = row[0];
        let forms = row.get(column).copied().unwrap_or_default();
        forms.split('|').filter(|form| !form.is_empty()).map(move |form| (form, Currency { code, factor }))
    })
}

/// The currency that leads digits at piece `i`, and the piece of the digits.
pub fn before(p: &Pieces<'_>, i: usize) -> Option<(Currency, usize)> {
    let (currency, end) = BEFORE.find(p, i)?;
    // "gave us $5" is no "us $", which tokenised newswire alone writes, apart from its digits as well.
    let apart = (i + 1..end).any(|at| !p.glued(at));
    let at = end + usize::from(p.mark(end).is_some_and(super::piece::is_hyphen) && p.glued(end + 1));
    let digits = p.digits(at)?;
    let letter = end == i + 1 && p.surface(i).len() == 1 && p.surface(i).bytes().all(|b| b.is_ascii_alphabetic());
    let plausible = !letter || (p.glued(end) && digits.count >= 3);
    ((!apart || !p.glued(end)) && plausible).then_some((currency, end))
}

/// Whether letters lead `rest` more bytes of digits as a currency: "Rs500", "CFA1.2bn"; one letter only large amounts.
pub fn opens(letters: &str, rest: usize) -> bool {
    !letters.is_empty() && (letters.len() > 1 || rest >= 3) && BEFORE.begins(letters.trim_end_matches('.'))
}

/// The currency that follows a number, and the piece after it.
pub fn after(p: &Pieces<'_>, number: &Numeral) -> Option<(Currency, usize)> {
    let at = number.end + usize::from(p.hyphen(number.end));
    if matches!(p.word(at), "pound" | "pounds") && p.word(at + 1) != "sterling" {
        let pounds = Currency { code: "GBP", factor: 1.0 };
        return is_money(p, number, at).then_some((pounds, at + 1));
    }
    if p.surface(at) == "p" && (!p.glued(at) || p.hyphen(at - 1) || !matches!(number.form, Form::Digits(_))) {
        return None;
    }
    // "7€", "20Rs", "10$", but not the "$" of "10 $20 notes".
    let letter = p.surface(at).len() == 1 && p.surface(at).bytes().all(|b| b.is_ascii_alphabetic());
    let digits = |end: usize| p.glued(end) && p.digits(end).is_some();
    let glued = BEFORE.find(p, at).filter(|&(_, end)| p.glued(at) && !letter && !digits(end));
    if let Some(local) = super::local::currency(p, at) {
        return (!super::local::is_loose(p.word(at)) || number.value >= LARGE).then_some((local, at + 1));
    }
    let (currency, end) = AFTER.find(p, at).or_else(|| CODES.find(p, at)).or(glued)?;
    let plausible = end > at + 1 || !ALSO_WORDS.contains(&p.word(at)) || number.value >= LARGE;
    plausible.then_some((currency, end))
}

/// Whether a currency stands at piece `i`.
pub fn follows(p: &Pieces<'_>, i: usize) -> bool {
    AFTER.find(p, i).is_some() || CODES.find(p, i).is_some() || matches!(p.word(i), "pound" | "pounds")
}

/// Whether pounds are money, not weight: by their scale, the text's other money, or a verb of paying.
fn is_money(p: &Pieces<'_>, number: &Numeral, at: usize) -> bool {
    if number.scale >= 1e6 && p.word(at + 1) != "of" {
        return true;
    }
    let weight = p.word(at + 1) == "of" || p.hyphen(at - 1) || matches!(p.word(at), "pound") || unit::weighed(p, at);
    !weight && p.text_has_pounds()
}

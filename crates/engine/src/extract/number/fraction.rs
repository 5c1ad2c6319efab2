//! Parts of one: "two-thirds", "3/4", "half a million", "one in five".

use super::lexicon::Class;
use super::noun_like::is_counted;
use super::numeral::{self, Form, Numeral};
use super::piece::Pieces;

/// Denominators that slashed fractions have in prose; "24/7" and "9/11" are none.
const DENOMINATORS: [f64; 10] = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 16.0, 100.0];

/// Greatest denominator of "one in …".
const MOST: f64 = 1e9;

/// Digits, slash, digits: "3/4". The value, and the piece after.
pub fn slashed(p: &Pieces<'_>, i: usize) -> Option<(f64, usize)> {
    if !matches!(p.mark(i + 1), Some('/' | '\u{2044}')) || !p.glued(i + 1) || !p.glued(i + 2) {
        return None;
    }
    let (over, under) = (p.digits(i)?, p.digits(i + 2)?);
    if matches!(p.mark(i + 3), Some('/' | '-' | '%')) && p.glued(i + 3) && p.digits(i + 4).is_some() {
        return None;
    }
    let (over, under) = (over.value?, under.value?);
    (over > 0.0 && over < under && DENOMINATORS.contains(&under)).then_some((over / under, i + 3))
}

/// Parts in which American shares were quoted before they had cents.
const QUOTED: [f64; 5] = [2.0, 4.0, 8.0, 16.0, 32.0];

/// The part of "9 15-16", as wires without a slash have it, behind a whole number: the value, and the piece after.
pub fn hyphened(p: &Pieces<'_>, i: usize) -> Option<(f64, usize)> {
    let (over, under) = (p.digits(i)?.value?, p.digits(i + 2)?.value?);
    let joined = p.hyphen(i + 1) && p.glued(i + 1) && p.glued(i + 2) && !p.hyphen(i + 3);
    let part = over % 2.0 == 1.0 && over < under && QUOTED.contains(&under);
    let moved = i > 1
        && matches!(
            p.word(i - 2),
            "to" | "rose" | "fell" | "up" | "down" | "at" | "off" | "dropped" | "gained" | "lost"
        );
    (joined && part && moved && !is_counted(p, i + 3)).then_some((over / under, i + 3))
}

/// "a third", "two-thirds", "half", "one quarter", "half of one": the value, and the piece after.
pub fn part(p: &Pieces<'_>, i: usize) -> Option<(f64, usize)> {
    if p.word(i) == "half" {
        return Some((0.5, i + 1));
    }
    let article = matches!(p.word(i), "a" | "an");
    let (over, at) = match (p.class(i), p.class(i + 2)) {
        (Some(Class::Ten(tens)), Some(Class::Unit(units))) if p.hyphen(i + 1) => (tens + units, i + 3),
        (Some(Class::Unit(value) | Class::Teen(value) | Class::Ten(value)), _) if value > 0.0 => (value, i + 1),
        _ if article => (1.0, i + 1),
        _ => return None,
    };
    let at = at + usize::from(p.hyphen(at));
    let under = match p.class(at)? {
        Class::Part(under) => under,
        Class::Ordinal(under) if over == 1.0 && under >= 3.0 => under,
        Class::Parts(under) if over > 1.0 => under,
        _ => return None,
    };
    // "A third-largest", "one third-party": a rank or a name.
    (!p.hyphen(at + 1)).then_some((over / under, at + 1))
}

/// "half a million", "a quarter of a million", "half-million", "half a dozen".
pub fn scaled(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    let (part, at) = part(p, i).or_else(|| (p.word(i) == "quarter").then_some((0.25, i + 1)))?;
    let at = at + usize::from(p.word(at) == "of");
    let at = at + usize::from(matches!(p.word(at), "a" | "an" | "one") || p.hyphen(at));
    let scale = match p.class(at)? {
        Class::Scale(scale) => scale,
        Class::Dozen => 12.0,
        Class::Hundred if part == 0.5 => 100.0,
        _ => return None,
    };
    let value = part * scale;
    Some(Numeral { end: at + 1, value, unit: numeral::last_digit(value), coefficient: part, scale, form: Form::Words })
}

/// "one in five", "nine out of 10", "1-in-5": the share, and the piece after.
pub fn one_in(p: &Pieces<'_>, i: usize) -> Option<(f64, usize)> {
    let over = numeral::read(p, i, false).filter(|n| n.scale == 1.0)?;
    let hyphens = p.hyphen(over.end);
    let at = over.end + usize::from(hyphens);
    let at = match (p.word(at), p.word(at + 1)) {
        ("in", _) if hyphens == p.hyphen(at + 1) => at + 1 + usize::from(hyphens),
        ("out", "of") => at + 2,
        ("of", _) if p.word(at + 1) == "every" => at + 2,
        ("per", _) => return per(p, over.value, at + 1),
        _ => return None,
    };
    let at = at + usize::from(p.word(at) == "every");
    let under = numeral::read(p, at, false)?;
    let year = under.value >= 1000.0 && under.value < 2100.0 && matches!(under.form, Form::Digits(d) if !d.grouped);
    let whole = over.value.fract() == 0.0 && under.value.fract() == 0.0;
    let fits = whole && over.value >= 1.0 && over.value < under.value && under.value <= MOST && !year;
    (fits && !p.measured(under.end)).then_some((over.value / under.value, under.end))
}

/// "3 per 1,000", "120 per 100,000": the share, and the piece after; "5 per 2" and "per 24 hours" are none.
fn per(p: &Pieces<'_>, over: f64, at: usize) -> Option<(f64, usize)> {
    const LEAST: f64 = 100.0;
    let under = numeral::read(p, at, false)?;
    let base = under.value >= LEAST && under.value.log10().fract() == 0.0;
    (base && over < under.value && !p.measured(under.end)).then_some((over / under.value, under.end))
}

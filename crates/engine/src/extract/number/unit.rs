//! Units of measure after a number, from `lexicon/en/units.tsv`, and their conversion.

use super::forms::Forms;
use super::numeral::{Form, Numeral};
use super::piece::Pieces;
use crate::lexicon::{self, Words};
use std::sync::LazyLock;

/// A unit of the kept table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// Its symbol: "km²".
    pub symbol: &'static str,
    /// What it measures: "area".
    pub dimension: &'static str,
    /// Base units in one.
    pub factor: f64,
    /// Base units at its zero.
    pub offset: f64,
}

static UNITS: LazyLock<Vec<(Unit, Vec<&'static str>)>> =
    LazyLock::new(|| lexicon::rows("en/units").map(unit).collect());
static NAMES: LazyLock<Forms<Unit>> = LazyLock::new(|| Forms::new(false, forms(4)));
static SYMBOLS: LazyLock<Forms<Unit>> = LazyLock::new(|| Forms::new(true, forms(5)));
static BY_SYMBOL: LazyLock<Words<Unit>> =
    LazyLock::new(|| UNITS.iter().map(|(unit, _)| (unit.symbol, *unit)).collect());

fn unit(row: Vec<&'static str>) -> (Unit, Vec<&'static str>) {
    let number = |column: usize| row.get(column).and_then(|text| text.parse().ok()).unwrap_or_default();
    (Unit { symbol: row[0], dimension: row[1], factor: number(2), offset: number(3) }, row)
}

fn forms(column: usize) -> impl Iterator<Item = (&'static str, Unit)> {
    UNITS.iter().flat_map(move |(unit, row)| {
        let forms = row.get(column).copied().unwrap_or_default();
        forms.split('|').filter(|form| !form.is_empty()).map(move |form| (form, *unit))
    })
}

/// What a symbol of the table measures and how much `value` is in base units: ("length", 1609.344) for a mile. Values of
/// two units compare where the dimensions are one. None for currencies, percentages and unknown symbols.
pub fn base(symbol: &str, value: f64) -> Option<(&'static str, f64)> {
    let unit = BY_SYMBOL.get(symbol)?;
    Some((unit.dimension, value * unit.factor + unit.offset))
}

/// The unit that follows a number, and the piece after it.
pub fn after(p: &Pieces<'_>, number: &Numeral) -> Option<(Unit, usize)> {
    let hyphen = p.hyphen(number.end);
    let at = number.end + usize::from(hyphen);
    let name = NAMES.find(p, at).filter(|&(unit, end)| name_fits(p, number, unit, at, end));
    let symbol = SYMBOLS.find(p, at).filter(|&(_, end)| symbol_fits(p, number, at, end, hyphen));
    match (name, symbol) {
        (Some(name), Some(symbol)) => Some(if symbol.1 > name.1 { symbol } else { name }),
        (name, symbol) => name.or(symbol),
    }
}

/// Whether a unit's name is one here: "two stone walls" and "one second" are no units of this table, "to a degree" neither.
fn name_fits(p: &Pieces<'_>, number: &Numeral, unit: Unit, at: usize, end: usize) -> bool {
    match unit.symbol {
        // Before a name "pound" and "mark" are more; "one foot in the door", "two feet" are fine as lengths.
        "Mw" => number.value < 11.0 && p.word(at + 1) != "of",
        "kn" | "yd" | "pt" | "qt" => number.value > 1.0 || end > at,
        "°" => p.word(end) != "murder" && !p.word(end).starts_with("murder"),
        _ => true,
    }
}

/// Greatest temperature that letters alone tell, in degrees: more are codes.
const HOTTEST: f64 = 6000.0;

/// Whether letters after a number are a unit's symbol and not a word or a name.
fn symbol_fits(p: &Pieces<'_>, number: &Numeral, at: usize, end: usize, hyphen: bool) -> bool {
    if !matches!(number.form, Form::Digits(_) | Form::Fraction) {
        return false;
    }
    let glued = p.glued(at) && !hyphen;
    let letter = end == at + 1 && p.surface(at).chars().count() == 1 && p.mark(at).is_none();
    match p.surface(at) {
        "in" if end == at + 1 => !p.glued(end) && inches(p, end, glued),
        "st" => glued && number.value != 1.0 && weighed(p, at),
        "C" | "F" if p.mark(end) == Some('/') => false,
        "C" | "F" if hyphen || number.value.abs() > HOTTEST => false,
        _ if glued && p.glued(end) && p.digits(end).is_some() && !matches!(p.surface(at), "ft" | "st" | "lb") => false,
        _ if letter && !glued => !p.capital(end) && !p.hyphen(end),
        _ => true,
    }
}

/// Whether "in" after a number is inches: before a measure, or at the end.
fn inches(p: &Pieces<'_>, end: usize, glued: bool) -> bool {
    let measure = matches!(p.word(end), "thick" | "long" | "wide" | "tall" | "deep" | "high" | "across");
    let rain = p.word(end) == "of" && matches!(p.word(end + 1), "rain" | "snow" | "rainfall" | "snowfall" | "water");
    measure || rain || (p.mark(end) == Some('.') && p.glued(end)) || (glued && p.get(end).is_none()) || end == p.len()
}

/// Whether the words before piece `at` weigh something.
pub fn weighed(p: &Pieces<'_>, at: usize) -> bool {
    (at.saturating_sub(8)..at)
        .any(|i| p.word(i).starts_with("weigh") || matches!(p.word(i), "lost" | "shed" | "lifted"))
}

/// Whether a shorter unit continues a longer one: "5 feet 10 inches", "3lb 4oz".
pub fn continues(longer: Unit, shorter: Unit) -> bool {
    longer.dimension == shorter.dimension
        && matches!(
            (longer.symbol, shorter.symbol),
            ("ft" | "yd", "in")
                | ("mi" | "yd", "ft" | "yd")
                | ("lb", "oz")
                | ("st", "lb")
                | ("km", "m")
                | ("m", "cm")
                | ("kg", "g")
        )
}

/// The inch, of which "in" is the symbol.
pub fn inch() -> Unit {
    Unit { symbol: "in", dimension: "length", factor: 0.0254, offset: 0.0 }
}

/// The degree of "5 below zero", which does not say of which scale.
pub fn degree() -> Unit {
    Unit { symbol: "°", dimension: "angle", factor: 0.017_453_292_519_943_295, offset: 0.0 }
}

/// The unit of an earthquake's magnitude.
pub fn magnitude() -> Unit {
    Unit { symbol: "Mw", dimension: "magnitude", factor: 1.0, offset: 0.0 }
}

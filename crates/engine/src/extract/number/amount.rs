//! A number with what it is of: "$2.6m", "20 per cent", "300 km²", "minus 5 degrees", or nothing.

use super::currency::{self, Currency};
use super::numeral::{self, Numeral};
use super::piece::{Pieces, is_hyphen};
use super::unit::{self, Unit};
use super::{fraction, percent};
use variorum_story::{Kind, Span};

/// A number and its unit.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// Its first piece.
    pub start: usize,
    /// The piece after it.
    pub end: usize,
    /// Its number, with its sign.
    pub number: Numeral,
    /// What it is of.
    pub of: Of,
}

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    /// Nothing that is written with it.
    Nothing,
    /// Per cents or points.
    Percent(&'static str),
    /// A currency.
    Money(Currency),
    /// A unit of the table.
    Unit(Unit),
}

impl Amount {
    /// The kind of figure it makes.
    pub fn kind(&self) -> Kind {
        match self.of {
            Of::Nothing => Kind::Count,
            Of::Percent(_) => Kind::Percent,
            Of::Money(_) => Kind::Money,
            Of::Unit(_) => Kind::Measure,
        }
    }

    /// ISO code or symbol.
    pub fn unit(&self) -> Option<&'static str> {
        match self.of {
            Of::Nothing => None,
            Of::Percent(unit) => Some(unit),
            Of::Money(currency) => Some(currency.code),
            Of::Unit(unit) => Some(unit.symbol),
        }
    }

    /// Its value in its unit.
    pub fn value(&self) -> f64 {
        self.number.value * self.factor()
    }

    /// Unit of its last significant digit.
    pub fn precision(&self) -> f64 {
        self.number.unit * self.factor()
    }

    fn factor(&self) -> f64 {
        if let Of::Money(currency) = self.of { currency.factor } else { 1.0 }
    }

    /// Its place.
    pub fn span(&self, p: &Pieces<'_>) -> Span {
        p.span(self.start, self.end)
    }
}

/// The amount that begins at piece `i`.
pub fn read(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let (negative, at) = sign(p, i);
    let led = currency::before(p, at);
    let (inner, at) = led.map_or((false, at), |(_, end)| sign(p, end));
    let mut number = numeral::read(p, at, led.is_some())?;
    if negative || inner {
        number.value = -number.value;
    }
    let amount = Amount { start: i, end: number.end, number, of: Of::Nothing };
    if let Some((currency, _)) = led {
        return Some(with_hundredths(p, Amount { of: Of::Money(currency), ..amount }, currency));
    }
    Some(with_unit(p, amount))
}

/// Gives an amount the per cents, currency or unit that follows.
fn with_unit(p: &Pieces<'_>, amount: Amount) -> Amount {
    let number = &amount.number;
    if let Some((unit, end)) = percent::after(p, number.end) {
        return Amount { end, of: Of::Percent(unit), ..amount };
    }
    if let Some((currency, end)) = currency::after(p, number) {
        return with_hundredths(p, Amount { end, of: Of::Money(currency), ..amount }, currency);
    }
    if p.word(number.end) == "below" && p.word(number.end + 1) == "zero" {
        let of = Of::Unit(unit::degree());
        return Amount { end: number.end + 2, number: Numeral { value: -number.value, ..*number }, of, ..amount };
    }
    if let Some((unit, end)) = unit::after(p, number) {
        let amount = continued(p, Amount { end, of: Of::Unit(unit), ..amount }, unit);
        return below_zero(p, amount, unit);
    }
    amount
}

/// "12 degrees below zero".
fn below_zero(p: &Pieces<'_>, mut amount: Amount, unit: Unit) -> Amount {
    let degrees = matches!(unit.dimension, "temperature" | "angle");
    if degrees && p.word(amount.end) == "below" && p.word(amount.end + 1) == "zero" && amount.number.value > 0.0 {
        amount.number.value = -amount.number.value;
        amount.end += 2;
    }
    amount
}

/// Adds the cents of "3 dollars and 50 cents".
fn with_hundredths(p: &Pieces<'_>, amount: Amount, of: Currency) -> Amount {
    let at = amount.end + usize::from(p.word(amount.end) == "and");
    let small = numeral::read(p, at, false).filter(|n| n.value < 100.0 && n.scale == 1.0 && amount.number.scale == 1.0);
    let Some((number, (hundredth, end))) = small.and_then(|n| Some((n, currency::after(p, &n)?))) else {
        return amount;
    };
    if hundredth.code != of.code || of.factor != 1.0 || hundredth.factor == 1.0 {
        return amount;
    }
    let value = amount.number.value + number.value * hundredth.factor;
    Amount { end, number: Numeral { value, unit: hundredth.factor, coefficient: value, ..amount.number }, ..amount }
}

/// Adds the shorter unit of "5 feet 10 inches", and answers in it.
fn continued(p: &Pieces<'_>, amount: Amount, longer: Unit) -> Amount {
    let joint = |at: usize| at + usize::from(p.mark(at) == Some(',') || p.word(at) == "and" || p.hyphen(at));
    let Some(next) = numeral::read(p, joint(amount.end), false) else { return amount };
    // "6ft 2in", "6-foot-2": after feet even a bare "in" is inches, and what a hyphen joins to them.
    let bare = p.hyphen(amount.end) && next.value < 12.0 && !p.hyphen(next.end);
    let inches = (longer.symbol == "ft")
        .then_some(next.end + usize::from(p.surface(next.end) == "in"))
        .filter(|&end| bare || end > next.end)
        .map(|end| (unit::inch(), end));
    let Some((shorter, end)) =
        unit::after(p, &next).or(inches).filter(|(shorter, _)| unit::continues(longer, *shorter))
    else {
        return amount;
    };
    let value = amount.number.value * longer.factor / shorter.factor + next.value;
    // Factors of one dimension divide to whole numbers up to rounding.
    let value = (value * 1e6).round() / 1e6;
    let number = Numeral { value, unit: next.unit, end: next.end, scale: 1.0, coefficient: value, ..amount.number };
    continued(p, Amount { end, number, of: Of::Unit(shorter), ..amount }, shorter)
}

/// Whether a minus stands at piece `i`, and the piece after any sign.
fn sign(p: &Pieces<'_>, i: usize) -> (bool, usize) {
    let led = p.digits(i + 1).is_some() || currency::before(p, i + 1).is_some();
    let free = !p.glued(i) || matches!(p.mark(i - 1), Some('<' | '>' | '=' | '(' | '≥' | '≤'));
    match p.mark(i) {
        Some('+') if p.glued(i + 1) && !p.glued(i) && led => (false, i + 1),
        Some(mark) if is_hyphen(mark) && mark != '—' && p.glued(i + 1) && free && led => (true, i + 1),
        _ if i > 0 && p.word(i - 1) == "or" => (false, i),
        _ if matches!(p.word(i), "minus" | "negative") && numeral::read(p, i + 1, false).is_some() => (true, i + 1),
        _ => (false, i),
    }
}

/// An amount with the unit that only the next one states: the "45" of "45 and 50 mg", of "rose from 45 to 50 mph".
pub fn sharing(p: &Pieces<'_>, amount: &Amount) -> Amount {
    /// How many times the other one may be, so that "3 and 500 km away" share nothing.
    const ALIKE: f64 = 10.0;
    let from = || amount.start.checked_sub(1).is_some_and(|at| p.word(at) == "from");
    let joined = match p.word(amount.end) {
        "and" | "or" => amount.of == Of::Nothing,
        "to" => amount.of == Of::Nothing && from(),
        _ => false,
    };
    let Some(next) = Some(amount.end + 1).filter(|_| joined).and_then(|at| read(p, at)) else { return *amount };
    let led = currency::before(p, next.start).is_some();
    let digits = |a: &Amount| matches!(a.number.form, numeral::Form::Digits(_));
    let (one, other) = (amount.number.value.abs(), next.number.value.abs());
    let alike = one > 0.0 && other > 0.0 && one.max(other) <= ALIKE * one.min(other);
    let fits = next.of != Of::Nothing && !led && digits(amount) && digits(&next) && next.number.scale == 1.0;
    if fits && alike { Amount { of: next.of, ..*amount } } else { *amount }
}

/// Whether words of a rate stand near: a half point of a game is none.
fn of_a_rate(p: &Pieces<'_>, i: usize) -> bool {
    (i.saturating_sub(RATE_REACH)..i + RATE_REACH).any(|at| {
        matches!(
            p.word(at),
            "rate" | "rates" | "percent" | "cent" | "fed" | "bank" | "inflation" | "unemployment" | "yield" | "yields"
        )
    })
}

/// How many pieces away the words of a rate may stand.
const RATE_REACH: usize = 10;

/// Half or a quarter of a unit: "half a mile", "a quarter of a percentage point".
pub fn part_of_unit(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let (value, end) = fraction::part(p, i)?;
    let at = end + usize::from(p.word(end) == "of");
    let at = at + usize::from(matches!(p.word(at), "a" | "an" | "one") || p.hyphen(at));
    let form = numeral::Form::Fraction;
    let number = Numeral { end: at, value, unit: value, coefficient: value, scale: 1.0, form };
    // "a quarter point", "a half-point cut": of a rate in per cents.
    let joint = end + usize::from(p.hyphen(end));
    if at <= joint && matches!(p.word(joint), "point" | "points") && of_a_rate(p, i) {
        return Some(Amount { start: i, end: joint + 1, number, of: Of::Percent(percent::POINTS) });
    }
    let amount = with_unit(p, Amount { start: i, end: at, number, of: Of::Nothing });
    // "Half mile" is said of half alone, "a quarter percentage point" of any part.
    if at == end && p.word(i) != "half" && !matches!(amount.of, Of::Percent(_)) {
        return None;
    }
    // "Half a pound", "a third of a cent" are money only with a sign.
    (amount.of != Of::Nothing).then_some(amount)
}

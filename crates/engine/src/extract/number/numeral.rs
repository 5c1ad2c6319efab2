//! Pieces → one number: "13,289", "twenty-one", "1.2 million", "2½", "three and a half million", "1 . 6 billion".
//!
//! Knows how numbers are written, not what they count.

use super::digits::Digits;
use super::fraction;
use super::lexicon::Class;
use super::piece::{Pieces, Sort};

/// A number as written.
#[derive(Clone, Copy, Debug)]
pub struct Numeral {
    /// The piece after it.
    pub end: usize,
    /// Its value.
    pub value: f64,
    /// Unit of its last significant digit.
    pub unit: f64,
    /// What stands before its scale: 1.2 of "1.2 million".
    pub coefficient: f64,
    /// Its scale: a million of "1.2 million", 1 where there is none.
    pub scale: f64,
    /// How it is written.
    pub form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// Digits, with or without a scale in words.
    Digits(Digits),
    /// Words.
    Words,
    /// A part of one: "three quarters", "½".
    Fraction,
}

/// "half a million": a part of a scale, which is a number and no share.
pub fn read_scaled(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    fraction::scaled(p, i)
}

/// The number that begins at piece `i`; after a currency ("m" is a million there) where `money`.
pub fn read(p: &Pieces<'_>, i: usize, money: bool) -> Option<Numeral> {
    if money { read_anew(p, i, true) } else { p.numeral(i, || read_anew(p, i, false)) }
}

fn read_anew(p: &Pieces<'_>, i: usize, money: bool) -> Option<Numeral> {
    if let Some(scaled) = fraction::scaled(p, i) {
        return Some(scaled);
    }
    let plain = digits(p, i).or_else(|| words(p, i))?;
    Some(with_part(p, with_scale(p, with_part(p, plain), money)))
}

fn new(end: usize, value: f64, unit: f64, form: Form) -> Numeral {
    Numeral { end, value, unit, coefficient: value, scale: 1.0, form }
}

/// Digits with their fraction.
fn digits(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    if let Sort::Fraction(value) = p.get(i)?.sort {
        return Some(new(i + 1, value, value, Form::Fraction));
    }
    let digits = p.digits(i)?;
    if let Some((value, end)) = fraction::slashed(p, i) {
        return Some(new(end, value, value, Form::Fraction));
    }
    let mut number = new(i + 1, digits.value?, digits.unit, Form::Digits(digits));
    if digits.dotted && dots_group(p, i + 1) {
        number = new(i + 1, number.value * 1000.0, (digits.unit * 1000.0).max(1.0), number.form);
    }
    if let Some(parted) = parted_decimal(p, i, digits) {
        return Some(parted);
    }
    let fraction = match p.get(i + 1).map(|piece| piece.sort) {
        Some(Sort::Fraction(part)) if digits.decimal => return Some(of_last_digit(i + 2, number, part)),
        Some(Sort::Fraction(value)) => Some((value, i + 2)),
        _ if digits.decimal => None,
        _ => fraction::slashed(p, i + 1).or_else(|| fraction::hyphened(p, i + 1)).filter(|_| !p.glued(i + 1)),
    };
    if let Some((part, end)) = fraction {
        return Some(new(end, number.value + part, part, number.form));
    }
    Some(number)
}

/// "$7.02½": half a cent more. Ten to so much is a whole number, so that 7.025 is what comes out.
fn of_last_digit(end: usize, number: Numeral, part: f64) -> Numeral {
    let scale = (1.0 / number.unit).round();
    new(end, ((number.value * scale).round() + part) / scale, part / scale, number.form)
}

/// "1 . 6 billion", as tokenised newswire writes 1.6 billion: only where a scale or a per cent follows, or a currency leads.
fn parted_decimal(p: &Pieces<'_>, i: usize, whole: Digits) -> Option<Numeral> {
    let decimals = p.digits(i + 2)?;
    if p.mark(i + 1) != Some('.') || p.glued(i + 1) || p.glued(i + 2) || whole.decimal || decimals.decimal {
        return None;
    }
    let scaled = matches!(p.class(i + 3), Some(Class::Scale(_))) || p.mark(i + 3) == Some('%');
    let led = i > 0 && p.mark(i - 1).is_some_and(|m| matches!(m, '$' | '€' | '£' | '¥'));
    let unit = 0.1f64.powi(decimals.count.min(20) as i32);
    let value = whole.value? + decimals.value? * unit;
    let percent = matches!(p.word(i + 3), "percent" | "per");
    (scaled || led || percent).then(|| new(i + 3, value, unit, Form::Digits(whole)))
}

/// Whether one dot before three digits groups thousands: people and things that are counted have no decimals; shares have,
/// as has all in a text that groups by commas.
fn dots_group(p: &Pieces<'_>, after: usize) -> bool {
    let shares = || (after..after + 4).any(|at| matches!(p.word(at), "shares" | "points" | "seconds"));
    p.dots_group() || super::noun_like::is_counted(p, after) && !p.commas_group() && !shares()
}

/// Multiplies by the scales that follow.
fn with_scale(p: &Pieces<'_>, mut number: Numeral, money: bool) -> Numeral {
    if matches!(number.form, Form::Words) {
        return number;
    }
    loop {
        let at = number.end + usize::from(p.hyphen(number.end));
        let glued = at == number.end && p.glued(at);
        let (factor, unit) = match p.class(at) {
            Some(Class::Hundred) if !glued => (100.0, 100.0),
            Some(Class::Scale(scale)) => (scale, scale),
            Some(Class::Dozen | Class::Dozens) if !glued => (12.0, 12.0),
            Some(Class::Short(scale)) if number.scale == 1.0 && short(p, at, glued, money) => (scale, scale),
            _ => return number,
        };
        // In units of the last digit, which are whole: 131.7 times a million is not 131.7 million in binary.
        let (digits, last) = (number.value / number.unit, number.unit * factor);
        let whole = number.unit < 1.0 && last >= 1.0 && last.fract() == 0.0 && (digits - digits.round()).abs() < 1e-6;
        number.value = if whole { digits.round() * last } else { number.value * factor };
        number.unit *= unit;
        number.scale *= factor;
        number.end = at + 1;
    }
}

/// Whether the letters at `at` are a scale: "2.6m" of money always, of other things only before what can be counted.
fn short(p: &Pieces<'_>, at: usize, glued: bool, money: bool) -> bool {
    match p.surface(at) {
        "m" if glued => {
            let counted = || super::noun_like::is_counted(p, at + 1) && !is_race(p.word(at + 1));
            money || counted() || super::currency::follows(p, at + 1)
        }
        "b" | "t" | "T" => money && glued,
        "M" | "B" => glued || money,
        "k" | "K" => (glued && !resolution(p, at)) || money,
        "m" => money,
        _ => true,
    }
}

/// Words of races, before which "m" is metres: "the 400m hurdles".
fn is_race(word: &str) -> bool {
    matches!(
        word,
        "hurdles"
            | "freestyle"
            | "butterfly"
            | "backstroke"
            | "breaststroke"
            | "medley"
            | "relay"
            | "relays"
            | "sprint"
    )
}

/// Whether "4K", "8K", "5K", "10K" name a screen or a race: such small thousands count only before a plural.
fn resolution(p: &Pieces<'_>, at: usize) -> bool {
    let small = at.checked_sub(1).and_then(|i| p.digits(i)).is_some_and(|d| d.count <= 2 && !d.decimal);
    p.surface(at) == "K" && small && !super::noun_like::is_counted(p, at + 1)
}

/// Adds "and a half", "and three quarters": of the scale where there is one ("a million and a half").
fn with_part(p: &Pieces<'_>, mut number: Numeral) -> Numeral {
    if p.word(number.end) != "and" {
        return number;
    }
    if let Some((part, end)) = fraction::part(p, number.end + 1).filter(|&(_, end)| !scales(p, end)) {
        let of = if number.scale >= 1000.0 { number.scale } else { 1.0 };
        number.value += part * of;
        number.unit = part * of;
        number.end = end;
        number.coefficient = number.value / number.scale;
        // "Three and a half million": a scale may follow.
        number.form = Form::Fraction;
    }
    number
}

/// Whether a scale stands at piece `at`: "a billion and a quarter million" is two numbers.
fn scales(p: &Pieces<'_>, at: usize) -> bool {
    matches!(p.class(at), Some(Class::Scale(_))) && !matches!(p.class(at - 1), Some(Class::Part(2.0)))
}

/// An ordinal in words, "twenty-first" or "two hundredth", and the piece after it.
pub fn ordinal(p: &Pieces<'_>, i: usize) -> Option<(f64, usize)> {
    let mut sum = start(p, i)?;
    while sum.add(p) {}
    let at = sum.joint(p);
    match p.class(at)? {
        Class::Ordinal(value) if value >= 100.0 && sum.value() > 0.0 => Some((sum.value() * value, at + 1)),
        Class::Ordinal(value) if sum.value() == 0.0 || (value <= sum.room && value < 100.0) => {
            Some((sum.value() + value, at + 1))
        }
        _ => None,
    }
}

/// The sum that begins at piece `i`, past the article of "a hundred".
fn start(p: &Pieces<'_>, i: usize) -> Option<Sum> {
    let scale = matches!(p.class(i + 1), Some(Class::Hundred | Class::Scale(_) | Class::Dozen));
    if matches!(p.word(i), "a" | "an") && scale && !p.hyphen(i + 2) {
        return Some(Sum { current: 1.0, ..Sum::new(i + 1) });
    }
    p.class(i).map(|_| Sum::new(i))
}

/// A number in words: "a hundred", "two thousand three hundred and six", "five point five".
fn words(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    let mut sum = start(p, i)
        .filter(|sum| sum.at > i || matches!(p.class(i), Some(Class::Unit(_) | Class::Teen(_) | Class::Ten(_))))?;
    while sum.add(p) {}
    let (value, end) = (sum.value(), sum.at);
    // "One hundred and thirty fifths".
    if let Some(Class::Parts(under)) = p.class(end + usize::from(p.hyphen(end))) {
        let end = end + usize::from(p.hyphen(end)) + 1;
        return Some(new(end, value / under, 1.0 / under, Form::Fraction));
    }
    if p.word(end) == "point"
        && let Some((decimals, unit, end)) = decimals(p, end + 1)
    {
        let number = new(end, value + decimals, unit, Form::Words);
        return Some(with_scale(p, Numeral { form: Form::Fraction, ..number }, false));
    }
    let unit = if sum.dozens { 12.0 } else { last_digit(value) };
    let scale = if sum.last.is_finite() { sum.last } else { 1.0 };
    Some(Numeral { end, value, unit, coefficient: value / scale, scale, form: Form::Words })
}

/// The digits after "point".
fn decimals(p: &Pieces<'_>, mut at: usize) -> Option<(f64, f64, usize)> {
    let (mut value, mut unit) = (0.0, 1.0);
    while let Some(Class::Unit(digit)) = p.class(at)
        && unit > 1e-12
    {
        unit /= 10.0;
        value += digit * unit;
        at += 1;
    }
    (unit < 1.0).then_some((value, unit, at))
}

/// Unit of the last significant digit of a whole number.
pub fn last_digit(value: f64) -> f64 {
    let mut unit = 1.0;
    while value != 0.0 && unit < 1e30 && value % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    unit
}

/// A number in words, as far as it is read.
struct Sum {
    /// What the scales so far have made.
    total: f64,
    /// What no scale has multiplied yet.
    current: f64,
    /// Greatest number that may still be added: 9 after "twenty", 99 after "hundred".
    room: f64,
    /// The last scale; infinite before the first.
    last: f64,
    /// Whether it ends in dozens.
    dozens: bool,
    /// The next piece.
    at: usize,
}

impl Sum {
    fn new(at: usize) -> Self {
        Self { total: 0.0, current: 0.0, room: 999.0, last: f64::INFINITY, dozens: false, at }
    }

    fn value(&self) -> f64 {
        self.total + self.current
    }

    /// Takes in the next word; whether it could.
    fn add(&mut self, p: &Pieces<'_>) -> bool {
        let next = self.joint(p);
        let taken = match p.class(next) {
            Some(Class::Unit(value)) => self.plus(value, 9.0, 0.0),
            Some(Class::Teen(value)) => self.plus(value, 99.0, 0.0),
            Some(Class::Ten(value)) => self.plus(value, 99.0, 9.0),
            Some(Class::Hundred) => self.hundred(),
            Some(Class::Scale(scale)) => self.scale(scale),
            Some(Class::Dozen | Class::Dozens) if self.current > 0.0 && !self.dozens => {
                self.current *= 12.0;
                (self.room, self.dozens) = (0.0, true);
                true
            }
            _ => false,
        };
        if taken {
            self.at = next + 1;
        }
        taken
    }

    /// The next word, past the hyphen of "twenty-one" or the "and" of "two hundred and six".
    fn joint(&self, p: &Pieces<'_>) -> usize {
        let begun = self.value() > 0.0;
        let ten = self.room == 9.0 && p.mark(self.at) == Some('-');
        if begun && (p.hyphen(self.at) || (ten && !p.glued(self.at) && !p.glued(self.at + 1))) {
            return self.at + 1;
        }
        let large = self.room >= 99.0 && p.word(self.at) == "and" && !p.after_between(self.at);
        // "four hundred and a half" is read elsewhere; "two thousand and three million" are two numbers.
        let small = matches!(p.class(self.at + 1), Some(Class::Unit(_) | Class::Teen(_) | Class::Ten(_)));
        if begun
            && large
            && small
            && !matches!(p.class(self.at + 2), Some(Class::Parts(_) | Class::Part(_) | Class::Ordinal(_)))
        {
            self.at + 1
        } else {
            self.at
        }
    }

    fn plus(&mut self, value: f64, needs: f64, leaves: f64) -> bool {
        let fits = self.room >= needs && (value > 0.0 || self.value() == 0.0);
        if fits {
            self.current += value;
            self.room = if value > 0.0 { leaves } else { 0.0 };
        }
        fits
    }

    fn hundred(&mut self) -> bool {
        let fits = self.current > 0.0 && self.current < 100.0 && !self.dozens;
        if fits {
            self.current *= 100.0;
            self.room = 99.0;
        }
        fits
    }

    fn scale(&mut self, scale: f64) -> bool {
        // "Three lakh crore": a scale of the scale.
        if self.current == 0.0 && self.total > 0.0 && scale > self.last {
            self.total *= scale;
            self.last = scale;
            return true;
        }
        let fits = self.current > 0.0 && scale < self.last && !self.dozens;
        if fits {
            self.total += self.current * scale;
            (self.current, self.room, self.last) = (0.0, 999.0, scale);
        }
        fits
    }
}

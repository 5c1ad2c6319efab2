//! Numbers as text without the formatting of floats, which alone would weigh more than all of the wording.

use crate::wording::{Lang, filled};

/// Digits after the point at most.
const DECIMALS: u32 = 3;
/// From here on numbers are told in millions, where that loses nothing.
const MILLION: f64 = 1e6;
/// From here on in billions.
const BILLION: f64 = 1e9;
/// What a number may lose to rounding before it counts as another number: a part in 10^9.
const SLACK: f64 = 1e-9;

/// A number in the reader's language: "13,289", "1.2 million", "−3.5".
pub fn number(value: f64, lang: Lang) -> String {
    let size = value.abs();
    for (unit, key) in [(BILLION, "number.billion"), (MILLION, "number.million")] {
        if size >= unit && size < 1000.0 * unit && exact(size / unit).is_some() {
            return filled(lang.find(key).unwrap_or("{n}"), &[("n", &plain(value / unit, lang))]);
        }
    }
    plain(value, lang)
}

/// A number in digits alone.
pub fn plain(value: f64, lang: Lang) -> String {
    let (whole, decimals) = exact(value.abs()).unwrap_or_else(|| scaled(value.abs(), DECIMALS));
    let power = 10_u64.pow(decimals);
    let mut out = String::new();
    if value < 0.0 && whole > 0 {
        out.push('−');
    }
    out.push_str(&grouped(whole / power, lang));
    if decimals > 0 {
        let fraction = (power + whole % power).to_string();
        out.push_str(lang.say("number.point"));
        out.push_str(&fraction[1..]);
    }
    out
}

/// A value as a whole number of 10^-k with the least k that loses nothing, and k.
fn exact(value: f64) -> Option<(u64, u32)> {
    (0..=DECIMALS).map(|decimals| (scaled(value, decimals), decimals)).find_map(|((whole, _), decimals)| {
        let back = whole as f64 / 10_u64.pow(decimals) as f64;
        ((back - value).abs() <= value * SLACK).then_some((whole, decimals))
    })
}

/// A value rounded to a whole number of 10^-`decimals`.
fn scaled(value: f64, decimals: u32) -> (u64, u32) {
    ((value * 10_u64.pow(decimals) as f64 + 0.5) as u64, decimals)
}

/// Digits in groups of three.
fn grouped(value: u64, lang: Lang) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(lang.say("number.group"));
        }
        out.push(digit);
    }
    out
}

/// A part of the width in percent with one decimal: "43.7%".
pub fn percent(part: f64) -> String {
    let tenths = (part.clamp(0.0, 1.0) * 1000.0 + 0.5) as u32;
    let mut out = (tenths / 10).to_string();
    if !tenths.is_multiple_of(10) {
        out.push('.');
        out.push_str(&(tenths % 10).to_string());
    }
    out.push('%');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_a_newspaper_writes_them() {
        for (value, text) in [
            (0.0, "0"),
            (7.4, "7.4"),
            (187.0, "187"),
            (1980.0, "1,980"),
            (13_289.0, "13,289"),
            (1_200_000.0, "1.2 million"),
            (1_234_567.0, "1,234,567"),
            (2.5e9, "2.5 billion"),
            (3.21e12, "3,210,000,000,000"),
            (-3.5, "−3.5"),
            (0.125, "0.125"),
            (1.0 / 3.0, "0.333"),
        ] {
            assert_eq!(number(value, Lang::En), text);
        }
        assert_eq!(number(13_289.5, Lang::Fr), "13\u{202f}289,5");
    }

    #[test]
    fn parts_of_a_width() {
        for (part, text) in [(0.0, "0%"), (0.4374, "43.7%"), (1.0, "100%"), (1.7, "100%"), (-1.0, "0%")] {
            assert_eq!(percent(part), text);
        }
    }

    #[test]
    fn no_number_is_too_large_or_odd_to_write() {
        for value in [f64::MAX, f64::MIN, f64::INFINITY, f64::NAN, f64::MIN_POSITIVE] {
            assert!(!number(value, Lang::En).is_empty());
        }
    }
}

//! # slip
//!
//! A flag beside the verdict, never a verdict: a mistake of writing would explain why two figures differ. Ten or a
//! thousand times the other; the same digits with two neighbours swapped; the same digits with the decimal point
//! elsewhere; day and month in the other order.
//!
//! Fires: "1,870 killed" and "187 killed"; "178" and "187"; "6.4" and "64"; "7/6/2023" and "6/7/2023".
//! Silent: figures that meet; "10" and "100" (round numbers are ten times another by chance); "12" and "21".

use super::{Given, Pair, later_count};
use variorum_story::{Day, Figure, Slip};

/// The first slip that would explain why two answers differ.
pub(super) fn among(answers: &[Given<'_>], members: &[usize], running: bool) -> Option<Slip> {
    let pairs = members.iter().enumerate().flat_map(|(at, &a)| members[at + 1..].iter().map(move |&b| (a, b)));
    pairs.into_iter().find_map(|(a, b)| {
        let pair = Pair { a: &answers[a], b: &answers[b], running };
        // A count that rose is no mistake, whatever its digits.
        between(&pair).filter(|_| !(later_count::RULE.fires)(&pair))
    })
}

fn between(pair: &Pair<'_>) -> Option<Slip> {
    if !pair.same_unit() || pair.meet() {
        return None;
    }
    if pair.dates() {
        return month_and_day(pair.a.figure, pair.b.figure).then_some(Slip::MonthAndDay);
    }
    let (a, b) = pair.values()?;
    let (mut a, mut b) = (a.to_string(), b.to_string());
    if a.len() > b.len() {
        std::mem::swap(&mut a, &mut b);
    }
    let (short, long) = (digits(&a), digits(&b));
    // With fewer than three digits that say something, such a likeness is chance.
    if short.len() < 2 || long.len() < 2 || a.contains('e') || b.contains('e') {
        return None;
    }
    if short == long {
        let point = a.contains('.') || b.contains('.');
        let factor = long_factor(&a, &b);
        return if point { Some(Slip::DecimalPoint) } else { factor.then_some(Slip::Factor) };
    }
    (a.len() == b.len() && short.len() >= 3 && swapped(&a, &b)).then_some(Slip::SwappedDigits)
}

/// The significant digits of a number.
fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect::<String>().trim_matches('0').to_owned()
}

/// Whether a whole number is ten or a thousand times another with the same digits.
fn long_factor(short: &str, long: &str) -> bool {
    matches!(long.len().abs_diff(short.len()), 1 | 3)
}

/// Whether two numbers of one length differ by two neighbouring digits in the other order.
fn swapped(a: &str, b: &str) -> bool {
    let apart: Vec<usize> =
        a.bytes().zip(b.bytes()).enumerate().filter(|(_, (x, y))| x != y).map(|(at, _)| at).collect();
    let (a, b) = (a.as_bytes(), b.as_bytes());
    matches!(apart[..], [i, j] if j == i + 1 && a[i] == b[j] && a[j] == b[i])
}

fn month_and_day(a: &Figure, b: &Figure) -> bool {
    let day = |figure: &Figure| figure.date.as_ref().filter(|d| d.start == d.end).and_then(|d| d.start).map(Day::ymd);
    day(a).zip(day(b)).is_some_and(|(x, y)| x.0 == y.0 && x.1 == y.2 && x.2 == y.1)
}

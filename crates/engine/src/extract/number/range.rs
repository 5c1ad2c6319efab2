//! Two ends of one amount: "200 to 300", "between $5m and $7m", "10–15 per cent", "15 or 20", "two to three million".

use super::amount::{self, Amount, Of};
use super::lexicon::Class;
use super::noun_like::is_counted;
use super::numeral::Form;
use super::piece::{Pieces, is_hyphen};
use crate::extract::change;

/// Two amounts of one unit, the lesser first.
pub struct Range {
    /// The lower end.
    pub low: Amount,
    /// The upper end.
    pub high: Amount,
    /// The piece after it.
    pub end: usize,
    /// First piece of its bound words: "between".
    pub opens: usize,
    /// The rule that found it.
    pub rule: &'static str,
}

/// What joins two ends.
#[derive(Clone, Copy, PartialEq)]
enum Joint {
    To,
    And,
    Or,
    Dash,
}

/// How many pieces before "from" the verb of a change may stand.
const REACH: usize = 8;

/// The range whose first end is `low`.
pub fn read(p: &Pieces<'_>, low: &Amount) -> Option<Range> {
    let (joint, at) = joint(p, low.end)?;
    let stated = *low;
    let high = unified(amount::read(p, at)?, low);
    let low = shared(p, *low, &high, joint);
    let opening = low.start.checked_sub(1).map_or("", |i| p.word(i));
    if joint == Joint::To && opens_change(p, low.start) {
        return None;
    }
    if joint == Joint::To && is_step(p, &stated, &high) {
        return None;
    }
    let ordered = low.value() < high.value() && low.of == high.of;
    let (opens, rule) = match joint {
        Joint::And | Joint::To if opening == "between" => (low.start - 1, "range/between"),
        Joint::And if let Some(opens) = of_ages(p, low.start) => (opens, "range/between"),
        Joint::To if opening == "from" && changes(p, low.start - 1) => return None,
        Joint::To if opening == "from" => (low.start - 1, "range/from"),
        Joint::To | Joint::Dash if matches!(opening, "voted" | "vote" | "by") && low.of == Of::Nothing => return None,
        Joint::To => (low.start, "range/to"),
        Joint::Dash => (low.start, "range/dash"),
        Joint::Or if near(&low, &high) => (low.start, "range/or"),
        Joint::And | Joint::Or => return None,
    };
    let opens = if matches!(opening, "between" | "from") { low.start - 1 } else { opens };
    (ordered && rankless(p, &high)).then_some(Range { low, high, end: high.end, opens, rule })
}

/// Where "between the ages of" begins that ends before a piece.
fn of_ages(p: &Pieces<'_>, start: usize) -> Option<usize> {
    let opens = start.checked_sub(4)?;
    ["between", "the", "ages", "of"].iter().enumerate().all(|(at, word)| p.word(opens + at) == *word).then_some(opens)
}

/// "updated from an initial 23 to 25": a word between "from" and the first end of a change.
fn opens_change(p: &Pieces<'_>, start: usize) -> bool {
    let word = |back: usize| start.checked_sub(back).map_or("", |i| p.word(i));
    let first = matches!(word(1), "initial" | "earlier" | "previous" | "preliminary" | "provisional");
    let from = 2 + usize::from(matches!(word(2), "a" | "an" | "the"));
    first && word(from) == "from" && changes(p, start - from)
}

/// What joins two ends at piece `end`, and the piece after it.
fn joint(p: &Pieces<'_>, end: usize) -> Option<(Joint, usize)> {
    if let Some(mark) = p.mark(end) {
        if !is_hyphen(mark) || p.glued(end) != p.glued(end + 1) {
            return None;
        }
        // "5-to-10", "two-to-three".
        if p.hyphen(end) && matches!(p.word(end + 1), "to" | "or") && p.hyphen(end + 2) {
            return Some((if p.word(end + 1) == "to" { Joint::To } else { Joint::Or }, end + 3));
        }
        return Some((Joint::Dash, end + 1));
    }
    match p.word(end) {
        "to" | "through" => Some((Joint::To, end + 1)),
        "and" => Some((Joint::And, end + 1)),
        "or" => Some((Joint::Or, end + 1)),
        _ => None,
    }
}

/// The lower end with the scale and unit that only the upper end states: "two to three million euros", "$2-3m".
fn shared(p: &Pieces<'_>, low: Amount, high: &Amount, joint: Joint) -> Amount {
    let mut low = low;
    if low.number.scale == 1.0 && high.number.scale > 1.0 && low.number.value < high.number.coefficient {
        low.number.value *= high.number.scale;
        low.number.unit *= high.number.scale;
    }
    if low.of == Of::Nothing {
        low.of = high.of;
    }
    let scale = noughts(p, &low, high, joint);
    low.number.value *= scale;
    low.number.unit *= scale;
    low
}

/// How much the lower end is to be multiplied where only the noughts of the upper one say it: "10-15,000 people",
/// "$13-14,000,000", "5-600 miles".
fn noughts(p: &Pieces<'_>, low: &Amount, high: &Amount, joint: Joint) -> f64 {
    let digits = |amount: &Amount| match amount.number.form {
        Form::Digits(digits) if !digits.decimal && amount.number.scale == 1.0 => Some(digits),
        _ => None,
    };
    let (Some(short), Some(long)) = (digits(low), digits(high)) else { return 1.0 };
    let hundreds = !long.grouped && short.count == 1 && long.count == 3;
    let fits = |scale: &f64| {
        let round = (high.number.value / scale).fract() == 0.0;
        round && low.number.value * scale < high.number.value && (*scale > 100.0) == long.grouped
    };
    let shortened =
        joint == Joint::Dash && p.digits(low.end + 1).is_some() && !short.grouped && low.number.value >= 1.0;
    let scales = [1e6, 1e3, 100.0].into_iter().filter(|_| shortened && (long.grouped || hundreds));
    scales.into_iter().find(fits).unwrap_or(1.0)
}

/// The upper end with the currency that only the lower end states: "$5 to 10 million", "£2m-3m".
fn unified(high: Amount, low: &Amount) -> Amount {
    let of = if matches!(low.of, Of::Money(_)) && high.of == Of::Nothing { low.of } else { high.of };
    Amount { of, ..high }
}

/// Whether two numbers around "or" are one vague count: "15 or 20", "two or three".
fn near(low: &Amount, high: &Amount) -> bool {
    high.value() <= low.value() * 2.0 && low.number.value.fract() == 0.0
}

/// "fell $1.20 to $71.15", "is cut by £5m to £36m": a difference and where it led to, each with its own unit or far apart.
/// "Rose 5 to 10 percent" is a range.
fn is_step(p: &Pieces<'_>, low: &Amount, high: &Amount) -> bool {
    let Some(before) = low.start.checked_sub(1) else { return false };
    let by = p.word(before) == "by" && changes(p, before);
    // "lost $5 to $10 million" is one range of millions.
    let scaled = low.number.scale == 1.0 && high.number.scale > 1.0;
    let each = low.of != Of::Nothing && high.of != Of::Nothing && !scaled;
    let bare = low.of == Of::Nothing && high.of == Of::Nothing;
    let apart = bare && high.value() > STEP * low.value();
    // "fell 11 7/8 to 20 1/8": quotations in fractions.
    let quoted = bare && [low, high].iter().any(|end| end.number.value.fract() != 0.0) && !is_counted(p, high.end);
    (by || p.token(before).is_some_and(change::tells)) && (each || apart || quoted)
}

/// Ends of a range of plain numbers after a verb of change lie no further apart than this factor.
const STEP: f64 = 3.0;

/// Whether the words shortly before piece `from` tell of a change, or did before the "from" of another one: "revised the
/// May gain from 142,000 to 180,000, and the June gain from 212,000 to 243,000".
fn changes(p: &Pieces<'_>, from: usize) -> bool {
    // "surges can range from four to six feet": what goes from one to the other does not change.
    let spans = from.checked_sub(1).and_then(|at| p.token(at)).is_some_and(|t| matches!(&*t.lemma, "range" | "vary"));
    if spans {
        return false;
    }
    let told = |from: usize| (from.saturating_sub(REACH)..from).filter_map(|i| p.token(i)).any(change::tells);
    let other = (from.saturating_sub(2 * REACH)..from).rev().find(|&i| p.word(i) == "from");
    told(from) || other.is_some_and(told)
}

/// Whether the upper end is no rank or year: "from 5 to 10th", "3 to 2019".
fn rankless(p: &Pieces<'_>, high: &Amount) -> bool {
    let suffix = p.glued(high.end) && matches!(p.word(high.end), "st" | "nd" | "rd" | "th");
    let ordinal = matches!(p.class(high.end), Some(Class::Ordinal(_))) && high.number.form == Form::Words;
    !suffix && !ordinal
}

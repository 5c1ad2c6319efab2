//! Shares that stand for themselves: "two-thirds of voters", "half the country", "one in five", "3/4".

use super::fraction;
use super::lexicon::Class;
use super::piece::{Pieces, Sort};

/// A share of one.
pub struct Ratio {
    /// The piece after it.
    pub end: usize,
    /// Its value.
    pub value: f64,
    /// The rule that found it.
    pub rule: &'static str,
}

/// The share that begins at piece `i`.
pub fn read(p: &Pieces<'_>, i: usize) -> Option<Ratio> {
    if let Some((value, end)) = fraction::one_in(p, i) {
        return Some(Ratio { end, value, rule: "ratio/one-in" });
    }
    if let Some((value, end)) = fraction::slashed(p, i) {
        return Some(Ratio { end, value, rule: "ratio/digits" });
    }
    if let Sort::Fraction(value) = p.get(i)?.sort {
        return Some(Ratio { end: i + 1, value, rule: "ratio/digits" });
    }
    let (value, end) = fraction::part(p, i)?;
    let fits = match p.class(end - 1) {
        Some(Class::Parts(_)) => !of_time(p, end),
        _ if p.word(i) == "half" || p.word(end - 1) == "half" => half(p, i, end),
        _ if matches!(p.word(i), "a" | "an") => article(p, end),
        _ => !of_time(p, end),
    };
    fits.then_some(Ratio { end, value, rule: "ratio/words" })
}

/// Whether "half" is a share: of something, or after a bound; "half-time" and "the second half" are none.
fn half(p: &Pieces<'_>, i: usize, end: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |at| p.word(at));
    let of = matches!(
        p.word(end),
        "of" | "the" | "its" | "their" | "his" | "her" | "our" | "all" | "that" | "those" | "these" | "this"
    );
    let bound = matches!(
        before,
        "by" | "than"
            | "nearly"
            | "almost"
            | "about"
            | "around"
            | "roughly"
            | "over"
            | "exactly"
            | "least"
            | "only"
            | "under"
    );
    let other = matches!(before, "first" | "second" | "other" | "and" | "better" | "opening");
    let rest =
        p.hyphen(end) || matches!(p.word(end), "a" | "an" | "hour" | "past" | "year" | "way" | "brother" | "sister");
    let whole = end > i + 1 && p.get(end).is_none();
    (of || bound || whole) && !other && !rest && !of_time(p, end)
}

/// Whether "a third", "a quarter" is a share and not one thing more or three months.
fn article(p: &Pieces<'_>, end: usize) -> bool {
    let word = p.word(end);
    let of = word == "of" && !of_time(p, end);
    of || p.get(end).is_none()
        || (word.is_empty() && p.glued(end) && p.mark(end) != Some('-'))
        || matches!(
            word,
            "less" | "more" | "fewer" | "higher" | "lower" | "as" | "in" | "from" | "since" | "to" | "over"
        )
}

/// Whether "of 2023", "of the year" follows: quarters and halves of a year are periods.
fn of_time(p: &Pieces<'_>, end: usize) -> bool {
    let next = end + usize::from(p.word(end) == "of");
    let next = next + usize::from(p.word(next) == "the") + usize::from(p.word(next) == "this");
    next > end && (matches!(p.word(next), "year" | "fiscal" | "financial") || year(p, next))
}

fn year(p: &Pieces<'_>, at: usize) -> bool {
    matches!(p.get(at).map(|piece| piece.sort), Some(Sort::Taken))
        || p.digits(at).is_some_and(|d| d.count == 4 && !d.grouped)
}

//! Lengths of time that tell a date: "will meet in two weeks", "must close within ten months".
//!
//! "In two years" is a length where something took or has lasted so long, and a date where its verb looks ahead.

use super::{
    Mention,
    atoms::Atom,
    resolve::Side,
    when::{From, Length, Point, When},
    words::{Unit, Word},
};

/// How many atoms before "in" are asked for words that make the length one of the past, or of the work itself.
const REACH: usize = 16;

/// The date that a length tells, after "in" or "within" and a verb that looks ahead.
pub(super) fn point(
    length: &Length,
    mention: &Mention,
    atoms: &[Atom<'_>],
    side: impl Fn() -> Option<Side>,
) -> Option<Point> {
    let before = mention.first.checked_sub(1)?;
    let within = atoms[before].text.eq_ignore_ascii_case("within");
    let place = within || atoms[before].text.eq_ignore_ascii_case("in");
    let counted = length.value.is_some() && length.ends.is_none() && length.count <= 1000.0;
    let parts = length.count.fract() == 0.0 || within;
    let whole = parts && length.count >= 1.0 && length.unit.seconds() >= Unit::Day.seconds();
    let time = is_time(atoms, mention.end);
    let goes_on = atoms.get(mention.end).is_some_and(|a| matches!(a.text, "of" | "after" | "before" | "since" | "or"));
    if !place || !counted || !whole || goes_on || counts_back(&atoms[before.saturating_sub(REACH)..before]) {
        return None;
    }
    (time || side() == Some(Side::Ahead)).then(|| Point::whole(if within { up_to(length) } else { at_the_end(length) }))
}

/// Whether "time" follows, which makes a date of any length: "in two weeks' time", "in a year's time".
fn is_time(atoms: &[Atom<'_>], end: usize) -> bool {
    let word = |at: usize| atoms.get(at).map_or("", |atom| atom.text);
    let owned = end.checked_sub(1).is_some_and(|at| matches!(word(at), "'" | "’"));
    owned && word(end + usize::from(word(end) == "s")) == "time"
}

fn up_to(length: &Length) -> When {
    When::Within { unit: length.unit, count: length.count }
}

fn at_the_end(length: &Length) -> When {
    let (unit, factor) = if length.unit == Unit::Fortnight { (Unit::Week, 2) } else { (length.unit, 1) };
    When::Away { unit, count: factor * length.count as i32, from: From::Published }
}

/// "the first rise in ten years", "the third in two weeks", "could be done in two days".
fn counts_back(before: &[Atom<'_>]) -> bool {
    before.iter().any(|atom| {
        matches!(atom.word(), Some(Word::Ordinal(_)))
            || matches!(atom.text, "most" | "only" | "ever" | "times" | "can" | "could" | "may" | "might" | "than")
            || (atom.text.len() > 5 && atom.text.ends_with("est"))
            || matches!(atom.text, "best" | "worst")
    })
}

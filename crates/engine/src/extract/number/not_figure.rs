//! Digits that state nothing: telephone and list numbers, footnotes, clock times, codes, versions, years.
//!
//! Each check answers with the piece to go on from, so that all of what it refuses is passed over.

use super::amount::{Amount, Of};
use super::numeral::Form;
use super::piece::Pieces;

/// Where to go on, if the amount is no figure.
pub fn end(p: &Pieces<'_>, amount: &Amount) -> Option<usize> {
    let Form::Digits(digits) = amount.number.form else { return None };
    let (start, end) = (amount.start, amount.end);
    let bare = amount.of == Of::Nothing && amount.number.scale == 1.0;
    let chain = chain(p, start);
    if chain > end && matches!(p.mark(end), Some(':' | '/')) && bare {
        return Some(chain);
    }
    let hour = matches!(p.word(end), "am" | "pm" | "a.m" | "a.m." | "p.m" | "p.m." | "o'clock" | "gmt" | "hrs");
    // "31 February": a day that no month has.
    let day = digits.count <= 2 && super::age::month(&p.surface(end).to_ascii_lowercase()) && p.capital(end);
    if bare && (day || hour || listed(p, start, end) || bracketed(p, start, end)) {
        return Some(chain.max(end));
    }
    // "eight 3-pointers"
    if bare && p.hyphen(end) && matches!(p.word(end + 1), "pointer" | "pointers") {
        return Some(end + 2);
    }
    if bare && (digits.padded || (digits.count > 15 && !digits.grouped)) {
        return Some(chain.max(end));
    }
    // "5G", "1080p", "49ers": letters that are no unit. "3rd" is read as a rank before.
    if bare && p.glued(end) && !p.word(end).is_empty() {
        return Some(end + 1);
    }
    let led = start > 0 && p.glued(start) && leads_code(p, start);
    (led || (bare && loose_year(p, amount))).then_some(chain.max(end))
}

/// Whether what stands directly before a number makes a code of it: "#5", "@100", "x-5".
fn leads_code(p: &Pieces<'_>, start: usize) -> bool {
    let word = !p.word(start - 1).is_empty() && !super::lexicon::opens(p.surface(start - 1));
    matches!(p.mark(start - 1), Some('#' | '@' | '_' | '\\' | '='))
        || (word && super::currency::before(p, start - 1).is_none())
}

/// Where a run of digits and the marks between them ends: "3-1", "10:30", "555-0123".
pub fn chain(p: &Pieces<'_>, start: usize) -> usize {
    let mut end = start + 1;
    while matches!(p.mark(end), Some('-' | '–' | ':' | '/' | '.'))
        && p.glued(end)
        && p.glued(end + 1)
        && p.digits(end + 1).is_some()
    {
        end += 2;
    }
    end
}

/// Most groups of digits that a telephone number is written in; the bound also keeps reading linear.
const GROUPS: usize = 8;

/// Where a telephone number ends: groups of digits led by "+", by a zero, or by a word for calling.
pub fn telephone(p: &Pieces<'_>, start: usize) -> Option<usize> {
    if start > 0 && p.glued(start) && !matches!(p.mark(start - 1), Some('(' | ':')) {
        return None;
    }
    let plus = p.mark(start) == Some('+');
    let first = start + usize::from(plus);
    let (mut at, mut groups, mut count, mut hyphens) = (first, 0, 0, 0);
    while let Some(digits) = p.digits(at).filter(|d| groups < GROUPS && (groups == 0 || !d.decimal)) {
        groups += 1;
        count += digits.count;
        at += 1;
        if p.mark(at) == Some('-') && p.glued(at) && p.digits(at + 1).is_some() {
            hyphens += 1;
            at += 1;
        } else if p.mark(at) == Some(')') && p.digits(at + 1).is_some() {
            at += 1;
        }
    }
    let called = (start.saturating_sub(4)..start).any(|i| {
        matches!(
            p.word(i),
            "call" | "tel" | "phone" | "telephone" | "hotline" | "helpline" | "dial" | "fax" | "whatsapp"
        )
    });
    let padded = p.digits(first).is_some_and(|d| d.padded);
    let led = groups >= 2 && (plus || padded || called);
    let emergency =
        groups == 1 && count == 3 && start > 0 && matches!(p.word(start - 1), "call" | "dial" | "called" | "dialled");
    if emergency {
        return Some(at);
    }
    ((led && count >= 7) || (called && count >= 5 && p.digits(first).is_some_and(|d| !d.grouped)) || hyphens >= 2)
        .then_some(at)
}

/// Whether a number leads an item of a list: "1. Vaccines", "2) …" at the start of a paragraph.
fn listed(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    let mark = p.mark(end);
    start == 0 && matches!(mark, Some('.' | ')')) && p.glued(end) && p.get(end + 1).is_some()
}

/// Footnotes: "[3]".
fn bracketed(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    start > 0 && p.mark(start - 1) == Some('[') && p.mark(end) == Some(']')
}

/// Four digits that read as a year where nothing is counted: "the 2019 election".
fn loose_year(p: &Pieces<'_>, amount: &Amount) -> bool {
    let Form::Digits(digits) = amount.number.form else { return false };
    let value = amount.number.value;
    let year = digits.count == 4 && !digits.grouped && !digits.decimal && (1700.0..2100.0).contains(&value);
    year && !super::noun_like::is_counted(p, amount.end)
}

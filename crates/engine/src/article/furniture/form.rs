//! Lines told by their form: prices, repeated lines and captions, bylines.

use super::page::Page;
use crate::lexicon::Letters;
use std::collections::{BTreeMap, btree_map::Entry};

/// Bytes of a price with its period at most.
const LONGEST_PRICE: usize = 24;

/// Marks lines that are only a price or its period: "$14.99", "/ month".
pub fn prices(page: &mut Page<'_>) {
    for at in 0..page.lines.len() {
        let text = page.lines[at].text;
        if text.len() > LONGEST_PRICE {
            continue;
        }
        let sign = text.starts_with(['$', '€', '£', '¥']);
        let amount = text.bytes().any(|b| b.is_ascii_digit());
        let period = matches!(
            text,
            "/ month" | "/month" | "per month" | "/ year" | "/year" | "per year" | "/ week" | "per week"
        );
        let rest = text
            .trim_start_matches(['$', '€', '£', '¥'])
            .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
        let bare = rest.is_empty() || rest.starts_with('/') || rest.starts_with("per ") || rest.starts_with("a ");
        if period || sign && amount && bare {
            page.mark(at, "price");
        }
    }
}

/// Marks lines that repeat an earlier one. Where the two stand together inside the article, both are a picture's caption
/// and its description; the first line of a page is its headline.
pub fn repeated(page: &mut Page<'_>) {
    // Most lines differ in their first or last letters, whose numbers are compared faster than all of them.
    let mut seen: BTreeMap<(Letters, &str), usize> = BTreeMap::new();
    for at in 0..page.lines.len() {
        let text = page.lines[at].text;
        let before = match seen.entry((Letters::of(text), text)) {
            Entry::Occupied(seen) => *seen.get(),
            Entry::Vacant(new) => {
                new.insert(at);
                continue;
            }
        };
        if before > 0 && before + 1 == at && page.lines[at].is_title() {
            page.mark(before, "caption");
            page.mark(at, "caption");
        } else {
            page.mark(at, "repeated");
        }
    }
}

/// Words of a byline at most.
const BYLINE: usize = 12;

/// Marks "By Ana Kovar" and a date alone, before the article's first paragraph or after its last.
pub fn bylines(page: &mut Page<'_>) {
    let first = page.first_running().unwrap_or(usize::MAX);
    let last = page.last_running().unwrap_or(0);
    for at in 0..page.lines.len() {
        let line = &page.lines[at];
        if (at > first && at < last) || !line.has_at_most(BYLINE) {
            continue;
        }
        if is_byline(line.text) || is_date(line.text) {
            page.mark(at, "byline");
        }
    }
}

/// "By Ana Kovar", "BY ANA KOVAR AND JON RUIZ, Staff Writers", "— Ana Kovar in Lome".
fn is_byline(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let by = words.next().is_some_and(|w| matches!(w, "By" | "BY" | "by"));
    let names = words.clone().filter(|w| w.starts_with(char::is_uppercase)).count();
    let small = |w: &str| {
        w.starts_with(char::is_lowercase)
            && !matches!(w, "and" | "in" | "for" | "de" | "van" | "von" | "al" | "bin" | "of" | "the")
    };
    by && names >= 2 && !words.any(small) && !text.ends_with(['.', '?', '!'])
}

/// A date alone, with a clock time or not: "June 30, 2023", "30 Jun 2023 14:05 GMT".
fn is_date(text: &str) -> bool {
    let mut month = false;
    let mut digits = false;
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            digits = true;
        } else if is_month(word) {
            month = true;
        } else if !is_clock_or_day(word) {
            return false;
        }
    }
    month && digits
}

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = word.to_lowercase();
    MONTHS.iter().any(|m| lower.starts_with(m)) && lower.len() <= 9
}

fn is_clock_or_day(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.ends_with("day")
        || matches!(
            &*lower,
            "am" | "pm"
                | "gmt"
                | "utc"
                | "est"
                | "edt"
                | "et"
                | "at"
                | "bst"
                | "mon"
                | "tue"
                | "wed"
                | "thu"
                | "fri"
                | "sat"
                | "sun"
                | "st"
                | "th"
                | "nd"
                | "rd"
        )
}

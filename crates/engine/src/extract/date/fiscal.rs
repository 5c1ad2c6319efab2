//! Where a text says with which month its years of accounts end: "its fiscal year, which ends June 30", "the fiscal first
//! quarter ended Sept. 30".
//!
//! One such year a text: of two companies' the first that is told counts.

use super::{
    atoms::{self, Atom},
    cursor::Cursor,
    grammar,
    words::{Unit, Word},
};
use crate::text::Article;

/// How many atoms after "fiscal" its end may be told.
const REACH: usize = 10;

/// A year that ends within so many days of a month's start is counted with the month before: years of 52 weeks do.
const OVERHANG: u32 = 7;

/// The month, 1 to 12, with which the years of accounts end.
pub(super) fn last_month(article: &Article<'_>) -> Option<u32> {
    let mut atoms = Vec::new();
    article.sentences.iter().find_map(|sentence| {
        let words = sentence.span.of(article.text);
        if !words.contains("iscal") && !words.contains("inancial year") {
            return None;
        }
        atoms.clear();
        atoms::read(article, sentence, &mut atoms);
        (0..atoms.len()).find_map(|at| told(&atoms, at))
    })
}

/// The month that is told of the year whose "fiscal" stands at a place.
fn told(atoms: &[Atom<'_>], at: usize) -> Option<u32> {
    let start = Cursor::new(atoms, at).literal(&["fiscal", "financial"])?;
    let mut quarter = at.checked_sub(1).and_then(|before| ordinal(&atoms[before]));
    let (mut whole, mut named) = (true, false);
    for place in start.at..atoms.len().min(start.at + REACH) {
        let atom = &atoms[place];
        quarter = ordinal(atom).or(quarter);
        match atom.word() {
            Some(Word::Unit(Unit::Quarter)) => (whole, named) = (false, true),
            Some(Word::Unit(Unit::Year)) => named = true,
            Some(Word::Half | Word::Unit(Unit::Month)) => return None,
            _ => named |= grammar::stated_year(Cursor::new(atoms, place)).is_some(),
        }
        let after = Cursor::new(atoms, place + 1).maybe(|c| c.literal(&["on", "in", "with"]));
        let to = matches!(atom.text, "to" | "through") && atoms[place - 1].word() == Some(Word::Unit(Unit::Year));
        let ends = to || matches!(atom.text, "ends" | "ended" | "ending" | "closes" | "closed");
        let begins = matches!(atom.text, "begins" | "began" | "beginning" | "starts" | "started" | "starting");
        let first = grammar::bare_day(after);
        let month = grammar::month_name(first.map_or(after, |(_, next)| next));
        if let Some((month, next)) = month.filter(|_| named && (ends || (begins && whole))) {
            let early = first.or_else(|| grammar::bare_day(next)).is_some_and(|(day, _)| day <= OVERHANG);
            let back = u32::from(begins || early);
            let on = if whole { 0 } else { 3 * (4 - quarter.filter(|quarter| *quarter <= 4)?) };
            return Some((month + on + 12 - back - 1) % 12 + 1);
        }
    }
    None
}

fn ordinal(atom: &Atom<'_>) -> Option<u32> {
    if let Some(Word::Ordinal(index)) = atom.word() { Some(index) } else { None }
}

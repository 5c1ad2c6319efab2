//! Which way the verb beside a date looks: "met on Monday", "will meet on Monday".
//!
//! Reads the words of `lexicon/<language>/tenses.tsv` and the ending -ed, no grammar.

use super::{atoms::Atom, grammar, resolve::Side};
use crate::lexicon::{self, Words};
use std::sync::OnceLock;

/// How many atoms on either side are asked.
const REACH: usize = 14;

/// The side that the nearest verb looks to: first of those before the date in its clause, then of those after. Of a
/// period that only describes ("said April sales will fall"), first of those after.
pub(super) fn side(atoms: &[Atom<'_>], first: usize, end: usize, period: bool) -> Option<Side> {
    let describes = period && !first.checked_sub(1).is_some_and(|at| grammar::is_preposition(atoms[at].text));
    let ahead = describes.then(|| after(atoms, end)).flatten();
    ahead.or_else(|| before(atoms, first)).or_else(|| after(atoms, end))
}

fn before(atoms: &[Atom<'_>], first: usize) -> Option<Side> {
    let before = (first.saturating_sub(REACH)..first).rev();
    before.take_while(|&at| !is_boundary(&atoms[at])).find_map(|at| look(atoms, at))
}

/// The first verb after the date; a comma right after the date does not end its clause.
fn after(atoms: &[Atom<'_>], end: usize) -> Option<Side> {
    let start = if atoms.get(end).is_some_and(|a| a.text == ",") { end + 1 } else { end };
    let reach = start..atoms.len().min(start + REACH);
    reach.take_while(|&at| !is_boundary(&atoms[at]) && atoms[at].text != ",").find_map(|at| look(atoms, at))
}

/// Whether the form at a place follows "to" or a modal verb: "to hit", "will cut" are no past forms.
fn is_bare(atoms: &[Atom<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|at| atoms.get(at))
        .is_some_and(|b| b.text == "to" || listed(b.text) == Some(Side::Ahead))
}

fn is_boundary(atom: &Atom<'_>) -> bool {
    matches!(atom.text, ";" | ":" | "—" | "“" | "”" | "\"" | "(" | ")" | "but" | "while")
}

/// What the word at a place tells.
fn look(atoms: &[Atom<'_>], at: usize) -> Option<Side> {
    let word = atoms[at].text;
    if let Some(side) = listed(word) {
        return (side == Side::Ahead || !is_bare(atoms, at)).then_some(side);
    }
    if word == "to" && infinitive_is_ahead(atoms, at) {
        return Some(Side::Ahead);
    }
    let past = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !atoms[at].capital();
    past.then_some(Side::Back)
}

/// "is to meet", "agreed to meet": the word before says that what follows is still to come.
fn infinitive_is_ahead(atoms: &[Atom<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| atoms.get(at));
    before.is_some_and(|b| {
        matches!(
            b.text,
            "is" | "are"
                | "agreed"
                | "voted"
                | "decided"
                | "vowed"
                | "promised"
                | "pledged"
                | "wants"
                | "want"
                | "need"
                | "needs"
                | "ready"
                | "deadline"
        )
    })
}

fn listed(word: &str) -> Option<Side> {
    static WORDS: OnceLock<Words<Side>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        lexicon::rows("en/tenses")
            .filter_map(|row| Some((*row.first()?, if *row.get(1)? == "ahead" { Side::Ahead } else { Side::Back })))
            .collect()
    });
    words.get(word).copied()
}

//! A place among a sentence's atoms, from which the grammar reads on: small steps that either read or say no.

use super::{
    atoms::{Atom, AtomKind},
    classes::Classes,
    words::Word,
};
use variorum_story::Span;

/// Counts of units of time go no further; it also ends the reading of an endless number.
const GREATEST: f64 = 1e6;

/// A place among atoms. Cheap to copy; a step gives the place after what it read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a, 't> {
    /// The sentence's atoms.
    pub(super) atoms: &'a [Atom<'t>],
    /// The next to read.
    pub(super) at: usize,
    /// Sorts of atoms that the sentence holds; rules that need others are not asked.
    pub(super) holds: Classes,
}

impl<'a, 't> Cursor<'a, 't> {
    /// A place among atoms of whatever sorts.
    pub(super) fn new(atoms: &'a [Atom<'t>], at: usize) -> Self {
        Self { atoms, at, holds: Classes::ALL }
    }

    /// The next atom.
    pub(super) fn peek(self) -> Option<&'a Atom<'t>> {
        self.atoms.get(self.at)
    }

    /// The atom `back` places before the next one.
    pub(super) fn before(self, back: usize) -> Option<&'a Atom<'t>> {
        self.atoms.get(self.at.checked_sub(back)?)
    }

    /// The atom `on` places after the next one.
    pub(super) fn ahead(self, on: usize) -> Option<&'a Atom<'t>> {
        self.atoms.get(self.at + on)
    }

    /// One atom on.
    #[must_use]
    pub(super) fn step(self) -> Self {
        Self { at: self.at + 1, ..self }
    }

    /// Reads what the calendar knows of the next word.
    pub(super) fn word(self) -> Option<(Word, Self)> {
        Some((self.peek()?.word()?, self.step()))
    }

    /// Reads one of the given words.
    pub(super) fn literal(self, any: &[&str]) -> Option<Self> {
        let text = self.peek()?.text;
        any.iter().any(|word| word.eq_ignore_ascii_case(text)).then(|| self.step())
    }

    /// Reads the given words, one after another.
    pub(super) fn literals(self, words: &[&str]) -> Option<Self> {
        words.iter().try_fold(self, |at, word| at.literal(&[word]))
    }

    /// Reads one of the given marks.
    pub(super) fn mark(self, any: &[char]) -> Option<Self> {
        matches!(self.peek()?.kind, AtomKind::Mark(mark) if any.contains(&mark)).then(|| self.step())
    }

    /// Reads a hyphen or a dash.
    pub(super) fn hyphen(self) -> Option<Self> {
        self.mark(&['-', '‐', '‑', '–', '—', '−'])
    }

    /// Reads an apostrophe.
    pub(super) fn apostrophe(self) -> Option<Self> {
        self.mark(&['\'', '’', '‘'])
    }

    /// Reads digits: their value and how many there are.
    pub(super) fn digits(self) -> Option<(u32, usize, Self)> {
        let atom = self.peek()?;
        Some((atom.digits()?, atom.text.len(), self.step()))
    }

    /// Reads the given step, or nothing.
    #[must_use]
    pub(super) fn maybe(self, step: impl FnOnce(Self) -> Option<Self>) -> Self {
        step(self).unwrap_or(self)
    }

    /// Whether the next atom follows without white space.
    pub(super) fn glued(self) -> bool {
        self.peek().is_some_and(|atom| !atom.spaced)
    }

    /// Reads a number of times or of units: "24", "1,000", "2.5", "3½", "twenty-five", "a hundred". The value, and
    /// the unit of its last digit.
    pub(super) fn number(self) -> Option<(f64, f64, Self)> {
        self.number_digits().or_else(|| self.number_words())
    }

    fn number_digits(self) -> Option<(f64, f64, Self)> {
        let (value, mut digits, mut at) = self.digits()?;
        let mut value = f64::from(value);
        while value < GREATEST
            && let Some((group, 3, next)) =
                at.mark(&[',']).filter(|_| at.glued()).filter(|c| c.glued()).and_then(Self::digits)
        {
            if digits > 3 {
                return None;
            }
            (value, at, digits) = (value * 1000.0 + f64::from(group), next, 3);
        }
        let mut precision = 1.0;
        if let Some((decimals, count, next)) =
            at.mark(&['.']).filter(|_| at.glued()).filter(|c| c.glued()).and_then(Self::digits)
        {
            // Ten to so much is a whole number, so that "9.87" is the number that its digits say.
            let scale = 10_f64.powi(count.min(9) as i32);
            precision = 1.0 / scale;
            (value, at) = ((value * scale + f64::from(decimals)) / scale, next);
        }
        for (mark, part) in [('½', 0.5), ('¼', 0.25), ('¾', 0.75)] {
            if let Some(next) = at.mark(&[mark]) {
                (value, precision, at) = (value + part, part.min(1.0 - part), next);
            }
        }
        // "4 1/2", "15-1/2"
        let hyphened = || at.hyphen().filter(|next| at.glued() && next.glued())?.slashed();
        let slashed = || if at.glued() { hyphened() } else { at.slashed() };
        if let Some((part, next)) = slashed().filter(|_| precision == 1.0) {
            (value, precision, at) = (value + part, part, next);
        }
        Some((value, precision, at))
    }

    /// "1/2": a part of one behind a whole number.
    fn slashed(self) -> Option<(f64, Self)> {
        let (over @ 1..=3, 1, at) = self.digits()? else { return None };
        let (under @ 2..=4, 1, next) = at.mark(&['/', '⁄']).filter(|n| at.glued() && n.glued())?.digits()? else {
            return None;
        };
        (over < under).then(|| (f64::from(over) / f64::from(under), next))
    }

    fn number_words(self) -> Option<(f64, f64, Self)> {
        let (mut value, mut at) = match self.word()? {
            (Word::Number(value), next) if value < 100 => (value, next),
            (Word::Article, next) if matches!(next.word(), Some((Word::Number(100 | 1000), _))) => (1, next),
            _ => return None,
        };
        if (20..100).contains(&value)
            && let Some((Word::Number(ones @ 1..=9), next)) = at.maybe(Self::hyphen).word()
        {
            (value, at) = (value + ones, next);
        }
        let mut precision = 1;
        while let Some((Word::Number(scale @ (100 | 1000)), next)) = at.word() {
            value *= scale;
            precision *= scale;
            at = next;
            if value > 100_000 {
                return None;
            }
        }
        if precision == 100
            && let Some((Word::Number(rest @ 1..=99), next)) = at.maybe(|c| c.literal(&["and"])).word()
        {
            (value, precision, at) = (value + rest, 1, next);
        }
        Some((f64::from(value), f64::from(precision), at))
    }

    /// Reads a place in an order: "third", "twenty-first", "3rd".
    pub(super) fn ordinal(self) -> Option<(u32, Self)> {
        if let Some((value, _, at)) = self.digits() {
            let at = at.literal(&["st", "nd", "rd", "th"]).filter(|_| at.glued())?;
            return Some((value, at));
        }
        match self.word()? {
            (Word::Ordinal(value), at) => Some((value, at)),
            (Word::Number(tens @ 20..=90), at) => match at.hyphen().unwrap_or(at).word()? {
                (Word::Ordinal(ones @ 1..=9), at) => Some((tens + ones, at)),
                _ => None,
            },
            _ => None,
        }
    }

    /// From the place `from` up to here, without the white space between.
    pub(super) fn since(self, from: usize) -> Span {
        match (self.atoms.get(from), self.before(1)) {
            (Some(first), Some(last)) => Span { start: first.span.start, end: last.span.end.max(first.span.start) },
            _ => Span::default(),
        }
    }
}

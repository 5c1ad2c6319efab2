//! Sorts of atoms as sets of bits: which rules may begin at an atom, and which find what they need in its sentence.

use super::{
    atoms::{Atom, AtomKind},
    words::Word,
};

/// A set of sorts of atoms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    /// No sort.
    pub(super) const NONE: Self = Self(0);
    /// Digits.
    pub(super) const DIGITS: Self = Self(1);
    /// A month, in full or in short.
    pub(super) const MONTH: Self = Self(1 << 1);
    /// A weekday, in full or in short, or several of one name.
    pub(super) const WEEKDAY: Self = Self(1 << 2);
    /// A season.
    pub(super) const SEASON: Self = Self(1 << 3);
    /// A decade.
    pub(super) const DECADE: Self = Self(1 << 4);
    /// A unit of time.
    pub(super) const UNIT: Self = Self(1 << 5);
    /// Part of a period.
    pub(super) const PART: Self = Self(1 << 6);
    /// Which one.
    pub(super) const SHIFT: Self = Self(1 << 7);
    /// "today".
    pub(super) const DAY: Self = Self(1 << 8);
    /// A part of the day.
    pub(super) const DAY_PART: Self = Self(1 << 9);
    /// A number word.
    pub(super) const NUMBER: Self = Self(1 << 10);
    /// "a", "another".
    pub(super) const ARTICLE: Self = Self(1 << 11);
    /// "half".
    pub(super) const HALF: Self = Self(1 << 12);
    /// An unnamed number.
    pub(super) const VAGUE: Self = Self(1 << 13);
    /// A place in an order.
    pub(super) const ORDINAL: Self = Self(1 << 14);
    /// "overnight".
    pub(super) const OVERNIGHT: Self = Self(1 << 15);
    /// Any other letters.
    pub(super) const OTHER: Self = Self(1 << 16);
    /// A letter that quarters and halves are written with: "Q3", "H1".
    pub(super) const LETTER: Self = Self(1 << 17);
    /// Letters of which the first is a capital.
    pub(super) const CAPITAL: Self = Self(1 << 18);
    /// A mark.
    pub(super) const MARK: Self = Self(1 << 19);
    /// Every sort.
    pub(super) const ALL: Self = Self(u32::MAX);

    /// Both sets together.
    #[must_use]
    pub(super) const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether one of `others` is among them.
    pub(super) const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// The sorts of an atom.
    pub(super) fn of(atom: &Atom<'_>) -> Self {
        let own = match atom.kind {
            AtomKind::Digits(_) => return Self::DIGITS,
            AtomKind::Mark(_) => return Self::MARK,
            AtomKind::Letters(Some(word)) => Self::of_word(word, atom.text),
            AtomKind::Letters(None) => Self::of_letters(atom.text),
        };
        if atom.capital() { own.with(Self::CAPITAL) } else { own }
    }

    fn of_word(word: Word, text: &str) -> Self {
        match word {
            Word::Month(_) | Word::MonthShort(_) => Self::MONTH,
            Word::Weekday(_) | Word::WeekdayShort(_) => Self::WEEKDAY,
            Word::Season(_) => Self::SEASON,
            Word::Decade(_) => Self::DECADE,
            Word::Unit(_) => Self::UNIT,
            Word::Part(_) => Self::PART,
            Word::Shift(_) => Self::SHIFT,
            Word::Day(_) => Self::DAY,
            Word::DayPart(..) => Self::DAY_PART,
            Word::Number(_) => Self::NUMBER,
            Word::Article | Word::Another => Self::ARTICLE,
            Word::Half => Self::HALF,
            Word::Vague(_) => Self::VAGUE,
            // Behind digits it is the unit: "0.3 second".
            Word::Ordinal(_) if text == "second" => Self::ORDINAL.with(Self::UNIT),
            Word::Ordinal(_) => Self::ORDINAL,
            Word::Overnight => Self::OVERNIGHT,
            Word::Zone | Word::Counted | Word::Numbered | Word::Counting | Word::Moved => Self::OTHER,
        }
    }

    fn of_letters(text: &str) -> Self {
        // "two Fridays ago": their names are listed for one day alone.
        let several = if text.ends_with("days") { Self::WEEKDAY } else { Self::NONE };
        let letter = if matches!(text, "Q" | "q" | "H" | "h") { Self::LETTER } else { Self::NONE };
        Self::OTHER.with(several).with(letter)
    }
}

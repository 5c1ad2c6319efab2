//! What is known of a word at one look: how it is written, and for which later stages it is one to look for.
//!
//! A sentence holds the marks of all its words, so that a stage passes over every sentence that has none of its words
//! without reading it. Knows which columns of which lists hold those words, and not what they mean there.

use crate::lexicon;
use std::ops::Range;

/// A set of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u16);

impl Marks {
    /// Has a capital letter.
    pub const CAPITAL: Self = Self(1);
    /// Has characters that are no plain letters.
    pub const MIXED: Self = Self(2);
    /// Is a number in digits, or a word with digits in it.
    pub const DIGITS: Self = Self(4);
    /// Is part of a number, or begins a vague one.
    pub const NUMERAL: Self = Self(8);
    /// Is one of the words without which nothing is a date or a length of time.
    pub const CALENDAR: Self = Self(16);
    /// Attributes, or begins words that do.
    pub const ATTRIBUTES: Self = Self(32);
    /// Begins the name of a region of the world.
    pub const REGION: Self = Self(64);
    /// Begins a phrase of time that is no date: "so far".
    pub const PHRASE_OF_TIME: Self = Self(128);
    /// Begins a word of a theme.
    pub const THEME: Self = Self(256);
    /// Begins words that report an act.
    pub const ACT: Self = Self(512);
    /// Begins words that claim something.
    pub const CLAIM: Self = Self(1024);
    /// Begins words of emphasis.
    pub const EMPHASIS: Self = Self(2048);
    /// Tells of a change, or ties a figure to its subject.
    pub const CHANGE: Self = Self(4096);
    /// Says that there was none: "nobody".
    pub const NOUGHT: Self = Self(8192);

    /// Whether one of `others` is among them.
    pub const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

/// Every word that a list marks, in lower case, with its mark.
pub(super) fn listed() -> impl Iterator<Item = (&'static str, Marks)> {
    let first = |list: &'static str| lexicon::rows(list).map(|row| row[0].split(' ').next().unwrap_or_default());
    let numerals = first("en/numerals").chain(first("en/vague")).chain(["tens", "scores"]);
    let cues = lexicon::names("en/cues_").flat_map(first);
    let regions = lexicon::rows("en/regions").flat_map(|row| row[0].split(','));
    let regions = regions.filter_map(|form| form.split_whitespace().next());
    let calendar = lexicon::rows("en/calendar").filter(|row| !BESIDE_OTHERS.contains(&row[1])).map(|row| row[0]);
    let times = lexicon::rows("en/scope").filter(|row| row[0] == "time").flat_map(|row| row[1].split(','));
    let times = times.filter_map(|phrase| phrase.split(' ').next());
    let terms = |list, columns: Range<usize>, mark| {
        let columns = lexicon::rows(list).flat_map(move |row| row[columns.clone()].to_vec());
        let terms = columns.flat_map(|column| column.split(','));
        terms.filter_map(|term| term.trim_start_matches('=').split_whitespace().next()).map(move |word| (word, mark))
    };
    let changes = lexicon::rows("en/changes").flat_map(|row| row[1].split(','));
    (numerals.map(|word| (word, Marks::NUMERAL)))
        .chain(changes.map(|word| (word, Marks::CHANGE)))
        .chain(times.map(|word| (word, Marks::PHRASE_OF_TIME)))
        .chain(cues.map(|word| (word, Marks::ATTRIBUTES)))
        .chain(regions.map(|word| (word, Marks::REGION)))
        .chain(NOUGHT.map(|word| (word, Marks::NOUGHT)))
        .chain(calendar.chain(holidays()).chain([AGO]).map(|word| (word, Marks::CALENDAR)))
        .chain(terms("en/themes", 1..2, Marks::THEME))
        .chain(terms("en/acts", 1..4, Marks::ACT))
        .chain(terms("en/claims", 1..2, Marks::CLAIM))
        .chain(terms("en/emphasis", 1..2, Marks::EMPHASIS))
}

/// Tells a date beside several of a weekday, which are not listed: "two Fridays ago".
pub(crate) const AGO: &str = "ago";

/// Words that say that there was none.
pub(crate) const NOUGHT: [&str; 3] = ["no", "nobody", "none"];

/// Classes of words of the calendar that say something only beside a word of another class, or beside digits.
const BESIDE_OTHERS: [&str; 11] =
    ["article", "another", "number", "ordinal", "vague", "shift", "zone", "counted", "numbered", "counting", "moved"];

/// The first words of named days, in lower case.
fn holidays() -> impl Iterator<Item = &'static str> {
    lexicon::rows("en/holidays").map(|row| {
        let name: &'static str = row[0].to_lowercase().leak();
        name.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
    })
}

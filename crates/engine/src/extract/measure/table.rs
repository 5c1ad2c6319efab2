//! The measures, read from `measures_*.tsv`: what each is, and the words that say it, by word.

use crate::{
    extract::number::base_units,
    lexicon::{self, Words},
};
use std::sync::OnceLock;
use variorum_story::Kind;

/// A measure.
#[derive(Debug)]
pub struct Measure {
    /// Its id.
    pub id: &'static str,
    /// Bits of the kinds that may state it: [`kind_bit`].
    kinds: u16,
    /// Whether it is an act of speech: its date is not the date of what it speaks of.
    pub speech: bool,
    /// Whether it begins or ends another act.
    pub phase: bool,
    /// Whether a relative clause that says it only tells which ones are counted: "people who lived in the village".
    pub tells_which: bool,
    /// Classes of the nouns that its verbs take; empty for any.
    pub of: Vec<&'static str>,
    /// What its units are units of; none where it has none, or has others too.
    dimension: Option<&'static str>,
}

/// Words that say a measure, after the one they are found by.
#[derive(Debug)]
pub struct Cue {
    /// The measure, as an index into [`Table::measures`].
    pub measure: usize,
    /// Where the figure stands to the words.
    pub slot: Slot,
    /// Words in front of the key, nearest first: of "death toll", "death".
    pub before: Vec<&'static str>,
    /// Words right after the key.
    pub rest: Vec<&'static str>,
    /// A word that follows the key within a few tokens.
    pub later: Option<&'static str>,
    /// The class of noun asked for instead of the measure's; "person not killer" is of one class and not of the other.
    pub asks: Option<&'static str>,
    /// The class or noun that a verb's subject must be.
    pub by: Option<&'static str>,
    /// Counts only where nothing else governs.
    pub weak: bool,
}

/// Where a figure stands to the words that give its measure: the columns of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The verb's object, or its subject in the passive.
    Object,
    /// The verb's subject.
    Subject,
    /// The noun counted.
    Counts,
    /// The noun's value.
    Value,
    /// Words right after figure and noun.
    State,
    /// The figure's own unit.
    Unit,
}

/// Every measure, with its words.
pub struct Table {
    /// The measures, in order of file and row.
    pub measures: Vec<Measure>,
    /// Cues of verbs, by lemma.
    pub verbs: Words<Vec<Cue>>,
    /// Cues of nouns, by the lemma of their head.
    pub nouns: Words<Vec<Cue>>,
    /// Cues that follow the figure, by first word.
    pub states: Words<Vec<Cue>>,
    /// Cues of units, by symbol; "*" for any figure of the measure's kinds.
    pub units: Words<Vec<Cue>>,
}

/// Prepositions that a noun of the file may end in: "force of", "share of the vote".
const OF: [&str; 4] = ["of", "in", "for", "to"];

impl Measure {
    /// Whether a figure of this kind and unit may state it.
    pub fn admits(&self, kind: Kind, unit: Option<&str>) -> bool {
        // "found burned 12 km away": a length is no area.
        let other = || kind == Kind::Measure && self.dimension.is_some() && unit.and_then(dimension) != self.dimension;
        self.kinds & kind_bit(kind, unit) != 0 && !other()
    }

    /// Whether anything but dates may state it: a day does not rise by 12 %.
    pub fn has_amounts(&self) -> bool {
        self.kinds & !name_bit("date") != 0
    }
}

/// What a unit measures: "area".
fn dimension(unit: &str) -> Option<&'static str> {
    base_units(unit, 1.0).map(|(dimension, _)| dimension)
}

/// The table, read once.
pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(read)
}

/// The rows of every measures file, in order.
pub fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    lexicon::names("en/measures_").flat_map(lexicon::rows)
}

/// The bit of a kind; a range is of the kind of its ends, which its unit tells.
fn kind_bit(kind: Kind, unit: Option<&str>) -> u16 {
    match (kind, unit) {
        (Kind::Range | Kind::Vague, Some(unit)) if unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase()) => {
            name_bit("money")
        }
        (Kind::Range | Kind::Vague, Some("%")) | (Kind::Percent, _) => name_bit("percent"),
        (Kind::Range | Kind::Vague, Some("s")) | (Kind::Duration, _) => name_bit("duration"),
        (Kind::Range | Kind::Vague, Some(_)) | (Kind::Measure, _) => name_bit("measure"),
        (Kind::Count | Kind::Range | Kind::Vague | Kind::Ratio, _) => name_bit("count"),
        (Kind::Money, _) => name_bit("money"),
        (Kind::Age, _) => name_bit("age"),
        (Kind::Rank, _) => name_bit("rank"),
        (Kind::Date | Kind::Period, _) => name_bit("date"),
        (Kind::Place, _) => 0,
    }
}

fn name_bit(name: &str) -> u16 {
    const NAMES: [&str; 8] = ["count", "percent", "money", "measure", "duration", "age", "rank", "date"];
    NAMES.iter().position(|&n| n == name).map_or(0, |at| 1 << at)
}

fn read() -> Table {
    let mut table = Table {
        measures: Vec::new(),
        verbs: Words::default(),
        nouns: Words::default(),
        states: Words::default(),
        units: Words::default(),
    };
    for row in rows() {
        let [id, kinds, of, object, subject, counts, value, state, units, ..] = row[..] else { continue };
        let measure = table.measures.len();
        table.measures.push(Measure {
            id,
            kinds: words(kinds).map(name_bit).sum(),
            speech: words(kinds).any(|k| k == "speech"),
            phase: words(kinds).any(|k| k == "phase"),
            tells_which: words(kinds).any(|k| k == "tells-which"),
            of: words(of).collect(),
            dimension: words(units).next().filter(|_| !words(kinds).any(|k| k == "any-unit")).and_then(dimension),
        });
        let columns = [
            (object, Slot::Object),
            (subject, Slot::Subject),
            (counts, Slot::Counts),
            (value, Slot::Value),
            (state, Slot::State),
            (units, Slot::Unit),
        ];
        for (cell, slot) in columns {
            for entry in words(cell) {
                let (key, cue) = cue(entry, measure, slot);
                let map = match slot {
                    Slot::Object | Slot::Subject => &mut table.verbs,
                    Slot::Counts | Slot::Value => &mut table.nouns,
                    Slot::State => &mut table.states,
                    Slot::Unit => &mut table.units,
                };
                map.get_or_default(key).push(cue);
            }
        }
    }
    table
}

/// The entries of a cell.
fn words(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(',').map(str::trim).filter(|entry| !entry.is_empty() && *entry != "-")
}

/// An entry of a cell, as the word it is found by and the cue.
fn cue(entry: &'static str, measure: usize, slot: Slot) -> (&'static str, Cue) {
    let (entry, by) = entry.split_once('|').map_or((entry, None), |(entry, by)| (entry, Some(by)));
    let (entry, asks) = match entry.split_once(" (") {
        Some((entry, class)) => (entry, Some(class.trim_end_matches(')'))),
        None => (entry, None),
    };
    let (entry, weak) = entry.strip_suffix('?').map_or((entry, false), |entry| (entry, true));
    if slot == Slot::Unit {
        return (entry, Cue { measure, slot, before: vec![], rest: vec![], later: None, asks: None, by, weak: false });
    }
    let (entry, later) = entry.split_once('/').map_or((entry, None), |(entry, later)| (entry, Some(later)));
    let parts: Vec<_> = entry.split(' ').collect();
    let key = match slot {
        Slot::Counts | Slot::Value => {
            parts.iter().position(|part| OF.contains(part)).map_or(parts.len(), |of| of).max(1) - 1
        }
        _ => 0,
    };
    let before = parts[..key].iter().rev().copied().collect();
    (parts[key], Cue { measure, slot, before, rest: parts[key + 1..].to_vec(), later, asks, by, weak })
}

//! What a figure counts → the class of it: peacekeepers, civilians, homes. Knows which classes are wider than others.

use super::{mention::Mention, phrases::Phrases};
use crate::{
    lexicon::{self, Words},
    text::Token,
};
use std::sync::OnceLock;

/// How two populations stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// They are different things.
    Apart,
    /// Nothing is known of one of them, or one is wider.
    Open,
    /// One class.
    Class,
    /// The same noun.
    Noun,
}

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Population {
    /// Base form of the noun counted.
    pub noun: Option<String>,
    /// Classes of the nouns counted, sorted: two for "soldiers and police".
    pub classes: Vec<&'static str>,
    /// Each class and those that are wider than it, as bits by their place in the list, so that pairs are compared without
    /// their letters.
    bits: Vec<(u128, u128)>,
}

impl Population {
    /// The population that the words of a noun phrase name; `noun` is its head.
    pub fn of(tokens: &[Token<'_>], noun: Option<&str>) -> Self {
        let mut classes: Vec<&'static str> = phrases().all(tokens).map(|(_, class)| class).collect();
        classes.sort_unstable();
        classes.dedup();
        // "peacekeeping troops", "police officers": the wider word adds nothing to the narrower.
        let all = classes.clone();
        classes.retain(|class| !all.iter().any(|other| wider(other).contains(class)));
        let bits =
            classes.iter().map(|class| (bit(class), wider(class).iter().fold(0, |all, c| all | bit(c)))).collect();
        Self { noun: noun.map(str::to_owned), classes, bits }
    }

    /// What is counted where no class is asked for.
    pub fn of_noun(noun: &str) -> Self {
        Self { noun: Some(noun.to_owned()), ..Self::default() }
    }

    /// How two populations stand to each other.
    pub fn likeness(&self, other: &Self) -> Likeness {
        if self.classes.is_empty() || other.classes.is_empty() {
            return self.by_noun(other);
        }
        if self.bits == other.bits {
            return if self.noun == other.noun { Likeness::Noun } else { Likeness::Class };
        }
        let own = |a: &Self| a.bits.iter().fold(0, |all, (own, _)| all | own);
        let inside = |a: &Self, b: &Self| a.bits.iter().all(|(class, wider)| (class | wider) & own(b) != 0);
        // The army that lost nine men lost soldiers.
        if self.men() && other.people() || other.men() && self.people() {
            return Likeness::Open;
        }
        let one = self.classes.len() == 1 || other.classes.len() == 1;
        let kept = one && (inside(self, other) || inside(other, self)) && !self.subset(other) && !other.subset(self);
        if kept { Likeness::Open } else { Likeness::Apart }
    }

    /// Whether it says no more than that they are men.
    fn men(&self) -> bool {
        self.classes == ["man"]
    }

    /// Whether it names people by what they do.
    fn people(&self) -> bool {
        self.classes.iter().all(|class| wider(class).contains(&"person") && !NARROW.contains(class))
    }

    /// Whether one names several classes of which the other names fewer: "soldiers" of "soldiers and police".
    fn subset(&self, other: &Self) -> bool {
        other.classes.len() > self.classes.len() && self.classes.iter().all(|class| other.classes.contains(class))
    }

    fn by_noun(&self, other: &Self) -> Likeness {
        match (&self.noun, &other.noun) {
            (Some(a), Some(b)) if a == b => Likeness::Noun,
            (Some(_), Some(_)) if self.classes.len() + other.classes.len() == 0 => Likeness::Apart,
            _ => Likeness::Open,
        }
    }

    /// Whether it names people, or a force's, without saying which.
    pub fn wide(&self) -> bool {
        !self.classes.is_empty() && self.classes.iter().all(|class| WIDE.contains(class))
    }

    /// Whether it names women or children, which says that others are left out; miners and soldiers may all be men.
    pub fn some(&self) -> bool {
        self.narrow() && !self.men()
    }

    /// Whether it names people by age or sex, which says that others are left out.
    pub fn narrow(&self) -> bool {
        !self.classes.is_empty() && self.classes.iter().all(|class| NARROW.contains(class))
    }
}

/// Whether one counts people on the one side of an occasion and the other those on the other: runners, and the crowd that
/// watches them.
pub(super) fn other_role(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    static ROLES: OnceLock<Vec<(&str, Vec<&str>)>> = OnceLock::new();
    let Some(word) = b.measure_word else { return false };
    let roles = ROLES.get_or_init(|| {
        lexicon::rows("en/roles").map(|row| (row[0], row[1].split(',').map(str::trim).collect())).collect()
    });
    roles.iter().any(|(class, others)| others.contains(&word) && a.population.classes.contains(class))
}

/// Classes that say nothing of which people they are.
const WIDE: [&str; 2] = ["person", "personnel"];

/// Classes by age or sex.
const NARROW: [&str; 3] = ["child", "woman", "man"];

/// Whether a noun names people by age or sex.
pub(crate) fn is_narrow(noun: &str) -> bool {
    phrases().word(noun).is_some_and(|class| NARROW.contains(&class))
}

/// Whether one noun says that they are men and the other what they are: miners, soldiers.
pub(crate) fn are_men(a: &str, b: &str) -> bool {
    let of = |noun: &str| phrases().word(noun);
    let role = |noun: &str| {
        of(noun).is_some_and(|c| wider(c).contains(&"person") && !NARROW.contains(&c) && !WIDE.contains(&c))
    };
    of(a) == Some("man") && role(b) || of(b) == Some("man") && role(a)
}

/// Whether a noun names people without saying which, or is of no class.
pub(super) fn is_wide(noun: &str) -> bool {
    phrases().word(noun).is_none_or(|class| WIDE.contains(&class))
}

fn phrases() -> &'static Phrases<&'static str> {
    static PHRASES: OnceLock<Phrases<&str>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        Phrases::of("en/populations", |row| {
            row.get(2).into_iter().flat_map(|forms| forms.split(',')).map(|form| (form.trim(), row[0])).collect()
        })
    })
}

/// A class as a bit.
fn bit(class: &str) -> u128 {
    static BITS: OnceLock<Words<u128>> = OnceLock::new();
    let rows = || lexicon::rows("en/populations").enumerate().map(|(at, row)| (row[0], 1 << at)).collect();
    BITS.get_or_init(rows).get(class).copied().unwrap_or_default()
}

/// The classes that are wider than one.
fn wider(class: &str) -> &'static [&'static str] {
    static WIDER: OnceLock<Words<Vec<&str>>> = OnceLock::new();
    let table = WIDER.get_or_init(|| {
        let classes = |column: &'static str| column.split(',').map(str::trim).filter(|c| *c != "-").collect();
        lexicon::rows("en/populations").filter_map(|row| Some((row[0], classes(row.get(1)?)))).collect()
    });
    table.get(class).map_or(&[], Vec::as_slice)
}

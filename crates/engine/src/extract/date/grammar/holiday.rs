//! Named days, from `lexicon/<language>/holidays.tsv`: "Christmas Eve 2022", "Easter Sunday", "Ramadan".

use super::{after, day::year_after, in_a_name, relative::shift};
use crate::{
    extract::date::{
        cursor::Cursor,
        when::{Point, When, Which, YearOf},
        words::Shift,
    },
    lexicon::{self, Words},
};
use std::sync::OnceLock;

/// A named day.
pub(in crate::extract::date) struct Holiday {
    /// Its words, in lower case; an apostrophe is a word.
    words: Vec<String>,
    /// How it is reckoned, as its row says.
    pub(in crate::extract::date) rule: &'static str,
}

/// Every named day, in the order of the list.
pub(in crate::extract::date) fn holidays() -> &'static [Holiday] {
    static HOLIDAYS: OnceLock<Vec<Holiday>> = OnceLock::new();
    HOLIDAYS.get_or_init(|| {
        let rows = lexicon::rows("en/holidays");
        rows.filter_map(|row| Some(Holiday { words: split(row.first()?), rule: row.get(1)? })).collect()
    })
}

/// A name as the atoms it is made of.
fn split(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.to_lowercase().chars() {
        if c == ' ' {
            words.push(String::new());
        } else if c.is_alphabetic() {
            words.last_mut().expect("never empty").push(c);
        } else {
            words.push(c.to_string());
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A named day, with what tells its year.
pub(super) fn holiday<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (which, name) = match shift(at) {
        Some((Shift::Last | Shift::Past, next)) => (Some(Which::Last), next),
        Some((Shift::This, next)) => (Some(Which::This), next),
        Some((Shift::Next | Shift::Coming, next)) => (Some(Which::Next), next),
        _ => (None, at),
    };
    name.peek().filter(|a| a.capital())?;
    let (index, next) = longest(name)?;
    let (year, end) = match which {
        Some(which) => (YearOf::Which(which), next),
        None => year_after(next),
    };
    let placed = year != YearOf::Open || introduced(at, name, next);
    (placed && !in_a_name(at)).then_some((Point::whole(When::Holiday { index, year }), end))
}

/// The longest name that begins here.
fn longest<'a, 't>(at: Cursor<'a, 't>) -> Option<(usize, Cursor<'a, 't>)> {
    let names = beginning_with().get(at.peek()?.text)?.iter();
    names.filter_map(|&index| Some((index, spell(at, &holidays()[index].words)?))).max_by_key(|(_, next)| next.at)
}

/// Whether a capitalised word may begin a named day, or a quarter, half or fiscal year in short.
pub(in crate::extract::date) fn may_name(word: &str) -> bool {
    matches!(word, "Q" | "H" | "FY" | "Fiscal" | "Turn" | "Full" | "Whole" | "Now" | "Final" | "Most")
        || beginning_with().contains_key(word)
}

/// The names by their first words, since every capitalised word is asked.
fn beginning_with() -> &'static Words<Vec<usize>> {
    static NAMES: OnceLock<Words<Vec<usize>>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Words::<Vec<usize>>::default();
        for (index, row) in lexicon::rows("en/holidays").enumerate() {
            let name = row.first().copied().unwrap_or_default();
            let end = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
            names.get_or_default(&name[..end]).push(index);
        }
        names
    })
}

fn spell<'a, 't>(at: Cursor<'a, 't>, words: &[String]) -> Option<Cursor<'a, 't>> {
    words.iter().try_fold(at, |at, word| if word == "'" { at.apostrophe() } else { at.literal(&[word]) })
}

/// Whether the name stands for its day, and not before the noun that it describes: "at Christmas", not "Christmas tree".
fn introduced(at: Cursor<'_, '_>, name: Cursor<'_, '_>, next: Cursor<'_, '_>) -> bool {
    let several = next.at > name.at + 1;
    let noun_follows =
        next.peek().is_some_and(|a| a.spaced && a.text.starts_with(char::is_alphabetic) && !is_free(a.text));
    let preposition = after(
        at,
        &[
            "on", "at", "by", "since", "until", "before", "after", "during", "over", "around", "for", "in", "of",
            "between", "from", "to",
        ],
    );
    (several || preposition || at.at == 0) && !noun_follows
}

/// Words that may follow a name without being what it describes.
fn is_free(word: &str) -> bool {
    super::is_function_word(word)
        || matches!(
            word,
            "with"
                | "that"
                | "this"
                | "is"
                | "was"
                | "will"
                | "has"
                | "had"
                | "while"
                | "because"
                | "if"
                | "he"
                | "she"
                | "they"
                | "it"
                | "morning"
                | "night"
                | "evening"
        )
}

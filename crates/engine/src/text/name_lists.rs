//! What the lists know about names: titles, heads of organisations' names, countries, demonyms.

use crate::lexicon::{self, WordSet, Words};
use std::sync::LazyLock;

/// How sure a word is a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Title {
    /// "Mr", "Minister".
    Sure,
    /// "General", "Foreign": also part of other names.
    Part,
}

static TITLES: LazyLock<Words<Title>> = LazyLock::new(|| {
    let class = |row: &[&str]| if row[1] == "title" { Title::Sure } else { Title::Part };
    lexicon::rows("en/titles").map(|row| (row[0], class(&row))).collect()
});

static HEADS: LazyLock<WordSet> = LazyLock::new(|| lexicon::rows("en/name_heads").map(|row| row[0]).collect());

/// Countries by every name, and demonyms, as written.
static LANDS: LazyLock<Words<Land>> = LazyLock::new(|| {
    let mut words = Words::default();
    for row in lexicon::rows("en/countries") {
        words.insert(row[0], Land::Country);
        let column = |n: usize| row.get(n).copied().unwrap_or_default().split(',').filter(|w| !w.is_empty());
        words.extend(column(1).map(|name| (name, Land::Country)));
        words.extend(column(2).map(|name| (name, Land::Demonym)));
    }
    words.extend(lexicon::rows("en/peoples").map(|row| (row[0], Land::Demonym)));
    words
});

#[derive(Clone, Copy, PartialEq, Eq)]
enum Land {
    Country,
    Demonym,
}

/// Whether a word in lower case is a title, and how surely.
pub fn title(lower: &str) -> Option<Title> {
    TITLES.get(lower).copied()
}

/// Whether "of" after this word goes on with the same name: "Bank of", "Ministry of".
pub fn is_head(lower: &str) -> bool {
    HEADS.contains(lower)
}

/// Whether a surface is a country's name.
pub fn is_country(surface: &str) -> bool {
    LANDS.get(surface) == Some(&Land::Country)
}

/// Whether a surface is a country's adjective or its people, in singular or plural.
pub fn is_demonym(surface: &str) -> bool {
    let is = |word: &str| LANDS.get(word) == Some(&Land::Demonym);
    is(surface) || surface.strip_suffix('s').is_some_and(is)
}

/// Whether a surface is the people of a country: "Malians", and not "Swiss".
pub fn is_plural_demonym(surface: &str) -> bool {
    LANDS.get(surface).is_none() && is_demonym(surface)
}

/// Small words inside names of people and places: "Ursula von der Leyen", "Rio de Janeiro".
pub fn is_particle(lower: &str) -> bool {
    matches!(
        lower,
        "de" | "del"
            | "della"
            | "der"
            | "den"
            | "di"
            | "da"
            | "das"
            | "do"
            | "dos"
            | "du"
            | "des"
            | "la"
            | "le"
            | "van"
            | "von"
            | "bin"
            | "bint"
            | "ibn"
            | "ben"
            | "al"
            | "el"
            | "ould"
            | "ag"
            | "ul"
            | "y"
    )
}

/// Small words that begin a name: "al Qaeda", "de Gaulle", "van Dijk".
pub fn is_article_of_names(lower: &str) -> bool {
    matches!(lower, "al" | "el" | "de" | "van" | "von" | "bin" | "ibn" | "ag" | "ould" | "du" | "di")
}

/// Days and months, which have capitals and are no names.
pub fn is_calendar(lower: &str) -> bool {
    matches!(
        lower.trim_end_matches('.').trim_end_matches('s'),
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
            | "mon"
            | "tue"
            | "wed"
            | "thu"
            | "thur"
            | "fri"
            | "sat"
            | "sun"
            | "christma"
            | "easter"
            | "ramadan"
    )
}

/// Whether an unknown word at the start of a sentence ends as common nouns do.
pub fn has_common_ending(lower: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ship", "hood", "ing", "ed", "ure", "age",
        "logy",
    ];
    lower.len() > 5 && ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

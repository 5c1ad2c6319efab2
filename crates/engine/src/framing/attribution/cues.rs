//! The words that attribute, from `lexicon/en/cues_*.tsv`.

use crate::lexicon::{self, WordSet, Words};
use std::sync::LazyLock;
pub use variorum_story::Stance;

/// The lists of verbs, with their stance.
const VERBS: [(&str, Stance); 9] = [
    ("neutral", Stance::Neutral),
    ("insists", Stance::Insists),
    ("claims", Stance::Claims),
    ("concedes", Stance::Concedes),
    ("denies", Stance::Denies),
    ("accuses", Stance::Accuses),
    ("orders", Stance::Orders),
    ("feels", Stance::Feels),
    ("believes", Stance::Believes),
];

/// A cue of one or several words.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    /// Its words in base form: "call for".
    pub lemma: &'static str,
    /// Its class.
    pub stance: Stance,
    /// What can follow, a bit for each letter: see the lists.
    frames: u32,
    /// Whether it has more words than one.
    compound: bool,
}

impl Cue {
    /// Whether `frame` can follow.
    pub fn takes(&self, frame: char) -> bool {
        self.frames & bit(frame) != 0
    }

    /// Its words after the first.
    pub fn rest(&self) -> impl Iterator<Item = &'static str> {
        let words = if self.compound { self.lemma } else { "" };
        words.split(' ').skip(1)
    }
}

fn bit(frame: char) -> u32 {
    1 << (u32::from(frame) % u32::BITS)
}

/// The cues by their first word; those of several words first.
type Cues = Words<Vec<Cue>>;

static VERB_CUES: LazyLock<Cues> = LazyLock::new(|| {
    let mut cues = Cues::default();
    for (list, stance) in VERBS {
        for row in lexicon::rows(&format!("en/cues_{list}")) {
            let first = row[0].split(' ').next().unwrap_or_default();
            let list = cues.get_or_default(first);
            let words = |lemma: &str| lemma.split(' ').count();
            let at = list.partition_point(|cue| words(cue.lemma) >= words(row[0]));
            let frames = row[1].chars().fold(0, |frames, frame| frames | bit(frame));
            list.insert(at, Cue { lemma: row[0], stance, frames, compound: row[0].contains(' ') });
        }
    }
    cues
});

static NOUN_CUES: LazyLock<Words<(&'static str, Stance)>> = LazyLock::new(|| {
    let lists = ["en/cues_nouns", "en/cues_agentless"];
    lists.into_iter().flat_map(lexicon::rows).map(|row| (row[0], (row[0], stance(row[1])))).collect()
});

/// A noun of somebody's view.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// As the list has it: "estimate".
    pub lemma: &'static str,
    /// What stands before whose it is: "by", "in".
    pub preposition: &'static str,
    /// Its class.
    pub stance: Stance,
}

/// The noun of a view, in base form or as listed.
pub fn view(word: &str) -> Option<&'static View> {
    static VIEWS: LazyLock<Words<View>> = LazyLock::new(|| {
        let view = |row: Vec<&'static str>| View { lemma: row[0], preposition: row[1], stance: stance(row[2]) };
        lexicon::rows("en/cues_views").map(|row| (row[0], view(row))).collect()
    });
    VIEWS.get(word)
}

/// A class by its name in the lists.
fn stance(name: &str) -> Stance {
    VERBS.iter().find(|(list, _)| *list == name).map_or(Stance::Neutral, |&(_, stance)| stance)
}

/// The cues that begin with a verb's base form.
pub fn verbs(lemma: &str) -> &'static [Cue] {
    VERB_CUES.get(lemma).map_or(&[], Vec::as_slice)
}

/// A noun or adverb that attributes, by its base form.
pub fn word(lemma: &str) -> Option<(&'static str, Stance)> {
    NOUN_CUES.get(lemma).copied()
}

/// Whether a noun, by its base form, is one who can speak: a listed one, or one with an ending of persons.
pub fn is_speaker(lemma: &str) -> bool {
    static LIST: LazyLock<WordSet> =
        LazyLock::new(|| lexicon::rows("en/speakers").flat_map(|row| row[1].split(' ')).collect());
    const ENDINGS: [&str; 8] = ["ist", "ian", "man", "men", "woman", "person", "crat", "maker"];
    LIST.contains(lemma) || lemma.len() > 5 && ENDINGS.iter().any(|ending| lemma.ends_with(ending))
}

/// A preposition that attributes.
pub struct Preposition {
    /// As the list has it: "according to".
    pub lemma: &'static str,
    /// Its words one by one.
    pub words: Vec<&'static str>,
}

/// The prepositions that attribute and begin with a word.
pub fn prepositions(first: &str) -> &'static [Preposition] {
    static LIST: LazyLock<Words<Vec<Preposition>>> = LazyLock::new(|| {
        let mut list: Words<Vec<_>> = Words::default();
        for row in lexicon::rows("en/cues_prepositions") {
            let words: Vec<_> = row[0].split(' ').collect();
            list.get_or_default(words[0]).push(Preposition { lemma: row[0], words });
        }
        list
    });
    LIST.get(first).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{framing::attribution::attributions, text::Article};

    fn lemmas(text: &str) -> Vec<&'static str> {
        attributions(&Article::new(text, None)).iter().map(|a| a.lemma).collect()
    }

    /// Every row's example must be found by its own word, and its counterpart must not be.
    fn check(list: &str, example: usize) {
        let mut wrong = Vec::new();
        for row in lexicon::rows(list) {
            if !lemmas(row[example]).contains(&row[0]) {
                wrong.push(format!("not found: {}", row[example]));
            }
            if lemmas(row[example + 1]).contains(&row[0]) {
                wrong.push(format!("wrongly found: {}", row[example + 1]));
            }
        }
        assert!(wrong.is_empty(), "{list}:\n{}", wrong.join("\n"));
    }

    #[test]
    fn every_row_is_found_in_its_example_and_silent_in_its_counterpart() {
        for (list, _) in VERBS {
            check(&format!("en/cues_{list}"), 2);
        }
        for list in ["en/cues_nouns", "en/cues_prepositions", "en/cues_agentless"] {
            check(list, 2);
        }
        check("en/cues_views", 3);
    }
}

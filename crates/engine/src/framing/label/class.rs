//! Classes of labels, from `lexicon/en/labels.tsv`: which words accounts give to one sort of thing.

use crate::{framing::terms::Terms, lexicon, text::Token};
use std::sync::LazyLock;

/// A class of labels.
#[derive(Debug)]
pub(crate) struct Class {
    /// Its id: "rulers".
    pub id: &'static str,
    /// Whether labels must share a name; else a story tells of one such thing.
    pub anchored: bool,
    /// Whether a name beside the noun is of the class too: "the carmaker Orbex".
    pub named: bool,
    /// What its labels count.
    pub number: Number,
    /// Words that make the noun another thing: "local government".
    unless: Vec<&'static str>,
    /// Its words, as listed.
    words: Vec<&'static str>,
}

impl Class {
    /// Whether a word is of the class by itself: "Islamist" of "Islamist rebels" ties them to nobody.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(&word)
    }
}

/// How many the labels of a class can count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// One alone: "buildings" are not the building.
    One,
    /// One thing, in the plural too: "explosions".
    Thing,
    /// Several that are one thing all the same: "14 protesters".
    Many,
}

/// A word of a class.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Member {
    /// Its class.
    pub class: &'static Class,
    /// How many tokens it has.
    pub length: usize,
    /// Whether it counts only with a name of its own: "the end of the mission".
    pub bound: bool,
}

static CLASSES: LazyLock<Vec<Class>> = LazyLock::new(|| {
    let class = |row: Vec<&'static str>| Class {
        id: row[0],
        anchored: row[1].starts_with("anchor"),
        named: row[1].contains("+name"),
        number: match row[1] {
            tie if tie.contains("+many") => Number::Many,
            tie if tie.contains("+one") => Number::One,
            _ => Number::Thing,
        },
        unless: row[3].split(',').collect(),
        words: row[2].split(',').collect(),
    };
    lexicon::rows("en/labels").map(class).collect()
});

static MEMBERS: LazyLock<Terms<Member>> = LazyLock::new(|| {
    let members = |(row, class): (Vec<&'static str>, &'static Class)| {
        let member = move |text: &'static str| {
            let words = text.trim_start_matches('!');
            let length = words.split(' ').count();
            (words, Member { class, length, bound: text.starts_with('!') })
        };
        row[2].split(',').map(member)
    };
    Terms::by_last(lexicon::rows("en/labels").zip(CLASSES.iter()).flat_map(members))
});

/// The classes that a noun phrase can belong to, by its words up to the head and the word before it: by the longest words
/// listed, since a "peace deal" is no merger.
pub(crate) fn members<'w>(words: &'w [Token<'_>], before: &'w str) -> impl Iterator<Item = Member> + 'w {
    let last = words.last().map_or("", |t| &*t.lemma);
    let fits = MEMBERS.of(last).iter().filter(move |term| term.ends(words)).map(|term| term.value);
    let longest = fits.clone().next().map_or(0, |member| member.length);
    fits.take_while(move |member| member.length == longest).filter(move |member| {
        // "rebel force": what bars a word may stand in the longer word of the class itself.
        let modifiers = words[..words.len() - member.length].iter().map(|t| &*t.lower);
        !modifiers.chain([before]).any(|word| member.class.unless.contains(&word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{framing::phrase::phrases, text::Article};

    fn classes(text: &str) -> Vec<&'static str> {
        let article = Article::new(text, None);
        let found =
            |p: &crate::framing::phrase::Phrase| members(&article.tokens[p.words()], "").map(|m| m.class.id).collect();
        phrases(&article).iter().flat_map(|p| -> Vec<&'static str> { found(p) }).collect()
    }

    #[test]
    fn every_class_finds_its_example_and_stays_silent_on_the_other() {
        let mut wrong = Vec::new();
        for row in lexicon::rows("en/labels") {
            assert_eq!(row.len(), 6, "{row:?}");
            if !classes(row[4]).contains(&row[0]) {
                wrong.push(format!("{} is not found in: {}", row[0], row[4]));
            }
            if classes(row[5]).contains(&row[0]) {
                wrong.push(format!("{} is found in: {}", row[0], row[5]));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

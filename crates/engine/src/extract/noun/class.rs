//! Noun → the classes it belongs to, from `nouns.tsv`. Knows nouns alone, not what they mean in their sentence.

use crate::lexicon::{self, WordSet, Words};
use std::sync::OnceLock;

/// Bits of classes.
type Classes = u64;

/// Endings of nouns that name people; the list cannot hold every compound.
const PERSON_ENDINGS: [&str; 14] = [
    "man", "woman", "people", "person", "keeper", "worker", "goer", "holder", "seeker", "maker", "fighter", "dweller",
    "ist", "ian",
];

struct Table {
    /// The bit of each class.
    bits: Words<Classes>,
    words: Words<Classes>,
    /// The last words of entries of two.
    seconds: WordSet,
}

/// Whether a noun belongs to a class. `before` is the word in front of it, which two-word entries ask for. A class that is
/// no class of the list is the noun itself. A compound with a hyphen is what its last word is ("co-workers").
pub fn is_a(lemma: &str, before: Option<&str>, class: &str) -> bool {
    let table = table();
    let Some(&bit) = table.bits.get(class) else { return lemma == class };
    if table.words.get(lemma).is_some_and(|classes| classes & bit != 0) {
        return true;
    }
    let both = |word: &str| table.words.get(&*format!("{word} {lemma}")).is_some_and(|c| c & bit != 0);
    before.is_some_and(|word| table.seconds.contains(lemma) && both(word))
        || lemma.rsplit_once('-').is_some_and(|(_, word)| is_a(word.strip_suffix('s').unwrap_or(word), None, class))
        || (class == "person" && lemma.len() > 5 && PERSON_ENDINGS.iter().any(|end| lemma.ends_with(end)))
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(read)
}

fn read() -> Table {
    let rows: Vec<_> = lexicon::rows("en/nouns").collect();
    let names: Vec<_> = rows.iter().map(|row| row[0]).collect();
    let (mut words, mut seconds): (Words<Classes>, WordSet) = Default::default();
    for (bit, name) in names.iter().enumerate() {
        let mut open = vec![*name];
        let mut seen: Vec<&str> = Vec::new();
        while let Some(class) = open.pop() {
            if seen.contains(&class) {
                continue;
            }
            seen.push(class);
            for word in rows.iter().filter(|row| row[0] == class).flat_map(|row| row[1].split(',')) {
                if let Some(class) = word.strip_prefix('+') {
                    open.push(class);
                } else {
                    *words.get_or_default(word) |= 1 << bit;
                    seconds.extend(word.rsplit_once(' ').map(|(_, second)| second));
                }
            }
        }
    }
    let bits = names.into_iter().enumerate().map(|(bit, name)| (name, 1 << bit)).collect();
    Table { bits, words, seconds }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_hold_the_classes_they_name() {
        assert!(is_a("soldier", None, "troops") && is_a("soldier", None, "person"));
        assert!(is_a("nurse", None, "person") && !is_a("nurse", None, "troops"));
        assert!(!is_a("goal", None, "person") && is_a("goal", None, "goal"));
    }

    #[test]
    fn two_words_are_told_by_both() {
        assert!(is_a("member", Some("service"), "troops"));
        assert!(!is_a("member", Some("club"), "troops"));
    }

    #[test]
    fn every_class_holds_its_example_and_not_the_other() {
        for row in lexicon::rows("en/nouns") {
            let told = |word: &str| match word.rsplit_once(' ') {
                Some((before, head)) => is_a(head, Some(before), row[0]),
                None => is_a(word, None, row[0]),
            };
            assert!(told(row[2]), "{} is no {}", row[2], row[0]);
            assert!(!told(row[3]), "{} is a {}", row[3], row[0]);
        }
    }

    #[test]
    fn every_class_named_by_a_class_exists() {
        for row in lexicon::rows("en/nouns") {
            for class in row[1].split(',').filter_map(|w| w.strip_prefix('+')) {
                assert!(table().bits.contains_key(class), "{class}");
            }
        }
    }
}

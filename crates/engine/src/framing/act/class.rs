//! Classes of acts, from `lexicon/en/acts.tsv`: the verbs and nouns that report one sort of act.

use crate::{
    framing::terms::{Term, Terms},
    lexicon,
    text::{Pos, Token},
};
use std::sync::LazyLock;

/// What makes two reports of one class reports of one act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// The same figure, or a name that not all is about.
    Figure,
    /// The same patient as well.
    Patient,
    /// What is asked for, by its class.
    Object,
    /// A story tells of one.
    Once,
}

/// A class of acts.
#[derive(Debug)]
pub(super) struct Class {
    /// Its id: "killing".
    pub id: &'static str,
    pub tie: Tie,
    /// Its verbs and nouns as listed, in order.
    pub words: Vec<&'static str>,
    /// Measures whose figures tell the act, with "!" where the subject of their verb did not do it.
    pub measures: Vec<&'static str>,
}

/// The class that a figure of a measure tells, and whether the subject of its verb is who did it.
pub(super) fn of_measure(measure: &str) -> Option<(&'static Class, bool)> {
    let of = |class: &'static Class| {
        let listed = class.measures.iter().find(|listed| listed.trim_end_matches('!') == measure)?;
        Some((class, !listed.ends_with('!')))
    };
    CLASSES.iter().find_map(of)
}

/// How a word reports its act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Somebody does it to somebody.
    Verb,
    /// A verb without place for who does it.
    Middle,
    Noun,
}

/// What a word of a class says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub class: &'static Class,
    pub sort: Sort,
}

static CLASSES: LazyLock<Vec<Class>> = LazyLock::new(|| {
    let tie = |name: &str| match name {
        "patient" => Tie::Patient,
        "object" => Tie::Object,
        "once" => Tie::Once,
        _ => Tie::Figure,
    };
    let class = |row: Vec<&'static str>| {
        let mut words: Vec<&str> = Vec::new();
        row[1..4].iter().flat_map(|column| listed(column)).for_each(|word| push_new(&mut words, word));
        Class { id: row[0], tie: tie(row[4]), words, measures: listed(row[5]).collect() }
    };
    lexicon::rows("en/acts").map(class).collect()
});

/// Adds what is not there yet.
fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn listed(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(',').filter(|word| !word.is_empty())
}

static ENTRIES: LazyLock<Terms<Entry>> = LazyLock::new(|| {
    let sorts = [(1, Sort::Verb), (2, Sort::Middle), (3, Sort::Noun)];
    let entries = |(row, class): (Vec<&'static str>, &'static Class)| {
        let of =
            move |(column, sort): (usize, Sort)| listed(row[column]).map(move |word| (word, Entry { class, sort }));
        sorts.into_iter().flat_map(of)
    };
    Terms::by_first(lexicon::rows("en/acts").zip(CLASSES.iter()).flat_map(entries))
});

/// The entries whose words begin with the first token, the longer first: verbs where it is a verb, nouns where it is a noun.
pub(super) fn entries<'w>(tokens: &'w [Token<'_>]) -> impl Iterator<Item = &'static Term<Entry>> + 'w {
    let first = tokens.first();
    let list = first.map_or(&[][..], |t| ENTRIES.of(&t.lemma));
    let ends = |n: usize| tokens.get(n).is_none_or(|t| !matches!(t.pos, Pos::Noun | Pos::Name));
    // "called for calm": an adjective that no noun follows.
    let noun = first.is_some_and(|t| t.pos == Pos::Noun || t.pos == Pos::Adjective && ends(1));
    let verb = first.is_some_and(|t| matches!(t.pos, Pos::Verb | Pos::Participle | Pos::Gerund));
    let fits = move |term: &&Term<Entry>| if term.value.sort == Sort::Noun { noun } else { verb };
    list.iter().filter(fits).filter(move |term| term.begins(tokens))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;

    fn classes(text: &str) -> Vec<&'static str> {
        let article = Article::new(text, None);
        (0..article.tokens.len())
            .flat_map(|at| entries(&article.tokens[at..]))
            .map(|term| term.value.class.id)
            .collect()
    }

    #[test]
    fn every_class_finds_its_example_and_stays_silent_on_the_other() {
        let mut wrong = Vec::new();
        for row in lexicon::rows("en/acts") {
            assert_eq!(row.len(), 8, "{row:?}");
            if !classes(row[6]).contains(&row[0]) {
                wrong.push(format!("{} is not found in: {}", row[0], row[6]));
            }
            if !classes(row[7]).is_empty() {
                wrong.push(format!("{:?} found in: {}", classes(row[7]), row[7]));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

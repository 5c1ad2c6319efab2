//! Who bears what labels: what has stood beside a name in one account names its bearer in the others, where one name alone
//! has it. Knows no places: such a link is possible, never sure.

use super::{
    group::{described, is_head, is_nothing, noun},
    mention::{Key, Mention, is_another, is_of_another, stands_for},
};
use crate::{
    align::{NameId, Names},
    lexicon::{self, WordSet, Words},
    reading::Reading,
    text::Article,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// What "the company" stands for in a story that names one.
const COMPANY: Key = Key::Class("company", None);

/// The names that words, a noun or a class stood beside.
#[derive(Debug, Default)]
pub(super) struct Bearers {
    words: BTreeMap<Key, BTreeSet<NameId>>,
    nouns: BTreeMap<String, BTreeSet<NameId>>,
    /// The names that a noun stood beside with another name: "Ilvanian Prime Minister Ana Kovar".
    tied: BTreeMap<(String, NameId), BTreeSet<NameId>>,
    classes: BTreeMap<Key, BTreeSet<NameId>>,
    /// Names that were said to be of a class.
    said: BTreeSet<(&'static str, NameId)>,
}

impl Bearers {
    /// Reads the names and what stands beside them, in all articles.
    pub fn of(all: &[Vec<Mention>], readings: &[&Reading<'_>], names: &Names, persons: &BTreeSet<NameId>) -> Self {
        let mut known = Self::default();
        for (mentions, reading) in all.iter().zip(readings) {
            for mention in mentions {
                let Key::Name(name) = mention.key else { continue };
                if mention.named {
                    known.own_words(name, names.form(name));
                    known.short_title(name, mention, &reading.article);
                } else if matches!(mention.rule, "apposition" | "known-as") {
                    known.label(name, mention, &reading.article, names);
                }
            }
        }
        if !known.classes.contains_key(&COMPANY)
            && let Some(name) = meant_by_company(all, names, persons)
        {
            known.classes.insert(COMPANY, BTreeSet::from([name]));
        }
        known
    }

    /// What a name says of its bearer by its own last word: "the league" of the Football League, "the company" of Orrin Oil.
    fn own_words(&mut self, name: NameId, form: &str) {
        let Some((_, last)) = form.rsplit_once(' ') else { return };
        if stands_for(last) {
            self.nouns.entry(last.to_owned()).or_default().insert(name);
        }
        if is_company(last) {
            self.classes.entry(COMPANY).or_default().insert(name);
        }
    }

    /// "Gov. Ana Kovar" is a governor.
    fn short_title(&mut self, name: NameId, mention: &Mention, article: &Article<'_>) {
        let before = mention.tokens.start.checked_sub(1).and_then(|at| TITLES.get(&*article.tokens[at].lower));
        let Some(noun) = before else { return };
        self.nouns.entry((*noun).to_owned()).or_default().insert(name);
        for &anchor in mention.anchors.iter().filter(|&&anchor| anchor != name) {
            self.tied.entry(((*noun).to_owned(), anchor)).or_default().insert(name);
        }
    }

    fn label(&mut self, name: NameId, mention: &Mention, article: &Article<'_>, names: &Names) {
        let Key::Words(words, anchor) = described(mention, article) else { return };
        for tail in tails(&words) {
            // Presidents are told apart by their countries; "the minister" is any of the government's.
            let anchor = anchor.filter(|&anchor| tail.contains(' ') || names.is_country(anchor));
            self.words.entry(Key::Words(tail.to_owned(), anchor)).or_default().insert(name);
        }
        // A deputy mayor is no mayor.
        if is_of_another(article, &mention.tokens) {
            return;
        }
        let noun = noun(article, mention).to_owned();
        for &anchor in mention.anchors.iter().filter(|&&anchor| anchor != name) {
            self.tied.entry((noun.clone(), anchor)).or_default().insert(name);
        }
        self.nouns.entry(noun).or_default().insert(name);
        if let Some(class) = mention.class.filter(|class| class.named) {
            let anchor = mention.anchors.iter().copied().find(|&a| a != name).filter(|_| class.anchored);
            self.classes.entry(Key::Class(class.id, anchor)).or_default().insert(name);
            self.said.insert((class.id, name));
        }
    }

    /// The one name that a label can stand for, and the rule that says so.
    pub fn bearer(&self, mention: &Mention, article: &Article<'_>) -> Option<(NameId, &'static str)> {
        let free = mention.definite && !matches!(mention.key, Key::Name(_)) && !is_nothing(&mention.key);
        let described = free.then(|| self.described(mention, article)).flatten();
        // "Orbex fighters", where Orbex was said to be fighters.
        let said = || match mention.key {
            Key::Class(class, Some(name)) if self.said.contains(&(class, name)) => Some(name),
            _ => None,
        };
        // "A rival company" further down is another; one at the head of an account is the one that it is about.
        let tied = !mention.anchors.is_empty() || mention.class.is_some_and(|class| class.anchored);
        let known = tied || mention.definite || is_head(article, mention.sentence);
        let class = || only(self.classes.get(&mention.key)).filter(|_| known);
        described.map(|name| (name, "apposition")).or_else(|| Some((said().or_else(class)?, "class")))
    }

    /// Whom a label with "the" describes: by the same words, by its noun and the same other name, by its noun alone.
    fn described(&self, mention: &Mention, article: &Article<'_>) -> Option<NameId> {
        let Key::Words(words, anchor) = described(mention, article) else { return None };
        let key = |tail: &str| Key::Words(tail.to_owned(), anchor);
        let single = is_single(article, mention);
        let telling = |tail: &&str| tail.contains(' ') || single || *tail == words;
        let by_words = tails(&words).filter(telling).find_map(|tail| only(self.words.get(&key(tail))));
        by_words.or_else(|| {
            let noun = noun(article, mention);
            // "The prime minister" is no other minister.
            let same = single && words == noun;
            let whose = |&anchor: &NameId| only(self.tied.get(&(noun.to_owned(), anchor)));
            match mention.anchors.as_slice() {
                _ if !same => None,
                [] => only(self.nouns.get(noun)),
                anchors => anchors.iter().find_map(whose),
            }
        })
    }
}

/// Words and their ends without the modifiers before them, as long as the same is meant: "third security adviser", "security
/// adviser", "adviser"; of "deputy mayor" no mayor.
fn tails(words: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(words), |words| {
        let (first, rest) = words.split_once(' ')?;
        (!is_another(first)).then_some(rest)
    })
}

fn only(names: Option<&BTreeSet<NameId>>) -> Option<NameId> {
    names.filter(|names| names.len() == 1).and_then(|names| names.first().copied())
}

/// What titles that are cut short stand for.
static TITLES: LazyLock<Words<&str>> =
    LazyLock::new(|| lexicon::rows("en/short_titles").map(|row| (row[0], row[1])).collect());

/// Whether a label's noun is in the singular.
fn is_single(article: &Article<'_>, mention: &Mention) -> bool {
    article.tokens[mention.tokens.end - 1].lower == noun(article, mention)
}

/// Whether a name that ends with a word is a company's: "Orrin Oil", "Orrin Inc".
fn is_company(last: &str) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| {
        let business = |row: &Vec<&str>| matches!(row.get(2), Some(&("legal" | "company")));
        lexicon::rows("en/name_types").filter(business).map(|row| row[0]).collect()
    });
    WORDS.contains(last)
}

/// Names that stand whole and by their last word, as persons do: "Ana Kovar" and "Kovar".
pub(super) fn persons(all: &[Vec<Mention>], readings: &[&Reading<'_>]) -> BTreeSet<NameId> {
    let mut words: BTreeMap<NameId, (BTreeSet<&str>, BTreeSet<&str>)> = BTreeMap::new();
    for (mentions, reading) in all.iter().zip(readings) {
        for mention in mentions.iter().filter(|m| m.named) {
            let Key::Name(name) = mention.key else { continue };
            let last = &*reading.article.tokens[mention.tokens.end - 1].lower;
            let (long, short) = words.entry(name).or_default();
            if mention.tokens.len() > 1 {
                long.insert(last)
            } else {
                short.insert(last)
            };
        }
    }
    words.into_iter().filter(|(_, (long, short))| !long.is_disjoint(short)).map(|(name, _)| name).collect()
}

/// Mentions looked at before "the company": more than two sentences of prose have, and few enough in one endless line.
const BEFORE: usize = 32;

/// What "the company" stands for where no account says: the name before it, of no person and no country, that the accounts
/// are about and that most of its places have.
fn meant_by_company(all: &[Vec<Mention>], names: &Names, persons: &BTreeSet<NameId>) -> Option<NameId> {
    let mut votes: BTreeMap<NameId, usize> = BTreeMap::new();
    let mut asked = 0;
    for mentions in all {
        for (at, mention) in mentions.iter().enumerate() {
            let company = mention.definite && mention.anchors.is_empty() && mention.key == COMPANY;
            if !company {
                continue;
            }
            asked += 1;
            let before = mentions[..at].iter().rev().take(BEFORE).take_while(|m| m.sentence + 1 >= mention.sentence);
            let closest = before.filter(|m| m.named).find_map(|m| match m.key {
                Key::Name(name) if !persons.contains(&name) && !names.is_country(name) => Some(name),
                _ => None,
            });
            if let Some(name) = closest {
                *votes.entry(name).or_default() += 1;
            }
        }
    }
    let (name, most) = votes.into_iter().max_by_key(|(_, votes)| *votes)?;
    (names.is_topic(name) && most > 1 && most * 2 > asked).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_short_title_stands_before_the_name_of_its_example() {
        for row in lexicon::rows("en/short_titles") {
            let article = Article::new(row[2], None);
            let before = article.names.first().and_then(|name| article.tokens.get(name.tokens.start.wrapping_sub(1)));
            assert_eq!(before.map(|token| &*token.lower), Some(row[0]), "{}", row[2]);
        }
    }

    #[test]
    fn an_end_of_words_is_the_same_as_long_as_no_word_makes_it_another() {
        assert_eq!(
            tails("third security adviser").collect::<Vec<_>>(),
            ["third security adviser", "security adviser", "adviser"]
        );
        assert_eq!(tails("deputy mayor").collect::<Vec<_>>(), ["deputy mayor"]);
    }
}

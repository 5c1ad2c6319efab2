//! Who bears what labels: what has stood beside a name in one account names its bearer in the others, where one name alone
//! has it. Knows no places: such a link is possible, never sure.

use super::{
    group::{described, is_head, is_nothing, noun},
    mention::{Key, Mention, stands_for},
};
use crate::{
    align::{NameId, Names},
    lexicon::{self, WordSet},
    reading::Reading,
    text::Article,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// The names that words, a noun or a class stood beside.
#[derive(Debug, Default)]
pub(super) struct Bearers {
    words: BTreeMap<Key, BTreeSet<NameId>>,
    nouns: BTreeMap<String, BTreeSet<NameId>>,
    classes: BTreeMap<Key, BTreeSet<NameId>>,
    /// Names that were said to be of a class.
    said: BTreeSet<(&'static str, NameId)>,
}

impl Bearers {
    /// Reads the names and what stands beside them, in all articles.
    pub fn of(all: &[Vec<Mention>], readings: &[&Reading<'_>], names: &Names) -> Self {
        let mut known = Self::default();
        for (mentions, reading) in all.iter().zip(readings) {
            for mention in mentions {
                let Key::Name(name) = mention.key else { continue };
                if mention.named {
                    known.own_words(name, names.form(name));
                } else if matches!(mention.rule, "apposition" | "known-as") {
                    known.label(name, mention, &reading.article);
                }
            }
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
            self.classes.entry(Key::Class("company", None)).or_default().insert(name);
        }
    }

    fn label(&mut self, name: NameId, mention: &Mention, article: &Article<'_>) {
        self.words.entry(described(mention, article)).or_default().insert(name);
        self.nouns.entry(noun(article, mention).to_owned()).or_default().insert(name);
        if let Some(class) = mention.class.filter(|class| class.named) {
            let anchor = mention.anchors.iter().copied().find(|&a| a != name).filter(|_| class.anchored);
            self.classes.entry(Key::Class(class.id, anchor)).or_default().insert(name);
            self.said.insert((class.id, name));
        }
    }

    /// The one name that a label can stand for, and the rule that says so.
    pub fn bearer(&self, mention: &Mention, article: &Article<'_>) -> Option<(NameId, &'static str)> {
        let free = mention.definite && !matches!(mention.key, Key::Name(_)) && !is_nothing(&mention.key);
        let words = || only(self.words.get(&described(mention, article)));
        let alone = mention.tokens.len() == 1 && mention.anchors.is_empty() && is_single(article, mention);
        let noun = || only(self.nouns.get(noun(article, mention)));
        // "Orbex fighters", where Orbex was said to be fighters.
        let said = || match mention.key {
            Key::Class(class, Some(name)) if self.said.contains(&(class, name)) => Some(name),
            _ => None,
        };
        // "A rival company" further down is another; one at the head of an account is the one that it is about.
        let tied = !mention.anchors.is_empty() || mention.class.is_some_and(|class| class.anchored);
        let known = tied || mention.definite || is_head(article, mention.sentence);
        let class = || only(self.classes.get(&mention.key)).filter(|_| known);
        let by_words = free.then(words).flatten().or_else(|| (free && alone).then(noun).flatten());
        by_words.map(|name| (name, "apposition")).or_else(|| Some((said().or_else(class)?, "class")))
    }
}

fn only(names: Option<&BTreeSet<NameId>>) -> Option<NameId> {
    names.filter(|names| names.len() == 1).and_then(|names| names.first().copied())
}

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

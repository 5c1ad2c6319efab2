//! Themes by word sets: which sentences of an article stand under which theme.
//!
//! A sentence stands under a theme when it holds one of the theme's words (`lexicon/en/themes.tsv`). A sentence can stand under
//! several themes, and most stand under one or two. No word is weighed: the reader sees which were found and where.

use crate::{lexicon, text::Article};
use std::{collections::HashMap, sync::OnceLock};
use variorum_story::{Found, Span, Theme, Weight};

/// A theme of the word list.
#[derive(Debug)]
pub struct ThemeWords {
    /// Its id: "humanitarian".
    pub id: &'static str,
    /// Its words in their base forms, sorted.
    pub words: Vec<&'static str>,
}

/// A word of a theme, found in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The theme, as an index into [`themes`].
    pub theme: usize,
    /// The word, as an index into [`ThemeWords::words`].
    pub word: usize,
    /// The sentence, as an index into [`Article::sentences`].
    pub sentence: usize,
    /// Its place.
    pub span: Span,
}

/// Every theme, in the order of the word list.
pub fn themes() -> &'static [ThemeWords] {
    &index().themes
}

/// Every word of a theme that an article holds, in order of place. Of words that begin at one token the longest of each theme counts.
pub fn hits(article: &Article<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (sentence, its) in article.sentences.iter().enumerate() {
        for at in its.tokens.clone() {
            let rest = &article.tokens[at..its.tokens.end];
            let first = rest[0].lemma.as_ref();
            let entries = index().by_first.get(first).into_iter().flatten();
            let mut taken = usize::MAX;
            for entry in entries.filter(|e| e.matches(rest.iter().map(|t| t.lemma.as_ref()))) {
                if entry.theme == taken {
                    continue;
                }
                taken = entry.theme;
                let span = rest[0].span.join(rest[entry.words.len() - 1].span);
                hits.push(Hit { theme: entry.theme, word: entry.word, sentence, span });
            }
        }
    }
    hits
}

/// The themes that articles part on or share: those that stand in two of them, or in two sentences of one.
/// Those whose share differs most come first.
pub fn compare(articles: &[(&str, &Article<'_>)]) -> Vec<Theme> {
    let hits: Vec<Vec<Hit>> = articles.iter().map(|(_, article)| hits(article)).collect();
    let mut found: Vec<Theme> = themes()
        .iter()
        .enumerate()
        .map(|(at, theme)| Theme {
            id: theme.id.to_owned(),
            words: theme.words.iter().map(|&word| word.to_owned()).collect(),
            weights: articles.iter().zip(&hits).map(|((id, article), hits)| weight(id, article, hits, at)).collect(),
        })
        .filter(worth_showing)
        .collect();
    found.sort_by_cached_key(|theme| (std::cmp::Reverse(spread(theme)), theme.id.clone()));
    found
}

fn worth_showing(theme: &Theme) -> bool {
    theme.weights.iter().filter(|w| !w.sentences.is_empty()).count() >= 2
        || theme.weights.iter().any(|w| w.sentences.len() >= 2)
}

/// Greatest less smallest share of a theme, in thousandths of a text's sentences.
fn spread(theme: &Theme) -> usize {
    let shares = || theme.weights.iter().map(|w| w.sentences.len() * 1000 / (w.of as usize).max(1));
    shares().max().unwrap_or(0) - shares().min().unwrap_or(0)
}

fn weight(source: &str, article: &Article<'_>, hits: &[Hit], theme: usize) -> Weight {
    let its = || hits.iter().filter(|hit| hit.theme == theme);
    let mut sentences: Vec<u32> = its().map(|hit| hit.sentence as u32).collect();
    sentences.dedup();
    let mut found: Vec<Found> = Vec::new();
    for hit in its() {
        let word = themes()[theme].words[hit.word];
        match found.iter_mut().find(|f| f.word == word) {
            Some(known) => known.times += 1,
            None => found.push(Found { word: word.to_owned(), times: 1, first: hit.span }),
        }
    }
    Weight { source: source.to_owned(), sentences, of: article.sentences.len() as u32, found }
}

/// A theme's word, ready to be matched.
#[derive(Debug)]
struct Entry {
    theme: usize,
    word: usize,
    words: Vec<&'static str>,
}

impl Entry {
    fn matches<'a>(&self, mut lemmas: impl Iterator<Item = &'a str>) -> bool {
        self.words.iter().all(|word| lemmas.next() == Some(word))
    }
}

#[derive(Debug)]
struct Index {
    themes: Vec<ThemeWords>,
    /// Entries by their first word; of one theme the longer stands first.
    by_first: HashMap<&'static str, Vec<Entry>>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { themes: Vec::new(), by_first: HashMap::new() };
        for (theme, row) in lexicon::rows("en/themes").enumerate() {
            let words: Vec<&str> = row[1].split(", ").collect();
            for (word, text) in words.iter().enumerate() {
                let words: Vec<&str> = text.split(' ').collect();
                index.by_first.entry(words[0]).or_default().push(Entry { theme, word, words });
            }
            index.themes.push(ThemeWords { id: row[0], words });
        }
        #[allow(clippy::iter_over_hash_type, reason = "each list is sorted by itself; their order does not matter")]
        for entries in index.by_first.values_mut() {
            entries.sort_by_key(|e| (e.theme, std::cmp::Reverse(e.words.len()), e.word));
        }
        index
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&'static str> {
        let article = Article::new(text, None);
        hits(&article).iter().map(|h| themes()[h.theme].id).collect()
    }

    #[test]
    fn every_theme_finds_its_example_and_stays_silent_on_the_other() {
        for row in lexicon::rows("en/themes") {
            let [id, words, example, silence] = row[..] else { panic!("{row:?} has not four columns") };
            assert!(words.split(", ").count() >= 5, "{id} has few words");
            assert!(found(example).contains(&id), "{id} is not found in: {example}");
            assert!(!found(silence).contains(&id), "{id} is found in: {silence}");
        }
    }

    #[test]
    fn there_are_themes_for_general_news() {
        assert!(themes().len() >= 25, "{}", themes().len());
    }

    #[test]
    fn a_theme_that_one_account_gives_more_room_comes_first_and_an_empty_cell_stays() {
        let (one, other) = (
            Article::new("Voters chose. The ballot was long. A judge watched.", None),
            Article::new("A judge spoke. The court rose.", None),
        );
        let themes = compare(&[("a", &one), ("b", &other)]);
        let shares: Vec<_> =
            themes.iter().map(|t| (t.id.as_str(), t.weights.iter().map(|w| w.sentences.len()).collect())).collect();
        assert_eq!(shares, [("courts", vec![1, 2]), ("elections", vec![2, 0])] as [(&str, Vec<usize>); 2]);
        assert_eq!(themes[1].weights[0].found[0].first.of(one.text), "Voters");
    }

    #[test]
    fn a_longer_word_counts_once() {
        let article = Article::new("They held peace talks and signed a peace agreement.", None);
        let words: Vec<_> = hits(&article).iter().map(|h| h.span.of(article.text)).collect();
        assert_eq!(words, ["peace talks", "peace agreement"]);
    }
}

//! Themes by word sets: which sentences of an article stand under which theme.
//!
//! A sentence stands under a theme when it holds one of the theme's words (`lexicon/en/themes.tsv`), or names what an account
//! calls by one of them: where "the peacekeeping mission Orrin Aid" stands, Orrin Aid is a word of that theme in this story. A
//! sentence can stand under several themes, and most stand under one or two. No word is weighed: the reader sees which were
//! found and where.

use super::{
    label::{Forms, Group, Key, Referents},
    phrase,
    terms::Terms,
};
use crate::{
    align::{NameId, Names},
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, Marks, Token},
};
use std::{
    collections::BTreeMap,
    sync::{LazyLock, OnceLock},
};
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

/// Every word of a theme that an article holds, in order of place. Of words that begin at one token the longest of each theme
/// counts; what ends a longer word of another theme does not: "private military company" speaks of no company.
pub fn hits(article: &Article<'_>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (sentence, its) in article.sentences.iter().enumerate() {
        for at in its.tokens.clone().filter(|&at| article.tokens[at].marks.meets(Marks::THEME)) {
            let rest = &article.tokens[at..its.tokens.end];
            for term in index().terms.at(&rest[0]).filter(|term| term.begins(rest)) {
                let (theme, word) = term.value;
                let span = rest[0].span.join(rest[term.words.len() - 1].span);
                let same = |hit: &Hit| hit.theme == theme && hit.span.start == span.start;
                let longer = |hit: &Hit| hit.theme != theme && hit.span.end == span.end && hit.span.start < span.start;
                if !hits.iter().rev().take(AROUND).any(|hit| same(hit) || longer(hit)) {
                    hits.push(Hit { theme, word, sentence, span });
                }
            }
        }
    }
    hits
}

/// Hits looked back at for a longer word: of no more themes is one word.
const AROUND: usize = 8;

/// The themes that articles part on or share: those that stand in two of them, or in two sentences of one. Those whose share
/// differs most come first; each has its weights in the order of the articles.
pub(crate) fn compare(
    readings: &[&Reading<'_>],
    names: &Names,
    forms: &Forms<'_>,
    referents: &Referents,
) -> Vec<Theme> {
    // By theme: the names that are words of it here.
    let mut added: Vec<Vec<String>> = vec![Vec::new(); themes().len()];
    let mut hits: Vec<Vec<Hit>> = readings.iter().map(|reading| hits(&reading.article)).collect();
    for ((name, theme), group) in bearers(readings, names, referents, &hits) {
        let word = themes()[theme].words.len() + added[theme].len();
        added[theme].push(forms.name(name));
        for &(source, at) in &group.mentions {
            let mention = referents.mention((source, at));
            let span = phrase::span(&readings[source].article, &mention.tokens);
            hits[source].push(Hit { theme, word, sentence: mention.sentence, span });
        }
    }
    for hits in &mut hits {
        hits.sort_by_key(|hit| (hit.theme, hit.sentence, hit.span));
    }
    let theme = |(at, added): (usize, Vec<String>)| {
        let by_article = hits.iter().map(|hits| of_theme(hits, at));
        let words = || themes()[at].words.iter().map(|&word| word.to_owned()).chain(added).collect();
        let words: Vec<String> = is_worth_showing(by_article.clone()).then(words)?;
        let weights = readings.iter().zip(by_article).map(|(reading, hits)| weight(reading, hits, &words)).collect();
        Some(Theme { id: themes()[at].id.to_owned(), words, weights })
    };
    let mut found: Vec<Theme> = added.into_iter().enumerate().filter_map(theme).collect();
    found.sort_by_cached_key(|theme| (std::cmp::Reverse(spread(theme)), theme.id.clone()));
    found
}

/// The names whose bearers an account calls by a word of a theme, each with the theme and what stands for it. Persons and
/// countries are left out: what they are called is their office or their part, and not what each sentence on them is about.
fn bearers<'r>(
    readings: &[&Reading<'_>],
    names: &Names,
    referents: &'r Referents,
    hits: &[Vec<Hit>],
) -> BTreeMap<(NameId, usize), &'r Group> {
    let mut found = BTreeMap::new();
    for group in &referents.groups {
        let Key::Name(name) = group.key else { continue };
        if names.is_country(name) || referents.persons.contains(&name) {
            continue;
        }
        for &(source, at) in &group.mentions {
            let (mention, article) = (referents.mention((source, at)), &readings[source].article);
            if matches!(mention.rule, "apposition" | "known-as") && !is_post(&article.tokens[mention.tokens.clone()]) {
                let label = phrase::span(article, &mention.tokens);
                let first = hits[source].partition_point(|hit| hit.span.start < label.start);
                let inside = hits[source][first..].iter().take_while(|hit| hit.span.start < label.end);
                found.extend(inside.filter(|hit| hit.span.end == label.end).map(|hit| ((name, hit.theme), group)));
            }
        }
    }
    found
}

/// Whether words name what a person is: "interim president".
fn is_post(words: &[Token<'_>]) -> bool {
    static TITLES: LazyLock<WordSet> = LazyLock::new(|| lexicon::rows("en/titles").map(|row| row[0]).collect());
    words.last().is_some_and(|last| TITLES.contains(&*last.lemma))
}

/// The hits of one theme, of all that an article has in the order of themes.
fn of_theme(hits: &[Hit], theme: usize) -> &[Hit] {
    &hits[hits.partition_point(|hit| hit.theme < theme)..hits.partition_point(|hit| hit.theme <= theme)]
}

/// Whether the hits of a theme, article by article, stand in two articles or in two sentences of one.
fn is_worth_showing<'h>(mut by_article: impl Iterator<Item = &'h [Hit]> + Clone) -> bool {
    by_article.clone().filter(|hits| !hits.is_empty()).count() >= 2
        || by_article.any(|hits| hits.first().map(|hit| hit.sentence) != hits.last().map(|hit| hit.sentence))
}

/// Greatest less smallest share of a theme, in thousandths of a text's sentences.
fn spread(theme: &Theme) -> usize {
    let shares = || theme.weights.iter().map(|w| w.sentences.len() * 1000 / (w.of as usize).max(1));
    shares().max().unwrap_or(0) - shares().min().unwrap_or(0)
}

/// The room of a theme in one article, which has these hits of it.
fn weight(reading: &Reading<'_>, hits: &[Hit], words: &[String]) -> Weight {
    let mut sentences: Vec<u32> = hits.iter().map(|hit| hit.sentence as u32).collect();
    sentences.dedup();
    let mut found: Vec<Found> = Vec::new();
    let mut known: BTreeMap<usize, usize> = BTreeMap::new();
    for hit in hits {
        let at = *known.entry(hit.word).or_insert(found.len());
        if at == found.len() {
            found.push(Found { word: words[hit.word].clone(), times: 0, first: hit.span });
        }
        found[at].times += 1;
    }
    let of = reading.article.sentences.len() as u32;
    Weight { source: reading.account.id.to_owned(), sentences, of, found }
}

#[derive(Debug)]
struct Index {
    themes: Vec<ThemeWords>,
    /// Words, each with its theme and its place among the theme's words.
    terms: Terms<(usize, usize)>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let theme = |row: Vec<&'static str>| ThemeWords { id: row[0], words: row[1].split(", ").collect() };
        let themes: Vec<ThemeWords> = lexicon::rows("en/themes").map(theme).collect();
        let words = |(theme, of): (usize, &ThemeWords)| {
            let words: Vec<_> = of.words.iter().enumerate().map(|(at, word)| (*word, (theme, at))).collect();
            words
        };
        let terms = Terms::by_first(themes.iter().enumerate().flat_map(words));
        Index { themes, terms }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Account;
    use variorum_story::Rights;

    fn found(text: &str) -> Vec<&'static str> {
        let article = Article::new(text, None);
        hits(&article).iter().map(|h| themes()[h.theme].id).collect()
    }

    fn compared(one: &str, other: &str) -> Vec<Theme> {
        let account = |id, text| Account { id, text, published: None, rights: Rights::Full };
        crate::compare(&[account("a", one), account("b", other)]).themes
    }

    /// How many sentences of each of two accounts stand under a theme.
    fn shares(themes: &[Theme], id: &str) -> Vec<usize> {
        let of = |theme: &Theme| theme.weights.iter().map(|w| w.sentences.len()).collect();
        themes.iter().find(|theme| theme.id == id).map(of).unwrap_or_default()
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
        let themes = compared("Voters chose. The ballot was long. A judge watched.", "A judge spoke. The court rose.");
        let shares: Vec<_> =
            themes.iter().map(|t| (t.id.as_str(), t.weights.iter().map(|w| w.sentences.len()).collect())).collect();
        assert_eq!(shares, [("courts", vec![1, 2]), ("elections", vec![2, 0])] as [(&str, Vec<usize>); 2]);
        assert_eq!(themes[1].weights[0].found[0].first, Span { start: 0, end: 6 });
    }

    #[test]
    fn every_word_is_found_where_it_stands() {
        let lacks = |theme: &ThemeWords, word: &str| !found(&format!("They spoke of {word}.")).contains(&theme.id);
        let dead: Vec<_> =
            themes().iter().flat_map(|t| t.words.iter().filter(|w| lacks(t, w)).map(move |w| (t.id, *w))).collect();
        assert!(dead.is_empty(), "{dead:?}");
    }

    #[test]
    fn what_is_called_by_a_word_of_a_theme_stands_for_it() {
        let themes = compared(
            "Orrin Aid, the peacekeeping mission, came in May. Orrin Aid had 900 men.",
            "The council spoke of Orrin Aid. It rained.",
        );
        assert_eq!(shares(&themes, "peacekeeping"), [2, 1]);
    }

    #[test]
    fn what_a_person_is_called_is_not_what_he_stands_for() {
        let themes = compared(
            "The goalkeeper Ana Kovar spoke. Kovar left the town. Ana Kovar slept.",
            "Ana Kovar came home. The goal was late, and the referee left.",
        );
        assert_eq!(shares(&themes, "sports"), [1, 1]);
    }

    #[test]
    fn the_end_of_a_longer_word_of_another_theme_is_none() {
        assert_eq!(found("The private military company left."), ["mercenaries"]);
        assert_eq!(found("The climate activist left."), ["environment", "climate"]);
    }

    #[test]
    fn according_to_is_no_accord() {
        assert_eq!(found("It was late, according to Ana Kovar."), [] as [&str; 0]);
    }

    #[test]
    fn a_longer_word_counts_once() {
        let article = Article::new("They held peace talks and signed a peace agreement.", None);
        let words: Vec<_> = hits(&article).iter().map(|h| h.span.of(article.text)).collect();
        assert_eq!(words, ["peace talks", "peace agreement"]);
    }
}

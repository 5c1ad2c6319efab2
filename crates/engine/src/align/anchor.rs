//! A figure whose words name no measure of the lists → the words that say what it is: "an [offer] of 11 percent",
//! "a 3.9% [tax] rise", "[repay] $86,000", "14 [counts]".

use super::phrases::Phrases;
use crate::{
    extract::Figure,
    lexicon::{self, WordSet},
    text::{Article, Pos},
};
use std::{collections::BTreeSet, sync::OnceLock};

/// Tokens before a figure in which the verb that takes it is looked for.
const VERB: usize = 4;
/// Tokens of the noun phrase behind a figure.
const NOUN: usize = 3;

/// The words, in base forms, each once, sorted.
pub(super) fn anchors<'r>(article: &'r Article<'_>, figure: &Figure) -> Vec<&'r str> {
    let Some(sentence) = article.sentences.get(figure.sentence) else { return Vec::new() };
    let start = article.token_at(figure.phrase.start).clamp(sentence.tokens.start, sentence.tokens.end);
    let end = article.token_at(figure.phrase.end).clamp(start, sentence.tokens.end);
    let tokens = &article.tokens;
    let is_noun = |at: usize| matches!(tokens[at].pos, Pos::Noun | Pos::Gerund);
    let mut found: Vec<usize> = Vec::new();
    // "A 3.9% tax rise", "14 counts".
    found.extend(
        (end..sentence.tokens.end.min(end + NOUN)).take_while(|&at| is_noun(at) || tokens[at].pos == Pos::Adjective),
    );
    // "$20 million in bitcoin".
    let joins = |at: usize| ["in", "for"].contains(&tokens[at].lower.as_ref());
    found.extend((end..sentence.tokens.end.saturating_sub(1)).take(1).filter(|&at| joins(at)).map(|at| at + 1));
    // "Three days of mourning", "18 years of national service".
    let of = tokens.get(end).is_some_and(|t| t.lower == "of" && figure.unit == Some("s"));
    let own = (end + 1..sentence.tokens.end.min(end + 1 + NOUN)).filter(|_| of);
    found.extend(own.take_while(|&at| is_noun(at) || tokens[at].pos == Pos::Adjective));
    // "An offer of 11 percent", "its offer, 11 percent,".
    let of = start.checked_sub(1).filter(|&at| at > sentence.tokens.start && tokens[at].lower == "of");
    found.extend(of.map(|at| at - 1));
    found.extend(changed(article, sentence.tokens.start, start));
    let verb = (sentence.tokens.start.max(start.saturating_sub(VERB))..start)
        .rev()
        .take_while(|&at| !matches!(tokens[at].lower.as_ref(), "," | ";" | "and"))
        .find(|&at| matches!(tokens[at].pos, Pos::Verb | Pos::Participle | Pos::Gerund));
    let telling = |at: &usize| tokens[*at].pos != Pos::Adjective && tells(tokens[*at].lemma.as_ref());
    found.retain(telling);
    if found.is_empty() {
        found.extend(verb.filter(telling));
    }
    let mut words: Vec<&str> = found.into_iter().map(|at| tokens[at].lemma.as_ref()).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The noun whose value a figure is, before it: "lifted [rates] to 5 percent", "the [budget], $421 million,".
fn changed(article: &Article<'_>, first: usize, start: usize) -> Option<usize> {
    let tokens = &article.tokens;
    let joint = start.checked_sub(1).filter(|&at| at > first)?;
    let noun = |at: usize| (tokens[at].pos == Pos::Noun).then_some(at);
    match tokens[joint].lower.as_ref() {
        "to" | "at" | "," | "from" => noun(joint - 1),
        _ => None,
    }
}

/// Whether a figure's own noun says that it is the difference that a change made: "a 3.9% tax rise".
pub(super) fn is_change(article: &Article<'_>, figure: &Figure) -> bool {
    static NOUNS: OnceLock<WordSet> = OnceLock::new();
    let nouns = NOUNS.get_or_init(|| {
        let rows = lexicon::rows("en/changes").filter(|row| row[0] == "noun");
        rows.flat_map(|row| row[1].split(',').map(str::trim).collect::<Vec<_>>()).collect()
    });
    let end = article.token_at(figure.phrase.end);
    let behind = article.tokens[end.min(article.tokens.len())..].iter().take(NOUN);
    behind.take_while(|t| t.pos == Pos::Noun).any(|t| nouns.contains(t.lemma.as_ref()))
}

/// Whether the verb right before a figure says that it is a difference: "lost [eight] seats".
pub(super) fn is_difference(article: &Article<'_>, figure: &Figure, measure: Option<&str>) -> bool {
    static VERBS: OnceLock<BTreeSet<(&str, &str)>> = OnceLock::new();
    let verbs = VERBS.get_or_init(|| {
        let row = |row: Vec<&'static str>| row[1].split(',').map(move |verb| (row[0], verb)).collect::<Vec<_>>();
        lexicon::rows("en/differences").flat_map(row).collect()
    });
    let before = article.token_at(figure.phrase.start).checked_sub(1).and_then(|at| article.tokens.get(at));
    measure.zip(before).is_some_and(|(measure, verb)| verbs.contains(&(measure, verb.lemma.as_ref())))
}

/// Whether a word says what a figure is: neither a word that goes with any figure, nor one of change.
pub(super) fn tells(word: &str) -> bool {
    static PLAIN: OnceLock<WordSet> = OnceLock::new();
    let plain = PLAIN.get_or_init(|| {
        let changes = lexicon::rows("en/changes").flat_map(|row| row[1].split(',').map(str::trim).collect::<Vec<_>>());
        let plain = lexicon::rows("en/plain_words").flat_map(|row| row[0].split(' ').collect::<Vec<_>>());
        changes.chain(plain).collect()
    });
    !plain.contains(word)
}

/// Whether a figure holds for each of many stretches of time or things: "60,000 cars a year", "$5 a share".
pub(super) fn is_rate(article: &Article<'_>, figure: &Figure) -> bool {
    static RATES: OnceLock<Phrases<()>> = OnceLock::new();
    let rates = RATES.get_or_init(|| Phrases::of("en/rates", |row| vec![(row[0], ())]));
    let Some(sentence) = article.sentences.get(figure.sentence) else { return false };
    let counted = figure.counted.as_ref().map_or(figure.phrase.end, |counted| counted.span.end.max(figure.phrase.end));
    let end = article.token_at(counted).clamp(sentence.tokens.start, sentence.tokens.end);
    rates.at(&article.tokens[end..sentence.tokens.end]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    fn first(text: &str) -> (Vec<String>, bool) {
        let article = Article::new(text, None);
        let figures = extract::figures(&article);
        let figure = figures.first().expect("a figure");
        (anchors(&article, figure).into_iter().map(str::to_owned).collect(), is_rate(&article, figure))
    }

    #[test]
    fn what_a_figure_is_stands_before_it_behind_it_or_takes_it() {
        assert_eq!(first("They rejected an offer of 11 percent.").0, ["offer"]);
        assert_eq!(first("The 11 percent offer is final.").0, ["offer"]);
        assert_eq!(first("Employers offered 11 percent.").0, ["offer"]);
        assert_eq!(first("Owners face a 3.9% tax rise.").0, ["tax"]);
        assert_eq!(first("She must repay $86,000.").0, ["repay"]);
    }

    #[test]
    fn the_examples_of_differences_are_told_from_stocks() {
        for row in lexicon::rows("en/differences") {
            let told = |text: &str| {
                let article = Article::new(text, None);
                let figures = extract::figures(&article);
                let first = figures.first().expect("a figure");
                is_difference(&article, first, first.measure.as_ref().map(|measure| measure.id))
            };
            assert_eq!((told(row[2]), told(row[3])), (true, false), "{row:?}");
        }
    }

    #[test]
    fn what_any_figure_can_stand_beside_says_nothing() {
        assert!(first("It rose by 11 percent.").0.is_empty());
        assert!(first("There were 11 percent.").0.is_empty());
    }

    #[test]
    fn the_examples_of_rates_hold_for_each_stretch_of_time() {
        for row in lexicon::rows("en/rates") {
            assert!(first(row[2]).1, "{row:?}");
        }
        assert!(!first("The plant made 900 cars in a year.").1);
    }
}

//! Article → where it places a country: "the West African country", "a central African nation".
//!
//! These are no figures of `extract`: they state no number. They are found for the comparison alone, where two texts may
//! place one country differently. Which country is meant is told by "of" or apposition, else by the one named before.

use crate::{
    countries::{self, Subregions},
    extract::{Figure, MeasureHit},
    text::{self, Article, Marks, Pos, Token, name_form},
};
use std::{collections::BTreeMap, ops::Range};
use variorum_story::{Counted, Kind, Qualifier, QualifierKind, Span};

/// The measure of a place fact.
pub(crate) const MEASURE: &str = "region";

/// Tokens of a region's name: "sub-Saharan African" is four.
const LONGEST: usize = 5;

/// Words between the region and the noun: "the West African island nation".
const BETWEEN: usize = 2;

/// Every place fact of an article, in order of place.
pub(crate) fn find(article: &Article<'_>) -> Vec<Figure> {
    let named = Countries::of(article);
    let mut found: Vec<Figure> = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        // "West-African" has its word of a region inside.
        if !sentence.marks.meets(Marks::REGION.with(Marks::MIXED)) {
            continue;
        }
        for at in sentence.tokens.clone() {
            if let Some(fact) =
                fact(article, &named, index, at).filter(|f| found.last().is_none_or(|l| l.span.end <= f.span.start))
            {
                found.push(fact);
            }
        }
    }
    found
}

/// The countries that an article names.
struct Countries {
    /// Country and the first token of its name, in order.
    named: Vec<(usize, &'static str)>,
    /// The one named most often.
    main: Option<&'static str>,
}

impl Countries {
    fn of(article: &Article<'_>) -> Self {
        let named: Vec<(usize, &'static str)> =
            article.names.iter().filter_map(|name| Some((name.tokens.start, meant(article, &name.tokens)?))).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, country) in &named {
            *counts.entry(country).or_default() += 1;
        }
        let most = counts.values().copied().max();
        let main = named.iter().map(|(_, country)| *country).find(|country| counts.get(country).copied() == most);
        Self { named, main }
    }

    /// The country that "the West African country" stands for: the last one named in this sentence or the one before it
    /// that lies there, or at least in that part of the world; else the one that the article names most.
    fn before(&self, tokens: Range<usize>, region: &Subregions) -> Option<&'static str> {
        let near = || self.named.iter().rev().filter(|(at, _)| tokens.contains(at)).map(|(_, country)| *country);
        let lies = |country: &&str| countries::subregion(country).is_some_and(|s| region.contains(s));
        let close = |country: &&str| countries::subregion(country).is_some_and(|s| countries::is_near(s, region));
        near().find(lies).or_else(|| near().find(close)).or_else(|| self.main.filter(close))
    }
}

/// The country that a name means: its own, its people's or its capital's.
fn meant(article: &Article<'_>, tokens: &Range<usize>) -> Option<&'static str> {
    let form = name_form(article, tokens);
    countries::of(&form).or_else(|| countries::capital_of(&form))
}

/// The fact whose region begins at a token.
fn fact(article: &Article<'_>, named: &Countries, sentence: usize, at: usize) -> Option<Figure> {
    let tokens = &article.tokens[..article.sentences[sentence].tokens.end];
    let (end, region) = region_at(article, at, tokens.len())?;
    let noun = (end..tokens.len().min(end + BETWEEN + 1)).find(|&t| is_land(&tokens[t]))?;
    if tokens[end..noun].iter().any(|t| !matches!(t.pos, Pos::Noun | Pos::Adjective)) {
        return None;
    }
    let country = country(article, named, sentence, at..noun + 1, region)?;
    let span = tokens[at].span.join(tokens[noun].span);
    let words = tokens[at].span.join(tokens[end - 1].span);
    Some(figure(article, sentence, span, words, country))
}

/// The longest region that begins at a token: where it ends, and what it can cover.
fn region_at(article: &Article<'_>, at: usize, limit: usize) -> Option<(usize, &'static Subregions)> {
    let first = article.tokens.get(at).filter(|t| t.span.of(article.text).is_ascii())?;
    let begins = first.marks.meets(Marks::REGION)
        || first.lower.split_once('-').is_some_and(|(word, _)| text::marks(word).meets(Marks::REGION));
    begins.then_some(())?;
    (at + 1..=limit.min(at + LONGEST)).rev().find_map(|end| {
        let words = first.span.join(article.tokens[end - 1].span);
        Some((end, countries::subregions(&plain(words.of(article.text)))?))
    })
}

/// A region's words as the table has them.
fn plain(words: &str) -> String {
    words.to_lowercase().replace('-', " ")
}

fn is_land(token: &Token<'_>) -> bool {
    let noun = ["country", "nation", "state", "republic", "kingdom", "island"].contains(&token.lemma.as_ref());
    noun && token.lower == token.lemma
}

/// The country that the words of a fact mean.
fn country(
    article: &Article<'_>,
    named: &Countries,
    sentence: usize,
    words: Range<usize>,
    region: &Subregions,
) -> Option<&'static str> {
    let word = |at: usize| article.tokens.get(at).map_or("", |t| t.lower.as_ref());
    let named_at = |at: usize| named.named.iter().find(|(start, _)| *start == at).map(|(_, country)| *country);
    // "The West African country of Mali".
    if let Some(country) = named_at(words.end + 1).filter(|_| word(words.end) == "of") {
        return Some(country);
    }
    let own = article.sentences[sentence].tokens.start;
    let determiner =
        (own..words.start).rev().take(1 + BETWEEN).find(|&at| article.tokens[at].pos == Pos::Determiner)?;
    match word(determiner) {
        "the" | "this" => {
            let from = article.sentences[sentence.saturating_sub(1)].tokens.start;
            named.before(from..words.start, region)
        }
        // "Mali, a West African nation", "Mali is a West African nation".
        "a" | "an" if [",", "is", "was"].contains(&word(determiner.wrapping_sub(1))) => {
            let name = article.names.iter().rev().find(|name| name.tokens.end == determiner - 1)?;
            named_at(name.tokens.start)
        }
        _ => None,
    }
}

fn figure(article: &Article<'_>, sentence: usize, span: Span, region: Span, country: &str) -> Figure {
    let lemma = plain(region.of(article.text));
    Figure {
        counted: Some(Box::new(Counted { head: country.to_owned(), span })),
        measure: Some(Box::new(MeasureHit { id: MEASURE, span })),
        scope: vec![Qualifier { kind: QualifierKind::Place, lemma, span: region }].into(),
        rule: "place/region",
        ..Figure::new(span, sentence, Kind::Place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon;

    /// Country and region of every fact of a text.
    fn facts(text: &str) -> Vec<(String, String)> {
        let found = find(&Article::new(text, None));
        found.into_iter().map(|f| (f.counted.map(|c| c.head).unwrap_or_default(), f.scope[0].lemma.clone())).collect()
    }

    #[test]
    fn the_examples_of_regions_place_the_country_named_before() {
        for row in lexicon::rows("en/regions") {
            let country = lexicon::rows("en/countries")
                .find(|c| {
                    c.get(4).is_some_and(|s| row[1].split(',').any(|r| r == *s)) && c[0].is_ascii() && c[0] != "Georgia"
                })
                .expect("a country of the region");
            let found = facts(&format!("The talks in {} ended. The president said {} was ready.", country[0], row[2]));
            let regions: Vec<&str> = found.iter().map(|(_, region)| region.as_str()).collect();
            assert!(regions.iter().any(|r| row[0].split(',').any(|form| form == *r)), "{row:?}: {found:?}");
        }
    }

    #[test]
    fn the_country_is_told_by_of_by_apposition_or_by_what_was_named() {
        let one = |text: &str| facts(text).into_iter().next().map(|(country, _)| country);
        assert_eq!(one("They flew to the West African country of Ghana from Mali.").as_deref(), Some("ghana"));
        assert_eq!(one("Chad, a central African nation, agreed.").as_deref(), Some("chad"));
        assert_eq!(
            one("France will leave Mali. Paris said the West African country was safe.").as_deref(),
            Some("mali")
        );
    }

    #[test]
    fn what_names_no_one_country_is_no_fact() {
        for text in [
            "Leaders of West African countries met in Ghana.",
            "Another West African country may follow Ghana.",
            "The West African country was not named.",
            "Ghana joined the Economic Community of West African States.",
        ] {
            assert_eq!(facts(text), [], "{text}");
        }
    }
}

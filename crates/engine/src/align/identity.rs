//! A group of answers → the question's name: measure, noun, the name that it is about, and an id that the order of the
//! sources does not change.

use super::{
    event, hour,
    join::Node,
    mention::{Mention, Sort},
    names::Names,
    population,
};
use crate::{countries, lexicon, measures, place, reading::Reading};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// What a question is called by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Identity {
    pub measure: &'static str,
    pub noun: Option<String>,
    pub name: Option<String>,
    /// What tells it from others of its measure and noun, the first that does: the sort of answer, the name, the year, the
    /// holder, the noun of any account.
    tellers: [Option<String>; 5],
}

/// The measure of figures whose words name none.
const NUMBER: &str = "number";

/// That of days of which no word of the lists says what happened.
const DAY: &str = "day";

/// Names a group.
pub(super) fn identity(group: &[Node], mentions: &[Mention<'_>], names: &Names, readings: &[&Reading<'_>]) -> Identity {
    let first: Vec<&Mention<'_>> = group.iter().map(|node| &mentions[node.mentions[0]]).collect();
    let unsaid = match first.first().map(|m| m.sort) {
        Some(Sort::Hour) => hour::MEASURE,
        Some(Sort::When) => DAY,
        _ => NUMBER,
    };
    let measure = measure(&first).unwrap_or(unsaid);
    if let Some(country) = first.first().filter(|m| m.sort == Sort::Place).and_then(|m| m.population.noun.as_deref()) {
        let name = Some(countries::written(country).unwrap_or(country).to_owned());
        return Identity { measure, noun: None, name: name.clone(), tellers: [None, name, None, None, None] };
    }
    let all: Vec<Vec<&Mention<'_>>> =
        group.iter().map(|node| node.mentions.iter().map(|&m| &mentions[m]).collect()).collect();
    let name = about(&first, names).map(|referent| written(&first, referent, names, readings));
    let year = most(first.iter().filter_map(|m| year(m))).map(|year| year.to_string());
    let holder = most(first.iter().filter_map(|m| m.holder.clone()));
    let any = most(first.iter().filter_map(|m| m.population.noun.clone()));
    let sort = first.first().and_then(|m| sort_name(m.sort)).map(str::to_owned);
    Identity { measure, noun: noun(&all, measure), name: name.clone(), tellers: [sort, name, year, holder, any] }
}

/// What sort of answer it is, where that is not the usual one.
fn sort_name(sort: Sort) -> Option<&'static str> {
    match sort {
        Sort::When => Some("date"),
        Sort::Percent => Some("percent"),
        Sort::Ratio => Some("ratio"),
        Sort::Duration => Some("duration"),
        Sort::Rank => Some("rank"),
        Sort::Number | Sort::Money | Sort::Measure | Sort::Age | Sort::Hour | Sort::Place => None,
    }
}

/// The year that a date lies in, or that a figure holds for.
fn year(mention: &Mention<'_>) -> Option<i32> {
    let (start, end) = event::days(mention).filter(|_| mention.sort == Sort::When).or(mention.time)?;
    (start.year() == end.year()).then_some(start.year())
}

/// The measure of all, and of several kin the one that stands for them.
fn measure(mentions: &[&Mention<'_>]) -> Option<&'static str> {
    let incident = mentions.iter().filter_map(|m| m.measure).find(|measure| event::is_incident(measure));
    let mut named = mentions.iter().filter_map(|m| m.measure);
    let first = named.next()?;
    if let Some(incident) = incident.filter(|_| mentions.iter().all(|m| m.sort == Sort::When)) {
        return Some(incident);
    }
    if named.all(|other| other == first) { Some(first) } else { measures::base(Some(first)) }
}

/// The noun that most accounts count by, and of several one that says which people; none where it says nothing.
fn noun(answers: &[Vec<&Mention<'_>>], measure: &str) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for answer in answers {
        let nouns: BTreeSet<&String> = answer.iter().filter_map(|m| m.population.noun.as_ref()).collect();
        for noun in nouns {
            *counts.entry(noun.clone()).or_default() += 1;
        }
    }
    let says = |noun: &str| !population::is_wide(noun);
    let best = counts.into_iter().max_by_key(|(noun, count)| (*count, says(noun), Reverse(noun.clone())));
    best.map(|(noun, _)| noun).filter(|noun| !is_empty(noun, measure))
}

/// Whether a noun says nothing beyond its measure.
fn is_empty(noun: &str, measure: &str) -> bool {
    let of = |column: &str| column == "*" || column.split(',').any(|one| one.trim() == measure);
    lexicon::rows("en/empty_nouns").any(|row| row[0] == noun && of(row[1]))
}

/// The commonest, and of several the first in the alphabet.
fn most<T: Ord>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let best = counts.values().copied().max()?;
    counts.into_iter().find(|(_, count)| *count == best).map(|(one, _)| one)
}

/// What at least half of the answers, and two where there are two, name beside the figure; best what not every article
/// is about, and no country.
fn about(mentions: &[&Mention<'_>], names: &Names) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for referent in mentions.iter().flat_map(|m| m.names.iter().copied()) {
        *counts.entry(referent).or_default() += 1;
    }
    let needed = mentions.len().div_ceil(2).max(2.min(mentions.len()));
    let often = counts.into_iter().filter(|(referent, count)| *count >= needed && !names.is_country(*referent));
    often
        .max_by_key(|&(referent, count)| (!names.is_topic(referent), count, Reverse(names.form(referent))))
        .map(|(r, _)| r)
}

/// A referent's shortest form beside the figures, as written.
fn written(mentions: &[&Mention<'_>], referent: usize, names: &Names, readings: &[&Reading<'_>]) -> String {
    let mut forms = Vec::new();
    for mention in mentions {
        let article = &readings[mention.source].article;
        let first = article.names.partition_point(|n| n.sentence < mention.of.sentence);
        let of_sentence = article.names[first..].iter().take_while(|n| n.sentence == mention.of.sentence);
        for (at, name) in of_sentence.enumerate() {
            if names.referents(mention.source, first + at).contains(&referent) {
                forms.push(name.span.of(article.text));
            }
        }
    }
    let shortest = forms.into_iter().min_by_key(|form| (form.chars().count(), *form));
    shortest.map_or_else(|| names.form(referent).to_owned(), str::to_owned)
}

/// The id of each question, in their order: measure and noun; where that is not enough to tell them apart, what does; a number
/// in the order given where nothing does.
pub(super) fn ids(identities: &[Identity]) -> Vec<String> {
    let mut ids: Vec<String> = identities
        .iter()
        .map(|identity| {
            // A place is always somewhere.
            let name = identity.name.as_deref().filter(|_| identity.measure == place::MEASURE);
            slug(&[Some(identity.measure), identity.noun.as_deref(), name])
        })
        .collect();
    for teller in 0..identities.first().map_or(0, |identity| identity.tellers.len()) {
        let mut twins: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, id) in ids.iter().enumerate() {
            twins.entry(id.clone()).or_default().push(at);
        }
        for (id, twins) in twins {
            let told = |at: usize| identities[at].tellers[teller].as_deref();
            if twins.iter().any(|&at| told(at) != told(twins[0])) {
                for &at in &twins {
                    ids[at] = slug(&[Some(&id), told(at)]);
                }
            }
        }
    }
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut numbered = |id: String| {
        let number = numbers.entry(id.clone()).or_default();
        *number += 1;
        if *number == 1 { id } else { format!("{id}-{number}") }
    };
    ids.into_iter().map(&mut numbered).collect()
}

/// Lower-case letters and digits, with one hyphen between words.
pub(crate) fn slug(parts: &[Option<&str>]) -> String {
    let mut slug = String::new();
    for part in parts.iter().flatten() {
        for c in part.chars().chain([' ']) {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twin(measure: &'static str, tellers: [Option<&str>; 5]) -> Identity {
        Identity { measure, noun: None, name: None, tellers: tellers.map(|t| t.map(str::to_owned)) }
    }

    #[test]
    fn twins_are_told_apart_by_what_tells_them_and_by_number_last() {
        let coup = |year| twin("takeover", [Some("date"), Some("Orrin"), Some(year), None, None]);
        assert_eq!(ids(&[coup("2020"), coup("2021")]), ["takeover-2020", "takeover-2021"]);
        let crowd = |holder| twin("attendance", [None, None, None, Some(holder), None]);
        assert_eq!(
            ids(&[crowd("police"), crowd("the organisers")]),
            ["attendance-police", "attendance-the-organisers"]
        );
        let deaths = [twin("deaths", [None; 5]), twin("deaths", [Some("date"), None, None, None, None])];
        assert_eq!(ids(&deaths), ["deaths", "deaths-date"]);
        assert_eq!(ids(&[twin("age", [None; 5]), twin("age", [None; 5])]), ["age", "age-2"]);
    }

    #[test]
    fn nouns_that_say_nothing_are_left_out() {
        for row in lexicon::rows("en/empty_nouns") {
            let measure = row[1].split(',').next().filter(|m| *m != "*").unwrap_or("deaths");
            assert!(is_empty(row[0], measure), "{row:?}");
        }
        assert!(!is_empty("peacekeeper", "deaths") && !is_empty("body", "rescued"));
    }
}

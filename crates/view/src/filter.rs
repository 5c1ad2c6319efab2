//! Choices that a reader has: which findings, in which order.

use crate::address::{Address, Facts, Group, KindGroup, Named, Only, Sort};
use crate::find::Finder;
use crate::verdict::group;
use crate::wording::{Lang, join};
use variorum_story::{Between, Kind, Question, Story, Verdict};

/// A choice that a reader can make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// Where it leads from where the page starts.
    pub link: String,
    /// What it changes in the address, whatever else that says: `only=conflict`.
    pub set: String,
    /// Whether it is made where the page starts.
    pub current: bool,
}

/// A choice for a view's start.
pub fn choice(start: &Address, set: String, text: String, place: &str) -> Choice {
    Choice { text, link: start.choose(&set).link(place), current: start.has(&set), set }
}

/// What decides whether a finding is shown.
pub fn facts(question: &Question, finder: &Finder) -> Facts {
    Facts {
        find: question.id.clone(),
        group: group(question.verdict),
        kind: kind(question, finder),
        sources: question.answers.iter().map(|answer| answer.source.clone()).collect(),
        pairs: question.pairs.iter().flatten().filter_map(|between| pair(between, question.verdict)).collect(),
    }
}

/// A pair of sources, where a reader takes its verdict for another than the verdict on all.
fn pair(between: &Between, all: Verdict) -> Option<(String, String, Group)> {
    let (a, b) = between.sources.clone();
    let own = group(between.verdict);
    (own != group(all)).then_some((a, b, own))
}

/// Whether the verdict between any two sources is known.
pub fn knows_pairs(story: &Story) -> bool {
    let judged = |question: &Question| question.pairs.is_some() || question.answers.len() < 3;
    story.questions.iter().all(judged)
}

/// The two sources that an address compares, where the verdicts between them are known.
pub fn pair_of<'a>(story: &Story, address: &'a Address) -> Option<[&'a str; 2]> {
    let all: Vec<String> = story.sources.iter().map(|source| source.id.clone()).collect();
    address.pair(&all).filter(|_| knows_pairs(story))
}

/// Places of a question in the orders of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// By how much it matters, as the story has it.
    pub weight: usize,
    /// By what it is about.
    pub topic: usize,
    /// By place in the first account that has it.
    pub text: usize,
}

/// The places of every question, in the order of the story.
pub fn places(finder: &Finder) -> Vec<Places> {
    let questions = &finder.story.questions;
    let mut order: Vec<usize> = (0..questions.len()).collect();
    let mut places: Vec<Places> = order.iter().map(|weight| Places { weight: *weight, ..Places::default() }).collect();
    order.sort_by_key(|index| (&questions[*index].measure, &questions[*index].noun));
    order.iter().enumerate().for_each(|(place, index)| places[*index].topic = place);
    order.sort_by_key(|index| in_text(&questions[*index], finder));
    order.iter().enumerate().for_each(|(place, index)| places[*index].text = place);
    places
}

/// The kind of a question's figures.
fn kind(question: &Question, finder: &Finder) -> Option<KindGroup> {
    let figure = question.answers.first().and_then(|answer| finder.figure(&answer.figure))?;
    Some(match figure.kind {
        Kind::Count | Kind::Range | Kind::Vague => KindGroup::Counts,
        Kind::Percent | Kind::Ratio => KindGroup::Shares,
        Kind::Money => KindGroup::Money,
        Kind::Measure => KindGroup::Measures,
        Kind::Date | Kind::Period => KindGroup::Dates,
        Kind::Duration | Kind::Age => KindGroup::Durations,
        Kind::Rank => KindGroup::Ranks,
        Kind::Place => KindGroup::Places,
    })
}

/// The first source that answers, and where in its text.
fn in_text(question: &Question, finder: &Finder) -> (usize, u32) {
    question.answers.first().map_or((usize::MAX, 0), |answer| {
        let source = finder.source(&answer.source).map_or(usize::MAX, |(place, _)| place);
        (source, finder.figure(&answer.figure).map_or(0, |figure| figure.quotation.span.start))
    })
}

/// How many findings a choice by verdict shows.
pub fn count(finder: &Finder, only: Only) -> usize {
    finder.story.questions.iter().filter(|question| only.holds(group(question.verdict))).count()
}

/// Filters by verdict that lead somewhere: all, differences, and the groups that the story has.
pub fn verdicts(finder: &Finder, start: &Address, lang: Lang, place: &str) -> Vec<Choice> {
    let one = |(only, name): &(Only, &str)| {
        let n = count(finder, *only);
        let text = join(&[lang.find(&join(&["only.", name]))?, " ", &n.to_string()]);
        (n > 0).then(|| choice(start, join(&["only=", name]), text, place))
    };
    Only::NAMES.iter().filter_map(one).collect()
}

/// Filters by kind that lead somewhere.
pub fn kinds(finder: &Finder, start: &Address, lang: Lang, place: &str) -> Vec<Choice> {
    let present =
        |group: KindGroup| finder.story.questions.iter().any(|question| kind(question, finder) == Some(group));
    let every = choice(start, "kind=".to_owned(), lang.say("kind.all").to_owned(), place);
    let groups = KindGroup::NAMES.iter().filter(|(group, _)| present(*group)).filter_map(|(_, name)| {
        Some(choice(start, join(&["kind=", name]), lang.find(&join(&["kind.", name]))?.to_owned(), place))
    });
    std::iter::once(every).chain(groups).collect()
}

/// Orders.
pub fn sorts(start: &Address, lang: Lang, place: &str) -> Vec<Choice> {
    let one = |(_, name): &(Sort, &str)| {
        Some(choice(start, join(&["sort=", name]), lang.find(&join(&["sort.", name]))?.to_owned(), place))
    };
    Sort::NAMES.iter().filter_map(one).collect()
}

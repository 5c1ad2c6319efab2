//! What the parts of framing are read against: the readings, what their names and labels stand for, who is said to say
//! what, which figures answer one question.

use super::{
    attribution::{Attribution, Holders},
    label::{Forms, Key, Published, Referents},
    phrase,
    search::Search,
};
use crate::{
    align::{Joined, NameId, Names, Stated},
    extract::Figure,
    reading::Reading,
};
use std::{collections::BTreeMap, ops::Range};
use variorum_story::{Found, Part, Quotation, Span};

/// Everything known of several articles when they are contrasted.
pub(crate) struct Context<'c, 't> {
    pub readings: &'c [&'c Reading<'t>],
    pub names: &'c Names,
    pub forms: &'c Forms<'c>,
    pub referents: &'c Referents,
    /// The published labels, for the ids of referents.
    pub published: &'c Published,
    /// Questions that two sources or more answer.
    pub joined: Vec<&'c Joined>,
    /// By source: which attribution a place belongs to.
    pub holders: Vec<Holders>,
    /// Where the sources' words stand.
    pub search: Search<'c, 't>,
    /// By source: its figures by their sentence, in order.
    figures: Vec<Vec<(usize, usize)>>,
    /// By source and figure: the question, as an index into `joined`.
    questions: BTreeMap<(usize, usize), usize>,
}

impl<'c, 't> Context<'c, 't> {
    pub fn new(
        readings: &'c [&'c Reading<'t>],
        names: &'c Names,
        forms: &'c Forms<'c>,
        referents: &'c Referents,
        published: &'c Published,
        joined: &'c [Joined],
    ) -> Self {
        let joined: Vec<&Joined> = joined.iter().filter(|j| j.answers.len() > 1).collect();
        let mut questions = BTreeMap::new();
        for (at, question) in joined.iter().enumerate() {
            for answer in &question.answers {
                let all = std::iter::once(answer.figure).chain(answer.also.iter().copied());
                questions.extend(all.map(|figure| ((answer.source, figure), at)));
            }
        }
        let figures = readings.iter().map(|r| by_sentence(&r.figures)).collect();
        let holders = readings.iter().map(|r| Holders::new(&r.attributions)).collect();
        let search = Search::new(readings.iter().map(|r| &r.article).collect());
        Self { readings, names, forms, referents, published, joined, holders, search, figures, questions }
    }

    /// The question that a figure answers.
    pub fn question(&self, source: usize, figure: usize) -> Option<usize> {
        self.questions.get(&(source, figure)).copied()
    }

    /// The figures of a sentence; sums say nothing that their parts do not, and are left out.
    pub fn figures_in(&self, source: usize, sentence: usize) -> impl Iterator<Item = (usize, &Figure)> {
        let of = &self.figures[source];
        let first = of.partition_point(|(s, _)| *s < sentence);
        let figures = &self.readings[source].figures;
        of[first..].iter().take_while(move |(s, _)| *s == sentence).map(|&(_, at)| (at, &figures[at]))
    }

    /// What the names refer to that begin among tokens.
    pub fn names_in(&self, source: usize, tokens: Range<usize>) -> impl Iterator<Item = NameId> {
        self.names_at(source, tokens).map(|(_, name)| name)
    }

    /// The same, each with its first token.
    pub fn names_at(&self, source: usize, tokens: Range<usize>) -> impl Iterator<Item = (usize, NameId)> {
        let names = &self.readings[source].article.names;
        let first = names.partition_point(|n| n.tokens.start < tokens.start);
        let last = names.partition_point(|n| n.tokens.start < tokens.end).max(first);
        (first..last).map(move |at| (names[at].tokens.start, self.names.own(source, at)))
    }

    /// The words that a place is attributed to somebody by, where it is.
    pub fn attribution(&self, source: usize, place: Span) -> Option<&Attribution> {
        self.holders[source].of(place).map(|at| &self.readings[source].attributions[at])
    }

    /// The same, or where the place holds the words that attribute themselves: "denied any role".
    pub fn attribution_of(&self, source: usize, place: Span) -> Option<&Attribution> {
        let all = &self.readings[source].attributions;
        let at = all.partition_point(|a| a.cue.start < place.start);
        let cue = all.get(at).filter(|a| place.contains(a.cue));
        cue.or_else(|| self.attribution(source, place))
    }

    /// Words of a source, with the referent of their head.
    pub fn part(&self, source: usize, tokens: &Range<usize>) -> Part {
        let span = phrase::span(&self.readings[source].article, tokens);
        let mut groups = self.referents.within(source, tokens.clone());
        let referent = groups.find_map(|(_, group)| self.published.ids.get(&group)).cloned();
        self.part_of(source, span, referent)
    }

    /// Words of a source that are given by their place.
    pub fn part_at(&self, source: usize, span: Span) -> Part {
        let article = &self.readings[source].article;
        self.part(source, &(article.token_at(span.start)..article.token_at(span.end)))
    }

    fn part_of(&self, source: usize, span: Span, referent: Option<String>) -> Part {
        Part { words: crate::quote::folded(span.of(self.readings[source].article.text)), span, referent }
    }

    /// The first label that a source has of a group, as something found in it.
    pub fn label_of(&self, source: usize, group: usize) -> Option<Found> {
        let mentions = &self.referents.groups[group].mentions;
        let first = mentions.partition_point(|(of, _)| *of < source);
        let own = mentions[first..].iter().take_while(|(of, _)| *of == source);
        let times = own.clone().count() as u32;
        let mention = self.referents.mention(*own.clone().next()?);
        let article = &self.readings[source].article;
        let first = phrase::span(article, &mention.tokens);
        Some(Found { word: crate::quote::folded(first.of(article.text)), times, first })
    }

    /// The name of a group of labels: that of its name, or its words.
    pub fn group_name(&self, group: usize) -> String {
        match &self.referents.groups[group].key {
            Key::Name(name) | Key::Class(_, Some(name)) => self.forms.name(*name),
            Key::Class(class, None) => (*class).to_owned(),
            Key::Words(words, _) => words.clone(),
        }
    }

    /// What a question is looked for by: the numbers that answer it, as they stand in the texts, and the name that it is
    /// about; with it whether that name tells it apart, because not every source has it.
    pub fn sought(&self, question: usize) -> (Vec<String>, bool) {
        let stated = |answer: &Stated| {
            let reading = self.readings[answer.source];
            reading.figures[answer.figure].span.of(reading.article.text).to_lowercase()
        };
        let mut words: Vec<String> = self.joined[question].answers.iter().map(stated).collect();
        words.sort();
        words.dedup();
        let name = self.joined[question].name.as_ref().filter(|name| !self.search.in_all(name));
        words.extend(name.cloned());
        (words, name.is_some())
    }

    /// By source: whether it states one of the values that answer a question, whatever for, in figures or words.
    pub fn have_number(&self, question: usize) -> Vec<bool> {
        let value = |answer: &Stated| self.readings[answer.source].figures[answer.figure].value.get();
        let mut values: Vec<f64> = self.joined[question].answers.iter().filter_map(value).collect();
        values.sort_by(f64::total_cmp);
        let among = |value: f64| values.get(values.partition_point(|&other| other < value)) == Some(&value);
        let states = |r: &&Reading<'_>| r.figures.iter().filter_map(|f| f.value.get()).any(among);
        self.readings.iter().map(states).collect()
    }

    /// Whether a source states a figure of a measure.
    pub fn measures(&self, source: usize, measure: &str) -> bool {
        self.readings[source].figures.iter().any(|f| f.measure.as_ref().is_some_and(|m| m.id == measure))
    }

    /// The sources' ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = (usize, String)> {
        self.readings.iter().enumerate().map(|(at, r)| (at, r.account.id.to_owned()))
    }
}

fn by_sentence(figures: &[Figure]) -> Vec<(usize, usize)> {
    let stated = figures.iter().enumerate().filter(|(_, figure)| figure.parts.len() < 2);
    let mut of: Vec<(usize, usize)> = stated.map(|(at, figure)| (figure.sentence, at)).collect();
    of.sort_unstable();
    of
}

/// A quotation that holds its place only, until it is known what may be quoted.
pub(crate) fn to_quote(span: Span) -> Quotation {
    Quotation { span, ..Quotation::default() }
}

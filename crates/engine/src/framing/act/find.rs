//! Article → the acts that it reports, each with what could tie it to another article's report.

use super::{
    class::{self, Class, Entry, Sort, Tie as Kind},
    read::{Put, put, put_verb},
};
use crate::{
    align::NameId,
    framing::{
        attribution::{Clause, Stance},
        context::Context,
        label::{Key, Mention},
        phrase::span,
        terms::Term,
    },
    text::{Marks, Pos},
};
use std::ops::Range;
use variorum_story::{ActForm, Span};

/// Tokens behind a demand in which what is demanded is named.
const OBJECT: usize = 25;
/// Tokens behind what is demanded in which it is said whose it is.
const WHOSE: usize = 6;
/// Tokens on either side of an act in which a figure or name is of its clause.
const CLAUSE: usize = 30;
/// Reports looked back at for one that tells a figure already: a sentence has no more.
const REPORTS: usize = 8;

/// What makes two reports of one class reports of one act, the surest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// They hold figures that answer one question.
    Question(usize),
    /// They hold the same name, which not all is about.
    Name(NameId),
    /// They ask for the same, by its class, of the same.
    Object(&'static str, Option<NameId>),
    /// The same patient, as a group of labels.
    Patient(usize),
    /// The same name in what it was done to, though all the accounts are about it.
    Topic(NameId),
    /// A story tells of one.
    Once,
}

/// A report of an act.
#[derive(Debug)]
pub(super) struct Report {
    pub source: usize,
    pub sentence: usize,
    pub class: &'static Class,
    pub lemma: String,
    /// The verb with adverbs just before it.
    pub word: Range<usize>,
    pub put: Put,
    pub ties: Vec<Tie>,
}

/// The acts of one article, in order of place.
pub(super) fn reports(context: &Context<'_, '_>, source: usize) -> Vec<Report> {
    let article = &context.readings[source].article;
    let mut found = Vec::new();
    for sentence in 0..article.sentences.len() {
        let scene = Scene { context, source, clause: Clause::new(article, sentence) };
        scene.told(&mut found);
        scene.measured(&mut found);
    }
    found.retain(|report| !report.ties.is_empty());
    found
}

/// "the four injured victims": a participle that tells which.
fn is_attribute(clause: &Clause<'_, '_>, word: &Range<usize>) -> bool {
    let before = clause.before(word.start).map(|t| t.pos);
    clause.pos(word.start) == Pos::Participle
        && matches!(before, Some(Pos::Determiner | Pos::Numeral | Pos::Adjective))
        && clause.pos(word.end) == Pos::Noun
}

/// Whether a noun that can be a demand is one: "the call for calm", not "orders fell".
fn is_demand(clause: &Clause<'_, '_>, entry: &Entry, after: usize) -> bool {
    let noun = entry.class.tie == Kind::Object && entry.sort == Sort::Noun;
    !noun || matches!(clause.lower(after), "for" | "to" | "that" | "of")
}

/// A sentence of one source, searched for acts.
struct Scene<'s, 'c, 't> {
    context: &'s Context<'c, 't>,
    source: usize,
    clause: Clause<'s, 't>,
}

impl Scene<'_, '_, '_> {
    /// Acts that words of a class tell.
    fn told(&self, found: &mut Vec<Report>) {
        let tokens = &self.clause.article.tokens;
        let mut at = self.clause.range.start;
        while at < self.clause.range.end {
            if !tokens[at].marks.meets(Marks::ACT) {
                at += 1;
                continue;
            }
            let terms: Vec<&Term<Entry>> = class::entries(&tokens[at..self.clause.range.end]).collect();
            let length = terms.first().map_or(1, |term| term.words.len());
            for term in terms {
                let word = at..at + term.words.len();
                if self.is_told(&term.value, &word) {
                    found.push(self.report(term, word));
                }
            }
            at += length;
        }
    }

    /// Whether a word of a class reports its act.
    fn is_told(&self, entry: &Entry, word: &Range<usize>) -> bool {
        !is_attribute(&self.clause, word)
            && is_demand(&self.clause, entry, word.end)
            && (entry.class.tie == Kind::Object || !self.is_asked_for(span(self.clause.article, word)))
    }

    /// Whether somebody only asks for it or hopes for it: "asked the force to leave".
    fn is_asked_for(&self, place: Span) -> bool {
        let attribution = self.context.attribution(self.source, place);
        attribution.is_some_and(|a| matches!(a.stance, Stance::Orders | Stance::Feels))
    }

    fn report(&self, term: &Term<Entry>, word: Range<usize>) -> Report {
        let (clause, entry) = (&self.clause, &term.value);
        let put = put(clause, entry, &word);
        let ties = self.ties(entry, &word, &put);
        let before = (clause.range.start..word.start).rev().take(2);
        let adverbs = before.take_while(|&at| clause.pos(at) == Pos::Adverb).count();
        Report {
            source: self.source,
            sentence: clause.sentence,
            class: entry.class,
            lemma: term.words.join(" "),
            word: word.start - adverbs..word.end,
            put,
            ties,
        }
    }

    /// Acts that figures tell, and no word of a class: "the mission lost 40 men".
    fn measured(&self, found: &mut Vec<Report>) {
        let (clause, article) = (&self.clause, self.clause.article);
        for (at, figure) in self.context.figures_in(self.source, clause.sentence) {
            let question = self.context.question(self.source, at);
            let Some((measure, question)) = figure.measure.as_ref().zip(question) else { continue };
            let Some((class, acting)) = class::of_measure(measure.id) else { continue };
            let told = |report: &Report| {
                report.sentence == clause.sentence
                    && report.class.id == class.id
                    && report.ties.contains(&Tie::Question(question))
            };
            let word = article.token_at(measure.span.start)..article.token_at(measure.span.end);
            if word.is_empty() || found.iter().rev().take(REPORTS).any(told) {
                continue;
            }
            let counted = figure.counted.as_ref().map_or(figure.span, |c| figure.span.join(c.span));
            let patient = article.token_at(counted.start)..article.token_at(counted.end);
            let lemmas: Vec<&str> = article.tokens[word.clone()].iter().map(|t| &*t.lemma).collect();
            let patient = Some(patient).filter(|p| !p.is_empty());
            let put = match put_verb(clause, &word).filter(|_| acting) {
                Some(put) => Put { patient, ..put },
                None => Put { form: ActForm::Middle, actor: None, patient },
            };
            let (lemma, ties) = (lemmas.join(" "), vec![Tie::Question(question)]);
            found.push(Report { source: self.source, sentence: clause.sentence, class, lemma, word, put, ties });
        }
    }

    fn ties(&self, entry: &Entry, word: &Range<usize>, put: &Put) -> Vec<Tie> {
        match entry.class.tie {
            Kind::Object => self.object(word).into_iter().collect(),
            Kind::Once => vec![Tie::Once],
            Kind::Figure => {
                let mut ties = self.questions(entry, word, put);
                ties.extend(self.names(word));
                ties.extend(self.topics(put));
                ties
            }
            Kind::Patient => {
                let patient = self.patient(put);
                // Who is named is told apart by name: two may be convicted on one day.
                let named = |group: usize| matches!(self.context.referents.groups[group].key, Key::Name(_));
                let mut ties = if patient.is_some_and(named) { Vec::new() } else { self.questions(entry, word, put) };
                ties.extend(patient.map(Tie::Patient));
                ties
            }
        }
    }

    /// The group of labels that an act was done to: of the first label of its patient, possessors left out.
    fn patient(&self, put: &Put) -> Option<usize> {
        let within = |tokens| self.context.referents.within(self.source, tokens);
        let labels = put.patient.clone().into_iter().flat_map(within);
        let possessor = |mention: &Mention| matches!(self.clause.lower(mention.tokens.end), "'s" | "'");
        labels.filter(|(mention, _)| !possessor(mention)).map(|(_, group)| group).next()
    }

    /// The questions that figures of the act answer: those in its patient, and those whose measure is its word.
    fn questions(&self, entry: &Entry, word: &Range<usize>, put: &Put) -> Vec<Tie> {
        let article = self.clause.article;
        let verb = span(article, word);
        let patient = put.patient.as_ref().map(|p| span(article, p));
        let mut found = Vec::new();
        for (at, figure) in self.context.figures_in(self.source, self.clause.sentence) {
            let measured = figure.measure.as_ref().is_some_and(|m| m.span.overlaps(verb));
            let inside = patient.is_some_and(|p: Span| p.overlaps(figure.span)) && entry.sort != Sort::Noun;
            if let Some(question) = self.context.question(self.source, at).filter(|_| measured || inside) {
                found.push(Tie::Question(question));
            }
        }
        found.dedup();
        found
    }

    /// The names of the act's clause that tell it apart: not what all the accounts are about.
    fn names(&self, word: &Range<usize>) -> Vec<Tie> {
        let names = self.context.names;
        let all = self.context.names_in(self.source, near(&self.clause, word));
        let mut found: Vec<Tie> =
            all.filter(|&name| !names.is_topic(name) && !names.is_country(name)).map(Tie::Name).collect();
        found.sort();
        found.dedup();
        found
    }

    /// The names in an act's patient that all the accounts are about, countries left out.
    fn topics(&self, put: &Put) -> Vec<Tie> {
        let names = put.patient.iter().flat_map(|patient| self.context.names_in(self.source, patient.clone()));
        let told_of = |name: &NameId| self.context.names.is_topic(*name) && !self.context.names.is_country(*name);
        names.filter(told_of).map(Tie::Topic).collect()
    }

    /// What is asked for: the first act that is named behind the demand, and whose, where another is named than all is
    /// about.
    fn object(&self, word: &Range<usize>) -> Option<Tie> {
        let clause = &self.clause;
        let end = clause.range.end.min(word.end + OBJECT);
        let stops =
            |&at: &usize| matches!(clause.lower(at), ";" | ":" | "but" | "while" | "after" | "because" | "despite");
        let end = (word.end..end).find(stops).unwrap_or(end);
        let of = |at: usize| {
            class::entries(&clause.article.tokens[at..end]).find(|term| term.value.class.tie != Kind::Object)
        };
        let (at, term) = (word.end..end).find_map(|at| of(at).map(|term| (at, term)))?;
        let reach = word.end..end.min(at + term.words.len() + WHOSE);
        let other = self.context.names_in(self.source, reach).find(|&name| !self.context.names.is_topic(name));
        Some(Tie::Object(term.value.class.id, other))
    }
}

/// The tokens around an act up to a mark that parts clauses.
fn near(clause: &Clause<'_, '_>, word: &Range<usize>) -> Range<usize> {
    let parts = |&at: &usize| matches!(clause.lower(at), ";" | ":" | "while" | "but");
    let start = clause.range.start.max(word.start.saturating_sub(CLAUSE));
    let end = clause.range.end.min(word.end + CLAUSE);
    (start..word.start).rev().find(parts).map_or(start, |at| at + 1)..(word.end..end).find(parts).unwrap_or(end)
}

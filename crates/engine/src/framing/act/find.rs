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
    },
    text::Pos,
};
use std::ops::Range;
use variorum_story::{ActForm, Span};

/// Tokens behind a demand in which what is demanded is named.
const OBJECT: usize = 25;
/// Tokens on either side of an act in which a figure or name is of its clause.
const CLAUSE: usize = 30;

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
        let clause = Clause::new(article, sentence);
        let mut at = clause.range.start;
        while at < clause.range.end {
            let tokens = &article.tokens[at..clause.range.end];
            let entries: Vec<&Entry> = class::entries(tokens).collect();
            let length = entries.iter().map(|e| e.length()).max().unwrap_or(1);
            for entry in entries {
                let word = at..at + entry.length();
                if is_attribute(&clause, &word) {
                    continue;
                }
                if !is_demand(&clause, entry, word.end) {
                    continue;
                }
                if entry.class.tie == Kind::Object || !is_asked_for(context, source, span(article, &word)) {
                    found.push(report(context, source, &clause, entry, word));
                }
            }
            at += length;
        }
        measured(context, source, &clause, &mut found);
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

/// Whether somebody only asks for it or hopes for it: "asked the force to leave".
fn is_asked_for(context: &Context<'_, '_>, source: usize, place: Span) -> bool {
    let attribution = context.attribution(source, place);
    attribution.is_some_and(|a| matches!(a.stance, Stance::Orders | Stance::Feels))
}

/// Acts that figures of a sentence tell, and no word of a class: "the mission lost 40 men".
fn measured(context: &Context<'_, '_>, source: usize, clause: &Clause<'_, '_>, found: &mut Vec<Report>) {
    let article = clause.article;
    for (at, figure) in context.figures_in(source, clause.sentence) {
        let Some((measure, question)) = figure.measure.as_ref().zip(context.question(source, at)) else { continue };
        let Some((class, acting)) = class::of_measure(measure.id) else { continue };
        let told = |report: &Report| {
            report.sentence == clause.sentence
                && report.class.id == class.id
                && report.ties.contains(&Tie::Question(question))
        };
        let word = article.token_at(measure.span.start)..article.token_at(measure.span.end);
        if word.is_empty() || found.iter().rev().take(8).any(told) {
            continue;
        }
        let counted = figure.counted.as_ref().map_or(figure.span, |c| figure.span.join(c.span));
        let patient = article.token_at(counted.start)..article.token_at(counted.end);
        let lemmas: Vec<&str> = article.tokens[word.clone()].iter().map(|t| &*t.lemma).collect();
        let patient = Some(patient).filter(|p| !p.is_empty());
        let read = put_verb(clause, &word);
        let put = match read.filter(|_| acting) {
            Some(put) => Put { patient, ..put },
            None => Put { form: ActForm::Middle, actor: None, patient },
        };
        let (lemma, ties) = (lemmas.join(" "), vec![Tie::Question(question)]);
        found.push(Report { source, sentence: clause.sentence, class, lemma, word, put, ties });
    }
}

fn report(
    context: &Context<'_, '_>,
    source: usize,
    clause: &Clause<'_, '_>,
    entry: &Entry,
    word: Range<usize>,
) -> Report {
    let put = put(clause, entry, &word);
    let adverbs =
        (clause.range.start..word.start).rev().take(2).take_while(|&at| clause.pos(at) == Pos::Adverb).count();
    let ties = ties(context, source, clause, entry, &word, &put);
    Report {
        source,
        sentence: clause.sentence,
        class: entry.class,
        lemma: entry.lemma(),
        word: word.start - adverbs..word.end,
        put,
        ties,
    }
}

fn ties(
    context: &Context<'_, '_>,
    source: usize,
    clause: &Clause<'_, '_>,
    entry: &Entry,
    word: &Range<usize>,
    put: &Put,
) -> Vec<Tie> {
    let mut ties = Vec::new();
    match entry.class.tie {
        Kind::Object => ties.extend(object(context, source, clause, word)),
        Kind::Once => ties.push(Tie::Once),
        Kind::Figure => {
            ties.extend(questions(context, source, clause, entry, word, put));
            ties.extend(names(context, source, clause, word));
            ties.extend(topics(context, source, put));
        }
        Kind::Patient => {
            let patient = patient(context, source, clause, put);
            // Who is named is told apart by name: two may be convicted on one day.
            if !patient.is_some_and(|group| matches!(context.referents.groups[group].key, Key::Name(_))) {
                ties.extend(questions(context, source, clause, entry, word, put));
            }
            ties.extend(patient.map(Tie::Patient));
        }
    }
    ties
}

/// The group of labels that an act was done to: of the first label of its patient, possessors left out.
fn patient(context: &Context<'_, '_>, source: usize, clause: &Clause<'_, '_>, put: &Put) -> Option<usize> {
    let labels = put.patient.clone().into_iter().flat_map(|tokens| context.referents.within(source, tokens));
    let possessor = |mention: &Mention| matches!(clause.lower(mention.tokens.end), "'s" | "'");
    labels.filter(|(mention, _)| !possessor(mention)).map(|(_, group)| group).next()
}

/// The questions that figures of the act answer: those in its patient, and those whose measure is its word.
fn questions(
    context: &Context<'_, '_>,
    source: usize,
    clause: &Clause<'_, '_>,
    entry: &Entry,
    word: &Range<usize>,
    put: &Put,
) -> Vec<Tie> {
    let article = clause.article;
    let verb = span(article, word);
    let patient = put.patient.as_ref().map(|p| span(article, p));
    let mut found = Vec::new();
    for (at, figure) in context.figures_in(source, clause.sentence) {
        let measured = figure.measure.as_ref().is_some_and(|m| m.span.overlaps(verb));
        let inside = patient.is_some_and(|p: Span| p.overlaps(figure.span)) && entry.sort != Sort::Noun;
        if let Some(question) = context.question(source, at).filter(|_| measured || inside) {
            found.push(Tie::Question(question));
        }
    }
    found.dedup();
    found
}

/// The names of the act's clause that tell it apart: not what all the accounts are about.
fn names(context: &Context<'_, '_>, source: usize, clause: &Clause<'_, '_>, word: &Range<usize>) -> Vec<Tie> {
    let near = near(clause, word);
    let all = context.names_in(source, near).filter(|&name| !context.names.is_topic(name));
    let mut found: Vec<Tie> = all.filter(|&name| !context.names.is_country(name)).map(Tie::Name).collect();
    found.sort();
    found.dedup();
    found
}

/// The names in an act's patient that all the accounts are about, countries left out.
fn topics(context: &Context<'_, '_>, source: usize, put: &Put) -> Vec<Tie> {
    let names = put.patient.iter().flat_map(|patient| context.names_in(source, patient.clone()));
    let told_of = |name: &NameId| context.names.is_topic(*name) && !context.names.is_country(*name);
    names.filter(told_of).map(Tie::Topic).collect()
}

/// The tokens around an act up to a mark that parts clauses.
fn near(clause: &Clause<'_, '_>, word: &Range<usize>) -> Range<usize> {
    let parts = |&at: &usize| matches!(clause.lower(at), ";" | ":" | "while" | "but");
    let start = (clause.range.start.max(word.start.saturating_sub(CLAUSE))..word.start).rev().find(parts);
    let end = (word.end..clause.range.end.min(word.end + CLAUSE)).find(parts);
    start.map_or(clause.range.start.max(word.start.saturating_sub(CLAUSE)), |at| at + 1)
        ..end.unwrap_or(clause.range.end.min(word.end + CLAUSE))
}

/// What is asked for: the first act that is named behind the demand, and whose, where another is named than all is about.
fn object(context: &Context<'_, '_>, source: usize, clause: &Clause<'_, '_>, word: &Range<usize>) -> Option<Tie> {
    let end = clause.range.end.min(word.end + OBJECT);
    let stops = |&at: &usize| matches!(clause.lower(at), ";" | ":" | "but" | "while" | "after" | "because" | "despite");
    let end = (word.end..end).find(stops).unwrap_or(end);
    let of = |at: usize| class::entries(&clause.article.tokens[at..end]).find(|e| e.class.tie != Kind::Object);
    let (at, entry) = (word.end..end).find_map(|at| of(at).map(|entry| (at, entry)))?;
    let reach = word.end..end.min(at + entry.length() + 6);
    let other = context.names_in(source, reach).find(|&name| !context.names.is_topic(name));
    Some(Tie::Object(entry.class.id, other))
}

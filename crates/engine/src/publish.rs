//! What was found and joined → the published comparison: names of figures, verdicts, quotations within the allowance,
//! order.

use crate::{
    align::{Joined, Stated},
    article::Part,
    compare::{Comparison, Reading, Source},
    extract::Figure,
    quote,
    verdict::{self, Given},
};
use std::collections::BTreeMap;
use variorum_story::{Answer, FigureId, Passage, PassageKind, Question, Reason, SourceId, Verdict};

/// Writes down the comparison.
pub(crate) fn comparison(readings: &[Reading<'_>], joined: &[Joined]) -> Comparison {
    let figures = figures(readings, joined);
    let place: BTreeMap<&str, &variorum_story::Figure> = figures.iter().map(|f| (f.id.as_str(), f)).collect();
    let mut questions: Vec<Question> = joined.iter().map(|j| question(readings, j)).collect();
    for (question, joined) in questions.iter_mut().zip(joined) {
        judge(question, joined, readings, &place);
    }
    Comparison { sources: readings.iter().map(source).collect(), figures, questions }
}

/// Gives a question its verdict.
fn judge(
    question: &mut Question,
    joined: &Joined,
    readings: &[Reading<'_>],
    figures: &BTreeMap<&str, &variorum_story::Figure>,
) {
    let published = |source: usize| readings[source].account.published;
    let given: Vec<Given<'_>> = question
        .answers
        .iter()
        .zip(&joined.answers)
        .filter_map(|(answer, stated)| {
            verdict::given(answer, |id| figures.get(id).copied(), published(stated.source), Vec::new())
        })
        .collect();
    let judged = verdict::judge(&given, verdict::running(&question.measure));
    for (answer, group) in question.answers.iter_mut().zip(judged.groups) {
        answer.group = group;
    }
    question.verdict = judged.verdict;
    question.reason = judged.reason;
    question.slip = judged.slip;
}

fn source(reading: &Reading<'_>) -> Source {
    let article = &reading.article;
    let passages: Vec<Passage> = article
        .paragraphs
        .iter()
        .map(|paragraph| Passage {
            span: paragraph.span,
            kind: match paragraph.part {
                Part::Body => PassageKind::Body,
                Part::Heading => PassageKind::Heading,
                Part::Furniture(_) => PassageKind::Furniture,
            },
            words: quote::words(paragraph.span.of(article.text)) as u32,
        })
        .collect();
    let words = passages.iter().filter(|p| p.kind != PassageKind::Furniture).map(|p| p.words).sum();
    Source { words, passages, same_as: None }
}

fn question(readings: &[Reading<'_>], joined: &Joined) -> Question {
    let id = |stated: &Stated, figure: usize| figure_id(&readings[stated.source], figure);
    let answers = joined
        .answers
        .iter()
        .map(|stated| Answer {
            source: readings[stated.source].account.id.to_owned(),
            figure: id(stated, stated.figure),
            also: stated.also.iter().map(|&also| id(stated, also)).collect(),
            group: 0,
        })
        .collect();
    Question {
        id: [Some(joined.measure), joined.noun.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("-"),
        measure: joined.measure.to_owned(),
        noun: joined.noun.clone(),
        name: joined.name.clone(),
        title: None,
        answers,
        verdict: Verdict::Single,
        reason: Reason::default(),
        slip: None,
        links: joined.links.clone(),
    }
}

/// Name of a figure in the story: the source's and its first byte; the sum of coordinated figures adds its last.
fn figure_id(reading: &Reading<'_>, at: usize) -> FigureId {
    let figure = &reading.figures[at];
    let source = reading.account.id;
    if figure.parts.is_empty() {
        format!("{source}{}", figure.span.start)
    } else {
        format!("{source}{}-{}", figure.span.start, figure.span.end)
    }
}

fn figures(readings: &[Reading<'_>], joined: &[Joined]) -> Vec<variorum_story::Figure> {
    let mut found = Vec::new();
    for (source, reading) in readings.iter().enumerate() {
        let stated = || joined.iter().flat_map(|j| &j.answers).filter(|stated| stated.source == source);
        let mut words: BTreeMap<usize, usize> = BTreeMap::new();
        for stated in stated() {
            words.insert(stated.figure, quote::MOST_WORDS);
            for &also in &stated.also {
                words.entry(also).or_insert(0);
            }
        }
        found.extend(words.into_iter().map(|(at, most)| figure(reading, at, most)));
    }
    found
}

fn figure(reading: &Reading<'_>, at: usize, most: usize) -> variorum_story::Figure {
    let figure: &Figure = &reading.figures[at];
    let article = &reading.article;
    let sentence = article.sentences.get(figure.sentence).map_or(figure.phrase, |s| s.span);
    let needed = figure.measure.as_ref().map(|m| m.span);
    variorum_story::Figure {
        id: figure_id(reading, at),
        source: SourceId::from(reading.account.id),
        quotation: quote::quotation(article.text, sentence, figure.phrase, needed, most),
        kind: figure.kind,
        bound: figure.bound,
        value: figure.value,
        interval: figure.interval,
        unit: figure.unit.map(str::to_owned),
        counted: figure.counted.clone(),
        measure: figure.measure.as_ref().map(|m| m.id.to_owned()),
        scope: figure.scope.clone(),
        date: figure.date.clone().or_else(|| figure.time.clone()),
        holder: figure.holder.clone(),
        parts: figure.parts.iter().map(|&part| figure_id(reading, part)).collect(),
        rule: figure.rule.to_owned(),
    }
}

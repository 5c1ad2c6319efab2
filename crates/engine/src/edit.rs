//! The editor's corrections, applied to a published comparison after the engine.
//!
//! They are kept in the story beside what they changed. A correction whose question, source or figure is not (any
//! longer) in the story changes nothing and is reported.

#[cfg(test)]
mod tests;

use crate::{
    measures,
    verdict::{self, Given, Known},
};
use std::collections::BTreeSet;
use variorum_story::{Answer, Edit, QualifierKind, Question, Scope, Story};

/// A correction that does not fit its story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The correction, as its place in the list given.
    pub edit: usize,
    /// What is not there.
    pub missing: Missing,
}

/// What a correction names in vain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No question has this id.
    Question(String),
    /// The question has no answer of this source, or would have none left.
    Answer {
        /// The question.
        question: String,
        /// The source.
        source: String,
    },
    /// A source answers both of the questions to be merged.
    Both(String),
    /// Another question has this id already.
    Taken(String),
}

/// Applies corrections in their order, gives the verdicts concerned anew, and keeps the corrections that fitted in
/// `story.edits`. Returns those that did not.
pub fn apply(story: &mut Story, edits: &[Edit]) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    let apart = story.questions.iter().filter(|question| verdict::is_told_apart(question));
    let mut apart: Apart = apart.map(|question| question.id.clone()).collect();
    for (edit, correction) in edits.iter().enumerate() {
        match one(story, correction, &mut apart) {
            Ok(()) => story.edits.push(correction.clone()),
            Err(missing) => misfits.push(Misfit { edit, missing }),
        }
    }
    misfits
}

/// The ids of the questions whose values an account tells apart.
type Apart = BTreeSet<String>;

fn one(story: &mut Story, edit: &Edit, apart: &mut Apart) -> Result<(), Missing> {
    match edit {
        Edit::Dismiss { question, .. } => {
            let at = find(story, question)?;
            story.questions.remove(at);
        }
        Edit::Retitle { question, title } => {
            let at = find(story, question)?;
            story.questions[at].title = Some(title.clone());
        }
        Edit::Reorder { question, place } => {
            let at = find(story, question)?;
            let moved = story.questions.remove(at);
            let to = (*place as usize).saturating_sub(1).min(story.questions.len());
            story.questions.insert(to, moved);
        }
        Edit::Merge { question, with, .. } => merge(story, question, with, apart)?,
        Edit::Split { question, sources, into, .. } => split(story, (question, into), sources, apart)?,
        Edit::Scope { question, source, kind, scope, .. } => {
            name_scope(story, (question, source), (*kind, scope), apart)?;
        }
    }
    Ok(())
}

fn find(story: &Story, id: &str) -> Result<usize, Missing> {
    story.questions.iter().position(|q| q.id == id).ok_or_else(|| Missing::Question(id.to_owned()))
}

fn merge(story: &mut Story, question: &str, with: &str, apart: &mut Apart) -> Result<(), Missing> {
    let (to, from) = (find(story, question)?, find(story, with)?);
    if to == from {
        return Err(Missing::Both(question.to_owned()));
    }
    let has = |source: &str| story.questions[to].answers.iter().any(|a| a.source == source);
    if let Some(both) = story.questions[from].answers.iter().find(|a| has(&a.source)) {
        return Err(Missing::Both(both.source.clone()));
    }
    let mut taken = story.questions.remove(from);
    let to = find(story, question)?;
    let stays = &mut story.questions[to];
    stays.answers.append(&mut taken.answers);
    stays.links.append(&mut taken.links);
    let order = |source: &str| story.sources.iter().position(|s| s.id == source);
    stays.answers.sort_by_key(|a| order(&a.source));
    keep_links(stays);
    if apart.contains(with) {
        apart.insert(question.to_owned());
    }
    judge(story, to, apart);
    Ok(())
}

fn split(
    story: &mut Story,
    (question, into): (&str, &str),
    sources: &[String],
    apart: &mut Apart,
) -> Result<(), Missing> {
    let at = find(story, question)?;
    if story.questions.iter().any(|q| q.id == into) {
        return Err(Missing::Taken(into.to_owned()));
    }
    let whole = &story.questions[at];
    let absent = |source: &str| Missing::Answer { question: question.to_owned(), source: source.to_owned() };
    if let Some(source) = sources.iter().find(|&s| whole.answers.iter().all(|a| a.source != *s)) {
        return Err(absent(source));
    }
    let (gone, left): (Vec<_>, Vec<_>) = whole.answers.iter().cloned().partition(|a| sources.contains(&a.source));
    if gone.is_empty() || left.is_empty() {
        return Err(absent(sources.first().map_or("", String::as_str)));
    }
    let mut part = Question { id: into.to_owned(), title: None, answers: gone, ..whole.clone() };
    keep_links(&mut part);
    let whole = &mut story.questions[at];
    whole.answers = left;
    keep_links(whole);
    story.questions.insert(at + 1, part);
    if apart.contains(question) {
        apart.insert(into.to_owned());
    }
    judge(story, at, apart);
    judge(story, at + 1, apart);
    Ok(())
}

/// Drops the links to figures that have left the question, and what was said of figures that stand in it now.
fn keep_links(question: &mut Question) {
    let figures: Vec<String> = question.answers.iter().map(|a| a.figure.clone()).collect();
    question.links.retain(|link| figures.contains(&link.figures.0) && figures.contains(&link.figures.1));
    question.apart.retain(|apart| figures.contains(&apart.from) && !figures.contains(&apart.figure));
}

fn name_scope(
    story: &mut Story,
    (question, source): (&str, &str),
    (kind, scope): (QualifierKind, &str),
    apart: &Apart,
) -> Result<(), Missing> {
    let at = find(story, question)?;
    let absent = || Missing::Answer { question: question.to_owned(), source: source.to_owned() };
    let answer = story.questions[at].answers.iter().find(|a| a.source == source).ok_or_else(absent)?;
    // The figure stays as its text has it; the group of the answer carries the editor's scope.
    let named = (answer.source.clone(), Scope { kind, lemma: scope.to_lowercase() });
    judge_with(story, at, Some(&named), apart);
    Ok(())
}

fn judge(story: &mut Story, at: usize, apart: &Apart) {
    judge_with(story, at, None, apart);
}

/// Gives a question its verdict anew, with the scopes that the editor has named for it.
fn judge_with(story: &mut Story, at: usize, new: Option<&(String, Scope)>, apart: &Apart) {
    let question = &story.questions[at];
    let mut named: Vec<(&str, Scope)> = story.edits.iter().filter_map(|edit| scope_named(edit, &question.id)).collect();
    named.extend(new.iter().map(|(source, scope)| (source.as_str(), scope.clone())));
    let known = Known::new(story.figures.iter());
    let given: Vec<Given<'_>> =
        question.answers.iter().filter_map(|answer| given(story, &known, answer, &named)).collect();
    if given.len() < question.answers.len() {
        return;
    }
    let judged = verdict::judge(&given, measures::running(&question.measure));
    // What told the values apart may be a figure that could not be quoted, and that is not known any longer.
    let judged = if apart.contains(&question.id) { judged.withheld() } else { judged };
    judged.write(&mut story.questions[at]);
}

fn scope_named<'e>(edit: &'e Edit, of: &str) -> Option<(&'e str, Scope)> {
    let Edit::Scope { question, source, kind, scope, .. } = edit else { return None };
    (question == of).then(|| (source.as_str(), Scope { kind: *kind, lemma: scope.to_lowercase() }))
}

fn given<'s>(story: &Story, known: &Known<'s>, answer: &Answer, named: &[(&str, Scope)]) -> Option<Given<'s>> {
    let published = story.sources.iter().find(|s| s.id == answer.source)?.published.as_ref().map(|p| p.day);
    let named = named.iter().filter(|(source, _)| *source == answer.source).map(|(_, scope)| scope.clone()).collect();
    known.given(answer, published, named)
}

//! `variorum explain`: why the figures of a question stand together, and which rule gave the verdict.
//!
//! Reads the kept story alone: everything that speaks for a link or a verdict is data there, and is told in the words of
//! the page.

use crate::{Error, compare::original};
use serde::Serialize;
use std::{
    fmt::{self, Write as _},
    io::Write as _,
    path::Path,
    process::ExitCode,
};
use variorum_story::{FORMAT, Figure, Question, Story};
use variorum_view::{Lang, page, why};

/// The command speaks English, as its help does.
const LANG: Lang = Lang::En;

/// Prints the explanation.
///
/// # Errors
/// A story that cannot be read, a question that it does not have.
pub fn run(folder: &Path, question: &str) -> Result<ExitCode, Error> {
    let path = folder.join("story.json");
    let story: Story = serde_json::from_str(&original::text(&path)?).map_err(|e| {
        let what_to_do = "Write it again with `variorum compare`.";
        Error::new(format!("{}:{}:{}: {e}\n  {what_to_do}", path.display(), e.line(), e.column()))
    })?;
    if story.format > FORMAT {
        let newest = format!("this command knows formats up to {FORMAT}");
        return Err(Error::new(format!(
            "{}: format {}; {newest}\n  Use a newer command.",
            path.display(),
            story.format
        )));
    }
    let Some(question) = story.questions.iter().find(|q| q.id == question) else {
        let ids: Vec<&str> = story.questions.iter().map(|q| q.id.as_str()).collect();
        return Err(Error::new(format!("no question {question:?}\n  The story has: {}", ids.join(", "))));
    };
    let text = explanation(&story, question).expect("writing to a string");
    std::io::stdout().lock().write_all(text.as_bytes()).map_err(|e| Error::output(&e))?;
    Ok(ExitCode::SUCCESS)
}

/// The explanation as lines of text.
fn explanation(story: &Story, question: &Question) -> Result<String, fmt::Error> {
    let mut out = String::new();
    heading(&mut out, story, question)?;
    writeln!(out, "verdict {}, by rule {}", name(&question.verdict), why::rule(&question.reason.rule, LANG))?;
    if !question.reason.scope.is_empty() {
        writeln!(out, "  told apart by {}", names(&question.reason.scope))?;
    }
    if question.reason.holders {
        writeln!(out, "  the figures that part are said by different holders")?;
    }
    for (at, group) in question.reason.groups.iter().enumerate() {
        let scope: Vec<String> = group.scope.iter().map(|s| format!("{} {:?}", name(&s.kind), s.lemma)).collect();
        let scope = if scope.is_empty() { "no scope stated".to_owned() } else { scope.join(", ") };
        writeln!(out, "  group {at}: {scope}; inside it {}", name(&group.verdict))?;
    }
    writeln!(out, "answers")?;
    for answer in &question.answers {
        let source = story.sources.iter().find(|s| s.id == answer.source).map_or("?", |s| s.outlet.as_str());
        writeln!(out, "  {} {source}, group {}", answer.source, answer.group)?;
        figure(&mut out, story, &answer.figure, "    answers")?;
        for also in &answer.also {
            figure(&mut out, story, also, "    also")?;
        }
    }
    writeln!(out, "joined because")?;
    for link in &question.links {
        let features: Vec<&str> = link.features.iter().map(|&one| why::feature(one, LANG)).collect();
        writeln!(out, "  {} and {}: {}", link.figures.0, link.figures.1, features.join(", "))?;
    }
    others(&mut out, story, question)?;
    Ok(out)
}

/// The question, the verdict and its reason in the words of the page.
fn heading(out: &mut String, story: &Story, question: &Question) -> fmt::Result {
    let page = page(story, LANG);
    let mut cards = page.overview.cards.iter().chain(&page.overview.alone);
    let Some(card) = cards.find(|card| card.id == question.id) else { return Ok(()) };
    writeln!(out, "{} ({})", card.title, card.id)?;
    writeln!(out, "{}. {}", card.verdict.word, card.verdict.reason)?;
    card.verdict.slip.map_or(Ok(()), |slip| writeln!(out, "{slip}"))
}

/// The figures of the same measure that answer other questions, and what keeps them from this one.
fn others(out: &mut String, story: &Story, question: &Question) -> fmt::Result {
    writeln!(out, "not joined")?;
    for apart in &question.apart {
        figure(out, story, &apart.figure, " ")?;
        writeln!(out, "    apart from {}: {}", apart.from, why::barrier(apart.barrier, LANG))?;
    }
    Ok(())
}

fn figure(out: &mut String, story: &Story, id: &str, label: &str) -> fmt::Result {
    let Some(figure) = story.figures.iter().find(|f| f.id == id) else { return Ok(()) };
    let Figure { quotation, rule, .. } = figure;
    let place = quotation.span;
    write!(out, "{label} {id}, bytes {}–{}: ", place.start, place.end)?;
    writeln!(out, "{:?} … {:?} … {:?} (rule {rule})", quotation.before, quotation.surface, quotation.after)
}

/// The name of a unit variant, as the published story writes it.
fn name(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    json.trim_matches('"').to_owned()
}

fn names(values: &[impl Serialize]) -> String {
    values.iter().map(name).collect::<Vec<_>>().join(", ")
}

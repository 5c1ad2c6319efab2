//! The questions of a story, with sources and verdicts, one line a figure: for reading, not for measuring.

use anyhow::{Context, Result};
use std::{fs, path::Path};
use variorum_story::{Figure, Story};

use crate::{project, step};

/// Compares the stories of `seeds/` anew, beside their kept `story.json`, and prints what was found.
pub fn print(originals: &Path) -> Result<()> {
    let seeds = project::root().join("seeds");
    let work = project::target().join("score");
    for entry in fs::read_dir(&seeds).with_context(|| seeds.display().to_string())? {
        let folder = entry?.path();
        let copy = work.join(folder.file_name().unwrap_or_default());
        fs::create_dir_all(&copy)?;
        fs::copy(folder.join("story.toml"), copy.join("story.toml"))?;
        let mut command = project::cargo(["run", "--quiet", "--package", "variorum-cli", "--", "compare"]);
        command.arg(&copy).arg("--originals").arg(originals);
        step::run(&format!("Comparing {}", folder.display()), &mut command)?;
        let json = fs::read_to_string(copy.join("story.json"))?;
        show(&serde_json::from_str(&json)?);
    }
    Ok(())
}

fn show(story: &Story) {
    for question in &story.questions {
        println!("\n{} — {:?} ({})", question.id, question.verdict, question.reason.rule);
        for answer in &question.answers {
            let mut also = answer.also.iter().filter_map(|id| figure(story, id)).map(value).collect::<Vec<_>>();
            also.sort();
            let Some(stated) = figure(story, &answer.figure) else { continue };
            let quotation = &stated.quotation;
            let outlet = story.sources.iter().find(|s| s.id == answer.source).map_or("", |s| s.outlet.as_str());
            let beside = if also.is_empty() { String::new() } else { format!("  also {}", also.join(", ")) };
            println!("  {} {outlet} [{}] {}{beside}", answer.source, answer.group, value(stated));
            println!("      …{}[{}]{}…", quotation.before, quotation.surface, quotation.after);
        }
    }
    println!("\n{} questions, {} figures", story.questions.len(), story.figures.len());
}

fn figure<'s>(story: &'s Story, id: &str) -> Option<&'s Figure> {
    story.figures.iter().find(|f| f.id == id)
}

fn value(figure: &Figure) -> String {
    let scope: Vec<String> = figure.scope.iter().map(|q| format!("{:?}: {}", q.kind, q.lemma)).collect();
    let scope = if scope.is_empty() { String::new() } else { format!(" ({})", scope.join(", ")) };
    let shown = match &figure.date {
        Some(date) if figure.value.is_none() => {
            let side = |day: Option<variorum_story::Day>| day.map_or_else(|| "?".to_owned(), |d| d.to_string());
            format!("{}/{}", side(date.start), side(date.end))
        }
        _ => figure.value.map_or_else(|| "-".to_owned(), |v| v.to_string()),
    };
    format!("{:?} {shown}{scope}", figure.bound)
}

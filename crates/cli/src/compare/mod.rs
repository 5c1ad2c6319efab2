//! `variorum compare`: a folder with `story.toml`, and the originals → `story.json`.

mod correction;
mod manifest;
pub(crate) mod original;
mod place;
mod write;

pub use correction::Correction;
pub use manifest::{Account, Manifest};
pub use place::{Document, Problem};
pub use write::json;

use crate::Error;
use std::{fs, path::Path, process::ExitCode};
use toml::Spanned;
use variorum_engine::{self as engine, Comparison, edit};
use variorum_story::{FORMAT, Rights, Source, Story};

/// Writes `story.json`, or with `check` says whether it is what would be written.
///
/// # Errors
/// Whatever is wrong with `story.toml` or an original; then nothing is written.
pub fn run(folder: &Path, originals: Option<&Path>, check: bool) -> Result<ExitCode, Error> {
    let story = story(folder, originals)?;
    let (path, text) = (folder.join("story.json"), json(&story));
    if check {
        return compare_with_kept(&path, &text);
    }
    write::replace(&path, &text)?;
    eprintln!(
        "{}: {} sources, {} figures, {} questions",
        path.display(),
        story.sources.len(),
        story.figures.len(),
        story.questions.len()
    );
    Ok(ExitCode::SUCCESS)
}

fn compare_with_kept(path: &Path, text: &str) -> Result<ExitCode, Error> {
    let kept = fs::read_to_string(path).map_err(|e| Error::file(path, &e, "Write it first, without --check."))?;
    if kept == text {
        return Ok(ExitCode::SUCCESS);
    }
    let line = kept.lines().zip(text.lines()).take_while(|(kept, new)| kept == new).count() + 1;
    Err(Error::new(format!(
        "{}:{line}: is not what would be written\n  Run the command without --check, and read what changed.",
        path.display()
    )))
}

/// Compares the accounts of a story's folder.
///
/// # Errors
/// Whatever is wrong with `story.toml` or an original.
pub fn story(folder: &Path, originals: Option<&Path>) -> Result<Story, Error> {
    let slug = slug(folder)?;
    let path = folder.join("story.toml");
    let document = Document { text: original::text(&path)?, path };
    let mut manifest = manifest::read(&document).map_err(|p| Error::new(p.to_string()))?;
    let texts = texts(&document, &manifest, originals.unwrap_or(folder))?;
    let corrections = std::mem::take(&mut manifest.corrections);
    let mut story = assemble(slug, manifest, texts);
    correct(&document, corrections, &mut story)?;
    Ok(story)
}

/// The folder's name, which is the story's name in addresses.
fn slug(folder: &Path) -> Result<String, Error> {
    let whole = fs::canonicalize(folder)
        .map_err(|e| Error::file(folder, &e, "Name the story's folder, which holds story.toml."))?;
    let name = whole.file_name().unwrap_or_default().to_string_lossy();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.is_empty() && name.chars().all(plain) {
        return Ok(name.into_owned());
    }
    Err(Error::new(format!(
        "{}: the folder's name is the story's name in addresses\n  Name it in lower-case letters, digits and hyphens.",
        folder.display()
    )))
}

/// The originals, in the order of `story.toml`.
fn texts(document: &Document, manifest: &Manifest, folder: &Path) -> Result<Vec<String>, Error> {
    manifest.sources.iter().map(|source| text(document, &source.file, &folder.join(source.file.get_ref()))).collect()
}

fn text(document: &Document, file: &Spanned<String>, path: &Path) -> Result<String, Error> {
    let problem =
        |what: String, what_to_do: &str| Error::new(document.problem(file.span(), what, what_to_do).to_string());
    let text = match original::text(path) {
        Err(_) if !path.is_file() => {
            let what_to_do = "Correct the name, or name the folder that holds the originals with --originals FOLDER.";
            return Err(problem(format!("there is no file {}", path.display()), what_to_do));
        }
        read => read?,
    };
    if text.trim().is_empty() {
        return Err(problem(format!("{} is empty", path.display()), "Put the account's text into it."));
    }
    if u32::try_from(text.len()).is_err() {
        return Err(problem(format!("{} is longer than 4 GiB", path.display()), "Cut it."));
    }
    Ok(text)
}

fn assemble(slug: String, manifest: Manifest, texts: Vec<String>) -> Story {
    let mut accounts: Vec<(Account, String)> = manifest.sources.into_iter().zip(texts).collect();
    // By day, those without a day last; the sort is stable, so the author's order stands among equals.
    accounts.sort_by_key(|(account, _)| {
        let day = account.published.as_ref().map(|p| p.day);
        (day.is_none(), day)
    });
    let given: Vec<engine::Account<'_>> = accounts
        .iter()
        .map(|(account, text)| engine::Account {
            id: &account.id,
            text,
            published: account.published.as_ref().map(|p| p.day),
            rights: account.rights,
        })
        .collect();
    let mut comparison = engine::compare(&given);
    for (linked, _) in given.iter().zip(&accounts).filter(|(_, (account, _))| account.url.is_some()) {
        engine::contexts(linked, &mut comparison);
    }
    let Comparison { sources: found, figures, questions, themes, framing } = comparison;
    Story {
        format: FORMAT,
        slug,
        title: manifest.title,
        summary: manifest.summary,
        language: manifest.language,
        sources: accounts.into_iter().zip(found).map(|((account, text), found)| source(account, text, found)).collect(),
        figures,
        questions,
        themes,
        framing,
        edits: Vec::new(),
    }
}

/// Applies the editor's corrections; those that do not fit are told with their places.
fn correct(document: &Document, corrections: Vec<Correction>, story: &mut Story) -> Result<(), Error> {
    let (edits, places): (Vec<_>, Vec<_>) = corrections.into_iter().map(|c| (c.edit, c.place)).unzip();
    let misfits = edit::apply(story, &edits);
    if misfits.is_empty() {
        return Ok(());
    }
    let ids: Vec<&str> = story.questions.iter().map(|q| q.id.as_str()).collect();
    let what_to_do = format!("Change the correction or take it out. The story's questions: {}", ids.join(", "));
    let told = misfits.iter().map(|misfit| {
        let what = correction::misfit(&misfit.missing);
        document.problem(places[misfit.edit].clone(), what, what_to_do.as_str()).to_string()
    });
    Err(Error::new(told.collect::<Vec<_>>().join("\n")))
}

fn source(account: Account, text: String, found: engine::Source) -> Source {
    Source {
        id: account.id,
        outlet: account.outlet,
        author: account.author,
        title: account.title,
        published: account.published,
        url: account.url,
        rights: account.rights,
        digest: original::digest(&text),
        words: found.words,
        passages: found.passages,
        same_as: found.same_as,
        text: (account.rights == Rights::Full).then_some(text),
    }
}

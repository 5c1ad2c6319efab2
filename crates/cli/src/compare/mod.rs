//! `variorum compare`: a folder with `story.toml`, and the originals → `story.json`.

mod manifest;
pub(crate) mod original;
mod place;
mod write;

pub use manifest::{Account, Manifest};
pub use place::{Document, Problem};
pub use write::json;

use crate::Error;
use std::{fs, path::Path, process::ExitCode};
use toml::Spanned;
use variorum_engine::{self as engine, Comparison};
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
    let manifest = manifest::read(&document).map_err(|p| Error::new(p.to_string()))?;
    let texts = texts(&document, &manifest, originals.unwrap_or(folder))?;
    Ok(assemble(slug, manifest, texts))
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

/// Short name of the source at a place of `story.toml`: a … z, aa, ab …
fn id(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + (place % 26) as u8);
        if place < 26 {
            break;
        }
        place = place / 26 - 1;
    }
    letters.iter().rev().map(|&b| char::from(b)).collect()
}

fn assemble(slug: String, manifest: Manifest, texts: Vec<String>) -> Story {
    let mut accounts: Vec<(String, Account, String)> = manifest
        .sources
        .into_iter()
        .zip(texts)
        .enumerate()
        .map(|(place, (account, text))| (id(place), account, text))
        .collect();
    // By day, those without a day last; the sort is stable, so the author's order stands among equals.
    accounts.sort_by_key(|(_, account, _)| {
        let day = account.published.as_ref().map(|p| p.day);
        (day.is_none(), day)
    });
    let given: Vec<engine::Account<'_>> = accounts
        .iter()
        .map(|(id, account, text)| engine::Account {
            id,
            text,
            published: account.published.as_ref().map(|p| p.day),
            rights: account.rights,
        })
        .collect();
    let Comparison { sources: found, figures, questions } = engine::compare(&given);
    let sources = accounts.into_iter().zip(found).map(|((id, account, text), found)| source(id, account, text, found));
    Story {
        format: FORMAT,
        slug,
        title: manifest.title,
        summary: manifest.summary,
        language: manifest.language,
        sources: sources.collect(),
        figures,
        questions,
        edits: Vec::new(),
    }
}

fn source(id: String, account: Account, text: String, found: engine::Source) -> Source {
    Source {
        id,
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

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn sources_are_named_as_columns_of_a_table_are() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(id);
        assert_eq!(names, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}

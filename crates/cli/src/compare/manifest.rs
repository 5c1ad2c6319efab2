//! `story.toml`: what the author says of a story, read and checked.
//!
//! Knows the file's shape alone. Whether the originals are there is asked elsewhere.

use super::{
    correction::{self, Correction, EditToml},
    place::{Document, Problem},
};
use serde::Deserialize;
use std::{collections::BTreeMap, ops::Range};
use toml::Spanned;
use variorum_story::{Day, Published, Rights, SourceId};

/// A story as its author describes it.
#[derive(Debug)]
pub struct Manifest {
    /// Title, in the author's words.
    pub title: String,
    /// One sentence on what is compared.
    pub summary: String,
    /// BCP 47 tag of the accounts' language.
    pub language: String,
    /// The accounts, in the order of the file.
    pub sources: Vec<Account>,
    /// The editor's corrections, in the order of the file.
    pub corrections: Vec<Correction>,
}

/// An account as its author describes it.
#[derive(Debug)]
pub struct Account {
    /// Short name: a for the first of the file, then b … z, aa, ab …
    pub id: SourceId,
    /// Path of the original inside the folder of originals, and where `story.toml` says so.
    pub file: Spanned<String>,
    /// Who published it.
    pub outlet: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// Where it can be read.
    pub url: Option<String>,
    /// What of its words may be shown.
    pub rights: Rights,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoryToml {
    title: Spanned<String>,
    summary: Spanned<String>,
    language: Spanned<String>,
    source: Vec<SourceToml>,
    #[serde(default)]
    edit: Vec<EditToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceToml {
    file: Spanned<String>,
    outlet: Spanned<String>,
    author: Option<Spanned<String>>,
    title: Option<Spanned<String>>,
    published: Option<Spanned<toml::Value>>,
    inferred: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    rights: Spanned<String>,
}

/// Languages that the engine has word lists for.
const LANGUAGES: [&str; 1] = ["en"];

/// Reads `story.toml`.
///
/// # Errors
/// The first thing that is wrong in it, with its place.
pub fn read(document: &Document) -> Result<Manifest, Problem> {
    let wire: StoryToml = toml::from_str(&document.text).map_err(|e| document.syntax(&e))?;
    let title = document.filled(wire.title)?;
    let summary = document.filled(wire.summary)?;
    let language = language(document, wire.language)?;
    if wire.source.is_empty() {
        return Err(document.problem(0..0, "no [[source]]", "Name at least one account under a line [[source]]."));
    }
    once(document, &wire.source)?;
    let sources: Vec<Account> = wire
        .source
        .into_iter()
        .enumerate()
        .map(|(place, source)| account(document, id(place), source))
        .collect::<Result<_, _>>()?;
    let files: Vec<_> = sources.iter().map(|s| (s.file.get_ref().clone(), s.id.clone())).collect();
    let edits = wire.edit.into_iter().map(|edit| correction::read(document, edit, &files));
    Ok(Manifest { title, summary, language, corrections: edits.collect::<Result<_, _>>()?, sources })
}

fn language(document: &Document, tag: Spanned<String>) -> Result<String, Problem> {
    let known = LANGUAGES.contains(&tag.get_ref().split('-').next().unwrap_or_default());
    if known {
        return Ok(tag.into_inner());
    }
    let what = format!("{:?} is not a language that accounts can be compared in", tag.get_ref());
    let what_to_do = format!("Write one of {LANGUAGES:?}, with a region if you like (\"en-GB\").");
    Err(document.problem(tag.span(), what, what_to_do))
}

/// Refuses a file that is named twice.
fn once(document: &Document, sources: &[SourceToml]) -> Result<(), Problem> {
    let mut seen: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for source in sources {
        let (file, span) = (source.file.get_ref(), source.file.span());
        if let Some(first) = seen.get(file.as_str()) {
            let what = format!("{file:?} is already a source, in line {}", document.line(first.start));
            return Err(document.problem(span, what, "Take one of the two out."));
        }
        seen.insert(file, span);
    }
    Ok(())
}

fn account(document: &Document, id: SourceId, wire: SourceToml) -> Result<Account, Problem> {
    if wire.file.get_ref().trim().is_empty() {
        return Err(document.empty(wire.file.span()));
    }
    let optional = |text: Option<Spanned<String>>| text.map(|t| document.filled(t)).transpose();
    Ok(Account {
        id,
        file: wire.file,
        outlet: document.filled(wire.outlet)?,
        author: optional(wire.author)?,
        title: optional(wire.title)?,
        published: published(document, wire.published, wire.inferred)?,
        url: wire.url.map(|url| address(document, url)).transpose()?,
        rights: rights(document, &wire.rights)?,
    })
}

fn published(
    document: &Document,
    day: Option<Spanned<toml::Value>>,
    inferred: Option<Spanned<String>>,
) -> Result<Option<Published>, Problem> {
    let Some(day) = day else {
        return match inferred {
            None => Ok(None),
            Some(why) => Err(document.problem(
                why.span(),
                "says why a day of publication is taken, and no day is given",
                "Give the day as published = \"YYYY-MM-DD\", or take this line out.",
            )),
        };
    };
    let span = day.span();
    // A date without quotation marks is a date to TOML, and a day here as well.
    let text = match day.into_inner() {
        toml::Value::String(text) => text,
        toml::Value::Datetime(date) => date.to_string(),
        other => {
            let what = format!("a day was expected, this is a TOML {}", other.type_str());
            return Err(document.problem(span, what, "Write it published = \"YYYY-MM-DD\"."));
        }
    };
    let day: Day = text.parse().map_err(|e: variorum_story::DayError| {
        document.problem(span, e.to_string(), "Leave the line out where the day is not known.")
    })?;
    Ok(Some(Published { day, inferred: inferred.map(|why| document.filled(why)).transpose()? }))
}

/// Characters that no address holds unescaped, and that could end an attribute or a line.
const NOT_IN_ADDRESSES: &[char] = &['"', '<', '>', '\\', '`', '{', '}', '|', '^'];

fn address(document: &Document, url: Spanned<String>) -> Result<String, Problem> {
    let text = url.get_ref();
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = host.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let odd = text.chars().any(|c| c.is_whitespace() || c.is_control() || NOT_IN_ADDRESSES.contains(&c));
    if host.is_some_and(|h| !h.is_empty()) && !odd {
        return Ok(url.into_inner());
    }
    Err(document.problem(
        url.span(),
        format!("{text:?} is not an http or https address"),
        "Write the whole address, for example \"https://courier.example/fire\", or leave the line out.",
    ))
}

fn rights(document: &Document, rights: &Spanned<String>) -> Result<Rights, Problem> {
    match rights.get_ref().as_str() {
        "quote" => Ok(Rights::Quote),
        "full" => Ok(Rights::Full),
        other => Err(document.problem(
            rights.span(),
            format!("{other:?} is not known"),
            "Write \"quote\" (short quotations only) or \"full\" (the whole text travels with the story).",
        )),
    }
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

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn sources_are_named_as_columns_of_a_table_are() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(id);
        assert_eq!(names, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}

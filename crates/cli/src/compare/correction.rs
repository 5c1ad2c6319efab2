//! `[[edit]]` of `story.toml`: the editor's corrections, read and checked.
//!
//! Knows which keys each correction takes. Whether a correction fits the story is the engine's to say.

use super::place::{Document, Problem};
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;
use variorum_engine::edit::Missing;
use variorum_story::{Edit, QualifierKind, SourceId};

/// A correction and its place in `story.toml`.
#[derive(Debug)]
pub struct Correction {
    /// The correction.
    pub edit: Edit,
    /// Where its question is named.
    pub place: Range<usize>,
}

/// A correction as it is written; which keys it needs depends on `action`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EditToml {
    action: Spanned<String>,
    question: Spanned<String>,
    why: Option<Spanned<String>>,
    title: Option<Spanned<String>>,
    with: Option<Spanned<String>>,
    sources: Option<Vec<Spanned<String>>>,
    into: Option<Spanned<String>>,
    source: Option<Spanned<String>>,
    kind: Option<Spanned<String>>,
    scope: Option<Spanned<String>>,
    place: Option<Spanned<u32>>,
}

/// What each action takes beside `action` and `question`.
const ACTIONS: [(&str, &[&str]); 6] = [
    ("dismiss", &["why"]),
    ("retitle", &["title"]),
    ("merge", &["with", "why"]),
    ("split", &["sources", "into", "why"]),
    ("scope", &["source", "kind", "scope", "why"]),
    ("reorder", &["place"]),
];

/// The kinds of scope that an editor can name.
const KINDS: [(&str, QualifierKind); 6] = [
    ("cause", QualifierKind::Cause),
    ("place", QualifierKind::Place),
    ("population", QualifierKind::Population),
    ("time", QualifierKind::Time),
    ("status", QualifierKind::Status),
    ("actor", QualifierKind::Actor),
];

/// Reads a correction; `files` are the sources' files and short names.
///
/// # Errors
/// A key that is missing, not known or not for this action; a file that is no source.
pub(super) fn read(document: &Document, wire: EditToml, files: &[(String, SourceId)]) -> Result<Correction, Problem> {
    let (action, keys) = action(document, &wire)?;
    fitting(document, &wire, action, keys)?;
    let place = wire.question.span();
    let reader = Reader { document, files, at: wire.action.span(), action };
    let question = document.filled(wire.question)?;
    let edit = match action {
        "dismiss" => Edit::Dismiss { question, why: reader.text("why", wire.why)? },
        "retitle" => Edit::Retitle { question, title: reader.text("title", wire.title)? },
        "merge" => Edit::Merge { question, with: reader.text("with", wire.with)?, why: reader.text("why", wire.why)? },
        "split" => Edit::Split {
            question,
            sources: reader.sources(wire.sources)?,
            into: reader.text("into", wire.into)?,
            why: reader.text("why", wire.why)?,
        },
        "scope" => Edit::Scope {
            question,
            source: reader.source(&reader.given("source", wire.source)?)?,
            kind: reader.kind(&reader.given("kind", wire.kind)?)?,
            scope: reader.text("scope", wire.scope)?,
            why: reader.text("why", wire.why)?,
        },
        _ => Edit::Reorder { question, place: reader.given("place", wire.place)?.into_inner() },
    };
    Ok(Correction { edit, place })
}

/// The action and the keys that it takes.
fn action(document: &Document, wire: &EditToml) -> Result<(&'static str, &'static [&'static str]), Problem> {
    let named = wire.action.get_ref().as_str();
    ACTIONS.iter().find(|(name, _)| *name == named).copied().ok_or_else(|| {
        let known = ACTIONS.map(|(name, _)| name).join(", ");
        document.problem(wire.action.span(), format!("{named:?} is not known"), format!("Write one of {known}."))
    })
}

/// Refuses a key that the action has no use for: it would be lost in silence.
fn fitting(document: &Document, wire: &EditToml, action: &str, keys: &[&str]) -> Result<(), Problem> {
    let place = |text: &Option<Spanned<String>>| text.as_ref().map(Spanned::span);
    let given = [
        ("why", place(&wire.why)),
        ("title", place(&wire.title)),
        ("with", place(&wire.with)),
        ("sources", wire.sources.as_ref().map(|s| s.first().map_or_else(|| wire.action.span(), Spanned::span))),
        ("into", place(&wire.into)),
        ("source", place(&wire.source)),
        ("kind", place(&wire.kind)),
        ("scope", place(&wire.scope)),
        ("place", wire.place.as_ref().map(Spanned::span)),
    ];
    for (key, place) in given {
        let Some(place) = place.filter(|_| !keys.contains(&key)) else { continue };
        let what = format!("{action:?} has no use for {key:?}");
        return Err(document.problem(place, what, format!("It takes question, {}.", keys.join(", "))));
    }
    Ok(())
}

struct Reader<'d> {
    document: &'d Document,
    files: &'d [(String, SourceId)],
    at: Range<usize>,
    action: &'static str,
}

impl Reader<'_> {
    fn given<T>(&self, key: &str, value: Option<Spanned<T>>) -> Result<Spanned<T>, Problem> {
        value.ok_or_else(|| {
            let what = format!("{:?} needs {key:?}", self.action);
            self.document.problem(self.at.clone(), what, "Add the line.")
        })
    }

    fn text(&self, key: &str, value: Option<Spanned<String>>) -> Result<String, Problem> {
        self.document.filled(self.given(key, value)?)
    }

    fn source(&self, file: &Spanned<String>) -> Result<SourceId, Problem> {
        self.files.iter().find(|(known, _)| known == file.get_ref()).map(|(_, id)| id.clone()).ok_or_else(|| {
            let what = format!("{:?} is the file of no [[source]]", file.get_ref());
            self.document.problem(file.span(), what, "Name the source by its file, as under [[source]].")
        })
    }

    fn sources(&self, files: Option<Vec<Spanned<String>>>) -> Result<Vec<SourceId>, Problem> {
        let files = files.unwrap_or_default();
        if files.is_empty() {
            let what = format!("{:?} needs \"sources\"", self.action);
            return Err(self.document.problem(self.at.clone(), what, "Name the files of the sources that leave."));
        }
        files.iter().map(|file| self.source(file)).collect()
    }

    fn kind(&self, kind: &Spanned<String>) -> Result<QualifierKind, Problem> {
        KINDS.iter().find(|(name, _)| name == kind.get_ref()).map(|(_, kind)| *kind).ok_or_else(|| {
            let what = format!("{:?} is not known", kind.get_ref());
            let known = KINDS.map(|(name, _)| name).join(", ");
            self.document.problem(kind.span(), what, format!("Write one of {known}."))
        })
    }
}

/// What a correction that does not fit says of itself.
pub(super) fn misfit(missing: &Missing) -> String {
    match missing {
        Missing::Question(id) => format!("the story has no question {id:?} for this correction (any longer)"),
        Missing::Answer { question, source } => {
            format!("{question:?} has no answer of source {source:?} for this correction, or none would be left")
        }
        Missing::Both(source) => format!("both questions are answered by {source:?}; they cannot be one"),
        Missing::Taken(id) => format!("the story has a question {id:?} already"),
    }
}

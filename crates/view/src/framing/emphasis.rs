//! Hedges and words of force, beside the accounts that put the same thing otherwise.

use super::title;
use crate::address::View;
use crate::find::Finder;
use crate::matrix::{Cell, Item, Matrix, Nothing, Row, columns, place, row};
use crate::wording::{Lang, join};
use variorum_story::{Emphasis, EmphasisKind, Mark as EmphasisMark, Subject};

/// Hedges and words of force.
pub fn emphasis(finder: &Finder, lang: Lang) -> Matrix {
    Matrix {
        id: "force",
        title: lang.say("emphasis.title"),
        lead: lang.say("emphasis.lead"),
        empty: lang.say("emphasis.empty"),
        columns: columns(finder),
        rows: finder.story.framing.emphasis.iter().map(|one| put(one, finder, lang)).collect(),
        alike: None,
    }
}

/// One thing that is put in unlike ways.
fn put(emphasis: &Emphasis, finder: &Finder, lang: Lang) -> Row {
    let sort = kind(emphasis.kind, lang).to_owned();
    let title = subject(&emphasis.subject, finder, lang);
    row(View::Framing, join(&["put-", &emphasis.id]), title, Some(sort), finder, |source| {
        let marks = emphasis.marked.iter().chain(&emphasis.against).filter(|mark| mark.source == *source);
        let items = marks.map(|mark| item(mark, lang)).collect();
        Cell::of(source, items, Nothing::plain(lang), finder)
    })
}

/// The words of one account on it.
fn item(mark: &EmphasisMark, lang: Lang) -> Item {
    let without = mark.words.is_empty();
    let words = if without { &mark.quotation.surface } else { &mark.words };
    Item {
        words: words.clone(),
        beside: if without { lang.say("emphasis.without").to_owned() } else { String::new() },
        place: place(&mark.quotation),
        ..Item::default()
    }
}

/// What is put so, in words.
fn subject(subject: &Subject, finder: &Finder, lang: Lang) -> String {
    let framing = &finder.story.framing;
    let found = match subject {
        Subject::Referent(id) => framing
            .referents
            .iter()
            .find(|one| one.id == *id)
            .map(|one| title(&one.name, one.class.as_deref(), "class", lang)),
        Subject::Claim(id) => framing
            .claims
            .iter()
            .find(|one| one.id == *id)
            .map(|one| title(&one.about, one.class.as_deref(), "claim", lang)),
        Subject::Act(id) => framing.acts.iter().find(|one| one.id == *id).map(|one| super::acts::title_of(one, lang)),
    };
    let (Subject::Referent(id) | Subject::Claim(id) | Subject::Act(id)) = subject;
    found.unwrap_or_else(|| id.replace('-', " "))
}

/// A sort of word.
fn kind(kind: EmphasisKind, lang: Lang) -> &'static str {
    match kind {
        EmphasisKind::Hedge => lang.say("emphasis.hedge"),
        EmphasisKind::Booster => lang.say("emphasis.booster"),
        EmphasisKind::Minimiser => lang.say("emphasis.minimiser"),
        EmphasisKind::Concessive => lang.say("emphasis.concessive"),
        EmphasisKind::Metaphor => lang.say("emphasis.metaphor"),
    }
}

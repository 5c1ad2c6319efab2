//! What each account calls somebody or something.

use super::{title, why};
use crate::address::View;
use crate::find::Finder;
use crate::matrix::{Cell, Item, Matrix, Nothing, Row, columns, count, place, row};
use crate::wording::{Lang, join};
use variorum_story::{Certainty, Label, Presence, Referent};

/// Referents, those that are named differently first.
pub fn names(finder: &Finder, lang: Lang) -> Matrix {
    let referents = &finder.story.framing.referents;
    let rows = |contrast: bool| -> Vec<Row> {
        let some = referents.iter().filter(|referent| referent.contrast == contrast);
        some.map(|referent| named(referent, finder, lang)).collect()
    };
    let alike = rows(false);
    let note = lang.count("names.alike", alike.len());
    Matrix {
        id: "names",
        title: lang.say("names.title"),
        lead: lang.say("names.lead"),
        empty: lang.say("names.empty"),
        columns: columns(finder),
        rows: rows(true),
        alike: (!alike.is_empty()).then_some((note, alike)),
    }
}

/// One referent.
fn named(referent: &Referent, finder: &Finder, lang: Lang) -> Row {
    let title = title(&referent.name, referent.class.as_deref(), "class", lang);
    row(View::Framing, join(&["name-", &referent.id]), title, None, finder, |source| {
        let naming = referent.namings.iter().find(|naming| naming.source == *source);
        let labels = naming.map_or(&[][..], |naming| &naming.labels);
        let nothing = match naming {
            Some(naming) if naming.unquoted > 0 => Nothing::of(Presence::Found, &[], &[], lang),
            _ => Nothing::plain(lang),
        };
        Cell::of(
            source,
            labels.iter().filter(|label| !label.words.is_empty()).flat_map(|label| items(label, lang)).collect(),
            nothing,
            finder,
        )
    })
}

/// A label in the account's own voice, and the same in words that it quotes.
fn items(label: &Label, lang: Lang) -> Vec<Item> {
    let possible = label.link == Certainty::Possible;
    let item = |times: u32, quoted: bool| {
        let mut beside: Vec<String> = count(times, lang).into_iter().collect();
        if quoted {
            beside.push(lang.say("names.quoted").to_owned());
        }
        if possible {
            beside.push(lang.say("matrix.possible").to_owned());
        }
        Item {
            words: label.words.clone(),
            quoted,
            possible,
            beside: beside.join(", "),
            place: place(&label.first),
            why: why(&label.rule, label.link, lang),
        }
    };
    let voices = [(label.own, false), (label.quoted, true)];
    voices.into_iter().filter(|(times, _)| *times > 0).map(|(times, quoted)| item(times, quoted)).collect()
}

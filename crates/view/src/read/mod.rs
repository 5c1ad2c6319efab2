//! The accounts beside each other: the shape of each text, opened where a finding stands.
//!
//! Where only quotations may be shown, what lies between them is a grey bar as long as the words left out. With rights to the
//! full text, the text stands there. A reader's own copy makes the same of a text that may only be quoted, in the browser.

mod follow;
mod gap;
mod map;
mod passage;

pub use follow::{Anchor, follow};
pub use gap::{Gap, Line};
pub use map::{Map, Stretch, Tick};
pub use passage::{Mark, Part, PassageView, Piece};

use crate::address::{Address, Group, View};
use crate::filter::Choice;
use crate::find::{Badge, Finder};
use crate::frame::line;
use crate::label::label;
use crate::title::title;
use crate::verdict;
use crate::wording::{Lang, join};
use std::collections::BTreeMap;
use variorum_story::{Rights, Source};

/// The accounts beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// A switch for each account: whether its text is among those shown.
    pub pins: Vec<Pin>,
    /// Whether the texts scroll together.
    pub together: Choice,
    /// A column for each account, in the story's order.
    pub columns: Vec<Column>,
}

/// A switch that pins an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The account.
    pub badge: Badge,
    /// The switch in words.
    pub name: String,
    /// Where it leads from where the page starts.
    pub link: String,
}

/// One account's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The account.
    pub badge: Badge,
    /// Its headline, where it has one.
    pub title: Option<String>,
    /// Day and length.
    pub line: Vec<String>,
    /// What is shown of it, in a sentence.
    pub note: &'static str,
    /// SHA-256 of the original, where a reader's own copy would show more than the story may.
    pub digest: Option<String>,
    /// Its passages, in order.
    pub passages: Vec<PassageView>,
    /// The whole column, small.
    pub map: Map,
}

/// What a figure answers, for its mark.
struct Told {
    find: String,
    group: Group,
    sign: &'static str,
    label: String,
    name: String,
}

/// The columns of every account.
pub fn read(finder: &Finder, lang: Lang) -> Read {
    let told = told(finder, lang);
    Read {
        pins: pins(finder, View::Read, "read", lang),
        together: Choice {
            text: lang.say("read.together").to_owned(),
            link: Address { view: View::Read, free: true, ..Address::default() }.link("read"),
            set: "free=".to_owned(),
            current: true,
        },
        columns: finder.story.sources.iter().map(|source| column(source, &told, finder, lang)).collect(),
    }
}

/// A switch for each account, for a view.
pub fn pins(finder: &Finder, view: View, place: &str, lang: Lang) -> Vec<Pin> {
    let pin = |source: &Source| Pin {
        badge: finder.badge(&source.id),
        name: lang.fill("read.pin", &[("outlet", &source.outlet)]),
        link: Address { view, ..Address::default() }.pin(&source.id).link(place),
    };
    finder.story.sources.iter().map(pin).collect()
}

/// What every figure answers, by its id.
fn told<'a>(finder: &Finder<'a>, lang: Lang) -> BTreeMap<&'a str, Told> {
    let mut told = BTreeMap::new();
    for question in &finder.story.questions {
        let title = title(question, finder.story, lang);
        let verdict = verdict::verdict(question, finder, lang);
        let beside = beside(question.answers.len().saturating_sub(1), verdict.word, lang);
        for id in question.answers.iter().flat_map(|answer| std::iter::once(&answer.figure).chain(&answer.also)) {
            let Some(figure) = finder.figure(id) else { continue };
            let label = label(figure, lang);
            let words = figure.quotation.surface.trim();
            // The name holds the words seen, so that who speaks them to the page is understood.
            let value = if words == label { label.clone() } else { join(&[words, ", ", &label]) };
            let name = lang.fill("read.mark", &[("value", &value), ("title", &title), ("beside", &beside)]);
            let (find, group, sign) = (question.id.clone(), verdict.group, verdict.sign);
            told.insert(id.as_str(), Told { find, group, sign, label, name });
        }
    }
    told
}

/// How the others stand to a figure: "Conflict, 3 other accounts".
fn beside(others: usize, verdict: &str, lang: Lang) -> String {
    if others == 0 {
        return verdict.to_owned();
    }
    join(&[verdict, ", ", &lang.count("read.others", others)])
}

/// One account's column.
fn column(source: &Source, told: &BTreeMap<&str, Told>, finder: &Finder, lang: Lang) -> Column {
    let figures = || finder.story.figures.iter().filter(|figure| figure.source == source.id);
    let marks: Vec<Mark> = figures()
        .filter_map(|figure| Some((figure, told.get(figure.id.as_str())?)))
        .map(|(figure, told)| mark(figure, told))
        .collect();
    let full = source.rights == Rights::Full && source.text.is_some();
    Column {
        badge: finder.badge(&source.id),
        title: source.title.clone(),
        line: line(source, finder, lang),
        note: if full { lang.say("read.full") } else { lang.say("read.shape") },
        digest: (!full && !source.digest.is_empty()).then(|| source.digest.clone()),
        map: map::map(&source.passages, &marks),
        passages: passage::passages(source, &marks, lang),
    }
}

/// A figure's mark in its text.
fn mark(figure: &variorum_story::Figure, told: &Told) -> Mark {
    let link = Address { view: View::Read, find: Some(told.find.clone()), ..Address::default() };
    Mark {
        id: join(&["m-", &figure.id]),
        find: told.find.clone(),
        group: told.group,
        sign: told.sign,
        quotation: figure.quotation.clone(),
        inner: None,
        label: told.label.clone(),
        name: told.name.clone(),
        link: link.link(&told.find),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn every_figure_of_a_question_has_a_mark() {
        let story = fixture::flood();
        let read = read(&Finder::new(&story), Lang::En);
        let answers = story.questions.iter().flat_map(|question| &question.answers);
        let asked: usize = answers.map(|answer| 1 + answer.also.len()).sum();
        let marks = read.columns.iter().flat_map(|column| &column.passages).map(|passage| passage.marks().count());
        assert_eq!(marks.sum::<usize>(), asked);
        assert_eq!(read.columns.iter().map(|column| column.map.ticks.len()).sum::<usize>(), asked);
    }

    #[test]
    fn a_mark_says_what_it_is_and_how_the_others_stand() {
        let story = fixture::flood();
        let read = read(&Finder::new(&story), Lang::En);
        let mark = read.columns[0].passages.iter().flat_map(PassageView::marks).next().unwrap();
        assert_eq!(mark.name, "12: Velden: how many people died? Conflict, 2 other accounts");
        assert_eq!(mark.link, "?view=read&find=deaths-person#deaths-person");
    }
}

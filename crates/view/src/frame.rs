//! What stands around the views: head, tally, sources, tabs, foot.

use crate::address::{Address, Group, Named, Only, Param, Theme, Unknown, View};
use crate::calendar;
use crate::filter::{Choice, by_verdict};
use crate::find::{Badge, Finder};
use crate::wording::{Lang, join};
use variorum_story::{Edit, FORMAT, Source};

/// What stands above the views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The story's title.
    pub title: String,
    /// One sentence on it.
    pub summary: String,
    /// The tally: how many accounts, how many findings of each group.
    pub tally: Vec<TallyPart>,
    /// The accounts.
    pub chips: Vec<Chip>,
    /// By what the accounts are in order.
    pub order: &'static str,
    /// The views.
    pub tabs: Vec<Choice>,
    /// What must be told of this address or story, quietly.
    pub notes: Vec<String>,
}

/// A number of the tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyPart {
    /// The group, none for the accounts.
    pub group: Option<Group>,
    /// The choice of that group.
    pub choice: Choice,
}

/// An account in the bar of sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Letter, hue, name.
    pub badge: Badge,
    /// Day and length: "8 March 2021 · 412 words".
    pub line: String,
    /// Whether it is shown, and the way to the other.
    pub choice: Choice,
}

/// What stands below the views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foot {
    /// The editor's corrections, in words.
    pub edits: Vec<String>,
    /// Languages.
    pub languages: Vec<Choice>,
    /// Light, dark, or as the system has it.
    pub themes: Vec<Choice>,
}

/// The head for an address.
pub fn head(finder: &Finder, address: &Address, unknown: &[Unknown], lang: Lang) -> Head {
    let story = finder.story;
    Head {
        title: story.title.clone(),
        summary: story.summary.clone(),
        tally: tally(finder, address, lang),
        chips: story.sources.iter().map(|source| chip(source, finder, address, lang)).collect(),
        order: if story.sources.iter().all(|source| source.published.is_none()) {
            lang.say("sources.given-order")
        } else {
            lang.say("sources.order")
        },
        tabs: tabs(address, lang),
        notes: notes(finder, address, unknown, lang),
    }
}

/// "4 accounts · 5 figures agree · …": the groups that the story has.
fn tally(finder: &Finder, address: &Address, lang: Lang) -> Vec<TallyPart> {
    let count = |only: Only| finder.story.questions.iter().filter(|question| by_verdict(question, only)).count();
    let place = view_place(address.view);
    let accounts = Choice {
        text: lang.count("tally.accounts", finder.story.sources.len()),
        link: address.but(|next| next.only = Some(Only::All)).link(place),
        current: address.only() == Only::All && address.only.is_some(),
    };
    let groups = Group::ALL.into_iter().filter(|group| count(Only::Group(*group)) > 0).map(|group| {
        let only = Only::Group(group);
        let current = address.only == Some(only);
        let next = if current { Address::default_only(address.view) } else { only };
        let choice = Choice {
            text: lang.count(&join(&["tally.", group.name()]), count(only)),
            link: address.but(|address| address.only = Some(next)).link(place),
            current,
        };
        TallyPart { group: Some(group), choice }
    });
    std::iter::once(TallyPart { group: None, choice: accounts }).chain(groups).collect()
}

/// A source's chip.
fn chip(source: &Source, finder: &Finder, address: &Address, lang: Lang) -> Chip {
    let shown = address.with.is_empty() || address.with.contains(&source.id);
    let day = match &source.published {
        Some(published) if published.inferred.is_some() => {
            lang.fill("source.about-day", &[("day", &calendar::day(published.day, lang))])
        }
        Some(published) => calendar::day(published.day, lang),
        None => lang.say("source.no-day").to_owned(),
    };
    let mut line = join(&[&day, " · ", &lang.count("source.words", source.words as usize)]);
    if let Some(same) = &source.same_as {
        line = join(&[&line, " · ", &lang.fill("source.same", &[("letter", finder.letter(same))])]);
    }
    let choice = Choice {
        text: lang.fill(if shown { "source.hide" } else { "source.show" }, &[("outlet", &source.outlet)]),
        link: toggled(source, finder, address).link("sources"),
        current: shown,
    };
    Chip { badge: finder.badge(&source.id), line, choice }
}

/// The address with a source shown or not; all where none or every one would be left.
fn toggled(source: &Source, finder: &Finder, address: &Address) -> Address {
    let all = || finder.story.sources.iter().map(|source| source.id.clone());
    let shown = |id: &String| address.with.is_empty() || address.with.contains(id);
    let with: Vec<String> = all().filter(|id| if *id == source.id { !shown(id) } else { shown(id) }).collect();
    let whole = with.is_empty() || with.len() == finder.story.sources.len();
    address.but(|next| next.with = if whole { Vec::new() } else { with })
}

/// The views.
fn tabs(address: &Address, lang: Lang) -> Vec<Choice> {
    View::NAMES
        .iter()
        .filter_map(|(view, name)| {
            let link = address.but(|next| {
                next.view = *view;
                next.only = None;
                next.find = None;
            });
            Some(Choice {
                text: lang.find(&join(&["view.", name]))?.to_owned(),
                link: link.link(view_place(*view)),
                current: address.view == *view,
            })
        })
        .collect()
}

/// The name of a view's element.
pub fn view_place(view: View) -> &'static str {
    view.name()
}

/// What must be told.
fn notes(finder: &Finder, address: &Address, unknown: &[Unknown], lang: Lang) -> Vec<String> {
    let mut notes: Vec<String> = unknown
        .iter()
        .map(|unknown| lang.fill("note.unknown", &[("param", unknown.param.name()), ("value", &unknown.value)]))
        .collect();
    let mut strange = |param: Param, id: &str| {
        notes.push(lang.fill("note.not-here", &[("param", param.name()), ("value", id)]));
    };
    if let Some(find) = address.find.as_ref().filter(|id| !finder.story.questions.iter().any(|q| q.id == **id)) {
        strange(Param::Find, find);
    }
    for id in address.with.iter().filter(|id| finder.source(id).is_none()) {
        strange(Param::With, id);
    }
    if finder.story.format > FORMAT {
        notes.push(lang.say("note.newer").to_owned());
    }
    if !address.with.is_empty() {
        notes.push(lang.count("note.verdicts-of-all", finder.story.sources.len()));
    }
    notes
}

/// The foot for an address.
pub fn foot(finder: &Finder, address: &Address, lang: Lang) -> Foot {
    let place = view_place(address.view);
    let language = |other: Lang| Choice {
        text: other.say("language.name").to_owned(),
        link: address.but(|next| next.lang = Some(other)).link(place),
        current: lang == other,
    };
    let theme = |theme: Option<Theme>, text: &'static str| Choice {
        text: text.to_owned(),
        link: address.but(|next| next.theme = theme).link(place),
        current: address.theme == theme,
    };
    Foot {
        edits: finder.story.edits.iter().map(|edit| edit_in_words(edit, lang)).collect(),
        languages: Lang::ALL.into_iter().map(language).collect(),
        themes: vec![
            theme(None, lang.say("theme.auto")),
            theme(Some(Theme::Light), lang.say("theme.light")),
            theme(Some(Theme::Dark), lang.say("theme.dark")),
        ],
    }
}

/// A correction of the editor's as a sentence.
fn edit_in_words(edit: &Edit, lang: Lang) -> String {
    match edit {
        Edit::Dismiss { question, why } => lang.fill("edit.dismiss", &[("question", question), ("why", why)]),
        Edit::Retitle { question, title } => lang.fill("edit.retitle", &[("question", question), ("title", title)]),
        Edit::Merge { question, with, why } => {
            lang.fill("edit.merge", &[("question", question), ("with", with), ("why", why)])
        }
        Edit::Split { question, into, why, .. } => {
            lang.fill("edit.split", &[("question", question), ("into", into), ("why", why)])
        }
        Edit::Scope { question, source, scope, why, .. } => {
            lang.fill("edit.scope", &[("question", question), ("source", source), ("scope", scope), ("why", why)])
        }
        Edit::Reorder { question, place } => {
            lang.fill("edit.reorder", &[("question", question), ("place", &place.to_string())])
        }
    }
}

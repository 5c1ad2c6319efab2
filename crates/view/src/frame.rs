//! What stands around the views: head, tally, sources, tabs, foot.

use crate::address::{Address, Group, Named, Only, Order, View};
use crate::calendar;
use crate::filter::{self, Choice, choice, count};
use crate::find::{Badge, Finder};
use crate::read::Pin;
use crate::wording::{Lang, join};
use variorum_story::{Edit, FORMAT, Source, Story};

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
    /// By what the accounts are in order, for each order that can be chosen.
    pub orders: Vec<(Choice, &'static str)>,
    /// The same where some are pinned in front, with `{letters}` and `{order}` to fill.
    pub pinned: &'static str,
    /// The views.
    pub tabs: Vec<Choice>,
    /// What may have to be told of an address.
    pub notes: Notes,
    /// What is told of a story of a newer format.
    pub newer: Option<&'static str>,
}

/// What may have to be told of an address, quietly; `{param}` and `{value}` are filled where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// A value that the page does not know.
    pub unknown: &'static str,
    /// A value that the story does not have.
    pub not_here: &'static str,
    /// Some accounts are left out.
    pub some_sources: String,
    /// Some accounts are pinned, which compares no others.
    pub pinned_sources: String,
    /// Two accounts are compared alone, with `{a}` and `{b}` to fill; none where the verdicts between two are not known.
    pub pair: Option<&'static str>,
}

/// A number of the tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyPart {
    /// The group, none for the accounts.
    pub group: Option<Group>,
    /// The choice of that group.
    pub choice: Choice,
    /// Whether the story has none of the group, which two accounts alone may have.
    pub none: bool,
    /// Its words for one and for more findings, with `{n}` to fill.
    pub told: Option<(&'static str, &'static str)>,
}

impl Head {
    /// The tally in words, as of all accounts.
    pub fn told(&self) -> Vec<String> {
        self.tally.iter().filter(|part| !part.none).map(|part| part.choice.text.clone()).collect()
    }
}

/// An account in the bar of sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Letter, hue, name.
    pub badge: Badge,
    /// Day and length: "8 March 2021", "412 words".
    pub line: Vec<String>,
    /// Its name as a switch.
    pub name: String,
    /// The way to the page without it.
    pub link: String,
    /// Its place in each order of the accounts, by the order's name.
    pub places: Vec<(&'static str, usize)>,
    /// The switch that pins it in front.
    pub pin: Pin,
}

/// What stands below the views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foot {
    /// The editor's corrections, in words.
    pub edits: Vec<String>,
    /// Languages, and which is the page's.
    pub languages: Vec<(Lang, bool)>,
    /// Light, dark, or as the system has it.
    pub themes: Vec<Choice>,
}

/// The head.
pub fn head(finder: &Finder, lang: Lang) -> Head {
    let story = finder.story;
    let all = |key| lang.count(key, story.sources.len());
    Head {
        title: story.title.clone(),
        summary: story.summary.clone(),
        tally: tally(finder, lang),
        chips: story.sources.iter().map(|source| chip(source, finder, lang)).collect(),
        orders: orders(story, lang),
        pinned: lang.say("sources.pinned"),
        tabs: tabs(lang),
        notes: Notes {
            unknown: lang.say("note.unknown"),
            not_here: lang.say("note.not-here"),
            some_sources: all("note.verdicts-of-all"),
            pinned_sources: all("note.pins-of-all"),
            pair: filter::knows_pairs(story).then(|| lang.say("note.pair")),
        },
        newer: (story.format > FORMAT).then(|| lang.say("note.newer")),
    }
}

/// The orders of the accounts, each with the sentence that states it.
fn orders(story: &Story, lang: Lang) -> Vec<(Choice, &'static str)> {
    let start = Address::default();
    let one = |(order, name): &(Order, &'static str)| {
        let stated = match order {
            Order::Published if story.sources.iter().all(|source| source.published.is_none()) => {
                lang.say("sources.given-order")
            }
            Order::Published => lang.say("sources.order"),
            Order::Length => lang.say("sources.order-length"),
            Order::Name => lang.say("sources.order-name"),
        };
        let text = lang.find(&join(&["order.", name]))?.to_owned();
        Some((choice(&start, join(&["order=", name]), text, "sources"), stated))
    };
    Order::NAMES.iter().filter_map(one).collect()
}

/// "4 accounts · 5 figures agree · …": those groups first that the story has none of.
fn tally(finder: &Finder, lang: Lang) -> Vec<TallyPart> {
    let start = Address::default();
    let part = |group: Option<Group>, name: &str, n: usize| {
        let key = join(&["tally.", name]);
        let told = lang.find(&join(&[&key, ".one"])).zip(lang.find(&join(&[&key, ".other"])));
        let set = join(&["only=", group.map_or("all", Group::name)]);
        let choice = choice(&start, set, lang.count(&key, n), View::default().name());
        TallyPart { group, choice, none: group.is_some() && n == 0, told }
    };
    let accounts = part(None, "accounts", finder.story.sources.len());
    let groups = Group::ALL.into_iter().map(|group| part(Some(group), group.name(), count(finder, Only::Group(group))));
    let (none, some): (Vec<TallyPart>, Vec<TallyPart>) = groups.partition(|part| part.none);
    std::iter::once(accounts).chain(none).chain(some).collect()
}

/// Day and length of a source, and which it is the same as: "8 March 2021", "412 words".
pub fn line(source: &Source, finder: &Finder, lang: Lang) -> Vec<String> {
    let day = match &source.published {
        Some(published) if published.inferred.is_some() => {
            lang.fill("source.about-day", &[("day", &calendar::day(published.day, lang))])
        }
        Some(published) => calendar::day(published.day, lang),
        None => lang.say("source.no-day").to_owned(),
    };
    let words = lang.count("source.words", source.words as usize);
    let same = source.same_as.as_ref().map(|same| lang.fill("source.same", &[("letter", finder.letter(same))]));
    [day, words].into_iter().chain(same).collect()
}

/// A source's chip.
fn chip(source: &Source, finder: &Finder, lang: Lang) -> Chip {
    let all: Vec<String> = finder.story.sources.iter().map(|source| source.id.clone()).collect();
    Chip {
        badge: finder.badge(&source.id),
        line: line(source, finder, lang),
        name: lang.fill("source.toggle", &[("outlet", &source.outlet)]),
        link: Address::default().toggle(&source.id, &all).link("sources"),
        places: places(source, finder),
        pin: Pin {
            badge: finder.badge(&source.id),
            name: lang.fill("source.pin", &[("outlet", &source.outlet)]),
            link: Address::default().pin(&source.id).link("sources"),
        },
    }
}

/// An account's place in each order.
fn places(source: &Source, finder: &Finder) -> Vec<(&'static str, usize)> {
    let sources = &finder.story.sources;
    let place = |(order, name): &(Order, &'static str)| {
        let mut sorted: Vec<&Source> = sources.iter().collect();
        match order {
            Order::Published => {}
            Order::Length => sorted.sort_by_key(|one| std::cmp::Reverse(one.words)),
            Order::Name => sorted.sort_by_key(|one| one.outlet.to_lowercase()),
        }
        (*name, sorted.iter().position(|one| one.id == source.id).unwrap_or_default())
    };
    Order::NAMES.iter().map(place).collect()
}

/// The views.
fn tabs(lang: Lang) -> Vec<Choice> {
    let start = Address::default();
    let tab = |(_, name): &(View, &'static str)| {
        let text = lang.find(&join(&["view.", name]))?.to_owned();
        Some(choice(&start, join(&["view=", name]), text, name))
    };
    View::NAMES.iter().filter_map(tab).collect()
}

/// The foot.
pub fn foot(finder: &Finder, lang: Lang) -> Foot {
    let start = Address::default();
    let theme = |name: &str, text: &'static str| {
        choice(&start, join(&["theme=", name]), text.to_owned(), View::default().name())
    };
    Foot {
        edits: finder.story.edits.iter().map(|edit| edit_in_words(edit, lang)).collect(),
        languages: Lang::ALL.into_iter().map(|other| (other, other == lang)).collect(),
        themes: vec![
            theme("", lang.say("theme.auto")),
            theme("light", lang.say("theme.light")),
            theme("dark", lang.say("theme.dark")),
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

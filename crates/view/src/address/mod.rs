//! What the reader looks at, as it stands in the page's address. Knows no story: a finding or source that the story has
//! not is told by the page.

mod change;
mod codec;
mod escape;

pub use change::Facts;
pub use codec::{Param, Unknown};
pub use escape::escape;

use crate::wording::Lang;
use variorum_story::SourceId;

/// Everything that a link to the page can say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag that a link can have")]
pub struct Address {
    /// The view.
    pub view: View,
    /// The finding opened: the id of a question.
    pub find: Option<String>,
    /// The sources shown; all where empty.
    pub with: Vec<SourceId>,
    /// Which findings are shown by verdict; what the view starts with where none.
    pub only: Option<Only>,
    /// Which findings are shown by kind of figure; all where none.
    pub kind: Option<KindGroup>,
    /// Order of the findings.
    pub sort: Sort,
    /// The sources that stand first, and whose texts stand beside each other; the page's own choice where empty.
    pub pin: Vec<SourceId>,
    /// The sources whose texts stand beside each other where none is pinned: those that did when a mark was chosen.
    pub texts: Vec<SourceId>,
    /// Order of the sources after those that are pinned.
    pub order: Order,
    /// Whether texts that stand beside each other scroll each by itself.
    pub free: bool,
    /// Language of the page; the reader's own where none.
    pub lang: Option<Lang>,
    /// Light or dark; the reader's own where none.
    pub theme: Option<Theme>,
    /// Without head and foot, for pages that have their own.
    pub plain: bool,
    /// Without anything to choose, for print and pictures.
    pub still: bool,
    /// Without the host page's ground, for hosts that have their own.
    pub transparent: bool,
}

/// A name that an address can give to one of a few things.
pub trait Named: Copy + PartialEq + 'static {
    /// Everything that can be named, with its name in addresses.
    const NAMES: &'static [(Self, &'static str)];

    /// Its name.
    fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(item, _)| *item == self).map_or("", |(_, name)| name)
    }

    /// What a name stands for.
    fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(item, _)| *item)
    }
}

/// A view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Findings as cards.
    #[default]
    Overview,
    /// Findings as a table.
    Figures,
    /// How each account puts it.
    Framing,
    /// The texts beside each other.
    Read,
    /// What each account has and has not.
    Coverage,
}

impl Named for View {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Overview, "overview"),
        (Self::Figures, "figures"),
        (Self::Framing, "framing"),
        (Self::Read, "read"),
        (Self::Coverage, "coverage"),
    ];
}

/// Which findings are shown, by verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Only {
    /// Every one.
    All,
    /// Those on which the accounts part: all but agreement and single answers.
    Differences,
    /// Those of one group of verdicts.
    Group(Group),
}

impl Named for Only {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::All, "all"),
        (Self::Differences, "differences"),
        (Self::Group(Group::Agree), "agree"),
        (Self::Group(Group::Scope), "scope"),
        (Self::Group(Group::Conflict), "conflict"),
        (Self::Group(Group::Later), "later"),
        (Self::Group(Group::Unclear), "unclear"),
        (Self::Group(Group::Single), "single"),
    ];
}

/// Verdicts that a reader takes as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// The accounts agree, exactly, when rounded, after conversion, or within a bound.
    Agree,
    /// They count different things.
    Scope,
    /// They conflict.
    Conflict,
    /// The later account states the later count.
    Later,
    /// Not enough is said to tell.
    Unclear,
    /// Only one account answers.
    Single,
}

impl Group {
    /// Every group, in the order of the tally.
    pub const ALL: [Self; 6] = [Self::Agree, Self::Scope, Self::Conflict, Self::Later, Self::Unclear, Self::Single];

    /// Its name in addresses, in wording and in the names of styles.
    pub fn name(self) -> &'static str {
        Only::Group(self).name()
    }
}

/// Kinds of figures that a reader takes as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum KindGroup {
    Counts,
    Shares,
    Money,
    Measures,
    Dates,
    Durations,
    Ranks,
    Places,
}

impl Named for KindGroup {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Counts, "counts"),
        (Self::Shares, "shares"),
        (Self::Money, "money"),
        (Self::Measures, "measures"),
        (Self::Dates, "dates"),
        (Self::Durations, "durations"),
        (Self::Ranks, "ranks"),
        (Self::Places, "places"),
    ];
}

/// Order of the findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// As the story has them: by verdict, number of sources, distance.
    #[default]
    Weight,
    /// By what they are about.
    Topic,
    /// By place in the first account that has them.
    Text,
}

impl Named for Sort {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Weight, "weight"), (Self::Topic, "topic"), (Self::Text, "text")];
}

/// Order of the sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The story's own: by publication.
    #[default]
    Published,
    /// The longest first.
    Length,
    /// By name.
    Name,
}

impl Named for Order {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Published, "published"), (Self::Length, "length"), (Self::Name, "name")];
}

/// Light or dark, whatever the reader's system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Theme {
    Light,
    Dark,
}

impl Named for Theme {
    const NAMES: &'static [(Self, &'static str)] = &[(Self::Light, "light"), (Self::Dark, "dark")];
}

impl Named for Lang {
    const NAMES: &'static [(Self, &'static str)] = &[(Self::En, "en"), (Self::Fr, "fr")];
}

impl Address {
    /// What is shown by verdict where the address says nothing.
    pub const fn default_only(view: View) -> Only {
        match view {
            View::Figures => Only::Differences,
            View::Overview | View::Framing | View::Read | View::Coverage => Only::All,
        }
    }

    /// What is shown by verdict.
    pub fn only(&self) -> Only {
        self.only.unwrap_or(Self::default_only(self.view))
    }

    /// The same address, changed. What then equals the view's start is left out.
    #[must_use]
    pub fn but(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut next = self.clone();
        change(&mut next);
        if next.only == Some(Self::default_only(next.view)) {
            next.only = None;
        }
        next
    }

    /// A link on the page to this address and a place on the page: `?view=figures#figures`.
    ///
    /// With scripts the page goes there by itself; without, the browser shows the place in the complete page.
    pub fn link(&self, place: &str) -> String {
        ["?", &self.encode(), "#", place].concat()
    }
}

//! The room that accounts give to themes: each account as a strip of its sentences.

use crate::address::View;
use crate::find::Finder;
use crate::matrix::{Cell, Matrix, Nothing, Row, Strip, columns, named, row};
use crate::number::percent;
use crate::wording::{Lang, join, upper_first};
use variorum_story::{Presence, Theme, Weight};

/// Themes.
pub fn weight(finder: &Finder, lang: Lang) -> Matrix {
    Matrix {
        id: "weight",
        title: lang.say("weight.title"),
        lead: lang.say("weight.lead"),
        empty: lang.say("weight.empty"),
        columns: columns(finder),
        rows: finder.story.themes.iter().map(|theme| theme_row(theme, finder, lang)).collect(),
        alike: None,
    }
}

/// One theme.
fn theme_row(theme: &Theme, finder: &Finder, lang: Lang) -> Row {
    let title = upper_first(&named("theme", &theme.id, lang));
    row(View::Framing, join(&["theme-", &theme.id]), title, None, finder, |source| {
        let weight = theme.weights.iter().find(|weight| weight.source == *source);
        let strip = weight.and_then(|weight| strip(weight, lang));
        let found = weight.map_or(&[][..], |weight| &weight.found);
        let nothing = Nothing::of(Presence::NotFound, &theme.words, found, lang);
        Cell { badge: finder.badge(source), items: Vec::new(), nothing: strip.is_none().then_some(nothing), strip }
    })
}

/// An account's sentences under the theme; none where there is none.
fn strip(weight: &Weight, lang: Lang) -> Option<Strip> {
    let first = weight.sentences.first()?;
    let of = f64::from(weight.of.max(1));
    let mark = |sentence: &u32| (percent(f64::from(*sentence) / of), percent(1.0 / of));
    let (n, of) = (weight.sentences.len().to_string(), weight.of.to_string());
    let first = (first + 1).to_string();
    Some(Strip {
        marks: weight.sentences.iter().map(mark).collect(),
        alt: lang.fill("weight.alt", &[("n", &n), ("of", &of), ("first", &first)]),
    })
}

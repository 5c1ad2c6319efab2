//! A finding: question, plot, verdict, quotations.

use crate::address::{Address, Facts, Group};
use crate::filter::facts;
use crate::find::{Badge, Finder};
use crate::plot::{Plot, plot};
use crate::quote::{Quote, quote};
use crate::share::place::{file, folder};
use crate::title::title;
use crate::verdict::{VerdictView, values, verdict};
use crate::why::why;
use crate::wording::{Lang, join};
use variorum_story::{Edit, Question};

/// A finding as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Name of the question, which is the name of its element too.
    pub id: String,
    /// What decides whether it is shown.
    pub facts: Facts,
    /// The question in plain words.
    pub title: String,
    /// A link to this finding alone.
    pub link: String,
    /// The way to everything that shows it elsewhere.
    pub share: String,
    /// The verdict.
    pub verdict: VerdictView,
    /// The answers on an axis.
    pub plot: Option<Plot>,
    /// The answers in short and who gives them, where no axis can hold them.
    pub values: Vec<(Vec<Badge>, String)>,
    /// The answers in their own words.
    pub quotes: Vec<Quote>,
    /// Accounts that do not answer.
    pub missing: Vec<Badge>,
    /// How the figures were joined, which rule gave the verdict, what was kept apart: a name and what it is.
    pub why: Vec<(&'static str, String)>,
    /// What the editor changed in it.
    pub edited: Option<&'static str>,
}

/// The card of a question.
pub fn card(question: &Question, finder: &Finder, lang: Lang) -> Card {
    let link = Address { find: Some(question.id.clone()), ..Address::default() };
    let plot = plot(question, finder, lang);
    let quotes = question.answers.iter().filter_map(|answer| quote(answer, &question.id, finder, lang));
    let answered = |id: &str| question.answers.iter().any(|answer| answer.source == id);
    let sources = finder.story.sources.iter().filter(|source| !answered(&source.id));
    Card {
        id: question.id.clone(),
        facts: facts(question, finder),
        title: title(question, finder.story, lang),
        link: link.link(&question.id),
        share: join(&[&folder(&question.id), file(lang)]),
        verdict: verdict(question, finder, lang),
        values: if plot.is_none() { values(question, finder, lang, |_| true) } else { Vec::new() },
        plot,
        quotes: quotes.collect(),
        missing: sources.map(|source| finder.badge(&source.id)).collect(),
        why: why(question, finder, lang),
        edited: edited(question, finder).then(|| lang.say("card.edited")),
    }
}

/// Whether a card of this group is shown in full: a figure of one account alone has nothing to be compared with.
pub fn stands_alone(card: &Card) -> bool {
    card.verdict.group == Group::Single
}

/// Whether the editor changed a question.
fn edited(question: &Question, finder: &Finder) -> bool {
    finder.story.edits.iter().any(|edit| match edit {
        Edit::Retitle { question: id, .. }
        | Edit::Merge { question: id, .. }
        | Edit::Scope { question: id, .. }
        | Edit::Split { question: id, .. } => *id == question.id,
        Edit::Dismiss { .. } | Edit::Reorder { .. } => false,
    })
}

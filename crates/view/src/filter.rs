//! Which findings are shown, and in which order.

use crate::address::{Address, Group, KindGroup, Named, Only, Sort};
use crate::find::Finder;
use crate::verdict::group;
use crate::wording::{Lang, join};
use variorum_story::{Kind, Question};

/// A choice that a reader can make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// Where it leads.
    pub link: String,
    /// Whether it is made.
    pub current: bool,
}

/// The questions shown of those whose verdict is asked for, in the order asked for.
pub fn shown<'a>(finder: &Finder<'a>, address: &Address, only: Only) -> Vec<&'a Question> {
    let mut questions: Vec<&Question> =
        finder.story.questions.iter().filter(|question| passes(question, finder, address, only)).collect();
    match address.sort {
        Sort::Weight => {}
        Sort::Topic => questions.sort_by(|a, b| (&a.measure, &a.noun).cmp(&(&b.measure, &b.noun))),
        Sort::Text => questions.sort_by_key(|question| place(question, finder)),
    }
    questions
}

/// Whether verdict, kind and sources let a question be shown. One that is opened always is: a link to it never misses.
fn passes(question: &Question, finder: &Finder, address: &Address, only: Only) -> bool {
    let by_source = address.with.is_empty() || question.answers.iter().any(|a| address.with.contains(&a.source));
    let by_kind = address.kind.is_none() || address.kind == kind(question, finder);
    let opened = address.find.as_ref() == Some(&question.id);
    opened || (by_source && by_kind && by_verdict(question, only))
}

/// Whether a question's verdict is one of those asked for.
pub fn by_verdict(question: &Question, only: Only) -> bool {
    let own = group(question.verdict);
    match only {
        Only::All => true,
        Only::Differences => !matches!(own, Group::Agree | Group::Single),
        Only::Group(group) => own == group,
    }
}

/// The kind of a question's figures.
pub fn kind(question: &Question, finder: &Finder) -> Option<KindGroup> {
    let figure = question.answers.first().and_then(|answer| finder.figure(&answer.figure))?;
    Some(match figure.kind {
        Kind::Count | Kind::Range | Kind::Vague => KindGroup::Counts,
        Kind::Percent | Kind::Ratio => KindGroup::Shares,
        Kind::Money => KindGroup::Money,
        Kind::Measure => KindGroup::Measures,
        Kind::Date | Kind::Period => KindGroup::Dates,
        Kind::Duration | Kind::Age => KindGroup::Durations,
        Kind::Rank => KindGroup::Ranks,
        Kind::Place => KindGroup::Places,
    })
}

/// The first source that answers, and where in its text.
fn place(question: &Question, finder: &Finder) -> (usize, u32) {
    question.answers.first().map_or((usize::MAX, 0), |answer| {
        let source = finder.source(&answer.source).map_or(usize::MAX, |(place, _)| place);
        (source, finder.figure(&answer.figure).map_or(0, |figure| figure.quotation.span.start))
    })
}

/// Filters by verdict that lead somewhere: all, differences, and the groups that the story has.
pub fn verdicts(finder: &Finder, address: &Address, lang: Lang, place: &str) -> Vec<Choice> {
    let count = |only: Only| finder.story.questions.iter().filter(|question| by_verdict(question, only)).count();
    Only::NAMES
        .iter()
        .filter_map(|(only, name)| {
            let n = count(*only);
            let text = join(&[lang.find(&join(&["only.", name]))?, " ", &n.to_string()]);
            let link = address.but(|next| next.only = Some(*only)).link(place);
            (n > 0).then(|| Choice { text, link, current: address.only() == *only })
        })
        .collect()
}

/// Filters by kind that lead somewhere.
pub fn kinds(finder: &Finder, address: &Address, lang: Lang, place: &str) -> Vec<Choice> {
    let present = |group: KindGroup| finder.story.questions.iter().any(|question| kind(question, finder) == Some(group));
    let every = Choice {
        text: lang.say("kind.all").to_owned(),
        link: address.but(|next| next.kind = None).link(place),
        current: address.kind.is_none(),
    };
    let groups = KindGroup::NAMES.iter().filter(|(group, _)| present(*group)).filter_map(|(group, name)| {
        Some(Choice {
            text: lang.find(&join(&["kind.", name]))?.to_owned(),
            link: address.but(|next| next.kind = Some(*group)).link(place),
            current: address.kind == Some(*group),
        })
    });
    std::iter::once(every).chain(groups).collect()
}

/// Orders.
pub fn sorts(address: &Address, lang: Lang, place: &str) -> Vec<Choice> {
    Sort::NAMES
        .iter()
        .filter_map(|(sort, name)| {
            Some(Choice {
                text: lang.find(&join(&["sort.", name]))?.to_owned(),
                link: address.but(|next| next.sort = *sort).link(place),
                current: address.sort == *sort,
            })
        })
        .collect()
}

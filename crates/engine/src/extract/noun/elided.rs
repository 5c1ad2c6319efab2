//! Nouns that are left out because they were just said: "73 deaths in Arna, 43 in Belm", "8,500 homes were destroyed and
//! 2,600 damaged", "up to 120 cases from 80", "six soldiers and four others".
//!
//! The noun is that of the count before in the same sentence, and its words are the earlier ones. Where the words do not
//! run alike there is none: "killed 17" may be of anybody.

use crate::{
    extract::{Figure, grammar, layout::Layout},
    text::{Article, Pos, Token},
};
use variorum_story::{Change, Counted, Kind};

/// Figures between a count and the one whose noun it shares: "1,495 deals, down 38 percent from 2,435".
const BETWEEN: usize = 2;

/// Gives the counts without a noun that of the count before them, where the words between say so. Sums are left as they are.
pub fn attach(article: &Article<'_>, layout: &Layout, figures: &mut [Figure]) {
    for index in 0..layout.places.len() {
        if figures[index].kind == Kind::Count && figures[index].counted.is_none() {
            let numbered = || super::numbered::find(article, layout, figures, index).map(Box::new);
            let subject = || super::subject::find(article, layout, figures, index).map(Box::new);
            figures[index].counted = find(article, layout, figures, index).or_else(numbered).or_else(subject);
        }
    }
}

fn find(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> Option<Box<Counted>> {
    let reach = index.saturating_sub(1 + BETWEEN)..index;
    let before = reach.rev().find(|&before| is_count_of(figures, before, figures[index].sentence))?;
    let next_to = before + 1 == index;
    let shared = figures[index].change == Some(Change::From) && figures[before].change != Some(Change::By)
        || stands_for_it(article, layout, index)
        || next_to && is_appended(article, layout, figures, before, index)
        || next_to && (lists(article, layout, before, index) || goes_on_alike(article, layout, before, index))
        || next_to && are_victims(article, layout, figures, before, index);
    figures[before].counted.clone().filter(|_| shared)
}

/// Whether a figure of the sentence counts by a noun.
fn is_count_of(figures: &[Figure], at: usize, sentence: usize) -> bool {
    let figure = &figures[at];
    figure.sentence == sentence
        && matches!(figure.kind, Kind::Count | Kind::Vague | Kind::Range)
        && figure.counted.is_some()
}

fn token<'a, 't>(article: &'a Article<'t>, layout: &Layout, index: usize, at: usize) -> Option<&'a Token<'t>> {
    article.tokens.get(at).filter(|_| at < layout.places[index].sentence.end)
}

/// "two others", "one other", "30,000 more", "four of them": words that stand for the noun.
fn stands_for_it(article: &Article<'_>, layout: &Layout, index: usize) -> bool {
    let end = layout.places[index].last;
    let word = |at: usize| token(article, layout, index, at).map_or("", |t| &*t.lower);
    let noun =
        |at: usize| token(article, layout, index, at).is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Adjective));
    match word(end) {
        "others" => true,
        "other" | "more" => word(end + 1) != "than" && !noun(end + 1),
        "of" => matches!(word(end + 1), "them" | "whom" | "those" | "which"),
        _ => false,
    }
}

/// "4.1 million people collect benefits, down by 18,000": the difference of the count before.
fn is_appended(article: &Article<'_>, layout: &Layout, figures: &[Figure], before: usize, index: usize) -> bool {
    let first = layout.places[index].first;
    let word = |back: usize| first.checked_sub(back).map_or("", |at| &*article.tokens[at].lower);
    let by = usize::from(word(1) == "by");
    let appended = matches!(word(1 + by), "up" | "down") && word(2 + by) == ",";
    appended && figures[index].change == Some(Change::By) && figures[before].change != Some(Change::By)
}

/// "73 deaths in Arna, 43 in Belm and one in Corda": the same preposition follows both.
fn lists(article: &Article<'_>, layout: &Layout, before: usize, index: usize) -> bool {
    let behind = |index: usize| {
        token(article, layout, index, layout.places[index].end).filter(|t| t.pos == Pos::Preposition).map(|t| &t.lower)
    };
    let joint = layout.places[index].first.checked_sub(1).map(|at| &article.tokens[at]);
    joint.is_some_and(|t| grammar::is_comma(t) || grammar::joins(t))
        && behind(index).is_some_and(|preposition| behind(before) == Some(preposition))
}

/// "8,500 homes were destroyed and 2,600 damaged", "two people were killed, 18 injured": both are the subjects of passives.
fn goes_on_alike(article: &Article<'_>, layout: &Layout, before: usize, index: usize) -> bool {
    let undergoes = |index: usize| {
        token(article, layout, index, layout.places[index].end)
            .is_some_and(|t| matches!(&*t.lower, "was" | "were" | "are" | "is") || t.pos == Pos::Participle)
    };
    let joint = layout.places[index].first.checked_sub(1).map(|at| &article.tokens[at]);
    joint.is_some_and(|t| grammar::is_comma(t) || grammar::joins(t) || matches!(&*t.lower, "but" | "while"))
        && undergoes(before)
        && undergoes(index)
}

/// "killed 257 people and injured more than 5,500": both are what befell people, and two verbs take them.
fn are_victims(article: &Article<'_>, layout: &Layout, figures: &[Figure], before: usize, index: usize) -> bool {
    let people = figures[before].counted.as_ref().is_some_and(|counted| &*counted.head == "people");
    let befell = |figure: &Figure| {
        figure
            .measure
            .as_ref()
            .is_some_and(|m| matches!(m.id, "deaths" | "injuries" | "missing" | "displaced" | "arrested"))
    };
    let verb = layout.places[index].first.checked_sub(1).is_some_and(|at| grammar::is_verb(&article.tokens[at]));
    people && verb && befell(&figures[before]) && befell(&figures[index])
}

//! Stories that are not as stories should be: each shows something true.

use crate::fixture::flood;
use crate::page::{Page, page};
use crate::wording::Lang;
use variorum_story::{FORMAT, Published, Source, Story, Verdict};

/// Both languages make a page of it.
fn shown(story: &Story) -> Page {
    let _ = page(story, Lang::Fr);
    page(story, Lang::En)
}

/// The story with so many accounts, copies of the first under names of their own.
fn with_sources(count: usize) -> Story {
    let mut story = flood();
    let first = story.sources[0].clone();
    while story.sources.len() < count {
        let id = format!("s{}", story.sources.len());
        story.sources.push(Source { outlet: format!("Outlet {id}"), id, ..first.clone() });
    }
    story
}

#[test]
fn one_account_is_told_to_be_one() {
    let mut story = flood();
    story.sources.truncate(1);
    story.questions.clear();
    story.figures.clear();
    let page = shown(&story);
    assert_eq!(page.head.told(), ["1 account"], "no count of what cannot be counted");
    assert!(page.overview.empty.unwrap().starts_with("One account alone"));
    assert_eq!(page.read.columns.len(), 1);
}

#[test]
fn thirty_accounts_have_thirty_letters_columns_and_texts() {
    let page = shown(&with_sources(30));
    assert_eq!((page.head.chips.len(), page.figures.columns.len(), page.read.columns.len()), (30, 30, 30));
    let mut letters: Vec<String> = page.figures.columns.iter().map(|badge| badge.letter.clone()).collect();
    letters.sort();
    letters.dedup();
    assert_eq!(letters.len(), 30, "a letter tells accounts of one hue apart");
    assert!(page.figures.rows.iter().all(|row| row.cells.len() == 30));
}

#[test]
fn where_nothing_agrees_nothing_is_said_to_agree() {
    let mut story = flood();
    story.questions.retain(|question| question.verdict == Verdict::Conflict);
    let page = shown(&story);
    assert_eq!(page.head.told(), ["4 accounts", "3 conflict"]);
    assert_eq!(page.figures.differences.text, "Only differences (folds 0)");
}

#[test]
fn without_figures_the_accounts_are_there_to_read() {
    let mut story = flood();
    story.questions.clear();
    story.figures.clear();
    let page = shown(&story);
    assert!(page.overview.empty.unwrap().contains("share no figure"));
    assert!(page.read.columns.iter().all(|column| !column.passages.is_empty() && column.map.ticks.is_empty()));
}

#[test]
fn titles_of_any_length_stay_whole() {
    let mut story = flood();
    let long = "Überschwemmung ".repeat(20);
    story.title.clone_from(&long);
    story.sources[0].title = Some(long.clone());
    story.questions[0].title = Some(long.clone());
    let page = shown(&story);
    assert_eq!((&page.head.title, &page.overview.cards[0].title), (&long, &long));
    assert_eq!(page.read.columns[0].title.as_ref(), Some(&long));
}

#[test]
fn accounts_from_right_to_left_keep_their_words() {
    let mut story = flood();
    story.language = "ar".into();
    for figure in &mut story.figures {
        figure.quotation.before = "قال رئيس البلدية إن ".into();
        figure.quotation.after = " شخصا لقوا حتفهم".into();
    }
    let page = shown(&story);
    assert_eq!(page.accounts_lang, "ar");
    assert!(page.overview.cards[0].quotes[0].words.0.starts_with("قال"));
}

#[test]
fn an_account_without_a_date_says_so() {
    let mut story = flood();
    for source in &mut story.sources {
        source.published = None;
    }
    let page = shown(&story);
    assert!(page.head.chips.iter().all(|chip| chip.line[0] == "no date"));
    assert_eq!(page.head.orders[0].1, "In the order given; no account has a date.");
    story.sources[0].published = Some(Published { day: "2021-03-08".parse().unwrap(), inferred: Some("Why.".into()) });
    assert!(shown(&story).head.chips[0].line[0].starts_with("about 8 March 2021"));
}

#[test]
fn a_newer_format_is_told() {
    let story = Story { format: FORMAT + 1, ..flood() };
    assert!(shown(&story).head.newer.is_some());
    assert!(shown(&flood()).head.newer.is_none());
}

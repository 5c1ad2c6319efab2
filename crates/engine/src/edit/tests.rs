//! Each sort of correction on a compared story, and each that does not fit.

use super::{Misfit, Missing, apply};
use crate::{Account, compare};
use variorum_story::{Edit, FORMAT, Framing, Published, QualifierKind, Question, Rights, Source, Story, Verdict};

const TEXTS: [(&str, &str); 3] = [
    ("a", "A fire in Elmsund killed 12 people on 3 February. Officials in Elmsund said 40 homes burned."),
    ("b", "The fire in Elmsund killed 14 people on 3 February. In Elmsund 40 homes burned down, officials said."),
    (
        "c",
        "A fire in the harbour of Elmsund on 3 February killed 12 people. The mayor of Elmsund said 900 people had left.",
    ),
];

/// A story of three accounts of one day.
fn story() -> Story {
    let published = "2031-03-04".parse().ok();
    let account = |&(id, text): &(&'static str, &'static str)| Account { id, text, published, rights: Rights::Full };
    let found = compare(&TEXTS.iter().map(account).collect::<Vec<_>>());
    let source = |(id, text): &(&str, &str)| Source {
        id: (*id).to_owned(),
        outlet: format!("The {id}"),
        author: None,
        title: None,
        published: published.map(|day| Published { day, inferred: None }),
        url: None,
        rights: Rights::Full,
        digest: String::new(),
        words: 0,
        passages: Vec::new(),
        same_as: None,
        text: Some((*text).to_owned()),
    };
    Story {
        format: FORMAT,
        slug: "fire".to_owned(),
        title: "The fire".to_owned(),
        summary: "Three accounts.".to_owned(),
        language: "en".to_owned(),
        sources: TEXTS.iter().map(source).collect(),
        figures: found.figures,
        questions: found.questions,
        themes: Vec::new(),
        framing: Framing::default(),
        edits: Vec::new(),
    }
}

fn question<'s>(story: &'s Story, id: &str) -> &'s Question {
    story.questions.iter().find(|q| q.id == id).unwrap_or_else(|| panic!("{id}: {:?}", ids(story)))
}

fn ids(story: &Story) -> Vec<&str> {
    story.questions.iter().map(|q| q.id.as_str()).collect()
}

fn sources(question: &Question) -> Vec<&str> {
    question.answers.iter().map(|a| a.source.as_str()).collect()
}

/// The story after one correction that fits, which is kept with it.
fn edited(edit: Edit) -> Story {
    let mut story = story();
    assert_eq!(apply(&mut story, std::slice::from_ref(&edit)), []);
    assert_eq!(story.edits, [edit]);
    story
}

/// What one correction names in vain; the story stays as it was.
fn missing(edit: Edit) -> Missing {
    let (mut story, before) = (story(), story());
    let mut misfits = apply(&mut story, &[edit]);
    assert_eq!(story, before);
    let Some(Misfit { edit: 0, missing }) = misfits.pop() else { panic!("it fits") };
    missing
}

const WHY: &str = "The editor says so.";

fn split(question: &str, sources: &[&str], into: &str) -> Edit {
    let sources = sources.iter().map(|s| (*s).to_owned()).collect();
    Edit::Split { question: question.to_owned(), sources, into: into.to_owned(), why: WHY.to_owned() }
}

fn merge(question: &str, with: &str) -> Edit {
    Edit::Merge { question: question.to_owned(), with: with.to_owned(), why: WHY.to_owned() }
}

fn scope(question: &str, source: &str) -> Edit {
    Edit::Scope {
        question: question.to_owned(),
        source: source.to_owned(),
        kind: QualifierKind::Place,
        scope: "The harbour".to_owned(),
        why: WHY.to_owned(),
    }
}

#[test]
fn the_story_has_a_conflict_to_be_corrected() {
    let story = story();
    let deaths = question(&story, "deaths");
    assert_eq!((sources(deaths), deaths.verdict), (vec!["a", "b", "c"], Verdict::Conflict));
}

#[test]
fn a_dismissed_question_is_gone_and_the_others_stay() {
    let before = story().questions.len();
    let story = edited(Edit::Dismiss { question: "deaths".to_owned(), why: WHY.to_owned() });
    assert_eq!(story.questions.len(), before - 1);
    assert!(!ids(&story).contains(&"deaths"));
}

#[test]
fn a_title_stands_as_the_editor_wrote_it() {
    let story = edited(Edit::Retitle { question: "deaths".to_owned(), title: "How many died?".to_owned() });
    assert_eq!(question(&story, "deaths").title.as_deref(), Some("How many died?"));
}

#[test]
fn a_question_stands_where_the_editor_put_it() {
    let last = story().questions.last().map(|q| q.id.clone()).expect("questions");
    let moved = |place| edited(Edit::Reorder { question: last.clone(), place });
    assert_eq!(ids(&moved(1))[0], last);
    assert_eq!(ids(&moved(2))[1], last);
    assert_eq!(ids(&moved(99)).last(), Some(&last.as_str()));
}

#[test]
fn a_split_question_is_two_and_both_are_judged_anew() {
    let story = edited(split("deaths", &["b"], "deaths-town"));
    let (left, part) = (question(&story, "deaths"), question(&story, "deaths-town"));
    assert_eq!((sources(left), left.verdict), (vec!["a", "c"], Verdict::Agree));
    assert_eq!((sources(part), part.verdict), (vec!["b"], Verdict::Single));
    assert!(part.links.is_empty() && left.links.len() == 1, "{:?}", left.links);
    let place = |id: &str| ids(&story).iter().position(|other| *other == id);
    assert_eq!(place("deaths-town"), place("deaths").map(|at| at + 1));
}

#[test]
fn merged_questions_are_one_with_the_answers_in_the_order_of_the_sources() {
    let mut story = story();
    let edits = [split("deaths", &["a"], "deaths-first"), merge("deaths", "deaths-first")];
    assert_eq!(apply(&mut story, &edits), []);
    let deaths = question(&story, "deaths");
    assert_eq!((sources(deaths), deaths.verdict), (vec!["a", "b", "c"], Verdict::Conflict));
    assert!(!ids(&story).contains(&"deaths-first"));
    let own: Vec<&String> = deaths.answers.iter().map(|a| &a.figure).collect();
    assert!(deaths.apart.iter().all(|apart| !own.contains(&&apart.figure)), "{:?}", deaths.apart);
    assert_eq!(story.edits, edits);
}

#[test]
fn a_named_scope_explains_a_difference_and_the_figure_stays_as_its_text_has_it() {
    let story = edited(scope("deaths", "b"));
    let deaths = question(&story, "deaths");
    assert_eq!(deaths.verdict, Verdict::DifferentScope);
    let named = deaths.reason.groups.iter().flat_map(|g| &g.scope).map(|s| s.lemma.as_str()).collect::<Vec<_>>();
    assert_eq!(named, ["the harbour"]);
    let figure = &deaths.answers[1].figure;
    assert!(story.figures.iter().any(|f| f.id == *figure && f.scope.iter().all(|q| q.lemma != "the harbour")));
}

#[test]
fn scopes_named_before_hold_when_more_are_named() {
    let mut story = story();
    let edits = [scope("deaths", "a"), scope("deaths", "b"), scope("deaths", "c")];
    assert_eq!(apply(&mut story, &edits), []);
    assert_eq!(question(&story, "deaths").verdict, Verdict::Conflict);
}

#[test]
fn corrections_of_what_is_not_there_are_told_and_change_nothing() {
    let gone = || Missing::Question("gone".to_owned());
    let no = |source: &str| Missing::Answer { question: "deaths".to_owned(), source: source.to_owned() };
    let gone_id = || "gone".to_owned();
    assert_eq!(missing(Edit::Dismiss { question: gone_id(), why: WHY.to_owned() }), gone());
    assert_eq!(missing(Edit::Retitle { question: gone_id(), title: "Gone?".to_owned() }), gone());
    assert_eq!(missing(Edit::Reorder { question: gone_id(), place: 1 }), gone());
    assert_eq!(missing(merge("deaths", "gone")), gone());
    assert_eq!(missing(merge("deaths", "deaths")), Missing::Both("deaths".to_owned()));
    assert_eq!(missing(scope("gone", "a")), gone());
    assert_eq!(missing(scope("deaths", "z")), no("z"));
    assert_eq!(missing(split("deaths", &["z"], "new")), no("z"));
    assert_eq!(missing(split("deaths", &["a", "b", "c"], "new")), no("a"));
    assert_eq!(missing(split("deaths", &["a"], "deaths")), Missing::Taken("deaths".to_owned()));
}

#[test]
fn a_correction_that_no_longer_fits_does_not_stop_those_that_do() {
    let mut story = story();
    let edits = [scope("deaths", "z"), Edit::Dismiss { question: "deaths".to_owned(), why: WHY.to_owned() }];
    let misfits = apply(&mut story, &edits);
    assert_eq!(misfits.len(), 1);
    assert_eq!(misfits[0].edit, 0);
    assert_eq!(story.edits, edits[1..]);
}

#[test]
fn questions_that_one_account_answers_twice_are_not_merged() {
    let other = story().questions.iter().find(|q| q.id != "deaths" && sources(q).contains(&"a")).map(|q| q.id.clone());
    let other = other.expect("another question of a");
    assert_eq!(missing(merge("deaths", &other)), Missing::Both("a".to_owned()));
}

#[test]
fn what_an_account_tells_apart_is_no_conflict_after_a_correction_either() {
    let published = "2033-01-25".parse().ok();
    let texts = [
        ("a", "Aldora posted revenue of $24 billion for the quarter. Analysts had looked for revenue of $21 billion."),
        ("b", "Aldora had revenue of $21 billion in the quarter."),
    ];
    let account = |&(id, text): &(&'static str, &'static str)| Account { id, text, published, rights: Rights::Full };
    let found = compare(&texts.iter().map(account).collect::<Vec<_>>());
    let mut story = Story { figures: found.figures, questions: found.questions, ..story() };
    let at = story.questions.iter().position(|q| q.answers.len() == 2).expect("a shared question");
    let question = story.questions[at].clone();
    assert_eq!((question.verdict, question.reason.rule.as_str()), (Verdict::CannotTell, "told-apart"));
    // The figure that tells them apart could not be quoted.
    let answers: Vec<&String> = question.answers.iter().map(|a| &a.figure).collect();
    story.figures.retain(|figure| answers.contains(&&figure.id));
    let named = |source: &str| Edit::Scope {
        question: question.id.clone(),
        source: source.to_owned(),
        kind: QualifierKind::Time,
        scope: "quarter".to_owned(),
        why: WHY.to_owned(),
    };
    assert_eq!(apply(&mut story, &[named("a"), named("b")]), []);
    assert_eq!(story.questions[at].verdict, Verdict::CannotTell);
}

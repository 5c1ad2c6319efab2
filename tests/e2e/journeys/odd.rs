//! Stories that are not as stories should be: each shows something true, in every view, on a phone and on a desk.

use miniz_oxide::deflate::compress_to_vec;
use variorum_journeys::{Page, Scripts, journey};
use variorum_link::{seal, write};
use variorum_story::{Source, Story, Verdict};

use crate::access::{fits, width};
use crate::own::flood;

/// A story made odd, and where it says so: a selector and words that stand there.
type Odd = (&'static str, fn(&mut Story), &'static str, &'static str);

const ODD: &[Odd] = &[
    ("one account", one, "#overview .empty", "One account alone"),
    ("thirty accounts", thirty, ".tally .of-all a", "30 accounts"),
    ("nothing agrees", nothing_agrees, ".tally", "conflict"),
    ("no figure", no_figure, "#overview .empty", "share no figure"),
    ("long titles", long_titles, "h1", "Überschwemmung"),
    ("right to left", right_to_left, ".finding blockquote", "قال رئيس البلدية"),
    ("no dates", no_dates, ".finding cite", "no date"),
];

fn one(story: &mut Story) {
    story.sources.truncate(1);
    no_figure(story);
}

pub(crate) fn thirty(story: &mut Story) {
    let first = story.sources[0].clone();
    while story.sources.len() < 30 {
        let id = format!("s{}", story.sources.len());
        story.sources.push(Source { outlet: format!("A long name of an outlet, {id}"), id, ..first.clone() });
    }
}

fn nothing_agrees(story: &mut Story) {
    story.questions.retain(|question| question.verdict == Verdict::Conflict);
}

fn no_figure(story: &mut Story) {
    story.questions.clear();
    story.figures.clear();
}

fn long_titles(story: &mut Story) {
    let long = "Überschwemmung ".repeat(20);
    story.title.clone_from(&long);
    story.summary = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(7);
    for source in &mut story.sources {
        source.title = Some(long.clone());
        "Überschwemmungskatastrophenbewältigungszeitung".clone_into(&mut source.outlet);
    }
    for question in &mut story.questions {
        question.title = Some(long.clone());
    }
}

fn right_to_left(story: &mut Story) {
    "ar".clone_into(&mut story.language);
    for figure in &mut story.figures {
        "قال رئيس البلدية إن ".clone_into(&mut figure.quotation.before);
        " شخصا لقوا حتفهم".clone_into(&mut figure.quotation.after);
    }
}

fn no_dates(story: &mut Story) {
    for source in &mut story.sources {
        source.published = None;
    }
}

/// Opens a story of its own, from a page that shows another.
pub(crate) async fn open(page: &Page, story: &Story) {
    page.go("embed/").await;
    page.go(&format!("?lang=en#{}", seal(&compress_to_vec(&write(story), 9)))).await;
    page.until("the story is shown", "return document.documentElement.hasAttribute('data-own') && document.documentElement.hasAttribute('data-running')").await;
}

/// Fails where boxes are wrong in a view, or where it shows nothing.
async fn all_views_fit(page: &Page, what: &str) {
    for view in ["overview", "figures", "framing", "read", "coverage"] {
        page.click(&format!(".tabs [data-set='view={view}']")).await;
        page.until("it is in front", &format!("return !document.querySelector('#{view}').hidden")).await;
        fits(page, &format!("{what}, {view}")).await;
        let said = page.text(&format!("#{view}")).await;
        assert!(said.len() > 20, "{what}: nothing in {view}: {said:?}");
    }
}

#[test]
fn every_odd_story_shows_something_true_and_fits() {
    journey(Scripts::On, async |page| {
        for (what, change, place, words) in ODD {
            let mut story = flood();
            change(&mut story);
            for pixels in [360, 1280] {
                width(page, pixels).await;
                open(page, &story).await;
                let said = page.text(place).await;
                assert!(said.contains(words), "{what} at {pixels}: {said}");
                all_views_fit(page, &format!("{what} at {pixels}")).await;
            }
        }
    });
}

#[test]
fn thirty_accounts_have_a_column_and_a_text_each() {
    journey(Scripts::On, async |page| {
        let mut story = flood();
        thirty(&mut story);
        open(page, &story).await;
        for (css, count) in [(".source", 30), ("#figures thead th[data-source]", 30), (".column", 30)] {
            assert_eq!(page.all(css).await.len(), count, "{css}");
        }
        let letters =
            "return new Set([...document.querySelectorAll('.source .badge')].map(one => one.textContent)).size";
        assert_eq!(page.eval(letters).await, 30, "a letter tells accounts of one hue apart");
    });
}

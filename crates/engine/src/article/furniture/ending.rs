//! What follows an article: the author's box, teasers of other articles, and all after the first mark of the page's foot.

use super::page::{Line, Page};

/// Marks an author's box: a line that is a name, followed by a paragraph about its bearer; or such a paragraph alone
/// after the article's last.
pub fn author(page: &mut Page<'_>) {
    let count = page.lines.len();
    for at in 0..count {
        if page.lines[at].rule.is_some() || !is_person(page.lines[at].text) {
            continue;
        }
        let name = page.lines[at].text;
        // A line with the author's address may stand between.
        let about = (at + 1..count.min(at + 3)).find(|&i| {
            let text = page.lines[i].text;
            text.len() > name.len() && text.starts_with(name) && is_about(text)
        });
        if let Some(about) = about {
            (at..=about).for_each(|i| page.mark(i, "author"));
        }
    }
    if let Some(last) = page.lines.iter().rposition(|l| l.rule.is_none())
        && last > 0
        && page.lines[last].has_at_most(LONGEST_BOX)
        && is_about(page.lines[last].text)
    {
        page.mark(last, "author");
    }
}

/// Words of an author's box at most.
const LONGEST_BOX: usize = 59;

/// Two to four capitalised words.
fn is_person(text: &str) -> bool {
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
    };
    let mut words = 0;
    text.split_whitespace().all(|word| {
        words += 1;
        words <= 4 && is_name(word)
    }) && words >= 2
}

/// Whether a paragraph tells who its author is: "Ana Kovar is a freelance journalist who …".
fn is_about(text: &str) -> bool {
    const TRADES: [&str; 12] = [
        "journalist",
        "reporter",
        "writer",
        "correspondent",
        "columnist",
        "editor",
        "contributor",
        "author",
        "blogger",
        "producer",
        "freelancer",
        "fellow",
    ];
    let mut words = text.split_whitespace();
    let names = words.by_ref().take_while(|w| w.starts_with(char::is_uppercase)).count();
    let head: Vec<&str> = text.split_whitespace().skip(names).take(8).collect();
    let is = matches!(head.first(), Some(&"is" | &"covers" | &"writes" | &"reports"));
    let trade = head.iter().any(|w| TRADES.contains(&w.trim_matches(|c: char| !c.is_alphabetic())));
    (2..=4).contains(&names) && is && (trade || head[0] != "is")
}

/// Marks two or more titles with a cut-off paragraph each, after the article's last paragraph.
pub fn teasers(page: &mut Page<'_>) {
    let start = page.last_running().map_or(0, |last| last + 1);
    let pairs: Vec<usize> = (start..page.lines.len().saturating_sub(1))
        .filter(|&at| start > 0 && is_free_title(&page.lines[at]) && page.lines[at + 1].is_cut())
        .collect();
    if pairs.len() >= 2 {
        for at in pairs {
            page.mark(at, "teaser");
            page.mark(at + 1, "teaser");
        }
    }
}

fn is_free_title(line: &Line<'_>) -> bool {
    line.rule.is_none() && line.is_title()
}

/// Rules whose lines stand in a page's foot; what follows them there is of the foot too.
const FOOT: [&str; 10] =
    ["subscribe", "paywall", "comments", "share", "related", "navigation", "rights", "sign-off", "author", "teaser"];

/// Marks everything after the first line of the page's foot behind the article's last paragraph.
pub fn foot(page: &mut Page<'_>) {
    let Some(last) = page.last_running() else { return };
    let Some(first) = (last + 1..page.lines.len()).find(|&at| page.lines[at].rule.is_some_and(|r| FOOT.contains(&r)))
    else {
        return;
    };
    (first..page.lines.len()).for_each(|at| page.mark(at, "foot"));
}

/// Marks short lines beside a line of a menu or a list of links inside the page: a run of three or more titles without
/// a paragraph between, one of them told by its words. The first line of a page is its headline.
pub fn menus(page: &mut Page<'_>) {
    let mut at = 1;
    while at < page.lines.len() {
        let run = page.lines[at..].iter().take_while(|l| l.is_title() && l.has_at_most(MENU_ITEM)).count();
        let told = page.lines[at..at + run].iter().filter(|l| l.rule.is_some_and(|r| r != "byline")).count();
        if run >= 3 && told * 3 >= run {
            (at..at + run).for_each(|i| page.mark(i, "menu"));
        }
        at += run.max(1);
    }
}

/// Words of a menu's item at most.
const MENU_ITEM: usize = 4;

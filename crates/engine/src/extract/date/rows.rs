//! Tests of the lists' rows: each example is found, each other sentence is silent.

use super::{Figure, find};
use crate::{lexicon, text::Article};
use variorum_story::{Bound, Day};

const FRIDAY: &str = "2023-06-16";

fn read(text: &str) -> Vec<Figure> {
    find(&Article::new(text, FRIDAY.parse::<Day>().ok()))
}

/// Whether a figure's phrase, or the phrase and what it is stuck to, holds the word.
fn finds(text: &str, word: &str) -> bool {
    read(text).iter().any(|f| f.phrase.of(text).to_lowercase().contains(&word.to_lowercase()))
}

fn assert_silent(list: &str, row: &[&str], column: usize) {
    let text = row.get(column).copied().unwrap_or_default();
    assert!(read(text).is_empty(), "{list}: {text:?} has {:?}", read(text)[0].phrase.of(text));
}

#[test]
fn words_of_the_calendar() {
    let (mut count, mut wrong) = (0, Vec::new());
    for row in lexicon::rows("en/calendar") {
        let (word, class, example) = (row[0], row[1], row[3]);
        assert!(super::words::look_up(word).is_some(), "{word}: class or value not known");
        if class == "moved" {
            assert_eq!(read(example).len(), 2, "{word}: {example:?} holds two dates");
        } else if !matches!(class, "counted" | "numbered" | "counting") && !finds(example, word) {
            wrong.push(format!("{word}: not found in {example:?}"));
        }
        assert_silent("calendar", &row, 4);
        count += 1;
    }
    assert!(count > 200 && wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn bound_words() {
    for row in lexicon::rows("en/date_bounds") {
        let figures = read(row[2]);
        let bounded = figures.iter().any(|f| f.phrase.of(row[2]).contains(row[0]) && f.bound != Bound::Exact);
        assert!(bounded, "{row:?}");
        assert_silent("date_bounds", &row, 3);
    }
    for row in lexicon::rows("en/date_bounds") {
        let words: Vec<_> = row[0].split(' ').collect();
        assert!(super::words::bounds_in(words[words.len() - 1]).iter().any(|(bound, _)| *bound == words), "{}", row[0]);
    }
}

#[test]
fn named_days() {
    for row in lexicon::rows("en/holidays") {
        let figures = read(row[2]);
        let placed = figures.iter().any(|f| f.phrase.of(row[2]) == row[0] && f.date.as_ref().unwrap().start.is_some());
        assert!(placed || (row[1] == "-" && finds(row[2], row[0])), "{row:?}: {figures:?}");
        assert_silent("holidays", &row, 3);
    }
}

#[test]
fn names_with_a_weekday() {
    for row in lexicon::rows("en/day_names") {
        assert!(row[1].to_lowercase().contains(&format!("{} ", row[0])), "{row:?}");
        assert_silent("day_names", &row, 1);
    }
    assert!(finds("The envoy arrived in Paris Friday.", "Friday"));
}

#[test]
fn verbs_that_look_ahead_or_back() {
    for row in lexicon::rows("en/tenses") {
        let day = if matches!(row[1], "back" | "former" | "either") { "2023-06-13" } else { "2023-06-20" };
        let starts: Vec<_> = read(row[2]).iter().filter_map(|f| f.date.as_ref()?.start).collect();
        assert_eq!(starts, [day.parse::<Day>().unwrap()], "{row:?}");
    }
}

#[test]
fn verbs_that_give_time() {
    for row in lexicon::rows("en/given") {
        let start = |text: &str| read(text).iter().rev().find_map(|f| f.date.as_ref()?.start);
        assert_eq!(start(row[1]), "2024-01-20".parse::<Day>().ok(), "{row:?}");
        assert_eq!(start(row[2]), "2023-01-20".parse::<Day>().ok(), "{row:?}");
    }
}

#[test]
fn words_of_games() {
    for row in lexicon::rows("en/games") {
        assert!(row[2].contains(row[0]) && matches!(row[1], "game" | "also"), "{row:?}");
        assert_silent("games", &row, 2);
    }
    assert!(finds("Profit rose in the third quarter.", "third quarter"));
}

#[test]
fn words_of_results() {
    for row in lexicon::rows("en/results") {
        assert!(row[1].contains(row[0]) && finds(row[1], "second half"), "{row:?}");
    }
    assert!(!finds("Reed fell asleep in the second half.", "second half"));
}

#[test]
fn any_text_is_read_in_step_with_its_length() {
    for piece in [
        "1,000,",
        "May 5 and 6, ",
        "from ",
        "1-",
        "9:30 ",
        "1990-",
        "and a half ",
        "oct . ",
        "the ",
        "Q",
        "’",
        "twenty ",
    ] {
        let text = piece.repeat(4_000);
        let figures = read(&text);
        assert!(figures.iter().all(|f| !f.span.of(&text).is_empty()));
        assert!(figures.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{piece}");
    }
}

#[test]
fn days_that_no_calendar_has() {
    for text in
        ["31 April", "April 31, 2020", "The code 99999 was typed.", "0000-00-00", "2020-13-45", "45/45/2020", "in 0"]
    {
        let figures = read(text);
        assert!(figures.iter().all(|f| f.phrase.of(text).len() < 6), "{text}: {figures:?}");
    }
}

#[test]
fn participles_that_go_on() {
    for row in lexicon::rows("en/continuing") {
        let start = |text: &str| read(text).iter().rev().find_map(|f| f.date.as_ref()?.start);
        assert!(row[1].contains(&format!(", {} ", row[0])), "{row:?}");
        assert_eq!(start(row[1]), "2024-04-01".parse::<Day>().ok(), "{row:?}");
        assert_eq!(start(row[2]), "2023-04-01".parse::<Day>().ok(), "{row:?}");
    }
}

#[test]
fn clocks_in_brackets_have_no_brackets_of_their_own() {
    let text = format!("3 May, {}", "15:30 (".repeat(1_000_000 / "15:30 (".len()));
    assert!(read(&text).iter().all(|figure| !figure.span.of(&text).is_empty()));
    assert!(finds("The bell rang on 3 May, 15:30 (17:30 (MOSCOW)).", "3 May"));
    assert!(finds("The bell rang at about 0915 (0515 GMT) on 3 May.", "0915 (0515 GMT) on 3 May"));
}

#[test]
fn words_beside_overnight() {
    for row in lexicon::rows("en/overnight") {
        assert!(finds(row[2], if row[0] == "held" { "weekend" } else { "overnight" }), "{row:?}");
        assert_silent("overnight", &row, 3);
    }
}

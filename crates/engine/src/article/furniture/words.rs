//! Lines told by their words: `lexicon/en/furniture.tsv`.

use super::page::{Line, Page};
use crate::lexicon::{self, Words};
use std::sync::LazyLock;

/// Longest line, in bytes, that its words alone can call furniture: buttons, forms and notes are short.
const LONGEST: usize = 240;

/// Longest line of a phrase that article prose may hold in a longer one.
const LONGEST_INSIDE: usize = 160;

struct Phrase {
    rule: &'static str,
    words: &'static str,
}

#[derive(Default)]
struct Phrases {
    /// Phrases that begin a line, by their first word; `true` where they must be all of it.
    start: Words<Vec<(Phrase, bool)>>,
    end: Vec<Phrase>,
    inside: Vec<Phrase>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for row in lexicon::rows("en/furniture") {
        let phrase = Phrase { rule: row[0], words: row[2] };
        match row[1] {
            "end" => phrases.end.push(phrase),
            "inside" => phrases.inside.push(phrase),
            place => phrases.start.get_or_default(first_word(row[2])).push((phrase, place == "whole")),
        }
    }
    phrases
});

fn first_word(words: &str) -> &str {
    words.split(' ').next().unwrap_or_default().trim_end_matches([':', ','])
}

/// Marks every line that the list knows.
pub fn mark(page: &mut Page<'_>) {
    for line in &mut page.lines {
        if line.rule.is_none() {
            line.rule = rule(line);
        }
    }
}

fn rule(line: &Line<'_>) -> Option<&'static str> {
    if line.text.len() > LONGEST {
        return None;
    }
    let lower = if line.text.is_ascii() {
        line.text.to_ascii_lowercase()
    } else {
        line.text.to_lowercase().replace(['’', '‘'], "'")
    };
    let bare = lower
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '!' | '>' | '»' | '|' | '*' | '•' | '→'));
    let starts = PHRASES.start.get(first_word(bare)).into_iter().flatten().find(|(phrase, whole)| {
        if *whole { bare == phrase.words } else { starts_with_words(bare, phrase.words) && is_line(line) }
    });
    starts
        .map(|(phrase, _)| phrase)
        .or_else(|| PHRASES.end.iter().find(|p| bare.ends_with(p.words)))
        .or_else(|| PHRASES.inside.iter().find(|p| bare.len() <= LONGEST_INSIDE && bare.contains(p.words)))
        .map(|phrase| phrase.rule)
}

/// Whether a line can be a button, a note or a title rather than the opening of a paragraph.
fn is_line(line: &Line<'_>) -> bool {
    line.has_at_most(25)
}

fn starts_with_words(line: &str, words: &str) -> bool {
    line.strip_prefix(words)
        .is_some_and(|rest| !(rest.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use variorum_story::Span;

    fn told(text: &str) -> Option<&'static str> {
        let mut page = Page::new(text, &[Span::new(0, text.len())]);
        mark(&mut page);
        page.lines[0].rule
    }

    #[test]
    fn every_row_fires_on_its_example_and_is_silent_on_its_counterpart() {
        for row in lexicon::rows("en/furniture") {
            assert_eq!(row.len(), 5, "{row:?}");
            assert_eq!(told(row[3]), Some(row[0]), "{}", row[3]);
            assert_eq!(told(row[4]), None, "{}", row[4]);
        }
    }
}

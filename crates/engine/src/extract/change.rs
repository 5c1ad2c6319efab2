//! Figure → its part in a stated change: "rose from 170 to 187", "up 12 % to 3.4 million", "compared with 170 a year
//! earlier".

use super::{Figure, grammar, layout::Layout};
use crate::{
    lexicon::{self, Words},
    text::{self, Article, Marks, Pos, Token},
};
use std::sync::OnceLock;
use variorum_story::{Change, Kind};

/// Tokens between a verb of change and a figure that it changes.
const REACH: usize = 16;

/// Marks the two ends and the difference of a stated change.
pub fn attach(article: &Article<'_>, layout: &Layout, figures: &mut [Figure]) {
    for index in 0..figures.len() {
        if !matches!(figures[index].kind, Kind::Date | Kind::Period | Kind::Age | Kind::Rank) {
            figures[index].change = part(article, layout, index, figures);
        }
    }
}

/// Whether a token is a verb, or "up" and "down", that ties a figure to its subject.
pub fn ties(token: &Token<'_>) -> bool {
    is(token, Class::Link) || changes(token)
}

/// Whether a word tells of a change, as a verb, a noun, "up" or "down".
pub fn tells(token: &Token<'_>) -> bool {
    // "the number of people hurt rose from": no flower.
    let past = || text::base_verb(&token.lower).is_some_and(|verb| holds(verb, Class::Change));
    matches!(&*token.lower, "up" | "down") || is(token, Class::Change) || is(token, Class::Noun) || past()
}

/// Whether a verb states the number of its subject: "claims totalled 5,200".
pub fn states(token: &Token<'_>) -> bool {
    is(token, Class::State) && grammar::is_verb(token)
}

/// Whether "up to" behind a word says where something went, and bounds nothing: "went up to 770,000", "moved back up to 12".
pub fn leads_up(token: &Token<'_>) -> bool {
    is(token, Class::Lead)
}

/// Whether "over" behind a verb belongs to it, and bounds nothing: "handed over 45 jets".
pub fn gives_over(verb: &Token<'_>) -> bool {
    matches!(&*verb.lemma, "hand" | "turn")
}

/// Whether a verb, or "up" and "down", tells of a change.
pub fn changes(token: &Token<'_>) -> bool {
    (is(token, Class::Change) && grammar::is_verb(token)) || matches!(&*token.lower, "up" | "down")
}

/// The classes of `changes.tsv`, each a bit of a word's.
#[derive(Clone, Copy)]
enum Class {
    Link = 1,
    Change = 2,
    Noun = 4,
    Lead = 8,
    State = 16,
}

impl Class {
    fn named(name: &str) -> Self {
        match name {
            "link" => Self::Link,
            "change" => Self::Change,
            "noun" => Self::Noun,
            "lead" => Self::Lead,
            "state" => Self::State,
            _ => panic!("changes.tsv has a class {name}"),
        }
    }
}

fn is(token: &Token<'_>, class: Class) -> bool {
    token.marks.meets(Marks::CHANGE) && holds(&token.lemma, class)
}

fn holds(lemma: &str, class: Class) -> bool {
    words().get(lemma).is_some_and(|classes| classes & class as u8 != 0)
}

fn words() -> &'static Words<u8> {
    static WORDS: OnceLock<Words<u8>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words: Words<u8> = Words::default();
        for row in lexicon::rows("en/changes") {
            row[1].split(',').for_each(|word| *words.get_or_default(word) |= Class::named(row[0]) as u8);
        }
        words
    })
}

fn part(article: &Article<'_>, layout: &Layout, index: usize, figures: &[Figure]) -> Option<Change> {
    let place = &layout.places[index];
    let tokens = undescribed(&article.tokens[place.sentence.start..place.first]);
    let before = tokens.last()?;
    let word = &*before.lower;
    let compared = tokens.len() > 1 && &*tokens[tokens.len() - 2].lower == "compared";
    if matches!(word, "with" | "to") && compared {
        return Some(Change::From);
    }
    if word == "against" && stands_against(layout, index, figures) {
        return Some(Change::From);
    }
    // "shut down 12 plants", "shot down 31 drones"
    let of_a_verb = matches!(word, "up" | "down")
        && tokens.len() > 1
        && grammar::is_verb(&tokens[tokens.len() - 2])
        && !is(&tokens[tokens.len() - 2], Class::Link)
        && !is(&tokens[tokens.len() - 2], Class::Change);
    if of_a_verb {
        return None;
    }
    if changes(before) && word != "go" && passes(article, &figures[index]) {
        return Some(Change::To);
    }
    if changes(before) && word != "go" {
        return direct(before, figures[index].kind);
    }
    if !matches!(word, "from" | "to" | "by" | "of") || !is_changed(article, layout, index) {
        return None;
    }
    // "down from a peak of 14,000"
    let mark = word == "of" && tokens.iter().rev().skip(2).take(3).any(|token| &*token.lower == "from");
    match word {
        "of" if mark => Some(Change::From),
        "from" => Some(Change::From),
        "to" => Some(Change::To),
        _ => Some(Change::By),
    }
}

/// The tokens before a number without what describes it: "fell to a seasonally adjusted 358,000", "rose to a record 40".
fn undescribed<'a, 't>(tokens: &'a [Token<'t>]) -> &'a [Token<'t>] {
    let describes = |token: &&Token<'_>| {
        matches!(token.pos, Pos::Adverb | Pos::Adjective | Pos::Participle) || &*token.lower == "record"
    };
    let rest = &tokens[..tokens.len() - tokens.iter().rev().take_while(describes).count()];
    match rest {
        [before @ .., article] if rest.len() < tokens.len() && matches!(&*article.lower, "a" | "an") => before,
        _ => tokens,
    }
}

/// "fell below 40 percent", "rose above $50": a mark that was passed, and no difference.
fn passes(article: &Article<'_>, figure: &Figure) -> bool {
    let phrase = figure.phrase.of(article.text);
    ["below ", "above ", "past ", "under ", "beneath "].iter().any(|word| phrase.starts_with(word))
}

/// "61 percent, against 58 percent": the figure before is of the same kind, and only a comma stands between.
fn stands_against(layout: &Layout, index: usize, figures: &[Figure]) -> bool {
    index.checked_sub(1).is_some_and(|before| {
        let between = layout.places[index].first.saturating_sub(layout.places[before].end);
        figures[before].kind == figures[index].kind && between <= 2 && figures[index].kind != Kind::Count
    })
}

/// The part of a figure straight after its verb: a percentage is the difference, and so is a number after "up" or a verb
/// that takes no object ("rose 12"). What cuts and raises takes may be the thing itself ("cut 300 jobs").
fn direct(verb: &Token<'_>, kind: Kind) -> Option<Change> {
    let intransitive = matches!(
        &*verb.lemma,
        "rise"
            | "climb"
            | "grow"
            | "jump"
            | "increase"
            | "soar"
            | "surge"
            | "fall"
            | "drop"
            | "decline"
            | "decrease"
            | "slip"
            | "slide"
            | "sink"
            | "plunge"
            | "tumble"
            | "shrink"
            | "dip"
            | "plummet"
            | "slump"
            | "gain"
            | "advance"
            | "up"
            | "down"
    );
    (kind == Kind::Percent || intransitive).then_some(Change::By)
}

/// Whether a word of change stands on the left, in the same clause, with other figures of the change between.
fn is_changed(article: &Article<'_>, layout: &Layout, index: usize) -> bool {
    let place = &layout.places[index];
    let start = place.sentence.start.max(place.first.saturating_sub(REACH));
    (start..place.first - 1)
        .rev()
        .take_while(|&at| layout.clause(at) == layout.clause(place.first))
        .find_map(|at| stops_or_changes(article, layout, at))
        .unwrap_or(false)
}

/// Whether a token on the way left is a word of change (true), or a verb that is none (false).
fn stops_or_changes(article: &Article<'_>, layout: &Layout, at: usize) -> Option<bool> {
    let token = &article.tokens[at];
    if layout.owner(at).is_some() {
        return None;
    }
    if changes(token) || (token.pos == Pos::Noun && is(token, Class::Noun)) {
        return Some(true);
    }
    grammar::is_verb(token).then_some(false)
}

#[cfg(test)]
mod tests {
    use crate::{extract::figures, lexicon, text::Article};

    /// Every figure with its measure: "45 deaths".
    fn measured(text: &str) -> Vec<String> {
        let found = figures(&Article::new(text, None));
        let shown = |f: &crate::extract::Figure| f.measure.as_ref().map(|m| format!("{} {}", f.span.of(text), m.id));
        found.iter().filter_map(shown).collect()
    }

    #[test]
    fn every_row_of_changes_finds_its_example_and_is_silent_where_it_says() {
        for row in lexicon::rows("en/changes") {
            let (text, expected) = row[2].split_once(" => ").expect("an example");
            assert!(measured(text).contains(&expected.to_owned()), "{text}: {:?}", measured(text));
            assert!(!measured(row[3]).contains(&expected.to_owned()), "{}: {:?}", row[3], measured(row[3]));
        }
    }
}

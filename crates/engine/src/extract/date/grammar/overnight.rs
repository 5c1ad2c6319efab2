//! "overnight" as a date: the night before, where it is told of one night and not of any.

use super::weekday;
use crate::{
    extract::date::{
        cursor::Cursor,
        when::{Clock, Point, When},
        words::Word,
    },
    lexicon::{self, WordSet, Words},
};
use std::sync::OnceLock;

/// A night, as in "last night": from six in the evening to six in the morning.
pub(super) const NIGHT: Clock = Clock::Within(18 * 3600, 30 * 3600);

/// "overnight" of a night that is told, not of what lasts or happens in any night ("overnight stay", "stayed overnight").
pub(super) fn overnight<'a, 't>(at: Cursor<'a, 't>) -> Option<(Point, Cursor<'a, 't>)> {
    let (Word::Overnight, next) = at.word()? else { return None };
    let opens = at.before(1).is_none() && next.peek().is_some_and(|a| a.text == ",");
    let told = at.before(1).is_some_and(|b| happened(b.text))
        && next
            .peek()
            .is_none_or(|a| matches!(a.text, "in" | "at" | "by" | "near" | "as" | "when" | "after" | "." | "," | ")"));
    let struck = next.peek().is_some_and(|a| is("struck", a.text));
    let dated = weekday::name(next.maybe(|c| c.literal(&["on", "into", "to"]))).is_some();
    let when = Point { clock: Some(NIGHT), ..Point::whole(When::Overnight) };
    ((opens || told || struck) && !dated).then_some((when, next))
}

/// Whether a word before "overnight" tells what came about in that night: "was shelled", "fell", "heavy fighting".
fn happened(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !is("lodged", word) || is("happened", word)
}

/// Whether a word is of a class of `overnight.tsv`.
pub(super) fn is(class: &str, word: &str) -> bool {
    static CLASSES: OnceLock<Words<WordSet>> = OnceLock::new();
    let classes = CLASSES
        .get_or_init(|| lexicon::rows("en/overnight").map(|row| (row[0], row[1].split(',').collect())).collect());
    classes.get(class).is_some_and(|words| words.contains(word))
}

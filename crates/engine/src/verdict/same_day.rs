//! # same day
//!
//! Both accounts were published on one day, and the count is of something fresh: it grew by the hour that very day, or it counts
//! the dead, the hurt or the sick of the days before, or of a day that no account tells, who become known by and by. Neither
//! account says at which hour it was known: the one may have been written in the morning and the other at night, so that their
//! difference shows neither to be wrong. The verdict is *cannot tell*. Where each names somebody else who says so, they are rival
//! counts, and the rule is silent.
//!
//! Fires: "49 arrested on Saturday" and "86 arrested", both of that Saturday; "4,000 were hurt on Tuesday" and "5,000 hurt", both
//! of Wednesday.
//! Silent: the same of Saturday and Monday (later count); arrests on Saturday, told by both on Monday (conflict: the
//! day was over for both); the dead of a crash a month ago; the army's count and the rebels'; where a third account
//! tells which of the two came later (later count); a budget.

use super::{Given, Pair, Rule};
use crate::{
    lexicon::{self, Words},
    measures::{grows_by_the_hour, known_by_and_by},
};
use std::sync::OnceLock;
use variorum_story::{Day, Verdict};

pub(super) const RULE: Rule = Rule { id: "same-day", verdict: Verdict::CannotTell, fires };

/// Days in which the dead and the hurt of an event are still being counted.
const COUNTING: i32 = 7;

fn fires(pair: &Pair<'_>) -> bool {
    still_counted(&[pair.a, pair.b], pair)
}

/// The same where another account says when it happened.
pub(super) fn by_others(answers: &[Given<'_>], members: &[usize], pair: &Pair<'_>) -> bool {
    let told: Vec<&Given<'_>> = members.iter().map(|&member| &answers[member]).collect();
    // Short reports tell the day of the event elsewhere, and are of the day after it nearly always.
    let undated = told.iter().all(|given| given.figure.date.is_none());
    still_counted(&told, pair) || undated && is_counted(pair, known_by_and_by)
}

fn still_counted(told: &[&Given<'_>], pair: &Pair<'_>) -> bool {
    let by_and_by = is_counted(pair, known_by_and_by);
    let days = if by_and_by { COUNTING } else { 0 };
    (by_and_by || is_counted(pair, grows_by_the_hour)) && told.iter().any(|given| fresh(given, days))
}

/// Whether both count on one day what grows in a way, and are no rivals.
fn is_counted(pair: &Pair<'_>, grows: fn(&str) -> bool) -> bool {
    let one_day = pair.times().is_some_and(|(a, b)| a == b);
    pair.running && one_day && pair.a.figure.measure.as_deref().is_some_and(grows) && !rivals(pair)
}

/// Whether what is counted happened, by the account's own words, within so many days before its publication.
fn fresh(given: &Given<'_>, days: i32) -> bool {
    let end = given.figure.date.as_ref().and_then(|date| date.start.zip(date.end));
    let within = |(start, end): (Day, Day), published: Day| {
        (days > 0 || start == end) && published.plus(-days) <= end && end <= published
    };
    end.zip(given.published).is_some_and(|(dates, published)| within(dates, published))
}

/// Whether each has a holder, and they can be rivals: they are not called the same, do not both count for all, and no word but
/// that of an office tells that they are one ("the health ministry" and "the Minister of Health").
fn rivals(pair: &Pair<'_>) -> bool {
    let name = |given: &Given<'_>| Some(given.figure.holder.as_ref()?.name.to_lowercase());
    let Some((a, b)) = name(pair.a).zip(name(pair.b)) else { return false };
    let (x, y) = (words(&a), words(&b));
    let shared = x.iter().any(|word| y.contains(word) && !is_of("office", word));
    let both = [&x, &y].into_iter().all(|words| words.iter().any(|word| is_of("counts", word)));
    a != b && !shared && !both
}

/// The words of a holder that can tell who it is: not "the", "of".
fn words(name: &str) -> Vec<&str> {
    /// Letters of such words.
    const TELLING: usize = 4;
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= TELLING).collect()
}

/// Whether a word is of a class of `officials.tsv`: those who count victims for all, or offices that many hold.
fn is_of(class: &str, word: &str) -> bool {
    static OFFICIALS: OnceLock<Words<&str>> = OnceLock::new();
    let officials = OFFICIALS.get_or_init(|| lexicon::rows("en/officials").map(|row| (row[1], row[0])).collect());
    let one = || word.strip_suffix('s').and_then(|one| officials.get(one));
    officials.get(word).or_else(one).is_some_and(|of| *of == class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_officials_are_of_their_class_and_others_are_not() {
        for row in lexicon::rows("en/officials") {
            assert!(words(row[2]).into_iter().any(|word| is_of(row[0], word)), "{row:?}");
        }
        assert!(!is_of("counts", "rebels") && !is_of("counts", "spokesman") && !is_of("office", "health"));
    }
}

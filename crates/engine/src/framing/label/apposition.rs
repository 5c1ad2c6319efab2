//! Two phrases for one thing side by side: "Ana Kovar, the mayor", "the carmaker Orbex", "the accord known as the Orrin Pact".

use super::mention::{Mention, Reader, is_vague};
use crate::{
    framing::{
        attribution::{is_speaker, names_day},
        phrase::Phrase,
    },
    text::Pos,
};
use std::ops::Range;
use variorum_story::Certainty;

/// Tokens between a phrase and the mark that ends its apposition.
const REACH: usize = 12;

/// Gives labels beside a name its key, and returns those that stand before a name in its own phrase. `mentions` has one
/// place for each phrase.
pub(super) fn attach(reader: &Reader<'_, '_>, phrases: &[Phrase], mentions: &mut [Option<Mention>]) -> Vec<Mention> {
    let mut added = Vec::new();
    for at in 0..phrases.len() {
        if let Some(named) = mentions[at].as_ref().filter(|m| m.named) {
            added.extend(prefix(reader, &phrases[at], named));
        }
        let Some((next, rule)) = beside(reader, phrases, at) else { continue };
        let (name, label) = match (is_named(mentions, at), is_named(mentions, next)) {
            (Some(true), Some(false)) => (at, next),
            (Some(false), Some(true)) => (next, at),
            _ => continue,
        };
        let key = mentions[name].as_ref().map(|m| m.key.clone());
        if let Some((key, label)) = key.zip(mentions[label].as_mut().filter(|label| fits(reader, label, rule))) {
            (label.key, label.link, label.rule) = (key, Certainty::Sure, rule);
        }
    }
    added
}

fn is_named(mentions: &[Option<Mention>], at: usize) -> Option<bool> {
    mentions[at].as_ref().map(|m| m.named)
}

/// "The private contractor Wagner", "Foreign Minister Ana Kovar": what stands before the name in its phrase.
fn prefix(reader: &Reader<'_, '_>, phrase: &Phrase, named: &Mention) -> Option<Mention> {
    let tokens = phrase.own..named.tokens.start;
    let last = tokens.clone().last()?;
    let article = reader.article;
    let name = reader.names_in(&(tokens.start..last + 1)).any(|n| article.names[n].tokens.contains(&last));
    let classes: Vec<_> =
        super::class::members(&article.tokens[tokens.clone()], "").filter(|m| !m.bound).map(|m| m.class).collect();
    let nominal = matches!(article.tokens[last].pos, Pos::Noun | Pos::Name)
        || is_speaker(&article.tokens[last].lemma)
        || !classes.is_empty();
    let title = article.tokens[last].lower.ends_with('.');
    let day = names_day(&article.tokens[last].lower);
    (nominal
        && !name
        && !title
        && !day
        && !is_vague(&article.tokens[last].lemma)
        && article.tokens[last].lemma.len() > 2)
        .then(|| Mention {
            tokens: tokens.clone(),
            rule: "apposition",
            class: None,
            classes,
            named: false,
            ..named.clone()
        })
}

/// The phrase in apposition to another, and the rule: behind a comma, "known as", "called".
fn beside(reader: &Reader<'_, '_>, phrases: &[Phrase], at: usize) -> Option<(usize, &'static str)> {
    let end = end_of(reader, phrases, at);
    let lower = |at: usize| reader.article.tokens.get(at).map_or("", |t| &*t.lower);
    let sentence = &reader.article.sentences[phrases[at].sentence].tokens;
    let mut from = end;
    from += usize::from(lower(from) == ",");
    let comma = from > end;
    from +=
        (from..from + 2).take_while(|&i| reader.article.tokens.get(i).is_some_and(|t| t.pos == Pos::Adverb)).count();
    let called = match (lower(from), lower(from + 1)) {
        ("known" | "identified" | "named", "as") | ("referred", "to") => Some((2, "known-as")),
        // "Police identified the gunman as Ana Kovar."
        ("as", _) if !comma && is_identified(reader, phrases, at) => Some((1, "known-as")),
        // "The mission, called Orrin Aid,", not "the premier called the march illegal".
        ("called" | "dubbed" | "nicknamed" | "named", _) if comma => Some((1, "known-as")),
        _ if comma => Some((0, "apposition")),
        _ => None,
    };
    let (words, rule) = called?;
    let start = from + words;
    let next = (at + 1..phrases.len().min(at + 5)).find(|&n| phrases[n].tokens.start >= start)?;
    // A possessor stands in the list before the phrase that it is part of: "the world's largest brewer".
    let whole = phrases.get(next + 1).is_some_and(|p| p.tokens.start == phrases[next].tokens.start);
    let next = next + usize::from(whole);
    let determined = reader.article.tokens.get(start).is_some_and(|t| t.pos == Pos::Determiner);
    // "four Russians, two Koreans": a list that counts.
    let counts = |at: usize| reader.article.tokens[phrases[at].tokens.start].pos == Pos::Numeral;
    if words == 0 && counts(at) && counts(next) {
        return None;
    }
    let opens = phrases[next].tokens.start == start + usize::from(determined);
    let inside = phrases[next].head < sentence.end;
    (opens && inside && (words > 0 || closes(reader, phrases[next].head + 1, sentence))).then_some((next, rule))
}

/// Whether the verb before a phrase says that somebody told who it is.
fn is_identified(reader: &Reader<'_, '_>, phrases: &[Phrase], at: usize) -> bool {
    let tokens = &reader.article.tokens;
    let start = phrases[at].tokens.start;
    let determined = start > 0 && tokens[start - 1].pos == Pos::Determiner;
    let verb = start.checked_sub(1 + usize::from(determined)).map(|verb| &*tokens[verb].lemma);
    matches!(verb, Some("identify" | "name"))
}

/// The end of a phrase with "of …" and "in …" behind it.
fn end_of(reader: &Reader<'_, '_>, phrases: &[Phrase], at: usize) -> usize {
    let after = phrases[at].head + 1;
    let of = reader.article.tokens.get(after).is_some_and(|t| matches!(&*t.lower, "of" | "in" | "for" | "at"));
    let speaks = is_speaker(&reader.article.tokens[phrases[at].head].lemma);
    match phrases.get(at + 1) {
        Some(next) if of && speaks && next.tokens.start <= after + 2 => next.head + 1,
        _ => after,
    }
}

/// Whether an apposition ends with a mark before a verb or "and" comes: no list, no clause.
fn closes(reader: &Reader<'_, '_>, from: usize, sentence: &Range<usize>) -> bool {
    let end = sentence.end.min(from + REACH);
    for at in from..end {
        let token = &reader.article.tokens[at];
        match token.pos {
            Pos::Mark => return matches!(&*token.lower, "," | "." | ")" | "—" | "–"),
            Pos::Verb | Pos::Auxiliary | Pos::Participle | Pos::Conjunction => return false,
            _ => {}
        }
    }
    true
}

/// Whether a phrase can name what a name names: somebody who can speak, or a class whose bearers have names.
fn fits(reader: &Reader<'_, '_>, label: &Mention, rule: &str) -> bool {
    let head = label.tokens.end.checked_sub(1).map(|at| &*reader.article.tokens[at].lemma);
    rule == "known-as" || label.classes.iter().any(|class| class.named) || head.is_some_and(is_speaker)
}

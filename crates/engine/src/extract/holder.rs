//! Figure → who says so, in its own sentence: "the ministry said 12 people died", "…, according to officials",
//! "reportedly".
//!
//! A thin reading, kept to what stands in the sentence; full attribution of claims is a stage of its own.

use super::{Figure, grammar, layout, layout::Layout};
use crate::{
    lexicon::{self, Words},
    text::{Article, Pos},
};
use std::{ops::Range, sync::OnceLock};
use variorum_story::{Holder, Kind};

/// Tokens of a holder's noun phrase.
const LONGEST: usize = 8;

/// Tokens looked at behind a verb of saying.
const REACH: usize = 40;

/// Sayings of one sentence; more are a text without sentence ends.
const MOST: usize = 32;

/// Gives every figure its holder, where the text attributes it.
pub fn attach(article: &Article<'_>, layout: &Layout, figures: &mut [Figure]) {
    let mut said: Option<(usize, Vec<Said>)> = None;
    for figure in figures.iter_mut().filter(|f| !matches!(f.kind, Kind::Date | Kind::Period)) {
        if said.as_ref().is_none_or(|(sentence, _)| *sentence != figure.sentence) {
            said =
                article.sentences.get(figure.sentence).map(|s| (figure.sentence, sayings(article, layout, &s.tokens)));
        }
        let at = layout::tokens_of(article, figure.phrase).start;
        let sayings = said.as_ref().map_or(&[][..], |(_, sayings)| sayings);
        // The innermost saying holds: it begins last.
        let holder = sayings.iter().rev().find(|saying| saying.content.contains(&at)).map(|saying| &saying.holder);
        figure.holder = holder.map(|tokens| named(article, tokens));
    }
}

/// Who says which tokens.
struct Said {
    holder: Range<usize>,
    content: Range<usize>,
}

fn named(article: &Article<'_>, tokens: &Range<usize>) -> Holder {
    let span = article.tokens[tokens.start].span.join(article.tokens[tokens.end - 1].span);
    Holder { name: span.of(article.text).to_owned(), span }
}

fn words() -> &'static Words<&'static str> {
    static WORDS: OnceLock<Words<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| lexicon::rows("en/says").flat_map(|row| row[1].split(',').map(move |w| (w, row[0]))).collect())
}

/// Every saying of a sentence, in order.
fn sayings(article: &Article<'_>, layout: &Layout, sentence: &Range<usize>) -> Vec<Said> {
    sentence.clone().filter_map(|at| saying(article, layout, sentence, at)).take(MOST).collect()
}

fn saying(article: &Article<'_>, layout: &Layout, sentence: &Range<usize>, at: usize) -> Option<Said> {
    let token = &article.tokens[at];
    if &*token.lower == "according" && at + 1 < sentence.end && &*article.tokens[at + 1].lower == "to" {
        let holder = phrase_after(article, sentence, at + 2)?;
        return Some(Said { holder, content: sentence.clone() });
    }
    match *words().get(&*token.lemma)? {
        "adverb" => Some(Said { holder: at..at + 1, content: at..sentence.end }),
        _ if matches!(token.pos, Pos::Verb | Pos::Participle) => said_by(article, layout, sentence, at),
        _ => None,
    }
}

/// The saying of the verb at `verb`: its subject on the left, or behind it after a comma or quotation mark.
fn said_by(article: &Article<'_>, layout: &Layout, sentence: &Range<usize>, verb: usize) -> Option<Said> {
    let after_mark = verb > sentence.start && matches!(&*article.tokens[verb - 1].lower, "," | "”" | "\"" | "’");
    if after_mark && let Some(holder) = phrase_after(article, sentence, verb + 1) {
        return Some(Said { holder, content: sentence.start..verb });
    }
    let holder = subject(article, layout, sentence, verb)?;
    let ends = verb + 1 >= sentence.end
        || article.tokens[verb + 1].pos == Pos::Mark
        || holder_is_tag(article, sentence, &holder, verb);
    let content =
        if ends && holder.start > sentence.start { sentence.start..holder.start } else { verb + 1..sentence.end };
    Some(Said { holder, content })
}

/// "…, the ministry said on Friday.": a comma in front, and too little behind to be what is said.
fn holder_is_tag(article: &Article<'_>, sentence: &Range<usize>, holder: &Range<usize>, verb: usize) -> bool {
    let comma = (sentence.start..holder.start).next_back().is_some_and(|at| {
        let at = if article.tokens[at].pos == Pos::Determiner { at.saturating_sub(1) } else { at };
        matches!(&*article.tokens[at].lower, "," | "”" | "\"")
    });
    let verb_behind = article.tokens[verb + 1..sentence.end].iter().take(REACH).any(grammar::is_finite);
    comma && !verb_behind
}

/// The noun phrase that ends before the verb, adverbs and auxiliaries aside.
fn subject(article: &Article<'_>, layout: &Layout, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let token = |at: usize| &article.tokens[at];
    let mut end = verb;
    while end > sentence.start
        && matches!(token(end - 1).pos, Pos::Adverb | Pos::Auxiliary)
        && !grammar::is_be(token(end - 1))
    {
        end -= 1;
    }
    if end > sentence.start && grammar::is_relative(token(end - 1)) {
        end -= 1;
        while end > sentence.start
            && (layout.owner(end - 1).is_some() || !matches!(token(end - 1).pos, Pos::Noun | Pos::Name))
        {
            end -= 1;
        }
    }
    let mut start = end;
    while start > sentence.start && end - start < LONGEST && is_part(token(start - 1)) {
        start -= 1;
    }
    let spoken = (start..end).any(|at| matches!(token(at).pos, Pos::Noun | Pos::Name | Pos::Pronoun));
    let governed = start > sentence.start && token(start - 1).pos == Pos::Preposition;
    (spoken && !governed).then_some(start..end)
}

fn phrase_after(article: &Article<'_>, sentence: &Range<usize>, from: usize) -> Option<Range<usize>> {
    let skip = |at: &usize| article.tokens[*at].pos == Pos::Determiner;
    let start = (from..sentence.end).find(|at| !skip(at))?;
    let length = (start..sentence.end).take(LONGEST).take_while(|&at| is_part(&article.tokens[at])).count();
    (length > 0).then_some(start..start + length)
}

fn is_part(token: &crate::text::Token<'_>) -> bool {
    matches!(token.pos, Pos::Noun | Pos::Name | Pos::Adjective | Pos::Pronoun) || grammar::is_possessive(token)
}

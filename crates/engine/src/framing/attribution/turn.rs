//! Turns of an interview or a transcript: "KOVAR: We asked twice.", "A: We asked twice." What follows the mark is the speaker's.
//!
//! One line of the kind is a heading or a list, so there must be several, of two speakers, one of whom speaks again.
//! Knows no turn of more than one paragraph.

use super::{Attribution, Stance};
use crate::text::{Article, Sentence};
use std::{collections::BTreeSet, ops::Range};
use variorum_story::Span;

/// Turns that an article has at least.
const LEAST: usize = 3;
/// Tokens of a speaker's name at most, the mark behind it included.
const NAME: usize = 6;

/// A paragraph that somebody speaks: who, and the mark behind.
struct Turn {
    paragraph: usize,
    speaker: Range<usize>,
    mark: usize,
}

/// Adds the turns of an article to its attributions, which stay in order of their cues.
pub fn find(article: &Article<'_>, found: &mut Vec<Attribution>) {
    let starts = article.sentences.chunk_by(|one, next| one.paragraph == next.paragraph);
    let turns: Vec<Turn> = starts.filter_map(|sentences| turn(article, &sentences[0])).collect();
    let word = |turn: &Turn| &*article.tokens[turn.speaker.start].lower;
    let speakers: BTreeSet<&str> = turns.iter().map(word).collect();
    // Who speaks comes back: "London: …", "Paris: …", "Tokyo: …" are places, one a paragraph.
    let comes_back = turns.len() > speakers.len();
    if turns.len() >= LEAST && speakers.len() > 1 && comes_back {
        found.extend(turns.iter().filter_map(|turn| attribution(article, turn)));
        found.sort_by_key(|a| (a.cue.start, a.cue.end));
    }
}

/// The turn that a paragraph is, by its first sentence: it begins with a name or a letter for question or answer, and a mark.
fn turn(article: &Article<'_>, sentence: &Sentence) -> Option<Turn> {
    let (first, paragraph) = (sentence.tokens.start, sentence.paragraph);
    let marked = |at: usize| article.tokens.get(at).is_some_and(|t| t.is(":") || t.is("."));
    match &*article.tokens[first].lower {
        "q." | "a." => Some(Turn { paragraph, speaker: first..first + 1, mark: first }),
        "q" | "a" if marked(first + 1) => Some(Turn { paragraph, speaker: first..first + 1, mark: first + 1 }),
        _ => {
            let mark = (first + 1..article.tokens.len().min(first + NAME)).find(|&at| article.tokens[at].is(":"))?;
            let name = article.names.partition_point(|name| name.tokens.start < first);
            let named = article.names.get(name).is_some_and(|name| name.tokens == (first..mark));
            named.then_some(Turn { paragraph, speaker: first..mark, mark })
        }
    }
}

fn attribution(article: &Article<'_>, turn: &Turn) -> Option<Attribution> {
    let end = article.paragraphs[turn.paragraph].span.end;
    let last = article.token_at(end).checked_sub(1).filter(|&last| last > turn.mark)?;
    let content = article.tokens[turn.mark + 1].span.join(article.tokens[last].span);
    let words = &article.tokens[turn.speaker.clone()];
    // "A" is nobody's name.
    let named = turn.mark > turn.speaker.start && words[0].lower.len() > 1;
    let source = words.first().zip(words.last()).map(|(first, last)| first.span.join(last.span)).filter(|_| named);
    let holders: Vec<Span> = source.into_iter().collect();
    Some(Attribution {
        source,
        holders,
        antecedent: None,
        cue: article.tokens[turn.mark].span,
        content: vec![content],
        stance: Stance::Neutral,
        negated: false,
        lemma: "say",
        sentence: article.sentence_of(turn.mark),
        rule: "turn",
    })
}

//! Verbs that attribute, with their subject and what they say: "the mayor said that …", "…, the mayor said", "…,” said the
//! mayor", "the mayor, he said, had …", "asked the force to leave", "is said to".

use super::{
    Attribution,
    clause::{Clause, Found, closes_quote, opens_quote},
    complement::{REACH, after_recipient, complement},
    cues::{self, Cue, Stance},
    extent::{after_adverbials, end_of_content, goes_on, is_end, shares_speaker, shares_subject},
    passive::passive,
    phrase,
    relative::{embedded, ends_relative, is_relative},
    subject::{near_subject, subject},
};
use crate::text::Pos;
use std::ops::Range;
use variorum_story::Span;

/// Adds what verbs attribute; `cues` are the tokens that may attribute.
pub fn find(clause: &Clause<'_, '_>, cues: &[usize], found: &mut Vec<Attribution>) {
    // The holder of the last finite cue, whom ", blaming the army" goes on with.
    let mut speaker: Option<Range<usize>> = None;
    for &at in cues {
        let Some(token) = clause.token(at) else { continue };
        if !(matches!(token.pos, Pos::Verb | Pos::Participle | Pos::Gerund) || clause.is_doubt(at)) {
            continue;
        }
        for cue in cues::verbs(&token.lemma) {
            let words = at..at + 1 + cue.rest().count();
            let whole = cue.rest().enumerate().all(|(i, word)| clause.lower(at + 1 + i) == word);
            if !whole {
                continue;
            }
            if let Some((mut source, content, rule)) = read(clause, cue, &words) {
                let gerund = token.pos == Pos::Gerund;
                let same = gerund && clause.lower_before(at) == "," || joins_speech(clause, at);
                if same && speaker.is_some() {
                    source.clone_from(&speaker);
                } else if !gerund && rule != "passive" && !found.last().is_some_and(|a| holds(a, clause, at)) {
                    speaker.clone_from(&source);
                }
                // "asked whether" is speech, "asked the force to leave" an order.
                let order = rule == "object-infinitive" && cue.stance == Stance::Neutral;
                let stance = if order { Stance::Orders } else { cue.stance };
                let parts = Found { source, cue: words, content, stance, lemma: cue.lemma };
                found.push(clause.attribution(parts, rule));
                break;
            }
        }
    }
}

/// Whether an attribution holds the verb at `verb` in what it attributes: "noted that the mayor had asked".
fn holds(attribution: &Attribution, clause: &Clause<'_, '_>, verb: usize) -> bool {
    let place = clause.span(&(verb..verb + 1));
    attribution.content.iter().any(|content| content.contains(place))
}

/// "said the talks had gone well, but added that": a second verb of the same speaker.
fn joins_speech(clause: &Clause<'_, '_>, verb: usize) -> bool {
    let before = verb - usize::from(clause.before(verb).is_some_and(|t| t.pos == Pos::Adverb));
    matches!(clause.pos(verb), Pos::Verb | Pos::Participle) && matches!(clause.lower_before(before), "and" | "but")
}

/// Source, content and the rule that found them.
pub type Parts = (Option<Range<usize>>, Vec<Span>, &'static str);

/// Source and content of a cue, by the first construction that fits.
fn read(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    if clause.is_passive(words.start) {
        return passive(clause, cue, words);
    }
    if is_noun(clause, words.start) {
        return None;
    }
    inverted(clause, cue, words)
        .or_else(|| embedded(clause, cue, words))
        .or_else(|| introduced(clause, cue, words))
        .or_else(|| tag(clause, cue, words))
        .or_else(|| forward(clause, cue, words))
}

/// "the showing", "a credible showing".
fn is_noun(clause: &Clause<'_, '_>, at: usize) -> bool {
    let determined = |at: usize| clause.before(at).is_some_and(|t| t.pos == Pos::Determiner);
    let modified = clause.pos(at) == Pos::Gerund && clause.before(at).is_some_and(|t| t.pos == Pos::Adjective);
    clause.pos(at) != Pos::Participle && !clause.is_doubt(at) && (determined(at) || modified && determined(at - 1))
}

/// "The bridge is safe,” said the mayor of Lome."
fn inverted(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let quoted = phrase::after_quote(clause, words.start);
    if !cue.takes('q') || !(quoted || clause.lower_before(words.start) == ",") {
        return None;
    }
    // ", denied it": whom or what the verb is done to.
    if matches!(clause.lower(words.end), "it" | "them" | "him" | "her" | "us" | "me" | "that" | "this") {
        return None;
    }
    let source = phrase::right(clause, words.end)?;
    let next = after_adverbials(clause, source.end);
    let ends = is_end(clause, next) || clause.lower(next) == ",";
    // ", told the paper": whom somebody told it.
    if !quoted && cue.lemma == "tell" {
        return None;
    }
    // «…», said the mayor: the comma stands behind the marks.
    let spoken = quoted || phrase::after_quote(clause, words.start.saturating_sub(1));
    if !(quoted || ends && (spoken || is_claim(clause, clause.range.start..words.start, next))) {
        return None;
    }
    let mut content: Vec<Span> = clause.content(clause.range.start..words.start).into_iter().collect();
    content.extend(goes_on(clause, next, quoted));
    (!content.is_empty()).then_some((Some(source), content, "inverted"))
}

/// "The bridge is safe, the mayor said on Friday." and "The bridge, the mayor said, is safe."
fn tag(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    // A holder behind what he says stands behind a mark: most verbs have none before them.
    if !(cue.takes('b') || cue.takes('q')) || clause.first_mark >= words.start {
        return None;
    }
    let source = near_subject(clause, words.start).filter(|_| !is_relative(clause, words.start))?;
    let quoted = phrase::after_quote(clause, source.start);
    let parted = clause.lower_before(source.start) == "," || matches!(clause.lower_before(source.start), "–" | "—");
    if !(quoted || parted) {
        return None;
    }
    let next = after_adverbials(clause, after_recipient(clause, cue, words.end));
    if !quoted && opens_quote(clause.lower(next + 1)) && is_occasion_before(clause, source.start) {
        return None;
    }
    // Behind quoted words a holder and a verb of saying are enough, whatever stands between them and the words that go on.
    let next = if quoted && source.start > clause.range.start + 1 { before_quote(clause, next) } else { next };
    let ends = is_end(clause, next)
        || clause.lower(next) == ","
        || matches!(clause.lower(next), ";" | "–" | "—")
        || quoted && clause.lower(next) == ":";
    if !ends || !quoted && !is_claim(clause, clause.range.start..source.start, next) {
        return None;
    }
    let mut content: Vec<Span> = clause.content(clause.range.start..source.start).into_iter().collect();
    content.extend(goes_on(clause, next, quoted));
    (!content.is_empty()).then_some((
        Some(source),
        content,
        if content_is_split(clause, next) { "split" } else { "tag" },
    ))
}

/// "As the minister said last week, taxes must rise."
fn introduced(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    if clause.lower(clause.range.start) != "as" || !cue.takes('b') {
        return None;
    }
    let source = near_subject(clause, words.start)?;
    let comma = after_adverbials(clause, words.end);
    if source.start != clause.range.start + 1 || clause.lower(comma) != "," {
        return None;
    }
    Some((Some(source), vec![clause.content(comma..clause.end())?], "as"))
}

/// The comma before the quotation that goes on behind a holder; the end where there is none.
fn before_quote(clause: &Clause<'_, '_>, at: usize) -> usize {
    let comma = |&i: &usize| matches!(clause.lower(i), "," | ":" | ";") && opens_quote(clause.lower(i + 1));
    (at..clause.end()).find(comma).unwrap_or(clause.end())
}

/// Whether what stands before a holder says when he spoke and is no part of his words: "Asked about it, she said, “No.”".
fn is_occasion_before(clause: &Clause<'_, '_>, holder: usize) -> bool {
    let first = clause.range.start;
    first < holder && matches!(clause.pos(first), Pos::Participle | Pos::Gerund | Pos::Preposition)
}

fn content_is_split(clause: &Clause<'_, '_>, next: usize) -> bool {
    !is_end(clause, next)
}

/// Whether there is a verb in what a tag would attribute: before it, or after it where it stands in the midst.
fn is_claim(clause: &Clause<'_, '_>, before: Range<usize>, after: usize) -> bool {
    let rest = after..clause.range.end;
    before.rev().take(60).any(|at| clause.is_finite(at)) || rest.take(REACH).any(|at| clause.is_finite(at))
}

/// "The mayor said that …", "asked the force to leave", "denied the claims".
fn forward(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let (start, rule) = complement(clause, cue, words.end)?;
    let gerund = clause.pos(words.start) == Pos::Gerund;
    // "for failing to": a noun of a verb, whose subject the sentence does not say.
    let quoted = quoted_as(clause, words.start);
    let nominal = gerund && clause.before(words.start).is_some_and(|t| t.pos == Pos::Preposition) && rule != "that";
    if nominal && quoted.is_none() {
        return None;
    }
    let source = quoted.or_else(|| subject(clause, words.start));
    // What a quoted speaker says of himself is part of the speech.
    if source.as_ref().is_some_and(|s| matches!(clause.lower(s.start), "i" | "we" | "you"))
        && is_quoted(clause, words.start)
    {
        return None;
    }
    if source.is_none() && !matches!(rule, "that" | "quote") {
        return None;
    }
    // What is no clause is said only where its holder can speak: a storm may welcome nobody.
    if matches!(rule, "noun-phrase" | "object-of" | "infinitive" | "question")
        && !source.as_ref().is_some_and(|s| phrase::can_speak(clause, s))
    {
        return None;
    }
    let mut end = end_of_content(clause, start);
    if rule == "label" {
        let open = (start..end).find(|&at| opens_quote(clause.lower(at)));
        let close = open.and_then(|open| (open + 1..end).find(|&at| closes_quote(clause.lower(at))));
        end = close.map_or(end, |close| close + 1);
    }
    if is_relative(clause, words.start) || source.as_ref().is_some_and(|s| is_relative(clause, s.start)) {
        end = (start..end).find(|&at| ends_relative(clause, at)).unwrap_or(end);
    }
    let next = |at: usize| match rule {
        "noun-phrase" => shares_subject(clause, at),
        "object-of" | "object-infinitive" | "infinitive" => shares_speaker(clause, at),
        _ => false,
    };
    end = (start..end).find(|&at| next(at)).unwrap_or(end);
    let content = clause.content(start..end)?;
    Some((source, vec![content], rule))
}

/// "quoted an official as saying", "was quoted as saying": who is quoted.
fn quoted_as(clause: &Clause<'_, '_>, saying: usize) -> Option<Range<usize>> {
    if clause.pos(saying) != Pos::Gerund || clause.lower_before(saying) != "as" {
        return None;
    }
    let quotes = |&at: &usize| clause.token(at).is_some_and(|t| matches!(&*t.lemma, "quote" | "cite" | "report"));
    let quote = (clause.range.start..saying).rev().take(REACH).find(quotes)?;
    if clause.is_passive(quote) { near_subject(clause, quote) } else { phrase::right(clause, quote + 1) }
}

/// Whether a token lies between quotation marks.
fn is_quoted(clause: &Clause<'_, '_>, at: usize) -> bool {
    clause.token(at).is_some_and(|t| clause.article.is_quoted(t.span))
}

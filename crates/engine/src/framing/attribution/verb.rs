//! Verbs that attribute, with their subject and what they say: "the mayor said that …", "…, the mayor said", "…,” said the
//! mayor", "the mayor, he said, had …", "asked the force to leave", "is said to".

use super::{
    Attribution,
    clause::{Clause, Found, opens_quote},
    cues::{self, Cue, Stance},
    phrase,
};
use crate::text::Pos;
use std::ops::Range;
use variorum_story::Span;

/// Tokens in which a clause shows its verb, or somebody who is asked to do something is followed by "to".
const REACH: usize = 25;

/// Tokens of what is attributed at most: longer is text without sentence ends.
const LONGEST: usize = 300;

pub fn find(clause: &Clause<'_, '_>, found: &mut Vec<Attribution>) {
    // The holder of the last finite cue, whom ", blaming the army" goes on with.
    let mut speaker: Option<Range<usize>> = None;
    for at in clause.range.clone() {
        let Some(token) = clause.token(at) else { continue };
        if !matches!(token.pos, Pos::Verb | Pos::Participle | Pos::Gerund) {
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
                if gerund && clause.lower_before(at) == "," && speaker.is_some() {
                    source.clone_from(&speaker);
                } else if !gerund && rule != "passive" {
                    speaker.clone_from(&source);
                }
                // "asked whether" is speech, "asked the force to leave" an order.
                let order = rule == "object-infinitive" && cue.stance == Stance::Neutral;
                let stance = if order { Stance::Orders } else { cue.stance };
                let parts = Found { source, cue: words, content, stance, lemma: cue.lemma };
                found.push(clause.attribution(&parts, rule));
                break;
            }
        }
    }
}

type Parts = (Option<Range<usize>>, Vec<Span>, &'static str);

/// Source and content of a cue, by the first construction that fits.
fn read(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    if clause.pos(words.start) == Pos::Participle && is_passive(clause, words.start) {
        return passive(clause, cue, words);
    }
    if clause.pos(words.start) == Pos::Gerund && clause.before(words.start).is_some_and(|t| t.pos == Pos::Determiner) {
        return None;
    }
    inverted(clause, cue, words).or_else(|| tag(clause, cue, words)).or_else(|| forward(clause, cue, words))
}

/// "The bridge is safe,” said the mayor of Lome."
fn inverted(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let quoted = phrase::after_quote(clause, words.start);
    if !cue.takes('q') || !(quoted || clause.lower_before(words.start) == ",") {
        return None;
    }
    let source = phrase::right(clause, words.end)?;
    let next = after_adverbials(clause, source.end);
    if !(quoted || is_end(clause, next) || clause.lower(next) == ",") {
        return None;
    }
    let mut content: Vec<Span> = clause.content(clause.range.start..words.start).into_iter().collect();
    content.extend(goes_on(clause, next, quoted));
    (!content.is_empty()).then_some((Some(source), content, "inverted"))
}

/// "The bridge is safe, the mayor said on Friday." and "The bridge, the mayor said, is safe."
fn tag(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let source = near_subject(clause, words.start)?;
    let quoted = phrase::after_quote(clause, source.start);
    let parted = clause.lower_before(source.start) == "," || matches!(clause.lower_before(source.start), "–" | "—");
    if !(quoted || parted) || !(cue.takes('b') || cue.takes('q')) {
        return None;
    }
    let next = after_adverbials(clause, after_recipient(clause, cue, words.end));
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

fn content_is_split(clause: &Clause<'_, '_>, next: usize) -> bool {
    !is_end(clause, next)
}

/// Whether there is a verb in what a tag would attribute: before it, or after it where it stands in the midst.
fn is_claim(clause: &Clause<'_, '_>, before: Range<usize>, after: usize) -> bool {
    let finite = |at: usize| matches!(clause.pos(at), Pos::Verb | Pos::Auxiliary | Pos::Participle);
    let rest = after..clause.range.end;
    before.rev().take(60).any(finite) || rest.take(REACH).any(finite)
}

/// What follows a tag in the midst of a sentence, where it goes on with what is attributed.
fn goes_on(clause: &Clause<'_, '_>, at: usize, quoted: bool) -> Option<Span> {
    if is_end(clause, at) {
        return None;
    }
    let next = at + usize::from(matches!(clause.lower(at), "," | ":" | "–" | "—" | ";"));
    let quote = opens_quote(clause.lower(next));
    // After quoted words only quoted words go on; after others not what begins a clause of its own.
    let other = quoted
        || clause.pos(next) == Pos::Gerund
        || matches!(
            clause.lower(next),
            "but"
                | "while"
                | "as"
                | "after"
                | "before"
                | "when"
                | "although"
                | "though"
                | "in"
                | "who"
                | "which"
                | "according"
        );
    if !quote && other {
        return None;
    }
    clause.content(next..clause.end())
}

/// "The mayor said that …", "asked the force to leave", "denied the claims".
fn forward(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let (start, rule) = complement(clause, cue, words.end)?;
    let gerund = clause.pos(words.start) == Pos::Gerund;
    // "for failing to": a noun of a verb, whose subject the sentence does not say.
    if gerund && clause.before(words.start).is_some_and(|t| t.pos == Pos::Preposition) && rule != "that" {
        return None;
    }
    let source = subject(clause, words.start);
    if source.is_none() && !matches!(rule, "that" | "quote") {
        return None;
    }
    // What is no clause is said only where its holder can speak: a storm may welcome nobody.
    if matches!(rule, "noun-phrase" | "object-of" | "infinitive" | "question")
        && !source.as_ref().is_some_and(|s| phrase::can_speak(clause, s))
    {
        return None;
    }
    let content = clause.content(start..end_of_content(clause, start))?;
    Some((source, vec![content], rule))
}

/// Where what a verb takes begins, and what it is.
fn complement(clause: &Clause<'_, '_>, cue: &Cue, after: usize) -> Option<(usize, &'static str)> {
    let at = after_adverbials(clause, after);
    let close = direct(clause, cue, at).or_else(|| if at == after { None } else { direct(clause, cue, after) });
    close
        .or_else(|| {
            let recipient = after_recipient(clause, cue, after);
            (recipient > after).then(|| spoken(clause, cue, recipient)).flatten()
        })
        .or_else(|| object(clause, cue, after))
        .or_else(|| bare(clause, cue, at, after))
        .or_else(|| noun_phrase(clause, cue, after))
}

/// What follows somebody spoken to: "told the court that she …", "told the court she …".
fn spoken(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    let clear = matches!(clause.pos(at), Pos::Pronoun | Pos::Determiner | Pos::Name);
    direct(clause, cue, after_adverbials(clause, at))
        .or_else(|| (cue.takes('r') && clear).then(|| clause_at(clause, at, at)).flatten())
}

/// A clause with "that" or a question word, a quotation, an infinitive.
fn direct(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    let lower = clause.lower(at);
    let quote = opens_quote(lower) && clause.pos(at) == Pos::Mark;
    let introduced = matches!(lower, ":" | ",") && opens_quote(clause.lower(at + 1));
    if cue.takes('c') && lower == "that" && (clause.pos(at) == Pos::Conjunction || cue.takes('b')) {
        Some((at, "that"))
    } else if cue.takes('q') && (introduced || quote && is_speech(clause, at)) {
        Some((at + usize::from(introduced), "quote"))
    } else if cue.takes('q') && lower == ":" && at + 2 < clause.end() {
        Some((at + 1, "quote"))
    } else if cue.takes('w') && matches!(lower, "whether" | "how" | "why" | "if" | "what" | "who" | "where" | "when") {
        Some((at, "question"))
    } else if cue.takes('t') && lower == "to" && clause.pos(at) == Pos::Particle {
        Some((at, "infinitive"))
    } else {
        None
    }
}

/// Whether a quotation after a verb is speech and no quoted label: three words or more.
fn is_speech(clause: &Clause<'_, '_>, open: usize) -> bool {
    (open + 1..open + 4).all(|at| clause.pos(at) != Pos::Mark || clause.lower(at) == ",")
}

/// "urged the council to act", "accused the army of killing".
fn object(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    if !(cue.takes('o') || cue.takes('g')) || !begins_phrase(clause, at) {
        return None;
    }
    for next in at + 1..(at + REACH).min(clause.range.end) {
        let link = clause.lower(next);
        match clause.pos(next) {
            Pos::Particle if link == "to" && cue.takes('o') => return Some((at, "object-infinitive")),
            Pos::Preposition if matches!(link, "of" | "for" | "over" | "from") && cue.takes('g') => {
                let of = link != "of" || matches!(clause.pos(next + 1), Pos::Gerund) || next == phrase_end(clause, at);
                if of {
                    return Some((at, "object-of"));
                }
            }
            Pos::Verb | Pos::Auxiliary => return None,
            Pos::Mark if !matches!(link, "“" | "”" | "\"" | "‘" | "’" | "'" | "-") => return None,
            _ => {}
        }
    }
    None
}

fn phrase_end(clause: &Clause<'_, '_>, start: usize) -> usize {
    phrase::base_right(clause, start, clause.range.end.min(start + REACH)).unwrap_or(start)
}

fn begins_phrase(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(clause.pos(at), Pos::Determiner | Pos::Pronoun | Pos::Noun | Pos::Name | Pos::Adjective | Pos::Numeral)
}

/// A clause without "that": a subject with its verb.
fn bare(clause: &Clause<'_, '_>, cue: &Cue, at: usize, after: usize) -> Option<(usize, &'static str)> {
    cue.takes('b').then(|| clause_at(clause, at, after)).flatten()
}

fn clause_at(clause: &Clause<'_, '_>, at: usize, after: usize) -> Option<(usize, &'static str)> {
    let starts = |at: usize| begins_phrase(clause, at) || clause.lower(at) == "there";
    let start = if starts(at) || clause.pos(at) == Pos::Gerund { at } else { after };
    if !(starts(start) || clause.pos(start) == Pos::Gerund && start > after) {
        return None;
    }
    let mut end = phrase::right(clause, start).map_or(start + 1, |p| p.end);
    // Step over what may stand between subject and verb.
    while is_between_subject_and_verb(clause.pos(end)) && end < start + REACH {
        end += 1;
    }
    // "the minister, who fled, had …"
    let comma = clause.lower(end) == ",";
    let later = || (end..start + REACH).take_while(|&i| !matches!(clause.lower(i), ";" | ":" | "that"));
    let finite = matches!(clause.pos(end), Pos::Auxiliary | Pos::Verb | Pos::Participle)
        || comma && later().any(|i| clause.pos(i) == Pos::Auxiliary);
    finite.then_some((start, "bare"))
}

fn is_between_subject_and_verb(pos: Pos) -> bool {
    matches!(
        pos,
        Pos::Adverb
            | Pos::Preposition
            | Pos::Noun
            | Pos::Name
            | Pos::Adjective
            | Pos::Determiner
            | Pos::Numeral
            | Pos::Particle
    )
}

/// "denied the claims", "called for the withdrawal".
fn noun_phrase(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<(usize, &'static str)> {
    let quote = usize::from(opens_quote(clause.lower(at)));
    let opens = begins_phrase(clause, at + quote) || clause.pos(at) == Pos::Gerund;
    (cue.takes('n') && opens).then_some((at, "noun-phrase"))
}

/// "is said to have fled", "was accused by the mayor of neglect", "it was announced that".
fn passive(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let linked = matches!(clause.lower(words.end), "of" | "for" | "by");
    let mut at = if linked { words.end } else { after_adverbials(clause, words.end) };
    let mut source = None;
    if clause.lower(at) == "by"
        && let Some(by) = agent(clause, cue, at + 1)
    {
        at = by.end;
        source = Some(by);
    }
    let lower = clause.lower(at);
    let that = lower == "that" && (cue.takes('c') || cue.takes('r'));
    if that || cue.takes('w') && matches!(lower, "whether" | "how" | "why") {
        let content = clause.content(at..end_of_content(clause, at))?;
        return Some((source, vec![content], "passive-that"));
    }
    let infinitive =
        lower == "to" && clause.pos(at) == Pos::Particle && (cue.takes('b') || cue.takes('o') || cue.takes('c'));
    let of = matches!(lower, "of" | "for") && cue.takes('g');
    if !(infinitive || of) {
        return None;
    }
    let rest = clause.content(at..end_of_content(clause, at))?;
    let about = near_subject(clause, words.start).map(|s| clause.span(&s));
    Some((source, about.into_iter().chain([rest]).collect(), "passive"))
}

/// Who is named after "by"; "by prosecutors of taking bribes" names prosecutors only.
fn agent(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<Range<usize>> {
    let whole = phrase::right(clause, at)?;
    if !cue.takes('g') {
        return Some(whole);
    }
    phrase::base_right(clause, at, whole.end).map(|end| at..end)
}

/// Whether a form of "be" stands before a participle, adverbs between.
fn is_passive(clause: &Clause<'_, '_>, verb: usize) -> bool {
    let back = (clause.range.start..verb).rev().take(5);
    let mut auxiliaries = back.skip_while(|&at| matches!(clause.pos(at), Pos::Adverb | Pos::Particle));
    auxiliaries
        .next()
        .is_some_and(|at| clause.pos(at) == Pos::Auxiliary && clause.token(at).is_some_and(|t| t.lemma == "be"))
}

/// The subject of the verb at `verb`: the phrase before it, or that of an earlier verb that it shares.
pub fn subject(clause: &Clause<'_, '_>, verb: usize) -> Option<Range<usize>> {
    if let Some(near) = near_subject(clause, verb) {
        return Some(near);
    }
    let shares = clause.pos(verb) == Pos::Gerund
        || clause.before(verb).is_some_and(|t| {
            matches!(t.pos, Pos::Conjunction | Pos::Mark | Pos::Adverb | Pos::Particle | Pos::Auxiliary)
        });
    if !shares {
        return None;
    }
    let back = (clause.range.start..verb).rev().take(60);
    back.filter(|&at| matches!(clause.pos(at), Pos::Verb | Pos::Participle | Pos::Auxiliary))
        .take(4)
        .find_map(|at| near_subject(clause, at))
}

/// The phrase just before a verb, auxiliaries, adverbs and "not" between.
fn near_subject(clause: &Clause<'_, '_>, verb: usize) -> Option<Range<usize>> {
    let mut end = verb;
    while end > clause.range.start && is_between(clause, end - 1) {
        end -= 1;
    }
    // "The mayor, however, said": a word between commas.
    if clause.lower_before(end) == ","
        && clause.lower_before(end - 1) != ","
        && end >= clause.range.start + 3
        && clause.lower(end - 3) == ","
        && clause.pos(end - 2) == Pos::Adverb
    {
        end -= 3;
    }
    if matches!(clause.lower_before(end), "who" | "which" | "that")
        && clause.before(end).is_some_and(|t| t.pos == Pos::Pronoun)
    {
        return antecedent(clause, end - 1);
    }
    if matches!(clause.pos(verb), Pos::Gerund) && end == verb && !matches!(clause.lower_before(end), ",") {
        return None;
    }
    if clause.pos(verb) == Pos::Gerund && end == verb {
        return None;
    }
    phrase::left(clause, end)
}

fn is_between(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(clause.pos(at), Pos::Adverb | Pos::Auxiliary) || matches!(clause.lower(at), "not" | "n't" | "to")
}

/// What "who" stands for: the phrase before it, over a comma, and over "in May" or "on Friday".
fn antecedent(clause: &Clause<'_, '_>, who: usize) -> Option<Range<usize>> {
    let end = who - usize::from(clause.lower_before(who) == ",");
    let near = phrase::near(clause, end);
    if near.is_some() || end <= clause.range.start + 1 {
        return near;
    }
    let preposition = (clause.range.start..end).rev().take(3).find(|&at| clause.pos(at) == Pos::Preposition)?;
    phrase::near(clause, preposition)
}

/// After "told reporters", "warned the council": somebody spoken to.
fn after_recipient(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> usize {
    if clause.lower(at) == "to" || cue.takes('r') && begins_phrase(clause, at) {
        let start = at + usize::from(clause.lower(at) == "to");
        // "that" after the phrase shows that it is one; so does the end.
        return phrase::right(clause, start).map_or(at, |p| p.end);
    }
    at
}

/// After adverbs, "on Friday", "in a statement", "during a visit to the port".
fn after_adverbials(clause: &Clause<'_, '_>, mut at: usize) -> usize {
    for _ in 0..4 {
        let next = match clause.pos(at) {
            Pos::Adverb if clause.lower(at) != "there" => at + 1,
            Pos::Preposition if phrase::is_occasion(clause, at + 1) => phrase_end(clause, at + 1).max(at + 2),
            Pos::Noun | Pos::Adjective | Pos::Determiner
                if phrase::is_calendar(clause, at, at + 1)
                    || phrase::is_calendar(clause, at, at + 2) && clause.pos(at) != Pos::Determiner =>
            {
                phrase_end(clause, at).max(at + 1)
            }
            Pos::Preposition => match phrase::base_right(clause, at + 1, clause.range.end.min(at + 10)) {
                // Any other circumstance, where what is said follows at once.
                Some(end) if matches!(clause.lower(end), "that" | ":" | "," | "." | "”") => end,
                _ => return at,
            },
            _ => return at,
        };
        at = next;
    }
    at
}

/// Whether a sentence ends at `at`.
fn is_end(clause: &Clause<'_, '_>, at: usize) -> bool {
    at >= clause.end()
        || (at..clause.range.end).take(3).all(|i| clause.pos(i) == Pos::Mark) && clause.range.end - at <= 3
}

/// The end of what begins at `start`: the sentence's, or where another cue with a subject of its own or a participle of
/// saying takes over.
fn end_of_content(clause: &Clause<'_, '_>, start: usize) -> usize {
    let end = clause.end().min(start + LONGEST);
    let mut quotes = usize::from(opens_quote(clause.lower(start)));
    for at in start + 1..end {
        if clause.pos(at) == Pos::Mark {
            match quote_change(clause, at) {
                -1 if quotes == 0 => return at,
                change => quotes = quotes.saturating_add_signed(change),
            }
            if quotes == 0 && clause.lower(at) == ";" {
                return at;
            }
        }
        let comma = clause.lower(at) == ",";
        if comma && clause.pos(at + 1) == Pos::Gerund && is_cue(clause, at + 1) {
            return at;
        }
        if comma && clause.lower(at + 1) == "according" {
            return at;
        }
        let conjunction = at + usize::from(comma);
        if matches!(clause.lower(conjunction), "while" | "whereas" | "but" | "although" | "though" | "and")
            && (comma || clause.lower(conjunction) == "and")
        {
            // ", while the council wanted", "and said that"
            let reach = if comma { 8 } else { 2 };
            let cue = (conjunction + 1..conjunction + 1 + reach).find(|&i| is_verb(clause, i));
            if cue.is_some_and(|i| is_cue(clause, i) && (comma || clause.lower(i + 1) == "that")) {
                return at;
            }
        }
    }
    end
}

/// 1 for a mark that opens a quotation, -1 for one that closes it, 0 for any other.
fn quote_change(clause: &Clause<'_, '_>, at: usize) -> isize {
    match clause.lower(at) {
        "“" | "«" | "„" => 1,
        "”" | "»" => -1,
        "\"" => {
            let touches = clause.before(at).zip(clause.token(at)).is_some_and(|(b, t)| b.span.end == t.span.start);
            if touches { -1 } else { 1 }
        }
        _ => 0,
    }
}

fn is_verb(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(clause.pos(at), Pos::Verb | Pos::Participle | Pos::Auxiliary)
}

fn is_cue(clause: &Clause<'_, '_>, at: usize) -> bool {
    clause.token(at).is_some_and(|t| cues::verbs(&t.lemma).iter().any(|c| c.rest().next().is_none()))
}

//! How far things go: circumstances after a verb, the end of what is attributed, the end of a sentence.

use super::{
    clause::{Clause, closes_quote, opens_quote},
    complement::{REACH, complement, is_infinitive},
    cues::{self, Cue},
    phrase,
};
use crate::text::{Pos, Token};
use variorum_story::Span;

/// Tokens of what is attributed at most: longer is text without sentence ends.
const LONGEST: usize = 150;

/// What follows a tag in the midst of a sentence, where it goes on with what is attributed.
pub fn goes_on(clause: &Clause<'_, '_>, at: usize, quoted: bool) -> Option<Span> {
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

pub fn phrase_end(clause: &Clause<'_, '_>, start: usize) -> usize {
    phrase::base_right(clause, start, clause.range.end.min(start + REACH)).unwrap_or(start)
}

/// After adverbs, "on Friday", "in a statement". Any other circumstance is passed over only where what is said, or the end,
/// follows it: "at a dinner with friends that …".
pub fn after_adverbials(clause: &Clause<'_, '_>, start: usize) -> usize {
    let (mut at, mut sure, mut all_known) = (start, start, true);
    for _ in 0..6 {
        let Some((next, known)) = adverbial(clause, at) else { break };
        at = next;
        all_known &= known;
        if all_known {
            sure = at;
        }
    }
    let infinitive = is_infinitive(clause, at);
    let open =
        matches!(clause.lower(at), "that" | ":" | "," | "." | "”" | "\"" | ";") || infinitive || at >= clause.end();
    if open { at } else { sure }
}

/// The end of the circumstance at `at`, and whether it is known to be one of time or occasion.
fn adverbial(clause: &Clause<'_, '_>, at: usize) -> Option<(usize, bool)> {
    let calendar = |length: usize| phrase::is_calendar(clause, at, at + length);
    match clause.pos(at) {
        Pos::Adverb if clause.lower(at) != "there" => Some((at + 1, true)),
        Pos::Preposition if phrase::is_occasion(clause, at + 1) => Some((phrase_end(clause, at + 1).max(at + 2), true)),
        Pos::Determiner if calendar(1) => Some((phrase_end(clause, at).max(at + 1), true)),
        Pos::Noun | Pos::Adjective if calendar(2) => Some((phrase_end(clause, at).max(at + 1), true)),
        Pos::Preposition => phrase::base_right(clause, at + 1, clause.range.end.min(at + 10)).map(|end| (end, false)),
        _ => None,
    }
}

/// Whether a sentence ends at `at`.
pub fn is_end(clause: &Clause<'_, '_>, at: usize) -> bool {
    at >= clause.end()
        || (at..clause.range.end).take(3).all(|i| clause.pos(i) == Pos::Mark) && clause.range.end - at <= 3
}

/// Whether "and" at `at` goes on with a verb: "acknowledged the mistake and apologised".
pub fn shares_subject(clause: &Clause<'_, '_>, at: usize) -> bool {
    let verb = at + 1 + usize::from(clause.pos(at + 1) == Pos::Adverb);
    matches!(clause.lower(at), "and" | "but") && matches!(clause.pos(verb), Pos::Verb | Pos::Participle)
}

/// Whether "and" at `at` goes on with what the same speaker says: "denounced reporters for lying and suggested they leave".
pub fn shares_speaker(clause: &Clause<'_, '_>, at: usize) -> bool {
    let verb = at + 1 + usize::from(clause.pos(at + 1) == Pos::Adverb);
    shares_subject(clause, at) && clause.token(verb).is_some_and(is_past) && attributes(clause, verb)
}

/// Whether a form differs from the base form, as that behind "to" does not.
fn is_past(token: &Token<'_>) -> bool {
    token.lower != token.lemma
}

/// Whether a comma begins a tag: ", he said" before the end, another comma or a day; ", said the mayor".
pub fn begins_tag(clause: &Clause<'_, '_>, comma: usize) -> bool {
    if inverted_tag(clause, comma) {
        return true;
    }
    let cue = (comma + 2..comma + 9).find(|&i| clause.is_finite(i));
    cue.is_some_and(|i| {
        let says = clause.token(i).is_some_and(|t| cues::verbs(&t.lemma).iter().any(|c| c.takes('b') || c.takes('q')));
        let next = after_adverbials(clause, i + 1);
        says && clause.pos(i) != Pos::Auxiliary && (is_end(clause, next) || clause.lower(next) == "," || next > i + 1)
    })
}

/// The end of what begins at `start`: the sentence's, or where another cue with a subject of its own or a participle of
/// saying takes over.
pub fn end_of_content(clause: &Clause<'_, '_>, start: usize) -> usize {
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
        // “…,” while: the comma stands inside the quotation marks.
        let inside = closes_quote(clause.lower(at)) && clause.lower(at - 1) == ",";
        let comma = clause.lower(at) == "," || inside;
        // Nothing else parts what is attributed from what follows it.
        if !comma && clause.lower(at) != "and" {
            continue;
        }
        let cites = matches!(clause.lower(at + 1), "citing" | "quoting");
        if comma && (cites || clause.pos(at + 1) == Pos::Gerund && attributes(clause, at + 1)) {
            return at;
        }
        if comma && (clause.lower(at + 1) == "according" || quotes == 0 && begins_tag(clause, at)) {
            return at;
        }
        let conjunction = at + usize::from(comma);
        if matches!(clause.lower(conjunction), "while" | "whereas" | "but" | "although" | "though" | "and")
            && (comma || clause.lower(conjunction) == "and")
        {
            // ", while the council wanted", "and said that"
            let reach = if comma { 8 } else { 2 };
            let cue = (conjunction + 1..conjunction + 1 + reach).find(|&i| clause.is_finite(i));
            // "promised he would stay and vowed to fight", "denied it and accused them of lying"
            let another = |i: usize| clause.pos(i) == Pos::Participle && attributes_other(clause, i);
            // "and noted: “…”"
            let speech = |i: usize| clause.lower(i + 1) == "that" || clause.lower(i + 1) == ":";
            if cue.is_some_and(|i| is_cue(clause, i) && (comma || speech(i) || another(i))) {
                return at + usize::from(inside);
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

/// Whether the verb at `at` attributes: it is a cue and takes something.
fn attributes(clause: &Clause<'_, '_>, at: usize) -> bool {
    single_cues(clause, at).any(|cue| complement(clause, cue, at + 1).is_some())
}

/// Whether a verb of saying and who says it end the sentence behind a comma.
fn inverted_tag(clause: &Clause<'_, '_>, comma: usize) -> bool {
    let says = clause.is_finite(comma + 1) && single_cues(clause, comma + 1).any(|cue| cue.takes('q'));
    let named = matches!(clause.pos(comma + 2), Pos::Name | Pos::Determiner);
    let end = || phrase::right(clause, comma + 2).map(|holder| after_adverbials(clause, holder.end));
    says && named && end().is_some_and(|end| is_end(clause, end))
}

/// Whether it attributes more than its object: an infinitive, a charge, a label.
fn attributes_other(clause: &Clause<'_, '_>, at: usize) -> bool {
    let more = |rule: &str| matches!(rule, "infinitive" | "object-infinitive" | "object-of" | "label");
    single_cues(clause, at).any(|cue| complement(clause, cue, at + 1).is_some_and(|(_, rule)| more(rule)))
}

fn is_cue(clause: &Clause<'_, '_>, at: usize) -> bool {
    single_cues(clause, at).next().is_some()
}

/// The cues of one word that the token at `at` can be.
fn single_cues(clause: &Clause<'_, '_>, at: usize) -> impl Iterator<Item = &'static Cue> {
    let cues = clause.token(at).map_or(&[][..], |t| cues::verbs(&t.lemma));
    cues.iter().filter(|cue| cue.rest().next().is_none())
}

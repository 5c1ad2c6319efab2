//! Which way the verb beside a date looks: "met on Monday", "will meet on Monday".
//!
//! Reads the words of `lexicon/<language>/{tenses,given,continuing}.tsv` and the ending -ed, no grammar.

use super::{atoms::Atom, grammar, resolve::Side, words::Word};
use crate::lexicon::{self, WordSet, Words};
use std::sync::OnceLock;

/// How many atoms on either side are asked.
const REACH: usize = 20;

/// How many atoms before "until" the verb that gives the time may stand.
const GIVEN: usize = 10;

/// How many atoms before a date "delayed until" may stand: "until another try Sunday".
const MOVED: usize = 4;

/// How many atoms before "to" the verb that asks for what follows may stand.
const REQUEST: usize = 4;

/// The side that the nearest verb looks to: first of those before the date in its clause, then of those after. Of a
/// period that only describes ("said April sales will fall"), first of those after.
pub(super) fn side(atoms: &[Atom<'_>], first: usize, end: usize, period: bool) -> Option<Side> {
    if moved(&atoms[..first]) {
        return Some(Side::Ahead);
    }
    if period && atoms.get(end).is_some_and(|a| matches!(a.text, "delivery" | "futures" | "contract" | "contracts")) {
        return Some(Side::Ahead);
    }
    let article = first > 1 && atoms[first - 1].text == "the";
    let before_it = first.checked_sub(1 + usize::from(article));
    let describes = period && !before_it.is_some_and(|at| grammar::is_preposition(atoms[at].text));
    if !describes {
        return before(atoms, first, period).or_else(|| after(atoms, end));
    }
    // "will report September sales": what is to come is the report.
    let reports = || before(atoms, first, period).map(|side| if side == Side::Ahead { Side::Either } else { side });
    after(atoms, end).or_else(reports)
}

/// The side that the words right before a date tell, whatever the verb: "since May" is past, "until at least May" to come.
pub(super) fn by_bound(atoms: &[Atom<'_>], first: usize) -> Option<Side> {
    let back = |count: usize| first.checked_sub(count).map_or("", |at| atoms[at].text);
    if back(1).eq_ignore_ascii_case("since") || (back(1) == "the" && back(2).eq_ignore_ascii_case("since")) {
        return Some(Side::Back);
    }
    // "gave them 96 hours, or until Tuesday": a time that somebody is given is to come.
    let given = || atoms[first.saturating_sub(GIVEN)..first].iter().any(|a| gives_time(a.text));
    if matches!(back(1), "until" | "till") && given() {
        return Some(Side::Ahead);
    }
    let at_least = back(1) == "least" && back(2) == "at" && matches!(back(3), "until" | "till" | "through");
    at_least.then_some(Side::Ahead)
}

/// Whether a verb says that somebody has been given what stands behind it.
fn gives_time(word: &str) -> bool {
    static WORDS: OnceLock<WordSet> = OnceLock::new();
    WORDS.get_or_init(|| lexicon::rows("en/given").map(|row| row[0]).collect()).contains(word)
}

/// Whether a word in -ing goes on with what the verb before it tells: "will open, starting with the capital in July".
fn continues(word: &str) -> bool {
    static WORDS: OnceLock<WordSet> = OnceLock::new();
    WORDS.get_or_init(|| lexicon::rows("en/continuing").map(|row| row[0]).collect()).contains(word)
}

/// "postponed", "moved" and their like right before "to": the new date is still to come.
fn moved(before: &[Atom<'_>]) -> bool {
    let verb = |at: usize| at.checked_sub(1).is_some_and(|at| before[at].word() == Some(Word::Moved));
    let until =
        |at: usize| matches!(before[at].text, "until" | "till") || at + 1 == before.len() && before[at].text == "to";
    (before.len().saturating_sub(MOVED)..before.len()).any(|at| until(at) && verb(at))
}

/// The nearest verb before the date. A participle behind a comma parts a period from the verb before it ("the index, to be
/// released Friday, measuring prices in July"): its tense is that of what it describes.
fn before(atoms: &[Atom<'_>], first: usize, period: bool) -> Option<Side> {
    // "beginning in the third quarter": with nothing of its own but the date, it tells when what is before it happens.
    let takes =
        |from: usize| (from..first).any(|at| atoms[at].text != "the" && !grammar::is_preposition(atoms[at].text));
    let participle = |word: &Atom<'_>| word.text.ends_with("ing") && !word.capital() && !continues(word.text);
    let describes = |at: usize| atoms[at].text == "," && atoms.get(at + 1).is_some_and(participle) && takes(at + 2);
    // "expected to grow, after a fall in March": what is behind "after" is no part of what is to come.
    let earlier = |at: usize| atoms[at].text == "after" && at > 0 && atoms[at - 1].text == "," && at + 1 < first;
    let before = (first.saturating_sub(REACH)..first).rev();
    let ends = |at: usize| is_boundary(&atoms[at]) || period && (describes(at) || earlier(at));
    before.take_while(|&at| !ends(at)).find_map(|at| look(atoms, at))
}

/// The first verb after the date; a comma right after the date does not end its clause, a question does ("in a November
/// memorandum on what would be negotiated").
fn after(atoms: &[Atom<'_>], end: usize) -> Option<Side> {
    let start = if atoms.get(end).is_some_and(|a| a.text == ",") { end + 1 } else { end };
    let reach = start..atoms.len().min(start + REACH);
    let ends = |atom: &Atom<'_>| is_boundary(atom) || matches!(atom.text, "," | "what" | "how" | "whether" | "why");
    reach.take_while(|&at| !ends(&atoms[at])).find_map(|at| look(atoms, at))
}

/// Whether the form at a place follows "to", "be" or a modal verb: "to hit", "will be held", "will cut" are no past forms.
fn is_bare(atoms: &[Atom<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|at| atoms.get(at))
        .is_some_and(|b| matches!(b.text, "to" | "be") || matches!(listed(b.text), Some(Tense::Ahead | Tense::Guessed)))
}

fn is_boundary(atom: &Atom<'_>) -> bool {
    matches!(atom.text, ";" | ":" | "—" | "“" | "”" | "\"" | "(" | ")" | "but" | "while")
}

/// What the word at a place tells.
fn look(atoms: &[Atom<'_>], at: usize) -> Option<Side> {
    let word = atoms[at].text;
    if at == 0 && matches!(word, "Will" | "Would" | "Can" | "Could" | "Should") {
        return Some(Side::Ahead);
    }
    if word == "set" && !is_set_ahead(atoms, at) {
        return None;
    }
    // "had forecast a fall in January", "originally planned for Friday": what was to come then.
    let before = at.checked_sub(1).map_or("", |at| atoms[at].text);
    match listed(word) {
        Some(Tense::Ahead | Tense::Guessed) if listed(before) == Some(Tense::Former) => return None,
        Some(Tense::Guessed) if before == "had" => return None,
        Some(Tense::Ahead | Tense::Guessed) => return Some(Side::Ahead),
        Some(Tense::Back) => return (!is_bare(atoms, at)).then_some(Side::Back),
        Some(Tense::Either) => return Some(Side::Either),
        Some(Tense::ToCome | Tense::Hoped | Tense::Former) | None => {}
    }
    if word == "to" && is_to_come(atoms, at) {
        return Some(Side::Ahead);
    }
    if is_past(word) && is_awaited(atoms, at) {
        return Some(Side::Ahead);
    }
    (is_past(word) && !atoms[at].capital() && !is_bare(atoms, at)).then_some(Side::Back)
}

/// "is set for May", "set to meet", "set a hearing for Tuesday", and not "set sail", "set fire to", "set up camp".
fn is_set_ahead(atoms: &[Atom<'_>], at: usize) -> bool {
    let text = |at: usize| atoms.get(at).map_or("", |atom| atom.text);
    let passive =
        at.checked_sub(1).is_some_and(|at| matches!(text(at), "is" | "are" | "was" | "were" | "been" | "s" | "re"));
    let dated =
        |at: usize| text(at) == "for" && atoms.get(at + 1).is_some_and(|next| next.may_begin(atoms.get(at + 2)));
    passive || matches!(text(at + 1), "to" | "for") || (at + 2..at + 6).any(dated)
}

/// "when they are sentenced in March", "if it is rejected": a passive of the present behind "when" or "if" tells of what is still
/// to come.
fn is_awaited(atoms: &[Atom<'_>], at: usize) -> bool {
    let back = |count: usize| at.checked_sub(count).map_or("", |at| atoms[at].text);
    let when =
        (2..=5).any(|count| ["when", "once", "if", "unless"].iter().any(|word| back(count).eq_ignore_ascii_case(word)));
    matches!(back(1), "is" | "are") && when
}

/// Whether a word ends as past forms do: "voted", "agreed", not "need", "speed" or "proceed".
fn is_past(word: &str) -> bool {
    let agreed = || matches!(word, "agreed" | "disagreed" | "guaranteed" | "decreed" | "freed");
    word.len() > 4 && word.ends_with("ed") && (!word.ends_with("eed") || agreed())
}

/// "is to meet", "agreed to meet", "asked the council to meet", "a summit, to be held": what the infinitive says is still
/// to come.
fn is_to_come(atoms: &[Atom<'_>], at: usize) -> bool {
    let passive = atoms.get(at + 1).is_some_and(|a| a.text == "be");
    let asks = |verb: usize| match listed(atoms[verb].text) {
        Some(Tense::ToCome) => true,
        // "had hoped to meet by Friday": Friday has passed.
        Some(Tense::Hoped) => verb.checked_sub(1).is_none_or(|had| atoms[had].text != "had"),
        _ => false,
    };
    (at.saturating_sub(REQUEST)..at).any(asks)
        || at
            .checked_sub(1)
            .is_some_and(|at| matches!(atoms[at].text, "is" | "are") || (passive && atoms[at].text == ","))
}

/// What a listed word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tense {
    Ahead,
    Back,
    /// Ahead, but behind "had".
    Guessed,
    /// A word before a verb of either sort that tells that it no longer holds.
    Former,
    /// What its infinitive says is ahead.
    ToCome,
    /// The same of a wish or threat, which "had" tells was not fulfilled in time.
    Hoped,
    /// Either way: "was supposed to".
    Either,
}

fn listed(word: &str) -> Option<Tense> {
    static WORDS: OnceLock<Words<Tense>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        lexicon::rows("en/tenses").filter_map(|row| Some((*row.first()?, tense(row.get(1)?)?))).collect()
    });
    words.get(word).copied()
}

fn tense(name: &str) -> Option<Tense> {
    Some(match name {
        "ahead" => Tense::Ahead,
        "back" => Tense::Back,
        "to-come" => Tense::ToCome,
        "hoped" => Tense::Hoped,
        "either" => Tense::Either,
        "guessed" => Tense::Guessed,
        "former" => Tense::Former,
        _ => return None,
    })
}

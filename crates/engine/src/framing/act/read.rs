//! An act's word in its sentence → how it is put: active, passive, without a subject, as a noun; who did it, to whom.

use super::class::{Entry, Sort, Tie};
use crate::{
    framing::attribution::{Clause, near_subject, phrase_after, phrase_before, subject},
    text::Pos,
};
use std::ops::Range;
use variorum_story::ActForm;

/// Tokens behind a verb in which "by" names who did it.
const AGENT: usize = 14;

/// How an act is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Put {
    pub form: ActForm,
    pub actor: Option<Range<usize>>,
    pub patient: Option<Range<usize>>,
}

/// Reads the act whose words are `word`.
pub(super) fn put(clause: &Clause<'_, '_>, entry: &Entry, word: &Range<usize>) -> Put {
    let put = read(clause, entry, word);
    Put {
        actor: put.actor.and_then(|p| trimmed(clause, p)),
        patient: put.patient.and_then(|p| trimmed(clause, p)),
        ..put
    }
}

/// A phrase without circumstances at its end: "Moura last (year)", "the mission first (arrived)".
fn trimmed(clause: &Clause<'_, '_>, mut phrase: Range<usize>) -> Option<Range<usize>> {
    let loose = |at: usize| {
        matches!(clause.pos(at), Pos::Adjective | Pos::Adverb) || matches!(clause.lower(at), "first" | "last")
    };
    // "beat United 3-1"
    let score = |at: usize| clause.pos(at) == Pos::Numeral && clause.pos(at - 1) == Pos::Name;
    while phrase.len() > 1 && (loose(phrase.end - 1) || score(phrase.end - 1)) {
        phrase.end -= 1;
    }
    (!phrase.is_empty()).then_some(phrase)
}

fn read(clause: &Clause<'_, '_>, entry: &Entry, word: &Range<usize>) -> Put {
    // "The union asked for more": a demand goes on with what is demanded, and has an actor.
    let demand = entry.class.tie == Tie::Object;
    match (entry.sort, clause.pos(word.start)) {
        (Sort::Noun, _) => noun(clause, word),
        (Sort::Middle, _) => Put { form: ActForm::Middle, actor: None, patient: subject(clause, word.start) },
        (_, Pos::Participle) if demand && !clause.is_passive(word.start) => {
            active(clause, word, subject(clause, word.start))
        }
        _ => verb(clause, word),
    }
}

fn verb(clause: &Clause<'_, '_>, word: &Range<usize>) -> Put {
    match clause.pos(word.start) {
        _ if clause.is_passive(word.start) => passive(clause, word),
        Pos::Participle if is_reduced(clause, word) => reduced(clause, word),
        Pos::Gerund => gerund(clause, word),
        _ => active(clause, word, subject(clause, word.start)),
    }
}

/// Reads a verb that no class lists.
pub(super) fn put_verb(clause: &Clause<'_, '_>, word: &Range<usize>) -> Option<Put> {
    let is_verb = matches!(clause.pos(word.start), Pos::Verb | Pos::Participle | Pos::Gerund);
    let put = is_verb.then(|| verb(clause, word))?;
    Some(Put { actor: put.actor.and_then(|p| trimmed(clause, p)), ..put })
}

fn active(clause: &Clause<'_, '_>, word: &Range<usize>, actor: Option<Range<usize>>) -> Put {
    Put { form: ActForm::Active, actor, patient: phrase_after(clause, word.end) }
}

/// "40 were killed by the army."
fn passive(clause: &Clause<'_, '_>, word: &Range<usize>) -> Put {
    let actor = agent(clause, word.end);
    let form = if actor.is_some() { ActForm::PassiveAgent } else { ActForm::Passive };
    Put { form, actor, patient: near_subject(clause, word.start) }
}

/// "with 40 killed", "40 people killed in May".
fn reduced(clause: &Clause<'_, '_>, word: &Range<usize>) -> Put {
    let actor = agent(clause, word.end);
    Put { form: ActForm::Participle, actor, patient: before(clause, word.start) }
}

/// "accused the army of killing 40", "burst its banks, killing 40".
fn gerund(clause: &Clause<'_, '_>, word: &Range<usize>) -> Put {
    let preposition = clause.before(word.start).is_some_and(|t| matches!(&*t.lower, "of" | "for" | "from"));
    let actor = if preposition { accused(clause, word.start - 1) } else { subject(clause, word.start) };
    active(clause, word, actor)
}

/// Whom "of" or "for" says to have done it: the object before it, or the subject of "was accused of".
fn accused(clause: &Clause<'_, '_>, of: usize) -> Option<Range<usize>> {
    match clause.before(of).map(|t| t.pos) {
        Some(Pos::Participle | Pos::Verb) => near_subject(clause, of - 1),
        _ => before(clause, of),
    }
}

/// "the killing of 40 by the army", "the army's killing of 40".
fn noun(clause: &Clause<'_, '_>, word: &Range<usize>) -> Put {
    let of = clause.lower(word.end) == "of";
    let patient = if of { phrase_after(clause, word.end + 1) } else { None };
    let possessive = matches!(clause.lower_before(word.start), "'s" | "'");
    let possessor = if possessive { before(clause, word.start - 1) } else { None };
    let actor = agent(clause, word.end).or(possessor);
    // "of 40 people by the army": the patient ends before who did it.
    let by = patient.as_ref().and_then(|p| p.clone().find(|&at| clause.lower(at) == "by"));
    let patient = patient.map(|p| p.start..by.unwrap_or(p.end));
    Put { form: ActForm::Noun, actor, patient }
}

/// Who is named after "by", in the same clause.
fn agent(clause: &Clause<'_, '_>, from: usize) -> Option<Range<usize>> {
    let by = (from..clause.range.end.min(from + AGENT))
        .take_while(|&at| {
            !matches!(clause.pos(at), Pos::Verb | Pos::Auxiliary) && !matches!(clause.lower(at), "," | ";")
        })
        .find(|&at| clause.lower(at) == "by")?;
    // "by Friday", "by 3 percent", "by taking power" name nobody.
    let named = matches!(clause.pos(by + 1), Pos::Determiner | Pos::Noun | Pos::Name | Pos::Adjective | Pos::Pronoun);
    phrase_after(clause, by + 1).filter(|_| named)
}

/// The noun phrase that ends before `end`.
fn before(clause: &Clause<'_, '_>, end: usize) -> Option<Range<usize>> {
    // A closing mark belongs to a quoted label.
    let marked = clause.before(end).is_some_and(|t| matches!(&*t.lower, "”" | "\"" | "’"));
    let own = phrase_before(clause, end - usize::from(marked)).map(|p| p.start..end)?;
    let open = clause.before(own.start).is_some_and(|t| matches!(&*t.lower, "“" | "\"" | "‘"));
    let start = own.start - usize::from(open && marked);
    // "the army and “armed men”"
    let joined = marked && clause.lower_before(start) == "and";
    let first = if joined { phrase_before(clause, start - 1).map(|p| p.start) } else { None };
    Some(first.unwrap_or(start)..end)
}

/// Whether a participle has neither auxiliary nor object: its noun stands before it.
fn is_reduced(clause: &Clause<'_, '_>, word: &Range<usize>) -> bool {
    let nominal = |t: &crate::text::Token<'_>| matches!(t.pos, Pos::Noun | Pos::Name | Pos::Numeral) || t.is("others");
    let noun = clause.before(word.start).is_some_and(nominal);
    let object = matches!(
        clause.pos(word.end),
        Pos::Determiner | Pos::Noun | Pos::Name | Pos::Numeral | Pos::Pronoun | Pos::Adjective
    );
    noun && !object
}

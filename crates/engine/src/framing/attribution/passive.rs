//! Passive verbs that attribute: "is said to have fled", "was accused of neglect by the mayor", "it was announced that".

use super::{
    clause::Clause,
    complement::{REACH, clause_at},
    cues::{Cue, Stance},
    extent::{after_adverbials, end_of_content},
    phrase,
    subject::near_subject,
    verb::Parts,
};
use crate::text::Pos;
use std::ops::Range;

/// "is said to have fled", "was accused by the mayor of neglect", "it was announced that".
pub fn passive(clause: &Clause<'_, '_>, cue: &Cue, words: &Range<usize>) -> Option<Parts> {
    let linked = matches!(clause.lower(words.end), "of" | "for" | "by" | "as");
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
    if source.is_none()
        && cue.takes('r')
        && at == words.end
        && let Some((start, _)) = clause_at(clause, at, at)
    {
        return Some((None, vec![clause.content(start..end_of_content(clause, start))?], "passive-bare"));
    }
    let infinitive =
        lower == "to" && clause.pos(at) == Pos::Particle && (cue.takes('b') || cue.takes('o') || cue.takes('c'));
    let of = matches!(lower, "of" | "for") && cue.takes('g');
    // "seen as a moderate", not "seen as he left".
    let clause_behind = || clause_at(clause, at + 1, at + 1).is_some() || clause.pos(at + 1) == Pos::Pronoun;
    let label = lower == "as" && cue.takes('l') && !clause_behind();
    if !(infinitive || of || label) {
        return None;
    }
    let mut end = end_of_content(clause, at);
    if source.is_none()
        && (of || label)
        && let Some(by) = closing_agent(clause, at + 1..end)
    {
        end = by.start - 1;
        source = Some(by);
    }
    let rest = clause.content(at..end)?;
    // "was not authorised to talk": nobody speaks.
    if source.is_none() && cue.stance == Stance::Orders && clause.is_negated(words.start) {
        return None;
    }
    let about = near_subject(clause, words.start).map(|s| clause.span(&s));
    Some((source, about.into_iter().chain([rest]).collect(), "passive"))
}

/// Who is named after "by" at the end: "accused of bribery by the opposition", not "of winning by cheating".
fn closing_agent(clause: &Clause<'_, '_>, within: Range<usize>) -> Option<Range<usize>> {
    let by = within.clone().rev().take(REACH).find(|&at| clause.lower(at) == "by")?;
    let agent = phrase::right(clause, by + 1)?;
    let closes = after_adverbials(clause, agent.end) >= within.end;
    (closes && by > within.start && phrase::can_speak(clause, &agent)).then_some(agent)
}

/// Who is named after "by"; "by prosecutors of taking bribes" names prosecutors only.
fn agent(clause: &Clause<'_, '_>, cue: &Cue, at: usize) -> Option<Range<usize>> {
    let whole = phrase::right(clause, at)?;
    if !cue.takes('g') {
        return Some(whole);
    }
    phrase::base_right(clause, at, whole.end).map(|end| at..end)
}

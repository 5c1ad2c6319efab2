//! Answers to one question → a verdict, with its reason as data.
//!
//! Reads published figures alone, so that whatever a verdict rests on stands in the story, and the editor's corrections
//! can be judged anew without the texts. Each rule is a file whose first lines are its manual page; a rule looks at one
//! pair of answers. [`RULES`] is the order in which they are asked.

mod agree;
mod cannot_tell;
mod compatible;
mod conflict;
mod conversion;
mod different_scope;
mod group;
mod known;
mod later_count;
mod pair;
mod rounding;
mod same_day;
mod single;
mod slip;
#[cfg(test)]
mod tests;
mod told_apart;

pub(crate) use known::Known;
pub(crate) use pair::{Given, Pair};

use std::cmp::Ordering;
use variorum_story::{Between, Group, Question, Reason, Scope, Slip, Verdict};

/// A rule on a pair of answers.
pub(crate) struct Rule {
    /// Its name in reasons: "later-count".
    pub id: &'static str,
    /// What it says when it fires.
    pub verdict: Verdict,
    /// Whether it fires.
    pub fires: fn(&Pair<'_>) -> bool,
}

/// The rules in the order in which they are asked; the last always fires.
const RULES: [Rule; 9] = [
    agree::RULE,
    rounding::RULE,
    conversion::RULE,
    later_count::RULE,
    compatible::RULE,
    cannot_tell::RULE,
    same_day::RULE,
    told_apart::RULE,
    conflict::RULE,
];

/// Answers of which each two are judged alone too: pairs grow with the square, and what they are judged is published.
const PAIRED: usize = 12;

/// What was found on the answers to one question.
pub(crate) struct Judgement {
    pub verdict: Verdict,
    pub reason: Reason,
    pub slip: Option<Slip>,
    /// For each answer, its group.
    pub groups: Vec<u32>,
    /// The pairs that alone have another verdict, by place; none where there are too many answers.
    pub pairs: Option<Vec<(usize, usize, Verdict)>>,
}

/// Whether no conflict is claimed in a question since an account tells its values apart.
pub(crate) fn is_told_apart(question: &Question) -> bool {
    question.reason.rule == told_apart::RULE.id
}

impl Judgement {
    /// The same with no conflict claimed: an account tells the values apart.
    pub fn withheld(mut self) -> Self {
        let kept = |verdict: Verdict| if verdict == Verdict::Conflict { told_apart::RULE.verdict } else { verdict };
        if self.verdict == Verdict::Conflict {
            told_apart::RULE.id.clone_into(&mut self.reason.rule);
        }
        self.verdict = kept(self.verdict);
        self.reason.groups.iter_mut().for_each(|group| group.verdict = kept(group.verdict));
        self.pairs.iter_mut().flatten().for_each(|(.., verdict)| *verdict = kept(*verdict));
        self.pairs.iter_mut().for_each(|pairs| pairs.retain(|(.., verdict)| *verdict != self.verdict));
        self
    }

    /// Writes it into the question, whose answers are those judged.
    pub fn write(self, question: &mut Question) {
        let source = |at: usize| question.answers[at].source.clone();
        let between = |(a, b, verdict)| Between { sources: (source(a), source(b)), verdict };
        question.pairs = self.pairs.map(|pairs| pairs.into_iter().map(between).collect());
        for (answer, group) in question.answers.iter_mut().zip(self.groups) {
            answer.group = group;
        }
        question.verdict = self.verdict;
        question.reason = self.reason;
        question.slip = self.slip;
    }
}

/// The rule that decides a pair.
fn rule(pair: &Pair<'_>) -> &'static Rule {
    const LAST: &Rule = &conflict::RULE;
    RULES.iter().find(|rule| (rule.fires)(pair)).unwrap_or(LAST)
}

/// Judges the answers to one question, one a source; `running` says that the measure counts what only grows.
pub(crate) fn judge(answers: &[Given<'_>], running: bool) -> Judgement {
    if answers.len() < 2 {
        return single::judgement(answers);
    }
    let (groups, inside) = grouped(answers, running);
    let (verdict, id, figures) = whole(answers, &groups, &inside);
    let all: Vec<usize> = (0..answers.len()).collect();
    let mut of = vec![0; answers.len()];
    for (index, members) in groups.iter().enumerate() {
        for &member in members {
            of[member] = index as u32;
        }
    }
    Judgement {
        verdict,
        slip: slip::among(answers, &all, running),
        reason: Reason {
            rule: id.to_owned(),
            scope: different_scope::kinds(answers, &groups),
            holders: differ(answers, &figures),
            figures: figures.iter().map(|&at| answers[at].figure.id.clone()).collect(),
            groups: groups
                .iter()
                .zip(&inside)
                .map(|(members, decided)| Group { scope: scopes(answers, members), verdict: decided.shown(members) })
                .collect(),
        },
        groups: of,
        pairs: (answers.len() <= PAIRED).then(|| pairs(answers, running, verdict)),
    }
}

/// Groups of like scope, and the gravest finding inside each.
fn grouped(answers: &[Given<'_>], running: bool) -> (Vec<Vec<usize>>, Vec<Decided>) {
    let groups = group::groups(answers, running);
    let inside = groups.iter().map(|members| worst(answers, members, running)).collect();
    (groups, inside)
}

/// The verdict on all answers, the rule that gave it, and the answers that it rests on.
fn whole(answers: &[Given<'_>], groups: &[Vec<usize>], inside: &[Decided]) -> (Verdict, &'static str, Vec<usize>) {
    let conflict = inside.iter().find(|decided| decided.rule.verdict == Verdict::Conflict);
    match (conflict, groups.len()) {
        (Some(decided), _) => (decided.rule.verdict, decided.rule.id, decided.figures.clone()),
        (None, 1) => (inside[0].rule.verdict, inside[0].rule.id, inside[0].figures.clone()),
        (None, _) => different_scope::verdict(answers, groups),
    }
}

/// The pairs of answers that alone have another verdict than all of them together: what a third account explains or bridges
/// is not known to the two.
fn pairs(answers: &[Given<'_>], running: bool, all: Verdict) -> Vec<(usize, usize, Verdict)> {
    if answers.len() < 3 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for a in 0..answers.len() {
        for b in a + 1..answers.len() {
            let two = [answers[a].clone(), answers[b].clone()];
            let (groups, inside) = grouped(&two, running);
            let (verdict, ..) = whole(&two, &groups, &inside);
            if verdict != all {
                found.push((a, b, verdict));
            }
        }
    }
    found
}

/// The gravest finding inside one group.
struct Decided {
    rule: &'static Rule,
    figures: Vec<usize>,
}

impl Decided {
    /// What is said of the group itself.
    fn shown(&self, members: &[usize]) -> Verdict {
        if members.len() == 1 { Verdict::Single } else { self.rule.verdict }
    }
}

/// The gravest verdict among the pairs of a group, and which pair of those that have it lies farthest apart; every member
/// where none conflict.
fn worst(answers: &[Given<'_>], members: &[usize], running: bool) -> Decided {
    let mut found: Option<(Decided, f64)> = None;
    for (at, &a) in members.iter().enumerate() {
        for &b in &members[at + 1..] {
            let pair = Pair { a: &answers[a], b: &answers[b], running };
            let rule = match rule(&pair) {
                _ if bridged(answers, members, &pair) => &conversion::RULE,
                last if last.verdict == Verdict::Conflict => explained(answers, members, &pair).unwrap_or(last),
                rule => rule,
            };
            let gap = pair.gap();
            let weighs = |(f, least): &(Decided, f64)| match gravity(rule.verdict).cmp(&gravity(f.rule.verdict)) {
                Ordering::Less => true,
                Ordering::Equal => gap > *least,
                Ordering::Greater => false,
            };
            if found.as_ref().is_none_or(weighs) {
                found = Some((Decided { rule, figures: vec![a, b] }, gap));
            }
        }
    }
    let mut found = found.map_or(Decided { rule: &agree::RULE, figures: Vec::new() }, |(decided, _)| decided);
    if found.rule.verdict != Verdict::Conflict {
        found.figures = members.to_vec();
    }
    found
}

/// The rule by which the other accounts explain a difference that the two alone do not.
fn explained(answers: &[Given<'_>], members: &[usize], pair: &Pair<'_>) -> Option<&'static Rule> {
    if later_count::outgrown(answers, members, pair) {
        Some(&later_count::RULE)
    } else if same_day::by_others(answers, members, pair) {
        Some(&same_day::RULE)
    } else {
        told_apart::by_others(answers, pair).then_some(&told_apart::RULE)
    }
}

/// Whether the two have no unit in common, and a third account gives its figure in both and agrees with each.
fn bridged(answers: &[Given<'_>], members: &[usize], pair: &Pair<'_>) -> bool {
    let meets = |third: usize, other: &Given<'_>| {
        let rule = rule(&Pair { a: &answers[third], b: other, running: pair.running });
        gravity(rule.verdict) >= gravity(Verdict::Compatible)
    };
    let other = |third: usize| {
        !std::ptr::eq(&raw const answers[third], pair.a) && !std::ptr::eq(&raw const answers[third], pair.b)
    };
    pair.intervals().is_none()
        && !pair.same_unit()
        && members.iter().any(|&third| other(third) && meets(third, pair.a) && meets(third, pair.b))
}

/// How much a verdict weighs where the pairs of one question differ: the order in which they are declared.
fn gravity(verdict: Verdict) -> u8 {
    verdict as u8
}

/// The scopes that the members of a group state, each once.
fn scopes(answers: &[Given<'_>], members: &[usize]) -> Vec<Scope> {
    let mut found: Vec<Scope> = members.iter().flat_map(|&m| answers[m].scope.iter().cloned()).collect();
    found.sort();
    found.dedup();
    found
}

/// Whether the figures named are said by two holders or more.
fn differ(answers: &[Given<'_>], figures: &[usize]) -> bool {
    let mut names = figures.iter().filter_map(|&at| answers[at].figure.holder.as_ref()).map(|h| h.name.to_lowercase());
    names.next().is_some_and(|first| names.any(|other| other != first))
}

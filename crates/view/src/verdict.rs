//! Verdicts in words, with their reason.

use crate::address::Group;
use crate::find::{Badge, Finder};
use crate::label::label;
use crate::wording::{Lang, join, upper_first};
use variorum_story::{Figure, QualifierKind, Question, Scope, Slip, Verdict};

/// A verdict as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictView {
    /// Its group, which names its style and filter.
    pub group: Group,
    /// A sign that stands beside the word, never alone.
    pub sign: &'static str,
    /// The verdict: "Different counts".
    pub word: &'static str,
    /// Why, as one or two sentences.
    pub reason: String,
    /// A mistake of writing that would explain the difference, as a sentence.
    pub slip: Option<&'static str>,
}

/// The verdict of each group in short, without a reason: what two accounts alone may have.
pub fn shorts(lang: Lang) -> Vec<VerdictView> {
    let all = [
        Verdict::Conflict,
        Verdict::DifferentScope,
        Verdict::LaterCount,
        Verdict::CannotTell,
        Verdict::Agree,
        Verdict::Single,
    ];
    let short = |verdict| {
        let (sign, word) = short(verdict, lang);
        VerdictView { group: group(verdict), sign, word, reason: String::new(), slip: None }
    };
    all.into_iter().map(short).collect()
}

/// The group that a reader takes a verdict for.
pub fn group(verdict: Verdict) -> Group {
    match verdict {
        Verdict::Conflict => Group::Conflict,
        Verdict::DifferentScope => Group::Scope,
        Verdict::LaterCount => Group::Later,
        Verdict::CannotTell => Group::Unclear,
        Verdict::Compatible | Verdict::Conversion | Verdict::Rounding | Verdict::Agree => Group::Agree,
        Verdict::Single => Group::Single,
    }
}

/// The verdict on a question, in words.
pub fn verdict(question: &Question, finder: &Finder, lang: Lang) -> VerdictView {
    let (sign, word) = short(question.verdict, lang);
    let slip = question.slip.map(|slip| match slip {
        Slip::Factor => lang.say("slip.factor"),
        Slip::SwappedDigits => lang.say("slip.swapped"),
        Slip::DecimalPoint => lang.say("slip.point"),
        Slip::MonthAndDay => lang.say("slip.month"),
    });
    VerdictView { group: group(question.verdict), sign, word, reason: reason(question, finder, lang), slip }
}

/// The word of the verdict between two sources, on all where no two are compared.
pub fn between(question: &Question, pair: Option<[&str; 2]>, lang: Lang) -> &'static str {
    let Some([a, b]) = pair else { return short(question.verdict, lang).1 };
    let answers = |source: &str| question.answers.iter().any(|answer| answer.source == source);
    if !(answers(a) && answers(b)) {
        return short(Verdict::Single, lang).1;
    }
    let of_them = |(x, y): &(String, String)| (x == a && y == b) || (x == b && y == a);
    let own = question.pairs.iter().flatten().find(|between| of_them(&between.sources));
    short(own.map_or(question.verdict, |between| between.verdict), lang).1
}

/// Sign and word of a verdict.
fn short(verdict: Verdict, lang: Lang) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Conflict => ("≠", lang.say("verdict.conflict")),
        Verdict::DifferentScope => ("∥", lang.say("verdict.scope")),
        Verdict::LaterCount => ("↗", lang.say("verdict.later")),
        Verdict::CannotTell => ("?", lang.say("verdict.unclear")),
        Verdict::Compatible => ("⊂", lang.say("verdict.compatible")),
        Verdict::Conversion => ("⇄", lang.say("verdict.conversion")),
        Verdict::Rounding => ("≈", lang.say("verdict.rounding")),
        Verdict::Agree => ("=", lang.say("verdict.agree")),
        Verdict::Single => ("·", lang.say("verdict.single")),
    }
}

/// Why a verdict was given.
fn reason(question: &Question, finder: &Finder, lang: Lang) -> String {
    let values = || said(question, finder, lang, |_| true);
    let key = match question.verdict {
        Verdict::Conflict => return conflict(question, finder, lang),
        Verdict::DifferentScope => return scopes(question, finder, lang),
        Verdict::LaterCount => "reason.later",
        Verdict::CannotTell => "reason.unclear",
        Verdict::Compatible => "reason.compatible",
        Verdict::Conversion => "reason.conversion",
        Verdict::Rounding => "reason.rounding",
        Verdict::Agree => "reason.agree",
        Verdict::Single => "reason.single",
    };
    lang.fill(key, &[("values", &values())])
}

/// Which values part: "12 (A) against 19 (B, D)", whatever else other accounts say.
fn conflict(question: &Question, finder: &Finder, lang: Lang) -> String {
    let key = if question.reason.holders { "reason.conflict-holders" } else { "reason.conflict" };
    let sides: Vec<String> = question.reason.figures.iter().filter_map(|id| side(id, question, finder, lang)).collect();
    match &sides[..] {
        [one, other] if one != other => lang.fill(key, &[("one", one), ("other", other)]),
        _ => lang.fill("reason.conflict-plain", &[("values", &said(question, finder, lang, |_| true))]),
    }
}

/// The value of one figure that a verdict rests on, with all who give it.
fn side(id: &str, question: &Question, finder: &Finder, lang: Lang) -> Option<String> {
    let text = label(finder.figure(id)?, lang);
    let values = values(question, finder, lang, |_| true);
    values.into_iter().find(|(_, known)| *known == text).map(part)
}

/// A value with who gives it.
fn part((badges, text): (Vec<Badge>, String)) -> String {
    let letters: Vec<String> = badges.into_iter().map(|badge| badge.letter).collect();
    join(&[&text, "\u{a0}(", &letters.join(", "), ")"])
}

/// "12 (A) and 19 (B, D)": each value once, with who gives it.
fn said(question: &Question, finder: &Finder, lang: Lang, which: impl Fn(u32) -> bool) -> String {
    let parts: Vec<String> = values(question, finder, lang, which).into_iter().map(part).collect();
    lang.list(&parts)
}

/// Each value of the groups asked for once, with who gives it.
pub fn values(
    question: &Question,
    finder: &Finder,
    lang: Lang,
    which: impl Fn(u32) -> bool,
) -> Vec<(Vec<Badge>, String)> {
    let mut values: Vec<(Vec<Badge>, String)> = Vec::new();
    for answer in question.answers.iter().filter(|answer| which(answer.group)) {
        let Some(figure) = finder.figure(&answer.figure) else { continue };
        let text = label(figure, lang);
        let badge = finder.badge(&answer.source);
        match values.iter_mut().find(|(_, known)| *known == text) {
            Some((badges, _)) => badges.push(badge),
            None => values.push((vec![badge], text)),
        }
    }
    values
}

/// What each group of answers holds for: "310 (C), no cause given; 170 (B) and 187 (A), in hostile acts".
fn scopes(question: &Question, finder: &Finder, lang: Lang) -> String {
    let mut parts = Vec::new();
    for (index, group) in question.reason.groups.iter().enumerate() {
        let values = said(question, finder, lang, |own| own as usize == index);
        let scope = scope(&group.scope, &question.reason.scope, lang);
        if !values.is_empty() {
            parts.push(lang.fill("reason.scope-part", &[("values", &values), ("scope", &scope)]));
        }
    }
    if parts.len() < 2 {
        let values = said(question, finder, lang, |_| true);
        return lang.fill("reason.scope-plain", &[("values", &values)]);
    }
    lang.fill("reason.scope", &[("parts", &upper_first(&parts.join("; ")))])
}

/// What the answers of a group hold for only.
pub fn group_scope(question: &Question, group: usize) -> &[Scope] {
    question.reason.groups.get(group).map_or(&[], |group| &group.scope)
}

/// A scope in words: "cause: hostile act or fighting", or "no cause given" for the kinds that tell the groups apart.
pub fn scope(scope: &[Scope], kinds: &[QualifierKind], lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    for kind in kinds_of(scope, kinds) {
        let words: Vec<&str> = scope.iter().filter(|part| part.kind == kind).map(|part| part.lemma.as_str()).collect();
        parts.push(if words.is_empty() {
            none_given(kind, lang).to_owned()
        } else {
            join(&[kind_name(kind, lang), lang.say("scope.colon"), &words.join(lang.say("list.or"))])
        });
    }
    if parts.is_empty() { lang.say("scope.none").to_owned() } else { parts.join(", ") }
}

/// The kinds that tell groups apart, then those that this scope has beyond them.
fn kinds_of(scope: &[Scope], kinds: &[QualifierKind]) -> Vec<QualifierKind> {
    let mut all = kinds.to_vec();
    for part in scope {
        if !all.contains(&part.kind) {
            all.push(part.kind);
        }
    }
    all
}

/// A kind of qualifier in words.
pub fn kind_name(kind: QualifierKind, lang: Lang) -> &'static str {
    match kind {
        QualifierKind::Cause => lang.say("scope.cause"),
        QualifierKind::Place => lang.say("scope.place"),
        QualifierKind::Population => lang.say("scope.population"),
        QualifierKind::Time => lang.say("scope.time"),
        QualifierKind::Status => lang.say("scope.status"),
        QualifierKind::Actor => lang.say("scope.actor"),
    }
}

fn none_given(kind: QualifierKind, lang: Lang) -> &'static str {
    match kind {
        QualifierKind::Cause => lang.say("scope.no-cause"),
        QualifierKind::Place => lang.say("scope.no-place"),
        QualifierKind::Population => lang.say("scope.no-population"),
        QualifierKind::Time => lang.say("scope.no-time"),
        QualifierKind::Status => lang.say("scope.no-status"),
        QualifierKind::Actor => lang.say("scope.no-actor"),
    }
}

/// What a figure holds for only, in words; empty where it is not restricted.
pub fn figure_scope(figure: &Figure, lang: Lang) -> Vec<String> {
    let one = |q: &variorum_story::Qualifier| join(&[kind_name(q.kind, lang), lang.say("scope.colon"), &q.lemma]);
    figure.scope.iter().map(one).collect()
}

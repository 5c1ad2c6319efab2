//! Cases of framing: `article` blocks (`id=`, `published=YYYY-MM-DD` where it is known) and what they are contrasted on.
//!
//! | block | a line for each |
//! |---|---|
//! | `labels` | `referent \| source \| words \| sure or possible \| rule`, with `\| 2 times` where it stands twice, or `referent \| source \| unquoted 1`, where no words are left |
//! | `acts` | `act \| source \| verb \| form \| actor or - \| patient or -`, or `act \| source \| touched` or `not-found` |
//! | `claims` | `claim \| source \| voice \| holders or - \| cue or - \| words`, or `touched` or `not-found` |
//! | `coverage` | `row \| source \| found 2`, `touched` or `not-found` |
//! | `emphasis` | `id \| source \| words`, or `id \| source \| -` of those it is held against |
//!
//! Every line must be among what is found. A line that begins with `!` must not: nothing found may begin with what follows.
//! `none` says that nothing at all is found. Every case is run with its articles in both orders.

use variorum_engine::compare;
use variorum_story::{Framing, Part};
use variorum_tests::{Case, cases};

#[test]
fn framing_cases() {
    let cases = cases("framing");
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    super::report("framing", &failures, cases.len());
}

type Lines = fn(&Framing) -> Vec<String>;

const KINDS: [(&str, Lines); 5] =
    [("labels", labels), ("acts", acts), ("claims", claims), ("coverage", coverage), ("emphasis", emphasis)];

fn failure(case: &Case) -> Option<String> {
    let mut accounts = case.accounts();
    let framing = compare(&accounts).framing;
    accounts.reverse();
    let turned = compare(&accounts).framing;
    let mut faults = Vec::new();
    let mut asked = 0;
    for (kind, lines) in KINDS {
        let (found, mut other) = (lines(&framing), lines(&turned));
        let mut sorted = found.clone();
        sorted.sort();
        other.sort();
        if sorted != other {
            faults.push(format!("  the order matters to {kind}: {sorted:#?} {other:#?}"));
        }
        for block in case.all(kind) {
            asked += 1;
            faults.extend(block.text.lines().filter_map(|line| fault(line, &found)));
        }
    }
    assert!(asked > 0, "{}: nothing expected", case.name);
    let all = || KINDS.iter().flat_map(|(_, lines)| lines(&framing)).collect::<Vec<_>>().join("\n    ");
    (!faults.is_empty()).then(|| format!("{}\n{}\n  found:\n    {}\n", case.name, faults.join("\n"), all()))
}

/// What is wrong with what was found, by one line of an expected block.
fn fault(line: &str, found: &[String]) -> Option<String> {
    let wrong = match line.strip_prefix('!') {
        Some(begin) => found.iter().any(|f| f.starts_with(begin.trim())),
        None if line == "none" => !found.is_empty(),
        None => !found.iter().any(|f| f == line),
    };
    wrong.then(|| format!("  differs: {line}"))
}

/// A value as it stands in a story: "not-found".
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).expect("plain data").as_str().expect("a name").to_owned()
}

fn words(part: Option<&Part>) -> &str {
    part.map_or("-", |part| &part.words)
}

fn labels(framing: &Framing) -> Vec<String> {
    let mut lines = Vec::new();
    for referent in &framing.referents {
        for naming in &referent.namings {
            let label = |l: &variorum_story::Label| {
                format!("{} | {} | {} | {} | {}", referent.id, naming.source, l.words, name(l.link), l.rule)
            };
            lines.extend(naming.labels.iter().map(label));
            let times = |l: &variorum_story::Label| format!("{} | {} times", label(l), l.own + l.quoted);
            lines.extend(naming.labels.iter().filter(|l| l.own + l.quoted > 1).map(times));
            if naming.unquoted > 0 {
                lines.push(format!("{} | {} | unquoted {}", referent.id, naming.source, naming.unquoted));
            }
        }
    }
    lines
}

fn acts(framing: &Framing) -> Vec<String> {
    let mut lines = Vec::new();
    for act in &framing.acts {
        for deed in &act.deeds {
            if deed.tellings.is_empty() {
                lines.push(format!("{} | {} | {}", act.id, deed.source, name(deed.presence)));
            }
            for t in &deed.tellings {
                let (actor, patient) = (words(t.actor.as_ref()), words(t.patient.as_ref()));
                let form = name(t.form);
                lines.push(format!("{} | {} | {} | {form} | {actor} | {patient}", act.id, deed.source, t.verb.words));
            }
        }
    }
    lines
}

fn claims(framing: &Framing) -> Vec<String> {
    let mut lines = Vec::new();
    for claim in &framing.claims {
        for position in &claim.positions {
            if position.statements.is_empty() {
                lines.push(format!("{} | {} | {}", claim.id, position.source, name(position.presence)));
            }
            for s in &position.statements {
                let holders: Vec<&str> = s.holders.iter().map(|h| h.words.as_str()).collect();
                let holders = if holders.is_empty() { "-".to_owned() } else { holders.join(" + ") };
                let (voice, cue) = (name(s.voice), words(s.cue.as_ref()));
                let said = &s.quotation.surface;
                lines.push(format!("{} | {} | {voice} | {holders} | {cue} | {said}", claim.id, position.source));
            }
        }
    }
    lines
}

fn coverage(framing: &Framing) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &framing.coverage {
        for cell in &row.cells {
            let times = if cell.times > 0 { format!(" {}", cell.times) } else { String::new() };
            lines.push(format!("{} | {} | {}{times}", row.id, cell.source, name(cell.presence)));
        }
    }
    lines
}

fn emphasis(framing: &Framing) -> Vec<String> {
    let mut lines = Vec::new();
    for emphasis in &framing.emphasis {
        lines.extend(emphasis.marked.iter().map(|m| format!("{} | {} | {}", emphasis.id, m.source, m.words)));
        lines.extend(emphasis.against.iter().map(|m| format!("{} | {} | -", emphasis.id, m.source)));
    }
    lines
}

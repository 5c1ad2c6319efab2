//! Stories of damaged accounts: whatever the texts, what is published keeps its promises.
//!
//! The same accounts on every run. A new kind of damage is a line of [`damage`].

use std::collections::BTreeSet;
use variorum_engine::{Account, Comparison, compare, quote};
use variorum_story::{Day, Figure, Framing, Presence, Rights};
use variorum_tests::{numbers::Numbers, prose};

/// Stories compared: some seconds' worth.
const STORIES: u64 = if cfg!(debug_assertions) { 150 } else { 3000 };
/// Most accounts of a story, and most pieces of prose of an account.
const MOST: usize = 5;

#[test]
fn what_is_published_of_any_accounts_keeps_its_promises() {
    let prose = prose();
    for seed in 0..STORIES {
        let mut numbers = Numbers::new(seed + 1);
        let texts: Vec<String> = (0..=numbers.below(MOST)).map(|_| account(&prose, &mut numbers)).collect();
        let ids: Vec<String> = (0..texts.len()).map(|at| format!("s{at}")).collect();
        let accounts: Vec<Account<'_>> = texts
            .iter()
            .zip(&ids)
            .map(|(text, id)| Account { id, text, published: day(&mut numbers), rights: Rights::Quote })
            .collect();
        let comparison = compare(&accounts);
        assert_references(&comparison, seed);
        for (account, source) in accounts.iter().zip(&comparison.sources) {
            let figures = comparison.figures.iter().filter(|f| f.source == account.id);
            assert_quotations(account.text, source.words as usize, figures, seed);
            assert_framing(account, &comparison.framing, seed);
        }
        assert_rows(&comparison.framing, &ids, seed);
    }
}

/// Every place of framing holds the words that are shown of it.
fn assert_framing(account: &Account<'_>, framing: &Framing, seed: u64) {
    for (_, quotation) in framing.quotations().filter(|(source, _)| *source == account.id) {
        let length = quote::length(quotation);
        assert!(length <= quote::MOST_WORDS, "story {seed}: {length} words are quoted: {quotation:?}");
        assert!(!quotation.span.is_empty(), "story {seed}: {quotation:?}");
        assert_eq!(quotation.span.of(account.text), quotation.surface, "story {seed}: framing");
    }
    for (_, part) in framing.parts().filter(|(source, _)| *source == account.id) {
        let words: Vec<&str> = part.span.of(account.text).split_whitespace().collect();
        let shown: Vec<&str> = part.words.split_whitespace().collect();
        assert!(shown.is_empty() || shown == words, "story {seed}: {part:?} is not {words:?}");
    }
}

/// Every row of framing has one place for each source, in their order, and a name of its own; what is not found has nothing.
fn assert_rows(framing: &Framing, ids: &[String], seed: u64) {
    let mut names = BTreeSet::new();
    let mut row = |kind: &str, id: &str, sources: Vec<&String>| {
        assert!(names.insert(format!("{kind} {id}")), "story {seed}: two of {kind} {id}");
        assert_eq!(sources, ids.iter().collect::<Vec<_>>(), "story {seed}: {kind} {id}");
    };
    for referent in &framing.referents {
        row("referent", &referent.id, referent.namings.iter().map(|n| &n.source).collect());
    }
    for claim in &framing.claims {
        row("claim", &claim.id, claim.positions.iter().map(|p| &p.source).collect());
        let silent = claim.positions.iter().filter(|p| p.presence != Presence::Found);
        silent.for_each(|p| assert!(p.statements.is_empty(), "story {seed}: {}", claim.id));
    }
    for act in &framing.acts {
        row("act", &act.id, act.deeds.iter().map(|d| &d.source).collect());
        let silent = act.deeds.iter().filter(|d| d.presence != Presence::Found);
        silent.for_each(|d| assert!(d.tellings.is_empty(), "story {seed}: {}", act.id));
    }
    for line in &framing.coverage {
        row("row", &line.id, line.cells.iter().map(|c| &c.source).collect());
        let missing = line.cells.iter().filter(|c| c.presence == Presence::NotFound);
        missing.for_each(|c| assert!(c.first.is_none() && c.found.is_empty(), "story {seed}: {}", line.id));
    }
}

fn day(numbers: &mut Numbers) -> Option<Day> {
    (numbers.below(4) > 0).then(|| Day(19_000 + numbers.below(20) as i32))
}

/// Prose of several cases, damaged. Accounts of one story share pieces, so that they have questions in common.
fn account(prose: &[String], numbers: &mut Numbers) -> String {
    let near = numbers.below(prose.len());
    let pieces: Vec<&str> =
        (0..=numbers.below(MOST)).map(|_| prose[(near + numbers.below(9)) % prose.len()].as_str()).collect();
    let mut text: Vec<char> = pieces.join(["\n\n", " ", "\n"][numbers.below(3)]).chars().collect();
    for _ in 0..numbers.below(12) {
        damage(&mut text, numbers);
    }
    text.into_iter().collect()
}

/// One change of a text.
fn damage(text: &mut Vec<char>, numbers: &mut Numbers) {
    const ODD: &[char] =
        &['\0', '\n', '\u{202e}', '\u{200b}', '\u{a0}', '“', '”', '’', '.', ',', '-', '9', '½', '$', '五'];
    if text.is_empty() {
        return;
    }
    let (at, odd) = (numbers.below(text.len()), ODD[numbers.below(ODD.len())]);
    let end = (at + numbers.below(40)).min(text.len());
    match numbers.below(6) {
        0 => text.insert(at, odd),
        1 => text[at] = odd,
        2 => drop(text.drain(at..end)),
        3 => {
            let piece = text[at..end].to_vec();
            text.splice(at..at, piece);
        }
        4 => text[at..end].iter_mut().for_each(|c| *c = c.to_ascii_uppercase()),
        _ => text[at..end].reverse(),
    }
}

/// Every name inside the comparison is one of a kind and leads somewhere.
fn assert_references(comparison: &Comparison, seed: u64) {
    let figures: BTreeSet<&str> = comparison.figures.iter().map(|f| f.id.as_str()).collect();
    assert_eq!(figures.len(), comparison.figures.len(), "story {seed}: two figures of one name");
    let questions: BTreeSet<&str> = comparison.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(questions.len(), comparison.questions.len(), "story {seed}: two questions of one name");
    for question in &comparison.questions {
        let sources: BTreeSet<&str> = question.answers.iter().map(|a| a.source.as_str()).collect();
        assert_eq!(
            sources.len(),
            question.answers.len(),
            "story {seed}: {} has two answers of one source",
            question.id
        );
        let answers = question.answers.iter().flat_map(|a| std::iter::once(&a.figure).chain(&a.also));
        let links = question.links.iter().flat_map(|l| [&l.figures.0, &l.figures.1]);
        let apart = question.apart.iter().flat_map(|a| [&a.figure, &a.from]);
        for id in answers.chain(links).chain(apart).chain(&question.reason.figures) {
            assert!(figures.contains(id.as_str()), "story {seed}: {} names {id}, which is not there", question.id);
        }
    }
}

/// The rule of quotation: twelve words each, a quarter of the article or sixty words together, words as they stand.
fn assert_quotations<'f>(text: &str, words: usize, figures: impl Iterator<Item = &'f Figure>, seed: u64) {
    let mut quoted = 0;
    for figure in figures {
        let quotation = &figure.quotation;
        let length = quote::length(quotation);
        assert!(length <= quote::MOST_WORDS, "story {seed}: {} quotes {length} words", figure.id);
        assert_eq!(quotation.span.of(text), quotation.surface, "story {seed}: {}", figure.id);
        quoted += length;
    }
    let allowed = quote::allowance(words);
    assert!(quoted <= allowed, "story {seed}: {quoted} of {allowed} words are quoted");
}

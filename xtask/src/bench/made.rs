//! Stories of any size to measure the page on, made by code: nobody's words, the same on every machine and every run.

use variorum_story::{
    Answer, Bound, Counted, Day, FORMAT, Feature, Figure, Group, Interval, Kind, Link, Passage, PassageKind, Published,
    Question, Quotation, Reason, Rights, Source, Span, Story, Verdict,
};

/// The day that the event is of.
const DAY: Day = Day(18_690);
/// Bytes between the figures of an account, and of a passage, which holds several of them.
const APART: usize = 120;
const PASSAGE: usize = 400;
/// Bytes that a word takes with the space behind it.
const WORD: usize = 6;
/// Verdicts, so often one after the other that every group has its share.
const VERDICTS: [Verdict; 6] = [
    Verdict::Conflict,
    Verdict::Agree,
    Verdict::DifferentScope,
    Verdict::LaterCount,
    Verdict::Single,
    Verdict::Rounding,
];
/// Measures that questions are about: of people, of things, of money.
const MEASURES: [(&str, &str, Kind); 4] = [
    ("deaths", "person", Kind::Count),
    ("destroyed", "home", Kind::Count),
    ("strength", "soldier", Kind::Count),
    ("cost", "damage", Kind::Money),
];

/// A story of so many accounts and questions.
pub fn story(accounts: usize, questions: usize) -> Story {
    let mut story = Story {
        format: FORMAT,
        slug: format!("made-{accounts}-{questions}"),
        title: format!("{accounts} accounts of what never happened, {questions} questions"),
        summary: "Made to measure the page.".to_owned(),
        language: "en".to_owned(),
        sources: (0..accounts).map(|account| source(account, questions)).collect(),
        ..Story::default()
    };
    for question in 0..questions {
        let figures: Vec<Figure> = (0..accounts).filter_map(|account| figure(account, question)).collect();
        story.questions.push(asked(question, &figures));
        story.figures.extend(figures);
    }
    story
}

/// Name of an account.
fn name(account: usize) -> String {
    format!("s{account}")
}

fn source(account: usize, questions: usize) -> Source {
    let passages = (questions * APART).div_ceil(PASSAGE) + 1;
    let passage = |at: usize| Passage {
        span: Span::new(at * PASSAGE, (at + 1) * PASSAGE - 1),
        kind: PassageKind::Body,
        words: (PASSAGE / WORD) as u32,
    };
    Source {
        id: name(account),
        outlet: format!("Account {}", account + 1),
        author: None,
        title: Some("What one of them says".to_owned()),
        published: Some(Published { day: Day(DAY.0 + account as i32), inferred: None }),
        url: None,
        rights: Rights::Quote,
        digest: "0".repeat(64),
        words: (passages * PASSAGE / WORD) as u32,
        passages: (0..passages).map(passage).collect(),
        same_as: None,
        text: None,
    }
}

/// What an account says to a question: one of seven says nothing, and where one alone says something it is the first.
fn figure(account: usize, question: usize) -> Option<Figure> {
    let alone = verdict(question) == Verdict::Single;
    if (alone && account > 0) || (!alone && account > 1 && (account + question).is_multiple_of(7)) {
        return None;
    }
    let (measure, noun, kind) = MEASURES[question % MEASURES.len()];
    let value = value(account, question);
    let start = question * APART + 40;
    let surface = value.to_string();
    Some(Figure {
        id: format!("{}-{start}", name(account)),
        source: name(account),
        quotation: Quotation {
            span: Span::new(start, start + surface.len()),
            before: "of all that was counted then, ".to_owned(),
            after: format!(" {noun}s were told of by number {question}"),
            surface,
            context: None,
        },
        kind,
        bound: [Bound::Exact, Bound::About, Bound::MoreThan][(account + question) % 3],
        value: Some(value as f64),
        interval: Interval { low: Some(value as f64), high: Some(value as f64 * 1.1) },
        unit: (kind == Kind::Money).then(|| "EUR".to_owned()),
        counted: Some(Counted { head: noun.to_owned(), span: Span::new(start + 5, start + 5 + noun.len()) }),
        measure: Some(measure.to_owned()),
        scope: Vec::new(),
        date: None,
        holder: None,
        parts: Vec::new(),
        rule: "number.digits".to_owned(),
    })
}

/// The value that an account states: the same in all where they agree, far apart where they do not.
fn value(account: usize, question: usize) -> usize {
    let apart = if matches!(verdict(question), Verdict::Agree | Verdict::Single) { 0 } else { account % 4 };
    100 + question * 7 + apart * 60
}

fn verdict(question: usize) -> Verdict {
    VERDICTS[question % VERDICTS.len()]
}

/// The question that figures answer.
fn asked(question: usize, figures: &[Figure]) -> Question {
    let (measure, noun, _) = MEASURES[question % MEASURES.len()];
    let verdict = verdict(question);
    let answer = |figure: &Figure| Answer {
        source: figure.source.clone(),
        figure: figure.id.clone(),
        also: Vec::new(),
        group: 0,
    };
    let link = |pair: &[Figure]| Link {
        figures: (pair[0].id.clone(), pair[1].id.clone()),
        features: vec![Feature::Measure, Feature::Noun, Feature::Event],
    };
    Question {
        id: format!("{measure}-{noun}-{question}"),
        measure: measure.to_owned(),
        noun: Some(noun.to_owned()),
        name: Some(format!("Place {question}")),
        title: None,
        answers: figures.iter().map(answer).collect(),
        verdict,
        reason: Reason {
            rule: rule(verdict).to_owned(),
            figures: figures.iter().take(2).map(|figure| figure.id.clone()).collect(),
            groups: vec![Group { scope: Vec::new(), verdict }],
            ..Reason::default()
        },
        slip: None,
        links: figures.windows(2).map(link).collect(),
        apart: Vec::new(),
        pairs: None,
    }
}

/// The rule that gives a verdict.
fn rule(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "conflict",
        Verdict::DifferentScope => "different-scope",
        Verdict::LaterCount => "later-count",
        Verdict::Rounding => "rounding",
        Verdict::Single => "single",
        _ => "agree",
    }
}

#[cfg(test)]
mod tests {
    use super::story;
    use variorum_view::{Lang, page};

    #[test]
    fn a_made_story_is_of_the_size_asked_for_and_makes_a_page() {
        let story = story(12, 40);
        assert_eq!((story.sources.len(), story.questions.len()), (12, 40));
        let page = page(&story, Lang::En);
        assert_eq!(page.overview.cards.len() + page.overview.alone.len(), 40);
        let marked: usize = page.read.columns.iter().map(|column| column.passages.len()).sum();
        assert!(marked > 12 * 10, "{marked} passages");
    }

    #[test]
    fn it_is_the_same_every_time() {
        assert_eq!(story(5, 60), story(5, 60));
    }
}

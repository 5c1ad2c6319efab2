//! What was found and joined → the published comparison: figures with quotations, questions with verdicts, their order.

use crate::{
    align::{self, Joined, Stated, Topics},
    article::Part,
    comparison::{Comparison, Source},
    extract, framing, importance, measures,
    quote::{self, Ledger, Places, Wish},
    reading::{Account, Reading},
    text::Article,
    verdict::{self, Given, Known},
};
use std::collections::{BTreeMap, BTreeSet};
use variorum_story::{
    Answer, Apart, Barrier, Figure, FigureId, Framing, Kind, Link, Passage, PassageKind, Qualifier, QualifierKind,
    Question, Quotation, Reason, Rights, SourceId, Span, Theme, Verdict,
};

/// Writes down the comparison.
pub(crate) fn comparison(
    readings: &[Reading<'_>],
    joined: &[Joined],
    topics: &Topics,
    (themes, mut framing): (Vec<Theme>, Framing),
) -> Comparison {
    // Verdicts need no quotations: figures are quoted when it is known which matter most.
    let named = named_figures(readings, joined, topics);
    let mut questions: Vec<(Question, &Joined)> = joined.iter().map(|j| (question(readings, j), j)).collect();
    let unnamed = unnamed_figures(readings, &named, topics);
    let known = Known::new(named.values().map(|(.., figure)| figure).chain(&unnamed));
    for (question, joined) in &mut questions {
        judge(question, joined, readings, &known);
    }
    questions.sort_by_cached_key(|(question, joined)| importance::key(question, joined, readings, &named));
    let pieces: Vec<Vec<Span>> = readings.iter().map(|reading| quote::all_pieces(reading.account.text)).collect();
    let sources = sources(readings, &pieces);
    let allowed: Vec<usize> = readings.iter().zip(&sources).map(|(r, source)| allowance(&r.account, source)).collect();
    let quoted = quotations(readings, &questions, &named, &allowed);
    questions.retain(|(question, _)| question.answers.iter().all(|answer| quoted.contains_key(&answer.figure)));
    let mut questions: Vec<Question> = questions.into_iter().map(|(question, _)| question).collect();
    for question in &mut questions {
        question.apart.retain(|apart| quoted.contains_key(&apart.figure));
        for answer in &mut question.answers {
            answer.also.retain(|id| quoted.contains_key(id));
        }
    }
    let mut figures: Vec<(usize, usize, Figure)> = quoted.into_values().collect();
    figures.sort_by_key(|(source, at, _)| (*source, *at));
    let mut figures: Vec<Figure> = figures.into_iter().map(|(.., figure)| figure).collect();
    let ids: BTreeSet<FigureId> = figures.iter().map(|f| f.id.clone()).collect();
    for figure in &mut figures {
        figure.parts.retain(|part| ids.contains(part));
    }
    let ledgers = readings.iter().zip(pieces).zip(&allowed);
    let mut ledgers: Vec<Ledger<'_>> =
        ledgers.map(|((reading, pieces), &allowed)| ledger(&reading.account, pieces, allowed, &figures)).collect();
    framing::quote(&mut framing, readings, &mut ledgers);
    Comparison { sources, figures, questions, themes, framing }
}

/// Finds what tells the places of an account's quoted figures apart: call it for accounts whose originals have an address.
pub fn contexts(account: &Account<'_>, comparison: &mut Comparison) {
    let article = Article::new(account.text, account.published);
    let pieces = quote::all_pieces(account.text);
    let allowed = allowance(account, &source(&article, &pieces));
    let mut ledger = ledger(account, pieces, allowed, &comparison.figures);
    let own = |id: &SourceId| id == account.id;
    let framing = &comparison.framing;
    framing.quotations().filter(|(id, _)| own(id)).for_each(|(_, quotation)| ledger.note(quotation));
    for (_, part) in framing.parts().filter(|(id, part)| own(id) && !part.words.is_empty()) {
        ledger.note(&Quotation { span: part.span, ..Quotation::default() });
    }
    let mut places = Places::of(account.text);
    for figure in comparison.figures.iter_mut().filter(|figure| own(&figure.source)) {
        let sentence = article.sentence_at(figure.quotation.span);
        figure.quotation.context = ledger.context(sentence, &figure.quotation, &mut places);
    }
}

/// What the figures leave to be quoted of a source, which has these words.
fn ledger<'t>(account: &Account<'t>, pieces: Vec<Span>, allowed: usize, figures: &[Figure]) -> Ledger<'t> {
    let mut ledger = Ledger::new(account.text, pieces, allowed);
    figures.iter().filter(|f| f.source == account.id).for_each(|f| ledger.note(&f.quotation));
    ledger
}

/// Words that may be quoted of a source.
fn allowance(account: &Account<'_>, source: &Source) -> usize {
    match account.rights {
        Rights::Quote => quote::allowance(source.words as usize),
        Rights::Full => usize::MAX,
    }
}

/// The figures that questions refer to, by id, with source and place; their quotations hold the figure's words alone.
type Figures = BTreeMap<FigureId, (usize, usize, Figure)>;

fn named_figures(readings: &[Reading<'_>], joined: &[Joined], topics: &Topics) -> Figures {
    let mut found = BTreeMap::new();
    for stated in joined.iter().flat_map(|j| &j.answers) {
        let reading = &readings[stated.source];
        let parts = |at: usize| reading.figures[at].parts.iter().copied();
        let own: Vec<usize> = std::iter::once(stated.figure).chain(stated.also.iter().copied()).collect();
        let all = own.iter().copied().chain(own.iter().flat_map(|&at| parts(at)));
        for at in all {
            found.entry(id(reading, at)).or_insert_with(|| (stated.source, at, figure(reading, at, topics)));
        }
    }
    found
}

/// Amounts, shares and counts whose words name no measure and that answer nothing: what another account states may be among them.
fn unnamed_figures(readings: &[Reading<'_>], named: &Figures, topics: &Topics) -> Vec<Figure> {
    let telling = |figure: &extract::Figure| {
        figure.measure.is_none() && matches!(figure.kind, Kind::Count | Kind::Money | Kind::Percent)
    };
    let all = |reading: &Reading<'_>| {
        let places = (0..reading.figures.len()).filter(|&at| telling(&reading.figures[at]));
        let unnamed = places.filter(|&at| !named.contains_key(&id(reading, at)));
        unnamed.map(|at| figure(reading, at, topics)).collect::<Vec<_>>()
    };
    readings.iter().flat_map(all).collect()
}

fn sources(readings: &[Reading<'_>], pieces: &[Vec<Span>]) -> Vec<Source> {
    let mut first: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    readings
        .iter()
        .enumerate()
        .map(|(at, reading)| {
            let words: Vec<&str> = reading.article.tokens.iter().map(|t| t.lower.as_ref()).collect();
            // Nothing is the same as nothing.
            let same = if words.is_empty() { at } else { *first.entry(words).or_insert(at) };
            Source {
                same_as: (same != at).then(|| readings[same].account.id.to_owned()),
                ..source(&reading.article, &pieces[at])
            }
        })
        .collect()
}

fn source(article: &Article<'_>, pieces: &[Span]) -> Source {
    let passages: Vec<Passage> = article
        .paragraphs
        .iter()
        .map(|paragraph| Passage {
            span: paragraph.span,
            kind: match paragraph.part {
                Part::Body => PassageKind::Body,
                Part::Heading => PassageKind::Heading,
                Part::Furniture(_) => PassageKind::Furniture,
            },
            words: quote::words_in(pieces, paragraph.span) as u32,
        })
        .collect();
    let words = passages.iter().filter(|p| p.kind != PassageKind::Furniture).map(|p| p.words).sum();
    Source { words, passages, same_as: None }
}

fn question(readings: &[Reading<'_>], joined: &Joined) -> Question {
    let name = |stated: &Stated, at: usize| id(&readings[stated.source], at);
    let answers: Vec<Answer> = joined
        .answers
        .iter()
        .map(|stated| Answer {
            source: readings[stated.source].account.id.to_owned(),
            figure: name(stated, stated.figure),
            also: stated.also.iter().map(|&also| name(stated, also)).collect(),
            group: 0,
        })
        .collect();
    let links = joined.links.iter().map(|(a, b, features)| Link {
        figures: (answers[*a].figure.clone(), answers[*b].figure.clone()),
        features: features.clone(),
    });
    Question {
        id: joined.id.clone(),
        measure: joined.measure.to_owned(),
        noun: joined.noun.clone(),
        name: joined.name.clone(),
        title: None,
        links: links.collect(),
        apart: joined.apart.iter().map(|(figure, from, barrier)| apart(readings, *figure, *from, *barrier)).collect(),
        answers,
        verdict: Verdict::Single,
        reason: Reason::default(),
        slip: None,
        pairs: None,
    }
}

fn apart(readings: &[Reading<'_>], figure: (usize, usize), from: (usize, usize), barrier: Barrier) -> Apart {
    let name = |(source, at): (usize, usize)| id(&readings[source], at);
    Apart { figure: name(figure), from: name(from), barrier }
}

/// Gives a question its verdict.
fn judge(question: &mut Question, joined: &Joined, readings: &[Reading<'_>], known: &Known<'_>) {
    let published = |source: usize| readings[source].account.published;
    let given: Vec<Given<'_>> = question
        .answers
        .iter()
        .zip(&joined.answers)
        .filter_map(|(answer, stated)| known.given(answer, published(stated.source), Vec::new()))
        .collect();
    verdict::judge(&given, measures::running(&question.measure)).write(question);
}

/// Name of a figure in the story: the source's and its first byte; the sum of coordinated figures adds its last.
fn id(reading: &Reading<'_>, at: usize) -> FigureId {
    let figure = &reading.figures[at];
    let source = reading.account.id;
    if figure.parts.is_empty() {
        format!("{source}{}", figure.span.start)
    } else {
        format!("{source}{}-{}", figure.span.start, figure.span.end)
    }
}

/// The part of what may be quoted that figures take at most, as a fraction: the rest is for labels, claims and acts.
const FIGURES: (usize, usize) = (1, 2);

/// Quotes the figures, the most important questions first, within each source's allowance; a figure for which no word is
/// left is not published.
fn quotations(
    readings: &[Reading<'_>],
    questions: &[(Question, &Joined)],
    figures: &Figures,
    allowed: &[usize],
) -> Figures {
    let mut wishes: Vec<Vec<(FigureId, Wish)>> = vec![Vec::new(); readings.len()];
    let shared = |question: &Question| question.verdict != Verdict::Single;
    for pass in [true, false] {
        for (question, joined) in questions.iter().filter(|(question, _)| shared(question) == pass) {
            for (answer, stated) in question.answers.iter().zip(&joined.answers) {
                let full = std::iter::once((&answer.figure, pass));
                for (id, full) in full.chain(answer.also.iter().map(|also| (also, false))) {
                    wish(&readings[stated.source], id, full, figures, &mut wishes[stated.source]);
                }
            }
        }
    }
    let mut quoted = BTreeMap::new();
    for ((reading, wishes), allowed) in readings.iter().zip(wishes).zip(allowed) {
        let (ids, wishes): (Vec<FigureId>, Vec<Wish>) = wishes.into_iter().unzip();
        let share = allowed / FIGURES.1 * FIGURES.0;
        for (id, quotation) in ids.into_iter().zip(quote::within(reading.account.text, &wishes, share)) {
            if let (Some(quotation), Some((source, at, figure))) = (quotation, figures.get(&id)) {
                quoted.insert(id, (*source, *at, Figure { quotation, ..figure.clone() }));
            }
        }
    }
    quoted
}

/// Adds the wish to quote a figure, and its parts as their own words, where it is not there yet.
fn wish(reading: &Reading<'_>, id: &FigureId, full: bool, figures: &Figures, wishes: &mut Vec<(FigureId, Wish)>) {
    let Some((_, at, published)) = figures.get(id) else { return };
    if wishes.iter().any(|(other, _)| other == id) {
        return;
    }
    let figure = &reading.figures[*at];
    let sentence = reading.article.sentences.get(figure.sentence).map_or(figure.phrase, |s| s.span);
    let needed = figure.measure.as_ref().map(|m| m.span);
    wishes.push((id.clone(), Wish { figure: figure.phrase, sentence, needed, full }));
    for part in &published.parts {
        wish(reading, part, false, figures, wishes);
    }
}

fn figure(reading: &Reading<'_>, at: usize, topics: &Topics) -> Figure {
    let figure = &reading.figures[at];
    let mut scope = topics.restrictions(&reading.figures, at);
    scope.extend(badly_hurt(reading, figure));
    Figure {
        id: id(reading, at),
        source: SourceId::from(reading.account.id),
        quotation: Quotation::default(),
        kind: figure.kind,
        bound: figure.bound,
        value: figure.value.get(),
        interval: figure.interval.get(),
        unit: figure.unit.map(str::to_owned),
        counted: figure.counted.as_deref().cloned(),
        measure: figure.measure.as_ref().map(|m| m.id.to_owned()),
        scope,
        date: figure.date.as_deref().or(figure.time.as_deref()).cloned(),
        holder: figure.holder.as_deref().cloned(),
        parts: figure.parts.iter().map(|&part| id(reading, part)).collect(),
        rule: figure.rule.to_owned(),
    }
}

/// That a figure counts those badly hurt, which restricts it: there may be others.
fn badly_hurt(reading: &Reading<'_>, figure: &extract::Figure) -> Option<Qualifier> {
    let (_, span) = align::severity(&reading.article, figure).filter(|_| figure.kind == Kind::Count)?;
    let tokens = &reading.article.tokens;
    let words = tokens[reading.article.token_at(span.start)..reading.article.token_at(span.end)].iter();
    let lemma = words.map(|token| token.lemma.as_ref()).collect::<Vec<_>>().join(" ");
    Some(Qualifier { kind: QualifierKind::Status, lemma, span })
}

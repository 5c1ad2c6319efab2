//! A line of output. Its shape is what `schema/extract.schema.json` documents; every key is always written.

use super::Request;
use serde::Serialize;
use variorum_engine::{
    article::Part,
    extract::{self, Figure},
    framing::attribution::{Attribution, attributions},
    text::Article,
};
use variorum_story::{Bound, Change, Dated, Holder, Kind, QualifierKind, Span, Stance};

/// What was found in one text.
#[derive(Debug, Serialize)]
pub struct Answer<'r> {
    id: &'r str,
    figures: Vec<FigureLine<'r>>,
    attributions: Vec<AttributionLine<'r>>,
    furniture: Vec<FurnitureLine>,
}

#[derive(Debug, Serialize)]
struct FigureLine<'r> {
    span: Span,
    surface: &'r str,
    phrase: Words<'r>,
    kind: Kind,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    bound: Bound,
    precision: Option<f64>,
    unit: Option<&'static str>,
    counted: Option<CountedLine<'r>>,
    measure: Option<MeasureLine>,
    scope: Vec<ScopeLine<'r>>,
    date: Option<Dated>,
    time: Option<Dated>,
    holder: Option<Holder>,
    change: Option<Change>,
    parts: Vec<usize>,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct Words<'r> {
    span: Span,
    surface: &'r str,
}

#[derive(Debug, Serialize)]
struct CountedLine<'r> {
    span: Span,
    text: &'r str,
    head: String,
}

#[derive(Debug, Serialize)]
struct MeasureLine {
    id: &'static str,
    span: Span,
}

#[derive(Debug, Serialize)]
struct ScopeLine<'r> {
    kind: QualifierKind,
    lemma: String,
    span: Span,
    text: &'r str,
}

#[derive(Debug, Serialize)]
struct AttributionLine<'r> {
    source: Option<Words<'r>>,
    holders: Vec<Words<'r>>,
    antecedent: Option<Words<'r>>,
    cue: Words<'r>,
    lemma: &'static str,
    content: Vec<Words<'r>>,
    stance: Stance,
    negated: bool,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct FurnitureLine {
    span: Span,
    rule: &'static str,
}

/// Reads a text with the engine.
pub fn answer(request: &Request) -> Answer<'_> {
    let article = Article::new(&request.text, request.published);
    let figures = extract::figures(&article).into_iter().map(|f| figure(&request.text, f)).collect();
    let attributions = attributions(&article).into_iter().map(|a| attribution(&request.text, a)).collect();
    let furniture = article
        .paragraphs
        .iter()
        .filter_map(|p| match p.part {
            Part::Furniture(rule) => Some(FurnitureLine { span: p.span, rule }),
            _ => None,
        })
        .collect();
    Answer { id: &request.id, figures, attributions, furniture }
}

fn figure(text: &str, f: Figure) -> FigureLine<'_> {
    FigureLine {
        span: f.span,
        surface: f.span.of(text),
        phrase: words(text, f.phrase),
        kind: f.kind,
        value: f.value.get(),
        low: f.interval.get().low,
        high: f.interval.get().high,
        bound: f.bound,
        precision: f.precision.get(),
        unit: f.unit,
        counted: f.counted.map(|c| CountedLine { span: c.span, text: c.span.of(text), head: c.head }),
        measure: f.measure.map(|m| MeasureLine { id: m.id, span: m.span }),
        scope: Vec::from(f.scope)
            .into_iter()
            .map(|q| ScopeLine { kind: q.kind, lemma: q.lemma, span: q.span, text: q.span.of(text) })
            .collect(),
        date: f.date.map(|date| *date),
        time: f.time.map(|time| *time),
        holder: f.holder.map(|holder| *holder),
        change: f.change,
        parts: f.parts.into(),
        rule: f.rule,
    }
}

fn attribution(text: &str, a: Attribution) -> AttributionLine<'_> {
    let all = |spans: Vec<Span>| spans.into_iter().map(|span| words(text, span)).collect();
    AttributionLine {
        source: a.source.map(|span| words(text, span)),
        holders: all(a.holders),
        antecedent: a.antecedent.map(|span| words(text, span)),
        cue: words(text, a.cue),
        lemma: a.lemma,
        content: all(a.content),
        stance: a.stance,
        negated: a.negated,
        rule: a.rule,
    }
}

fn words(text: &str, span: Span) -> Words<'_> {
    Words { span, surface: span.of(text) }
}

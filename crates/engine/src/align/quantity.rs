//! A figure → what it quantifies, and whether it counts a part: by its own words, and by the figures beside it. Looks at one
//! article.

use super::{
    mention::{Mention, Sort, beside, sort},
    owner, part,
    severity::severity,
};
use crate::{
    extract::Figure,
    measures,
    reading::Reading,
    text::{Article, Pos},
};
use variorum_story::Change;

/// The measures of those who died, who were hurt, and who live at a place.
pub(super) const DEATHS: &str = "deaths";
pub(super) const HURT: &str = "injuries";
pub(super) const POPULATION: &str = "population";
/// Mentions back that the whole of a part is looked for.
const NEAR: usize = 6;

/// What a figure quantifies.
pub(super) struct Quantity {
    pub measure: Option<&'static str>,
    /// Whether it is a part of another figure, or added to one.
    pub part: bool,
    /// Whether it is a part since it counts some of those whom its own noun names.
    pub some: bool,
    /// How badly those were hurt whom it counts.
    pub severity: Option<&'static str>,
}

/// What a figure quantifies; `found` are the mentions before it, `votes` whether an account tells of a vote.
pub(super) fn quantity(reading: &Reading<'_>, at: usize, found: &[Mention<'_>], votes: bool) -> Quantity {
    let (article, figure) = (&reading.article, &reading.figures[at]);
    let own = figure.measure.as_ref().map(|m| m.id);
    let near = |m: &&Mention<'_>| m.sort == sort(figure) && m.of.sentence + 1 >= figure.sentence;
    let before = found.iter().rev().take(NEAR).find(near);
    let beside = before.filter(|m| measures::base(m.measure) == measures::base(own)).map(|m| m.of.sentence);
    let part = part::part(article, figure, beside.or_else(|| told_after(reading, at)));
    // "Forty people died, including nine soldiers deployed there": the part is of the whole's measure.
    let whole = before.filter(|_| part).and_then(|m| m.measure);
    let measure = if attributive(article, figure) { whole.or(own) } else { own.or(whole) };
    let measure = measure.or_else(|| apposed(reading, at));
    let measure = measure.filter(|id| !(votes && owner::is_party_s(article, figure, id)));
    let measure = measure.or_else(|| (votes && owner::is_share(reading, at)).then_some(owner::SHARE));
    let severity = severity(article, figure).map(|(class, _)| class).filter(|_| sort(figure) == Sort::Number);
    let measure = measure.or_else(|| severity.map(|_| HURT));
    // "Three were shot, one of them fatally": a part of those who were shot, and all who died.
    let part = part && (measure == whole || whole.is_none())
        || part::and_one_more(article, figure)
        || part::one_more_and(article, figure)
        || part::is_last(article, figure)
        || before.is_some_and(|m| raised(m, figure, measure));
    let some = part::of_its_own(article, figure);
    Quantity {
        measure,
        part: part || some,
        some: some && !part,
        severity: severity.filter(|_| measures::base(measure) == Some(HURT)),
    }
}

/// The measure of the figure that takes a count apart behind a dash or bracket: "[five] people — four women and a man —
/// were killed".
fn apposed(reading: &Reading<'_>, at: usize) -> Option<&'static str> {
    let (figure, tokens) = (&reading.figures[at], &reading.article.tokens);
    let counted = figure.counted.as_ref().filter(|_| sort(figure) == Sort::Number)?;
    let mark = reading.article.token_at(counted.span.end.max(figure.phrase.end));
    tokens.get(mark).filter(|t| ["—", "–", "-", "("].contains(&t.lower.as_ref()))?;
    let next = reading.figures.get(at + 1).filter(|next| reading.article.token_at(next.phrase.start) == mark + 1)?;
    (sort(next) == Sort::Number).then(|| next.measure.as_ref().map(|measure| measure.id)).flatten()
}

/// Whether a figure says by how many a count rose that stands before it: "the toll rose to 24 as [six] people died".
fn raised(before: &Mention<'_>, figure: &Figure, measure: Option<&str>) -> bool {
    let risen = before.of.change == Some(Change::To) && before.of.value.get() > figure.value.get();
    risen && before.grows && before.measure == measure && before.of.sentence == figure.sentence
}

/// The sentence of a figure if it tells another of its measure behind it: "seven more bodies, bringing the toll to 36".
fn told_after(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let figure = &reading.figures[at];
    let measure = figure.measure.as_ref()?.id;
    let behind = |f: &Figure| f.span.start > figure.span.end && sort(f) == sort(figure);
    let mut whole =
        beside(&reading.figures, at).filter(|f| behind(f) && f.measure.as_ref().is_some_and(|m| m.id == measure));
    whole.next().map(|f| f.sentence)
}

/// Whether what a figure quantifies is said by a participle behind its noun alone: "25 soldiers deployed there".
fn attributive(article: &Article<'_>, figure: &Figure) -> bool {
    let Some(measure) = figure.measure.as_ref().filter(|m| m.span.start >= figure.span.end) else { return false };
    let at = article.token_at(measure.span.start);
    let noun = figure.counted.as_ref().map_or(figure.span.end, |counted| counted.span.end);
    article.tokens.get(at).is_some_and(|t| t.pos == Pos::Participle) && article.token_at(noun) == at
}

//! Figure → its bound: the words on either side that say how the stated value bounds the truth.
//!
//! The words are rows of `lexicon/en/bounds.tsv`. Dates keep the bounds that their own words gave them.

use super::width::{self, Lean};
use super::{Figure, Number, change, noun};
use crate::lexicon::{self, Words};
use crate::text::{Article, Pos};
use std::sync::LazyLock;
use variorum_story::{Bound, Interval, Kind};

/// A row: words, and how they bound.
#[derive(Clone, Debug)]
struct Row {
    words: Vec<&'static str>,
    bound: Bound,
    lean: Lean,
    times: bool,
}

/// Rows by the word next to the number, the longest first.
type Rows = Words<Vec<Row>>;

static BEFORE: LazyLock<Rows> = LazyLock::new(|| rows("before", |words| words[words.len() - 1]));
static AFTER: LazyLock<Rows> = LazyLock::new(|| rows("after", |words| words[0]));

/// How many bounds may stand before one number: "up to about an estimated 200".
const NESTED: usize = 3;

/// Gives every figure that has bound words its bound and phrase, and every figure with a value its interval.
pub fn attach(article: &Article<'_>, figures: &mut Vec<Figure>) {
    for figure in figures.iter_mut().filter(|figure| !figure.is_date()) {
        let mut lean = Lean::Plain;
        for _ in 0..NESTED {
            let Some((row, from)) = before(article, figure) else { break };
            figure.phrase.start = article.tokens[from].span.start;
            apply(figure, row, &mut lean);
        }
        if let Some((row, last)) = after(article, figure) {
            figure.phrase.end = article.tokens[last].span.end;
            apply(figure, row, &mut lean);
        }
        if let (Some(value), Some(precision)) = (figure.value.get(), figure.precision.get().or(Some(0.0)))
            && figure.bound != Bound::Between
            && !matches!(figure.kind, Kind::Vague)
            && (figure.interval.get().low.is_none() && figure.interval.get().high.is_none()
                || figure.bound != Bound::Exact)
        {
            figure.interval = width::interval(figure.kind, value, precision, figure.bound, lean).into();
        }
    }
    figures.dedup_by(|second, first| two_sided(article, first, second));
}

/// Joins "more than 100 but fewer than 200" into the first figure; whether it did.
fn two_sided(article: &Article<'_>, first: &mut Figure, second: &Figure) -> bool {
    // The bounds first: hardly any two figures pass, and the rest costs more.
    let (Some(one), Some(other)) = (side(first.bound), side(second.bound)) else { return false };
    let plain = |figure: &Figure| matches!(figure.kind, Kind::Count | Kind::Percent | Kind::Money | Kind::Measure);
    let units = first.unit == second.unit || first.unit.is_none();
    if !plain(first) || !plain(second) || !units {
        return false;
    }
    let between = article.text.get(first.phrase.end as usize..second.phrase.start as usize).unwrap_or_default().trim();
    if !matches!(between, "and" | "but" | ", but" | ",") {
        return false;
    }
    let (Some(a), Some(b)) = (first.value.get(), second.value.get()) else { return false };
    let (low, high) = match (one, other) {
        (Side::Low, Side::High) => (a, b),
        (Side::High, Side::Low) => (b, a),
        _ => return false,
    };
    if low >= high {
        return false;
    }
    first.span = first.span.join(second.span);
    first.phrase = first.phrase.join(second.phrase);
    first.kind = if second.kind == Kind::Count { Kind::Range } else { second.kind };
    (first.unit, first.value, first.bound, first.rule) = (second.unit, Number::NONE, Bound::Between, "range/two-sided");
    first.interval = Interval { low: Some(low), high: Some(high) }.into();
    true
}

/// The end of an interval that a bound states.
enum Side {
    Low,
    High,
}

fn side(bound: Bound) -> Option<Side> {
    match bound {
        Bound::MoreThan | Bound::AtLeast => Some(Side::Low),
        Bound::LessThan | Bound::AtMost => Some(Side::High),
        _ => None,
    }
}

/// An outer bound replaces an approximation, never the other way round; two ends stay two ends.
fn apply(figure: &mut Figure, row: &Row, lean: &mut Lean) {
    if matches!(figure.bound, Bound::Exact | Bound::About) {
        figure.bound = row.bound;
        *lean = row.lean;
    }
}

/// The row whose words stand directly before a figure, or before the article of one that describes a noun ("about a 3-cent
/// rise"), and their first token.
fn before<'r>(article: &Article<'_>, figure: &Figure) -> Option<(&'r Row, usize)> {
    let start = article.sentences.get(figure.sentence)?.tokens.start;
    let word = |at: usize| at.checked_sub(1).filter(|&at| at >= start).map(|at| &*article.tokens[at].lower);
    let at = article.token_at(figure.phrase.start);
    let describes = matches!(word(at), Some("a" | "an"));
    let end = at - usize::from(describes);
    BEFORE.get(word(end)?)?.iter().find_map(|row| {
        let from = end.checked_sub(row.words.len()).filter(|&from| from >= start)?;
        let bounds = match row.words[..] {
            // "around a 400-metre track", "over a 10-year period": where and when.
            ["around" | "over" | "under" | "by" | "some"] if describes => false,
            ["over"] => {
                let gives = from > start && change::gives_over(&article.tokens[from - 1]);
                (fits(row, figure) || lasts(article, start, from)) && !gives && !is_during(article, figure)
            }
            ["up", "to"] => fits(row, figure) && !(from > start && change::leads_up(&article.tokens[from - 1])),
            _ => fits(row, figure),
        };
        (bounds && matches(article, from, &row.words)).then_some((row, from))
    })
}

/// Whether "over" at a token is more than the length after it, not during it: "for over a decade", "took over an hour".
fn lasts(article: &Article<'_>, start: usize, over: usize) -> bool {
    over > start
        && matches!(
            &*article.tokens[over - 1].lower,
            "for" | "in" | "took" | "take" | "takes" | "taken" | "last" | "lasts" | "lasted" | "spent" | "after"
        )
}

/// Most of what "over" goes through, not beyond: "over two sessions", "over three games".
const FEW: f64 = 12.0;

/// Whether "over" before a small number of games or meetings is "during" them.
fn is_during(article: &Article<'_>, figure: &Figure) -> bool {
    let next = article.tokens.get(article.token_at(figure.span.end)).map_or("", |t| &*t.lemma);
    figure.value.get().is_some_and(|value| value <= FEW) && noun::is_a(next, None, "occasion")
}

/// The row whose words stand directly after a figure, or after one noun between, and their last token.
fn after<'r>(article: &Article<'_>, figure: &Figure) -> Option<(&'r Row, usize)> {
    let end = article.sentences.get(figure.sentence)?.tokens.end;
    let next = article.token_at(figure.span.end);
    if let Some(found) = joined(article, figure, next) {
        return Some(found);
    }
    AFTER.get(&*article.tokens.get(next).filter(|_| next < end)?.lower)?.iter().find_map(|row| {
        let to = next + row.words.len();
        let fits = fits(row, figure) && to <= end && matches(article, next, &row.words);
        (fits && closes(article, row, to, end)).then_some((row, to - 1))
    })
}

/// "200-plus", "200-odd": letters of the number's own token.
fn joined<'r>(article: &Article<'_>, figure: &Figure, next: usize) -> Option<(&'r Row, usize)> {
    let token = next.checked_sub(1)?;
    let rest = article.text.get(figure.span.end as usize..article.tokens[token].span.end as usize)?;
    let row = AFTER.get(rest)?.first()?;
    Some((row, token))
}

/// Whether "or more" ends there: "200 or more than 300" goes on, "200 plus 30" adds.
fn closes(article: &Article<'_>, row: &Row, to: usize, end: usize) -> bool {
    let next = article.tokens.get(to).filter(|_| to < end).map_or("", |token| &*token.lower);
    let number = next.starts_with(|c: char| c.is_ascii_digit());
    let compares = next == "than" && row.words.len() < 2;
    let adds = number && matches!(row.words[0], "plus" | "+" | "odd" | "maximum" | "tops");
    // "50 at the most recent prices"
    let qualifies = row.words.ends_with(&["the", "most"])
        && article.tokens.get(to).filter(|_| to < end).is_some_and(|t| matches!(t.pos, Pos::Adjective | Pos::Adverb));
    !compares && !adds && !qualifies
}

fn fits(row: &Row, figure: &Figure) -> bool {
    row.times || figure.kind != Kind::Duration
}

fn matches(article: &Article<'_>, from: usize, words: &[&str]) -> bool {
    words.iter().zip(&article.tokens[from..]).all(|(word, token)| token.lower == *word)
}

fn rows(side: &str, key: fn(&[&'static str]) -> &'static str) -> Rows {
    let mut rows = Rows::default();
    for columns in lexicon::rows("en/bounds").filter(|columns| columns[1] == side) {
        let words: Vec<_> = columns[0].split(' ').collect();
        let row = Row { bound: bound(columns[2]), lean: lean(columns[3]), times: columns[4] == "yes", words };
        let rows: &mut Vec<Row> = rows.get_or_default(key(&row.words));
        let at = rows.partition_point(|other| other.words.len() >= row.words.len());
        rows.insert(at, row);
    }
    rows
}

fn bound(name: &str) -> Bound {
    match name {
        "about" => Bound::About,
        "more-than" => Bound::MoreThan,
        "at-least" => Bound::AtLeast,
        "less-than" => Bound::LessThan,
        "at-most" => Bound::AtMost,
        "up-to" => Bound::UpTo,
        _ => Bound::Exact,
    }
}

fn lean(name: &str) -> Lean {
    match name {
        "below" => Lean::Below,
        "above" => Lean::Above,
        "both" => Lean::Both,
        _ => Lean::Plain,
    }
}

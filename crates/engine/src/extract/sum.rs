//! Coordinated figures → their sum, with the parts as its receipt: "13,289 military personnel and 1,920 police".
//!
//! Only counts of people, or of one thing, under one measure are added; never percentages, dates or different things.

use super::{Few, Figure, layout::Layout, measure, noun::is_a};
use crate::text::Article;
use variorum_story::{Bound, Counted, Interval, Kind, Qualifier};

/// Most parts of a sum; a longer list is a table.
const MOST_PARTS: usize = 6;

/// Appends the sums of coordinated figures, in order of their first part.
pub fn attach(article: &Article<'_>, layout: &Layout, figures: &mut Vec<Figure>) {
    let mut sums = Vec::new();
    let mut at = 0;
    while at < figures.len() {
        let mut end = at + 1;
        while end < figures.len() && adds(article, layout, figures, end - 1, end) {
            end += 1;
        }
        // "Five people, four women and a man": the first is the sum of the others.
        let first = at + usize::from(is_sum(&figures[at], &figures[at + 1..end]));
        if (2..=MOST_PARTS).contains(&(end - first)) && !and_one_more(article, layout.places[end - 1].end) {
            sums.push(sum(&figures[first..end], first));
        }
        at = end;
    }
    figures.reserve_exact(sums.len());
    figures.append(&mut sums);
}

/// Whether a figure counts people of any sort, and the others say how many of which. "A man" is no figure: one more may be told.
fn is_sum(figure: &Figure, parts: &[Figure]) -> bool {
    let head = |figure: &Figure| figure.counted.as_ref().map(|counted| counted.head.clone()).unwrap_or_default();
    let sort = |part: &Figure| is_a(&head(part), None, "sort of person");
    let of_any = is_a(&head(figure), None, "person") && !sort(figure);
    let told: f64 = parts.iter().filter_map(|part| part.value.get()).sum();
    of_any
        && !parts.is_empty()
        && parts.iter().all(sort)
        && figure.value.get().is_some_and(|all| all == told || all == told + 1.0)
}

/// "four women, three men and a boy": what is not a numeral is not added, and without it the sum is none.
fn and_one_more(article: &Article<'_>, end: usize) -> bool {
    let word = |at: usize| article.tokens.get(at).map_or("", |token| &*token.lower);
    match word(end) {
        "and" => matches!(word(end + 1), "a" | "an" | "the"),
        "," => word(end + 1) == "and" && matches!(word(end + 2), "a" | "an"),
        _ => false,
    }
}

/// Whether two neighbours are parts of one sum.
fn adds(article: &Article<'_>, layout: &Layout, figures: &[Figure], first: usize, second: usize) -> bool {
    let (a, b) = (&figures[first], &figures[second]);
    let counts =
        |figure: &Figure| figure.kind == Kind::Count && figure.value.get().is_some() && figure.change.is_none();
    let measured = |figure: &Figure| figure.measure.as_ref().map(|m| m.id);
    // "the parties won ten, seven and three seats": one noun for all says that they are several parties'.
    let own = |figure: &Figure| figure.counted.as_ref().map(|counted| counted.span);
    let shared = own(a).is_some() && own(a) == own(b);
    counts(a)
        && counts(b)
        && !shared
        && measured(a).is_some()
        && measured(a) == measured(b)
        && measure::are_coordinated(article, layout, figures, first, second)
        && !article.tokens[layout.places[first].end..layout.places[second].first].iter().any(|t| &*t.lower == "or")
        && measure::same_noun_slot(article, layout, figures, first, second)
}

fn sum(parts: &[Figure], first: usize) -> Figure {
    let whole = |part: &Figure| part.counted.as_ref().map_or(part.phrase, |c| part.phrase.join(c.span));
    let span = parts[0].span.join(parts[parts.len() - 1].span);
    let phrase = whole(&parts[0]).join(whole(&parts[parts.len() - 1]));
    let counted = parts[0].counted.as_ref().map(|c| Box::new(Counted { head: c.head.clone(), span: phrase }));
    Figure {
        span,
        phrase,
        bound: parts.iter().map(|part| part.bound).reduce(joint).unwrap_or_default(),
        value: parts.iter().map(|part| part.value.get()).sum::<Option<f64>>().into(),
        interval: Interval {
            low: parts.iter().map(|part| part.interval.get().low).sum(),
            high: parts.iter().map(|part| part.interval.get().high).sum(),
        }
        .into(),
        precision: parts.iter().filter_map(|part| part.precision.get()).reduce(f64::max).into(),
        counted,
        scope: shared_scope(parts),
        holder: parts[0].holder.clone().filter(|_| parts.iter().all(|p| p.holder == parts[0].holder)),
        parts: (first..first + parts.len()).collect(),
        rule: "sum",
        ..parts[0].clone()
    }
}

/// The qualifiers that hold for every part.
fn shared_scope(parts: &[Figure]) -> Few<Qualifier> {
    let holds = |part: &Figure, q: &Qualifier| part.scope.iter().any(|p| p.kind == q.kind && p.lemma == q.lemma);
    parts[0].scope.iter().filter(|q| parts.iter().all(|part| holds(part, q))).cloned().collect()
}

/// The bound of a sum: exact ones do not loosen another; bounds that differ make an estimate.
fn joint(a: Bound, b: Bound) -> Bound {
    match (a, b) {
        _ if a == b => a,
        (Bound::Exact, other) | (other, Bound::Exact) => other,
        _ => Bound::About,
    }
}

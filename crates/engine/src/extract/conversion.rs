//! An amount stated again in another currency or unit, in brackets or after "or" → tied to its original.

use super::{Figure, number};
use crate::text::Article;
use variorum_story::Kind;

/// How far a conversion may be from its original: journalists round both.
const TOLERANCE: f64 = 0.2;

/// Names the original of every stated conversion in its `parts`.
pub fn attach(article: &Article<'_>, figures: &mut [Figure]) {
    for at in 1..figures.len() {
        let (before, rest) = figures.split_at_mut(at);
        let converted = &mut rest[0];
        let last = &before[at - 1];
        // A second conversion of the same original: "£5m (€6m; $6.4m)".
        let original = if last.parts.len() == 1 { last.parts[0] } else { at - 1 };
        if converts(&before[original], converted) && joined(article, last, converted) {
            converted.parts = vec![original].into();
        }
    }
}

/// Whether what stands between two figures says that one is the other.
fn joined(article: &Article<'_>, first: &Figure, second: &Figure) -> bool {
    if first.sentence != second.sentence || first.phrase.end > second.phrase.start {
        return false;
    }
    let between = article.text.get(first.phrase.end as usize..second.phrase.start as usize).unwrap_or_default();
    match between.trim() {
        "(" | "[" | ", or" | "or" | "– or" | "— or" | "(or" => true,
        ";" | "," | "/" => first.parts.len() == 1,
        _ => false,
    }
}

/// Whether two amounts are of one kind in different units; of physical units the values must agree.
fn converts(original: &Figure, converted: &Figure) -> bool {
    let (Some(from), Some(to)) = (original.unit, converted.unit) else { return false };
    if original.kind != converted.kind || from == to {
        return false;
    }
    match original.kind {
        Kind::Money => true,
        Kind::Measure => agree(from, original, to, converted),
        _ => false,
    }
}

fn agree(from: &str, original: &Figure, to: &str, converted: &Figure) -> bool {
    let stated = |figure: &Figure| figure.value.get().or(figure.interval.get().low).unwrap_or_default();
    let (Some(a), Some(b)) = (number::base_units(from, stated(original)), number::base_units(to, stated(converted)))
    else {
        return false;
    };
    a.0 == b.0 && (a.1 - b.1).abs() <= TOLERANCE * a.1.abs().max(b.1.abs())
}

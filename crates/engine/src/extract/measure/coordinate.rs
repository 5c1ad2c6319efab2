//! Coordinated figures share their governor: "killed 45 soldiers and 12 civilians", "12 men and 3 women were arrested".

use super::{figured::Figured, table};
use crate::{
    extract::{Figure, grammar, layout::Layout},
    text::{Article, Pos, Token},
};
use variorum_story::{Change, Kind};

/// Gives a figure without measure that of the figure it is coordinated with, or that it changed from or to.
pub fn share(article: &Article<'_>, layout: &Layout, figures: &mut [Figure]) {
    for index in 1..figures.len() {
        take(article, layout, figures, index - 1, index);
    }
    for index in (1..figures.len()).rev() {
        take(article, layout, figures, index, index - 1);
    }
}

fn take(article: &Article<'_>, layout: &Layout, figures: &mut [Figure], from: usize, to: usize) {
    let (first, second) = (from.min(to), from.max(to));
    if figures[to].measure.is_some() || figures[from].measure.is_none() {
        return;
    }
    // "killed six people, two of them children": a part of those is not as many again.
    if grammar::is_of_them(&article.tokens, layout.places[to].end) {
        return;
    }
    // "He had two sons and three people died": the verb behind the second is not the first one's.
    let behind = to == first
        && figures[second].measure.as_ref().is_some_and(|m| m.span.start >= figures[second].phrase.end)
        && !layout.begins_clause(&article.tokens, &layout.places[first]);
    if behind {
        return;
    }
    let changes = same_change(article, layout, figures, first, second);
    if !changes && !share_a_governor(article, layout, figures, first, second) {
        return;
    }
    if changes || admits(article, layout, figures, from, to) {
        let shared = figures[from].measure.clone();
        figures[to].measure = shared;
    }
}

/// Coordinated, and of measures with "and": "at a depth of 12 km, 45 km from the port" is no list.
fn share_a_governor(article: &Article<'_>, layout: &Layout, figures: &[Figure], first: usize, second: usize) -> bool {
    let counts = |index: usize| matches!(figures[index].kind, Kind::Count | Kind::Vague | Kind::Range);
    let between = layout.places[first].end..layout.places[second].first;
    are_coordinated(article, layout, figures, first, second)
        && ((counts(first) && counts(second)) || article.tokens[between].iter().any(grammar::joins))
}

/// Whether two neighbours are the two ends of one change, or its end and its difference.
fn same_change(article: &Article<'_>, layout: &Layout, figures: &[Figure], first: usize, second: usize) -> bool {
    let (a, b) = (&figures[first], &figures[second]);
    let parts = matches!(
        (a.change, b.change),
        (Some(Change::From), Some(Change::To))
            | (Some(Change::To), Some(Change::From))
            | (Some(Change::By), Some(Change::To | Change::From))
            | (Some(Change::From | Change::To), Some(Change::By))
    );
    // "revenue of $4 million, up 12 %": what was just said went up.
    let between =
        &article.tokens[layout.places[first].end.min(layout.places[second].first)..layout.places[second].first];
    let direction = |token: &Token<'_>| matches!(&*token.lower, "up" | "down");
    let appended = a.change != Some(Change::From)
        && b.change == Some(Change::By)
        && matches!(between, [comma, word] if grammar::is_comma(comma) && direction(word));
    let compared = a.change.is_none() && b.change == Some(Change::From) && a.kind == b.kind;
    let near = layout.places[second].first.saturating_sub(layout.places[first].last) <= super::REACH / 4;
    // "profit rose to 1.2 million from 1.1 million after costs dropped 3 %"
    let parts = parts && !between.iter().any(|t| grammar::is_finite(t) && &*t.lower != "compared");
    (parts || compared || appended) && a.sentence == b.sentence && near
}

/// Whether the measure of `from` can be that of `to`: same sort of kind, and a noun that the measure takes.
fn admits(article: &Article<'_>, layout: &Layout, figures: &[Figure], from: usize, to: usize) -> bool {
    let Some(id) = figures[from].measure.as_ref().map(|m| m.id) else { return false };
    let Some(measure) = table::table().measures.iter().find(|m| m.id == id) else { return false };
    if !measure.admits(figures[to].kind, figures[to].unit) {
        return false;
    }
    if figures[to].is_date() {
        return true;
    }
    Figured::new(article, layout, figures, to).is_taken_by(measure)
        && (!measure.of.is_empty() || same_head(&figures[from], &figures[to]))
}

fn same_head(a: &Figure, b: &Figure) -> bool {
    let head = |figure: &Figure| figure.counted.as_ref().map(|c| c.head.clone());
    head(a) == head(b)
}

/// Whether `second` follows `first` after a comma, "and" or "or" alone. Dates may have their preposition again.
pub fn are_coordinated(
    article: &Article<'_>,
    layout: &Layout,
    figures: &[Figure],
    first: usize,
    second: usize,
) -> bool {
    let (a, b) = (&layout.places[first], &layout.places[second]);
    if a.sentence != b.sentence || a.end > b.first || b.first - a.end > 4 || a.end == b.first {
        return false;
    }
    let dates = [first, second].iter().all(|&f| figures[f].is_date());
    let between = &article.tokens[a.end..b.first];
    let mut joined = false;
    between.iter().all(|token| {
        let joins = grammar::joins(token) || grammar::is_comma(token);
        joined |= joins;
        joins || token.pos == Pos::Determiner || (dates && token.pos == Pos::Preposition)
    }) && joined
}

/// Whether two figures fill one slot with nouns of one sort: both count people, or the same thing.
pub fn same_noun_slot(article: &Article<'_>, layout: &Layout, figures: &[Figure], first: usize, second: usize) -> bool {
    let people = |index| Figured::new(article, layout, figures, index).counts_people();
    same_head(&figures[first], &figures[second]) || (people(first) && people(second))
}

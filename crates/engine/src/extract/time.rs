//! Figure → the time that it holds for: the date that stands in its clause.
//!
//! A date in front of a noun ("the 2015 accord") dates that noun alone. A date straight after another figure is that
//! figure's, unless the two are coordinated.

use super::{Figure, grammar, layout::Layout, measure};
use crate::text::{Article, Pos};
use variorum_story::{Change, Kind};

/// Figures looked at on either side; keeps the search linear where a sentence does not end.
const NEIGHBOURS: usize = 6;

/// Gives every figure that is no date the time that it holds for, where its clause states one; by figure, the date that does.
pub fn attach(article: &Article<'_>, layout: &Layout, figures: &mut [Figure]) -> Vec<Option<u32>> {
    let governing = |index| governing(article, layout, figures, index).map(|date| date as u32);
    let dates: Vec<Option<u32>> = (0..figures.len()).map(governing).collect();
    for (index, date) in dates.iter().enumerate().filter_map(|(index, date)| Some((index, (*date)? as usize))) {
        let time = figures[date].date.clone();
        figures[index].time = time;
    }
    dates
}

/// The date that says when a figure holds.
fn governing(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> Option<usize> {
    if matches!(figures[index].kind, Kind::Date | Kind::Period | Kind::Duration | Kind::Age | Kind::Rank) {
        return None;
    }
    if is_attributive(article, layout, figures, index) {
        return None;
    }
    let after = index + 1..figures.len().min(index + 1 + NEIGHBOURS);
    let before = index.saturating_sub(NEIGHBOURS)..index;
    let fits = |&date: &usize| {
        figures[date].is_date()
            && figures[date].sentence == figures[index].sentence
            && shares_clause(layout, index, date)
            && (is_adjunct(article, layout, date) || dates_the_subject(article, layout, index, date))
            && !is_compared(article, layout, figures, index, date)
            && !is_list(article, layout, figures, date)
            && !belongs_to_another(article, layout, figures, index, date)
    };
    let next = |&date: &usize| {
        figures[date].is_date()
            && follows(article, layout, index, date)
            && !is_list(article, layout, figures, date)
            && !is_compared(article, layout, figures, index, date)
    };
    after.clone().find(next).or_else(|| {
        let mut after = after;
        after.find(fits).or_else(|| before.rev().find(fits))
    })
}

/// "the 13,000-strong mission was deployed in 2013": what only describes its noun does not hold for the verb's time.
fn is_attributive(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> bool {
    let last = layout.places[index].last;
    let end = last.checked_sub(1).and_then(|at| article.tokens.get(at)).map_or(0, |t| t.span.end);
    figures[index].kind == Kind::Count
        && figures[index].span.end < end
        && figures[index].phrase.end <= end
        && article.text.get(figures[index].span.end as usize..end as usize).is_some_and(|rest| rest.starts_with('-'))
}

/// "up 12 % from a year earlier": the difference is not that of the time compared with.
fn is_compared(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize, date: usize) -> bool {
    let told_from_another = matches!(figures[date].rule, "date-ago" | "date-relative");
    let before = layout.places[date].first.checked_sub(1).map(|at| &*article.tokens[at].lower);
    figures[index].change == Some(Change::By) && told_from_another && matches!(before, Some("from" | "than" | "with"))
}

/// "A 2014 epidemic killed 11,300": the date of the subject is that of what it did.
fn dates_the_subject(article: &Article<'_>, layout: &Layout, figure: usize, date: usize) -> bool {
    let (place, figure) = (&layout.places[date], &layout.places[figure]);
    if place.last >= figure.first {
        return false;
    }
    let nouns = article.tokens[place.last..figure.first]
        .iter()
        .take_while(|t| matches!(t.pos, Pos::Noun | Pos::Name | Pos::Adjective))
        .count();
    let mut behind = article.tokens[place.last + nouns..figure.first].iter();
    let did = behind.next().is_some_and(|t| grammar::is_finite(t) && t.lower.ends_with("ed"));
    nouns > 0 && did && !behind.any(grammar::is_verb)
}

/// "in 2020 and 2021": no one date of a list is the time.
fn is_list(article: &Article<'_>, layout: &Layout, figures: &[Figure], date: usize) -> bool {
    let listed = |a: usize, b: usize| {
        figures.get(b).is_some_and(Figure::is_date)
            && figures[a].is_date()
            && measure::are_coordinated(article, layout, figures, a, b)
    };
    listed(date, date + 1) || date.checked_sub(1).is_some_and(|before| listed(before, date))
}

fn shares_clause(layout: &Layout, figure: usize, date: usize) -> bool {
    let (figure, date) = (&layout.places[figure], &layout.places[date]);
    layout.clause(figure.last.saturating_sub(1)) == layout.clause(date.first)
}

/// Whether a date stands right after a figure's noun phrase, with at most a preposition between.
fn follows(article: &Article<'_>, layout: &Layout, figure: usize, date: usize) -> bool {
    let (figure, date) = (&layout.places[figure], &layout.places[date]);
    if figure.sentence != date.sentence || date.first < figure.end {
        return false;
    }
    let between = &article.tokens[figure.end..date.first];
    between.len() <= 1 && between.iter().all(|t| t.pos == Pos::Preposition)
}

/// Whether a date modifies its clause and not the noun behind it.
fn is_adjunct(article: &Article<'_>, layout: &Layout, date: usize) -> bool {
    let place = &layout.places[date];
    let next = place.sentence.contains(&place.last).then(|| &article.tokens[place.last]);
    let previous = place.first.checked_sub(1).filter(|at| place.sentence.contains(at)).map(|at| &article.tokens[at]);
    let before =
        place.first.checked_sub(2).filter(|at| place.sentence.contains(at)).map(|at| &*article.tokens[at].lower);
    if previous.is_some_and(|t| &*t.lower == "of") && before != Some("as") {
        // "the election of 2025"
        return false;
    }
    let determined = previous.is_some_and(|t| t.pos == Pos::Determiner || grammar::is_possessive(t));
    let noun = next.is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Name | Pos::Adjective));
    !(next.is_some_and(grammar::is_possessive) || determined && noun)
}

/// Whether a date stands right after another figure that shares nothing with this one.
fn belongs_to_another(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize, date: usize) -> bool {
    let Some(other) = (0..date).rev().take(2).find(|&other| !figures[other].is_date()) else { return false };
    if other != index && figures[other].change == Some(Change::From) {
        return true;
    }
    other != index
        && follows(article, layout, other, date)
        && !(index < other && (index..other).all(|i| measure::are_coordinated(article, layout, figures, i, i + 1)))
}

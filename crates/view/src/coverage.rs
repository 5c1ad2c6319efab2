//! What some accounts have and others have not, with the words that were looked for.

use crate::address::View;
use crate::find::Finder;
use crate::matrix::{Cell, Item, Matrix, Nothing, Row, columns, count, named, place, row};
use crate::title::title;
use crate::wording::{Lang, join, upper_first};
use variorum_story::{Cell as CoverageCell, Presence, Row as CoverageRow, RowKind};

/// Facts, actors, voices, themes: a table each.
pub fn coverage(finder: &Finder, lang: Lang) -> Vec<Matrix> {
    let table = |(id, kind, title): (&'static str, RowKind, &'static str)| {
        let rows = finder.story.framing.coverage.iter().filter(|row| row.kind == kind);
        Matrix {
            id,
            title,
            lead: "",
            empty: lang.say("coverage.empty"),
            columns: columns(finder),
            rows: rows.map(|one| covered(one, finder, lang)).collect(),
            alike: None,
        }
    };
    [
        ("facts", RowKind::Fact, lang.say("coverage.facts")),
        ("actors", RowKind::Actor, lang.say("coverage.actors")),
        ("voices", RowKind::Voice, lang.say("coverage.voices")),
        ("themes", RowKind::Theme, lang.say("coverage.themes")),
    ]
    .map(table)
    .into()
}

/// One thing.
fn covered(one: &CoverageRow, finder: &Finder, lang: Lang) -> Row {
    let name = match one.kind {
        RowKind::Fact => finder
            .story
            .questions
            .iter()
            .find(|question| question.id == one.name)
            .map_or_else(|| one.name.replace('-', " "), |question| title(question, finder.story, lang)),
        RowKind::Theme => upper_first(&named("theme", &one.name, lang)),
        RowKind::Actor | RowKind::Voice => one.name.clone(),
    };
    row(View::Coverage, join(&["has-", &one.id]), name, None, finder, |source| {
        match one.cells.iter().find(|cell| cell.source == *source) {
            Some(cell) => has(cell, one, finder, lang),
            None => Cell::of(source, Vec::new(), Nothing::plain(lang), finder),
        }
    })
}

/// What one account has of it.
fn has(cell: &CoverageCell, row: &CoverageRow, finder: &Finder, lang: Lang) -> Cell {
    let nothing = Nothing::of(cell.presence, &row.sought, &cell.found, lang);
    let place = cell.first.as_ref().map(place).unwrap_or_default();
    let words = if place.1.is_empty() { lang.say("coverage.found").to_owned() } else { place.1.clone() };
    let item = Item { words, beside: count(cell.times, lang).unwrap_or_default(), place, ..Item::default() };
    let items = if cell.presence == Presence::Found { vec![item] } else { Vec::new() };
    Cell::of(&cell.source, items, nothing, finder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn an_empty_cell_tells_what_was_looked_for() {
        let story = fixture::framed();
        let tables = coverage(&Finder::new(&story), Lang::En);
        let cells = &tables[1].rows[0].cells;
        assert_eq!((cells[0].items[0].words.as_str(), cells[0].items[0].beside.as_str()), ("Rhine Commission", "×2"));
        let none = cells[1].nothing.as_ref().unwrap();
        assert_eq!((none.text, none.sought.join(" ")), ("not found in this text", "Rhine Commission RC".to_owned()));
        let touched = cells[2].nothing.as_ref().unwrap();
        assert_eq!(touched.text, "some of the words looked for");
        assert_eq!(touched.found.as_deref(), Some("Found: Rhine ×2"));
    }
}

//! Every figure as a table: a row a question, a column a source.

use crate::address::{Address, Only, View};
use crate::card::{Card, card};
use crate::filter::{self, Choice};
use crate::find::{Badge, Finder};
use crate::label::label;
use crate::title::title;
use crate::verdict::{VerdictView, verdict};
use crate::wording::{Lang, join};
use variorum_story::{Question, Source};

/// The table of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What is shown, as a sentence: "6 of 14 findings: those on which the accounts part. 8 more are folded."
    pub caption: String,
    /// Whether only differences are shown, and the way to the other.
    pub differences: Choice,
    /// Filters by verdict.
    pub verdicts: Vec<Choice>,
    /// Filters by kind of figure.
    pub kinds: Vec<Choice>,
    /// Orders.
    pub sorts: Vec<Choice>,
    /// The accounts, a column each.
    pub columns: Vec<Badge>,
    /// The rows, with the opened one's details after it.
    pub lines: Vec<Line>,
}

/// A line of the table's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A question.
    Row(Row),
    /// What the row before it rests on.
    Details {
        /// The finding.
        card: Box<Card>,
        /// The way to close it.
        close: String,
        /// Columns of the table.
        columns: usize,
    },
}

/// A question's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Name of its element.
    pub id: String,
    /// What tells this row from the same one shown otherwise.
    pub version: String,
    /// The question.
    pub title: String,
    /// The way to its details, where the filters stay as they are.
    pub link: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
    /// The verdict.
    pub verdict: VerdictView,
}

/// What one source says to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whose it is.
    pub badge: Badge,
    /// The value, and how many more figures the text has on it; none where it has none.
    pub value: Option<(String, usize)>,
    /// The way to its words.
    pub link: String,
    /// What the link does, for those who do not see where it stands.
    pub name: String,
}

/// The table for an address. Without a running script (`complete`) nothing is folded.
pub fn table(finder: &Finder, address: &Address, lang: Lang, complete: bool) -> Table {
    // What filters the overview does not filter the table that is not in front.
    let address = match address.view {
        View::Figures => address.clone(),
        View::Overview => Address { view: View::Figures, only: None, kind: None, ..address.clone() },
    };
    let only = if complete { Only::All } else { address.only() };
    let questions = filter::shown(finder, &address, only);
    let sources = columns(finder, &address);
    let base = address.but(|next| next.find = None);
    let mut lines = Vec::new();
    for question in &questions {
        lines.push(Line::Row(row(question, &sources, finder, &base, lang)));
        if address.find.as_ref() == Some(&question.id) {
            let close = base.link(&join(&["row-", &question.id]));
            let card = Box::new(card(question, finder, &base, lang));
            lines.push(Line::Details { card, close, columns: sources.len() + 2 });
        }
    }
    Table {
        caption: caption(questions.len(), finder.story.questions.len(), only, lang),
        differences: differences(&base, finder, lang),
        verdicts: filter::verdicts(finder, &base, lang, "figures"),
        kinds: filter::kinds(finder, &base, lang, "figures"),
        sorts: filter::sorts(&base, lang, "figures"),
        columns: sources.iter().map(|source| finder.badge(&source.id)).collect(),
        lines,
    }
}

/// The sources shown, in the story's order.
fn columns<'a>(finder: &Finder<'a>, address: &Address) -> Vec<&'a Source> {
    finder.story.sources.iter().filter(|source| address.with.is_empty() || address.with.contains(&source.id)).collect()
}

/// A question's row.
fn row(question: &Question, sources: &[&Source], finder: &Finder, base: &Address, lang: Lang) -> Row {
    let look = Address { view: View::Figures, ..base.look() };
    let link = look.but(|next| next.find = Some(question.id.clone())).link(&join(&["details-", &question.id]));
    let title = title(question, finder.story, lang);
    let cell = |source: &&Source| cell(question, source, &title, &link, finder, lang);
    Row {
        id: join(&["row-", &question.id]),
        version: join(&[&question.id, " ", &look.encode()]),
        cells: sources.iter().map(cell).collect(),
        link: link.clone(),
        verdict: verdict(question, finder, lang),
        title,
    }
}

/// What a source says to a question.
fn cell(question: &Question, source: &Source, title: &str, link: &str, finder: &Finder, lang: Lang) -> Cell {
    let answer = question.answers.iter().find(|answer| answer.source == source.id);
    let figure = answer.and_then(|answer| Some((answer, finder.figure(&answer.figure)?)));
    let value = figure.map(|(answer, figure)| (label(figure, lang), answer.also.len()));
    let text = value.as_ref().map_or("", |(text, _)| text);
    Cell {
        badge: finder.badge(&source.id),
        name: lang.fill("cell.name", &[("value", text), ("outlet", &source.outlet), ("title", title)]),
        link: link.to_owned(),
        value,
    }
}

/// How many rows are shown, and how many are folded.
fn caption(shown: usize, all: usize, only: Only, lang: Lang) -> String {
    let folded = all - shown.min(all);
    let key = match (only, folded) {
        (_, 0) => return lang.count("table.all", all),
        (Only::Differences, _) => "table.differences",
        _ => "table.some",
    };
    lang.fill(key, &[("n", &shown.to_string()), ("all", &all.to_string()), ("folded", &folded.to_string())])
}

/// The switch between differences and all.
fn differences(base: &Address, finder: &Finder, lang: Lang) -> Choice {
    let on = base.only() == Only::Differences;
    let next = if on { Only::All } else { Only::Differences };
    let differs = |question: &&Question| filter::by_verdict(question, Only::Differences);
    let folds = finder.story.questions.len() - finder.story.questions.iter().filter(differs).count();
    Choice {
        text: lang.count("table.switch", folds),
        link: base.but(|address| address.only = Some(next)).link("figures"),
        current: on,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn rows(table: &Table) -> usize {
        table.lines.iter().filter(|line| matches!(line, Line::Row(_))).count()
    }

    #[test]
    fn only_differences_are_shown_at_first_and_the_rest_is_counted() {
        let story = fixture::flood();
        let figures = Address { view: View::Figures, ..Address::default() };
        let folded = table(&Finder::new(&story), &figures, Lang::En, false);
        assert_eq!(rows(&folded), 6);
        assert_eq!(folded.caption, "6 of 14 findings: those on which the accounts part. 8 more are folded.");
        assert!(folded.differences.current);
        let complete = table(&Finder::new(&story), &figures, Lang::En, true);
        assert_eq!(rows(&complete), 14);
    }

    #[test]
    fn an_opened_row_is_followed_by_its_details() {
        let story = fixture::flood();
        let address = Address::decode("view=figures&find=deaths-person&with=a,c").0;
        let table = table(&Finder::new(&story), &address, Lang::En, false);
        assert_eq!(table.columns.len(), 2);
        let at = table.lines.iter().position(|line| matches!(line, Line::Details { .. })).unwrap();
        assert!(matches!(&table.lines[at - 1], Line::Row(row) if row.id == "row-deaths-person"));
    }

    #[test]
    fn a_source_without_an_answer_has_an_empty_cell() {
        let story = fixture::flood();
        let address = Address { view: View::Figures, ..Address::default() };
        let table = table(&Finder::new(&story), &address, Lang::En, false);
        let Some(Line::Row(row)) = table.lines.first() else { panic!("a row") };
        let values: Vec<_> = row.cells.iter().map(|cell| cell.value.as_ref().map(|(text, _)| text.as_str())).collect();
        assert_eq!(values, [Some("12"), Some("19"), None, Some("≈\u{a0}20")]);
    }
}

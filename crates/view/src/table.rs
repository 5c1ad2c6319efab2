//! Every figure as a table: a row a question, a column a source.

use crate::address::{Address, Facts, Only, View};
use crate::filter::{self, Choice, Places, facts};
use crate::find::{Badge, Finder};
use crate::label::label;
use crate::title::title;
use crate::verdict::{VerdictView, verdict};
use crate::wording::Lang;
use variorum_story::{Question, Source};

/// The table of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What is shown, as a sentence, where everything is.
    pub caption: String,
    /// The same where only differences are shown, with `{n}` and `{folded}` to fill.
    pub caption_differences: String,
    /// The same where another choice is made, with `{n}` to fill.
    pub caption_some: String,
    /// What is said where a filter leaves none.
    pub none_fits: &'static str,
    /// Whether only differences are shown.
    pub differences: Choice,
    /// Filters by verdict.
    pub verdicts: Vec<Choice>,
    /// Filters by kind of figure.
    pub kinds: Vec<Choice>,
    /// Orders.
    pub sorts: Vec<Choice>,
    /// The accounts, a column each.
    pub columns: Vec<Badge>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A question's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What decides whether it is shown.
    pub facts: Facts,
    /// Its places in the orders of the table.
    pub places: Places,
    /// The question.
    pub title: String,
    /// The way to its details.
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

/// The table.
pub fn table(finder: &Finder, lang: Lang) -> Table {
    let start = Address { view: View::Figures, ..Address::default() };
    let (questions, places) = (&finder.story.questions, filter::places(finder));
    let all = questions.len().to_string();
    let caption = |key| lang.fill(key, &[("all", &all), ("n", "{n}"), ("folded", "{folded}")]);
    let folded = questions.len() - filter::count(finder, Only::Differences);
    Table {
        caption: lang.count("table.all", questions.len()),
        caption_differences: caption("table.differences"),
        caption_some: caption("table.some"),
        none_fits: lang.say("empty.filtered"),
        differences: filter::choice(&start, "only=".to_owned(), lang.count("table.switch", folded), "figures"),
        verdicts: filter::verdicts(finder, &start, lang, "figures"),
        kinds: filter::kinds(finder, &start, lang, "figures"),
        sorts: filter::sorts(&start, lang, "figures"),
        columns: finder.story.sources.iter().map(|source| finder.badge(&source.id)).collect(),
        rows: questions.iter().zip(places).map(|(question, places)| row(question, places, finder, lang)).collect(),
    }
}

/// A question's row.
fn row(question: &Question, places: Places, finder: &Finder, lang: Lang) -> Row {
    let opened = Address { view: View::Figures, find: Some(question.id.clone()), ..Address::default() };
    // Without scripts the words stand in the finding's card.
    let link = opened.link(&question.id);
    let title = title(question, finder.story, lang);
    Row {
        facts: facts(question, finder),
        places,
        cells: finder.story.sources.iter().map(|source| cell(question, source, &title, &link, finder, lang)).collect(),
        link,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn every_question_has_a_row_and_a_source_without_an_answer_an_empty_cell() {
        let story = fixture::flood();
        let table = table(&Finder::new(&story), Lang::En);
        assert_eq!(table.rows.len(), 14);
        assert_eq!(table.caption, "All 14 findings.");
        let values: Vec<_> =
            table.rows[0].cells.iter().map(|cell| cell.value.as_ref().map(|(text, _)| text.as_str())).collect();
        assert_eq!(values, [Some("12"), Some("19"), None, Some("≈\u{a0}20")]);
    }

    #[test]
    fn only_differences_are_shown_at_first_and_the_rest_is_counted() {
        let story = fixture::flood();
        let table = table(&Finder::new(&story), Lang::En);
        assert!(table.differences.current);
        assert_eq!(table.differences.text, "Only differences (folds 8)");
        assert_eq!(
            table.caption_differences,
            "{n} of 14 findings: those on which the accounts part. {folded} more are folded."
        );
    }

    #[test]
    fn orders_put_every_row_at_one_place() {
        let story = fixture::flood();
        let table = table(&Finder::new(&story), Lang::En);
        for place in [|row: &Row| row.places.topic, |row: &Row| row.places.text] {
            let mut places: Vec<usize> = table.rows.iter().map(place).collect();
            places.sort_unstable();
            assert_eq!(places, (0..14).collect::<Vec<_>>());
        }
    }
}

//! The figures shown, as comma-separated values (RFC 4180): a row a figure.

use crate::address::{Address, Sort};
use crate::filter::{facts, pair_of, places};
use crate::find::Finder;
use crate::quote::link_to_words;
use crate::title::title;
use crate::verdict::{between, figure_scope};
use crate::wording::{Lang, join};
use variorum_story::{Bound, Figure, Question, Source, Story};

/// Names of the columns. They stay the same in every language, for programs that read them.
pub const COLUMNS: [&str; 18] = [
    "finding",
    "question",
    "verdict",
    "source",
    "outlet",
    "published",
    "role",
    "value",
    "low",
    "high",
    "unit",
    "bound",
    "scope",
    "date_from",
    "date_to",
    "quotation",
    "link",
    "filter",
];

/// The figures that an address shows. What it filters stands in every row's last column, as the address has it.
pub fn csv(story: &Story, address: &Address, lang: Lang) -> String {
    let finder = Finder::new(story);
    let pair = pair_of(story, address);
    let filter = filter(address);
    let mut out = join(&[&COLUMNS.join(","), "\r\n"]);
    for question in shown(&finder, address) {
        let head = [question.id.clone(), title(question, story, lang), between(question, pair, lang).to_owned()];
        for (figure, role) in figures(question, &finder, address) {
            let Some((_, source)) = finder.source(&figure.source) else { continue };
            let cells = head.iter().map(|text| text_cell(text)).chain(row(figure, source, role, lang));
            let line: Vec<String> = cells.chain([text_cell(&filter)]).collect();
            out.push_str(&line.join(","));
            out.push_str("\r\n");
        }
    }
    out
}

/// The part of an address that leaves findings or sources out, opens one, or says whose verdicts they are.
pub fn filter(address: &Address) -> String {
    let Address { view, find, with, only, kind, pin, .. } = address.clone();
    Address { view, find, with, only, kind, pin, ..Address::default() }.encode()
}

/// The questions that an address shows, in its order.
pub fn shown<'s>(finder: &Finder<'s>, address: &Address) -> Vec<&'s Question> {
    let places = places(finder);
    let mut list: Vec<(usize, &Question)> = finder.story.questions.iter().enumerate().collect();
    let pair = pair_of(finder.story, address);
    list.retain(|(_, question)| address.shows(&facts(question, finder), pair, address.view));
    list.sort_by_key(|(index, _)| match address.sort {
        Sort::Weight => places[*index].weight,
        Sort::Topic => places[*index].topic,
        Sort::Text => places[*index].text,
    });
    list.into_iter().map(|(_, question)| question).collect()
}

/// The figures of a question that an address shows: each source's answer, then its other figures.
fn figures<'s>(question: &Question, finder: &Finder<'s>, address: &Address) -> Vec<(&'s Figure, &'static str)> {
    let mut list = Vec::new();
    for answer in question.answers.iter().filter(|answer| address.shows_source(&answer.source)) {
        list.extend(finder.figure(&answer.figure).map(|figure| (figure, "answer")));
        list.extend(answer.also.iter().filter_map(|id| finder.figure(id)).map(|figure| (figure, "also")));
    }
    list
}

/// The cells of a figure, from its source to its link.
fn row(figure: &Figure, source: &Source, role: &'static str, lang: Lang) -> Vec<String> {
    let published = source.published.as_ref().map(|published| published.day.to_string()).unwrap_or_default();
    let day = |day: Option<variorum_story::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let (from, to) = figure.date.as_ref().map(|date| (day(date.start), day(date.end))).unwrap_or_default();
    let quotation = &figure.quotation;
    let words = [quotation.before.as_str(), &quotation.surface, &quotation.after].concat();
    let link = source.url.as_deref().and_then(|url| link_to_words(url, figure)).unwrap_or_default();
    vec![
        text_cell(&source.id),
        text_cell(&source.outlet),
        published,
        role.to_owned(),
        number_cell(figure.value),
        number_cell(figure.interval.low),
        number_cell(figure.interval.high),
        text_cell(figure.unit.as_deref().unwrap_or_default()),
        bound(figure.bound).to_owned(),
        text_cell(&figure_scope(figure, lang).join("; ")),
        from,
        to,
        text_cell(words.trim()),
        text_cell(&link),
    ]
}

/// The name of a bound, as `story.json` has it.
fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::MoreThan => "more-than",
        Bound::AtLeast => "at-least",
        Bound::LessThan => "less-than",
        Bound::AtMost => "at-most",
        Bound::UpTo => "up-to",
        Bound::Between => "between",
    }
}

/// A number as it is; a spreadsheet may read it as one.
fn number_cell(number: Option<f64>) -> String {
    number.filter(|number| number.is_finite()).map(|number| number.to_string()).unwrap_or_default()
}

/// First characters that make a spreadsheet run a cell (OWASP, "CSV Injection"), in their wide forms too.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '|', '%'];

/// A text in quotes. One that a spreadsheet would run as a formula begins with an apostrophe instead.
fn text_cell(text: &str) -> String {
    let risky = text.starts_with(FORMULA) || text.trim_start().starts_with(FORMULA);
    let mark = if risky { "'" } else { "" };
    if risky || text.contains([',', '"', '\n', '\r', ';', '\t']) {
        join(&["\"", mark, &text.replace('"', "\"\""), "\""])
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    /// A reader of RFC 4180, so that what is written is read by other rules than those that wrote it.
    fn read(csv: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut rest = csv.chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                '"' if quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !quoted => {}
                '\n' if !quoted => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                c => cell.push(c),
            }
        }
        rows
    }

    fn table(query: &str) -> Vec<Vec<String>> {
        read(&csv(&fixture::flood(), &Address::decode(query).0, Lang::En))
    }

    #[test]
    fn a_row_a_figure_and_the_same_columns() {
        let rows = table("");
        assert_eq!(rows[0], COLUMNS);
        assert!(rows.iter().all(|row| row.len() == COLUMNS.len()));
        let first: Vec<&str> = rows[1].iter().map(String::as_str).collect();
        assert_eq!(
            first[..12],
            [
                "deaths-person",
                "Velden: how many people died?",
                "Conflict",
                "a",
                first[4],
                "2021-03-08",
                "answer",
                "12",
                "12",
                "12",
                "",
                "exact"
            ]
        );
        assert_eq!(first[15], "the flood killed 12 people, the mayor said");
    }

    #[test]
    fn what_is_shown_is_what_is_exported_and_the_filter_is_named() {
        let rows = table("only=conflict&with=a,b&theme=dark");
        assert!(rows.len() > 2 && rows.len() < table("").len());
        for row in &rows[1..] {
            assert_eq!(row[2], "Conflict");
            assert!(row[3] == "a" || row[3] == "b");
            assert_eq!(row[17], "with=a,b&only=conflict");
        }
        let topics: Vec<String> =
            table("view=figures&only=all&sort=topic")[1..].iter().map(|row| row[0].clone()).collect();
        let weights: Vec<String> = table("view=figures&only=all")[1..].iter().map(|row| row[0].clone()).collect();
        assert_ne!(topics, weights, "in the order shown");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (text, cell) in [
            ("=1+1", "\"'=1+1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            (" -2", "\"' -2\""),
            ("＝1", "\"'＝1\""),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("plain", "plain"),
        ] {
            assert_eq!(text_cell(text), cell);
        }
        assert_eq!(number_cell(Some(-2.5)), "-2.5", "a number is one");
        assert_eq!(number_cell(Some(f64::NAN)), "");
        let mut story = fixture::flood();
        story.sources[0].outlet = "=HYPERLINK(\"https://x.example\")".to_owned();
        for row in read(&csv(&story, &Address::default(), Lang::En)) {
            assert!(!row[4].starts_with('='), "{row:?}");
        }
    }
}

//! Cases of extraction: an `article` block (`published=YYYY-MM-DD` where it matters) and a `figures` block.
//!
//! A line of `figures` is `phrase | kind | value | key value | …`. Every figure found must have its line, in order of
//! place (sums last), and every line its figure; of a figure, kind, value and the keys that its line names are compared.
//!
//! Value: a sign (`=` exact, `≈` about, `>` more than, `≥` at least, `<` less than, `≤` at most, `↑` up to) and the
//! number in plain digits; `200..300` for two ends; an ISO date, month, year or `first/last` (`..` for an open side)
//! for dates; `-` for none.
//! Keys: `span` (the figure without bound words), `unit`, `noun` (lemma of what is counted), `measure`, `scope`
//! (`kind:lemma`, comma between), `holder`, `change`, `grain`, `time` (as a date), `interval` (`low..high`),
//! `precision`, `parts` (phrases, `+` between), `rule`; of dates also `bound` (the sign as above), `resolution`,
//! `other` (the second reading, as a date), `yearless` (`month` or `month-day` where the year is not known) and `clock`
//! (seconds after midnight, or `low..high`). A key with `-` says that there is none.

use std::fmt::Write as _;
use variorum_engine::{
    extract::{Figure, figures},
    text::Article,
};
use variorum_story::{Bound, Change, Dated, Day, Grain, Kind};
use variorum_tests::cases;

#[test]
fn figure_cases() {
    let cases = cases("figures");
    let failures: Vec<_> = cases
        .iter()
        .filter_map(|case| {
            let article = case.first("article").unwrap_or_else(|| panic!("{}: no article", case.name));
            let expected = case.first("figures").unwrap_or_else(|| panic!("{}: no figures", case.name));
            let published = article.keys.get("published").map(|day| day.parse::<Day>().expect("a day"));
            let read = Article::new(&article.text, published);
            let found = figures(&read);
            let expected: Vec<&str> = expected.text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
            let got: Vec<String> = found
                .iter()
                .enumerate()
                .map(|(at, figure)| line(&read, &found, figure, expected.get(at).copied().unwrap_or_default()))
                .collect();
            (got != expected).then(|| {
                format!(
                    "{}\n  {}\nexpected:\n  {}\ngot:\n  {}\n",
                    case.name,
                    article.text,
                    expected.join("\n  "),
                    got.join("\n  ")
                )
            })
        })
        .collect();
    super::report("figures", &failures, cases.len());
}

/// A figure as a line of its expected block: with the keys that the expected line names.
fn line(article: &Article<'_>, all: &[Figure], figure: &Figure, expected: &str) -> String {
    let mut line = format!("{} | {} | {}", figure.phrase.of(article.text), kind(figure.kind), value(figure));
    for field in expected.split(" | ").skip(3) {
        let key = field.split(' ').next().unwrap_or_default();
        let shown = key_value(article, all, figure, key);
        write!(line, " | {key} {shown}").expect("writing to a string");
    }
    line
}

fn key_value(article: &Article<'_>, all: &[Figure], figure: &Figure, key: &str) -> String {
    let none = || "-".to_owned();
    match key {
        "span" => figure.span.of(article.text).to_owned(),
        "unit" => figure.unit.map_or_else(none, str::to_owned),
        "noun" => figure.counted.as_ref().map_or_else(none, |c| c.head.clone()),
        "measure" => figure.measure.as_ref().map_or_else(none, |m| m.id.to_owned()),
        "scope" if figure.scope.is_empty() => none(),
        "scope" => figure
            .scope
            .iter()
            .map(|q| format!("{}:{}", format!("{:?}", q.kind).to_lowercase(), q.lemma))
            .collect::<Vec<_>>()
            .join(", "),
        "holder" => figure.holder.as_ref().map_or_else(none, |h| h.name.clone()),
        "change" => figure.change.map_or_else(none, |c| match c {
            Change::From => "from".to_owned(),
            Change::To => "to".to_owned(),
            Change::By => "by".to_owned(),
        }),
        "grain" => figure.date.as_ref().map_or_else(none, |d| format!("{:?}", d.grain).to_lowercase()),
        "bound" => sign(figure.bound).to_string(),
        "resolution" => figure.date.as_ref().map_or_else(none, |d| format!("{:?}", d.resolution).to_lowercase()),
        "other" => figure.date.as_ref().and_then(|d| d.other).map_or_else(none, |(a, b)| format!("{a}/{b}")),
        "yearless" => figure
            .date
            .as_ref()
            .and_then(|d| d.yearless)
            .map_or_else(none, |y| y.day.map_or(y.month.to_string(), |day| format!("{}-{day}", y.month))),
        "clock" => figure.value.get().map_or_else(
            || format!("{}..{}", end(figure.interval.get().low), end(figure.interval.get().high)),
            |v| v.to_string(),
        ),
        "time" => figure.time.as_deref().map_or_else(none, dated),
        "interval" => format!("{}..{}", end(figure.interval.get().low), end(figure.interval.get().high)),
        "precision" => end(figure.precision.get()),
        "parts" if figure.parts.is_empty() => none(),
        "parts" => figure.parts.iter().map(|&p| all[p].phrase.of(article.text)).collect::<Vec<_>>().join(" + "),
        "rule" => figure.rule.to_owned(),
        other => format!("(no such key: {other})"),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Count => "count",
        Kind::Rank => "rank",
        Kind::Percent => "percent",
        Kind::Money => "money",
        Kind::Measure => "measure",
        Kind::Duration => "duration",
        Kind::Date => "date",
        Kind::Period => "period",
        Kind::Age => "age",
        Kind::Range => "range",
        Kind::Vague => "vague",
        Kind::Ratio => "ratio",
        Kind::Place => "place",
    }
}

fn value(figure: &Figure) -> String {
    if let (Kind::Date | Kind::Period, Some(date)) = (figure.kind, &figure.date) {
        return dated(date);
    }
    if figure.bound == Bound::Between {
        return format!("{}..{}", end(figure.interval.get().low), end(figure.interval.get().high));
    }
    let Some(value) = figure.value.get() else { return "-".to_owned() };
    format!("{} {value}", sign(figure.bound))
}

fn sign(bound: Bound) -> char {
    match bound {
        Bound::Exact => '=',
        Bound::About => '≈',
        Bound::MoreThan => '>',
        Bound::AtLeast => '≥',
        Bound::LessThan => '<',
        Bound::AtMost => '≤',
        Bound::UpTo => '↑',
        Bound::Between => '↔',
    }
}

fn end(value: Option<f64>) -> String {
    value.map_or(String::new(), |v| v.to_string())
}

/// The shortest ISO form of an interval of days.
fn dated(date: &Dated) -> String {
    let (Some(start), Some(end)) = (date.start, date.end) else {
        let side = |day: Option<Day>| day.map_or("..".to_owned(), |d| d.to_string());
        return format!("{}/{}", side(date.start), side(date.end));
    };
    let (year, month, _) = start.ymd();
    if start == end {
        start.to_string()
    } else if date.grain == Grain::Month
        && Day::new(year, month, 1) == Some(start)
        && start.plus_months(1) == Some(end.plus(1))
    {
        format!("{year:04}-{month:02}")
    } else if Day::new(year, 1, 1) == Some(start) && Day::new(year, 12, 31) == Some(end) {
        format!("{year:04}")
    } else {
        format!("{start}/{end}")
    }
}

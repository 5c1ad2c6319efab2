//! Every row of the lists that numbers and bounds read, run as the example that it carries.

use super::{Figure, figures};
use crate::lexicon;
use crate::text::Article;
use variorum_story::{Bound, Kind};

/// The figures of a sentence, each with its phrase.
fn read(text: &str) -> Vec<(Figure, String)> {
    let article = Article::new(text, None);
    figures(&article).into_iter().map(|figure| (figure.clone(), figure.phrase.of(text).to_lowercase())).collect()
}

/// Fails with every row that differs.
#[track_caller]
fn all(list: &str, differs: impl Fn(&[&str]) -> Option<String>) {
    let rows: Vec<_> = lexicon::rows(list).collect();
    assert!(!rows.is_empty(), "{list} is empty");
    let failures: Vec<_> = rows.iter().filter_map(|row| differs(row)).collect();
    assert!(
        failures.is_empty(),
        "{} of {} rows of {list} differ:\n{}",
        failures.len(),
        rows.len(),
        failures.join("\n")
    );
}

#[test]
fn bounds() {
    all("en/bounds", |row| {
        let words = row[0].trim_start_matches('-').to_lowercase();
        let bound = |phrase: &str| phrase.contains(&words) && phrase.len() > words.len();
        let found = read(row[5]);
        let fires = found.iter().any(|(figure, phrase)| bound(phrase) && figure.bound != Bound::Exact);
        let silent = read(row[6]).iter().all(|(figure, _)| figure.bound == Bound::Exact);
        (!fires || !silent).then(|| format!("{}: fires {fires}, silent {silent}: {found:?}", row[0]))
    });
}

#[test]
fn numerals() {
    all("en/numerals", |row| {
        let text = match row[1] {
            "ordinal" => format!("{} time it rained.", row[3]),
            "part" | "parts" => format!("They counted {} of the boats.", row[3]),
            _ => format!("They counted {} boats.", row[3]),
        };
        // "First" is never a rank by itself, and seconds are time.
        let silent = row[1] == "ordinal" && row[2] == "1";
        let found = read(&text).iter().any(|(_, phrase)| phrase.contains(row[0]));
        (found == silent).then(|| format!("{}: {text}", row[0]))
    });
}

#[test]
fn units() {
    all("en/units", |row| {
        let forms = row[4].split('|').map(|name| format!("They noted 7.5 {name} then."));
        let symbols = row[5].split('|').filter(|s| !s.is_empty() && *s != "in" && *s != "st");
        let texts =
            forms.filter(|t| !t.contains("5  ")).chain(symbols.map(|symbol| format!("They noted 7.5 {symbol}.")));
        let texts = texts.chain([format!("It was {} then.", row[6])]);
        let missed: Vec<_> = texts.filter(|text| !read(text).iter().any(|(f, _)| f.unit == Some(row[0]))).collect();
        (!missed.is_empty()).then(|| format!("{}: {missed:?}", row[0]))
    });
}

#[test]
fn currencies() {
    all("en/currencies", |row| {
        let before = row[1].split('|').filter(|f| !f.is_empty()).map(|form| format!("They paid {form} 7500 then."));
        let after = row[2].split('|').filter(|f| !f.is_empty()).map(|form| format!("They paid 7500 {form} then."));
        let small = row[3].split('|').filter(|f| f.len() > 1).map(|form| format!("They paid 75 {form} then."));
        let example = [format!("They paid {} then.", row[4])];
        let missed: Vec<_> = before
            .filter(|text| !text.contains(" R 7"))
            .chain(after)
            .chain(small)
            .chain(example)
            .filter(|text| !read(text).iter().any(|(f, _)| f.kind == Kind::Money && f.unit == Some(row[0])))
            .collect();
        (!missed.is_empty()).then(|| format!("{}: {missed:?}", row[0]))
    });
}

#[test]
fn vague() {
    all("en/vague", |row| {
        let found = read(row[5]).iter().any(|(f, phrase)| f.kind == Kind::Vague && *phrase == row[6].to_lowercase());
        let silent = read(row[7]).iter().all(|(f, _)| f.kind != Kind::Vague);
        (!found || !silent).then(|| format!("{}: fires {found}, silent {silent}", row[0]))
    });
}

/// Rows whose example holds no figure.
fn none(list: &str, column: usize, sentence: impl Fn(&str) -> String) {
    all(list, |row| {
        let text = sentence(row[column]);
        let found: Vec<_> =
            read(&text).into_iter().filter(|(f, _)| !matches!(f.kind, Kind::Date | Kind::Period)).collect();
        (!found.is_empty())
            .then(|| format!("{}: {text}: {:?}", row[0], found.iter().map(|(_, p)| p).collect::<Vec<_>>()))
    });
}

#[test]
fn designators() {
    none("en/designators", 2, |example| format!("They spoke of {example} again."));
}

#[test]
fn idioms() {
    none("en/idioms", 2, str::to_owned);
}

#[test]
fn names_of_ordinals() {
    none("en/ordinal_names", 2, str::to_owned);
}

//! Cases of attribution: an `article` block and `attributions`, one line each in order of the cues:
//! `source | cue | content | stance`; `-` where nobody is named; several stretches of content with ` … ` between. Further
//! fields: `holders` (` + ` between), `antecedent`, `negated`, `rule`.

use variorum_engine::{
    framing::attribution::{Attribution, attributions},
    text::Article,
};
use variorum_story::Span;
use variorum_tests::{Case, cases};

#[test]
fn attribution_cases() {
    let cases = cases("attribution");
    let failures: Vec<_> = cases.iter().filter_map(difference).collect();
    super::report("attribution", &failures, cases.len());
}

fn difference(case: &Case) -> Option<String> {
    let text = &case.first("article").unwrap_or_else(|| panic!("{}: no article", case.name)).text;
    let expected = case.first("attributions").unwrap_or_else(|| panic!("{}: nothing expected", case.name));
    let expected: Vec<&str> = expected.text.lines().collect();
    let article = Article::new(text, None);
    let found = attributions(&article);
    let got: Vec<String> = found
        .iter()
        .enumerate()
        .map(|(at, a)| line(&article, a, expected.get(at).copied().unwrap_or_default()))
        .collect();
    (got != expected).then(|| {
        format!("{}\n  {text}\nexpected:\n  {}\ngot:\n  {}\n", case.name, expected.join("\n  "), got.join("\n  "))
    })
}

fn line(article: &Article<'_>, attribution: &Attribution, expected: &str) -> String {
    let words = |span: Span| span.of(article.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let joined = |spans: &[Span], between: &str| spans.iter().map(|&s| words(s)).collect::<Vec<_>>().join(between);
    let stance = format!("{:?}", attribution.stance).to_lowercase();
    let source = attribution.source.map_or_else(|| "-".to_owned(), words);
    let mut line =
        format!("{source} | {} | {} | {stance}", words(attribution.cue), joined(&attribution.content, " … "));
    for field in expected.split(" | ").skip(4) {
        let key = field.split(' ').next().unwrap_or_default();
        let value = match key {
            "holders" => joined(&attribution.holders, " + "),
            "antecedent" => attribution.antecedent.map_or_else(|| "-".to_owned(), words),
            "negated" => attribution.negated.to_string(),
            "rule" => attribution.rule.to_owned(),
            other => format!("(no such key: {other})"),
        };
        line.extend([" | ", key, " ", &value]);
    }
    line
}

//! Cases of pages: an `article` block and `parts`, a line for each paragraph: `body`, `heading` or the rule that calls it
//! furniture, and its first four words; or `sentences`, what is read of it.

use variorum_engine::{
    article::{Part, paragraphs},
    text::Article,
};
use variorum_tests::{Case, cases};

#[test]
fn article_cases() {
    let cases = cases("article");
    let failures: Vec<_> = cases.iter().filter_map(difference).collect();
    super::report("article", &failures, cases.len());
}

fn difference(case: &Case) -> Option<String> {
    let text = &case.first("article").unwrap_or_else(|| panic!("{}: no article", case.name)).text;
    let (expected, got) = match (case.first("parts"), case.first("sentences")) {
        (Some(block), _) => (&block.text, parts(text)),
        (_, Some(block)) => (&block.text, sentences(text)),
        _ => panic!("{}: nothing expected", case.name),
    };
    let expected: Vec<&str> = expected.lines().collect();
    (got != expected)
        .then(|| format!("{}\nexpected:\n  {}\ngot:\n  {}\n", case.name, expected.join("\n  "), got.join("\n  ")))
}

fn parts(text: &str) -> Vec<String> {
    let part = |part: Part| match part {
        Part::Body => "body",
        Part::Heading => "heading",
        Part::Furniture(rule) => rule,
    };
    let words = |text: &str| text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    paragraphs(text).iter().map(|p| format!("{} | {}", part(p.part), words(p.span.of(text)))).collect()
}

fn sentences(text: &str) -> Vec<String> {
    let article = Article::new(text, None);
    article.sentences.iter().map(|s| s.span.of(text).to_owned()).collect()
}

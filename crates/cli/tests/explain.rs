//! `variorum explain` as it is run, on a story of two accounts.

mod command;

use command::{Ran, folder, folder_of, variorum};
use std::{fs, path::PathBuf};
use variorum_story::Story;

const COURIER: &str =
    "The harbour fire in Elmsund injured 12 people on 1 March 2020, the fire service said. It killed three people.\n";
const HERALD: &str = "The fire in the harbour of Elmsund injured 14 people on 1 March 2020. A fire in 1987 injured 30 people there. It took all night to put it out.\n";

/// A compared story, its folder, and the id of the question that both accounts answer.
fn story(name: &str) -> (PathBuf, String) {
    let folder = folder_of(name, &[("courier", COURIER), ("herald", HERALD)]);
    let ran = variorum(&["compare", &folder.display().to_string()]);
    assert!(ran.success, "{}", ran.err);
    let story: Story =
        serde_json::from_str(&fs::read_to_string(folder.join("story.json")).expect("written")).expect("a story");
    let shared = story.questions.iter().find(|q| q.answers.len() == 2).expect("a question that both answer");
    (folder, shared.id.clone())
}

fn explain(folder: &std::path::Path, question: &str) -> Ran {
    variorum(&["explain", &folder.display().to_string(), question])
}

#[test]
fn the_answers_their_links_and_the_rule_of_the_verdict_are_told() {
    let (folder, question) = story("explained");
    let ran = explain(&folder, &question);
    assert!(ran.success, "{}", ran.err);
    for told in [
        "verdict conflict, by rule conflict: every rule that could explain the difference was silent",
        "12\u{a0}(A) against 14\u{a0}(B)",
        "The courier",
        "\"12\"",
        "The herald",
        "\"14\"",
        "joined because",
        "not joined",
        "\"30\"",
        "it holds for another time",
    ] {
        assert!(ran.out.contains(told), "{told} is not in\n{}", ran.out);
    }
    assert!(ran.out.lines().any(|line| line.contains("what they measure")), "{}", ran.out);
}

#[test]
fn a_question_that_the_story_has_not_is_told_with_those_that_it_has() {
    let (folder, question) = story("asked");
    let ran = explain(&folder, "no-such-question");
    assert!(!ran.success && ran.out.is_empty());
    assert!(ran.err.contains("no-such-question") && ran.err.contains(&question), "{}", ran.err);
}

#[test]
fn a_folder_without_a_story_and_a_story_that_is_none_are_told() {
    let empty = folder("unexplained");
    let ran = explain(&empty, "any");
    assert!(!ran.success && ran.err.contains("story.json"), "{}", ran.err);
    fs::write(empty.join("story.json"), "{\n  \"format\": true\n}").expect("written");
    let ran = explain(&empty, "any");
    assert!(!ran.success && ran.err.contains("story.json:2:"), "{}", ran.err);
    let newer = r#"{"format":99,"slug":"s","title":"t","summary":"s","language":"en","sources":[],"figures":[],"questions":[]}"#;
    fs::write(empty.join("story.json"), newer).expect("written");
    let ran = explain(&empty, "any");
    assert!(!ran.success && ran.err.contains("format 99"), "{}", ran.err);
}

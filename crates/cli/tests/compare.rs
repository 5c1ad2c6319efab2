//! `variorum compare` as it is run: the story that it writes, and what it says of folders that are not right.

mod command;

use command::{Ran, folder, variorum};
use std::{fs, path::Path};
use variorum_story::{Rights, Story};

const STORY: &str = r#"title = "The harbour fire"
summary = "Two accounts of one night."
language = "en"

[[source]]
file = "courier.txt"
outlet = "The Courier"
author = "A. Writer"
title = "Fire in the harbour"
published = "2024-05-20"
inferred = "The text says so."
url = "https://courier.example/fire"
rights = "quote"

[[source]]
file = "herald.txt"
outlet = "The Herald"
published = 2024-05-19
rights = "full"
"#;

const COURIER: &str = "At least 12 people were injured in the harbour fire on Friday, the fire service said.\n";
const HERALD: &str = "Fourteen people were injured when a warehouse in the harbour burned on Friday.\n";

/// A story's folder with both originals in it.
fn story(name: &str, toml: &str) -> std::path::PathBuf {
    let folder = folder(name);
    fs::write(folder.join("story.toml"), toml).expect("written");
    fs::write(folder.join("courier.txt"), COURIER).expect("written");
    fs::write(folder.join("herald.txt"), HERALD).expect("written");
    folder
}

fn compare(folder: &Path) -> Ran {
    variorum(&["compare", &folder.display().to_string()])
}

/// Nothing but what was there before.
fn untouched(folder: &Path) -> bool {
    fs::read_dir(folder).expect("listed").all(|entry| {
        let name = entry.expect("listed").file_name();
        ["story.toml", "courier.txt", "herald.txt"].iter().any(|known| name == *known)
    })
}

#[test]
fn a_story_is_written_whole_and_the_same_every_time() {
    let folder = story("harbour-fire", STORY);
    let ran = compare(&folder);
    assert!(ran.success, "{}", ran.err);
    let text = fs::read_to_string(folder.join("story.json")).expect("written");
    assert!(text.ends_with("}\n"));
    let story: Story = serde_json::from_str(&text).expect("a story");
    assert_eq!(story.slug, "harbour-fire");
    let sources: Vec<_> = story.sources.iter().map(|s| (s.id.as_str(), s.outlet.as_str())).collect();
    assert_eq!(sources, [("b", "The Herald"), ("a", "The Courier")], "named in the file's order, shown by day");
    assert_eq!(story.sources[0].text.as_deref(), Some(HERALD));
    assert_eq!((story.sources[1].rights, story.sources[1].text.as_deref()), (Rights::Quote, None));
    let told = |id| story.figures.iter().filter(move |f| f.source == id).all(|f| f.quotation.context.is_some());
    assert!(told("a") && !told("b"), "places are told apart where a source has an address");
    assert!(compare(&folder).success);
    assert_eq!(fs::read_to_string(folder.join("story.json")).expect("written"), text);
    let left: Vec<_> = fs::read_dir(&folder).expect("listed").collect();
    assert_eq!(left.len(), 4, "no temporary file is left: {left:?}");
}

#[test]
fn check_writes_nothing_and_tells_a_kept_story_that_differs() {
    let folder = story("checked", STORY);
    let check = || variorum(&["compare", &folder.display().to_string(), "--check"]);
    assert!(!check().success && untouched(&folder));
    assert!(compare(&folder).success && check().success);
    let path = folder.join("story.json");
    let other = fs::read_to_string(&path).expect("written").replacen("harbour fire", "harbour flood", 1);
    fs::write(&path, &other).expect("written");
    let ran = check();
    assert!(!ran.success && ran.err.contains("story.json:4: is not what would be written"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&path).expect("written"), other);
}

#[test]
fn originals_may_lie_elsewhere() {
    let here = folder("apart");
    fs::write(here.join("story.toml"), STORY).expect("written");
    let there = story("elsewhere", STORY);
    let ran = variorum(&["compare", &here.display().to_string(), "--originals", &there.display().to_string()]);
    assert!(ran.success, "{}", ran.err);
}

#[test]
fn what_is_wrong_in_story_toml_is_told_with_its_place_and_nothing_is_written() {
    let cases = [
        ("outlet = \"The Herald\"", "outlets = \"The Herald\"", "17:1: outlets: unknown field `outlets`"),
        ("language = \"en\"", "", "1:1: title: missing field `language`"),
        ("language = \"en\"", "language = \"fr\"", "3:12: language: \"fr\" is not a language"),
        ("title = \"The harbour fire\"", "title = 7", "1:9: title: invalid type: integer `7`, expected a string"),
        ("title = \"The harbour fire\"", "title = \" \"", "1:9: title: is empty"),
        ("title = \"The harbour fire\"", "title = \"The", "1:13: title: invalid basic string"),
        ("\"2024-05-20\"", "\"2024-02-30\"", "10:13: published: \"2024-02-30\" is not a day of the calendar"),
        ("\"2024-05-20\"", "\"20 May 2024\"", "10:13: published: \"20 May 2024\" is not a day of the calendar"),
        ("\"2024-05-20\"", "20240520", "10:13: published: a day was expected, this is a TOML integer"),
        ("published = \"2024-05-20\"\n", "", "10:12: inferred: says why a day of publication is taken"),
        ("https://", "ftp://", "12:7: url: \"ftp://courier.example/fire\" is not an http or https address"),
        ("https://courier.example/fire", "javascript:alert(1)", "12:7: url:"),
        ("https://courier.example/fire", "https:///fire", "12:7: url:"),
        ("https://courier.example/fire", "https://courier.example/a b", "12:7: url:"),
        ("rights = \"full\"", "rights = \"all\"", "19:10: rights: \"all\" is not known"),
        ("herald.txt", "courier.txt", "16:8: file: \"courier.txt\" is already a source, in line 6"),
        ("herald.txt", "times.txt", "16:8: file: there is no file"),
        ("herald.txt", "", "16:8: file: is empty"),
    ];
    for (at, (right, wrong, report)) in cases.iter().enumerate() {
        let toml = STORY.replacen(right, wrong, 1);
        assert_ne!(toml, STORY, "{right}");
        let folder = story(&format!("wrong-{at}"), &toml);
        let ran = compare(&folder);
        assert!(!ran.success, "{wrong}");
        let place = format!("variorum: {}:{report}", folder.join("story.toml").display());
        assert!(ran.err.starts_with(&place), "{wrong}\nexpected {place}\ngot {}", ran.err);
        assert!(ran.err.trim_end().lines().count() == 2, "says what to do: {}", ran.err);
        assert!(untouched(&folder), "{wrong}");
    }
}

#[test]
fn what_is_wrong_with_an_original_is_told_and_nothing_is_written() {
    let originals: [(&[u8], &str); 3] =
        [(b"first line\nsecond \xe9\n", "not UTF-8 at byte 18"), (b" \n\t\n", "is empty"), (b"", "is empty")];
    for (at, (bytes, report)) in originals.into_iter().enumerate() {
        let folder = story(&format!("original-{at}"), STORY);
        fs::write(folder.join("herald.txt"), bytes).expect("written");
        let ran = compare(&folder);
        assert!(!ran.success && ran.err.contains(report), "{}", ran.err);
        assert!(ran.err.contains("herald.txt"), "{}", ran.err);
        assert!(untouched(&folder));
    }
}

#[test]
fn a_folder_that_is_none_or_has_no_story_or_a_name_for_no_address_is_told() {
    let ran = variorum(&["compare", "no-such-folder"]);
    assert!(!ran.success && ran.err.contains("no-such-folder"), "{}", ran.err);
    let empty = folder("empty");
    let ran = compare(&empty);
    assert!(!ran.success && ran.err.contains("story.toml"), "{}", ran.err);
    let ran = compare(&story("Harbour Fire", STORY));
    assert!(!ran.success && ran.err.contains("lower-case letters, digits and hyphens"), "{}", ran.err);
    let ran = compare(&story("no-sources", "title = \"t\"\nsummary = \"s\"\nlanguage = \"en\"\nsource = []\n"));
    assert!(!ran.success && ran.err.contains("no [[source]]"), "{}", ran.err);
}

#[test]
fn corrections_are_checked_like_the_rest() {
    let cases = [
        ("action = \"drop\"\nquestion = \"q\"", "22:10: action: \"drop\" is not known"),
        ("action = \"dismiss\"\nquestion = \"q\"", "22:10: action: \"dismiss\" needs \"why\""),
        ("action = \"dismiss\"\nwhy = \"w\"", "21:1: missing field `question`"),
        ("action = \"retitle\"\nquestion = \"q\"\ntitle = \"t\"\nwhy = \"w\"", "25:7: why: \"retitle\" has no use for"),
        ("action = \"reorder\"\nquestion = \"q\"\nplace = -1", "24:9: place: invalid value"),
        (
            "action = \"split\"\nquestion = \"q\"\nsources = [\"times.txt\"]\ninto = \"r\"\nwhy = \"w\"",
            "24:12: sources: \"times.txt\" is the file of no [[source]]",
        ),
        (
            "action = \"scope\"\nquestion = \"q\"\nsource = \"herald.txt\"\nkind = \"mood\"\nscope = \"s\"\nwhy = \"w\"",
            "25:8: kind: \"mood\" is not known",
        ),
        (
            "action = \"dismiss\"\nquestion = \"no-such\"\nwhy = \"w\"",
            "23:12: question: the story has no question \"no-such\" for this correction",
        ),
    ];
    for (at, (edit, report)) in cases.iter().enumerate() {
        let folder = story(&format!("edit-{at}"), &format!("{STORY}\n[[edit]]\n{edit}\n"));
        let ran = compare(&folder);
        let place = format!("variorum: {}:{report}", folder.join("story.toml").display());
        assert!(!ran.success && ran.err.starts_with(&place), "expected {place}\ngot {}", ran.err);
        assert!(untouched(&folder), "{edit}");
    }
}

//! `variorum extract` as it is run: lines in, lines out, and what it says of lines that it cannot read.

mod command;

use command::{Ran, variorum, variorum_with};
use serde_json::{Value, json};

fn extract(input: impl AsRef<[u8]>) -> Ran {
    variorum_with(&["extract"], input.as_ref())
}

fn ids(ran: &Ran) -> Vec<String> {
    ran.lines().iter().map(|line| line["id"].as_str().expect("an id").to_owned()).collect()
}

fn request(id: &str, text: &str) -> String {
    json!({ "id": id, "text": text }).to_string() + "\n"
}

#[test]
fn every_line_is_answered_in_its_order() {
    let input: String = (0..500).map(|n| request(&n.to_string(), "At least 12 people were hurt.")).collect();
    let ran = extract(input);
    assert!(ran.success, "{}", ran.err);
    assert_eq!(ids(&ran), (0..500).map(|n: u32| n.to_string()).collect::<Vec<_>>());
}

#[test]
fn a_line_that_cannot_be_read_is_reported_and_the_others_are_answered() {
    let bad: [(&[u8], &str); 11] = [
        (b"not json", "not JSON"),
        (b"{\"id\":\"x\",\"text\":\"cut", "not JSON"),
        (b"[]", "a JSON object was expected"),
        (b"17", "a JSON object was expected"),
        (br#"{"text":"no id"}"#, "the key \"id\" is missing"),
        (br#"{"id":"x"}"#, "the key \"text\" is missing"),
        (br#"{"id":7,"text":"t"}"#, "\"id\": a string was expected, this is a number"),
        (br#"{"id":"x","text":["t"]}"#, "\"text\": a string was expected, this is an array"),
        (br#"{"id":"x","text":"t","published":"2023-02-29"}"#, "\"published\": \"2023-02-29\" is not a day"),
        (br#"{"id":"x","text":"t","title":false}"#, "\"title\": a string was expected, this is true or false"),
        (b"{\"id\":\"x\",\"text\":\"\xff\"}", "not UTF-8 at byte 18"),
    ];
    for (line, report) in bad {
        let mut input = request("before", "Two people.").into_bytes();
        input.extend_from_slice(line);
        input.push(b'\n');
        input.extend(request("after", "Three people.").into_bytes());
        let ran = extract(input);
        assert!(!ran.success, "{report}");
        assert_eq!(ids(&ran), ["before", "after"], "{report}");
        assert!(ran.err.starts_with(&format!("standard input, line 2: {report}")), "{}", ran.err);
    }
}

#[test]
fn blank_lines_line_ends_of_windows_a_byte_order_mark_and_a_missing_last_line_end_are_no_errors() {
    let ran =
        extract("\u{feff}{\"id\":\"1\",\"text\":\"a\"}\r\n\r\n   \n{\"id\":\"2\",\"text\":\"b\",\"published\":null}");
    assert!(ran.success, "{}", ran.err);
    assert_eq!(ids(&ran), ["1", "2"]);
    assert!(extract("").success);
}

#[test]
fn any_unicode_is_a_text() {
    let texts = [
        "",
        "\0\0 12 \0 people \0",
        "\u{202e}12 people\u{202c} \u{2066}were\u{2069} hurt\u{200f}",
        "1\u{200b}2\u{200d}3 \u{feff}4\u{301}",
        "١٢ شخصًا و १२ लोग 十二人 Ⅻ ½ ² 𝟙𝟚",
        "\u{10ffff}\u{fdd0}\u{e000}",
        "\\u0031 \\ud800",
        "🧑‍🚒 12 🧑🏽‍🚒",
    ];
    let input: String = texts.iter().enumerate().map(|(n, text)| request(&n.to_string(), text)).collect();
    let ran = extract(input);
    assert!(ran.success, "{}", ran.err);
    for (line, text) in ran.lines().iter().zip(texts) {
        for figure in line["figures"].as_array().expect("figures") {
            let end = |key: &str| figure["span"][key].as_u64().expect("a byte") as usize;
            assert_eq!(text.get(end("start")..end("end")), figure["surface"].as_str());
        }
    }
    assert_eq!(ran.lines().len(), texts.len());
}

#[test]
fn a_surrogate_that_stands_alone_is_no_text() {
    let ran = extract(r#"{"id":"1","text":"\ud800"}"#);
    assert!(!ran.success);
    assert!(ran.err.contains("line 1: not JSON"), "{}", ran.err);
}

#[test]
fn a_line_of_ten_megabytes_is_a_line() {
    let sentence = "At least 1,250 people left the valley on 3 May 2021. ";
    let ran = extract(request("long", &sentence.repeat(10_000_000 / sentence.len() / command::SLOWER)));
    assert!(ran.success, "{}", ran.err);
    assert_eq!(ids(&ran), ["long"]);
}

#[test]
fn files_are_read_one_after_the_other_and_named_in_reports() {
    let folder = command::folder("files");
    std::fs::write(folder.join("a.jsonl"), request("a", "One person.")).expect("written");
    std::fs::write(folder.join("b.jsonl"), request("b", "Two people.") + "{}\n").expect("written");
    let (a, b) = (folder.join("a.jsonl").display().to_string(), folder.join("b.jsonl").display().to_string());
    let ran = variorum(&["extract", &a, &b]);
    assert_eq!(ids(&ran), ["a", "b"]);
    assert!(ran.err.starts_with(&format!("{b}, line 2: the key \"id\" is missing")), "{}", ran.err);
    assert!(!ran.success);
    let ran = variorum(&["extract", "no-such-file.jsonl"]);
    assert!(!ran.success && ran.err.contains("no-such-file.jsonl"), "{}", ran.err);
}

#[test]
fn keys_that_are_not_ours_are_passed_over() {
    let line = json!({ "id": "1", "text": "Two people.", "outlet": "The Courier", "tags": [1, null] }).to_string();
    assert!(extract(line).success);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let input: String = (0..20_000).map(|n| request(&n.to_string(), "Two people.")).collect();
    assert_eq!(command::closed_early(&["extract"], input.as_bytes()), (true, String::new()));
}

#[test]
fn a_program_may_ask_line_by_line() {
    let mut asked = command::Asked::start(&["extract"]);
    for id in ["1", "2", "3"] {
        let answer = asked.ask(&request(id, "Two people."));
        assert!(answer.starts_with(&format!("{{\"id\":\"{id}\"")), "{answer}");
    }
    assert!(asked.end());
}

#[test]
fn the_day_of_publication_places_relative_dates() {
    let line = |published: Value| json!({ "id": "1", "text": "The bridge fell on Friday.", "published": published });
    let ran = extract(format!("{}\n{}\n", line(json!("2024-05-20")), line(Value::Null)));
    let lines = ran.lines();
    assert_eq!(lines[0]["figures"][0]["date"]["start"], "2024-05-17", "{lines:?}");
    assert_eq!(lines[1]["figures"][0]["date"]["start"], Value::Null, "{lines:?}");
}

//! What `variorum schema` prints holds for what `variorum extract` reads and writes, in every case of the case files.

mod command;

use boon::{Compiler, SchemaIndex, Schemas};
use command::{variorum, variorum_with};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The printed schema, and that of a line of input inside it.
fn schemas() -> (Schemas, SchemaIndex, SchemaIndex) {
    let printed = variorum(&["schema"]);
    assert!(printed.success, "{}", printed.err);
    let schema: Value = serde_json::from_str(&printed.out).expect("the schema is JSON");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("extract.json", schema).expect("the schema is one");
    let line = compiler.compile("extract.json", &mut schemas).expect("it compiles");
    let request = compiler.compile("extract.json#/$defs/request", &mut schemas).expect("it compiles");
    (schemas, line, request)
}

#[test]
fn every_line_of_output_keeps_the_schema() {
    let (schemas, line, request) = schemas();
    let requests: Vec<Value> = ["figures", "text"]
        .iter()
        .flat_map(|stage| variorum_tests::cases(stage))
        .filter_map(|case| {
            let article = case.first("article")?;
            Some(json!({ "id": case.name, "text": article.text, "published": article.keys.get("published") }))
        })
        .collect();
    assert!(requests.len() > 50, "{} cases", requests.len());
    for one in &requests {
        schemas.validate(one, request).unwrap_or_else(|e| panic!("{one}\n{e:#}"));
    }
    let input = requests.iter().map(|r| r.to_string() + "\n").collect::<String>();
    let ran = variorum_with(&["extract"], input.as_bytes());
    assert!(ran.success, "{}", ran.err);
    let mut kinds = BTreeSet::new();
    for answer in ran.lines() {
        schemas.validate(&answer, line).unwrap_or_else(|e| panic!("{answer}\n{e:#}"));
        let figures = answer["figures"].as_array().expect("figures");
        kinds.extend(figures.iter().map(|f| f["kind"].as_str().expect("a kind").to_owned()));
    }
    assert!(kinds.len() >= 8, "the cases hold only {kinds:?}");
}

#[test]
fn lines_of_another_shape_do_not() {
    let (schemas, line, request) = schemas();
    let whole = json!({ "id": "1", "figures": [], "attributions": [], "furniture": [{ "span": { "start": 0, "end": 3 }, "rule": "r" }] });
    assert!(schemas.validate(&whole, line).is_ok());
    for (key, value) in [("id", json!(1)), ("figures", json!([{}])), ("more", json!(null))] {
        let mut other = whole.clone();
        other[key] = value;
        assert!(schemas.validate(&other, line).is_err(), "{other}");
    }
    for wrong in [json!({ "id": "1" }), json!({ "id": "1", "text": "t", "published": "2023-02-29" })] {
        assert!(schemas.validate(&wrong, request).is_err(), "{wrong}");
    }
}

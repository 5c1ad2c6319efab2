//! One line of input → a request, or what is wrong with it.

use serde_json::{Map, Value};
use std::{borrow::Cow, fmt};
use variorum_story::Day;

/// A text to be read.
#[derive(Debug)]
pub struct Request {
    /// Given back with the answer.
    pub id: String,
    /// The text.
    pub text: String,
    /// Day of publication, that relative dates are reckoned from.
    pub published: Option<Day>,
}

/// What is wrong with a line, and what would be right.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem(Cow<'static, str>);

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// UTF-8's mark at the start of a file, which some editors write.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Request {
    /// Reads a line; `None` where it is blank. `first` lines may begin with a byte order mark.
    ///
    /// # Errors
    /// A line that is not UTF-8, not a JSON object, lacks a key or has a value of another type.
    pub fn read(line: &[u8], first: bool) -> Result<Option<Self>, Problem> {
        let line = std::str::from_utf8(line).map_err(|e| {
            Problem(format!("not UTF-8 at byte {} of the line; write the file as UTF-8", e.valid_up_to()).into())
        })?;
        let line = if first { line.trim_start_matches(BYTE_ORDER_MARK) } else { line };
        if line.trim().is_empty() {
            return Ok(None);
        }
        let value: Value = serde_json::from_str(line).map_err(|e| {
            Problem(format!("not JSON: {e}; expected {}", r#"{"id": "…", "text": "…"} on one line"#).into())
        })?;
        let Value::Object(mut object) = value else {
            return Err(Problem(
                format!(r#"a JSON object was expected, {{"id": "…", "text": "…"}}; this is {}"#, name(&value)).into(),
            ));
        };
        let id = string(&mut object, "id")?.ok_or_else(|| missing("id"))?;
        let text = string(&mut object, "text")?.ok_or_else(|| missing("text"))?;
        // Accepted for archives that carry it; figures are those of the text.
        string(&mut object, "title")?;
        let published = match string(&mut object, "published")? {
            Some(day) => Some(day.parse::<Day>().map_err(|e| Problem(format!("\"published\": {e}").into()))?),
            None => None,
        };
        Ok(Some(Self { id, text, published }))
    }
}

/// Takes a string out; `null` counts as not given.
fn string(object: &mut Map<String, Value>, key: &str) -> Result<Option<String>, Problem> {
    match object.remove(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(other) => Err(Problem(format!("\"{key}\": a string was expected, this is {}", name(&other)).into())),
    }
}

fn missing(key: &str) -> Problem {
    Problem(format!("the key \"{key}\" is missing; every line needs \"id\" and \"text\"").into())
}

fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

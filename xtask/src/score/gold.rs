//! The engine's figures in the terms of the development sets: the one place where the two meet.
//!
//! | engine | sets |
//! |---|---|
//! | count, ratio | number |
//! | rank | ordinal |
//! | percent, money, duration, age | the same |
//! | measure | dimension; of degrees, temperature |
//! | range | numberrange |
//! | a number with a bound, in sets that mark bounds | the same kind with an open side; of counts, numberrange |
//! | date | date; with its time of day, datetime; time alone, time |
//! | period | daterange; with times of day, datetimerange |
//! | vague, place | left out: the sets have no such kind |
//!
//! Dates and ranges are given with their words of bound, all else without, as the sets mark them. A date after "since",
//! "until", "before" or "after" denotes its own days in the engine and an open interval in the sets.

use serde_json::{Value, json};
use variorum_story::Day;

/// Names that the sets give to units, by the engine's symbols. What is not listed is compared by its symbol.
const UNITS: [(&str, &str); 40] = [
    ("°C", "C"),
    ("°F", "F"),
    ("K", "kelvin"),
    ("°", "Degree"),
    ("km", "Kilometer"),
    ("m", "Meter"),
    ("cm", "Centimeter"),
    ("mm", "Millimeter"),
    ("in", "Inch"),
    ("ft", "Foot"),
    ("yd", "Yard"),
    ("mi", "Mile"),
    ("kg", "Kilogram"),
    ("g", "Gram"),
    ("mg", "Milligram"),
    ("t", "Metric ton"),
    ("ton", "Ton"),
    ("lb", "Pound"),
    ("oz", "Ounce"),
    ("l", "Liter"),
    ("L", "Liter"),
    ("ml", "Milliliter"),
    ("mL", "Milliliter"),
    ("hl", "Hectolitre"),
    ("gal", "Gallon"),
    ("m2", "Square meter"),
    ("m²", "Square meter"),
    ("km2", "Square kilometer"),
    ("km²", "Square kilometer"),
    ("mi2", "Square mile"),
    ("mi²", "Square mile"),
    ("km/h", "Kilometer per hour"),
    ("mph", "Mile per hour"),
    ("MWh", "Megawatt hour"),
    ("bit", "Bit"),
    ("EB", "Exabyte"),
    ("BTU", "British thermal unit"),
    ("year", "Year"),
    ("month", "Month"),
    ("GBP", "GBP"),
];

/// A line of predictions for a case.
pub fn predictions(case: &Value, answer: &Value) -> Value {
    let scope: Vec<&str> = case["scope"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let asks_bounds = scope.contains(&"numberrange") || case["source"].as_str().is_some_and(|s| s.contains("uckling"));
    let figures = answer["figures"].as_array().map(Vec::as_slice).unwrap_or_default();
    let found: Vec<Value> = figures
        .iter()
        .filter_map(|figure| prediction(figure, asks_bounds))
        .map(|found| degrees(found, &scope))
        .filter(|found| asked(found["kind"].as_str().unwrap_or_default(), &scope))
        .collect();
    json!({ "id": case["id"], "predictions": found })
}

/// Whether a set marks figures of this kind. The scorer holds dimensions, temperatures and ages for one kind, but a set
/// that marks ages alone leaves the miles beside them unmarked. A set of ranges marks them of any kind.
fn asked(kind: &str, scope: &[&str]) -> bool {
    !matches!(kind, "dimension" | "temperature" | "age") || scope.contains(&kind) || scope.contains(&"numberrange")
}

/// A bare "40 degrees" is a temperature in a set of temperatures, and an angle elsewhere.
fn degrees(mut found: Value, scope: &[&str]) -> Value {
    if found["unit"] == "Degree" && scope.contains(&"temperature") {
        found["kind"] = Value::from("temperature");
    }
    found
}

fn prediction(figure: &Value, asks_bounds: bool) -> Option<Value> {
    let bound = figure["bound"].as_str()?;
    let kind = figure["kind"].as_str()?;
    if !figure["parts"].as_array().is_some_and(Vec::is_empty) && kind == "count" {
        // A sum stands over its parts, and the sets know no sums.
        return None;
    }
    match kind {
        "date" | "period" => return Some(temporal(figure, kind, bound)),
        "vague" | "place" => return None,
        _ => {}
    }
    let bounded = !matches!(bound, "exact" | "about");
    if kind == "range" || bound == "between" || (asks_bounds && bounded) {
        let kind = if matches!(kind, "count" | "range" | "rank") { "numberrange" } else { name(figure, kind) };
        let (low, high) = if bound == "between" { (&figure["low"], &figure["high"]) } else { open(figure, bound) };
        return Some(line(figure, "phrase", json!({ "kind": kind, "lo": low, "hi": high, "unit": unit(figure) })));
    }
    let mut found = json!({ "kind": name(figure, kind), "value": figure["value"], "unit": unit(figure) });
    if let Some(hundredths) = hundredths(figure, kind) {
        found["n"] = Value::from(hundredths);
    }
    Some(line(figure, "span", found))
}

/// Cents and pence as the sets count them; the engine has them in the main unit.
fn hundredths(figure: &Value, kind: &str) -> Option<f64> {
    let words = figure["surface"].as_str()?.to_lowercase();
    let small = ["cent", "penn", "pence"].iter().any(|word| words.contains(word));
    figure["value"].as_f64().filter(|_| small && kind == "money").map(|value| value * 100.0)
}

/// The ends of a bounded number as the sets have them: the number itself on one side, nothing on the other.
fn open<'f>(figure: &'f Value, bound: &str) -> (&'f Value, &'f Value) {
    match bound {
        "more-than" | "at-least" => (&figure["value"], &Value::Null),
        "less-than" | "at-most" | "up-to" => (&Value::Null, &figure["value"]),
        _ => (&figure["low"], &figure["high"]),
    }
}

/// The sets' kind of a number.
fn name(figure: &Value, kind: &str) -> &'static str {
    match kind {
        "rank" => "ordinal",
        "percent" => "percent",
        "money" => "money",
        "measure" if matches!(figure["unit"].as_str(), Some("°C" | "°F" | "K")) => "temperature",
        "measure" => "dimension",
        "duration" => "duration",
        "age" => "age",
        _ => "number",
    }
}

fn unit(figure: &Value) -> Value {
    let Some(symbol) = figure["unit"].as_str() else { return Value::Null };
    let name = UNITS.iter().find(|(ours, _)| *ours == symbol).map_or(symbol, |(_, theirs)| theirs);
    Value::from(name)
}

/// A prediction with the place of the figure, or of its phrase.
fn line(figure: &Value, place: &str, mut line: Value) -> Value {
    let span = if place == "phrase" { &figure["phrase"]["span"] } else { &figure["span"] };
    line["start"] = span["start"].clone();
    line["end"] = span["end"].clone();
    line
}

fn temporal(figure: &Value, kind: &str, bound: &str) -> Value {
    let clock = clock(figure);
    let date = &figure["date"];
    let stretch = kind == "period" || clock.is_some_and(|(from, to)| from != to);
    let kind = match (clock.is_some(), date["start"].is_null(), stretch) {
        (true, true, false) => "time",
        (true, true, true) => "timerange",
        (true, false, false) => "datetime",
        (true, false, true) => "datetimerange",
        (false, _, false) => "date",
        (false, _, true) => "daterange",
    };
    let (start, end) = match clock {
        Some((from, to)) => (Some(moment(&date["start"], from)), Some(moment(&date["end"], to))),
        None => (date["start"].as_str().map(str::to_owned), after(&date["end"])),
    };
    let (start, end) = match bound {
        "at-least" => (start, None),
        "more-than" => (end, None),
        "at-most" => (None, end),
        "less-than" => (None, start),
        _ => (start, end),
    };
    let mut found = json!({ "kind": kind });
    if start.is_some() || end.is_some() {
        found["iso"] = json!([start, end]);
    }
    if let (Some(from), to) = (date["other"][0].as_str(), after(&date["other"][1])) {
        found["iso_alts"] = json!([[from, to]]);
    }
    line(figure, "phrase", found)
}

/// Minutes of the day, of a figure that tells one; those of a night run on beyond midnight.
fn clock(figure: &Value) -> Option<(i32, i32)> {
    let minutes = |seconds: f64| (seconds / 60.0) as i32;
    if let Some(value) = figure["value"].as_f64() {
        return Some((minutes(value), minutes(value)));
    }
    Some((minutes(figure["low"].as_f64()?), minutes(figure["high"].as_f64()?)))
}

/// A moment of a day, or of any day.
fn moment(day: &Value, minutes: i32) -> String {
    const DAY: i32 = 24 * 60;
    let time = format!("{:02}:{:02}:00", minutes % DAY / 60, minutes % 60);
    let day = day.as_str().and_then(|day| day.parse::<Day>().ok());
    day.map_or_else(|| time.clone(), |day| format!("{}T{time}", day.plus(minutes / DAY)))
}

/// The day after: the sets' intervals are half open.
fn after(day: &Value) -> Option<String> {
    let day: Day = day.as_str()?.parse().ok()?;
    Some(day.plus(1).to_string())
}

//! Questions in plain words, from what they measure, what is counted and whom they are about.
//!
//! A language gives a title per measure and form (`title.deaths.count`); for a measure without one there is a title per
//! form, made from the measure's own name. Titles of the editor stand as they are.

use crate::wording::{Lang, filled, join, lower_first, upper_first};
use variorum_story::{Figure, Kind, Question, Story};

/// The title of a question.
pub fn title(question: &Question, story: &Story, lang: Lang) -> String {
    if let Some(title) = &question.title {
        return title.clone();
    }
    let noun = question.noun.as_deref().filter(|noun| !restates(noun, &question.measure, lang));
    let text = upper_first(&asked(&question.measure, form(question, story), noun, lang));
    match question.name.as_deref().filter(|name| !name.trim().is_empty()) {
        Some(name) => lang.fill("title-of-name", &[("name", name.trim()), ("title", &lower_first(&text))]),
        None => text,
    }
}

/// What sort of answer is asked for: the last part of a title's key.
fn form(question: &Question, story: &Story) -> &'static str {
    let id = question.answers.first().map(|answer| &answer.figure);
    let figure: Option<&Figure> = id.and_then(|id| story.figures.iter().find(|figure| figure.id == *id));
    match figure.map_or(Kind::Count, |figure| figure.kind) {
        Kind::Count | Kind::Range | Kind::Vague => "count",
        Kind::Rank => "rank",
        Kind::Percent | Kind::Ratio => "share",
        Kind::Money => "money",
        Kind::Measure => "amount",
        Kind::Duration => "duration",
        Kind::Date | Kind::Period => "date",
        Kind::Age => "age",
        Kind::Place => "place",
    }
}

/// The question for a measure, a form and perhaps a noun.
fn asked(measure: &str, form: &str, noun: Option<&str>, lang: Lang) -> String {
    let bare = if noun.is_some() { "" } else { ".bare" };
    let keys = [
        join(&["title.", measure, ".", form, bare]),
        join(&["title.", measure, ".", form]),
        join(&["title.any.", form, bare]),
        join(&["title.any.", form]),
    ];
    let template = keys.iter().find_map(|key| lang.find(key)).unwrap_or("{measure}");
    let name = measure_name(measure, lang);
    let noun = noun.map(str::to_owned).unwrap_or_default();
    let nouns = if noun.is_empty() { lang.say("title-people").to_owned() } else { plural(&noun, lang) };
    filled(template, &[("nouns", &nouns), ("noun", &noun), ("measure", &name)])
}

/// Whether a noun says no more than its measure: "toll" for deaths.
fn restates(noun: &str, measure: &str, lang: Lang) -> bool {
    let listed = |key: &str| lang.find(key).is_some_and(|words| words.split(' ').any(|word| word == noun));
    noun == measure || listed(&join(&["restates.", measure])) || listed("restates.any")
}

/// A measure in words: from the list, else its id with spaces.
fn measure_name(measure: &str, lang: Lang) -> String {
    match lang.find(&join(&["measure.", measure])) {
        Some(name) => name.to_owned(),
        None => measure.replace(['-', '_'], " "),
    }
}

/// The plural of a noun: from the list, else by the rules of English spelling. Nouns come in the language of the accounts,
/// which is English for now; a title in another language quotes them as they are.
fn plural(noun: &str, lang: Lang) -> String {
    let (start, last) = noun.rsplit_once(' ').map_or(("", noun), |(start, last)| (start, last));
    let many = match Lang::En.find(&join(&["plural.", last])) {
        Some(many) => many.to_owned(),
        None => regular_plural(last),
    };
    let many = if start.is_empty() { many } else { join(&[start, " ", &many]) };
    if lang == Lang::En { many } else { join(&["«\u{a0}", &many, "\u{a0}»"]) }
}

/// The plural of an English noun by spelling.
fn regular_plural(noun: &str) -> String {
    let before_last = noun.as_bytes().iter().rev().nth(1).copied().unwrap_or(b'a');
    let vowel = matches!(before_last, b'a' | b'e' | b'i' | b'o' | b'u');
    if let Some(stem) = noun.strip_suffix('y').filter(|_| !vowel) {
        return join(&[stem, "ies"]);
    }
    let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| noun.ends_with(end));
    join(&[noun, if hissing { "es" } else { "s" }])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Titles of measure, form and noun.
    fn check(rows: &[[&str; 4]]) {
        for [measure, form, noun, text] in rows {
            let noun = Some(*noun).filter(|noun| !noun.is_empty() && !restates(noun, measure, Lang::En));
            assert_eq!(upper_first(&asked(measure, form, noun, Lang::En)), *text);
        }
    }

    #[test]
    fn titles_of_known_measures() {
        check(&[
            ["deaths", "count", "peacekeeper", "How many peacekeepers died?"],
            ["deaths", "count", "toll", "How many people died?"],
            ["deaths", "count", "", "How many people died?"],
            ["injuries", "count", "woman", "How many women were injured?"],
            ["strength", "count", "soldier", "How many soldiers are there?"],
            ["start", "date", "mission", "When did the mission begin?"],
            ["start", "date", "", "When did it begin?"],
            ["end", "date", "", "When does it end?"],
            ["turnout", "share", "", "What was the turnout?"],
            ["magnitude", "amount", "earthquake", "How strong was the earthquake?"],
            ["price", "money", "house", "What is the price of the house?"],
            ["revenue", "money", "", "How high was the revenue?"],
        ]);
    }

    #[test]
    fn any_other_measure_makes_a_question_too() {
        check(&[
            ["ransom-paid", "money", "", "What amount is given for ransom paid?"],
            ["own-goals", "count", "", "What number is given for own goals?"],
            ["harvest", "count", "tonne", "How many tonnes (harvest)?"],
            ["inauguration", "date", "", "When was the inauguration?"],
            ["harvest", "share", "", "What share is given for harvest?"],
            ["", "count", "sheep", "How many sheep?"],
        ]);
    }

    #[test]
    fn plurals() {
        for (one, many) in [
            ("person", "people"),
            ("child", "children"),
            ("army", "armies"),
            ("boy", "boys"),
            ("church", "churches"),
            ("police officer", "police officers"),
            ("personnel", "personnel"),
            ("bus", "buses"),
        ] {
            assert_eq!(plural(one, Lang::En), many);
        }
    }
}

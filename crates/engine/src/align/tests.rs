//! The examples of the word lists, run, and names as they are united.

use super::{
    elsewhere, extent, forecast,
    mention::is_told_of,
    names::{Names, short_forms},
    part, population,
    severity::severity,
};
use crate::{
    extract::{self, Figure},
    lexicon,
    reading::{Account, Reading},
    text::Article,
};
use std::ops::Range;
use variorum_story::Rights;

fn article(text: &str) -> Article<'_> {
    Article::new(text, None)
}

fn reading(text: &str) -> Reading<'_> {
    let article = Article::new(text, None);
    let figures = extract::figures(&article);
    Reading {
        account: Account { id: "a", text, published: None, rights: Rights::Full },
        article,
        figures,
        attributions: Vec::new(),
    }
}

/// Whether a rule holds of a figure of a row's example, and of one of its counterexample.
fn row_told(row: &[&str], rule: impl Fn(&Article<'_>, &Figure, &Range<usize>) -> bool) -> (bool, bool) {
    let told = |text: &str| {
        let article = article(text);
        let whole = 0..article.tokens.len();
        extract::figures(&article).iter().any(|figure| rule(&article, figure, &whole))
    };
    (told(row[1]), told(row[2]))
}

#[test]
fn the_examples_of_populations_name_their_class() {
    for row in lexicon::rows("en/populations") {
        let article = article(row[3]);
        let found = population::Population::of(&article.tokens, None);
        assert!(found.classes.contains(&row[0]), "{row:?}: {:?}", found.classes);
    }
}

#[test]
fn every_class_of_populations_has_a_bit_of_its_own() {
    let mut classes: Vec<&str> = lexicon::rows("en/populations").map(|row| row[0]).collect();
    assert!(classes.len() <= 128, "{}", classes.len());
    classes.sort_unstable();
    for row in lexicon::rows("en/populations") {
        let wider = row[1].split(',').map(str::trim).filter(|class| *class != "-");
        wider.for_each(|class| assert!(classes.binary_search(&class).is_ok(), "{class}"));
    }
}

#[test]
fn the_examples_of_forecasts_are_told_from_what_came() {
    for row in lexicon::rows("en/forecasts") {
        assert_eq!(row_told(&row, forecast::is_forecast), (true, false), "{row:?}");
    }
}

#[test]
fn the_dates_of_incidents_have_their_measure() {
    for row in lexicon::rows("en/incidents") {
        let article = article(row[2]);
        let found = extract::figures(&article).into_iter().find(|figure| figure.date.is_some());
        assert_eq!(found.and_then(|figure| figure.measure).map(|measure| measure.id), Some(row[0]));
    }
}

#[test]
fn what_lasts_is_what_its_example_dates() {
    for row in lexicon::rows("en/lasting") {
        let article = article(row[1]);
        let figures = extract::figures(&article);
        let measure = figures.iter().find_map(|figure| figure.measure.as_ref()).expect(row[1]);
        assert_eq!(article.tokens[article.token_at(measure.span.start)].lemma, row[0]);
    }
}

#[test]
fn the_examples_of_what_is_possible_are_told_from_what_is() {
    for row in lexicon::rows("en/possibles") {
        assert_eq!(row_told(&row, forecast::is_possible), (true, false), "{row:?}");
    }
}

#[test]
fn the_examples_of_what_is_asked_of_a_court_are_told_from_what_it_gave() {
    for row in lexicon::rows("en/sought") {
        assert_eq!(row_told(&row, forecast::is_sought), (true, false), "{row:?}");
    }
}

#[test]
fn the_examples_of_superlatives_set_their_event_above_another() {
    for row in lexicon::rows("en/superlatives") {
        assert!(elsewhere::follows_superlative(&article(row[1]).tokens), "{row:?}");
    }
    assert!(!elsewhere::follows_superlative(&article("It was a flood since which nine people are missing.").tokens));
}

#[test]
fn the_family_names_stand_for_the_whole_of_their_examples() {
    for row in lexicon::rows("en/family_names") {
        let article = article(row[1]);
        let name = article.names[0].span.of(article.text).to_lowercase();
        assert!(short_forms(&name).contains(&row[0]), "{name}");
    }
}

#[test]
fn the_examples_of_places_begin_with_them() {
    for row in lexicon::rows("en/places") {
        let article = article(row[1]);
        let figures = extract::figures(&article);
        let found = figures.iter().find_map(|figure| extent::opening_place(&article, figure));
        assert_eq!(found, Some(row[0]), "{row:?}");
    }
}

#[test]
fn the_examples_of_other_events_hold_their_words() {
    for row in lexicon::rows("en/elsewhere") {
        assert!(elsewhere::sets_apart(&article(row[1]).tokens), "{row:?}");
    }
    assert!(!elsewhere::sets_apart(&article("Nine people died in the flood on Monday.").tokens));
}

#[test]
fn the_examples_of_what_is_foretold_hold_its_words_and_their_counterparts_none() {
    for row in lexicon::rows("en/foretold") {
        let foretold =
            |article: &Article<'_>, figure: &Figure, _: &Range<usize>| forecast::is_foretold(article, figure);
        assert_eq!(row_told(&row, foretold), (true, false), "{row:?}");
    }
}

#[test]
fn the_examples_of_parts_hold_their_words() {
    for row in lexicon::rows("en/parts") {
        assert!(part::names_a_part(&article(row[3]).tokens), "{row:?}");
    }
    assert!(!part::names_a_part(&article("Forty people died on Monday.").tokens));
}

#[test]
fn the_examples_of_severities_tell_how_badly_people_were_hurt_and_their_counterparts_do_not() {
    for row in lexicon::rows("en/severities") {
        let told = |text: &str| {
            let article = article(text);
            let figures = extract::figures(&article);
            figures.iter().find_map(|figure| severity(&article, figure)).map(|(class, _)| class)
        };
        assert_eq!((told(row[2]), told(row[3])), (Some(row[0]), None), "{row:?}");
    }
}

#[test]
fn the_examples_of_what_is_owned_are_of_their_measure() {
    for row in lexicon::rows("en/owned") {
        let reading = reading(row[2]);
        let mut measures = reading.figures.iter().filter_map(|f| f.measure.as_ref()).map(|m| m.id);
        assert!(measures.any(|id| id == row[0]), "{row:?}");
    }
}

#[test]
fn the_examples_of_happenings_tell_of_several_and_of_one() {
    for row in lexicon::rows("en/happenings") {
        let told = |text: &str| {
            let article = article(text);
            let happenings = article.tokens.iter().filter(|t| elsewhere::is_happening(t));
            happenings.map(|t| t.lower != t.lemma).collect::<Vec<_>>()
        };
        assert_eq!((told(row[1]), told(row[2])), (vec![true], vec![false]), "{row:?}");
    }
}

#[test]
fn the_examples_of_roles_count_others() {
    for row in lexicon::rows("en/roles") {
        let reading = reading(row[2]);
        let words =
            reading.figures.iter().filter_map(|f| f.measure.as_ref()).map(|m| reading.article.token_at(m.span.end) - 1);
        let words: Vec<&str> = words.map(|at| reading.article.tokens[at].lemma.as_ref()).collect();
        assert!(words.iter().any(|word| row[1].split(',').any(|other| other.trim() == *word)), "{row:?}: {words:?}");
        assert!(lexicon::rows("en/populations").any(|class| class[0] == row[0]), "{row:?}");
    }
}

#[test]
fn what_came_years_before_is_told_apart() {
    let before = |text: &str| elsewhere::follows_years(&article(text).tokens);
    assert!(before("The attack came two years after") && before("It was three weeks before"));
    assert!(!before("He resigned after") && !before("It was years"));
}

#[test]
fn what_is_the_same_as_another_event_s_is_told_apart() {
    let same = |text: &str| elsewhere::follows_same(&article(text).tokens);
    assert!(same("It was the same model that crashed in October, killing") && same("The same road where"));
    assert!(!same("At the same time") && !same("The same man killed"));
}

#[test]
fn the_examples_of_anaphors_stand_for_the_topic() {
    for row in lexicon::rows("en/anaphors") {
        assert!(is_told_of(&article(row[1]).tokens), "{row:?}");
    }
    assert!(!is_told_of(&article("A company had nine workers.").tokens));
}

#[test]
fn lists_by_measure_name_measures_that_there_are() {
    let measures: Vec<&str> = ["people", "dates", "things", "public", "money"]
        .iter()
        .flat_map(|family| lexicon::rows(&format!("en/measures_{family}")).map(|row| row[0]).collect::<Vec<_>>())
        .collect();
    for list in ["en/running", "en/events", "en/kindred"] {
        for row in lexicon::rows(list) {
            assert!(measures.contains(&row[0]), "{list}: {row:?}");
        }
    }
}

/// The longest form that each name of the texts stands for.
fn referents(texts: &[&str]) -> Vec<(String, String)> {
    let readings: Vec<Reading<'_>> = texts.iter().map(|text| reading(text)).collect();
    let all: Vec<&Reading<'_>> = readings.iter().collect();
    let names = Names::of(&all);
    let mut found = Vec::new();
    for (source, reading) in readings.iter().enumerate() {
        for (at, name) in reading.article.names.iter().enumerate() {
            let form = names.referents(source, at).iter().map(|&r| names.form(r).to_owned()).collect::<Vec<_>>();
            found.push((name.span.of(reading.article.text).to_owned(), form.join(" + ")));
        }
    }
    found
}

#[test]
fn short_forms_and_definitions_are_one_inside_and_across_texts() {
    let found = referents(&[
        "Abdoulaye Kerr joined the Orrin Relief Agency (ORA) in Velmora. Kerr said that ORA would stay.",
        "Kerr left ORA on Monday, the Orrin Relief Agency said.",
    ]);
    let of = |name: &str| found.iter().filter(|(n, _)| n == name).map(|(_, r)| r.as_str()).collect::<Vec<_>>();
    assert_eq!(of("Kerr"), ["abdoulaye kerr", "abdoulaye kerr"]);
    assert_eq!(of("ORA"), vec!["orrin relief agency"; 3]);
    assert_eq!(of("Velmora"), ["velmora"]);
}

#[test]
fn demonyms_and_capitals_lead_to_the_country() {
    let found = referents(&["Officials in Bamako said that Malian soldiers had left. Mali thanked them."]);
    let of = |name: &str| found.iter().find(|(n, _)| n == name).map(|(_, r)| r.clone());
    assert_eq!(of("Malian"), of("Mali"));
    assert!(of("Bamako").is_some_and(|r| r.contains("bamako") && r.contains("mali")), "{found:?}");
}

//! How accounts frame the event: names, voices, acts, weight, hedges. Contrast between accounts, never a score of one.

mod acts;
mod claims;
mod emphasis;
mod names;
mod weight;

use crate::find::Finder;
use crate::matrix::Matrix;
use crate::wording::{Lang, join};
use variorum_story::Certainty;

/// The tables of contrasts, in the order shown.
pub fn framing(finder: &Finder, lang: Lang) -> Vec<Matrix> {
    vec![
        names::names(finder, lang),
        claims::claims(finder, lang),
        acts::acts(finder, lang),
        weight::weight(finder, lang),
        emphasis::emphasis(finder, lang),
    ]
}

/// A thing's name with the class that it belongs to: "Mali: rulers".
fn title(name: &str, class: Option<&str>, family: &str, lang: Lang) -> String {
    let class = class.map(|class| crate::matrix::named(family, class, lang));
    match (name.trim(), class) {
        ("", Some(class)) => crate::wording::upper_first(&class),
        (name, Some(class)) => lang.fill("title-of-name", &[("name", name), ("title", &class)]),
        (name, None) => name.to_owned(),
    }
}

/// The rule that found words, and how sure it is.
fn why(rule: &str, link: Certainty, lang: Lang) -> String {
    let rule = join(&[lang.say("fact.rule"), lang.say("scope.colon"), rule, "."]);
    match link {
        Certainty::Sure => rule,
        Certainty::Possible => join(&[lang.say("matrix.possible-why"), " ", &rule]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_story_without_framing_says_so_in_every_table() {
        for matrix in framing(&Finder::new(&fixture::flood()), Lang::En) {
            assert!(matrix.rows.is_empty() && !matrix.empty.is_empty(), "{}", matrix.id);
        }
    }

    #[test]
    fn labels_in_quoted_words_stand_apart_and_likely_ones_say_so() {
        let story = fixture::framed();
        let names = &framing(&Finder::new(&story), Lang::En)[0];
        assert_eq!(names.rows[0].title, "Velden: rulers");
        let labels: Vec<(&str, bool, bool, &str)> = names.rows[0].cells[0]
            .items
            .iter()
            .map(|item| (item.words.as_str(), item.quoted, item.possible, item.beside.as_str()))
            .collect();
        assert_eq!(
            labels,
            [
                ("council", false, false, "×3"),
                ("council", true, false, "in quoted words"),
                ("junta", false, true, "possibly")
            ]
        );
        assert_eq!(names.rows[0].cells[1].nothing.as_ref().map(|none| none.text), Some("not found in this text"));
    }

    #[test]
    fn a_label_that_may_not_be_quoted_is_not_said_to_be_missing() {
        let mut story = fixture::framed();
        story.framing.referents[0].namings[1].unquoted = 1;
        let names = &framing(&Finder::new(&story), Lang::En)[0];
        let said = names.rows[0].cells[1].nothing.as_ref().map(|none| none.text);
        assert_eq!(said, Some(Lang::En.say("matrix.unquoted")));
    }

    #[test]
    fn claims_say_whose_they_are() {
        let story = fixture::framed();
        let claims = &framing(&Finder::new(&story), Lang::En)[1];
        let beside = |cell: usize| claims.rows[0].cells[cell].items[0].beside.clone();
        assert_eq!(beside(0), "in its own voice");
        assert_eq!(beside(1), "the mayor “claimed”");
        assert_eq!(claims.rows[0].cells[2].nothing.as_ref().unwrap().sought, ["fail", "weak"]);
    }

    #[test]
    fn acts_say_who_did_it_or_that_nobody_is_named() {
        let story = fixture::framed();
        let acts = &framing(&Finder::new(&story), Lang::En)[2];
        let beside = |cell: usize| acts.rows[0].cells[cell].items[0].beside.clone();
        assert_eq!(beside(0), "by the council");
        assert_eq!(beside(1), "passive, nobody named");
    }

    #[test]
    fn themes_are_strips_of_sentences() {
        let story = fixture::framed();
        let weight = &framing(&Finder::new(&story), Lang::En)[3];
        let strip = weight.rows[0].cells[0].strip.as_ref().unwrap();
        assert_eq!(strip.marks, [("20%".to_owned(), "10%".to_owned()), ("50%".to_owned(), "10%".to_owned())]);
        assert_eq!(strip.alt, "2 of 10 sentences, first in sentence 3");
    }
}

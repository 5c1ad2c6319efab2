//! Why figures were held to answer one question, which rule gave the verdict, and what was kept apart: the same words on the
//! page and in `variorum explain`.

use crate::{
    find::Finder,
    label::label,
    wording::{Lang, join},
};
use variorum_story::{Apart, Barrier, Feature, Question};

/// Figures kept apart that a card names; more explain nothing more.
const APART: usize = 4;

/// What a verdict rests on: a name and what it is, in the order shown.
pub fn why(question: &Question, finder: &Finder, lang: Lang) -> Vec<(&'static str, String)> {
    let mut why = Vec::new();
    let features = features(question);
    if !features.is_empty() {
        let words: Vec<String> = features.into_iter().map(|one| feature(one, lang).to_owned()).collect();
        why.push((lang.say("why.joined"), lang.list(&words)));
    }
    why.push((lang.say("why.rule"), rule(&question.reason.rule, lang)));
    let apart: Vec<String> = question.apart.iter().filter_map(|one| apart(one, finder, lang)).take(APART).collect();
    if !apart.is_empty() {
        why.push((lang.say("why.apart"), apart.join("; ")));
    }
    why
}

/// What the figures of a question have in common, each once.
fn features(question: &Question) -> Vec<Feature> {
    let mut features: Vec<Feature> = question.links.iter().flat_map(|link| link.features.iter().copied()).collect();
    features.sort_unstable();
    features.dedup();
    features
}

/// A figure that was kept apart, who gives it, and why: "40 (C): it counts something or somebody else".
fn apart(apart: &Apart, finder: &Finder, lang: Lang) -> Option<String> {
    let figure = finder.figure(&apart.figure)?;
    let (value, source) = (label(figure, lang), finder.letter(&figure.source));
    let barrier = barrier(apart.barrier, lang);
    Some(lang.fill("why.apart-part", &[("value", &value), ("source", source), ("barrier", barrier)]))
}

/// A rule by its name and what it says.
pub fn rule(id: &str, lang: Lang) -> String {
    match lang.find(&join(&["rule.", id])) {
        Some(meaning) => lang.fill("why.rule-part", &[("rule", id), ("meaning", meaning)]),
        None => id.to_owned(),
    }
}

/// What two figures have in common, in words.
pub fn feature(feature: Feature, lang: Lang) -> &'static str {
    match feature {
        Feature::Measure => lang.say("feature.measure"),
        Feature::Noun => lang.say("feature.noun"),
        Feature::Class => lang.say("feature.class"),
        Feature::Name => lang.say("feature.name"),
        Feature::Event => lang.say("feature.event"),
        Feature::Time => lang.say("feature.time"),
        Feature::Place => lang.say("feature.place"),
        Feature::Holder => lang.say("feature.holder"),
        Feature::Scope => lang.say("feature.scope"),
        Feature::Words => lang.say("feature.words"),
        Feature::Only => lang.say("feature.only"),
    }
}

/// What keeps two figures apart, in words.
pub fn barrier(barrier: Barrier, lang: Lang) -> &'static str {
    match barrier {
        Barrier::Accounts => lang.say("barrier.accounts"),
        Barrier::Sort => lang.say("barrier.sort"),
        Barrier::Unit => lang.say("barrier.unit"),
        Barrier::Measure => lang.say("barrier.measure"),
        Barrier::Population => lang.say("barrier.population"),
        Barrier::Time => lang.say("barrier.time"),
        Barrier::Part => lang.say("barrier.part"),
        Barrier::Change => lang.say("barrier.change"),
        Barrier::Event => lang.say("barrier.event"),
        Barrier::Holder => lang.say("barrier.holder"),
        Barrier::Unsure => lang.say("barrier.unsure"),
        Barrier::Answered => lang.say("barrier.answered"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn links_rule_and_what_was_kept_apart_are_told() {
        let mut story = fixture::flood();
        let (mut question, figure) = (story.questions[0].clone(), story.figures.last().unwrap().clone());
        question.apart =
            vec![Apart { figure: figure.id.clone(), from: question.answers[0].figure.clone(), barrier: Barrier::Part }];
        story.questions[0] = question.clone();
        let told = why(&question, &Finder::new(&story), Lang::En);
        let names: Vec<&str> = told.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.last(), Some(&"Kept apart from it"));
        assert!(names.contains(&"Verdict by the rule"), "{told:?}");
        assert!(told.last().unwrap().1.ends_with(": one is a part of a whole, or an addition to one"), "{told:?}");
    }

    #[test]
    fn every_rule_has_words_and_an_unknown_one_its_name() {
        for id in [
            "agree",
            "rounding",
            "conversion",
            "later-count",
            "compatible",
            "cannot-tell",
            "same-day",
            "told-apart",
            "different-scope",
            "conflict",
            "single",
        ] {
            for lang in Lang::ALL {
                assert!(rule(id, lang).len() > id.len() + 2, "{id}");
            }
        }
        assert_eq!(rule("unheard-of", Lang::En), "unheard-of");
    }
}

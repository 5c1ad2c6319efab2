//! The published stories: that they keep the rule of quotation, and that every place points at the words quoted.
//!
//! What needs the originals runs where `VARIORUM_SEEDS` names their folder; they are not part of the project.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};
use variorum_engine::{quote, text::Article};
use variorum_story::{Figure, PassageKind, Quotation, Rights, Source, Story};

/// Every story of `seeds/`.
fn stories() -> Vec<Story> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(seeds).expect("seeds/").map(|entry| entry.expect("listed").path()).collect();
    folders.sort();
    let stories: Vec<Story> = folders
        .iter()
        .map(|folder| {
            let text = fs::read_to_string(folder.join("story.json")).expect("a story.json beside every story.toml");
            serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        })
        .collect();
    assert!(!stories.is_empty());
    stories
}

/// The originals of a folder, by digest; `None` where no folder is named.
fn originals() -> Option<BTreeMap<String, String>> {
    let folder = env::var_os("VARIORUM_SEEDS")?;
    let digest = |text: &str| {
        use sha2::{Digest as _, Sha256};
        format!("{:x}", Sha256::digest(text.as_bytes()))
    };
    let files = fs::read_dir(folder).expect("VARIORUM_SEEDS names a folder");
    Some(
        files
            .filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok())
            .map(|text| (digest(&text), text))
            .collect(),
    )
}

fn quoted_only(story: &Story) -> impl Iterator<Item = &Source> {
    story.sources.iter().filter(|source| source.rights == Rights::Quote)
}

fn figures<'s>(story: &'s Story, source: &'s Source) -> impl Iterator<Item = &'s Figure> {
    story.figures.iter().filter(|figure| figure.source == source.id)
}

#[test]
fn no_quotation_is_longer_than_twelve_words() {
    for story in stories() {
        for source in quoted_only(&story) {
            assert_eq!(source.text, None, "{}: {} travels whole", story.slug, source.id);
            for figure in figures(&story, source) {
                let words = quote::length(&figure.quotation);
                assert!(words <= 12, "{}: {} quotes {words} words", story.slug, figure.id);
            }
        }
    }
}

#[test]
fn of_each_source_at_most_a_quarter_or_sixty_words_are_quoted() {
    for story in stories() {
        for source in quoted_only(&story) {
            let quoted: usize = figures(&story, source).map(|figure| quote::length(&figure.quotation)).sum();
            let allowed = (source.words as usize / 4).max(60);
            assert!(quoted <= allowed, "{}: {} quotes {quoted} of {allowed} words", story.slug, source.id);
        }
    }
}

#[test]
fn every_reference_inside_a_story_leads_somewhere() {
    for story in stories() {
        let sources: BTreeSet<&str> = story.sources.iter().map(|s| s.id.as_str()).collect();
        let figures: BTreeMap<&str, &str> = story.figures.iter().map(|f| (f.id.as_str(), f.source.as_str())).collect();
        assert_eq!(sources.len(), story.sources.len(), "{}: sources have names of their own", story.slug);
        assert_eq!(figures.len(), story.figures.len(), "{}: figures have names of their own", story.slug);
        let ids: BTreeSet<&str> = story.questions.iter().map(|q| q.id.as_str()).collect();
        assert_eq!(ids.len(), story.questions.len(), "{}: questions have names of their own", story.slug);
        for question in &story.questions {
            for answer in &question.answers {
                for id in std::iter::once(&answer.figure).chain(&answer.also) {
                    assert_eq!(figures.get(id.as_str()), Some(&answer.source.as_str()), "{}: {id}", question.id);
                }
            }
            assert!(question.reason.figures.iter().all(|id| figures.contains_key(id.as_str())), "{}", question.id);
        }
        for figure in &story.figures {
            assert!(sources.contains(figure.source.as_str()), "{}", figure.id);
            assert!(figure.parts.iter().all(|part| figures.contains_key(part.as_str())), "{}: parts", figure.id);
        }
    }
}

#[test]
fn figures_stand_in_the_article_and_not_in_the_furniture_of_the_page() {
    for story in stories() {
        for figure in &story.figures {
            let source = story.sources.iter().find(|s| s.id == figure.source).expect("checked above");
            let passage = source.passages.iter().find(|p| p.span.contains(figure.quotation.span));
            let kind = passage.map(|p| p.kind);
            assert!(matches!(kind, Some(PassageKind::Body | PassageKind::Heading)), "{}: {kind:?}", figure.id);
        }
    }
}

#[test]
fn places_point_at_the_words_quoted() {
    let Some(originals) = originals() else { return };
    for story in stories() {
        for source in &story.sources {
            let text = original(&originals, source);
            for figure in figures(&story, source) {
                assert_eq!(figure.quotation.span.of(text), figure.quotation.surface, "{}", figure.id);
                let whole = written(&figure.quotation);
                let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(folded.contains(&whole), "{}: {whole:?} is not what stands there", figure.id);
            }
        }
    }
}

#[test]
fn no_sentence_is_quoted_whole() {
    let Some(originals) = originals() else { return };
    for story in stories() {
        for source in quoted_only(&story) {
            let article = Article::new(original(&originals, source), None);
            for figure in figures(&story, source) {
                let sentence = article.sentences.iter().find(|s| s.span.contains(figure.quotation.span));
                let Some(sentence) = sentence else { panic!("{}: stands in no sentence", figure.id) };
                let (all, quoted) = (quote::words(sentence.span.of(article.text)), quote::length(&figure.quotation));
                assert!(quoted < all, "{}: quotes its sentence whole", figure.id);
            }
        }
    }
}

fn original<'o>(originals: &'o BTreeMap<String, String>, source: &Source) -> &'o str {
    originals.get(&source.digest).unwrap_or_else(|| panic!("no original of {} ({})", source.id, source.digest))
}

/// A quotation as the words stand in the original, white space folded.
fn written(quotation: &Quotation) -> String {
    let all = format!("{}{}{}", quotation.before, quotation.surface, quotation.after);
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! The published stories: that they keep the rule of quotation, and that every place points at the words quoted.
//!
//! What needs the originals runs where `VARIORUM_SEEDS` names their folder; they are not part of the project.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::PathBuf,
};
use variorum_engine::{quote, text::Article};
use variorum_story::{Figure, PassageKind, Quotation, Rights, Source, Story};

/// Every story of `seeds/`.
fn stories() -> Vec<Story> {
    let seeds = variorum_tests::folder().join("../seeds");
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

/// Every quotation of a source, of figures and framings.
fn quotations<'s>(story: &'s Story, source: &'s Source) -> impl Iterator<Item = &'s Quotation> {
    let framing = story.framing.quotations().filter(|(of, _)| **of == source.id).map(|(_, quotation)| quotation);
    figures(story, source).map(|figure| &figure.quotation).chain(framing)
}

#[test]
fn no_quotation_is_longer_than_twelve_words() {
    for story in stories() {
        for source in quoted_only(&story) {
            assert_eq!(source.text, None, "{}: {} travels whole", story.slug, source.id);
            for quotation in quotations(&story, source) {
                let words = quote::length(quotation);
                assert!(words <= 12, "{}: {} quotes {words} words: {quotation:?}", story.slug, source.id);
            }
            for (_, part) in story.framing.parts().filter(|(of, _)| **of == source.id) {
                assert!(quote::words(&part.words) <= 12, "{}: {part:?}", story.slug);
            }
        }
    }
}

#[test]
fn of_each_source_at_most_a_quarter_or_sixty_words_are_quoted() {
    for story in stories() {
        for source in quoted_only(&story) {
            let quoted = words_quoted(&story, source);
            let allowed = (source.words as usize / 4).max(60);
            assert!(quoted <= allowed, "{}: {} quotes {quoted} of {allowed} words", story.slug, source.id);
        }
    }
}

/// How many words of a source a story quotes, each word of the original once: by the byte that it begins at.
fn words_quoted(story: &Story, source: &Source) -> usize {
    let mut places: BTreeSet<usize> = BTreeSet::new();
    let mut add = |start: usize, text: &str| {
        let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
        places.extend(words.map(|word| start + (word.as_ptr() as usize - text.as_ptr() as usize)));
    };
    for quotation in quotations(story, source) {
        // White space is folded, and is one character in running text, so what stands before ends where the place begins.
        let start = (quotation.span.start as usize).saturating_sub(quotation.before.len());
        add(start, &[quotation.before.as_str(), &quotation.surface, &quotation.after].concat());
    }
    for (_, part) in story.framing.parts().filter(|(of, _)| **of == source.id) {
        add(part.span.start as usize, &part.words);
    }
    places.len()
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
            let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for quotation in quotations(&story, source) {
                assert_eq!(quotation.span.of(text), quotation.surface, "{}: {quotation:?}", source.id);
                let whole = written(quotation);
                assert!(folded.contains(&whole), "{}: {whole:?} is not what stands there", source.id);
            }
            for (_, part) in story.framing.parts().filter(|(of, _)| **of == source.id) {
                let words = part.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(part.words.is_empty() || part.words == words, "{}: {part:?}", source.id);
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
            for quotation in quotations(&story, source) {
                let sentence = article.sentences.iter().find(|s| s.span.contains(quotation.span));
                let Some(sentence) = sentence else { panic!("{}: {quotation:?} stands in no sentence", source.id) };
                let (all, quoted) = (quote::words(sentence.span.of(article.text)), quote::length(quotation));
                assert!(quoted < all, "{}: {quotation:?} quotes its sentence whole", source.id);
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

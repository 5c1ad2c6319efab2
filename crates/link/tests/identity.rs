//! What a link holds is what it was made of, or nothing: over generated stories, cut at any length and damaged anywhere.

use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use proptest::{prelude::*, sample::select, test_runner::RngSeed};
use variorum_link::{Broken, is_private, quotations_only, read, seal, unseal, write};
use variorum_story::{
    Answer, Bound, Context, Counted, Dated, Day, Edit, Figure, Grain, Holder, Interval, Kind, Passage, PassageKind,
    Published, Qualifier, QualifierKind, Question, Quotation, Reason, Resolution, Rights, Source, Span, Story, Verdict,
};

/// Stories generated.
const RUNS: u32 = 10_000;

fn made(story: &Story) -> String {
    seal(&compress_to_vec(&write(story), 6))
}

fn opened(fragment: &str) -> Result<Story, Broken> {
    let bytes = unseal(fragment)?;
    read(&decompress_to_vec_with_limit(&bytes, 1 << 24).map_err(|_| Broken::Damaged)?)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{0,12}", ".{0,8}", Just("</script>\"\\\u{0}\u{2028}🧑=1+1".to_owned())]
}

fn span() -> impl Strategy<Value = Span> {
    (any::<u32>(), any::<u32>()).prop_map(|(start, end)| Span { start, end })
}

fn number() -> impl Strategy<Value = Option<f64>> {
    proptest::option::of(any::<f64>().prop_filter("JSON has no other", |number| number.is_finite()))
}

fn day() -> impl Strategy<Value = Day> {
    (-700_000..2_900_000i32).prop_map(Day)
}

fn dated() -> impl Strategy<Value = Dated> {
    (proptest::option::of(day()), proptest::option::of(day()), proptest::option::of((day(), day()))).prop_map(
        |(start, end, other)| Dated {
            start,
            end,
            grain: Grain::Week,
            resolution: Resolution::Published,
            other,
            yearless: None,
        },
    )
}

fn figure() -> impl Strategy<Value = Figure> {
    let words = (text(), text(), span(), text(), text());
    let sort =
        (select(vec![Kind::Count, Kind::Date, Kind::Money, Kind::Vague]), select(vec![Bound::Exact, Bound::UpTo]));
    (words, sort, (number(), number(), number()), proptest::option::of(dated()), proptest::option::of((text(), span())))
        .prop_map(|((id, source, span, before, surface), (kind, bound), (value, low, high), date, other)| Figure {
            id,
            source,
            quotation: Quotation {
                span,
                before: before.clone(),
                surface,
                after: before,
                context: other.as_ref().map(|(after, _)| Context { before: String::new(), after: after.clone() }),
            },
            kind,
            bound,
            value,
            interval: Interval { low, high },
            unit: other.as_ref().map(|(text, _)| text.clone()),
            counted: other.clone().map(|(head, span)| Counted { head, span }),
            measure: None,
            scope: other
                .iter()
                .map(|(lemma, span)| Qualifier { kind: QualifierKind::Cause, lemma: lemma.clone(), span: *span })
                .collect(),
            date,
            holder: other.map(|(name, span)| Holder { name, span }),
            parts: Vec::new(),
            rule: "rule".to_owned(),
        })
}

fn source() -> impl Strategy<Value = Source> {
    let published = proptest::option::of((day(), proptest::option::of(text())));
    (text(), text(), proptest::option::of(text()), published, any::<u32>(), proptest::collection::vec(span(), 0..3))
        .prop_map(|(id, outlet, text, published, words, spans)| Source {
            id,
            outlet,
            author: text.clone(),
            title: text.clone(),
            published: published.map(|(day, inferred)| Published { day, inferred }),
            url: text.clone(),
            rights: Rights::Full,
            digest: String::new(),
            words,
            passages: spans.into_iter().map(|span| Passage { span, kind: PassageKind::Body, words }).collect(),
            same_as: None,
            text,
        })
}

fn question() -> impl Strategy<Value = Question> {
    let answers = proptest::collection::vec((text(), text(), any::<u32>()), 0..3);
    (
        text(),
        text(),
        proptest::option::of(text()),
        answers,
        select(vec![Verdict::Conflict, Verdict::Agree, Verdict::Single]),
    )
        .prop_map(|(id, measure, noun, answers, verdict)| Question {
            id,
            measure,
            title: noun.clone(),
            name: noun.clone(),
            noun,
            answers: answers
                .into_iter()
                .map(|(source, figure, group)| Answer { source, figure, also: Vec::new(), group })
                .collect(),
            verdict,
            reason: Reason::default(),
            slip: None,
            pairs: None,
            links: Vec::new(),
            apart: Vec::new(),
        })
}

fn story() -> impl Strategy<Value = Story> {
    let words = (text(), text(), text());
    let parts = (
        proptest::collection::vec(source(), 0..3),
        proptest::collection::vec(figure(), 0..4),
        proptest::collection::vec(question(), 0..3),
    );
    (words, parts).prop_map(|((slug, title, summary), (sources, figures, questions))| Story {
        format: variorum_story::FORMAT,
        edits: vec![Edit::Dismiss { question: slug.clone(), why: title.clone() }],
        slug,
        title,
        summary,
        language: "en".to_owned(),
        sources,
        figures,
        questions,
        ..Story::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: RUNS, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn decode_of_encode_is_the_identity(story in story(), at in any::<prop::sample::Index>(), flip in any::<char>()) {
        let link = made(&story);
        prop_assert_eq!(opened(&link), Ok(story));
        prop_assert!(is_private(&link) && link.len() > 120);
        // Cut anywhere: never a story. Where nothing is left it is no longer a link of ours.
        let cut = at.index(link.len());
        prop_assert!(opened(&link[..cut]).is_err());
        prop_assert!(cut == 0 || is_private(&link[..cut]));
        // Another character anywhere: never a story, or the same where the character stands for the same.
        let mut flipped: Vec<char> = link.chars().collect();
        flipped[cut] = if flipped[cut] == flip { '!' } else { flip };
        let flipped: String = flipped.into_iter().collect();
        let same = opened(&flipped).is_err() || opened(&flipped) == opened(&link);
        prop_assert!(same && is_private(&flipped), "{}", flipped);
    }
}

fn flood() -> Story {
    read(include_bytes!("../../../tests/fixtures/flood/story.json")).unwrap()
}

#[test]
fn every_cut_of_a_real_story_says_how_much_is_missing() {
    let link = made(&flood());
    for length in 1..link.len() {
        let Err(Broken::Cut { have, of }) = opened(&link[..length]) else {
            panic!("at {length}: {:?}", opened(&link[..length]))
        };
        assert_eq!(have, length);
        assert!(of.is_none_or(|of| of == link.len()), "at {length}: {of:?} of {}", link.len());
        assert!(of.is_some() || length < 12, "at {length}");
    }
}

#[test]
fn every_flipped_character_of_a_real_story_is_seen() {
    let link = made(&flood());
    for at in 0..link.len() {
        for other in ['A', '0', '.', '-', 'v', '%', 'é'] {
            let flipped: String =
                link.chars().enumerate().map(|(place, c)| if place == at { other } else { c }).collect();
            assert!(flipped == link || opened(&flipped).is_err() || opened(&flipped) == opened(&link), "{at} {other}");
            assert!(is_private(&flipped), "{at} {other}");
        }
    }
}

#[test]
fn what_is_later_says_so() {
    let link = made(&flood());
    assert_eq!(opened(&link.replacen("v1.", "v2.", 1)), Err(Broken::Later));
    assert_eq!(opened(&link.replacen("v1.", "v17.", 1)), Err(Broken::Later));
    let mut later = flood();
    later.format += 1;
    assert_eq!(opened(&made(&later)), Err(Broken::Later));
    assert_eq!(read(b"{\"format\":99,\"unheard\":[]}"), Err(Broken::Later));
    assert_eq!(read(b"{\"title\":\"no story\"}"), Err(Broken::Damaged));
    assert_eq!(read(b"<html>"), Err(Broken::Damaged));
}

#[test]
fn other_fragments_are_none_of_ours() {
    for fragment in ["", "overview", "deaths-peacekeeper", "views", "?secret=Ab3dEf9xYz", "row-deaths", "v-day"] {
        assert!(!is_private(fragment), "{fragment}");
    }
}

#[test]
fn the_first_version_is_read_for_good() {
    // Written by the first version: a story of nothing but its title.
    let story = Story { format: 1, title: "Kept".to_owned(), ..Story::default() };
    assert_eq!(opened(include_str!("v1.txt").trim()), Ok(story));
}

#[test]
fn quotations_alone_are_shorter() {
    let mut story = flood();
    story.sources[0].text = Some("A sentence of the account that is long and is not quoted anywhere. ".repeat(40));
    story.sources[0].rights = Rights::Full;
    let short = quotations_only(&story);
    assert!(made(&short).len() < made(&story).len());
    assert!(short.sources.iter().all(|source| source.text.is_none()));
}

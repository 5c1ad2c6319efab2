//! Cases of reading: an `article` block and any of these, one line a sentence or a find:
//!
//! - `tokens`: the tokens of each sentence, a space between;
//! - `sentences`: each sentence as written;
//! - `tags`: each sentence's tokens as `word/part-of-speech`, marks left out;
//! - `lemmas`: each sentence's lemmas, marks left out;
//! - `quoted`: each stretch between quotation marks;
//! - `names`: each name.

use variorum_engine::{
    framing::attribution::attributions,
    text::{Article, Pos, TokenKind},
};
use variorum_story::Span;
use variorum_tests::{Case, cases};

#[test]
fn text_cases() {
    let cases = cases("text");
    let failures: Vec<_> = cases.iter().flat_map(differences).collect();
    super::report("text", &failures, cases.len());
}

/// Length of the texts made to be slow, in bytes: what is not linear takes minutes at this length and fails by its time.
const LONG: usize = 60_000;

/// Texts that repeat one piece without an end: brackets, quotation marks, digits, stops, letters, cues, headings.
#[test]
fn texts_made_to_be_slow_are_read() {
    let pieces = [
        "x",
        "x ",
        "9",
        "9,",
        "(",
        "“",
        "”",
        "“a ” ",
        "\"",
        "'",
        "n't",
        "'s",
        ".",
        ". ",
        "a.",
        "A.B.",
        "a-",
        "!?",
        "...",
        "…",
        "the ",
        "he said ",
        "he said, ",
        "said that ",
        "claim that ",
        "and ",
        "A and ",
        "of ",
        "A of the ",
        ", ",
        "a\n",
        "A\n\n",
        "A A\n",
        "Mr. ",
        "http://",
        "北",
        "é",
        "\u{301}",
        "\u{200b}",
        "\0",
        "according to ",
        "“he said ",
        "Ana said, ",
        "who ",
        "Department of A and ",
        "al ",
        "to attack ",
    ];
    for piece in pieces {
        let text = piece.repeat(LONG / piece.len());
        let article = Article::new(&text, None);
        let found = attributions(&article);
        assert!(found.iter().all(|a| a.cue.end as usize <= text.len()), "{piece:?}");
    }
}

fn differences(case: &Case) -> Vec<String> {
    let text = &case.first("article").unwrap_or_else(|| panic!("{}: no article", case.name)).text;
    let article = Article::new(text, None);
    let blocks = case.blocks.iter().filter(|b| b.kind != "article");
    blocks
        .filter_map(|block| {
            let got = shown(&article, &block.kind).unwrap_or_else(|| panic!("{}: block {}", case.name, block.kind));
            let expected: Vec<&str> = block.text.lines().collect();
            (got != expected).then(|| {
                format!(
                    "{} ({})\nexpected:\n  {}\ngot:\n  {}\n",
                    case.name,
                    block.kind,
                    expected.join("\n  "),
                    got.join("\n  ")
                )
            })
        })
        .collect()
}

fn shown(article: &Article<'_>, kind: &str) -> Option<Vec<String>> {
    let surface = |span: Span| span.of(article.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let sentences = 0..article.sentences.len();
    Some(match kind {
        "tokens" => sentences.map(|s| words(article, s, true, |t| t.span.of(article.text).to_owned())).collect(),
        "tags" => sentences
            .map(|s| words(article, s, false, |t| format!("{}/{}", t.span.of(article.text), tag(t.pos))))
            .collect(),
        "lemmas" => sentences.map(|s| words(article, s, false, |t| t.lemma.to_string())).collect(),
        "sentences" => article.sentences.iter().map(|s| surface(s.span)).collect(),
        "quoted" => article.quoted.iter().map(|&s| surface(s)).collect(),
        "names" => article.names.iter().map(|n| surface(n.span)).collect(),
        _ => return None,
    })
}

fn words(
    article: &Article<'_>,
    sentence: usize,
    marks: bool,
    show: impl Fn(&variorum_engine::text::Token<'_>) -> String,
) -> String {
    let tokens = article.sentence_tokens(sentence).iter();
    tokens.filter(|t| marks || t.kind != TokenKind::Mark).map(show).collect::<Vec<_>>().join(" ")
}

fn tag(pos: Pos) -> &'static str {
    match pos {
        Pos::Noun => "noun",
        Pos::Name => "name",
        Pos::Verb => "verb",
        Pos::Participle => "participle",
        Pos::Gerund => "gerund",
        Pos::Auxiliary => "aux",
        Pos::Adjective => "adj",
        Pos::Adverb => "adv",
        Pos::Determiner => "det",
        Pos::Pronoun => "pron",
        Pos::Preposition => "prep",
        Pos::Conjunction => "conj",
        Pos::Numeral => "num",
        Pos::Mark => "mark",
        Pos::Particle => "part",
    }
}

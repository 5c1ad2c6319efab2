//! Words beside a figure that set its event apart from the one that the account is about.

use super::{phrases::Phrases, related, topics::Topics};
use crate::{
    extract::{Figure, is_a, is_plural},
    lexicon::{self, WordSet},
    text::{Article, Name, Pos, Token},
};
use std::{ops::Range, sync::OnceLock};

/// Words of a noun phrase before its noun, the article among them: "a deadly late-night mass shooting".
const PHRASE: usize = 4;

/// Whether words of the figure's clause set its event apart: before the figure, or after it without a comma between.
pub(super) fn elsewhere(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    let end = article.token_at(figure.phrase.end).clamp(clause.start, clause.end);
    let comma = (end..clause.end).find(|&at| article.tokens[at].lower == ",").unwrap_or(clause.end);
    let start = article.token_at(figure.phrase.start).clamp(clause.start, end);
    let sentence = article.sentences.get(figure.sentence).map_or(clause.start, |s| s.tokens.start);
    sets_apart(&article.tokens[clause.start..comma])
        || follows_years(&article.tokens[clause.start..start])
        || follows_superlative(&article.tokens[sentence.min(start)..start])
        || follows_same(&article.tokens[sentence.min(start)..start])
}

/// Whether words hold what is likened to another event's: "the same model that crashed in October, killing [189]".
pub(super) fn follows_same(before: &[Token<'_>]) -> bool {
    /// Words of the phrase: "same stretch of road".
    const PHRASE: usize = 4;
    /// Words from there to the figure.
    const REACH: usize = 30;
    let near = &before[before.len().saturating_sub(REACH)..];
    let joins = |t: &Token<'_>| ["as", "that", "where", "which"].contains(&t.lower.as_ref());
    let of = |at: usize| near[at + 1..].iter().take(PHRASE).position(joins).is_some_and(|length| length > 0);
    // "at the same time as the march" is of this one.
    let time =
        |at: usize| near.get(at + 1).is_some_and(|t| ["time", "day", "way", "place"].contains(&t.lemma.as_ref()));
    (0..near.len()).any(|at| near[at].lower == "same" && !time(at) && of(at))
}

/// Whether words end with what an event outdoes: "the biggest deal since Torrance bought Hale for [$31 billion]".
pub(super) fn follows_superlative(before: &[Token<'_>]) -> bool {
    /// Words from the superlative to "since", and from there to the figure.
    const REACH: usize = 10;
    static SUPERLATIVES: OnceLock<WordSet> = OnceLock::new();
    let irregular = SUPERLATIVES.get_or_init(|| lexicon::rows("en/superlatives").map(|row| row[0]).collect());
    let from = before.len().saturating_sub(REACH);
    let Some(since) = (from..before.len()).rev().find(|&at| before[at].lower == "since") else { return false };
    let is_superlative = |token: &Token<'_>| {
        irregular.contains(token.lower.as_ref()) || token.lower.ends_with("est") && token.pos == Pos::Adjective
    };
    before[since.saturating_sub(REACH)..since].iter().any(is_superlative)
}

/// Whether words end with how long before or after another event it was: "two years after [nine people died]".
pub(super) fn follows_years(before: &[Token<'_>]) -> bool {
    let Some([unit, after]) = before.last_chunk().map(|[a, b]: &[Token<'_>; 2]| [a, b]) else { return false };
    ["after", "before"].contains(&after.lower.as_ref())
        && ["year", "month", "week", "decade", "day"].contains(&unit.lemma.as_ref())
}

/// Whether a figure is told of several events of one sort: "24 were wounded in shootings", of which the account's own may
/// be one.
pub(super) fn of_several_events(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    let Some(sentence) = article.sentences.get(figure.sentence) else { return false };
    let from = clause.end.clamp(sentence.tokens.start, sentence.tokens.end);
    let ends = |at: &usize| matches!(article.tokens[*at].lower.as_ref(), "," | ";" | "while");
    let end = (from..sentence.tokens.end).find(ends).unwrap_or(sentence.tokens.end);
    let (mut one, mut several) = (false, false);
    for at in (clause.start..end).filter(|&at| is_happening(&article.tokens[at])) {
        // "The Orrin-Larn shootings" are what the account is about, and "Monday's shootings".
        let plural = is_plural(&article.tokens[at]) && !is_definite(&article.tokens[clause.start..at]);
        one |= !plural;
        several |= plural;
    }
    several && !one
}

/// Whether a noun phrase that words end within begins with "the" or with whose it is.
fn is_definite(before: &[Token<'_>]) -> bool {
    let phrase = (0..before.len()).rev().take(PHRASE);
    let mut phrase = phrase.take_while(|&at| !matches!(before[at].pos, Pos::Verb | Pos::Preposition | Pos::Numeral));
    // "It's" is no owner, and a quotation mark none either.
    let owned = |at: usize| before[at].lower == "'s" && at > 0 && matches!(before[at - 1].pos, Pos::Noun | Pos::Name);
    phrase.any(|at| before[at].lower == "the" || owned(at))
}

/// Whether a token is a noun of something that happens once at a place: "shooting".
pub(super) fn is_happening(token: &Token<'_>) -> bool {
    static HAPPENINGS: OnceLock<WordSet> = OnceLock::new();
    let happenings = HAPPENINGS.get_or_init(|| lexicon::rows("en/happenings").map(|row| row[0]).collect());
    // "A drive-by shooting" is no verb, whatever its ending.
    let named = |word: &str| happenings.contains(word);
    token.pos == Pos::Noun && named(&token.lemma) || token.pos == Pos::Gerund && named(&token.lower)
}

/// Whether a clause below the head of an account brings in another event of one sort: "[a crash] on the same stretch killed
/// four". What an account tells of its own event there, it calls "the crash".
pub(super) fn brings_in_another(clause: &[Token<'_>]) -> bool {
    brings_in(clause, is_happening)
}

/// Whether a clause goes on telling of another event that the sentence before it brought in: "Five were hurt in [that shooting]".
pub(super) fn tells_of_that_one(article: &Article<'_>, sentence: usize, clause: &[Token<'_>]) -> bool {
    let that = clause.windows(2).any(|two| two[0].lower == "that" && is_happening(&two[1]));
    let before = sentence.checked_sub(1).and_then(|before| article.sentences.get(before)).filter(|_| that);
    before.is_some_and(|before| brings_in_another(&article.tokens[before.tokens.clone()]))
}

/// Whether what stands before a count of victims brings in another who did it: "[a gunman] opened fire at a market
/// there, killing 22".
pub(super) fn brings_in_a_killer(before: &[Token<'_>]) -> bool {
    brings_in(before, |token| is_a(&token.lemma, None, "killer"))
}

fn brings_in(tokens: &[Token<'_>], is: impl Fn(&Token<'_>) -> bool) -> bool {
    (0..tokens.len()).filter(|&at| is(&tokens[at]) && !is_plural(&tokens[at])).any(|at| {
        let before = tokens[at.saturating_sub(PHRASE)..at].iter().rev();
        let mut own = before.take_while(|t| !matches!(t.pos, Pos::Verb | Pos::Preposition | Pos::Mark));
        own.any(|t| ["a", "an", "another"].contains(&t.lower.as_ref()))
    })
}

/// Whether a clause tells what happened in a place that the head of its account, of `head` sentences, does not name: "three died
/// [in Orrin]", in the middle of an account of Larn.
pub(super) fn is_in_another_place(article: &Article<'_>, clause: &Range<usize>, head: usize, topics: &Topics) -> bool {
    /// Names of the head that are looked at, which keeps it linear where a head does not end.
    const NAMES: usize = 64;
    // Behind the clause's first token, so that one stands before each.
    let first = article.names.partition_point(|name| name.tokens.start <= clause.start);
    let inside = article.names[first..].iter().take_while(|name| name.tokens.end <= clause.end);
    let mut placed = inside.filter(|name| {
        let before = &article.tokens[name.tokens.start - 1];
        ["in", "near", "outside"].contains(&before.lower.as_ref())
    });
    let words = |name: &Name| &article.tokens[name.tokens.clone()];
    let known = |token: &Token<'_>| {
        let names = article.names.iter().take_while(|name| name.sentence < head).take(NAMES);
        names.flat_map(words).any(|own| own.lower == token.lower)
    };
    let written = |token: &Token<'_>| related::datelines(article).any(|place| token.lower == place.as_str());
    placed.any(|name| !words(name).iter().any(|token| topics.names(&token.lower) || known(token) || written(token)))
}

/// Whether words set their event apart from the account's own.
pub(super) fn sets_apart(tokens: &[Token<'_>]) -> bool {
    elsewheres().all(tokens).next().is_some()
}

fn elsewheres() -> &'static Phrases<()> {
    static ELSEWHERE: OnceLock<Phrases<()>> = OnceLock::new();
    ELSEWHERE.get_or_init(|| Phrases::of("en/elsewhere", |row| vec![(row[0], ())]))
}

/// Whether a figure goes on with the one before it: "a crash that left three dead and [nine] injured".
pub(super) fn continues(article: &Article<'_>, figure: &Figure) -> bool {
    let before = article.token_at(figure.phrase.start).checked_sub(1);
    before.and_then(|at| article.tokens.get(at)).is_some_and(|t| t.lower == "and")
}

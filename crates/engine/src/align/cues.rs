//! Words beside a figure that set it apart: a part of a whole, an addition, another event.

use super::phrases::Phrases;
use crate::{
    article::Part,
    extract::{Figure, is_a},
    lexicon::{self, WordSet},
    text::{Article, Pos, Token},
};
use std::{ops::Range, sync::OnceLock};
use variorum_story::Kind;

/// Where a cue of a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// What makes a figure less than a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    /// "Including nine children".
    Part,
    /// "Nine more", beside a figure of its measure.
    Addition,
    /// "Nine others": an addition, or others than those who suffered worse ("one killed and nine others injured").
    Others,
}

/// Whether a figure is a part of another ("including nine children"), or is added to one of its measure that is told
/// in the sentence `before`.
pub(super) fn part(article: &Article<'_>, figure: &Figure, before: Option<usize>) -> bool {
    /// Words that may stand between the cue and the figure.
    const GAP: usize = 1;
    let Some(sentence) = article.sentences.get(figure.sentence) else { return false };
    let start = article.token_at(figure.phrase.start).min(sentence.tokens.end);
    let end = article.token_at(figure.phrase.end).min(sentence.tokens.end);
    let heading =
        |at: usize| article.sentences.get(at).is_some_and(|s| article.paragraphs[s.paragraph].part == Part::Heading);
    let follows = before.is_some_and(|at| !heading(at));
    let others = || follows && !tells_more(article, figure, sentence.tokens.start..start);
    let counts = |side: Side, (stands, share): (Side, Share)| {
        stands == side
            && match share {
                Share::Part => true,
                Share::Addition => follows,
                Share::Others => others(),
            }
    };
    let before = (sentence.tokens.start..start).rev().take(GAP + 4).any(|at| {
        let found = parts().at(&article.tokens[at..start]);
        found.is_some_and(|(length, cue)| counts(Side::Before, cue) && at + length + GAP >= start)
    });
    let after = (end..sentence.tokens.end).take(GAP + 1).any(|at| {
        let found = parts().at(&article.tokens[at..sentence.tokens.end]);
        found.is_some_and(|(_, cue)| counts(Side::After, cue))
    });
    before || after || of_a_number(&article.tokens[end..sentence.tokens.end])
}

/// Whether a figure is so many of so many: "eleven [of the 14] prisoners".
fn of_a_number(behind: &[Token<'_>]) -> bool {
    let Some([of, which, number]) = behind.first_chunk() else { return false };
    of.lower == "of" && which.pos == Pos::Determiner && number.pos == Pos::Numeral
}

/// Whether a figure counts some of those whom its own noun names: "[53] of the passengers". Of seats and votes it is what was
/// won of them.
pub(super) fn of_its_own(article: &Article<'_>, figure: &Figure) -> bool {
    let outcome = figure.measure.as_ref().is_some_and(|measure| BALLOT.contains(&measure.id));
    let Some([of, which]) = behind(article, figure).first_chunk() else { return false };
    let noun = figure.counted.as_ref().is_some_and(|counted| counted.span.start > which.span.end);
    !outcome && noun && of.lower == "of" && ["the", "those", "its", "their"].contains(&which.lower.as_ref())
}

/// The tokens of its sentence behind a figure.
fn behind<'a, 't>(article: &'a Article<'t>, figure: &Figure) -> &'a [Token<'t>] {
    let Some(sentence) = article.sentences.get(figure.sentence) else { return &[] };
    let end = article.token_at(figure.phrase.end).clamp(sentence.tokens.start, sentence.tokens.end);
    &article.tokens[end..sentence.tokens.end]
}

/// Whether one person more is told of beside those counted: "killing six pupils [and the driver]".
pub(super) fn and_one_more(article: &Article<'_>, figure: &Figure) -> bool {
    /// Words of the noun phrase counted, and of the other's: "band members and the bus driver".
    const REACH: usize = 4;
    let behind = behind(article, figure);
    let Some(and) = behind.iter().take(REACH).position(|t| t.lower == "and") else { return false };
    let counted = behind[..and].iter().all(|t| matches!(t.pos, Pos::Noun | Pos::Adjective | Pos::Participle));
    let Some((article, phrase)) = behind[and + 1..].split_first() else { return false };
    let head = phrase.iter().take(REACH).take_while(|t| matches!(t.pos, Pos::Noun | Pos::Adjective)).last();
    counted
        && and > 0
        && ["the", "a", "an", "his", "her", "their"].contains(&article.lower.as_ref())
        && head.is_some_and(|t| t.lower == t.lemma && is_a(&t.lemma, None, "person"))
}

/// Whether those counted are the worst hurt of all who were: "four were in critical condition", "two critically injured".
pub(super) fn is_critical(article: &Article<'_>, figure: &Figure) -> bool {
    /// Words between the figure and the condition: "of the victims were listed in".
    const REACH: usize = 7;
    let behind = behind(article, figure);
    let ends = |t: &&Token<'_>| t.pos != Pos::Mark && t.pos != Pos::Numeral && t.lower != "and" && t.lower != "after";
    let own = || behind.iter().take(REACH).take_while(ends);
    let condition = own().zip(own().skip(1)).any(|(a, b)| a.lower == "critical" && b.lower == "condition");
    condition || own().any(|t| t.lower == "critically")
}

/// Whether the words before a figure tell that something else was done than what it counts: "one was killed and nine
/// others were injured".
fn tells_more(article: &Article<'_>, figure: &Figure, before: Range<usize>) -> bool {
    let own = figure.measure.as_ref().map_or(before.end, |measure| article.token_at(measure.span.start));
    let own = article.tokens.get(own).map(|token| token.lemma.as_ref());
    let act =
        |token: &Token<'_>| matches!(token.pos, Pos::Verb | Pos::Participle | Pos::Gerund) && token.lemma != "say";
    article.tokens[before].iter().any(|token| act(token) && own != Some(token.lemma.as_ref()))
}

/// Whether words of the figure's clause set its event apart: before the figure, or after it without a comma between.
pub(super) fn elsewhere(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    let end = article.token_at(figure.phrase.end).clamp(clause.start, clause.end);
    let comma = (end..clause.end).find(|&at| article.tokens[at].lower == ",").unwrap_or(clause.end);
    let start = article.token_at(figure.phrase.start).clamp(clause.start, end);
    let sentence = article.sentences.get(figure.sentence).map_or(clause.start, |s| s.tokens.start);
    sets_apart(&article.tokens[clause.start..comma])
        || follows_years(&article.tokens[clause.start..start])
        || follows_superlative(&article.tokens[sentence.min(start)..start])
}

/// Whether words end with what an event outdoes: "the biggest deal since Torrance bought Hale for [$31 billion]".
pub(super) fn follows_superlative(before: &[Token<'_>]) -> bool {
    /// Words from the superlative to "since", and from there to the figure.
    const REACH: usize = 10;
    let from = before.len().saturating_sub(REACH);
    let Some(since) = (from..before.len()).rev().find(|&at| before[at].lower == "since") else { return false };
    let is_superlative = |token: &Token<'_>| {
        ["worst", "best", "most", "first", "last", "only"].contains(&token.lower.as_ref())
            || token.lower.ends_with("est") && token.pos == Pos::Adjective
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
    for token in article.tokens[clause.start..end].iter().filter(|t| is_happening(t)) {
        let plural = is_plural(token);
        one |= !plural;
        several |= plural;
    }
    several && !one
}

/// Whether a token is a noun of something that happens once at a place: "shooting".
pub(super) fn is_happening(token: &Token<'_>) -> bool {
    static HAPPENINGS: OnceLock<WordSet> = OnceLock::new();
    let happenings = HAPPENINGS.get_or_init(|| lexicon::rows("en/happenings").map(|row| row[0]).collect());
    // "A drive-by shooting" is no verb, whatever its ending.
    let named = |word: &str| happenings.contains(word);
    token.pos == Pos::Noun && named(&token.lemma) || token.pos == Pos::Gerund && named(&token.lower)
}

/// Whether a happening is told of several.
pub(super) fn is_plural(happening: &Token<'_>) -> bool {
    happening.pos == Pos::Noun && happening.lower != happening.lemma
}

/// Whether a clause below the head of an account brings in another event of one sort: "[a crash] on the same stretch killed
/// four". What an account tells of its own event there, it calls "the crash".
pub(super) fn brings_in_another(clause: &[Token<'_>]) -> bool {
    /// Words between the article and the noun: "a deadly mass shooting".
    const BETWEEN: usize = 3;
    (0..clause.len()).filter(|&at| is_happening(&clause[at]) && !is_plural(&clause[at])).any(|at| {
        let before = clause[at.saturating_sub(BETWEEN + 1)..at].iter().rev();
        let mut own = before.take_while(|t| !matches!(t.pos, Pos::Verb | Pos::Preposition | Pos::Mark));
        own.any(|t| ["a", "an", "another"].contains(&t.lower.as_ref()))
    })
}

/// Whether a figure states what is not yet so: an outcome that a poll foretells, what can come, and an amount or a share that
/// somebody expects: "forecast a profit of [$40 million]", "[$40 million] that analysts had expected".
pub(super) fn is_forecast(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    /// Words between the two.
    const REACH: usize = 8;
    const BEHIND: usize = 4;
    static WORDS: OnceLock<WordSet> = OnceLock::new();
    if figure.measure.as_ref().is_some_and(|measure| BALLOT.contains(&measure.id)) && is_foretold(article, figure) {
        return true;
    }
    if is_possible(article, figure, clause) {
        return true;
    }
    if !matches!(figure.kind, Kind::Money | Kind::Percent | Kind::Range) {
        return false;
    }
    let words = WORDS.get_or_init(|| lexicon::rows("en/forecasts").map(|row| row[0]).collect());
    let tokens = &article.tokens;
    let start = article.token_at(figure.phrase.start).clamp(clause.start, clause.end);
    let end = article.token_at(figure.phrase.end).clamp(start, clause.end);
    let own = |at: &usize| !matches!(tokens[*at].pos, Pos::Mark | Pos::Numeral) && tokens[*at].lower != "and";
    let mut before = (start.saturating_sub(REACH).max(clause.start)..start).rev().take_while(own);
    let mut behind = (end..clause.end.min(end + BEHIND)).take_while(own);
    // "Beating a forecast, it earned": the figure is of the nearer verb.
    let nearest = before
        .find(|&at| words.contains(tokens[at].lemma.as_ref()) || matches!(tokens[at].pos, Pos::Verb | Pos::Participle));
    let forecast = |at: usize| words.contains(tokens[at].lemma.as_ref());
    nearest.is_some_and(forecast)
        || nearest.is_some_and(|at| (clause.start.max(at.saturating_sub(2))..at).any(forecast))
        || behind.any(forecast)
}

/// Whether what a figure states is what can come: "the toll could rise to [40]", "would be able to make [40] cars".
fn is_possible(article: &Article<'_>, figure: &Figure, clause: &Range<usize>) -> bool {
    /// Words between the auxiliary and the figure.
    const REACH: usize = 6;
    let start = article.token_at(figure.phrase.start).clamp(clause.start, clause.end);
    let before = article.tokens[start.saturating_sub(REACH).max(clause.start)..start].iter().rev();
    before.take_while(|token| token.pos != Pos::Mark).any(|token| {
        token.pos == Pos::Auxiliary && ["could", "may", "might"].contains(&token.lower.as_ref())
            || token.pos == Pos::Adjective && token.lower == "able"
    })
}

/// Measures of an election's outcome.
const BALLOT: [&str; 6] = ["seats", "margin", "votes", "vote-share", "votes-for", "votes-against"];

/// Whether the sentence of an outcome foretells it: "the exit poll gives them 40 seats".
pub(super) fn is_foretold(article: &Article<'_>, figure: &Figure) -> bool {
    /// Words on either side: as many as a sentence has, and no more of one endless line.
    const REACH: usize = 40;
    static FORETOLD: OnceLock<Phrases<()>> = OnceLock::new();
    let phrases = FORETOLD.get_or_init(|| Phrases::of("en/foretold", |row| vec![(row[0], ())]));
    let sentence = article.sentences.get(figure.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
    let at = article.token_at(figure.phrase.start).clamp(sentence.start, sentence.end);
    let near = at.saturating_sub(REACH).max(sentence.start)..sentence.end.min(at + REACH);
    phrases.all(&article.tokens[near]).next().is_some()
}

/// The place that a sentence begins with, for which alone its share holds: "In the capital, 63 percent voted for it".
pub(super) fn opening_place<'r>(article: &'r Article<'_>, figure: &Figure) -> Option<&'r str> {
    /// Words of the phrase: "In the hills of the north".
    const LONGEST: usize = 7;
    let sentence = article.sentences.get(figure.sentence)?;
    let start = article.token_at(figure.phrase.start).clamp(sentence.tokens.start, sentence.tokens.end);
    let opening = &article.tokens[sentence.tokens.start..start];
    let first = opening.first().filter(|t| ["in", "across", "at", "throughout"].contains(&t.lower.as_ref()))?;
    let comma = opening.iter().take(LONGEST).position(|t| t.lower == ",")?;
    let last = opening[..comma].last().filter(|last| last.span != first.span)?;
    let named = last.pos == Pos::Name && !opening[..comma].iter().any(|t| t.pos == Pos::Numeral);
    let placed = || {
        static PLACES: OnceLock<WordSet> = OnceLock::new();
        PLACES.get_or_init(|| lexicon::rows("en/places").map(|row| row[0]).collect()).contains(last.lemma.as_ref())
    };
    (named || placed()).then_some(last.lemma.as_ref())
}

/// Whether words say that a figure counts a season or a career.
pub(super) fn of_a_season(clause: &[Token<'_>]) -> bool {
    static SEASONS: OnceLock<Phrases<()>> = OnceLock::new();
    SEASONS.get_or_init(|| Phrases::of("en/seasons", |row| vec![(row[0], ())])).all(clause).next().is_some()
}

/// Whether words set their event apart from the account's own.
pub(super) fn sets_apart(tokens: &[Token<'_>]) -> bool {
    elsewheres().all(tokens).next().is_some()
}

/// Whether words of the list of parts are among the tokens.
#[cfg(test)]
pub(super) fn names_a_part(tokens: &[Token<'_>]) -> bool {
    parts().all(tokens).next().is_some()
}

fn parts() -> &'static Phrases<(Side, Share)> {
    static PARTS: OnceLock<Phrases<(Side, Share)>> = OnceLock::new();
    PARTS.get_or_init(|| {
        Phrases::of("en/parts", |row| {
            let side = if row[0] == "before" { Side::Before } else { Side::After };
            let share = match row[1] {
                "addition" => Share::Addition,
                "others" => Share::Others,
                _ => Share::Part,
            };
            row.get(2).map(|phrase| (*phrase, (side, share))).into_iter().collect()
        })
    })
}

fn elsewheres() -> &'static Phrases<()> {
    static ELSEWHERE: OnceLock<Phrases<()>> = OnceLock::new();
    ELSEWHERE.get_or_init(|| Phrases::of("en/elsewhere", |row| vec![(row[0], ())]))
}

//! Whose an age is: by the name beside it, the part that its bearer has in the event, and whether it is a man's or a woman's.
//! Whether two names are one person's, their words alone tell.

use super::{
    loose, marks,
    mention::{Mention, Sort},
};
use crate::{
    extract::Figure,
    lexicon::{self, Words},
    text::{Article, NameKind, Pos, Token},
};
use std::sync::OnceLock;

/// Whether two ages are of different people: of a boy and a girl, of the accused and a victim, years apart without a name that
/// makes them one, or of one person and several ("6 to 51").
pub(super) fn of_others(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let several = |m: &Mention<'_>| {
        m.of.interval.get().low.zip(m.of.interval.get().high).is_some_and(|(low, high)| high - low > 1.0)
    };
    // A family name alone is that of several: "Ana Lind, 34" and "71-year-old Lind".
    let shared = a.bearer.iter().filter(|word| b.bearer.contains(word)).count();
    let named = is_one_name(a, b) && shared > 1;
    let differ = !loose::can_both_hold(a, b);
    a.sort == Sort::Age
        && (is_other_name(a, b)
            || (several(a) || several(b)) && a.of.interval != b.of.interval
            || a.sex.zip(b.sex).is_some_and(|(a, b)| a != b)
            || differ && !named
            || (differ || !is_one_name(a, b)) && other_part(a, b) && other_part(b, a))
}

/// Whether the ages stand beside one person's name: "Ana Lind, 38", "38-year-old Lind", "Ana Maria Lind, 38".
pub(super) fn is_one_name(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let (x, y) = (&a.bearer, &b.bearer);
    let inside = |x: &[&str], y: &[&str]| !x.is_empty() && x.iter().all(|word| y.contains(word));
    let ends = !x.is_empty() && x.first() == y.first() && x.last() == y.last();
    ends || inside(x, y) || inside(y, x)
}

/// Whether each stands beside a name, and not the same.
fn is_other_name(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    !a.bearer.is_empty() && !b.bearer.is_empty() && !is_one_name(a, b)
}

/// Whether an account speaks of somebody whom it knows already by age alone: "[the 61-year-old] said".
pub(super) fn is_anaphor(article: &Article<'_>, figure: &Figure) -> bool {
    let the = article.token_at(figure.phrase.start).checked_sub(1).and_then(|at| article.tokens.get(at));
    let behind = article.tokens.get(article.token_at(figure.phrase.end));
    the.is_some_and(|t| t.lower == "the")
        && behind.is_none_or(|t| !matches!(t.pos, Pos::Noun | Pos::Name | Pos::Adjective))
}

/// Whose age it is, where a name stands beside it: "[Ana Lind], 38,", "[Lind], a 38-year-old nurse", "38-year-old
/// driver [Ana Lind]".
pub(super) fn bearer<'r>(article: &'r Article<'_>, figure: &Figure) -> Vec<&'r str> {
    /// Words between an age and the name: "38-year-old restaurant worker Ana Lind".
    const REACH: usize = 3;
    let (start, end) = (article.token_at(figure.phrase.start), article.token_at(figure.phrase.end));
    let own = |at: &usize| article.names.get(*at).is_some_and(|name| name.sentence == figure.sentence);
    let next = article.names.partition_point(|name| name.tokens.start < end);
    // "Lind, 38," and "Lind, a 38-year-old nurse,".
    let word = |at: usize| article.tokens.get(at).map_or("", |t| t.lower.as_ref());
    let first = start - usize::from(start > 0 && ["a", "an"].contains(&word(start - 1)));
    let before = Some(article.names.partition_point(|name| name.tokens.end + 1 < first)).filter(own);
    let comma = first.checked_sub(1).filter(|&at| word(at) == ",");
    // "a 34-year-old Velda driver" is not Velda.
    let ends = |at: usize| {
        let behind = article.tokens.get(article.names[at].tokens.end);
        article.names[at].kind != NameKind::Demonym && behind.is_none_or(|t| t.pos != Pos::Noun)
    };
    let behind = Some(next).filter(own).filter(|&at| ends(at)).filter(|&at| {
        let between = article.tokens.get(end..article.names[at].tokens.start).filter(|words| words.len() <= REACH);
        between.is_some_and(|words| words.iter().all(|t| matches!(t.pos, Pos::Noun | Pos::Adjective)))
    });
    let name = behind.or_else(|| before.filter(|&at| comma == Some(article.names[at].tokens.end)));
    let words = |at: usize| article.tokens[article.names[at].tokens.clone()].iter().map(|t| t.lower.as_ref());
    name.map_or_else(Vec::new, |at| words(at).filter(|word| *word != "jr" && *word != "jr.").collect())
}

/// Whether the words beside the one age give its bearer a part in the event, and those beside the other none of these.
fn other_part(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let mut parts = a.marks.iter().filter(|mark| marks::is_part_in_event(mark)).peekable();
    parts.peek().is_some() && parts.all(|part| !b.marks.contains(part))
}

/// Whether somebody whose age is told is male or female: "a 12-year-old [boy]", "the [mother], 38,".
pub(super) fn sex(article: &Article<'_>, figure: &Figure) -> Option<&'static str> {
    /// Words of the phrase: "a 12-year-old Orrin school boy".
    const REACH: usize = 3;
    let sentence = article.sentences.get(figure.sentence)?;
    let start = article.token_at(figure.phrase.start).clamp(sentence.tokens.start, sentence.tokens.end);
    let end = article.token_at(figure.phrase.end).clamp(start, sentence.tokens.end);
    let tokens = &article.tokens[sentence.tokens.clone()];
    let (before, behind) = (&tokens[..start - sentence.tokens.start], &tokens[end - sentence.tokens.start..]);
    let phrase = behind.iter().take(REACH).take_while(|t| matches!(t.pos, Pos::Noun | Pos::Adjective | Pos::Name));
    let apposed = before.split_last().filter(|(comma, _)| comma.lower == ",").and_then(|(_, before)| before.last());
    phrase.chain(apposed).find_map(|token| of_noun(token))
}

fn of_noun(token: &Token<'_>) -> Option<&'static str> {
    static SEXES: OnceLock<Words<&str>> = OnceLock::new();
    let sexes = SEXES.get_or_init(|| {
        let words = |row: Vec<&'static str>| row[1].split(',').map(|word| (word, row[0])).collect::<Vec<_>>();
        lexicon::rows("en/sexes").flat_map(words).collect()
    });
    sexes.get(token.lemma.as_ref()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use variorum_story::Kind;

    fn sex_in(text: &str) -> Option<&'static str> {
        let article = Article::new(text, None);
        let figures = extract::figures(&article);
        figures.iter().find(|f| f.kind == Kind::Age).and_then(|figure| sex(&article, figure))
    }

    #[test]
    fn a_noun_beside_an_age_tells_the_sex() {
        for row in lexicon::rows("en/sexes") {
            assert_eq!(sex_in(row[2]), Some(row[0]), "{row:?}");
        }
        assert_eq!(sex_in("They found the mother, 38, in the hall."), Some("female"));
        assert_eq!(sex_in("Dana Lind, 38, left the woman."), None);
    }
}

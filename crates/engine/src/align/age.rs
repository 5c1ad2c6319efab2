//! Whose an age is: the part that its bearer has in the event, and whether it is a man's or a woman's. Knows no names.

use super::{
    loose, marks,
    mention::{Mention, Sort},
};
use crate::{
    extract::Figure,
    lexicon,
    text::{Article, Pos, Token},
};
use std::{collections::BTreeMap, sync::OnceLock};

/// Whether two ages are of different people: of a boy and a girl, of the accused and a victim, years apart without a name that
/// makes them one, or of one person and several ("6 to 51").
pub(super) fn of_others(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let several =
        |m: &Mention<'_>| m.of.interval.low.zip(m.of.interval.high).is_some_and(|(low, high)| high - low > 1.0);
    let named = a.telling.iter().any(|name| b.telling.contains(name));
    let differ = !loose::can_both_hold(a, b);
    a.sort == Sort::Age
        && ((several(a) || several(b)) && a.of.interval != b.of.interval
            || a.sex.zip(b.sex).is_some_and(|(a, b)| a != b)
            || differ && !named
            || other_part(a, b) && other_part(b, a))
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
    static SEXES: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
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

//! From where a distance is told: "60 miles northwest of [Veldry]". Two distances from two places are no one question. Looks at
//! one sentence; knows no map.

use super::{
    loose,
    mention::{Mention, Sort, sort},
    related,
};
use crate::{
    extract::Figure,
    text::{Article, Pos},
};

/// The measure of how far away something is.
const DISTANCE: &str = "distance";

/// The words of the place that a length behind it is told from, in lower case; none where it names none.
pub(super) fn origin<'r>(article: &'r Article<'_>, figure: &Figure) -> Vec<&'r str> {
    /// Words between the length and the preposition: "away to the west", "(96 kilometers) northwest".
    const GAP: usize = 6;
    /// Words of the place: "the border with Velda".
    const PLACE: usize = 5;
    let Some(sentence) = article.sentences.get(figure.sentence).filter(|_| sort(figure) == Sort::Measure) else {
        return Vec::new();
    };
    let end = article.token_at(figure.phrase.end).clamp(sentence.tokens.start, sentence.tokens.end);
    let behind = &article.tokens[end..sentence.tokens.end];
    let from = |word: &str| ["of", "from", "off", "outside"].contains(&word);
    let Some(at) = behind.iter().take(GAP).position(|token| from(&token.lower)) else { return Vec::new() };
    let place = behind[at + 1..].iter().take(PLACE);
    let place = place.take_while(|token| !matches!(token.pos, Pos::Verb | Pos::Mark | Pos::Conjunction));
    let words = |pos: Pos| -> Vec<&str> {
        let of = place.clone().filter(|token| token.pos == pos).map(|token| token.lower.as_ref());
        of.filter(|word| related::is_telling(word)).collect()
    };
    let named = words(Pos::Name);
    if named.is_empty() { words(Pos::Noun) } else { named }
}

/// Whether two distances are told from two places, or one of them from nowhere and they differ.
pub(super) fn other(a: &Mention<'_>, b: &Mention<'_>) -> bool {
    let distances = [a, b].into_iter().any(|mention| mention.kin == Some(DISTANCE));
    let shared = || a.origin.iter().any(|word| b.origin.contains(word));
    let known = !a.origin.is_empty() && !b.origin.is_empty();
    distances && !shared() && (known || !loose::can_both_hold(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    fn first(text: &str) -> Vec<String> {
        let article = Article::new(text, None);
        let figures = extract::figures(&article);
        origin(&article, figures.first().expect("a figure")).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_place_behind_a_length_is_where_it_is_told_from() {
        assert_eq!(first("It lies about 60 miles (96 kilometers) northwest of Veldry."), ["veldry"]);
        assert_eq!(first("It lies 42 miles from the Orrin border."), ["orrin"]);
        assert_eq!(first("It lies 42 miles from the border."), ["border"]);
        assert!(first("It lies 42 miles away, and Veldry is near.").is_empty());
    }
}

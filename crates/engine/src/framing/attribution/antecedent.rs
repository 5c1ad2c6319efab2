//! Whom a pronoun that says something most likely stands for: the last holder or person named before it.

use super::Attribution;
use crate::text::{Article, NameKind};
use variorum_story::Span;

/// Sentences back that a pronoun is followed.
pub const REACH: usize = 3;

/// Attributions and names looked back at for a pronoun's: more in three sentences are a text without sentence ends.
const NEAR: usize = 24;

/// Gives attributions with a pronoun for a source the last person named before it, if not too far back.
pub fn antecedents(article: &Article<'_>, attributions: &mut [Attribution]) {
    for at in 0..attributions.len() {
        let Some(source) = attributions[at].source else { continue };
        if !looks_back(source.of(article.text)) {
            continue;
        }
        let sentence = attributions[at].sentence;
        let earlier = attributions[..at].iter().rev().take(NEAR).take_while(|a| a.sentence + REACH >= sentence);
        let named = |a: &Attribution| a.antecedent.or(a.source.filter(|s| !is_pronoun(s.of(article.text))));
        let holder = earlier.filter(|a| a.cue.end <= source.start).find_map(named);
        attributions[at].antecedent = holder.or_else(|| person_before(article, source, sentence));
    }
}

/// Whether a holder is a pronoun that stands for somebody named before.
pub fn looks_back(words: &str) -> bool {
    is_among(words, &["he", "she", "they"])
}

fn is_pronoun(words: &str) -> bool {
    is_among(words, &["he", "she", "they", "it", "i", "we", "who", "that", "which", "others", "some"])
}

fn is_among(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| words.eq_ignore_ascii_case(word))
}

/// The last name of two words or more before a place, not far back.
fn person_before(article: &Article<'_>, place: Span, sentence: usize) -> Option<Span> {
    let end = article.names.partition_point(|name| name.span.start < place.start);
    let near = article.names[..end].iter().rev().take(NEAR).take_while(|name| name.sentence + REACH > sentence);
    near.filter(|name| name.kind == NameKind::Plain && name.tokens.len() >= 2).map(|name| name.span).next()
}

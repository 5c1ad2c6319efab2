//! The words beside a figure that tell what it is about: those that not every figure has beside it, words of like meaning as
//! one. Knows no grammar: "fired" of shots and "fired" of workers are one.

use super::{anchor, related};
use crate::{
    lexicon::{self, Words},
    text::{Pos, Token},
};
use std::sync::OnceLock;

/// The words of a clause that tell, in base forms or as the class of words of like meaning, sorted, each once; of an age also
/// the part that its bearer has in the event.
pub(super) fn marks<'r>(clause: &'r [Token<'_>], of_age: bool) -> Vec<&'r str> {
    let mut marks: Vec<&str> = clause.iter().filter_map(mark).collect();
    if of_age {
        marks.extend(clause.iter().filter_map(|token| event_parts().get(token.lemma.as_ref()).copied()));
    }
    marks.sort_unstable();
    marks.dedup();
    marks
}

fn mark<'r>(token: &'r Token<'_>) -> Option<&'r str> {
    use Pos::{Adjective, Adverb, Gerund, Noun, Participle, Verb};
    let lemma = token.lemma.as_ref();
    let form = match token.pos {
        Adjective | Gerund | Noun | Participle | Verb => lemma,
        // "Critically" and "in critical condition".
        Adverb => lemma.strip_suffix("ly")?,
        _ => return None,
    };
    match alike().get(form) {
        Some(class) => Some(class),
        None => (related::is_telling(form) && anchor::tells(form)).then_some(form),
    }
}

/// The class of words of like meaning, else the word itself.
pub(super) fn class(word: &str) -> &str {
    alike().get(word).copied().unwrap_or(word)
}

/// Whether a word is the part that somebody has in an event.
pub(super) fn is_part_in_event(mark: &str) -> bool {
    mark.ends_with(ONE)
}

/// How parts in an event end, by which they are told from words.
const ONE: &str = "-one";

/// Words to the class that holds them.
type Classes = Words<&'static str>;

fn alike() -> &'static Classes {
    static ALIKE: OnceLock<Classes> = OnceLock::new();
    ALIKE.get_or_init(|| classes("en/alike"))
}

fn event_parts() -> &'static Classes {
    static PARTS: OnceLock<Classes> = OnceLock::new();
    PARTS.get_or_init(|| classes("en/event_parts"))
}

fn classes(list: &str) -> Classes {
    let words = |row: Vec<&'static str>| row[1].split(',').map(|word| (word.trim(), row[0])).collect::<Vec<_>>();
    lexicon::rows(list).flat_map(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;

    #[test]
    fn the_two_examples_of_a_class_share_it() {
        for list in ["en/alike", "en/event_parts"] {
            for row in lexicon::rows(list) {
                assert_eq!(is_part_in_event(row[0]), list == "en/event_parts", "{row:?}");
                let holds =
                    |text: &str| marks(&Article::new(text, None).tokens, list == "en/event_parts").contains(&row[0]);
                assert!(holds(row[2]) && holds(row[3]), "{row:?}");
            }
        }
    }

    #[test]
    fn words_that_go_with_any_figure_tell_nothing() {
        let plain = Article::new("The total was put at 11 percent on Monday.", None);
        assert!(marks(&plain.tokens, true).is_empty());
    }
}

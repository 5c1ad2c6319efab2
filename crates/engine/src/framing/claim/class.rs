//! Classes of claims, from `lexicon/en/claims.tsv`: the words that say one sort of thing of something.

use crate::{
    framing::terms::{Terms, is},
    lexicon,
    text::{Pos, Token},
};
use std::sync::LazyLock;

/// A class of claims.
#[derive(Debug)]
pub(super) struct Class {
    /// Its id: "fault".
    pub id: &'static str,
    /// Its words, and the verbs of its cues.
    pub words: Vec<&'static str>,
    /// Base forms of verbs by which somebody is said to claim it.
    cues: Vec<&'static str>,
}

static CLASSES: LazyLock<Vec<Class>> = LazyLock::new(|| {
    let class = |row: Vec<&'static str>| Class {
        id: row[0],
        words: row[1].split(',').map(|word| word.trim_start_matches('=')).collect(),
        cues: row[1].split(',').filter_map(|word| word.strip_prefix('=')).collect(),
    };
    lexicon::rows("en/claims").map(class).collect()
});

/// The class that a cue of attribution puts, by its base form.
pub(super) fn of_cue(lemma: &str) -> Option<&'static Class> {
    CLASSES.iter().find(|class| class.cues.contains(&lemma))
}

static ENTRIES: LazyLock<Terms<&'static Class>> = LazyLock::new(|| {
    let words = |class: &'static Class| {
        class.words.iter().filter(|word| !class.cues.contains(word)).map(move |word| (*word, class))
    };
    Terms::by_first(CLASSES.iter().flat_map(words))
});

/// Tokens that may stand between the words of an entry: "fuelled old ethnic tensions".
const BETWEEN: usize = 2;

/// The classes of which a word begins with the first token, with its length in tokens, the longest first.
pub(super) fn classes(tokens: &[Token<'_>]) -> Vec<(&'static Class, usize)> {
    let terms = tokens.first().into_iter().flat_map(|first| ENTRIES.at(first));
    let mut found: Vec<_> = terms.filter_map(|term| Some((term.value, length(tokens, &term.words)?))).collect();
    found.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    found
}

/// The tokens that the words of an entry take up, modifiers between them included.
fn length(tokens: &[Token<'_>], words: &[&str]) -> Option<usize> {
    let mut at = 0;
    for word in words {
        let reach = if at == 0 { 0 } else { BETWEEN };
        let modifier = |t: &Token<'_>| matches!(t.pos, Pos::Adjective | Pos::Determiner | Pos::Adverb | Pos::Noun);
        let skipped = tokens.get(at..)?.iter().take(reach).take_while(|t| modifier(t) && !is(t, word)).count();
        if !tokens.get(at + skipped).is_some_and(|t| is(t, word)) {
            return None;
        }
        at += skipped + 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{framing::attribution::attributions, text::Article};

    fn found(text: &str) -> Vec<&'static str> {
        let article = Article::new(text, None);
        let words = (0..article.tokens.len()).flat_map(|at| classes(&article.tokens[at..])).map(|(class, _)| class.id);
        let cues = attributions(&article);
        words.chain(cues.iter().filter_map(|a| of_cue(a.lemma)).map(|class| class.id)).collect()
    }

    #[test]
    fn every_class_finds_its_example_and_stays_silent_on_the_other() {
        let mut wrong = Vec::new();
        for row in lexicon::rows("en/claims") {
            assert_eq!(row.len(), 4, "{row:?}");
            if !found(row[2]).contains(&row[0]) {
                wrong.push(format!("{} is not found in: {}", row[0], row[2]));
            }
            if !found(row[3]).is_empty() {
                wrong.push(format!("{:?} found in: {}", found(row[3]), row[3]));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

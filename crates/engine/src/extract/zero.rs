//! "Nobody was killed", "no injuries were reported": nought, told without a numeral.
//!
//! Only of the dead and the hurt, and only where it is told as settled: "no immediate reports of injuries" and "no further
//! deaths" say nothing of the whole. The comparison leaves them out: what is nought in one place of an event, or at first,
//! is none of its tolls.

use super::Figure;
use crate::text::{Article, Marks, NOUGHT, Pos, Token};
use std::ops::Range;
use variorum_story::{Counted, Interval, Kind, Span};

/// The rule of the figures found here.
const RULE: &str = "count/none";

/// Words between "no one was" and the participle: "no one was seriously" is not among them.
const BETWEEN: usize = 3;

/// Every nought of an article, in order of place.
pub fn find(article: &Article<'_>) -> Vec<Figure> {
    let sentences = article.sentences.iter().enumerate().filter(|(_, sentence)| sentence.marks.meets(Marks::NOUGHT));
    sentences.flat_map(|(index, sentence)| of_sentence(article, index, sentence.tokens.clone())).collect()
}

fn of_sentence(article: &Article<'_>, sentence: usize, tokens: Range<usize>) -> Vec<Figure> {
    let words = &article.tokens[..tokens.end];
    // The marks are its base form's too: "nobodies" are somebody.
    let begins = |at: &usize| words[*at].marks.meets(Marks::NOUGHT) && NOUGHT.contains(&&*words[*at].lower);
    let starts = tokens.clone().filter(begins).filter(|&at| !is_supposed(&words[tokens.start..at]));
    starts.filter_map(|at| person(words, at, sentence).or_else(|| harm(words, at, sentence))).collect()
}

/// "No one was hurt", "nobody died", "none were killed".
fn person(words: &[Token<'_>], at: usize, sentence: usize) -> Option<Figure> {
    let last = if &*words[at].lower == "no" { at + 1 } else { at };
    let one = last == at || &*words.get(last)?.lower == "one";
    let whole = words[at].span.join(words[last].span);
    let counted = Some(Counted { head: "person".to_owned(), span: words[last].span });
    (one && suffers(words, last + 1)).then(|| Figure { counted: counted.map(Box::new), ..nought(whole, sentence) })
}

/// Whether a verb of death or harm in the past follows.
fn suffers(words: &[Token<'_>], from: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |t| &*t.lower);
    if matches!(word(from), "died" | "perished" | "drowned") {
        return true;
    }
    let told = matches!(word(from), "was" | "were") || matches!((word(from), word(from + 1)), ("has" | "had", "been"));
    let harmed = |at: usize| matches!(word(at), "killed" | "hurt" | "injured" | "wounded" | "harmed");
    let plain = |at: usize| {
        words
            .get(at)
            .is_some_and(|t| t.pos == Pos::Auxiliary || matches!(&*t.lower, "been" | "reported" | "reportedly"))
    };
    let verb = (from + 1..=from + BETWEEN).find(|&at| !plain(at));
    told && verb.is_some_and(harmed)
}

/// "No injuries were reported", "there were no deaths", "without reported casualties" is not among them.
fn harm(words: &[Token<'_>], at: usize, sentence: usize) -> Option<Figure> {
    let reported = words.get(at + 1).is_some_and(|t| matches!(&*t.lower, "reported" | "known"));
    let noun = words.get(at + 1 + usize::from(reported))?;
    let harm = matches!(&*noun.lower, "injuries" | "deaths" | "casualties" | "fatalities" | "injury" | "victims");
    let begins = &*words[at].lower == "no" && harm;
    let rest = &words[(at + 2 + usize::from(reported)).min(words.len())..];
    let settled = rest
        .iter()
        .take(BETWEEN)
        .all(|t| !matches!(&*t.lower, "immediately" | "confirmed" | "among" | "in" | "since" | "from"));
    (begins && settled).then(|| nought(words[at].span, sentence))
}

/// "ensure that nobody was hurt", "if no one was hurt", "as though", "hoped".
fn is_supposed(before: &[Token<'_>]) -> bool {
    before.iter().rev().take(6).any(|t| {
        matches!(
            &*t.lower,
            "if" | "ensure"
                | "hope"
                | "hoped"
                | "hoping"
                | "pray"
                | "prayed"
                | "whether"
                | "sure"
                | "almost"
                | "why"
                | "how"
        )
    })
}

fn nought(span: Span, sentence: usize) -> Figure {
    Figure {
        value: Some(0.0).into(),
        interval: Interval { low: Some(0.0), high: Some(0.0) }.into(),
        precision: Some(1.0).into(),
        rule: RULE,
        ..Figure::new(span, sentence, Kind::Count)
    }
}

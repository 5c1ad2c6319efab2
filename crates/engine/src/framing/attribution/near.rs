//! Which sentences must be searched for cues where only what some of them say is asked: these, those whose speech may run
//! on into them, and those that a pronoun among their holders may look back at.

use super::antecedent;
use crate::text::{Article, Marks};

/// For each sentence of an article, whether the attributions that hold something in `asked` may depend on it.
pub fn sentences(article: &Article<'_>, mut asked: Vec<usize>) -> Vec<bool> {
    asked.sort_unstable();
    let mut needed = vec![false; article.sentences.len()];
    for &sentence in &asked {
        needed[sentence] = true;
    }
    add_speech(article, &asked, &mut needed);
    add_holders(article, &mut needed);
    needed
}

/// A quotation that reaches into what is asked may be the speech of whoever is quoted in its paragraph, in the one before,
/// or behind it.
fn add_speech(article: &Article<'_>, asked: &[usize], needed: &mut [bool]) {
    // Quotations come in order of their start; no sentence is walked over twice.
    let mut done = 0;
    for &quote in &article.quoted {
        let (first, last) = article.sentences_of(quote);
        let next = asked.partition_point(|&sentence| sentence < first);
        if asked.get(next).is_none_or(|&sentence| sentence > last) {
            continue;
        }
        let here = article.sentences.get(first).map_or(0, |sentence| sentence.paragraph);
        let near = |&at: &usize| article.sentences[at].paragraph + 1 >= here;
        let from = (done..first).rev().take_while(near).last().unwrap_or(first).max(done);
        let to = (last + 2).min(needed.len());
        if from < to {
            needed[from..to].fill(true);
            done = to;
        }
    }
}

/// Whom "he" stands for is looked for in the sentences before, where it may be another "he".
fn add_holders(article: &Article<'_>, needed: &mut [bool]) {
    for at in (0..needed.len()).rev() {
        if needed[at]
            && article.sentences[at].marks.meets(Marks::ATTRIBUTES)
            && article.sentence_tokens(at).iter().any(|token| antecedent::looks_back(&token.lower))
        {
            needed[at.saturating_sub(antecedent::REACH)..at].fill(true);
        }
    }
}

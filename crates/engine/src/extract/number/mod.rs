//! Numbers of every sort but dates: found, valued, and given their unit.
//!
//! A sentence is taken apart into pieces; at every piece that can begin a number the readers are asked in turn, the more
//! special first. What each reader knows is in its file; what is counted and measured is found later.

mod age;
mod amount;
mod currency;
mod designation;
mod digits;
mod forms;
mod fraction;
mod lexicon;
mod local;
mod magnitude;
mod not_figure;
mod noun_like;
mod numeral;
mod percent;
mod piece;
mod pronoun;
mod race;
mod range;
mod rank;
mod ratio;
mod reader;
mod score;
mod unit;
mod vague;

pub use age::claims;
pub use reader::VOTES;
pub use unit::base as base_units;

use super::{Figure, make_room};
use crate::text::{Article, Marks, Token, TokenKind};
use piece::Pieces;

/// Every figure of an article that is no date, in order of place; `taken` are figures in order whose tokens are spoken for.
pub fn find(article: &Article<'_>, taken: &[Figure]) -> Vec<Figure> {
    let mut pieces = Pieces::new(article);
    let mut taken = taken;
    let (mut found, mut of_sentence) = (Vec::new(), Vec::new());
    for sentence in 0..article.sentences.len() {
        if may_hold(article, sentence) {
            pieces.read(sentence, &mut taken);
            reader::read(&pieces, &mut of_sentence);
            make_room(&mut found, of_sentence.len(), (sentence + 1) as f64 / article.sentences.len() as f64);
            found.append(&mut of_sentence);
        }
    }
    found
}

/// Whether a sentence has a digit or a word of numbers: every other one is passed over unread.
fn may_hold(article: &Article<'_>, sentence: usize) -> bool {
    let sentence = &article.sentences[sentence];
    let mixed = |token: &Token<'_>| match token.kind {
        TokenKind::Number => true,
        TokenKind::Mark => !token.lower.is_ascii(),
        TokenKind::Word => token.lower.bytes().any(|b| b == b'-' || b.is_ascii_digit()),
    };
    sentence.marks.meets(Marks::DIGITS.with(Marks::NUMERAL))
        || sentence.marks.meets(Marks::MIXED) && article.tokens[sentence.tokens.clone()].iter().any(mixed)
}

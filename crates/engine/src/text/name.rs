//! Tokens of a sentence → proper names: runs of capitalised words.

use super::{Name, Sentence, Token, TokenKind, vocabulary};
use variorum_story::Span;

/// The names of a sentence, in order.
pub fn names(text: &str, tokens: &[Token<'_>], index: usize, sentence: &Sentence, into: &mut Vec<Name>) {
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        if !is_name_word(text, &tokens[at]) {
            at += 1;
            continue;
        }
        let start = at;
        while at < sentence.tokens.end && is_name_word(text, &tokens[at]) {
            at += 1;
        }
        let span = Span { start: tokens[start].span.start, end: tokens[at - 1].span.end };
        into.push(Name { span, tokens: start..at, sentence: index });
    }
}

fn is_name_word(text: &str, token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word
        && token.span.of(text).starts_with(char::is_uppercase)
        && !vocabulary::is_closed(&token.lower)
}

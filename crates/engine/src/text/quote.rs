//! Tokens of a paragraph → stretches between quotation marks.
//!
//! Each kind of mark is matched with its own. A mark that is never closed quotes up to the end of the paragraph only
//! when it opens a typographic pair at a sentence's start, as speech over several paragraphs does; else it is left alone.

use super::{Token, TokenKind};
use std::ops::Range;
use variorum_story::Span;

/// How many open marks a closing one is matched against: more are noise, and would cost time.
pub const NESTING: usize = 8;

/// The quoted stretches of `tokens[range]`, without their marks, in order of their start.
pub fn quoted(text: &str, tokens: &[Token<'_>], range: Range<usize>, into: &mut Vec<Span>) {
    let first = into.len();
    let mut open: Vec<(usize, char)> = Vec::new();
    for at in range.clone() {
        if tokens[at].kind != TokenKind::Mark {
            continue;
        }
        let Some(mark) = tokens[at].span.of(text).chars().next().filter(|&mark| is_quotation_mark(mark)) else {
            continue;
        };
        let place = Place::of(text, &tokens[at]);
        let near = open.len().saturating_sub(NESTING);
        let opener = closes(mark, place).and_then(|o| open[near..].iter().rposition(|&(_, m)| o.contains(&m)));
        if let Some(opener) = opener.map(|o| near + o) {
            let inside = Span { start: tokens[open[opener].0].span.end, end: tokens[at].span.start };
            open.truncate(opener);
            push(text, inside, into);
        } else if opens(mark, place) {
            open.push((at, mark));
        }
    }
    if let Some(&(at, '“' | '«' | '„')) = open.first()
        && (at == range.start || matches!(&*tokens[at - 1].lower, "." | "!" | "?" | "”"))
    {
        push(text, Span { start: tokens[at].span.end, end: tokens[range.end - 1].span.end }, into);
    }
    into[first..].sort_unstable();
}

fn push(text: &str, inside: Span, into: &mut Vec<Span>) {
    if !inside.of(text).trim().is_empty() {
        into.push(inside);
    }
}

/// What stands beside a mark.
#[derive(Clone, Copy)]
struct Place {
    /// A letter, digit or stop just before.
    after_word: bool,
    /// A letter, digit or a mark that can begin a quotation just after.
    before_word: bool,
    /// A letter or digit just after.
    before_letter: bool,
}

impl Place {
    fn of(text: &str, token: &Token<'_>) -> Self {
        let before = text[..token.span.start as usize].chars().next_back();
        let after = text[token.span.end as usize..].chars().next();
        let inner = |c: char| !c.is_whitespace() && !matches!(c, '(' | '[' | '“' | '"' | '—' | '–');
        Self {
            before_letter: after.is_some_and(char::is_alphanumeric),
            after_word: before.is_some_and(inner),
            before_word: after
                .is_some_and(|c| c.is_alphanumeric() || matches!(c, '…' | '.' | '$' | '[' | '‘' | '“' | '\'')),
        }
    }
}

fn is_quotation_mark(mark: char) -> bool {
    matches!(mark, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»')
}

fn opens(mark: char, place: Place) -> bool {
    match mark {
        '“' | '«' | '„' => true,
        '‘' | '‚' | '"' | '\'' => place.before_word && !place.after_word,
        _ => false,
    }
}

/// The marks that `mark` can close, where it can close one at this place.
fn closes(mark: char, place: Place) -> Option<&'static [char]> {
    match mark {
        '”' => Some(&['“', '„', '”']),
        '“' if place.after_word && !place.before_letter => Some(&['„']),
        '»' => Some(&['«']),
        '’' if place.after_word && !place.before_letter => Some(&['‘', '‚']),
        '"' if place.after_word || !place.before_word => Some(&['"', '“']),
        '\'' if place.after_word && !place.before_letter => Some(&['\'']),
        _ => None,
    }
}

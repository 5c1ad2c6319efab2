//! Text → tokens. Looks at characters, and at the list of abbreviations where a word meets a stop.

use super::{
    Lower, Marks, Pos, Token, TokenKind,
    abbreviation::{self, Abbreviation},
    token::{APOSTROPHES, HYPHENS, LONGEST},
    vocabulary,
};
use crate::lexicon::{Letters, PlainWord};
use variorum_story::Span;

/// Reads the tokens of `span` at the end of `into`. Parts of speech and lemmas are for later.
pub fn tokens<'t>(whole: &'t str, span: Span, into: &mut Vec<Token<'t>>) {
    let text = span.of(whole);
    let base = span.start as usize;
    let mut at = 0;
    // Where the last gap ended, and the tokens until then.
    let (mut gap, mut before) = (0, into.len());
    while let Some(first) = char_at(text, at) {
        if first == ' ' {
            at += 1;
            (gap, before) = (at, into.len());
            continue;
        }
        if into.len() == into.capacity() {
            make_room(into, base + at, whole.len());
        }
        if first.is_ascii_alphabetic() {
            let word = PlainWord::at_start(&text.as_bytes()[at..]);
            if is_whole(text, at, word.length) {
                let end = at + word.length;
                into.push(plain_token(&text[at..end], base + at, word.letters, word.capital));
                at = end;
                continue;
            }
        }
        if is_mark_alone(first) {
            let end = mark_end(text, at, first);
            into.push(unlisted((base + at, base + end), text[at..end].into(), TokenKind::Mark, Marks::default()));
            at = end;
        } else if is_gap(first) {
            at += first.len_utf8();
            (gap, before) = (at, into.len());
        } else {
            let follows_word =
                into.last().is_some_and(|t| t.kind != TokenKind::Mark && t.span.end as usize == base + at && at > 0);
            let (end, kind) = token_at(text, at, first, follows_word);
            into.push(token(&text[at..end], base + at, kind));
            at = end;
        }
        if at - gap > LONGEST {
            if let Some(end) = end_of_data(text, gap, at) {
                into.truncate(before);
                let written = written(&text[gap..end], TokenKind::Word);
                into.push(unlisted((base + gap, base + end), text[gap..end].into(), TokenKind::Word, written));
                at = end;
            }
            (gap, before) = (at, into.len());
        }
    }
}

/// Where data ends that has gone on from `gap` to `at` without a gap, as no words do but those of scripts without spaces: it
/// is one word, of which nothing is read.
#[cold]
fn end_of_data(text: &str, gap: usize, at: usize) -> Option<usize> {
    let ends = |b: &u8| b.is_ascii_whitespace() || !b.is_ascii();
    let rest = &text.as_bytes()[at..];
    text[gap..at].is_ascii().then(|| at + rest.iter().position(ends).unwrap_or(rest.len()))
}

/// Whether a character begins a mark, whatever stands around it: the most common ones, which need no closer look.
fn is_mark_alone(c: char) -> bool {
    matches!(c, ',' | '.' | '"' | '(' | ')' | ';' | ':' | '?' | '!' | '$' | '%')
}

/// Makes room for the tokens still to come after `read` bytes of `length`, if they come as they did: twice as much as
/// there is would be too much of a large text.
#[cold]
fn make_room(tokens: &mut Vec<Token<'_>>, read: usize, length: usize) {
    let (come, left) = (tokens.len(), length - read);
    // In the browser a `usize` has 32 bits, too few for this product.
    let expected = (come as u64 * left as u64 / read.max(1) as u64) as usize;
    // A quarter more at least, so that growing stays linear; never more than bytes are left.
    tokens.reserve_exact(expected.max(come / 4 + 1).min(left));
}

/// Whether nothing can go on after so many plain letters: so it is with most words, which need no closer look.
fn is_whole(text: &str, at: usize, length: usize) -> bool {
    match text.as_bytes()[at + length..] {
        [b' ' | b',' | b';' | b'!' | b'?' | b')' | b'"' | b'\n', ..] => true,
        // The stop of a sentence, unless it is one of an abbreviation.
        [b'.', b' ' | b'\n' | b'"', ..] => length > 1 && abbreviation::find(&text[at..at + length]).is_none(),
        _ => false,
    }
}

fn token_at(text: &str, at: usize, first: char, follows_word: bool) -> (usize, TokenKind) {
    if is_digit(first) {
        (number_end(text, at), TokenKind::Number)
    } else if let Some(end) = follows_word.then(|| clitic_end(text, at)).flatten() {
        (end, TokenKind::Word)
    } else if first.is_alphanumeric() && !is_raised(first) {
        (address_end(text, at).unwrap_or_else(|| word_end(text, at)), TokenKind::Word)
    } else {
        (mark_end(text, at, first), TokenKind::Mark)
    }
}

fn token(surface: &str, start: usize, kind: TokenKind) -> Token<'_> {
    let written = written(surface, kind);
    if kind == TokenKind::Word && !written.meets(Marks::MIXED) {
        let word = PlainWord::at_start(surface.as_bytes());
        return plain_token(surface, start, word.letters, word.capital);
    }
    let (place, lower) = ((start, start + surface.len()), lower(surface, written));
    match (kind == TokenKind::Word).then(|| vocabulary::place(&lower)).flatten() {
        Some(id) => listed(place, id, written),
        None => unlisted(place, lower, kind, written),
    }
}

/// A word of plain letters.
#[allow(
    clippy::inline_always,
    reason = "a token made elsewhere and copied where it is kept takes a fifth of the reading"
)]
#[inline(always)]
fn plain_token(surface: &str, start: usize, letters: Letters, capital: bool) -> Token<'_> {
    let written = if capital { Marks::CAPITAL } else { Marks::default() };
    let place = (start, start + surface.len());
    if let Some(id) = vocabulary::place_of_plain(letters, surface) {
        return listed(place, id, written);
    }
    let lower = if capital { surface.to_ascii_lowercase().into() } else { surface.into() };
    unlisted(place, lower, TokenKind::Word, written)
}

/// A word of the lists.
fn listed<'t>((start, end): (usize, usize), id: vocabulary::Id, written: Marks) -> Token<'t> {
    let (kind, (word, entry)) = (TokenKind::Word, id.listed());
    let (lower, marks) = (Lower::from(word), written.with(entry.marks));
    Token { span: Span::new(start, end), kind, pos: Pos::Noun, marks, entry: Some(id), lemma: lower.clone(), lower }
}

fn unlisted((start, end): (usize, usize), lower: Lower<'_>, kind: TokenKind, marks: Marks) -> Token<'_> {
    let pos = match kind {
        TokenKind::Word => Pos::Noun,
        TokenKind::Number => Pos::Numeral,
        TokenKind::Mark => Pos::Mark,
    };
    Token { span: Span::new(start, end), kind, pos, marks, entry: None, lemma: lower.clone(), lower }
}

/// How a token is written.
fn written(surface: &str, kind: TokenKind) -> Marks {
    let (mut capital, mut digit, mut plain) = (false, kind == TokenKind::Number, true);
    for byte in surface.bytes() {
        capital |= byte.is_ascii_uppercase();
        digit |= byte.is_ascii_digit();
        plain &= byte.is_ascii_alphabetic() || kind == TokenKind::Mark && byte.is_ascii();
    }
    capital |= !plain && !surface.is_ascii() && surface.contains(char::is_uppercase);
    let marks = [(capital, Marks::CAPITAL), (digit, Marks::DIGITS), (!plain, Marks::MIXED)];
    marks.into_iter().filter(|(has, _)| *has).fold(Marks::default(), |all, (_, mark)| all.with(mark))
}

/// Lower case, plain apostrophes, no zero-width characters; borrowed where that changes nothing.
fn lower(surface: &str, marks: Marks) -> Lower<'_> {
    if surface.is_ascii() {
        let capital = marks.meets(Marks::CAPITAL);
        return if capital { surface.to_ascii_lowercase().into() } else { surface.into() };
    }
    let same = |c: char| !(c.is_uppercase() || is_ignorable(c) || matches!(c, '’' | '\u{2bc}'));
    if surface.chars().all(same) {
        return surface.into();
    }
    let plain = surface.chars().filter(|&c| !is_ignorable(c)).map(|c| if APOSTROPHES.contains(&c) { '\'' } else { c });
    plain.flat_map(char::to_lowercase).collect::<String>().into()
}

/// Where the word that starts at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    let mut at = start;
    // Where the letters since the last stop or hyphen begin, and whether a stop was already taken in ("U.N").
    let (mut part, mut dotted) = (start, false);
    let bytes = text.as_bytes();
    // Most letters are plain ones; only an n may begin "n't".
    let plain = |b: &u8| b.is_ascii_alphabetic() && !matches!(b, b'n' | b'N');
    while let Some(c) = char_at(text, at) {
        if plain(&bytes[at]) {
            at += 1;
            continue;
        }
        let next = at + c.len_utf8();
        let after = char_at(text, next);
        if is_raised(c) {
            return if is_area(&text[part..at], c) { next } else { at };
        } else if c.is_alphanumeric() || is_combining(c) {
            if negation_ahead(text, at) && at > start {
                return at;
            }
        } else if matches!(c, '.' | ',')
            && text[start..at].ends_with(|c: char| c.is_ascii_digit())
            && after.is_some_and(|c| c.is_ascii_digit())
        {
            // "CFA1.2bn", "R5,000": a currency written together with its amount.
        } else if c == '.' {
            match stop(text, part, at, dotted && part > start) {
                Stop::Inside => (part, dotted) = (next, true),
                Stop::Last => {
                    // "U.N.-backed" goes on.
                    let joins = after.is_some_and(is_hyphen) && char_at(text, next + 1).is_some_and(is_word);
                    if !joins {
                        return next;
                    }
                }
                Stop::Outside => return at,
            }
        } else if is_hyphen(c) {
            if !after.is_some_and(is_word) {
                return at;
            }
            part = next;
        } else if APOSTROPHES.contains(&c) {
            if clitic_end(text, at).is_some() || !after.is_some_and(char::is_alphabetic) {
                return at;
            }
        } else if !(is_ignorable(c) || matches!(c, '&' | '_' | '@')) || !after.is_some_and(is_word) {
            return at;
        }
        at = next;
    }
    at
}

enum Stop {
    /// Between the letters of one token: "U.N", "example.org".
    Inside,
    /// The last stop of an abbreviation.
    Last,
    /// The stop of a sentence.
    Outside,
}

/// What the stop at `at` is to the word whose last letters begin at `part`.
fn stop(text: &str, part: usize, at: usize, dotted: bool) -> Stop {
    let letters = &text[part..at];
    let single = letters.chars().count() == 1;
    let rest = &text[at + 1..];
    let mut ahead = rest.chars();
    let (next, second) = (ahead.next(), ahead.next());
    let letter_ahead = next.is_some_and(char::is_alphabetic);
    if single && letter_ahead && !second.is_some_and(char::is_alphabetic) {
        return Stop::Inside;
    }
    if single && dotted {
        return Stop::Last;
    }
    if letter_ahead && (next.is_some_and(char::is_lowercase) || matches!(letters, "Ph" | "ph")) {
        return Stop::Inside;
    }
    if single && letters.chars().all(char::is_uppercase) {
        let name_ahead = rest.trim_start_matches(' ').chars().next().is_some_and(char::is_uppercase);
        return if name_ahead { Stop::Last } else { Stop::Outside };
    }
    match abbreviation::find(letters) {
        Some(Abbreviation::Number) if !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) => Stop::Outside,
        Some(_) => Stop::Last,
        None => Stop::Outside,
    }
}

/// Where the number that starts at `start` ends.
fn number_end(text: &str, start: usize) -> usize {
    let mut at = start;
    let mut last = '0';
    while let Some(c) = char_at(text, at) {
        let next = at + c.len_utf8();
        let after = char_at(text, next);
        let digit_ahead = after.is_some_and(|c| c.is_ascii_digit());
        let joins = match c {
            _ if is_raised(c) => false,
            _ if c.is_alphanumeric() || is_combining(c) => true,
            ',' => last.is_ascii_digit() && (1..=3).contains(&digits(&text[next..])),
            '.' if last.is_ascii_digit() => digit_ahead,
            '.' => matches!(last, 'a' | 'p') && text[next..].starts_with("m."),
            '/' | ':' | '\u{2044}' => last.is_ascii_digit() && digit_ahead,
            _ if is_hyphen(c) => after.is_some_and(is_word),
            _ => false,
        };
        if !joins {
            let clock = c == '.' && last == 'm' && text.as_bytes()[..at].ends_with(b".m");
            return if clock { next } else { at };
        }
        last = c;
        at = next;
    }
    at
}

/// How many digits a text begins with, counted to four: more make no difference.
fn digits(text: &str) -> usize {
    text.bytes().take(4).take_while(u8::is_ascii_digit).count()
}

/// Where a mark ends: a run of stops or of hyphens is one.
fn mark_end(text: &str, at: usize, first: char) -> usize {
    let rest = &text[at..];
    let length = match first {
        '.' | '-' => rest.len() - rest.trim_start_matches(first).len(),
        _ => first.len_utf8(),
    };
    at + length
}

/// The end of "'s", "'re", "'ve", "'ll", "'d", "'m" or "n't" at `at`, where one stands there.
fn clitic_end(text: &str, at: usize) -> Option<usize> {
    let first = text.as_bytes()[at];
    if first.is_ascii() && !matches!(first, b'n' | b'N' | b'\'') {
        return None;
    }
    let rest = &text[at..];
    if negation_ahead(text, at) {
        return Some(at + rest.char_indices().nth(3).map_or(rest.len(), |(end, _)| end));
    }
    let mark = rest.chars().next().filter(|c| APOSTROPHES.contains(c))?;
    let letters = &rest[mark.len_utf8()..];
    let length = letters.bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    let ends = !letters[length..].starts_with(is_word);
    let known = ["s", "re", "ve", "ll", "d", "m"].iter().any(|c| letters[..length].eq_ignore_ascii_case(c));
    (ends && known).then_some(at + mark.len_utf8() + length)
}

/// Whether "n't" stands at `at`.
fn negation_ahead(text: &str, at: usize) -> bool {
    let mut chars = text[at..].chars();
    matches!(chars.next(), Some('n' | 'N'))
        && chars.next().is_some_and(|c| APOSTROPHES.contains(&c))
        && matches!(chars.next(), Some('t' | 'T'))
        && !chars.next().is_some_and(is_word)
}

/// The end of a web address, which would else yield dates and numbers.
fn address_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    if !(rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) {
        return None;
    }
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ')', ';', '"', '”', '\'', '’']);
    Some(at + address.len())
}

fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => text[at..].chars().next(),
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_ignorable(c)
}

/// Characters that show nothing: joiners, soft hyphens, direction marks.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !is_raised(c)
}

/// Digits of any script and vulgar fractions; Roman numerals that are one character count as letters.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && c.is_numeric() && !c.is_alphabetic() && !is_raised(c))
}

fn is_raised(c: char) -> bool {
    matches!(c, '²' | '³' | '¹' | '\u{2070}'..='\u{209c}')
}

/// Whether a raised digit makes a unit of area or volume: "km²".
fn is_area(letters: &str, raised: char) -> bool {
    letters.len() <= 2 && matches!(raised, '²' | '³') && letters.bytes().all(|b| b.is_ascii_lowercase())
}

fn is_hyphen(c: char) -> bool {
    HYPHENS.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use variorum_story::Span;

    #[test]
    fn data_without_a_gap_is_one_word_and_prose_of_any_script_is_not() {
        let count = |text: &str| {
            let mut found = Vec::new();
            tokens(text, Span::new(0, text.len()), &mut found);
            found.len()
        };
        let data = "(7%),".repeat(2000);
        assert_eq!(count(&data), 1);
        assert_eq!(count(&format!("In {data} 12 people, {data}\n{data} left.")), 9);
        assert_eq!(count(&"(7%),".repeat(800)), 4000, "as long as a token may be");
        assert!(count(&"五十二人が死亡した。".repeat(500)) >= 500);
    }
}

//! A text's lines → paragraphs' places. Knows line ends only.

use variorum_story::Span;

/// Columns at which mail and wire copy is broken; longer lines are whole paragraphs.
const WRAP: std::ops::RangeInclusive<usize> = 45..=100;

/// Broken lines that it takes to call a text wrapped.
const ENOUGH: usize = 3;

/// The places of the paragraphs, without the white space around them, in order. A line is one, unless the text is
/// wrapped at a column: there an empty line ends one.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    if !is_wrapped(text, &lines) {
        return lines.into_iter().map(|line| line.span).collect();
    }
    let mut found: Vec<Span> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match found.last_mut() {
            Some(last) if line.follows && lines[at - 1].span.of(text).chars().count() >= *WRAP.start() => {
                last.end = line.span.end;
            }
            _ => found.push(line.span),
        }
    }
    found
}

struct Line {
    span: Span,
    /// Whether no empty line lies before it, nor an indent.
    follows: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let (mut offset, mut follows) = (0, false);
    while offset < text.len() {
        let line = &text[offset..line_end(text, offset)];
        let words = line.trim();
        if words.is_empty() {
            // The second half of a Windows line end is no empty line.
            follows &= line == "\n" && offset > 0 && text[..offset].ends_with('\r');
        } else {
            let indent = line.len() - line.trim_start().len();
            let start = offset + indent;
            found.push(Line { span: Span::new(start, start + words.len()), follows: follows && indent == 0 });
            follows = true;
        }
        offset += line.len();
    }
    found
}

/// Where the line that begins at `start` ends, its break included: one of LF, CR, U+2028 and U+2029.
#[allow(clippy::needless_bitwise_bool, reason = "without branches, many bytes are compared at once")]
fn line_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    // Characters of control, and bytes above ASCII, which are below zero: an end is one of those, and one comparison tells.
    let special = |byte: &u8| byte.cast_signed() <= b'\r'.cast_signed();
    let mut at = start;
    loop {
        // Most stretches hold no end, which is seen faster of many bytes together than of one after another.
        while let Some(stretch) = bytes[at..].first_chunk::<STRETCH>() {
            if stretch.iter().fold(false, |any, byte| any | special(byte)) {
                break;
            }
            at += STRETCH;
        }
        at += bytes[at..].iter().take_while(|byte| !special(byte)).count();
        match bytes[at..] {
            [] => return at,
            [b'\n' | b'\r', ..] => return at + 1,
            [0xe2, 0x80, 0xa8 | 0xa9, ..] => return at + 3,
            _ => at += 1,
        }
    }
}

/// Bytes looked at together: two of the processor's wide registers.
const STRETCH: usize = 32;

/// Whether a text has so many words at most: stretches between white space.
pub(super) fn has_at_most(words: usize, text: &str) -> bool {
    text.split_whitespace().nth(words).is_none()
}

/// How many characters a line has, counted to one more than a wrapped line may have.
fn columns(line: &str) -> usize {
    let most = WRAP.end() + 1;
    let head = &line.as_bytes()[..line.len().min(most)];
    if head.is_ascii() { head.len() } else { line.chars().take(most).count() }
}

/// Whether lines end in the midst of sentences, at about the same column, throughout.
fn is_wrapped(text: &str, lines: &[Line]) -> bool {
    let (mut broken, mut whole) = (0, 0);
    for pair in lines.windows(2) {
        let (line, next) = (pair[0].span.of(text), pair[1].span.of(text));
        let columns = columns(line);
        let ended = line.ends_with(['.', '!', '?', ':', '"', '”', '…', ')']);
        if columns > *WRAP.end() {
            whole += 1;
        } else if pair[1].follows && WRAP.contains(&columns) {
            // A small letter after a line without an end: surely one sentence.
            broken += usize::from(!ended && next.starts_with(char::is_lowercase));
        }
    }
    broken >= ENOUGH && broken > 2 * whole
}

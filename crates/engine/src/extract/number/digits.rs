//! A run of digits and separators → its value: "13,289", "13.289", "1 234 567", "12,34,567", "1.674.200,5".
//!
//! Knows no words and no context; where a run can be read in two ways ("13.289") it says so.

/// Runs longer than this are codes, not numbers; the bound also keeps reading linear.
const LONGEST: usize = 40;

/// What a run of digits says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "they are independent marks of one run, not states")]
pub struct Digits {
    /// Its value; none where the run is no number (a version, a date in dots, a thousand digits).
    pub value: Option<f64>,
    /// Unit of its last significant digit.
    pub unit: f64,
    /// Digits in it.
    pub count: usize,
    /// Whether it has separators of thousands.
    pub grouped: bool,
    /// Whether it has a decimal part.
    pub decimal: bool,
    /// Whether it begins with a zero that says nothing: "007".
    pub padded: bool,
    /// Whether the one dot could also separate thousands: "13.289".
    pub dotted: bool,
}

/// How the separators of a run are meant.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    /// The decimal mark, if any; every other separator groups.
    Number(Option<u8>),
    /// Several numbers without spaces: the first of them ends here.
    List(usize),
    /// Not a number.
    Code,
}

/// Reads the run that begins at byte `at` of `text`, a digit or a dot before one; returns it and the byte after it.
pub fn read(text: &str, at: usize, limit: usize) -> (Digits, usize) {
    let bytes = &text.as_bytes()[..limit];
    let end = run(bytes, at);
    if end - at > LONGEST {
        return (code(end - at), end);
    }
    let slice = &bytes[at..end];
    // "22,24,26,31": what follows the first of a list is of the list.
    let listed = at > 1 && bytes[at - 1] == b',' && bytes[at - 2].is_ascii_digit();
    match if listed { Style::List(first(slice, b',')) } else { style(slice) } {
        Style::Code => (code(slice.len()), end),
        Style::List(length) => (number(&slice[..length], None), at + length),
        Style::Number(mark) => {
            let (spaced, end) = if mark.is_none() { spaced(text, at, end, limit) } else { (None, end) };
            (spaced.unwrap_or_else(|| number(slice, mark)), end)
        }
    }
}

/// End of digits, each separator among them between two digits.
fn run(bytes: &[u8], at: usize) -> usize {
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = at + usize::from(bytes[at] == b'.');
    while digit(end) || (matches!(bytes.get(end), Some(b',' | b'.' | b'\'')) && digit(end - 1) && digit(end + 1)) {
        end += 1;
    }
    end
}

fn style(run: &[u8]) -> Style {
    let count = |mark: u8| run.iter().copied().map(|b| usize::from(b == mark)).sum::<usize>();
    let (commas, dots, ticks) = (count(b','), count(b'.'), count(b'\''));
    match (commas, dots) {
        (0, 0) if ticks == 0 || grouped(run, b'\'') => Style::Number(None),
        (0, 0) => Style::List(first(run, b'\'')),
        _ if ticks > 0 => Style::Code,
        (0, 1) => Style::Number(Some(b'.')),
        (0, _) if grouped(run, b'.') => Style::Number(None),
        (0, _) => Style::Code,
        (_, 0) if grouped(run, b',') || indian(run) => Style::Number(None),
        (1, 0) if run.len() - first(run, b',') <= 3 => Style::Number(Some(b',')),
        (_, 0) => Style::List(first(run, b',')),
        (_, 1) if decimal_last(run, b',', b'.') => Style::Number(Some(b'.')),
        (1, _) if decimal_last(run, b'.', b',') => Style::Number(Some(b',')),
        _ => Style::List(first(run, b',')),
    }
}

/// Whether `run` is groups by `group`, then one `mark` and decimals.
fn decimal_last(run: &[u8], group: u8, mark: u8) -> bool {
    let whole = &run[..first(run, mark)];
    whole.contains(&group) && (grouped(whole, group) || (group == b',' && indian(whole)))
}

/// Where `mark` first stands.
fn first(run: &[u8], mark: u8) -> usize {
    run.iter().position(|&b| b == mark).unwrap_or(run.len())
}

/// Whether groups of three follow a first of one to three.
fn grouped(run: &[u8], mark: u8) -> bool {
    let mut groups = run.split(|&b| b == mark);
    groups.next().is_some_and(|g| (1..=3).contains(&g.len())) && groups.all(|g| g.len() == 3)
}

/// Whether groups are those of lakh and crore: twos, the last of three.
fn indian(run: &[u8]) -> bool {
    let mut groups = run.rsplit(|&b| b == b',');
    groups.next().is_some_and(|g| g.len() == 3) && groups.all(|g| (1..=2).contains(&g.len()))
}

/// Groups of three parted by spaces, thin ones or plain: "1 234 567", "10 000".
fn spaced(text: &str, at: usize, end: usize, limit: usize) -> (Option<Digits>, usize) {
    let head = &text.as_bytes()[at..end];
    if head.len() > 3 || head[0] == b'0' || !head.iter().all(u8::is_ascii_digit) {
        return (None, end);
    }
    let mut digits = head.to_vec();
    let mut to = end;
    while let Some(group) = group_after(text, to, limit) {
        digits.extend(&text.as_bytes()[group - 3..group]);
        to = group;
        if digits.len() > LONGEST {
            return (None, end);
        }
    }
    if to == end {
        return (None, end);
    }
    let bytes = text.as_bytes();
    if bytes.get(to) == Some(&b'.') && bytes.get(to + 1).is_some_and(u8::is_ascii_digit) {
        let tail = to + 1 + bytes[to + 1..limit].iter().take(LONGEST).take_while(|b| b.is_ascii_digit()).count();
        digits.extend(&bytes[to..tail]);
        return (Some(Digits { grouped: true, ..number(&digits, Some(b'.')) }), tail);
    }
    (Some(Digits { grouped: true, ..number(&digits, None) }), to)
}

/// End of a group of exactly three digits that follows one space.
fn group_after(text: &str, at: usize, limit: usize) -> Option<usize> {
    let rest = text.get(at..limit)?;
    let space = rest.chars().next().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'))?;
    let group = &rest.as_bytes()[space.len_utf8()..];
    let three = group.len() >= 3 && group[..3].iter().all(u8::is_ascii_digit);
    let glued = group.get(3).is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/' | b':'))
        || (matches!(group.get(3), Some(b',')) && group.get(4).is_some_and(u8::is_ascii_digit));
    (three && !glued && !is_airliner(space, group)).then(|| at + space.len_utf8() + 3)
}

/// "10 737 MAX": the airliners called 707 to 787, before a name.
fn is_airliner(space: char, group: &[u8]) -> bool {
    space == ' '
        && group[0] == b'7'
        && group[2] == b'7'
        && group.get(3) == Some(&b' ')
        && group.get(4).is_some_and(u8::is_ascii_uppercase)
}

/// The value of digits whose decimal mark is `mark`; other separators are passed over.
fn number(run: &[u8], mark: Option<u8>) -> Digits {
    let mut plain = String::with_capacity(run.len() + 1);
    for &byte in run {
        if byte.is_ascii_digit() {
            plain.push(char::from(byte));
        } else if Some(byte) == mark {
            plain.push('.');
        }
    }
    let decimals = plain.find('.').map(|dot| plain.len() - dot - 1);
    let zeros = plain.bytes().rev().take_while(|&b| b == b'0').count().min(plain.len() - 1);
    let exponent = decimals.map_or(zeros as i32, |d| -(d as i32));
    let grouped = run.iter().any(|b| !b.is_ascii_digit() && Some(*b) != mark);
    Digits {
        value: plain.parse().ok(),
        unit: 10f64.powi(exponent),
        count: run.iter().filter(|b| b.is_ascii_digit()).count(),
        grouped,
        decimal: decimals.is_some(),
        padded: run.len() > 1 && run[0] == b'0' && run[1].is_ascii_digit(),
        dotted: mark == Some(b'.') && !grouped && run[0] != b'0' && self::grouped(run, b'.'),
    }
}

fn code(count: usize) -> Digits {
    Digits { value: None, unit: 1.0, count, grouped: false, decimal: false, padded: false, dotted: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: Option<f64>, unit: f64, length: usize) {
        let (digits, end) = read(text, 0, text.len());
        assert_eq!((digits.value, end), (value, length), "{text}");
        if value.is_some() {
            assert!((digits.unit - unit).abs() < 1e-12, "{text}: unit {}", digits.unit);
        }
    }

    #[test]
    fn separators_of_either_style() {
        check("13,289", Some(13289.0), 1.0, 6);
        check("13,000", Some(13000.0), 1000.0, 6);
        check("2.50", Some(2.5), 0.01, 4);
        check("1.674.200,5", Some(1_674_200.5), 0.1, 11);
        check("1,674,200.5", Some(1_674_200.5), 0.1, 11);
        check("12,34,567", Some(1_234_567.0), 1.0, 9);
        check("1,3", Some(1.3), 0.1, 3);
        check(".25", Some(0.25), 0.01, 3);
        check("1 234 567.89 m", Some(1_234_567.89), 0.01, 12);
        check("1\u{202f}234", Some(1234.0), 1.0, 7);
        check("1'234'567", Some(1_234_567.0), 1.0, 9);
    }

    #[test]
    fn the_dot_that_may_group_says_so() {
        assert!(read("13.289", 0, 6).0.dotted);
        assert!(!read("0.289", 0, 5).0.dotted);
        assert!(!read("13.28", 0, 5).0.dotted);
    }

    #[test]
    fn lists_and_codes_are_no_numbers() {
        check("22,24,26", Some(22.0), 1.0, 2);
        check("245 23", Some(245.0), 1.0, 3);
        check("1.2.3", None, 0.0, 5);
        check(&"7".repeat(1_000_000), None, 0.0, 1_000_000);
        check("423 0000", Some(423.0), 1.0, 3);
    }
}

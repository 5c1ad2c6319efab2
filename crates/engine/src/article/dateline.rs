//! The place and agency before an article's first words: "DAKAR (Reuters) – ", "PARIS, June 16 — ".

/// Longest dateline, in bytes.
const LONGEST: usize = 90;

/// Length of the dateline that a paragraph begins with, its dash and the space after it included; 0 where there is none.
pub fn length(paragraph: &str) -> usize {
    let last = paragraph.char_indices().next_back().map_or(0, |(at, _)| at);
    let end = paragraph.floor_char_boundary(last.min(LONGEST));
    let head = &paragraph[..end];
    // Hardly a paragraph has a dash, or the first byte of a long one.
    if !head.bytes().any(|b| matches!(b, b'-' | 0xe2)) {
        return 0;
    }
    let Some((at, dash)) = head.char_indices().find(|&(at, c)| is_dash(c) && parts(head, at, c)) else { return 0 };
    if !is_place(head[..at].trim_end()) {
        return 0;
    }
    let after = at + dash.len_utf8();
    let rest = paragraph[after..].trim_start_matches(|c: char| c.is_whitespace() || is_dash(c));
    // All in capitals is a headline with a dash in it.
    if rest.chars().take(LONGEST).any(char::is_lowercase) { paragraph.len() - rest.len() } else { 0 }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// Whether a dash parts words rather than joining them.
fn parts(head: &str, at: usize, dash: char) -> bool {
    let spaced = head[at + dash.len_utf8()..].starts_with(|c: char| c.is_whitespace() || is_dash(c));
    let before = head[..at].ends_with(|c: char| c.is_whitespace() || c == ')');
    before && (spaced || dash == '—')
}

/// "DAKAR (Reuters)", "KYIV, Ukraine (AP)", "(Reuters)", "WASHINGTON", "GAO, Mali, June 16".
fn is_place(head: &str) -> bool {
    if let Some((place, agency)) = head.strip_suffix(')').and_then(|h| h.rsplit_once('(')) {
        let agency = agency.split_whitespace().count() <= 4 && agency.starts_with(char::is_uppercase);
        return agency && (place.trim().is_empty() || is_names(place));
    }
    let first = head.split([',', ' ']).next().unwrap_or_default();
    let capitals = first.len() >= 3 && first.chars().all(|c| c.is_uppercase() || c == '-');
    let whole = head.split(',').next().unwrap_or_default();
    capitals && whole.chars().all(|c| !c.is_lowercase()) && is_names(head)
}

/// Names, dates and the small words between them only.
fn is_names(place: &str) -> bool {
    let words: Vec<&str> = place.split_whitespace().take(9).collect();
    let fits = |w: &&str| {
        w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || matches!(*w, "de" | "la" | "le" | "al" | "of" | "and")
    };
    words.len() <= 8
        && words.first().is_some_and(|w| w.starts_with(|c: char| c.is_uppercase()))
        && words.iter().all(fits)
}

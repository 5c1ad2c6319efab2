//! Per cents, percentage points and basis points after a number.

use super::piece::Pieces;

/// Unit of per cents.
pub const PERCENT: &str = "%";
/// Unit of percentage points.
pub const POINTS: &str = "pp";
/// Unit of basis points, hundredths of a percentage point.
pub const BASIS_POINTS: &str = "bp";

/// The unit that follows a number ending before piece `end`, and the piece after it.
pub fn after(p: &Pieces<'_>, end: usize) -> Option<(&'static str, usize)> {
    let hyphen = p.hyphen(end);
    let at = end + usize::from(hyphen);
    if p.mark(at) == Some('%') {
        let joint = at + 1 + usize::from(p.hyphen(at + 1));
        let points = matches!(p.word(joint), "point" | "points");
        return Some(if points { (POINTS, joint + 1) } else { (PERCENT, at + 1) });
    }
    let second = at + 1 + usize::from(p.hyphen(at + 1));
    match (p.word(at), p.word(second)) {
        ("percentage" | "percent", "point" | "points" | "pts") => Some((POINTS, second + 1)),
        ("per", "cent") => Some((PERCENT, second + 1)),
        ("percent" | "percentage" | "pct" | "pct.", _) => Some((PERCENT, at + 1)),
        ("pc", _) if !hyphen => Some((PERCENT, at + 1)),
        ("pp" | "ppt" | "ppts", _) => Some((POINTS, at + 1)),
        ("basis", "point" | "points") => Some((BASIS_POINTS, second + 1)),
        ("bps" | "bp", _) => Some((BASIS_POINTS, at + 1)),
        _ => None,
    }
}

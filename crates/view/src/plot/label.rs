//! Where the label of a row stands, so that it lies inside the plot and meets neither its dot nor its bar.

/// Width in pixels that a plot has at least: a screen of 320, less the page's and the card's edges and two badges.
pub const NARROW: f64 = 216.0;
/// Width in pixels of a badge beyond the second.
const BADGE: f64 = 26.0;
/// Badges of one row beside each other at most; more of them stand below.
const BADGES: usize = 4;
/// Width of a character of a label in pixels on a narrow page, on average, in the widest of the system fonts.
const CHARACTER: f64 = 10.4;
/// Characters by which a reader's region can write a label longer than the page does: the comma of "June 30, 2023".
const REGION: usize = 1;
/// Pixels between a dot's middle or a bar's end and the label.
const GAP: f64 = 14.0;

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// After the mark.
    After,
    /// Before the mark.
    Before,
    /// Above the mark, from its place on.
    AboveFrom,
    /// Above the mark, up to its place.
    AboveTo,
}

/// Part of the narrowest plot that a label takes, where the widest row has so many badges.
fn width(label: &str, badges: usize) -> f64 {
    (label.chars().count() + REGION) as f64 * CHARACTER / narrow(badges)
}

/// Width in pixels of the narrowest plot.
fn narrow(badges: usize) -> f64 {
    NARROW - badges.clamp(2, BADGES).saturating_sub(2) as f64 * BADGE
}

/// Whether a label is longer than the narrowest plot is wide, and has to be written smaller there.
pub fn is_long(label: &str, badges: usize) -> bool {
    width(label, badges) > 1.0
}

/// The side and place of a label beside a mark from `left` to `right`, where the widest row has so many badges.
pub fn place(label: &str, left: f64, right: f64, badges: usize) -> (Side, f64) {
    let (text, gap) = (width(label, badges), GAP / narrow(badges));
    if right + gap + text <= 1.0 {
        (Side::After, right)
    } else if left - gap - text >= 0.0 {
        (Side::Before, left)
    } else if left + text <= 1.0 {
        (Side::AboveFrom, left)
    } else {
        (Side::AboveTo, right.max(text.min(1.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_stand_where_there_is_room() {
        assert_eq!(place("187", 0.2, 0.2, 1).0, Side::After);
        assert_eq!(place("310", 0.95, 0.95, 1).0, Side::Before);
        assert_eq!(place("since 2013", 0.3, 1.0, 1).0, Side::AboveFrom);
        assert_eq!(place("until June 2023", 0.0, 0.9, 1).0, Side::AboveFrom);
    }

    #[test]
    fn a_label_that_the_narrowest_plot_cannot_hold_is_long() {
        assert!(is_long("jusqu’à 31 décembre 2023", 2));
        assert!(!is_long("31 décembre 2023", 2));
    }

    proptest! {
        #[test]
        fn labels_stay_inside_at_the_narrowest_width(
            label in "[a-z0-9 ]{1,19}", a in 0.0..1.0_f64, b in 0.0..1.0_f64, badges in 1..2_usize,
        ) {
            let (left, right) = (a.min(b), a.max(b));
            let text = (label.chars().count() + REGION) as f64 * CHARACTER / NARROW;
            let (side, at) = place(&label, left, right, badges);
            let (start, end) = match side {
                Side::After => (at + GAP / NARROW, at + GAP / NARROW + text),
                Side::Before => (at - GAP / NARROW - text, at - GAP / NARROW),
                Side::AboveFrom => (at, at + text),
                Side::AboveTo => (at - text, at),
            };
            prop_assert!(start >= -1e-9 && end <= 1.0 + 1e-9);
        }
    }
}

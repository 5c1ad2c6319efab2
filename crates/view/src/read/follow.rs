//! Which place of one text belongs to a place of another: findings that both have are pegs, and between two pegs the way is
//! even. Findings that stand in another order in the other text are no pegs, so that scrolling never jumps back.

/// The same finding in two texts: how far down it stands in each, in pixels.
pub type Anchor = (f64, f64);

/// Where the other text is when the first is at `at`. `ends` is how long each is.
pub fn follow(anchors: &[Anchor], ends: Anchor, at: f64) -> f64 {
    let mut pegs = vec![(0.0, 0.0)];
    pegs.extend(rising(anchors));
    pegs.push(ends);
    let next = pegs.iter().position(|peg| peg.0 > at).unwrap_or(pegs.len() - 1).max(1);
    let ((x0, y0), (x1, y1)) = (pegs[next - 1], pegs[next]);
    let part = if x1 > x0 { within((at - x0) / (x1 - x0)) } else { 1.0 };
    y0 + (y1 - y0) * part
}

/// A part of the way, at least none and at most all of it.
#[allow(clippy::manual_clamp, reason = "clamp's panic would bring the printing of floats into the first load")]
fn within(part: f64) -> f64 {
    part.max(0.0).min(1.0)
}

/// The longest run of anchors that rises in both texts.
fn rising(anchors: &[Anchor]) -> Vec<Anchor> {
    let sorted = sorted(anchors);
    // The length of the longest run that ends at each anchor, and the anchor before it.
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (here, (_, y)) in sorted.iter().enumerate() {
        let before = (0..here).filter(|there| sorted[*there].1 < *y).max_by_key(|there| best[*there].0);
        best.push((before.map_or(1, |there| best[there].0 + 1), before));
    }
    let mut last = (0..best.len()).max_by_key(|index| best[*index].0);
    let mut run = Vec::new();
    while let Some(index) = last {
        run.push(sorted[index]);
        last = best[index].1;
    }
    run.reverse();
    run
}

/// The anchors from the top of the first text down. They come nearly so, in the order of its marks: the sorting of the
/// standard library would weigh more in the first load than all else here.
fn sorted(anchors: &[Anchor]) -> Vec<Anchor> {
    let mut sorted: Vec<Anchor> = Vec::with_capacity(anchors.len());
    for anchor in anchors {
        let place = sorted.iter().rposition(|above| above <= anchor).map_or(0, |at| at + 1);
        sorted.insert(place, *anchor);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn between_pegs_the_way_is_even() {
        let anchors = [(100.0, 300.0), (200.0, 400.0)];
        let at = |at| follow(&anchors, (300.0, 800.0), at);
        assert_eq!(
            [at(0.0), at(50.0), at(100.0), at(150.0), at(250.0), at(300.0)],
            [0.0, 150.0, 300.0, 350.0, 600.0, 800.0]
        );
    }

    #[test]
    fn findings_in_another_order_are_no_pegs() {
        let anchors = [(100.0, 500.0), (200.0, 250.0), (300.0, 350.0)];
        assert_eq!(follow(&anchors, (400.0, 600.0), 200.0), 250.0);
    }

    proptest! {
        #[test]
        fn scrolling_down_never_goes_up(anchors in proptest::collection::vec((0.0..900.0_f64, 0.0..700.0_f64), 0..12)) {
            let mut last = 0.0;
            for at in 0..100 {
                let there = follow(&anchors, (900.0, 700.0), f64::from(at) * 9.0);
                prop_assert!((last..=700.0).contains(&there));
                last = there;
            }
        }
    }
}

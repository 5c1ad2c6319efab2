//! How far along an axis the words of a figure reach.

use variorum_story::{Bound, Figure, Kind};

/// From where to where the words allow, and the value stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// Least value; none where open.
    pub low: Option<f64>,
    /// Greatest value; none where open.
    pub high: Option<f64>,
    /// The value stated.
    pub dot: Option<f64>,
    /// Whether values are days.
    pub time: bool,
}

impl Reach {
    /// Whether there is no least value.
    pub fn open_left(&self) -> bool {
        self.low.is_none()
    }

    /// Whether there is no greatest value.
    pub fn open_right(&self) -> bool {
        self.high.is_none()
    }

    /// The values that an axis must show.
    pub fn ends(&self) -> impl Iterator<Item = f64> {
        [self.low, self.dot, self.high].into_iter().flatten()
    }

    /// What rows are ordered by.
    pub fn middle(&self) -> f64 {
        self.dot.or(self.low).or(self.high).unwrap_or_default()
    }
}

/// The reach of a figure; none where it has no place on an axis.
pub fn reach(figure: &Figure) -> Option<Reach> {
    let reach = match figure.kind {
        Kind::Date | Kind::Period => days(figure)?,
        Kind::Rank | Kind::Place => return None,
        _ => amount(figure),
    };
    let placed = reach.ends().next().is_some() && reach.ends().all(f64::is_finite);
    placed.then_some(reach)
}

/// The days that a date denotes, its bound taken in.
fn days(figure: &Figure) -> Option<Reach> {
    let date = figure.date.as_ref()?;
    let (start, end) = (f64::from(date.start?.0), f64::from(date.end?.0));
    let (low, high) = match figure.bound {
        Bound::AtLeast => (Some(start), None),
        Bound::MoreThan => (Some(end), None),
        Bound::AtMost | Bound::UpTo => (None, Some(end)),
        Bound::LessThan => (None, Some(start)),
        Bound::Exact | Bound::About | Bound::Between => (Some(start), Some(end)),
    };
    let one_day = start == end && low.is_some() && high.is_some();
    Some(Reach { low, high, dot: one_day.then_some(start), time: true })
}

/// What a number's words allow.
fn amount(figure: &Figure) -> Reach {
    let stated = figure.value.filter(|_| !matches!(figure.bound, Bound::Between));
    let (mut low, mut high) = (figure.interval.low, figure.interval.high);
    if let Some(value) = stated.filter(|_| low.is_none() && high.is_none()) {
        (low, high) = (Some(value), Some(value));
    }
    Reach { low, high, dot: stated, time: false }
}

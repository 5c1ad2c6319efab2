//! Numbers that a figure may lack, in one machine word each: a text may be full of figures.

use std::fmt;
use variorum_story::Interval;

/// A number or none, which is kept as the "not a number" of floating point: no text states that.
#[derive(Clone, Copy)]
pub struct Number(f64);

impl Number {
    /// The number that is none.
    pub const NONE: Self = Self(f64::NAN);

    /// The number, where there is one.
    pub fn get(self) -> Option<f64> {
        (!self.0.is_nan()).then_some(self.0)
    }
}

impl From<Option<f64>> for Number {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::NONE, Self)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

/// An [`Interval`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ends {
    low: Number,
    high: Number,
}

impl Ends {
    /// The interval.
    pub fn get(self) -> Interval {
        Interval { low: self.low.get(), high: self.high.get() }
    }
}

impl From<Interval> for Ends {
    fn from(interval: Interval) -> Self {
        Self { low: interval.low.into(), high: interval.high.into() }
    }
}

impl Default for Ends {
    fn default() -> Self {
        Interval::default().into()
    }
}

//! Dates of years of accounts, which end with another month than the calendar's.

use super::{Anchor, Reckoner, Side};
use crate::extract::date::when::Point;
use variorum_story::{Bound, Dated, Day};

impl Reckoner {
    /// Years of accounts end with this month, 1 to 12.
    pub(in crate::extract::date) fn end_fiscal_years(&mut self, month: u32) {
        self.fiscal = 12 - month as i32;
    }

    /// A date of a year of accounts: that of the calendar, seen from so many months later, and moved back.
    pub(super) fn fiscal(&self, point: &Point, bound: Bound, side: &dyn Fn() -> Option<Side>) -> Option<Dated> {
        let later = |day: Day| day.plus_months(self.fiscal);
        let anchor = |anchor: Anchor| {
            let days = (later(anchor.days.0)?, later(anchor.days.1.plus(1))?.plus(-1));
            Some(Anchor { days, ..anchor })
        };
        let calendar = Self {
            published: self.published.and_then(later),
            last: self.last.and_then(anchor),
            wide: self.wide.and_then(anchor),
            fiscal: 0,
            ..self.clone()
        };
        let dated = calendar.point(&Point { fiscal: false, ..*point }, bound, side);
        let start = dated.start?.plus_months(-self.fiscal)?;
        let end = dated.end?.plus(1).plus_months(-self.fiscal)?.plus(-1);
        Some(Dated { start: Some(start), end: Some(end), ..dated })
    }
}

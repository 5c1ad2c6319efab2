//! Weekdays → days: the nearest past one, today included, unless the verb or a word looks ahead; and weekdays that tell the
//! year or the month of their date.

use super::{
    Days, Placed, Reckoner, Side, of_month,
    recurring::{self, Recurring},
};
use crate::extract::date::when::{Nth, Which};
use variorum_story::{Day, Grain, Resolution};

impl Reckoner {
    pub(super) fn weekday(&self, weekday: u32, which: Which, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        let published = self.published?;
        let today = published.weekday() as i32 + 1;
        let back = (today - weekday as i32).rem_euclid(7);
        let ahead = (weekday as i32 - today).rem_euclid(7);
        let count = match which {
            Which::Open if side() == Some(Side::Ahead) => ahead,
            Which::This if side() != Some(Side::Back) => ahead,
            Which::Open | Which::This => -back,
            Which::Last => {
                if back == 0 {
                    -7
                } else {
                    -back
                }
            }
            Which::Next => {
                if ahead == 0 {
                    7
                } else {
                    ahead
                }
            }
            Which::Week(weeks) => 7 * weeks + weekday as i32 - today,
            Which::Beside(way) => return self.weekday_beside(weekday, way),
        };
        let day = published.plus(count);
        Some(((day, day), Grain::Day, Resolution::Published))
    }

    /// "the following Tuesday": counted from a date named earlier.
    pub(super) fn weekday_beside(&self, weekday: u32, way: i32) -> Option<Placed> {
        let days = self.last.filter(|anchor| self.near(anchor))?.days;
        let from = |day: Day| weekday as i32 - (day.weekday() as i32 + 1);
        let day = match way {
            0 => days.0.plus(from(days.0)),
            1 => days.1.plus((from(days.1) - 1).rem_euclid(7) + 1),
            _ => days.0.plus((from(days.0)).rem_euclid(7) - 7),
        };
        Some(((day, day), Grain::Day, Resolution::Earlier))
    }

    /// A date with its weekday and without its year: in the nearest year in which it is one.
    pub(super) fn on_weekday(&self, what: Recurring, weekday: u32) -> Option<Placed> {
        /// News gives the year of days that are further away.
        const REACH_DAYS: i32 = 2 * 365;
        let fits = |days: &Days| days.0.weekday() as u32 + 1 == weekday;
        let days = if let Some(framed) = self.frame.and_then(|year| what.in_year(year)) {
            Some(framed).filter(fits)?
        } else {
            let published = self.published?;
            let near = |days: &Days| (days.0.0 - published.0).abs() <= REACH_DAYS;
            recurring::on_side(what.around(published).filter(fits).filter(near), published, None)?
        };
        Some((days, what.grain(), Resolution::Published))
    }

    /// The nearest day of a month that is that weekday: "Friday the 13th".
    pub(super) fn day_week(&self, day: u32, weekday: u32, side: &dyn Fn() -> Option<Side>) -> Option<Placed> {
        /// Every day of the month has been every weekday within so many months.
        const MONTHS: i32 = 14;
        let today = self.published?;
        let days = (-MONTHS..=MONTHS).filter_map(|count| of_month(today, count, day as i32, Nth::Day));
        let days = days.filter(|(day, _)| day.weekday() as u32 + 1 == weekday);
        Some((recurring::on_side(days, today, side())?, Grain::Day, Resolution::Published))
    }
}

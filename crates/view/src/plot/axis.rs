//! The axis of a plot: where a value lies, and which values are marked.

use super::label::NARROW;
use crate::calendar;
use crate::number::{number, percent};
use crate::wording::Lang;
use variorum_story::Day;

/// A spread beyond this is drawn on a logarithmic axis.
const LOG_FROM: f64 = 20.0;
/// Room beside the outermost values, as a part of the width.
const ROOM: f64 = 0.05;
/// Room on a side where a bar has no end.
const OPEN_ROOM: f64 = 0.15;
/// Bars narrower than this are dots.
pub const THINNEST: f64 = 0.012;
/// Marks of an axis at most.
const MOST_TICKS: usize = 4;
/// Days of a month, on average.
const DAYS_OF_MONTH: f64 = 30.4;
/// Width of a character of the axis in pixels, at most.
const TICK_CHARACTER: f64 = 6.6;

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its place: "43.7%".
    pub at: String,
    /// Its value in short.
    pub label: String,
    /// Which side of the label is at the place: the start near the left edge, the end near the right one.
    pub anchor: &'static str,
}

/// Values and the width they are shown on.
pub struct Axis {
    from: f64,
    to: f64,
    /// Whether equal steps are equal factors.
    pub log: bool,
    time: bool,
}

impl Axis {
    /// The axis of some values, with room on the sides that are open; none where there is no value.
    pub fn new(values: &[f64], time: bool, open_left: bool, open_right: bool) -> Option<Self> {
        let least = values.iter().copied().reduce(f64::min)?;
        let greatest = values.iter().copied().reduce(f64::max)?;
        let log = !time && least > 0.0 && greatest / least > LOG_FROM;
        let (from, to) = if log { (least.log10(), greatest.log10()) } else { (least, greatest) };
        let spread = if to > from { to - from } else { 1.0_f64.max(from.abs() * 0.2) };
        let room = |open: bool| spread * if open { OPEN_ROOM } else { ROOM };
        Some(Self { from: from - room(open_left), to: to + room(open_right), log, time })
    }

    /// Where a value lies, as a part of the width.
    pub fn place(&self, value: f64) -> f64 {
        let value = if self.log { value.max(f64::MIN_POSITIVE).log10() } else { value };
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }

    /// Marks whose labels do not meet at the narrowest width.
    pub fn ticks(&self, lang: Lang) -> Vec<Tick> {
        let values = if self.time { self.days() } else { self.numbers() };
        let mut ticks: Vec<Tick> = Vec::new();
        let mut taken = 0.0;
        for value in values {
            let label = self.label(value, lang);
            let width = label.chars().count() as f64 * TICK_CHARACTER / NARROW;
            let at = self.place(value);
            let anchor = if at < width / 2.0 {
                "start"
            } else if at > 1.0 - width / 2.0 {
                "end"
            } else {
                "middle"
            };
            let left = match anchor {
                "start" => at,
                "end" => at - width,
                _ => at - width / 2.0,
            };
            if ticks.is_empty() || left > taken + TICK_CHARACTER / NARROW {
                taken = left + width;
                ticks.push(Tick { at: percent(at), label, anchor });
            }
        }
        ticks
    }

    fn label(&self, value: f64, lang: Lang) -> String {
        if !self.time {
            return number(value, lang);
        }
        let day = Day(value as i32);
        let (year, month, date) = day.ymd();
        let span = self.to - self.from;
        if month == 1 && date == 1 && span > 366.0 {
            year.to_string()
        } else if date == 1 && span > 62.0 {
            calendar::short_month_year(day, lang)
        } else {
            calendar::short_day(day, lang)
        }
    }

    /// Round values, at most [`MOST_TICKS`].
    fn numbers(&self) -> Vec<f64> {
        if self.log {
            let (first, last) = (self.from.ceil() as i32, self.to.floor() as i32);
            let step = ((last - first) / MOST_TICKS as i32 + 1).max(1);
            return (first..=last).step_by(step as usize).map(|power| 10.0_f64.powi(power)).collect();
        }
        let rough = (self.to - self.from) / MOST_TICKS as f64;
        let power = 10.0_f64.powi(rough.log10().floor() as i32);
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|digit| digit * power).find(|step| *step >= rough);
        let step = step.unwrap_or(10.0 * power);
        let first = (self.from / step).ceil() as i64;
        let last = (self.to / step).floor() as i64;
        (first..=last).take(MOST_TICKS + 2).map(|index| index as f64 * step).collect()
    }

    /// Firsts of years or months, or days, at most [`MOST_TICKS`].
    fn days(&self) -> Vec<f64> {
        let (first, last) = (Day(self.from.ceil() as i32), Day(self.to.floor() as i32));
        let span = f64::from(last.0 - first.0);
        let months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000];
        if span < 31.0 * MOST_TICKS as f64 / 2.0 {
            let few = |step: &u32| span / f64::from(*step) <= MOST_TICKS as f64;
            let step = [1, 2, 5, 7, 14, 21].into_iter().find(few).unwrap_or(28);
            return (first.0..=last.0).step_by(step as usize).map(f64::from).collect();
        }
        let few = |step: &i32| span / DAYS_OF_MONTH / f64::from(*step) <= MOST_TICKS as f64;
        let step = months.into_iter().find(few).unwrap_or(12_000);
        let (year, month, _) = first.ymd();
        let index = (year * 12 + month as i32 - 1).div_euclid(step) * step;
        (0..MOST_TICKS as i32 + 3)
            .filter_map(|nth| {
                let index = index + nth * step;
                Day::new(index.div_euclid(12), index.rem_euclid(12) as u32 + 1, 1)
            })
            .filter(|day| (first..=last).contains(day))
            .map(|day| f64::from(day.0))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(values: &[f64], time: bool) -> Vec<String> {
        let axis = Axis::new(values, time, false, false).unwrap();
        axis.ticks(Lang::En).into_iter().map(|tick| tick.label).collect()
    }

    fn day(text: &str) -> f64 {
        f64::from(text.parse::<Day>().unwrap().0)
    }

    #[test]
    fn round_values_are_marked() {
        assert_eq!(labels(&[170.0, 310.0], false), ["200", "250", "300"]);
        assert_eq!(labels(&[1.0, 9000.0], false), ["1", "100", "10,000"]);
        assert_eq!(labels(&[day("2013-04-25"), day("2013-07-01")], true), ["May 2013", "Jun 2013", "Jul 2013"]);
        assert_eq!(labels(&[day("2013-01-01"), day("2023-12-31")], true), ["2015", "2020"]);
        assert_eq!(labels(&[day("2021-03-06"), day("2021-03-08")], true), ["6 Mar", "7 Mar", "8 Mar"]);
    }

    proptest! {
        #[test]
        fn every_value_has_a_place_and_marks_stay_few(values in proptest::collection::vec(-1e12..1e12_f64, 1..8)) {
            let axis = Axis::new(&values, false, false, true).unwrap();
            for value in &values {
                prop_assert!((0.0..=1.0).contains(&axis.place(*value)));
            }
            prop_assert!(axis.ticks(Lang::En).len() <= MOST_TICKS + 2);
        }

        #[test]
        fn days_of_all_times_have_marks(a in 0..2_900_000_i32, b in 0..2_900_000_i32) {
            let axis = Axis::new(&[f64::from(a - 719_000), f64::from(b - 719_000)], true, false, false).unwrap();
            prop_assert!(axis.ticks(Lang::Fr).len() <= MOST_TICKS + 3);
        }
    }
}

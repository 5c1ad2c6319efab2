//! The day of Western Easter.

use variorum_story::Day;

/// Easter Sunday of a Gregorian year, by the "anonymous" algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8).
pub(super) fn sunday(year: i32) -> Option<Day> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 19 * to_sunday) / 433;
    let month = (moon + to_sunday - 7 * late + 90) / 25;
    let day = (moon + to_sunday - 7 * late + 33 * month + 19) % 32;
    Day::new(year, month as u32, day as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_of_known_years() {
        for (year, month, day) in
            [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2022, 4, 17), (2024, 3, 31), (2038, 4, 25)]
        {
            assert_eq!(sunday(year), Day::new(year, month, day));
        }
    }
}

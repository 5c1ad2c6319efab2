//! Dates and periods in words.

use crate::wording::{Lang, filled, join};
use variorum_story::{Bound, Dated, Day, Grain};

/// "30 June 2023".
pub fn day(day: Day, lang: Lang) -> String {
    let (year, month, date) = day.ymd();
    lang.fill("date.day", &[("d", &ordinal(date, lang)), ("m", month_name(month, lang)), ("y", &year.to_string())])
}

/// "June 2023".
pub fn month(day: Day, lang: Lang) -> String {
    let (year, month, _) = day.ymd();
    lang.fill("date.month", &[("m", month_name(month, lang)), ("y", &year.to_string())])
}

/// "Mar 2021".
pub fn short_month_year(day: Day, lang: Lang) -> String {
    let (year, month, _) = day.ymd();
    lang.fill("date.month", &[("m", short_month(month, lang)), ("y", &year.to_string())])
}

/// "7 Mar": a day where the year is told beside it.
pub fn short_day(day: Day, lang: Lang) -> String {
    let (_, month, date) = day.ymd();
    lang.fill("date.short-day", &[("d", &date.to_string()), ("m", short_month(month, lang))])
}

/// What a date or period denotes, with its bound: "since 2013", "1–5 March 2021". None where it cannot be placed.
pub fn dated(dated: &Dated, bound: Bound, lang: Lang) -> Option<String> {
    let key = match bound {
        Bound::AtLeast => "date.at-least",
        Bound::MoreThan => "date.more-than",
        Bound::AtMost | Bound::UpTo => "date.at-most",
        Bound::LessThan => "date.less-than",
        Bound::About => "date.about",
        Bound::Exact | Bound::Between => "date.exact",
    };
    Some(lang.fill(key, &[("date", &plain(dated, lang)?)]))
}

/// The same without its bound.
fn plain(dated: &Dated, lang: Lang) -> Option<String> {
    let (Some(start), Some(end)) = (dated.start, dated.end) else { return yearless(dated, lang) };
    let whole = |grain_start: Option<Day>, grain_end: Option<Day>| grain_start == Some(start) && grain_end == Some(end);
    let (year, first_month, _) = start.ymd();
    let next_month = Day::new(year, first_month, 1).and_then(|first| first.plus_months(1));
    Some(if start == end {
        day(start, lang)
    } else if whole(Day::new(year, 1, 1), Day::new(year, 12, 31)) {
        year.to_string()
    } else if whole(Day::new(year, first_month, 1), next_month.map(|next| next.plus(-1))) {
        month(start, lang)
    } else if dated.grain == Grain::Decade && whole(Day::new(year, 1, 1), Day::new(year + 9, 12, 31)) {
        lang.fill("date.decade", &[("y", &year.to_string())])
    } else {
        stretch(start, end, lang)
    })
}

/// Month and day without a year, or nothing.
fn yearless(dated: &Dated, lang: Lang) -> Option<String> {
    let date = dated.yearless?;
    let name = month_name(date.month, lang);
    Some(match date.day {
        Some(day) => lang.fill("date.yearless-day", &[("d", &ordinal(day, lang)), ("m", name)]),
        None => name.to_owned(),
    })
}

/// "1–5 March 2021", "June–August 2021", "30 June 2021 – 2 July 2022": as little as tells it.
fn stretch(start: Day, end: Day, lang: Lang) -> String {
    let ((year, first, date), (last_year, last, last_date)) = (start.ymd(), end.ymd());
    let whole_months = date == 1 && end.plus(1).ymd().2 == 1;
    let whole_years = whole_months && first == 1 && last == 12;
    if whole_years {
        join(&[&year.to_string(), "–", &last_year.to_string()])
    } else if whole_months && year == last_year {
        join(&[month_name(first, lang), "–", &month(end, lang)])
    } else if whole_months {
        join(&[&month(start, lang), " – ", &month(end, lang)])
    } else if (year, first) == (last_year, last) && date != last_date {
        join(&[&date.to_string(), "–", &day(end, lang)])
    } else if year == last_year {
        let start = lang.fill("date.yearless-day", &[("d", &ordinal(date, lang)), ("m", month_name(first, lang))]);
        join(&[&start, " – ", &day(end, lang)])
    } else {
        join(&[&day(start, lang), " – ", &day(end, lang)])
    }
}

/// The day of a month: French says "1er".
fn ordinal(date: u32, lang: Lang) -> String {
    let text = date.to_string();
    if date == 1 { filled(lang.say("date.first"), &[("d", &text)]) } else { text }
}

fn month_name(month: u32, lang: Lang) -> &'static str {
    nth(lang.say("date.months"), month)
}

fn short_month(month: u32, lang: Lang) -> &'static str {
    nth(lang.say("date.short-months"), month)
}

/// The word of a list at a place from 1.
fn nth(words: &'static str, place: u32) -> &'static str {
    words.split(' ').nth((place as usize).saturating_sub(1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use variorum_story::{Resolution, Yearless};

    fn check(start: &str, end: &str, grain: Grain, bound: Bound, text: &str) {
        let period = Dated {
            start: start.parse().ok(),
            end: end.parse().ok(),
            grain,
            resolution: Resolution::Stated,
            other: None,
            yearless: None,
        };
        assert_eq!(dated(&period, bound, Lang::En).as_deref(), Some(text));
    }

    #[test]
    fn periods_are_told_as_finely_as_they_are() {
        check("2023-06-30", "2023-06-30", Grain::Day, Bound::Exact, "30 June 2023");
        check("2023-06-01", "2023-06-30", Grain::Month, Bound::Exact, "June 2023");
        check("2013-01-01", "2013-12-31", Grain::Year, Bound::AtLeast, "since 2013");
        check("2010-01-01", "2019-12-31", Grain::Decade, Bound::Exact, "the 2010s");
        check("2021-03-01", "2021-03-05", Grain::Week, Bound::Exact, "1–5 March 2021");
        check("2021-06-01", "2021-08-31", Grain::Season, Bound::Exact, "June–August 2021");
        check("2020-12-01", "2021-02-28", Grain::Season, Bound::Exact, "December 2020 – February 2021");
        check("2021-06-30", "2021-07-02", Grain::Week, Bound::AtMost, "until 30 June – 2 July 2021");
        check("2013-01-01", "2014-12-31", Grain::Year, Bound::About, "about 2013–2014");
    }

    #[test]
    fn a_date_without_its_year_is_told_without() {
        let yearless = |day| Dated {
            start: None,
            end: None,
            grain: Grain::Day,
            resolution: Resolution::Unplaced,
            other: None,
            yearless: Some(Yearless { month: 6, day }),
        };
        assert_eq!(dated(&yearless(Some(16)), Bound::Exact, Lang::En).as_deref(), Some("16 June"));
        assert_eq!(dated(&yearless(None), Bound::Exact, Lang::Fr).as_deref(), Some("juin"));
    }

    #[test]
    fn french_says_the_first() {
        assert_eq!(day("2021-03-01".parse().unwrap(), Lang::Fr), "1er mars 2021");
    }
}

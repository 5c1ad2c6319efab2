//! The lines of the rules' manual pages, run.

use super::{Given, Judgement, judge};
use variorum_story::{
    Bound, Dated, Day, Figure, Grain, Holder, Interval, Kind, QualifierKind, Quotation, Resolution, Scope, Slip, Span,
    Verdict, Yearless,
};

/// An answer: `≥ 12 EUR [fighting] @2023-06-30 "police"`, the value first or last of its signs.
fn answer(line: &str) -> (Figure, Vec<Scope>, Option<Day>) {
    let mut figure = blank();
    let (mut scope, mut published) = (Vec::new(), None);
    for word in line.split(' ') {
        if let Some(day) = word.strip_prefix('@') {
            published = day.parse().ok();
        } else if let Some(cause) = word.strip_prefix('[') {
            scope.push(Scope { kind: QualifierKind::Cause, lemma: cause.trim_end_matches(']').replace('_', " ") });
        } else if let Some(name) = word.strip_prefix('"') {
            figure.holder = Some(Holder { name: name.trim_end_matches('"').to_owned(), span: Span::default() });
        } else if let Some(bound) = sign(word) {
            figure.bound = bound;
        } else if let Some(days) = word.strip_prefix("of:") {
            figure.date = Some(dated(days));
        } else if let Some(days) = word.strip_prefix("on:") {
            figure.kind = Kind::Date;
            figure.date = Some(dated(days));
        } else if let Ok(value) = word.parse::<f64>() {
            figure.value = Some(value);
        } else {
            figure.unit = Some(word.to_owned());
        }
    }
    figure.interval = interval(figure.bound, figure.value);
    (figure, scope, published)
}

fn blank() -> Figure {
    Figure {
        id: String::new(),
        source: String::new(),
        quotation: Quotation::default(),
        kind: Kind::Count,
        bound: Bound::Exact,
        value: None,
        interval: Interval::default(),
        unit: None,
        counted: None,
        measure: Some("deaths".to_owned()),
        scope: Vec::new(),
        date: None,
        holder: None,
        parts: Vec::new(),
        rule: String::new(),
    }
}

fn sign(word: &str) -> Option<Bound> {
    Some(match word {
        "≈" => Bound::About,
        ">" => Bound::MoreThan,
        "≥" => Bound::AtLeast,
        "<" => Bound::LessThan,
        "≤" => Bound::AtMost,
        "↑" => Bound::UpTo,
        _ => return None,
    })
}

/// "2013-07", "2013-07-01", "2013", "--07-01" with the grain of its length.
fn dated(words: &str) -> Dated {
    if let Some((month, day)) = words.strip_prefix("--").and_then(|w| w.split_once('-')) {
        let yearless = Yearless { month: month.parse().expect("a month"), day: day.parse().ok() };
        let (grain, resolution) = (Grain::Day, Resolution::Unplaced);
        return Dated { start: None, end: None, grain, resolution, other: None, yearless: Some(yearless) };
    }
    let start = format!("{words}{}", &"2000-01-01"[words.len()..]).parse::<Day>().ok();
    let (grain, months) = match words.len() {
        4 => (Grain::Year, 12),
        7 => (Grain::Month, 1),
        _ => (Grain::Day, 0),
    };
    let next = start.and_then(|d| d.plus_months(months));
    let end = if months == 0 { start } else { next.map(|d| d.plus(-1)) };
    Dated { start, end, grain, resolution: Resolution::Stated, other: None, yearless: None }
}

/// The width of bare and approximate numbers as extraction gives it.
fn interval(bound: Bound, value: Option<f64>) -> Interval {
    let Some(value) = value else { return Interval::default() };
    let mut unit = 1.0;
    while value.fract() == 0.0 && value != 0.0 && value % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    let (low, high) = match bound {
        Bound::Exact if value.fract() == 0.0 => (Some(value - unit / 2.0), Some(value + unit / 2.0)),
        Bound::Exact => {
            let half = 0.5 / 10_f64.powi(value.to_string().split('.').nth(1).map_or(0, str::len) as i32);
            (Some(value - half), Some(value + half))
        }
        Bound::About => (Some(value - unit), Some(value + unit)),
        Bound::MoreThan | Bound::AtLeast => (Some(value), None),
        _ => (None, Some(value)),
    };
    Interval { low, high }
}

fn judged(lines: &[&str], running: bool) -> Judgement {
    judged_answers(&lines.iter().map(|line| answer(line)).collect::<Vec<_>>(), running)
}

fn judged_answers(answers: &[(Figure, Vec<Scope>, Option<Day>)], running: bool) -> Judgement {
    let given: Vec<_> = answers
        .iter()
        .map(|(figure, scope, published)| Given {
            figure,
            also: Vec::new(),
            beside: Vec::new(),
            scope: scope.clone(),
            published: *published,
        })
        .collect();
    judge(&given, running)
}

fn check(lines: &[&str], verdict: Verdict) {
    assert_eq!(judged(lines, false).verdict, verdict, "{lines:?}");
    let mut turned = lines.to_vec();
    turned.reverse();
    assert_eq!(judged(&turned, false).verdict, verdict, "{turned:?}");
}

fn check_running(lines: &[&str], verdict: Verdict) {
    assert_eq!(judged(lines, true).verdict, verdict, "{lines:?}");
    let mut turned = lines.to_vec();
    turned.reverse();
    assert_eq!(judged(&turned, true).verdict, verdict, "{turned:?}");
}

#[test]
fn the_same_agrees() {
    check(&["41", "41"], Verdict::Agree);
    check(&["≥ 41", "≥ 41"], Verdict::Agree);
    check(&["on:2013-07", "on:2013-07"], Verdict::Agree);
    check(&["41", "41", "41"], Verdict::Agree);
}

#[test]
fn coarse_and_fine_are_rounding() {
    check(&["13000", "13289"], Verdict::Rounding);
    check(&["≈ 15000", "15209"], Verdict::Rounding);
    check(&["≈ 41", "41"], Verdict::Rounding);
    check(&["2.6 USD", "2.58 USD"], Verdict::Rounding);
}

#[test]
fn met_bounds_are_compatible() {
    check(&["> 13000", "13289"], Verdict::Compatible);
    check(&["≥ 41", "41"], Verdict::Compatible);
    check(&["on:2013", "on:2013-07"], Verdict::Compatible);
    check(&["≤ on:2023-12-31", "on:2023-12-31"], Verdict::Compatible);
    check(&["on:--06-16", "on:2023-06-16"], Verdict::Compatible);
    check(&["on:--06-16", "on:2023-06-17"], Verdict::CannotTell);
    check(&["< 100", "120"], Verdict::Conflict);
}

#[test]
fn one_source_is_single() {
    check(&["41"], Verdict::Single);
}

#[test]
fn what_cannot_both_be_true_conflicts() {
    check(&["41", "12"], Verdict::Conflict);
    check(&["≥ on:2013-04", "on:2013-07"], Verdict::Conflict);
    check(&["on:2023-06-30", "on:2023-12-31"], Verdict::Conflict);
    check(&["41", "41", "12"], Verdict::Conflict);
    check_running(&["41 of:2023-04-30 @2023-06-30", "12 @2023-06-30"], Verdict::Conflict);
}

#[test]
fn a_running_count_that_is_lower_later_shows_neither_wrong() {
    check_running(&["41 @2023-06-29", "12 @2023-06-30"], Verdict::CannotTell);
    check(&["41 @2023-06-29", "12 @2023-06-30"], Verdict::Conflict);
}

#[test]
fn a_count_that_rose_is_a_later_count() {
    check_running(&["12 @2023-06-29", "41 @2023-06-30"], Verdict::LaterCount);
    check_running(&["≥ 12 @2023-06-29", "41 @2023-06-30"], Verdict::LaterCount);
    check_running(&["12 @2023-06-28", "27 @2023-06-29", "41 @2023-06-30"], Verdict::LaterCount);
    check(&["12 @2023-06-29", "41 @2023-06-30"], Verdict::Conflict);
}

#[test]
fn a_conflict_names_the_two_that_lie_farthest_apart() {
    let lines = ["on:2023-07-01", "on:2023-06-30", "on:2023-12-31"];
    let mut answers = lines.map(answer);
    for ((figure, ..), line) in answers.iter_mut().zip(lines) {
        line.clone_into(&mut figure.id);
    }
    assert_eq!(judged_answers(&answers, false).reason.figures, [lines[1], lines[2]]);
}

#[test]
fn two_answers_alone_may_be_judged_otherwise_than_all() {
    let lines = ["12", "12", "19", "≈ 20"];
    let all = judged(&lines, false);
    let pairs = all.pairs.expect("few enough");
    let of = |a, b| pairs.iter().find(|(x, y, _)| (*x, *y) == (a, b)).map_or(all.verdict, |(.., verdict)| *verdict);
    for a in 0..lines.len() {
        for b in a + 1..lines.len() {
            let alone = judged(&[lines[a], lines[b]], false);
            assert_eq!(of(a, b), alone.verdict, "{} and {}", lines[a], lines[b]);
            assert_eq!(alone.pairs, Some(Vec::new()), "two have no others");
        }
    }
    assert_eq!((of(0, 1), of(0, 2)), (Verdict::Agree, Verdict::Conflict));
    assert_eq!(judged(&["12"; 13], false).pairs, None, "of many answers no pairs are told");
}

/// The verdict on counts of a measure that grows.
fn of_measure(measure: &str, lines: &[&str]) -> Verdict {
    let mut answers: Vec<_> = lines.iter().map(|line| answer(line)).collect();
    for (figure, ..) in &mut answers {
        figure.measure = Some(measure.to_owned());
    }
    judged_answers(&answers, true).verdict
}

#[test]
fn of_two_counts_of_one_day_a_later_account_tells_which_came_later() {
    let two = ["49 @2023-06-30", "86 @2023-06-30"];
    let three = |last| of_measure("arrested", &[two[0], two[1], last]);
    assert_eq!(of_measure("arrested", &two), Verdict::Conflict);
    assert_eq!(three("86 @2023-07-01"), Verdict::LaterCount);
    assert_eq!(three("49 @2023-07-01"), Verdict::Conflict);
    let old = "49 of:2023-05-01 @2023-06-30";
    assert_eq!(of_measure("deaths", &[old, two[1], "86 @2023-07-01"]), Verdict::Conflict);
    assert_eq!(of_measure("deaths", &[old, two[1], "90 @2023-07-01"]), Verdict::LaterCount);
}

#[test]
fn the_dead_of_a_day_that_is_not_told_are_still_being_counted() {
    assert_eq!(of_measure("deaths", &["49 @2023-06-30", "86 @2023-06-30"]), Verdict::CannotTell);
    assert_eq!(of_measure("deaths", &["49 @2023-06-30", "86 of:2023-04-30 @2023-06-30"]), Verdict::Conflict);
    assert_eq!(of_measure("convicted", &["49 @2023-06-30", "86 @2023-06-30"]), Verdict::Conflict);
}

#[test]
fn counts_of_what_happened_on_the_day_of_both_accounts_cannot_be_told() {
    let day = ["49 of:2023-06-30 @2023-06-30", "86 @2023-06-30"];
    assert_eq!(of_measure("arrested", &day), Verdict::CannotTell);
    assert_eq!(of_measure("arrested", &["49 of:2023-06-28 @2023-06-30", day[1]]), Verdict::Conflict);
    assert_eq!(of_measure("arrested", &[day[0], "86 @2023-07-01"]), Verdict::LaterCount);
    check(&day, Verdict::Conflict);
}

#[test]
fn the_dead_of_the_days_before_are_still_being_counted() {
    let told = |event: &str, other: &str| of_measure("deaths", &[&format!("12 of:{event} @2023-06-30"), other]);
    assert_eq!(told("2023-06-30", "14 @2023-06-30"), Verdict::CannotTell);
    assert_eq!(told("2023-06-24", "14 @2023-06-30"), Verdict::CannotTell);
    assert_eq!(told("2023-05-24", "14 @2023-06-30"), Verdict::Conflict);
    assert_eq!(
        of_measure("deaths", &["12 of:2023-06-28 @2023-06-30", "14 @2023-06-30", "15 @2023-06-30"]),
        Verdict::CannotTell
    );
    let rivals = |other: &str| of_measure("deaths", &["12 of:2023-06-28 @2023-06-30 \"army\"", other]);
    assert_eq!(rivals("14 @2023-06-30 \"rebels\""), Verdict::Conflict);
    assert_eq!(rivals("14 @2023-06-30 \"army\""), Verdict::CannotTell);
}

/// The verdict on answers of which each source states other figures of the same measure besides.
fn beside(answers: &[(&str, &[&str])]) -> Verdict {
    let read: Vec<_> = answers
        .iter()
        .map(|(own, others)| (answer(own), others.iter().map(|line| answer(line).0).collect::<Vec<_>>()))
        .collect();
    let given: Vec<_> = read
        .iter()
        .map(|((figure, scope, published), others)| Given {
            figure,
            also: Vec::new(),
            beside: others.iter().collect(),
            scope: scope.clone(),
            published: *published,
        })
        .collect();
    judge(&given, false).verdict
}

#[test]
fn what_an_account_tells_apart_is_no_conflict() {
    assert_eq!(beside(&[("24.3 USD", &[]), ("23.6 USD", &[])]), Verdict::Conflict);
    assert_eq!(beside(&[("24.3 USD", &[]), ("23.6 USD", &["24.32 USD"])]), Verdict::CannotTell);
    assert_eq!(beside(&[("7.8", &["6.7"]), ("6.7", &[])]), Verdict::CannotTell);
    assert_eq!(beside(&[("41", &["12"]), ("45", &["13"])]), Verdict::Conflict);
    assert_eq!(beside(&[("24.3 USD", &[]), ("81.5 USD", &[]), ("24.3 USD", &["81.5 USD"])]), Verdict::CannotTell);
    assert_eq!(beside(&[("17.7 USD", &["24.32 USD"]), ("81.5 USD", &[])]), Verdict::Conflict);
    assert_eq!(
        beside(&[("17.7 USD", &["24.32 USD"]), ("23.6 USD", &[]), ("24.3 USD", &["23.6 USD"])]),
        Verdict::CannotTell
    );
    // An account with both dates may give one for each of two things or correct itself; dates are judged as they stand.
    assert_eq!(beside(&[("on:2023-06-30", &["on:2023-12-31"]), ("on:2023-12-31", &[])]), Verdict::Conflict);
    // Accounts of results hold many amounts: where they agree on another, these two are hardly one.
    let many = |kind: Kind| {
        let line = |line: &str| Figure { kind, ..answer(line).0 };
        let (a, b, c) = (line("21.3 USD"), line("81.5 USD"), line("24.3 USD"));
        let one =
            |figure, other| Given { figure, also: Vec::new(), beside: vec![other], scope: Vec::new(), published: None };
        judge(&[one(&a, &c), one(&b, &c)], false).verdict
    };
    assert_eq!((many(Kind::Money), many(Kind::Count)), (Verdict::CannotTell, Verdict::Conflict));
}

/// The verdict on two winds, of which the second account states others besides; a range is "low-high".
fn winds(measure: &str, unit: &str, own: [&str; 2], others: &[&str], third: &[&str]) -> Verdict {
    let wind = |line: &str| {
        let (value, of) = line.split_once(' ').unwrap_or((line, unit));
        let (first, last) = value.split_once('-').unwrap_or((value, value));
        let mut figure = answer(&format!("{last} {of}")).0;
        (figure.kind, figure.measure) = (Kind::Measure, Some(measure.to_owned()));
        if first != last {
            (figure.bound, figure.value) = (Bound::Between, None);
            figure.interval = Interval { low: first.parse().ok(), high: last.parse().ok() };
        }
        figure
    };
    let all = |lines: &[&str]| lines.iter().map(|line| wind(line)).collect::<Vec<_>>();
    let (own, others, third) = (own.map(wind), all(others), all(third));
    let given = |figure, beside: &'_ [Figure]| (figure, beside.to_vec());
    let mut answers = vec![given(&own[0], &[]), given(&own[1], &others)];
    answers.extend(third.first().map(|first| given(first, &third[1..])));
    let given: Vec<_> = answers
        .iter()
        .map(|(figure, beside)| Given {
            figure,
            also: Vec::new(),
            beside: beside.iter().collect(),
            scope: Vec::new(),
            published: None,
        })
        .collect();
    judge(&given, false).verdict
}

#[test]
fn an_account_of_several_winds_does_not_show_which_of_them_answers() {
    let told = |others: &[&str]| winds("wind", "mph", ["90", "125"], others, &[]);
    assert_eq!(told(&["111"]), Verdict::Conflict);
    assert_eq!(told(&["110", "177 km/h"]), Verdict::Conflict, "one wind in two units");
    assert_eq!(told(&["111", "72"]), Verdict::CannotTell);
    assert_eq!(told(&["111", "72", "64"]), Verdict::CannotTell);
    let ranges = |others: &[&str]| winds("wind", "mph", ["81-89", "121-129"], others, &[]);
    assert_eq!(ranges(&["101-109"]), Verdict::Conflict);
    assert_eq!(ranges(&["101-109", "61-69"]), Verdict::CannotTell);
    // A third account's list says nothing of these two, nor do shares that each belong to somebody.
    assert_eq!(winds("wind", "mph", ["90", "125"], &[], &["91", "111", "72"]), Verdict::Conflict);
    assert_eq!(winds("vote-share", "%", ["32", "45"], &["17", "12", "9"], &[]), Verdict::Conflict);
}

#[test]
fn what_leaves_too_much_open_cannot_be_told() {
    check(&["2.4 EUR", "2.6 USD"], Verdict::CannotTell);
    check(&["↑ 200", "230"], Verdict::CannotTell);
    check_running(&["170", "187 @2023-06-30"], Verdict::CannotTell);
    check(&["≈ 170", "185"], Verdict::CannotTell);
    check(&["1.13 USD", "149 USD"], Verdict::CannotTell);
    check(&["30000", "1200000"], Verdict::Conflict);
}

#[test]
fn an_hour_alone_is_of_no_certain_day() {
    let told = |rule: &str| {
        let mut hour = answer("on:2023-06-30");
        hour.0.rule = rule.to_owned();
        judged_answers(&[answer("on:2023-06-29"), hour], false).verdict
    };
    assert_eq!((told(crate::extract::HOUR), told("date-day")), (Verdict::CannotTell, Verdict::Conflict));
}

#[test]
fn a_scope_left_unsaid_is_no_conflict() {
    check(&["310", "≈ 170 [fighting]"], Verdict::DifferentScope);
    check(&["12 [fighting]", "9 [accident]"], Verdict::DifferentScope);
    check(&["13289 [at_its_height]", "13000"], Verdict::Rounding);
    check(&["12 [fighting]", "9 [hostile_act]"], Verdict::Conflict);
    let judged = judged(&["310", "≈ 180 [hostile_act]", "≈ 170 [fighting]"], false);
    assert_eq!(judged.groups, [0, 1, 1]);
    assert_eq!(judged.reason.scope, [QualifierKind::Cause]);
    assert_eq!(judged.reason.groups[1].scope.len(), 2);
    assert_eq!(judged.reason.groups[1].verdict, Verdict::Compatible);
}

#[test]
fn rival_holders_are_named() {
    assert!(judged(&["50000 \"organisers\"", "12000 \"police\""], false).reason.holders);
    assert!(!judged(&["50000", "12000 \"police\""], false).reason.holders);
}

#[test]
fn slips_are_flagged() {
    let slip = |a: &str, b: &str| judged(&[a, b], false).slip;
    assert_eq!(slip("1870", "187"), Some(Slip::Factor));
    assert_eq!(slip("178", "187"), Some(Slip::SwappedDigits));
    assert_eq!(slip("6.4", "64"), Some(Slip::DecimalPoint));
    assert_eq!(slip("on:2023-06-07", "on:2023-07-06"), Some(Slip::MonthAndDay));
    assert_eq!(slip("10", "100"), None);
    assert_eq!(slip("12", "21"), None);
    assert_eq!(slip("187", "187"), None);
}

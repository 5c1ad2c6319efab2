//! The order in which questions are shown: what differs before what agrees, then by the number of accounts, then by how
//! far apart they are, then by how early the accounts tell it; the id last, so that the order is always the same.

use crate::{align::Joined, reading::Reading};
use std::{cmp::Reverse, collections::BTreeMap};
use variorum_story::{Figure, FigureId, Question, Verdict};

/// A question's place in the order: the least comes first.
pub(crate) type Key = (Verdict, Reverse<usize>, Reverse<u64>, u64, String);

/// Places a question.
pub(crate) fn key(
    question: &Question,
    joined: &Joined,
    readings: &[Reading<'_>],
    figures: &BTreeMap<FigureId, (usize, usize, Figure)>,
) -> Key {
    let answers = question.answers.iter().filter_map(|answer| figures.get(&answer.figure)).map(|(.., figure)| figure);
    let place: u64 = joined.answers.iter().map(|stated| place(&readings[stated.source], stated.figure)).sum();
    let count = question.answers.len();
    (question.verdict, Reverse(count), Reverse(distance(answers)), place / count.max(1) as u64, question.id.clone())
}

/// How far down its article a figure stands, in thousandths.
fn place(reading: &Reading<'_>, figure: usize) -> u64 {
    let start = u64::from(reading.figures[figure].span.start);
    start * 1000 / (reading.account.text.len().max(1) as u64)
}

/// How far apart the answers are, in thousandths of the largest; of dates, in days.
fn distance<'f>(figures: impl Iterator<Item = &'f Figure>) -> u64 {
    let point = |figure: &Figure| match figure.date.as_ref().filter(|_| figure.value.is_none()) {
        Some(date) => date.start.map(|day| f64::from(day.0)),
        None => figure.value,
    };
    let mut dates = false;
    let points: Vec<f64> =
        figures.inspect(|figure| dates |= figure.value.is_none() && figure.date.is_some()).filter_map(point).collect();
    let least = points.iter().copied().fold(f64::INFINITY, f64::min);
    let most = points.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let apart =
        if dates { most - least } else { (most - least) / most.abs().max(least.abs()).max(f64::MIN_POSITIVE) * 1000.0 };
    if apart.is_finite() { apart.max(0.0) as u64 } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::{Account, compare};
    use variorum_story::{Rights, Verdict};

    const A: &str =
        "A fire in Elmsund killed 12 people and injured 30 on 3 February. Officials in Elmsund said 40 homes burned.";
    const B: &str = "The fire in Elmsund killed 14 people and injured 50 on 3 February. In Elmsund 40 homes burned, officials said.";
    const C: &str = "A fire in Elmsund on 3 February killed 12 people. Police in Elmsund arrested two men.";

    /// Id, verdict and number of answers of every question, in order.
    fn order(texts: &[(&str, &str)]) -> Vec<(String, Verdict, usize)> {
        let day = "2031-03-04".parse().ok();
        let accounts: Vec<Account<'_>> =
            texts.iter().map(|&(id, text)| Account { id, text, published: day, rights: Rights::Full }).collect();
        compare(&accounts).questions.into_iter().map(|q| (q.id, q.verdict, q.answers.len())).collect()
    }

    #[test]
    fn what_differs_in_more_accounts_comes_first_and_what_one_account_says_last() {
        let found = order(&[("a", A), ("b", B), ("c", C)]);
        assert_eq!((found[0].0.as_str(), found[0].1, found[0].2), ("deaths", Verdict::Conflict, 3));
        assert_eq!((found[1].0.as_str(), found[1].1, found[1].2), ("injuries", Verdict::Conflict, 2));
        let verdicts: Vec<Verdict> = found.iter().map(|(_, verdict, _)| *verdict).collect();
        assert!(verdicts.is_sorted(), "{found:?}");
    }

    #[test]
    fn the_order_of_the_accounts_changes_nothing() {
        let ids = |texts: &[(&str, &str)]| order(texts).into_iter().map(|(id, ..)| id).collect::<Vec<_>>();
        assert_eq!(ids(&[("a", A), ("b", B), ("c", C)]), ids(&[("c", C), ("a", A), ("b", B)]));
    }
}

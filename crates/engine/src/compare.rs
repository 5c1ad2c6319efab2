//! Accounts → comparison: the stages in their order.

use crate::{
    Comparison,
    align::{self, Joined, Names, Topics},
    framing, publish,
    reading::{Account, Reading},
};
use std::collections::BTreeMap;
use variorum_story::{Framing, Theme};

/// Compares accounts. The order of the accounts changes neither questions nor verdicts, nor what they are contrasted on.
pub fn compare(accounts: &[Account<'_>]) -> Comparison {
    compared(accounts, true)
}

/// The same without themes and framings, for those who want figures alone.
pub fn compare_figures(accounts: &[Account<'_>]) -> Comparison {
    compared(accounts, false)
}

fn compared(accounts: &[Account<'_>], framed: bool) -> Comparison {
    let readings: Vec<Reading<'_>> = accounts.iter().map(|&account| Reading::of(account)).collect();
    let topics = Topics::of(&readings);
    let order = order(&readings);
    let sorted: Vec<&Reading<'_>> = order.iter().map(|&at| &readings[at]).collect();
    let names = Names::of(&sorted);
    let mut joined = align::questions(&sorted, &names, &topics);
    let (themes, framing) = if framed { frame(&readings, &sorted, &names, &joined) } else { Default::default() };
    for question in &mut joined {
        question.reorder(|sorted| order[sorted]);
    }
    publish::comparison(&readings, &joined, &topics, (themes, framing))
}

fn frame(readings: &[Reading<'_>], sorted: &[&Reading<'_>], names: &Names, joined: &[Joined]) -> (Vec<Theme>, Framing) {
    let (mut themes, framing) = framing::contrast(sorted, names, joined);
    let place: BTreeMap<&str, usize> = readings.iter().enumerate().map(|(at, r)| (r.account.id, at)).collect();
    for theme in &mut themes {
        theme.weights.sort_by_key(|weight| place.get(&*weight.source).copied());
    }
    (themes, framing)
}

/// An order of the readings that depends on them alone: what is found in it does not depend on the order given.
fn order(readings: &[Reading<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..readings.len()).collect();
    order.sort_by_key(|&at| (readings[at].account.published, readings[at].account.text));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use variorum_story::Rights;

    const FIRE: &str = "A fire in Elmsund killed 12 people on Monday. Officials in Elmsund said 40 homes burned.";

    fn compared(texts: &[&str]) -> Comparison {
        const IDS: [&str; 3] = ["s0", "s1", "s2"];
        let account = |(&text, id)| Account { id, text, published: None, rights: Rights::Full };
        compare(&texts.iter().zip(IDS).map(account).collect::<Vec<_>>())
    }

    /// How many questions several accounts answer.
    fn shared(comparison: &Comparison) -> usize {
        comparison.questions.iter().filter(|question| question.answers.len() > 1).count()
    }

    #[test]
    fn no_account_and_one_have_no_shared_question() {
        assert!(compared(&[]).questions.is_empty());
        assert_eq!(shared(&compared(&[FIRE])), 0);
    }

    #[test]
    fn the_same_article_under_two_names_is_said_so() {
        // White space is no difference.
        let again = FIRE.replace(". ", ".\n\n");
        let found = compared(&[FIRE, "Nothing of the sort.", &again]);
        let same: Vec<_> = found.sources.iter().map(|source| source.same_as.as_deref()).collect();
        assert_eq!(same, [None, None, Some("s0")]);
        assert!(shared(&found) >= 2, "{:?}", found.questions);
    }

    #[test]
    fn articles_without_words_are_not_the_same() {
        let found = compared(&["", ""]);
        assert!(found.questions.is_empty() && found.sources.iter().all(|source| source.same_as.is_none()));
    }

    #[test]
    fn accounts_of_different_events_and_mere_numbers_share_nothing() {
        let other =
            "The council of Haldane voted 31 to 22 for the budget of Mayor Ines Corr, who thanked Norvik Coaches.";
        assert_eq!(shared(&compared(&[FIRE, other])), 0);
        assert_eq!(shared(&compared(&["12 40\n1987", "12 40"])), 0);
        assert_eq!(shared(&compared(&[FIRE, "В Эльмсунде погибли 12 человек, сгорели 40 домов."])), 0);
    }
}

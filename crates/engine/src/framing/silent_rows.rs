//! Rows of lists that keep a rule silent, each tried beside words that are no row and let it fire.

use crate::{Account, compare, lexicon};
use variorum_story::{Framing, Rights};

fn framed<const N: usize>(texts: [&str; N]) -> Framing {
    const IDS: [&str; 3] = ["a", "b", "c"];
    let account = |(text, id)| Account { id, text, published: None, rights: Rights::Full };
    let accounts: Vec<Account<'_>> = texts.into_iter().zip(IDS).map(account).collect();
    compare(&accounts).framing
}

/// Whether an account has a label of a name or class.
fn names(framing: &Framing, source: &str, referent: &str) -> bool {
    let of = framing.referents.iter().filter(|r| r.id == referent).flat_map(|r| &r.namings);
    of.filter(|naming| naming.source == source).any(|naming| !naming.labels.is_empty())
}

/// A rule fires on words that no list has, and on no row's, which end with the words to try.
fn silenced(list: &str, fires: [&str; 2], rule: impl Fn(&str) -> bool) {
    assert!(fires.into_iter().all(&rule), "{fires:?}");
    for row in lexicon::rows(list) {
        let words = row[row.len() - 1];
        assert!(words.contains(row[0]) && !rule(words), "{row:?}");
    }
}

#[test]
fn who_asked_is_who_asked_elsewhere_but_for_those_who_are_nobody_in_particular() {
    let asked = |who: &str| {
        let last = format!("The {who} asked the mission to leave on Monday. The mission said that it would.");
        let junta = "The Velian junta asked the mission to leave Velia on Monday.";
        let government = "The Velian government asked the mission to leave Velia on Monday.";
        names(&framed([junta, government, &last]), "c", "velian-rulers")
    };
    silenced("en/anybody", ["colonel", "colonels"], asked);
}

#[test]
fn denials_meet_in_a_word_but_for_those_that_all_denials_have() {
    let meet = |what: &str| {
        let monday = format!("Kardia denied that there was a {what} at its smelters on Monday.");
        let other = format!("Kardia denies that there was a {what} on its ferries.");
        !framed([&monday, &other]).claims.is_empty()
    };
    silenced("en/accusations", ["dumping", "bribe"], meet);
}

#[test]
fn who_is_called_a_mayor_is_the_mayor_but_for_words_that_make_another() {
    let is_mayor = |who: &str| {
        let named = format!("Nurses met {who}, Ana Kovar, in Lundin on Monday.");
        let described = "Nurses met in Lundin. The mayor spoke to nurses on Monday.";
        names(&framed([&named, described]), "b", "ana-kovar")
    };
    silenced("en/another", ["the mayor", "the popular mayor"], is_mayor);
}

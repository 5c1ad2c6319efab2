//! Votes, seats and goals → whose they are: the name that they stand beside, or the side of the question that was voted on.
//!
//! Knows no pronouns: "he won 52 percent" has no owner.

use super::{
    mention::beside,
    names::{Names, Referent},
    phrases::Phrases,
};
use crate::{
    extract::Figure,
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, Pos},
};
use std::{ops::Range, sync::OnceLock};
use variorum_story::Kind;

/// Whose a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A person's or a party's.
    Of(Referent),
    /// Of those who voted for it.
    For,
    /// Of those who voted against it.
    Against,
}

/// The measure of a share of the vote.
pub(super) const SHARE: &str = "vote-share";

/// Tokens between a verb or a side and its figure.
const NEAR: usize = 6;

/// Whose a figure of a measure is, where the measure is one that belongs to somebody and the words tell.
pub(super) fn owner(
    source: usize,
    reading: &Reading<'_>,
    figure: &Figure,
    measure: &str,
    names: &Names,
) -> Option<Owner> {
    let article = &reading.article;
    let place = place(article, figure).filter(|_| is_owned(Some(measure)))?;
    side(article, &place).or_else(|| named(source, article, &place, names).map(Owner::Of))
}

/// Whether figures of a measure belong to somebody each.
pub(crate) fn is_owned(measure: Option<&str>) -> bool {
    static OWNED: OnceLock<WordSet> = OnceLock::new();
    let owned = OWNED.get_or_init(|| lexicon::rows("en/owned").map(|row| row[0]).collect());
    measure.is_some_and(|measure| owned.contains(measure))
}

/// Whether figures of a measure are parts of one whole that belong to somebody each.
pub(super) fn is_divided(measure: Option<&str>) -> bool {
    static DIVIDED: OnceLock<WordSet> = OnceLock::new();
    let divided = || lexicon::rows("en/owned").filter(|row| row[1] == "divided").map(|row| row[0]).collect();
    measure.is_some_and(|measure| DIVIDED.get_or_init(divided).contains(measure))
}

/// Whether a percentage is a share of the vote that no word says it is, in accounts of a vote: "took 46 percent".
pub(super) fn is_share(reading: &Reading<'_>, at: usize) -> bool {
    let (article, figure) = (&reading.article, &reading.figures[at]);
    let party_s = figure.measure.as_ref().is_some_and(|m| is_party_s(article, figure, m.id));
    if figure.kind != Kind::Percent || figure.measure.is_some() && !party_s {
        return false;
    }
    if party_s {
        return true;
    }
    let Some(place) = place(article, figure) else { return false };
    of_nothing_else(article, &place) && (is_won(article, &place) || follows_a_share(reading, at, &place))
        || side(article, &place).is_some()
}

/// Whether words that tell of a share in a company tell, in accounts of a vote, of a party's share in it: "doubled its
/// share to 17 percent".
pub(super) fn is_party_s(article: &Article<'_>, figure: &Figure, measure: &str) -> bool {
    let word = || figure.measure.as_ref().map(|m| m.span.of(article.text));
    figure.kind == Kind::Percent && measure == "shares" && word() == Some("share")
}

/// Whether a verb before a figure says that somebody won it.
fn is_won(article: &Article<'_>, place: &Place) -> bool {
    // "SNR has offered 7 percent" has won nothing.
    let wins = |at: usize| {
        article.tokens[at].pos != Pos::Auxiliary
            && sides().at(&article.tokens[at..]).is_some_and(|(_, side)| side == Side::Wins)
    };
    let before = place.figure.start.saturating_sub(NEAR).max(place.sentence.start);
    (before..place.figure.start).any(wins)
}

/// Whether a figure stands right behind a name, and behind another share in its sentence: "won 52 percent to Orel's 48".
fn follows_a_share(reading: &Reading<'_>, at: usize, of: &Place) -> bool {
    let article = &reading.article;
    let behind_name = of.figure.start.checked_sub(1).is_some_and(|at| {
        let possessive = ["'s", "’s", "'"].contains(&article.tokens[at].lower.as_ref());
        possessive || article.names.binary_search_by_key(&of.figure.start, |name| name.tokens.end).is_ok()
    });
    let share = |other: &Figure| {
        let named = other.measure.as_ref().is_some_and(|m| m.id == SHARE);
        named || other.measure.is_none() && place(article, other).is_some_and(|place| is_won(article, &place))
    };
    let start = reading.figures[at].span.start;
    let mut before =
        beside(&reading.figures, at).filter(|other| other.kind == Kind::Percent && other.span.end <= start);
    behind_name && before.any(share)
}

/// Whether what follows a percentage names no whole that is not the vote.
fn of_nothing_else(article: &Article<'_>, place: &Place) -> bool {
    let word = |at: usize| article.tokens.get(at).map_or("", |t| t.lemma.as_ref());
    let noun = article.tokens.get(place.figure.end).is_some_and(|t| matches!(t.pos, Pos::Noun | Pos::Adjective));
    !noun
        && (word(place.figure.end) != "of"
            || (1..=3).any(|gap| ["vote", "ballot"].contains(&word(place.figure.end + gap))))
}

/// Whether an account tells of a vote.
pub(super) fn tells_a_vote(reading: &Reading<'_>) -> bool {
    let is_vote = |figure: &Figure| {
        figure.measure.as_ref().is_some_and(|m| ["vote-share", "turnout", "election", "votes"].contains(&m.id))
    };
    let head = reading.article.sentences.get(NEAR).map_or(reading.article.tokens.len(), |s| s.tokens.start);
    let named = |lemma: &str| ["election", "referendum", "vote", "ballot", "voter"].contains(&lemma);
    reading.figures.iter().any(is_vote) || reading.article.tokens[..head].iter().any(|t| named(t.lemma.as_ref()))
}

/// A figure's tokens and those of its sentence.
struct Place {
    figure: Range<usize>,
    /// Where the noun that it counts ends.
    noun: usize,
    sentence: Range<usize>,
}

fn place(article: &Article<'_>, figure: &Figure) -> Option<Place> {
    let sentence = article.sentences.get(figure.sentence)?.tokens.clone();
    let start = article.token_at(figure.phrase.start).clamp(sentence.start, sentence.end);
    let end = article.token_at(figure.phrase.end).clamp(start, sentence.end);
    let noun =
        figure.counted.as_ref().map_or(end, |counted| article.token_at(counted.span.end).clamp(end, sentence.end));
    Some(Place { figure: start..end, noun, sentence })
}

/// What a word says of the votes beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// Behind the figure: of those in favour.
    For,
    /// Behind the figure: of those against.
    Against,
    /// Before the figure: it was won.
    Wins,
    /// Before the figure: what was voted on passed; behind it: of those in favour.
    Passes,
    /// Before the figure: what was voted on was rejected.
    Fails,
}

fn sides() -> &'static Phrases<Side> {
    static SIDES: OnceLock<Phrases<Side>> = OnceLock::new();
    SIDES.get_or_init(|| {
        Phrases::of("en/sides", |row| {
            let side = match row[0] {
                "for" => Side::For,
                "against" => Side::Against,
                "wins" => Side::Wins,
                "fails" => Side::Fails,
                _ => Side::Passes,
            };
            row[1].split(',').map(|phrase| (phrase.trim(), side)).collect()
        })
    })
}

/// The side of those who voted so, where the words right behind the figure tell it, or what was voted on passed or failed with
/// so much.
fn side(article: &Article<'_>, place: &Place) -> Option<Owner> {
    /// Words behind the figure up to the side: "of [those who] voted yes".
    const BEHIND: usize = 4;
    let tokens = &article.tokens[..place.sentence.end];
    let ends = |at: &usize| matches!(tokens[*at].pos, Pos::Mark | Pos::Numeral | Pos::Conjunction);
    let reach = place.figure.end..place.sentence.end.min(place.figure.end + BEHIND);
    let behind = reach.take_while(|at| !ends(at)).find_map(|at| sides().at(&tokens[at..]));
    let before = (place.figure.start.saturating_sub(2 * NEAR).max(place.sentence.start)..place.figure.start).rev();
    let decides = |side: &Side| matches!(side, Side::Passes | Side::Fails);
    let verb = || before.clone().find_map(|at| sides().at(&tokens[at..]).filter(|(_, side)| decides(side)));
    // "58 percent to 42 percent": the second is of the other side.
    let second = || {
        let at = place.figure.start.checked_sub(1)?;
        let to = tokens[at].lower == "to" && tokens[at.saturating_sub(3)..at].iter().any(|t| t.pos == Pos::Numeral);
        to.then_some(at)
    };
    // "50.6% for, 49.4% against".
    let ends = |at: usize| tokens.get(at).is_none_or(|t| t.pos == Pos::Mark);
    if tokens.get(place.figure.end).is_some_and(|t| t.lower == "for") && ends(place.figure.end + 1) {
        return Some(Owner::For);
    }
    match behind {
        Some((_, Side::For | Side::Passes)) => Some(Owner::For),
        Some((_, Side::Against)) => Some(Owner::Against),
        _ => verb().map(|(_, side)| {
            let first = side == Side::Passes;
            if first == second().is_none() { Owner::For } else { Owner::Against }
        }),
    }
}

/// The name nearest before a figure that is no place; behind "for", the name after it.
fn named(source: usize, article: &Article<'_>, place: &Place, names: &Names) -> Option<Referent> {
    let word = |at: usize| article.tokens.get(at).map_or("", |t| t.lower.as_ref());
    let at = |token: usize| article.names.binary_search_by_key(&token, |name| name.tokens.start).ok();
    // "39 seats for the Greens".
    let behind = place.noun + 1;
    let of = if word(behind) == "the" { behind + 1 } else { behind };
    let follows = at(of).filter(|_| word(place.noun) == "for");
    let first = article.names.partition_point(|name| name.tokens.start < place.sentence.start);
    let last = article.names.partition_point(|name| name.tokens.end <= place.figure.start);
    let is_place = |start: usize| {
        let before = start.checked_sub(1).and_then(|at| article.tokens.get(at));
        before.is_some_and(|t| t.pos == Pos::Preposition && t.lower != "to")
    };
    // "The Centre, Ana Lind's party, won 31 seats", "the Greens (a member of the Union) won 17".
    let by_the_way = |name: usize| {
        let end = article.names[name].tokens.end;
        let whose = ["'s", "’s"].contains(&word(end)) && is_set_off(article, name, place);
        let bracket = (end..place.figure.start).find(|&at| ["(", ")"].contains(&word(at)));
        whose || bracket.is_some_and(|at| word(at) == ")")
    };
    let mut owners = (first..last).rev().filter(|&name| !by_the_way(name));
    let before = owners.find(|&name| !is_place(article.names[name].tokens.start));
    // "Her party has 39 seats", "the vote gives it 21 seats": whose they are is told by no name.
    let another = |name: &usize| {
        let own = ["it", "her", "his", "their", "its", "they", "them", "she", "he"];
        (article.names[*name].tokens.end..place.figure.start).any(|at| own.contains(&word(at)))
    };
    follows.or(before.filter(|name| !another(name))).map(|name| names.own(source, name))
}

/// Whether a possessive stands between commas before a figure: "the Centre, Ana Lind's party, won". Of "the Centre's
/// list won" the Centre is whose it is.
fn is_set_off(article: &Article<'_>, name: usize, place: &Place) -> bool {
    /// Tokens of a title before the name, and of what is theirs.
    const FEW: usize = 4;
    let name = &article.names[name].tokens;
    let tells = |at: usize| matches!(article.tokens[at].pos, Pos::Noun | Pos::Adjective | Pos::Name);
    let comma = |at: usize| article.tokens[at].lower == ",";
    let before = (place.sentence.start..name.start).rev().take(FEW).find(|&at| !tells(at));
    let behind = (name.end + 1..place.figure.start).take(FEW).any(comma);
    behind && before.is_some_and(comma)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Account;
    use variorum_story::Rights;

    /// The owner of every percentage of a text: a name's longest form, or the side.
    fn owners(text: &str) -> Vec<(bool, String)> {
        let reading = Reading::of(Account { id: "a", text, published: None, rights: Rights::Full });
        let names = Names::of(&[&reading]);
        let shares = reading.figures.iter().enumerate().filter(|(_, f)| f.kind == Kind::Percent);
        shares
            .map(|(at, figure)| {
                let owner = owner(0, &reading, figure, "vote-share", &names);
                let told = match owner {
                    Some(Owner::Of(name)) => names.form(name).to_owned(),
                    Some(side) => format!("{side:?}"),
                    None => "-".to_owned(),
                };
                (tells_a_vote(&reading) && is_share(&reading, at) || figure.measure.is_some(), told)
            })
            .collect()
    }

    #[test]
    fn the_examples_of_sides_are_shares_of_a_side_or_won() {
        for row in lexicon::rows("en/sides") {
            let found = owners(row[2]);
            let wanted = match row[0] {
                "for" | "passes" => "For",
                "against" | "fails" => "Against",
                _ => "ana lind",
            };
            assert_eq!(found.first(), Some(&(true, wanted.to_owned())), "{row:?}: {found:?}");
        }
    }

    #[test]
    fn a_share_belongs_to_the_name_before_it() {
        let found = owners("Ana Lind won 52 percent to Tom Orel's 48 percent in the election in Sarn.");
        assert_eq!(found, [(true, "ana lind".to_owned()), (true, "tom orel".to_owned())]);
        let found = owners("Measure K passed, 58 percent to 42 percent, in the vote.");
        assert_eq!(found, [(true, "For".to_owned()), (true, "Against".to_owned())]);
        let found =
            owners("In the vote 61.9 percent of votes were against, compared to 38.1 percent of those who voted yes.");
        assert_eq!(found, [(true, "Against".to_owned()), (true, "For".to_owned())]);
    }

    #[test]
    fn who_is_named_by_the_way_before_a_share_does_not_own_it() {
        let found = owners("In the election the Centre, Ana Lind's party, won 13.8 percent of the vote.");
        assert_eq!(found, [(true, "centre".to_owned())]);
        let found =
            owners("In the election the Greens, led by Tom Orel (a son of Edo Lask), won 17 percent of the vote.");
        assert_eq!(found, [(true, "greens".to_owned())]);
    }

    #[test]
    fn who_has_what_won_a_share_owns_it() {
        let found = owners("Lind's Liberals conceded the election as the Centre's list won 31 percent of the vote.");
        assert_eq!(found, [(true, "centre".to_owned())]);
        let found = owners("In the election in Sarn, the Centre's list won 31 percent of the vote.");
        assert_eq!(found, [(true, "centre".to_owned())]);
    }

    #[test]
    fn what_is_no_share_of_a_vote_is_none() {
        assert!(owners("Orbex won 40 percent of the market in the election year.").iter().all(|(share, _)| !share));
        assert!(owners("Orbex took 40 percent.").iter().all(|(share, _)| !share));
    }
}

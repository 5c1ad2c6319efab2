//! Nouns that stand before their figure: "the number of confirmed cases has reached 21,614", "the most deaths (3,587)".

use crate::{
    extract::{Figure, change, grammar, layout::Layout},
    text::{Article, Pos},
};
use variorum_story::{Change, Counted};

/// Tokens between "the number of" and the figure.
const REACH: usize = 20;

/// Tokens before the "of" of "brings the total number of" in which its verb stands.
const BRINGS: usize = 6;

/// Verbs by which the figure is the number itself.
const TIES: [&str; 18] = [
    "be", "reach", "rise", "fall", "climb", "grow", "increase", "decrease", "decline", "drop", "stand", "total",
    "exceed", "surpass", "jump", "hit", "pass", "near",
];

/// The noun of a figure whose number it is said to be.
pub fn find(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> Option<Counted> {
    bracketed(article, layout, figures, index).or_else(|| number_of(article, layout, index))
}

/// "cases (10,306)": the plural right before the brackets that hold nothing else.
fn bracketed(article: &Article<'_>, layout: &Layout, figures: &[Figure], index: usize) -> Option<Counted> {
    let place = &layout.places[index];
    let noun = place.first.checked_sub(2).filter(|&at| at >= place.sentence.start)?;
    let brackets = &*article.tokens[place.first - 1].lower == "("
        && article.tokens.get(place.last).is_some_and(|t| &*t.lower == ")");
    let plain = figures[index].change != Some(Change::By) && layout.owner(noun).is_none();
    (brackets && plain && grammar::is_plural(&article.tokens[noun])).then(|| counted(article, noun))
}

/// "The number of unemployed persons has risen by 2.2 million": what it is the number of.
fn number_of(article: &Article<'_>, layout: &Layout, index: usize) -> Option<Counted> {
    let place = &layout.places[index];
    let start = place.sentence.start.max(place.first.saturating_sub(REACH));
    let word = |at: usize| &*article.tokens[at].lower;
    let of = (start + 1..place.first).rev().find(|&at| word(at) == "of" && word(at - 1) == "number")?;
    let phrase =
        |at: &usize| matches!(article.tokens[*at].pos, Pos::Noun | Pos::Adjective | Pos::Participle | Pos::Determiner);
    let head = (of + 1..place.first).take_while(phrase).find(|&at| article.tokens[at].pos == Pos::Noun)?;
    let head = (head..place.first).take_while(|&at| article.tokens[at].pos == Pos::Noun).last()?;
    let between = head + 1..place.first;
    let plural = grammar::is_plural(&article.tokens[head]) || word(head) == "people";
    // "brings the number of deaths to 591"
    let brought = head + 2 == place.first && word(head + 1) == "to";
    let lead = start.max(of.saturating_sub(BRINGS));
    if brought && plural && (lead..of).any(|at| change::changes(&article.tokens[at])) {
        return Some(counted(article, head));
    }
    let ties = |at: usize| TIES.contains(&&*article.tokens[at].lemma) || grammar::is_be(&article.tokens[at]);
    let verb = between.clone().rev().find(|&at| ties(at))?;
    let small = |at: usize| {
        matches!(article.tokens[at].pos, Pos::Adverb | Pos::Determiner)
            || matches!(word(at), "to" | "by" | "from" | "at" | "than" | "more" | "about" | "around" | "over" | "some")
            || is_peak(article, at)
    };
    let apart = between.clone().any(|at| grammar::joins(&article.tokens[at]) || word(at) == "but");
    let alone = plural && !apart && (verb + 1..place.first).all(small);
    alone.then(|| counted(article, head))
}

/// "a staggering new high of": the words of a peak, up to its "of".
fn is_peak(article: &Article<'_>, at: usize) -> bool {
    let token = &article.tokens[at];
    let peak = |at: usize| matches!(&*article.tokens[at].lower, "high" | "low" | "record" | "peak" | "total");
    matches!(token.pos, Pos::Adjective | Pos::Gerund) || peak(at) || (&*token.lower == "of" && peak(at - 1))
}

pub(super) fn counted(article: &Article<'_>, noun: usize) -> Counted {
    let token = &article.tokens[noun];
    Counted { head: token.lemma.to_string(), span: token.span }
}

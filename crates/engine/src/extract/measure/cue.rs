//! Cues against tokens: whether the words of a cue stand at a place.

use super::{
    context,
    figured::Figured,
    table::{self, Cue, Slot},
};
use crate::{
    extract::MeasureHit,
    text::{Article, Pos, Token},
};
use std::ops::Range;

/// Tokens within which the later word of a cue follows: "lost their lives".
const LATER: usize = 6;

/// Words that may stand inside a cue of several words: "in [military] aid".
const INSIDE: usize = 2;

/// A measure found, and the tokens that say it.
#[derive(Clone, Debug)]
pub struct Hit {
    measure: usize,
    /// The tokens that say it.
    pub tokens: Range<usize>,
    /// Where the figure stands to them.
    pub slot: Slot,
}

impl Hit {
    /// A hit of a cue.
    pub fn new(cue: &Cue, tokens: Range<usize>) -> Self {
        Self { measure: cue.measure, tokens, slot: cue.slot }
    }

    /// The measure, as an index into the table.
    pub fn measure_index(&self) -> usize {
        self.measure
    }

    /// The measure's row.
    pub fn row(&self) -> &'static table::Measure {
        &table::table().measures[self.measure]
    }

    /// What is kept of it.
    pub fn measure(&self, article: &Article<'_>) -> MeasureHit {
        let last = self.tokens.end.max(self.tokens.start + 1) - 1;
        MeasureHit { id: self.row().id, span: article.tokens[self.tokens.start].span.join(article.tokens[last].span) }
    }
}

/// Whether a token is a word of a cue, in its base form or as written.
pub fn is(token: &Token<'_>, word: &str) -> bool {
    *token.lemma == *word || *token.lower == *word
}

/// Where the words `rest` end that begin at `at`, each next to the other.
pub fn follows(figured: &Figured<'_, '_>, at: usize, rest: &[&str]) -> Option<usize> {
    rest.iter()
        .enumerate()
        .all(|(i, word)| figured.token(at + i).is_some_and(|t| is(t, word)))
        .then_some(at + rest.len())
}

/// The measure that the verb at `at` gives a figure in `slot`; the verb's further words follow it, or the figure.
pub fn of_verb(figured: &Figured<'_, '_>, at: usize, slot: Slot) -> Option<Hit> {
    let hits = cues_of(figured, at).filter(|cue| {
        cue.slot == slot
            && figured.admits_kind(cue)
            && figured.admits_noun(cue)
            && cue.by.is_none_or(|class| context::is_subject(figured, at, class))
    });
    Figured::best(hits.filter_map(|cue| {
        let end = verb_end(figured, at, cue)?;
        Some((
            Hit::new(cue, at..end),
            cue.rest.len() + usize::from(cue.later.is_some()) + usize::from(cue.asks.is_some()),
        ))
    }))
}

/// The cues of the verb at `at`, of its base form and of its form as written: whoever is fatally shot, stabbed or struck is
/// killed.
fn cues_of(figured: &Figured<'_, '_>, at: usize) -> impl Iterator<Item = &'static Cue> {
    let found = figured.token(at).map_or([None, None], |verb| {
        let fatal = figured.before(at).is_some_and(|t| matches!(&*t.lower, "fatally" | "mortally"));
        let verbs = &table::table().verbs;
        if fatal {
            return [verbs.get("kill"), None];
        }
        // "to lay off" is read as a form of "lie", "and wounded 4 more" as a noun.
        let past = || verbs.get(verb.lower.strip_suffix("ed")?);
        let form = (verb.lower != verb.lemma).then(|| verbs.get(&*verb.lower)).flatten();
        let base = verbs.get(&*verb.lemma);
        [base.or_else(|| if form.is_none() { past() } else { None }), form]
    });
    found.into_iter().flatten().flatten()
}

/// The measure of the verb at `at` whatever the figure counts: the noun stands elsewhere ("the number of people killed
/// rose to 45").
pub fn of_verb_like(figured: &Figured<'_, '_>, at: usize, slot: Slot) -> Option<Hit> {
    let cues = table::table().verbs.get(&*figured.token(at)?.lemma)?;
    let cue = cues.iter().find(|c| {
        c.slot == slot && c.rest.is_empty() && c.asks.is_none() && c.by.is_none() && figured.admits_kind(c)
    })?;
    Some(Hit::new(cue, at..at + 1))
}

/// The measure that the verb at `at` gives a figure behind the preposition `word`: "sentenced her to 12 years".
pub fn of_verb_with(figured: &Figured<'_, '_>, at: usize, word: &str) -> Option<Hit> {
    let hits = cues_of(figured, at).filter(|cue| {
        cue.slot == Slot::Object
            && cue.rest.last() == Some(&word)
            && figured.admits_kind(cue)
            && figured.admits_noun(cue)
    });
    Figured::best(hits.filter_map(|cue| {
        let inner = &cue.rest[..cue.rest.len() - 1];
        follows(figured, at + 1, inner).map(|end| (Hit::new(cue, at..end), cue.rest.len()))
    }))
}

/// The measure of the letters joined to a numeral: "13,000-strong".
pub fn of_joined(figured: &Figured<'_, '_>) -> Option<Hit> {
    let word = figured.joined.to_lowercase();
    let table = table::table();
    // "a 35,000-seat stadium"
    let behind =
        |class: &str| (figured.place.last..figured.place.last + INSIDE).any(|at| context::is_one(figured, at, class));
    let fits = |c: &&Cue| c.rest.is_empty() && figured.admits_kind(c) && c.asks.is_none_or(behind);
    let state = table.states.get(word.as_str()).into_iter().flatten().find(fits);
    let noun = || {
        let cues = table.nouns.get(word.as_str()).into_iter().flatten();
        cues.into_iter()
            .find(|c| c.slot == Slot::Value && c.before.is_empty() && c.rest.is_empty() && figured.admits_kind(c))
    };
    state.or_else(noun).map(|cue| Hit::new(cue, figured.place.last - 1..figured.place.last))
}

/// Where the words of a verb's cue end; none where they do not stand there.
pub fn verb_end(figured: &Figured<'_, '_>, at: usize, cue: &Cue) -> Option<usize> {
    if let Some(later) = cue.later {
        return (at + 1..at + 1 + LATER).find(|&i| figured.token(i).is_some_and(|t| is(t, later))).map(|i| i + 1);
    }
    // "forced 3,000 from their homes"; but of "killed 4 and injured 9" each verb has its own.
    let parted = cue.slot == Slot::Object && cue.rest.first().is_some_and(|word| !matches!(*word, "and" | "or"));
    let behind = || follows(figured, figured.place.end, &cue.rest).map(|_| at + 1);
    follows(figured, at + 1, &cue.rest).or_else(|| if parted { behind() } else { None })
}

/// The measure that the noun at `at` gives, among the slots asked for.
pub fn of_noun(figured: &Figured<'_, '_>, at: usize, slots: &[Slot], weak: bool) -> Option<Hit> {
    // "the number of injured", "the total killed"
    let people = || figured.before(at).is_some_and(|t| matches!(&*t.lower, "of" | "total" | "number"));
    let nominal = |pos| match pos {
        Pos::Verb | Pos::Participle => people(),
        _ => pos != Pos::Auxiliary,
    };
    let token = figured.token(at).filter(|t| nominal(t.pos))?;
    let table = table::table();
    let cues = table.nouns.get(&*token.lemma).or_else(|| table.nouns.get(&*token.lower))?;
    let fit = cues.iter().filter(|cue| {
        slots.contains(&cue.slot)
            && cue.weak == weak
            && figured.admits_kind(cue)
            && (cue.asks.is_none() || (figured.place.head.is_some() && figured.admits_noun(cue)))
    });
    Figured::best(fit.filter_map(|cue| {
        let start = at.checked_sub(cue.before.len())?;
        let before = (0..cue.before.len()).all(|i| figured.token(at - 1 - i).is_some_and(|t| is(t, cue.before[i])));
        let end = follows(figured, at + 1, &cue.rest)?;
        before.then(|| (Hit::new(cue, start..end), cue.before.len() + cue.rest.len()))
    }))
}

/// The measure that the words at `at` give a figure in front of them.
pub fn of_state(figured: &Figured<'_, '_>, at: usize) -> Option<Hit> {
    let cues = table::table().states.get(&*figured.token(at)?.lower)?;
    Figured::best(cues.iter().filter(|cue| figured.admits_kind(cue) && person_alone(figured, cue)).filter_map(|cue| {
        let end = state_end(figured, at + 1, &cue.rest)?;
        // "in damages" is not "in damage", though their base form is one.
        let exact = cue.rest.last().is_some_and(|last| figured.token(end - 1).is_some_and(|t| *t.lower == **last));
        Some((Hit::new(cue, at..end), 2 * cue.rest.len() + usize::from(exact)))
    }))
}

/// A state is said of the nouns that the measure takes.
fn person_alone(figured: &Figured<'_, '_>, cue: &Cue) -> bool {
    let any = cue.asks.is_none() && table::table().measures[cue.measure].of.is_empty();
    any || figured.place.head.is_none() || figured.admits_noun(cue)
}

/// The rest of a state: its words, the last of them after at most two others of its noun phrase.
fn state_end(figured: &Figured<'_, '_>, at: usize, rest: &[&str]) -> Option<usize> {
    let Some((last, inner)) = rest.split_last() else { return Some(at) };
    let at = follows(figured, at, inner)?;
    let end = (at..=at + INSIDE).find(|&i| figured.token(i).is_some_and(|t| is(t, last)))?;
    let inside =
        (at..end).all(|i| figured.token(i).is_some_and(|t| matches!(t.pos, Pos::Adjective | Pos::Noun | Pos::Name)));
    inside.then_some(end + 1)
}

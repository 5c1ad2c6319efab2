//! A figure with its surroundings: what the scanners of measures ask about it.

use super::{
    cue::Hit,
    governor,
    table::{self, Cue, Measure, Slot},
};
use crate::{
    extract::{
        Figure, grammar,
        layout::{Layout, Place},
        noun,
    },
    text::{Article, Pos, Token},
};
use std::ops::Range;
use variorum_story::{Change, Kind};

/// A figure with its surroundings.
pub struct Figured<'a, 't> {
    /// The article's tokens.
    pub tokens: &'a [Token<'t>],
    /// Clauses and figures among them.
    pub layout: &'a Layout,
    /// Where the figure stands.
    pub place: &'a Place,
    /// What sort of figure it is.
    pub kind: Kind,
    /// Its unit.
    pub unit: Option<&'static str>,
    /// Its part in a stated change.
    pub change: Option<Change>,
    /// Letters joined to the numeral: of "13,000-strong", "strong".
    pub joined: &'a str,
    /// The rule that found it.
    pub rule: &'static str,
    /// Whether figures that stand elsewhere are dates.
    figures: &'a [Figure],
}

impl<'a, 't> Figured<'a, 't> {
    /// A figure of an article.
    pub fn new(article: &'a Article<'t>, layout: &'a Layout, figures: &'a [Figure], index: usize) -> Self {
        let (figure, place) = (&figures[index], &layout.places[index]);
        let joined = place
            .last
            .checked_sub(1)
            .filter(|&last| last >= place.first)
            .and_then(|last| article.text.get(figure.span.end as usize..article.tokens[last].span.end as usize))
            .map_or("", |rest| rest.trim_start_matches(|c: char| !c.is_alphabetic()));
        Self {
            tokens: &article.tokens,
            layout,
            place,
            kind: figure.kind,
            unit: figure.unit,
            change: figure.change,
            joined,
            rule: figure.rule,
            figures,
        }
    }

    /// The article's tokens up to the end of the figure's sentence.
    pub fn of_sentence(&self) -> &'a [Token<'t>] {
        &self.tokens[..self.place.sentence.end]
    }

    /// A token of the figure's sentence.
    pub fn token(&self, at: usize) -> Option<&'a Token<'t>> {
        self.place.sentence.contains(&at).then(|| &self.tokens[at])
    }

    /// The token in front of `at`, in the same sentence.
    pub fn before(&self, at: usize) -> Option<&'a Token<'t>> {
        at.checked_sub(1).and_then(|at| self.token(at))
    }

    /// Whether a token stands in the clause of the figure's first token.
    pub fn same_clause(&self, at: usize) -> bool {
        self.layout.clause(at) == self.layout.clause(self.place.first)
    }

    /// Whether a token is part of some figure, and whether that is a date.
    pub fn owner(&self, at: usize) -> Option<&'a Figure> {
        self.layout.owner(at).and_then(|index| self.figures.get(index))
    }

    /// Whether a token is part of a date.
    pub fn in_date(&self, at: usize) -> bool {
        self.owner(at).is_some_and(Figure::is_date)
    }

    /// Whether the figure's kind can state the cue's measure. The difference in a stated change is often a percentage of
    /// what has another kind; its noun says of what, no words behind it do ("up 12 % from a year earlier").
    pub fn admits_kind(&self, cue: &Cue) -> bool {
        let measure = &table::table().measures[cue.measure];
        let difference = self.change == Some(Change::By) && self.kind == Kind::Percent;
        let of_a_noun = matches!(cue.slot, Slot::Counts | Slot::Value);
        measure.admits(self.kind, self.unit) || (difference && of_a_noun && measure.has_amounts())
    }

    /// Whether what the figure counts can be taken by the cue's verb.
    pub fn admits_noun(&self, cue: &Cue) -> bool {
        let asked = cue.asks.as_ref().map_or(&table::table().measures[cue.measure].of[..], std::slice::from_ref);
        self.admits_class(asked)
    }

    /// Whether a measure's verbs take what the figure counts.
    pub fn is_taken_by(&self, measure: &Measure) -> bool {
        self.admits_class(&measure.of)
    }

    /// Whether it counts people by a noun that is written.
    pub fn counts_people(&self) -> bool {
        self.place.head.is_some_and(|head| self.counts_a(head, "person"))
    }

    /// Whether it says in numbers what was just told as a share: "10 percent of its workforce, or some 1,400 employees".
    pub fn restates_a_share(&self) -> bool {
        let before = self.layout.places.partition_point(|place| place.first < self.place.first).checked_sub(1);
        let Some(share) = before.filter(|&before| self.figures[before].kind == Kind::Percent) else { return false };
        match self.tokens.get(self.layout.places[share].end..self.place.first) {
            Some([comma]) => grammar::is_comma(comma),
            Some([comma, or]) => grammar::is_comma(comma) && grammar::joins(or),
            _ => false,
        }
    }

    fn admits_class(&self, asked: &[&str]) -> bool {
        if asked.is_empty() && self.kind == Kind::Percent {
            // "spends 12 percent of revenue": a part of what it is a part of, not an amount.
            return false;
        }
        if asked.is_empty() || (matches!(self.kind, Kind::Money | Kind::Duration | Kind::Measure)) {
            return true;
        }
        match self.place.head {
            None => {
                let people = |class: &&str| *class == "person" || class.starts_with("person not ");
                asked.iter().any(people) && self.kind != Kind::Percent
            }
            Some(head) => asked.iter().any(|class| self.counts_a(head, class)),
        }
    }

    fn counts_a(&self, head: usize, class: &str) -> bool {
        let token = &self.tokens[head];
        if token.pos == Pos::Name {
            return class.starts_with("person");
        }
        let before = (head > self.place.last).then(|| &*self.tokens[head - 1].lemma);
        if let Some((class, other)) = class.split_once(" not ") {
            return noun::is_a(&token.lemma, before, class) && !noun::is_a(&token.lemma, before, other);
        }
        noun::is_a(&token.lemma, before, class)
    }

    /// Whether the figure states the whole that another is part of: the 200 of "187 of the 200 seats".
    pub fn is_whole(&self) -> bool {
        let mut at = self.place.first;
        let floor = at.saturating_sub(super::REACH);
        while let Some(token) = self.before(at).filter(|_| at > floor)
            && (matches!(token.pos, Pos::Determiner | Pos::Adjective) || &*token.lemma == "total")
        {
            at -= 1;
        }
        // "out of an initial total of 13,800"
        if self.before(at).is_some_and(|t| &*t.lower == "of") && at >= 2 && &*self.tokens[at - 2].lemma == "total" {
            at -= 2;
            while at > floor && self.before(at).is_some_and(|t| matches!(t.pos, Pos::Determiner | Pos::Adjective)) {
                at -= 1;
            }
        }
        let Some(of) = self.before(at).filter(|t| &*t.lower == "of") else { return false };
        let _ = of;
        let out = at >= 2 && &*self.tokens[at - 2].lower == "out";
        out || (at >= 2
            && self
                .owner(at - 2)
                .is_some_and(|f| matches!(f.kind, Kind::Count | Kind::Percent | Kind::Ratio | Kind::Vague)))
    }

    /// Whether a preposition takes the figure's phrase, so that it is no subject.
    pub fn under_preposition(&self) -> bool {
        let mut at = self.place.first;
        let floor = at.saturating_sub(super::REACH);
        // "in which 24 people died": the preposition takes "which" alone.
        let describes = |t: &Token<'_>| matches!(t.pos, Pos::Determiner | Pos::Adjective) && !grammar::is_relative(t);
        while at > floor {
            // "A total of 45 people were hurt": the total is theirs.
            let of = self.before(at).is_some_and(|t| &*t.lower == "of");
            let total = of && self.before(at - 1).is_some_and(|t| governor::is_transparent(&t.lemma));
            if !total && !self.before(at).is_some_and(describes) {
                break;
            }
            at = at.saturating_sub(if total { 2 } else { 1 });
        }
        // "after 3 officers were injured": what begins a clause takes no phrase.
        let begins_clause = at >= 2 && self.layout.clause(at - 1) != self.layout.clause(at - 2);
        self.before(at).is_some_and(|t| t.pos == Pos::Preposition && !(begins_clause && grammar::may_subordinate(t)))
    }

    /// The best of the cues that fit: the one with the most words.
    pub fn best(hits: impl Iterator<Item = (Hit, usize)>) -> Option<Hit> {
        hits.max_by_key(|(hit, words)| (*words, std::cmp::Reverse(hit.measure_index()))).map(|(hit, _)| hit)
    }

    /// The tokens from `at` on, no further than the reach of the search.
    pub fn ahead(&self, at: usize) -> Range<usize> {
        at..self.place.sentence.end.min(at + super::REACH).max(at)
    }
}

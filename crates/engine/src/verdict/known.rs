//! The figures of a story as verdicts ask for them: by id, and by source and measure.

use super::{Given, pair};
use std::collections::BTreeMap;
use variorum_story::{Answer, Day, Figure, Kind, Scope};

/// The figures of a story.
pub(crate) struct Known<'s> {
    by_id: BTreeMap<&'s str, &'s Figure>,
    by_measure: BTreeMap<(&'s str, Option<&'s str>), Vec<&'s Figure>>,
    /// Of every source the first that can tell something by their value alone.
    telling: BTreeMap<&'s str, Vec<&'s Figure>>,
}

impl<'s> Known<'s> {
    pub fn new(figures: impl Iterator<Item = &'s Figure>) -> Self {
        let mut known = Self { by_id: BTreeMap::new(), by_measure: BTreeMap::new(), telling: BTreeMap::new() };
        for figure in figures {
            known.by_id.insert(&figure.id, figure);
            known.by_measure.entry((&figure.source, figure.measure.as_deref())).or_default().push(figure);
            let telling: &mut Vec<_> = known.telling.entry(&figure.source).or_default();
            if telling.len() < TOLD && figure.value.is_some_and(|value| value >= TELLING) {
                telling.push(figure);
            }
        }
        known
    }

    /// An answer as the rules see it; `named` are the scopes that the editor named. None where a figure of it is not known.
    pub fn given(&self, answer: &Answer, published: Option<Day>, named: Vec<Scope>) -> Option<Given<'s>> {
        let stated = *self.by_id.get(&*answer.figure)?;
        let mut scope = named;
        // Of a place the region is what it states, no restriction.
        let restrictions = stated.scope.iter().filter(|q| !pair::is_place(stated) && !NOW.contains(&&*q.lemma));
        scope.extend(restrictions.map(|q| Scope { kind: q.kind, lemma: q.lemma.clone() }));
        let also = answer.also.iter().filter_map(|id| self.by_id.get(&**id).copied()).collect();
        Some(Given { figure: stated, also, beside: self.beside(answer, stated), scope, published })
    }

    /// What the source of an answer states besides: of the same measure first, then what tells something by its value alone.
    fn beside(&self, answer: &Answer, stated: &Figure) -> Vec<&'s Figure> {
        let Some(measure) = stated.measure.as_deref() else { return Vec::new() };
        let own = |figure: &Figure| figure.id == answer.figure || answer.also.contains(&figure.id);
        // One sum of money or per cent is easily said of two things, one number of people and things hardly.
        let counts = |figure: &Figure| matches!(figure.kind, Kind::Count | Kind::Range);
        let tells = |figure: &Figure| {
            let other = figure.measure.as_deref() != Some(measure);
            other && (counts(figure) && counts(stated) || figure.kind == stated.kind && figure.measure.is_none())
        };
        let of_it = self.by_measure.get(&(&*stated.source, Some(measure))).into_iter().flatten().copied();
        let others = self.telling.get(&*stated.source).into_iter().flatten().copied().filter(|figure| tells(figure));
        of_it.chain(others).filter(|figure| !own(figure)).take(MOST).collect()
    }
}

/// Figures of a source that are looked at beside an answer: more than an account of results has of one measure. They are compared
/// with those of every other source.
const MOST: usize = 24;

/// Figures of a source that are asked whether their value tells something: more than an article has, and no table's.
const TOLD: usize = 96;

/// Words that hold a count for the day on which it is told, as every account's is.
const NOW: [&str; 3] = ["so far", "currently", "at present"];

/// Numbers below this stand for one thing or another in every text: one that nothing else ties to a measure tells nothing.
const TELLING: f64 = 10.0;

//! Places of framing → short quotations, within what is left of each source's allowance after the figures.

use crate::{quote::Ledger, reading::Reading};
use std::collections::{BTreeMap, BTreeSet};
use variorum_story::{Act, Claim, Emphasis, Framing, Label, Part, Quotation, Referent, Row, SourceId, Span, Subject};

/// Puts the lists that have one item for each source into the order of the accounts, and quotes every place; what no word is
/// left for is not published, and no source is said to lack it. `ledgers` has one for each reading. The own words of the first
/// finding of every sort come first, then those of the second and so on; then words around them, then what is said again.
pub(crate) fn quote<'t>(framing: &mut Framing, readings: &[Reading<'t>], ledgers: &mut [Ledger<'t>]) {
    let order: BTreeMap<&str, usize> = readings.iter().enumerate().map(|(at, r)| (r.account.id, at)).collect();
    let mut desk = Desk { readings, ledgers, order };
    desk.core(&framing.referents);
    let most = framing.acts.len().max(framing.claims.len()).max(framing.referents.len());
    for round in [Round::Own, Round::Context, Round::Later] {
        for at in 0..most {
            framing.acts.get_mut(at).into_iter().for_each(|act| desk.act(act, round));
            framing.claims.get_mut(at).into_iter().for_each(|claim| desk.claim(claim, round));
            if matches!(round, Round::Own) {
                framing.referents.get(at).into_iter().for_each(|referent| desk.first_labels(referent));
                framing.emphasis.get(at).into_iter().for_each(|emphasis| desk.marks(emphasis));
            }
        }
    }
    framing.acts.retain_mut(is_shared_act);
    framing.claims.retain_mut(is_shared_claim);
    framing.referents.retain_mut(|referent| desk.referent(referent));
    framing.coverage.iter_mut().for_each(|row| desk.row(row));
    framing.emphasis.retain_mut(|emphasis| desk.emphasis(emphasis));
    let subjects: BTreeSet<Subject> = subjects(framing).collect();
    framing.emphasis.retain(|emphasis| subjects.contains(&emphasis.subject));
}

/// What is published that hedges can be on.
fn subjects(framing: &Framing) -> impl Iterator<Item = Subject> {
    let referents = framing.referents.iter().map(|referent| Subject::Referent(referent.id.clone()));
    let claims = framing.claims.iter().map(|claim| Subject::Claim(claim.id.clone()));
    referents.chain(claims).chain(framing.acts.iter().map(|act| Subject::Act(act.id.clone())))
}

/// Drops the reports that are not quoted; whether two sources are left. One whose words may not be quoted is not said to have
/// nothing.
fn is_shared_act(act: &mut Act) -> bool {
    act.deeds.iter_mut().for_each(|deed| deed.tellings.retain(|t| !t.quotation.surface.is_empty()));
    act.deeds.iter().filter(|deed| !deed.tellings.is_empty()).count() > 1
}

/// The same of claims.
fn is_shared_claim(claim: &mut Claim) -> bool {
    claim.positions.iter_mut().for_each(|position| position.statements.retain(|s| !s.quotation.surface.is_empty()));
    claim.positions.iter().filter(|position| !position.statements.is_empty()).count() > 1
}

/// Words of a quotation in all: of a source's first report of an act or claim, of its later ones, of a hedge.
const FIRST: usize = 9;
const LATER: usize = 5;

/// Words of a name that is quoted before all else.
const SHORT: usize = 2;

/// What is quoted first: of each source the words of its first report, then those around them, then its later reports.
#[derive(Clone, Copy)]
enum Round {
    Own,
    Context,
    Later,
}

impl Round {
    /// The items of a list that it is for.
    fn of<T>(self, items: &mut [T]) -> &mut [T] {
        let (first, rest) = items.split_at_mut(items.len().min(1));
        if matches!(self, Self::Later) { rest } else { first }
    }
}

/// Quotes from any source.
struct Desk<'d, 't> {
    readings: &'d [Reading<'t>],
    ledgers: &'d mut [Ledger<'t>],
    order: BTreeMap<&'d str, usize>,
}

impl<'t> Desk<'_, 't> {
    /// Referents whose labels are quoted before all else, so that long acts do not use up what they need.
    const CORE: usize = 6;

    /// Sets words aside for the most important labels.
    fn core(&mut self, referents: &[Referent]) {
        for naming in referents.iter().take(Self::CORE).flat_map(|r| &r.namings) {
            // A name in full says nothing new, and takes many words.
            let short = |label: &&Label| label.rule != "same-name" || label.words.split(' ').count() <= SHORT;
            for label in naming.labels.iter().filter(short) {
                self.set_aside(&naming.source, label.first.span);
            }
        }
    }

    /// Sets words aside for the first label that each source has of a referent.
    fn first_labels(&mut self, referent: &Referent) {
        for naming in &referent.namings {
            naming.labels.first().into_iter().for_each(|label| {
                self.set_aside(&naming.source, label.first.span);
            });
        }
    }

    /// Sets words aside for hedges and words of force.
    fn marks(&mut self, emphasis: &Emphasis) {
        emphasis.marked.iter().for_each(|mark| {
            self.set_aside(&mark.source, mark.quotation.span);
        });
    }

    /// Takes a place's own words from what may be quoted, so that they can be quoted later; `false` where no words are left
    /// for it, or they are a whole sentence.
    fn set_aside(&mut self, source: &str, place: Span) -> bool {
        self.ledger(source, place).is_some_and(|(ledger, _)| ledger.set_aside(place).is_some())
    }

    /// Quotes the reports of an act that a round is for.
    fn act(&mut self, act: &mut Act, round: Round) {
        act.deeds.sort_by_cached_key(|deed| self.place(&deed.source));
        for deed in &mut act.deeds {
            for telling in round.of(&mut deed.tellings) {
                let others = [&mut telling.actor, &mut telling.patient, &mut telling.holder];
                let parts = std::iter::once(&mut telling.verb).chain(others.into_iter().flatten());
                self.words(&deed.source, &mut telling.quotation, parts, round);
            }
        }
    }

    /// Quotes the statements of a claim that a round is for.
    fn claim(&mut self, claim: &mut Claim, round: Round) {
        claim.positions.sort_by_cached_key(|position| self.place(&position.source));
        for position in &mut claim.positions {
            for statement in round.of(&mut position.statements) {
                let parts = statement.holders.iter_mut().chain(&mut statement.cue);
                self.words(&position.source, &mut statement.quotation, parts, round);
            }
        }
    }

    /// Quotes the words of one report or statement and its parts, then words around it. A later one without its parts is
    /// not worth its words.
    fn words<'p>(
        &mut self,
        source: &SourceId,
        quotation: &mut Quotation,
        parts: impl Iterator<Item = &'p mut Part>,
        round: Round,
    ) {
        match round {
            Round::Own if self.quote(source, quotation, 0) => parts.for_each(|part| {
                self.part(source, part);
            }),
            Round::Context if !quotation.surface.is_empty() => {
                self.quote(source, quotation, FIRST);
            }
            Round::Later if self.quote(source, quotation, 0) => {
                let mut whole = true;
                parts.for_each(|part| whole &= self.part(source, part));
                self.quote(source, quotation, LATER);
                if !whole {
                    quotation.surface.clear();
                }
            }
            _ => {}
        }
    }

    fn referent(&mut self, referent: &mut Referent) -> bool {
        referent.namings.sort_by_cached_key(|naming| self.place(&naming.source));
        for naming in &mut referent.namings {
            let found = naming.labels.len();
            naming.labels.retain_mut(|label| self.quote(&naming.source, &mut label.first, 0));
            naming.unquoted = (found - naming.labels.len()) as u32;
        }
        referent.namings.iter().filter(|naming| !naming.labels.is_empty()).count() > 1
    }

    fn row(&mut self, row: &mut Row) {
        row.cells.sort_by_cached_key(|cell| self.place(&cell.source));
        for cell in &mut row.cells {
            let quoted = |first: &mut Quotation| self.quote(&cell.source, first, 0);
            cell.first = cell.first.take().and_then(quoted_or_none(quoted));
        }
    }

    fn emphasis(&mut self, emphasis: &mut Emphasis) -> bool {
        for marks in [&mut emphasis.marked, &mut emphasis.against] {
            marks.sort_by_cached_key(|mark| (self.place(&mark.source), mark.quotation.span));
            marks.retain_mut(|mark| self.quote(&mark.source, &mut mark.quotation, LATER));
        }
        !emphasis.marked.is_empty() && !emphasis.against.is_empty()
    }

    fn place(&self, source: &str) -> usize {
        self.order.get(source).copied().unwrap_or(usize::MAX)
    }

    /// Leaves a part its words where they may be quoted, and says whether.
    fn part(&mut self, source: &SourceId, part: &mut Part) -> bool {
        let quoted = self.set_aside(source, part.span);
        if !quoted {
            part.words.clear();
        }
        quoted
    }

    /// Fills in a quotation that holds its place, with at most `most` words in all; `false` where no words are left for it,
    /// or they are a whole sentence.
    fn quote(&mut self, source: &str, quotation: &mut Quotation, most: usize) -> bool {
        let Some((ledger, sentence)) = self.ledger(source, quotation.span) else { return false };
        let quoted = match most {
            0 => ledger.quote_alone(sentence, quotation.span),
            most => ledger.quote(sentence, quotation.span, most),
        };
        let found = quoted.is_some();
        *quotation = quoted.unwrap_or_default();
        found
    }

    /// What is left of a source, and the sentence of a place, where that has words besides the place's.
    fn ledger(&mut self, source: &str, place: Span) -> Option<(&mut Ledger<'t>, Span)> {
        let at = self.place(source);
        let (reading, ledger) = self.readings.get(at).zip(self.ledgers.get_mut(at))?;
        let sentence = reading.article.sentence_at(place);
        ledger.is_part(sentence, place).then(|| (ledger, sentence.join(place)))
    }
}

/// A quotation that could be filled in.
fn quoted_or_none(mut quote: impl FnMut(&mut Quotation) -> bool) -> impl FnMut(Quotation) -> Option<Quotation> {
    move |mut quotation| quote(&mut quotation).then_some(quotation)
}

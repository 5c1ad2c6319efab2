//! Acts → who did one act in several accounts: where those that name an actor all name one referent, and another account has no
//! label of it, that account's actor is possibly the same.
//!
//! Only of acts that a figure, a name or what is asked for joins. Names are told apart by their forms, never by what they do.

use crate::{
    framing::context::Context,
    lexicon::{self, WordSet},
    text::Pos,
};
use std::{collections::BTreeSet, sync::LazyLock};
use variorum_story::{Act, ActForm, Certainty, Part, Span};

/// Words of a source that possibly stand for a referent.
pub(crate) struct Slot {
    /// Id of the referent.
    pub referent: String,
    /// The source, as an index.
    pub source: usize,
    /// The words without their article.
    pub span: Span,
}

/// Nouns whose bearers are nobody in particular: who they are is not told by what another account calls them.
static ANYBODY: LazyLock<WordSet> = LazyLock::new(|| lexicon::rows("en/anybody").map(|row| row[0]).collect());

/// The actors that possibly are who other accounts of the act name.
pub(crate) fn slots(context: &Context<'_, '_>, acts: &[Act]) -> Vec<Slot> {
    let mut found: Vec<Slot> = acts.iter().flat_map(|act| of_act(context, act)).collect();
    found.sort_by_key(|slot| (slot.source, slot.span));
    found.dedup_by_key(|slot| (slot.source, slot.span));
    found
}

fn of_act(context: &Context<'_, '_>, act: &Act) -> Vec<Slot> {
    let ids: Vec<String> = context.ids().map(|(_, id)| id).collect();
    let mut actors: Vec<(usize, &Part)> = Vec::new();
    for (at, deed) in act.deeds.iter().filter_map(|d| Some((ids.iter().position(|id| *id == d.source)?, d))) {
        let told = deed.tellings.iter().filter(|t| t.link == Certainty::Sure);
        let done = told.filter(|t| matches!(t.form, ActForm::Active | ActForm::PassiveAgent));
        actors.extend(done.filter_map(|t| t.actor.as_ref()).map(|actor| (at, actor)));
    }
    let known: BTreeSet<&String> = actors.iter().filter_map(|(_, actor)| actor.referent.as_ref()).collect();
    let Some(&referent) = known.first().filter(|_| known.len() == 1) else { return Vec::new() };
    let others =
        actors.iter().filter(|(source, part)| part.referent.is_none() && !names(context, referent, &ids[*source]));
    let slot = |&(source, part): &(usize, &Part)| {
        let span = described(context, source, part)?;
        Some(Slot { referent: referent.clone(), source, span })
    };
    others.filter_map(slot).collect()
}

/// Whether a source has a label of a referent.
fn names(context: &Context<'_, '_>, referent: &str, source: &str) -> bool {
    let of = context.published.referents.iter().find(|r| r.id == referent);
    of.is_none_or(|r| r.namings.iter().any(|naming| naming.source == source && !naming.labels.is_empty()))
}

/// The words of an actor without its article, where they describe somebody and name nobody.
fn described(context: &Context<'_, '_>, source: usize, part: &Part) -> Option<Span> {
    let article = &context.readings[source].article;
    let tokens = article.token_at(part.span.start)..article.token_at(part.span.end);
    let words = article.tokens.get(tokens)?;
    let own = &words[words.iter().take_while(|token| token.pos == Pos::Determiner).count()..];
    let (first, last) = (own.first()?, own.last()?);
    let telling = last.pos == Pos::Noun && !ANYBODY.contains(&*last.lemma);
    let named = own.iter().any(|token| matches!(token.pos, Pos::Name | Pos::Pronoun | Pos::Conjunction | Pos::Numeral));
    (telling && !named).then(|| first.span.join(last.span))
}

//! Readings → everything the accounts are contrasted on: the order of the parts.

use super::{
    act, claim,
    context::Context,
    coverage, emphasis,
    label::{self, Forms, Referents},
    weight,
};
use crate::{
    align::{Joined, Names},
    reading::Reading,
};
use variorum_story::{Framing, Theme};

/// Contrasts articles, which come in an order that depends on them alone, as do the questions joined; quotations hold places
/// only.
pub(crate) fn contrast(readings: &[&Reading<'_>], names: &Names, joined: &[Joined]) -> (Vec<Theme>, Framing) {
    let forms = Forms::of(readings, names);
    // Days on which people died answer a question of the same measure, and count nobody.
    let counts = |j: &&Joined| j.answers.len() > 1 && j.noun.is_some() && act::tells_act(j.measure);
    let counts: Vec<&Joined> = joined.iter().filter(counts).collect();
    let referents = Referents::of(readings, names, &counts);
    let published = label::publish(readings, &forms, &referents);
    let context = Context::new(readings, names, &forms, &referents, &published, joined);
    let acts = act::acts(&context);
    let claims = claim::claims(&context);
    let emphasis = emphasis::emphasis(&context, &acts, &claims);
    let themes = weight::compare(readings, names, &forms, &referents);
    let coverage = coverage::coverage(&context, &themes);
    let slots = act::slots(&context, &acts);
    let shown = label::with_slots(published.referents, readings, &slots);
    (themes, Framing { referents: shown, claims, acts, coverage, emphasis })
}

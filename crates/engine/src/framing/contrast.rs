//! Readings → everything the accounts are contrasted on: the order of the parts.

use super::{
    act, claim,
    context::Context,
    coverage, emphasis,
    label::{self, Forms, Referents},
};
use crate::{
    align::{Joined, Names},
    reading::Reading,
};
use variorum_story::{Framing, Theme};

/// Contrasts articles, which come in an order that depends on them alone, as do the questions joined; quotations hold places
/// only.
pub(crate) fn contrast(readings: &[&Reading<'_>], names: &Names, joined: &[Joined], themes: &[Theme]) -> Framing {
    let forms = Forms::of(readings, names);
    let referents = Referents::of(readings, names);
    let published = label::publish(readings, &forms, &referents);
    let context = Context::new(readings, names, &forms, &referents, &published, joined);
    let acts = act::acts(&context);
    let claims = claim::claims(&context);
    let emphasis = emphasis::emphasis(&context, &acts, &claims);
    let coverage = coverage::coverage(&context, themes);
    Framing { referents: published.referents, claims, acts, coverage, emphasis }
}

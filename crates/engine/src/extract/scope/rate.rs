//! What an amount is paid for each of: "$5 a share", "€40 per tonne". Such an amount is no part of a total.
//!
//! The words are the rows of `lexicon/en/rates.tsv` that are of things; stretches of time are compared elsewhere.

use crate::{
    extract::{Figure, layout::Place},
    lexicon::{self, WordSet},
    text::Article,
};
use std::sync::OnceLock;
use variorum_story::{Kind, Qualifier, QualifierKind};

/// "per share" of an amount right before "a share", "per share" or "each share".
pub fn find(article: &Article<'_>, figure: &Figure, place: &Place) -> Option<Qualifier> {
    static THINGS: OnceLock<WordSet> = OnceLock::new();
    let things = THINGS.get_or_init(|| {
        let rows = lexicon::rows("en/rates").filter(|row| row[1] == "thing");
        rows.filter_map(|row| row[0].strip_prefix("a ").or(row[0].strip_prefix("an "))).collect()
    });
    let sentence = &article.tokens[..place.sentence.end];
    let (each, thing) = (sentence.get(place.last)?, sentence.get(place.last + 1)?);
    let of_each = matches!(&*each.lower, "a" | "an" | "per" | "each" | "every");
    (figure.kind == Kind::Money && of_each && things.contains(&*thing.lower)).then(|| Qualifier {
        kind: QualifierKind::Status,
        lemma: format!("per {}", thing.lower),
        span: each.span.join(thing.span),
    })
}

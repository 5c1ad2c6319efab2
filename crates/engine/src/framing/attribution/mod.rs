//! Article → attributions: what the text does not say in its own voice, and whose it says it is.
//!
//! A sentence is searched for cues: verbs of saying, thinking and ordering with a subject, nouns such as "claim that",
//! "according to", and words such as "reportedly". Each rule gives the holder (its whole noun phrase), the cue and the
//! content (the whole clause, its quotation marks included). Then speech that runs on over sentences is joined to the
//! attribution that it belongs to.

mod agentless;
mod clause;
mod cues;
mod noun;
mod phrase;
mod preposition;
mod speech;
mod verb;

pub use cues::Stance;

use crate::text::Article;
use clause::Clause;
use variorum_story::Span;

/// One thing attributed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The holder's noun phrase as written; none where nobody is named ("reportedly", "is blamed").
    pub source: Option<Span>,
    /// The holders one by one where several are joined ("Moscow" and "Bamako"); else the source alone.
    pub holders: Vec<Span>,
    /// For a pronoun, the name before it that it most likely stands for.
    pub antecedent: Option<Span>,
    /// The word or words that attribute: "said", "according to", "called for".
    pub cue: Span,
    /// What is attributed, in order; several stretches where the holder stands between them or speech runs on.
    pub content: Vec<Span>,
    /// How the cue puts it.
    pub stance: Stance,
    /// Whether the cue is negated: "did not say".
    pub negated: bool,
    /// Base form of the cue: "say", "call for".
    pub lemma: &'static str,
    /// The sentence of the cue, as an index into [`Article::sentences`].
    pub sentence: usize,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Every attribution of an article, in order of their cues.
pub fn attributions(article: &Article<'_>) -> Vec<Attribution> {
    let mut found = Vec::new();
    for sentence in 0..article.sentences.len() {
        let first = found.len();
        let clause = Clause::new(article, sentence);
        preposition::find(&clause, &mut found);
        verb::find(&clause, &mut found);
        noun::find(&clause, &mut found);
        agentless::find(&clause, &mut found);
        found[first..].sort_by_key(|a: &Attribution| (a.cue.start, a.cue.end));
        found.dedup_by(|later, first| later.cue.overlaps(first.cue));
    }
    speech::run_on(article, &mut found);
    phrase::antecedents(article, &mut found);
    found
}

/// The attribution that most closely holds a place: of those whose content contains it, the one with the shortest.
pub fn holder_of(attributions: &[Attribution], place: Span) -> Option<&Attribution> {
    let around = |a: &&Attribution| a.content.iter().any(|c| c.contains(place));
    let length = |a: &&Attribution| a.content.iter().map(|c| c.len()).sum::<usize>();
    attributions.iter().filter(around).min_by_key(length)
}

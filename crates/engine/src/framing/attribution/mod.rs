//! Article → attributions: what the text does not say in its own voice, and whose it says it is.
//!
//! A sentence is searched for cues: verbs of saying, thinking and ordering with a subject, nouns such as "claim that",
//! "according to", and words such as "reportedly". Each rule gives the holder (its whole noun phrase), the cue and the
//! content (the whole clause, its quotation marks included). Then speech that runs on over sentences is joined to the
//! attribution that it belongs to, and the turns of an interview are added.

mod agentless;
mod antecedent;
mod clause;
mod complement;
mod cues;
mod extent;
mod inside;
mod near;
mod noun;
mod parallel;
mod passive;
mod phrase;
mod preposition;
mod relative;
mod speech;
mod subject;
mod turn;
mod verb;
mod view;

pub(crate) use clause::Clause;
pub use cues::Stance;
pub(crate) use cues::is_speaker;
pub(crate) use phrase::{names_day, near as phrase_before, right as phrase_after};
pub(crate) use subject::{near_subject, subject};

use crate::text::{Article, Marks};
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
    of_sentences(article, |_| true)
}

/// Those that may hold something in one of `sentences`, and perhaps others: for figures alone, most of a text is not asked.
pub(crate) fn attributions_in(article: &Article<'_>, sentences: Vec<usize>) -> Vec<Attribution> {
    let needed = near::sentences(article, sentences);
    of_sentences(article, |sentence| needed[sentence])
}

fn of_sentences(article: &Article<'_>, needed: impl Fn(usize) -> bool) -> Vec<Attribution> {
    let (mut found, mut own, mut cues) = (Vec::new(), Vec::new(), Vec::new());
    for sentence in 0..article.sentences.len() {
        if !article.sentences[sentence].marks.meets(Marks::ATTRIBUTES) || !needed(sentence) {
            continue;
        }
        let clause = Clause::new(article, sentence);
        cues.clear();
        cues.extend(clause.range.clone().filter(|&at| clause.may_attribute(at)));
        // Of the sentence alone: to order and thin out all found so far at each sentence would cost the square of the text.
        preposition::find(&clause, &cues, &mut own);
        verb::find(&clause, &cues, &mut own);
        noun::find(&clause, &cues, &mut own);
        view::find(&clause, &cues, &mut own);
        agentless::find(&clause, &cues, &mut own);
        own.sort_by_key(|a: &Attribution| (a.cue.start, a.cue.end));
        own.dedup_by(|later, first| later.cue.overlaps(first.cue));
        preposition::cite(&mut own);
        parallel::end_before_next(article, &mut own);
        inside::keep_inside(article, &mut own);
        found.append(&mut own);
    }
    speech::run_on(article, &mut found);
    turn::find(article, &mut found);
    antecedent::antecedents(article, &mut found);
    found
}

/// Finds the attribution of a place without looking at all of them.
#[derive(Clone, Debug)]
pub struct Holders {
    /// Every stretch of content with the index of its attribution, in order of their start.
    stretches: Vec<(Span, usize)>,
}

/// Stretches looked at before a place: nesting deeper than this is none.
const NESTING: usize = 16;

impl Holders {
    /// For the attributions of one article.
    pub fn new(attributions: &[Attribution]) -> Self {
        Self::of_those(attributions, |_| true)
    }

    /// For those of them that are wanted; indices are those of all.
    pub fn of_those(attributions: &[Attribution], wanted: impl Fn(&Attribution) -> bool) -> Self {
        let all = attributions.iter().enumerate().filter(|(_, a)| wanted(a));
        let mut stretches: Vec<(Span, usize)> =
            all.flat_map(|(at, a)| a.content.iter().map(move |&c| (c, at))).collect();
        stretches.sort_unstable();
        Self { stretches }
    }

    /// The attribution that most closely holds a place, as an index: of those whose content contains it, the one whose
    /// stretch is the shortest.
    pub fn of(&self, place: Span) -> Option<usize> {
        let end = self.stretches.partition_point(|(stretch, _)| stretch.start <= place.start);
        let near = &self.stretches[end.saturating_sub(NESTING)..end];
        near.iter()
            .filter(|(stretch, _)| stretch.contains(place))
            .min_by_key(|(stretch, _)| stretch.len())
            .map(|&(_, at)| at)
    }
}

//! A passage of a text: words where they may be shown, gaps where not, marks where findings stand.
//!
//! A quotation gives its words, not where each of them stands: the words before a figure are taken to end where it begins,
//! and those after it to begin where it ends. Where quotations overlap, the words that they share stand once.

use super::gap::{Gap, gap};
use crate::address::Group;
use crate::wording::Lang;
use variorum_story::{Passage, PassageKind, Quotation, Source, Span};

/// A passage as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageView {
    /// What it is.
    pub kind: PassageKind,
    /// Its place in the original, in bytes.
    pub span: Span,
    /// What is shown, in order.
    pub parts: Vec<Part>,
}

/// Words that are shown, or a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words left out.
    Gap(Gap),
    /// Words shown, with the marks among them.
    Said(Vec<Piece>),
}

/// Words or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "every second piece is a mark")]
pub enum Piece {
    /// Words.
    Words(String),
    /// A mark.
    Mark(Mark),
}

/// A finding in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Name of its element: "m-a200".
    pub id: String,
    /// The finding.
    pub find: String,
    /// The verdict's group, which names its style.
    pub group: Group,
    /// The verdict's sign.
    pub sign: &'static str,
    /// The words it rests on.
    pub quotation: Quotation,
    /// Its value in short, where its words stand in another mark already.
    pub inner: Option<String>,
    /// Its value in short.
    pub label: String,
    /// What it is, for those who do not see it.
    pub name: String,
    /// The way to it.
    pub link: String,
}

impl Mark {
    /// The place of its words in the original.
    pub fn span(&self) -> Span {
        self.quotation.span
    }
}

impl PassageView {
    /// Its marks.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        let pieces = self.parts.iter().flat_map(|part| match part {
            Part::Said(pieces) => pieces.as_slice(),
            Part::Gap(_) => &[],
        });
        pieces.filter_map(|piece| match piece {
            Piece::Mark(mark) => Some(mark),
            Piece::Words(_) => None,
        })
    }
}

/// The passages of a source. What is not the article is put together where it stands in a row.
pub fn passages(source: &Source, marks: &[Mark], lang: Lang) -> Vec<PassageView> {
    let mut out: Vec<PassageView> = Vec::new();
    for passage in &source.passages {
        let inside = |mark: &&Mark| passage.span.start <= mark.span().start && mark.span().start < passage.span.end;
        let mut own: Vec<Mark> = marks.iter().filter(inside).cloned().collect();
        own.sort_by_key(|mark| (mark.span().start, mark.span().end));
        let furniture = passage.kind == PassageKind::Furniture;
        if furniture && own.is_empty() && out.last().is_some_and(|last| last.kind == PassageKind::Furniture) {
            continue;
        }
        let parts = match &source.text {
            Some(text) => vec![Part::Said(words(text, passage.span, own))],
            None if furniture && own.is_empty() => Vec::new(),
            None => opened(passage, own, lang),
        };
        out.push(PassageView { kind: passage.kind, span: passage.span, parts });
    }
    out
}

/// A passage whose text may be shown.
fn words(text: &str, passage: Span, marks: Vec<Mark>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = passage.start;
    for mark in marks {
        let span = mark.span();
        if span.start >= at {
            push(&mut pieces, Span { start: at, end: span.start }.of(text));
            at = span.end;
            pieces.push(Piece::Mark(mark));
        } else {
            pieces.push(inner(mark));
        }
    }
    push(&mut pieces, Span { start: at, end: passage.end.max(at) }.of(text));
    pieces
}

/// A mark whose words stand in the one before it: its value in short.
fn inner(mut mark: Mark) -> Piece {
    mark.inner = Some(mark.label.clone());
    Piece::Mark(mark)
}

fn push(pieces: &mut Vec<Piece>, words: &str) {
    if !words.is_empty() {
        pieces.push(Piece::Words(words.to_owned()));
    }
}

/// A passage that may only be quoted, opened at its marks.
fn opened(passage: &Passage, marks: Vec<Mark>, lang: Lang) -> Vec<Part> {
    let density = f64::from(passage.words) / passage.span.len().max(1) as f64;
    let left_out = |bytes: u32| gap(f64::from(bytes) * density, lang).map(Part::Gap);
    let mut parts: Vec<Part> = Vec::new();
    let mut said: Vec<Piece> = Vec::new();
    // Up to where words have been shown or left out, and the words after the last mark, not shown yet.
    let (mut at, mut after) = (passage.span.start, String::new());
    for mark in marks {
        let span = mark.span();
        if span.start < at {
            said.push(inner(mark));
            continue;
        }
        let before = mark.quotation.before.clone();
        let between = shared(&after, &before, (span.start - at) as usize).filter(|_| !said.is_empty());
        if let Some(between) = between {
            push(&mut said, &between);
        } else {
            push(&mut said, &after);
            let from = at + after.len() as u32;
            let until = span.start.saturating_sub(before.len() as u32);
            if !said.is_empty() {
                parts.push(Part::Said(std::mem::take(&mut said)));
            }
            parts.extend(left_out(until.saturating_sub(from)));
            push(&mut said, &before);
        }
        (at, after) = (span.end, mark.quotation.after.clone());
        said.push(Piece::Mark(mark));
    }
    push(&mut said, &after);
    if !said.is_empty() {
        parts.push(Part::Said(said));
    }
    parts.extend(left_out(passage.span.end.saturating_sub(at + after.len() as u32)));
    parts
}

/// The words between two figures whose quotations meet: what follows the first and what comes before the second, what
/// both have once. None where they do not meet. `room` is how many bytes lie between the figures.
fn shared(after: &str, before: &str, room: usize) -> Option<String> {
    if after.len() >= room {
        let between = after.get(..room)?;
        return (before.ends_with(between) || between.ends_with(before)).then(|| between.to_owned());
    }
    if before.len() >= room {
        let between = before.get(before.len() - room..)?;
        return between.starts_with(after).then(|| between.to_owned());
    }
    let overlap = (after.len() + before.len()).checked_sub(room)?;
    let (twice, rest) = before.split_at_checked(overlap)?;
    after.ends_with(twice).then(|| [after, rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The flood killed 12 people and injured 40 others on Sunday, the mayor of the old town said.";

    fn mark(surface: &str, before: &str, after: &str) -> Mark {
        let start = TEXT.find(surface).unwrap();
        Mark {
            id: format!("m-{surface}"),
            find: surface.into(),
            group: Group::Agree,
            sign: "=",
            quotation: Quotation {
                span: Span::new(start, start + surface.len()),
                before: before.into(),
                surface: surface.into(),
                after: after.into(),
                context: None,
            },
            inner: None,
            label: surface.into(),
            name: String::new(),
            link: String::new(),
        }
    }

    fn passage() -> Passage {
        Passage { span: Span::new(0, TEXT.len()), kind: PassageKind::Body, words: 17 }
    }

    /// The parts in short: gaps as their words, marks in brackets.
    fn shown(parts: &[Part]) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Mark(mark) => format!("[{}]", mark.inner.as_ref().unwrap_or(&mark.quotation.surface)),
        };
        let part = |part: &Part| match part {
            Part::Gap(gap) => format!("‹{}›", gap.name),
            Part::Said(pieces) => pieces.iter().map(piece).collect(),
        };
        parts.iter().map(part).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_quotation_opens_its_passage() {
        let parts = opened(&passage(), vec![mark("40", "injured ", " others")], Lang::En);
        assert_eq!(shown(&parts), "‹6 words›|injured [40] others|‹8 words›");
    }

    #[test]
    fn words_that_two_quotations_share_stand_once() {
        let marks = vec![mark("12", "killed ", " people and injured"), mark("40", "people and injured ", "")];
        assert_eq!(
            shown(&opened(&passage(), marks, Lang::En)),
            "‹2 words›|killed [12] people and injured [40]|‹9 words›"
        );
        let marks =
            vec![mark("12", "", " people and injured 40 others"), mark("40", "12 people and injured ", " others")];
        assert_eq!(
            shown(&opened(&passage(), marks, Lang::En)),
            "‹3 words›|[12] people and injured [40] others|‹8 words›"
        );
    }

    #[test]
    fn a_quotation_that_holds_the_next_figure_stands_once() {
        let marks = vec![mark("12", "", " people and injured 40 others"), mark("40", "", "")];
        assert_eq!(shown(&opened(&passage(), marks, Lang::En)), "‹3 words›|[12] people and injured [40]|‹9 words›");
        let marks = vec![mark("12", "", ""), mark("40", "12 people and injured ", " others")];
        assert_eq!(
            shown(&opened(&passage(), marks, Lang::En)),
            "‹3 words›|[12] people and injured [40] others|‹8 words›"
        );
    }

    #[test]
    fn quotations_that_do_not_meet_have_a_gap_between_them() {
        let marks = vec![mark("12", "", " people"), mark("Sunday", "on ", ",")];
        assert_eq!(
            shown(&opened(&passage(), marks, Lang::En)),
            "‹3 words›|[12] people|‹4 words›|on [Sunday],|‹6 words›"
        );
    }

    #[test]
    fn a_figure_inside_another_shows_its_value() {
        let marks = vec![mark("12 people and injured 40", "", ""), mark("40", "", "")];
        assert_eq!(shown(&opened(&passage(), marks, Lang::En)), "‹3 words›|[12 people and injured 40][40]|‹9 words›");
    }

    #[test]
    fn with_rights_to_the_text_it_stands_whole() {
        let pieces = words(TEXT, Span::new(0, TEXT.len()), vec![mark("12", "", ""), mark("40", "", "")]);
        let text = shown(&[Part::Said(pieces)]);
        assert_eq!(text.replace(['[', ']'], ""), TEXT);
    }
}

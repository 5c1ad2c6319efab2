//! The lines of a page with what rules ask of them.

use crate::article::lines;
use variorum_story::Span;

/// A page while its furniture is told.
pub struct Page<'t> {
    /// Its paragraphs in order.
    pub lines: Vec<Line<'t>>,
}

/// A paragraph.
pub struct Line<'t> {
    /// Its words.
    pub text: &'t str,
    /// The rule that calls it furniture.
    pub rule: Option<&'static str>,
}

/// Words that a paragraph of running text has at least, when nothing else shows what it is. Menus, titles and buttons
/// are shorter.
const RUNNING: usize = 20;

/// Words of a title or a menu's item at most.
const SHORT: usize = 15;

impl<'t> Page<'t> {
    pub fn new(text: &'t str, spans: &[Span]) -> Self {
        Self { lines: spans.iter().map(|span| Line { text: span.of(text), rule: None }).collect() }
    }

    /// The last paragraph that is surely the article's.
    pub fn last_running(&self) -> Option<usize> {
        self.lines.iter().rposition(Line::is_running)
    }

    /// The first paragraph that is surely the article's.
    pub fn first_running(&self) -> Option<usize> {
        self.lines.iter().position(Line::is_running)
    }

    /// Calls a paragraph furniture, unless another rule did.
    pub fn mark(&mut self, at: usize, rule: &'static str) {
        self.lines[at].rule.get_or_insert(rule);
    }
}

impl Line<'_> {
    /// Whether it has so many words at most. Long lines are many, and words take a while to count: the last thing to ask.
    pub fn has_at_most(&self, words: usize) -> bool {
        lines::has_at_most(words, self.text)
    }

    /// Whether it is long, ends as sentences do, and no rule took it.
    pub fn is_running(&self) -> bool {
        self.rule.is_none() && self.ends_sentence() && !self.is_cut() && !self.has_at_most(RUNNING - 1)
    }

    /// Whether it ends as sentences do.
    pub fn ends_sentence(&self) -> bool {
        let bare = self.text.trim_end_matches(['"', '”', '’', '\'', ')', '»', ']']);
        bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟'])
    }

    /// Whether it ends in an ellipsis, as teasers of other articles do.
    pub fn is_cut(&self) -> bool {
        let bare = self.text.trim_end_matches([']', ')']);
        bare.ends_with("...") || bare.ends_with('…')
    }

    /// Whether it is as short as titles and menus and does not end as sentences do.
    pub fn is_title(&self) -> bool {
        !self.ends_sentence() && self.has_at_most(SHORT)
    }
}

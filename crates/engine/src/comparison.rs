//! What a comparison finds, as it is handed out.

use variorum_story::{Framing, Passage, Question, SourceId, Theme};

/// What the engine has to say of several accounts: the analysed part of a [`variorum_story::Story`].
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// One for each account, in the order given.
    pub sources: Vec<Source>,
    /// The figures that questions refer to, in order of source and place in the text.
    pub figures: Vec<variorum_story::Figure>,
    /// What the figures answer, most important first.
    pub questions: Vec<Question>,
    /// The themes that the accounts give room to, those whose share differs most first.
    pub themes: Vec<Theme>,
    /// What the accounts name, claim and report unlike.
    pub framing: Framing,
}

/// What the engine has to say of one account.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Words of the article, furniture of the page left out.
    pub words: u32,
    /// The original's parts, in order.
    pub passages: Vec<Passage>,
    /// An earlier account whose article has the same words.
    pub same_as: Option<SourceId>,
}

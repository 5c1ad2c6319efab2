//! An account, and what is found in it alone: the stages before any comparison, in their order.

use crate::{
    extract::{self, Figure},
    framing::attribution::{Attribution, attributions},
    place,
    text::Article,
};
use variorum_story::{Day, Rights};

/// One account of an event, as given.
#[derive(Clone, Copy, Debug)]
pub struct Account<'t> {
    /// Short name, unique among the accounts: "a".
    pub id: &'t str,
    /// The original, as given.
    pub text: &'t str,
    /// Day of publication, where known.
    pub published: Option<Day>,
    /// What of its words may be shown.
    pub rights: Rights,
}

/// An account, read.
pub(crate) struct Reading<'t> {
    pub account: Account<'t>,
    pub article: Article<'t>,
    pub figures: Vec<Figure>,
    pub attributions: Vec<Attribution>,
}

impl<'t> Reading<'t> {
    /// Reads an account.
    pub fn of(account: Account<'t>) -> Self {
        let article = Article::new(account.text, account.published);
        let attributions = attributions(&article);
        let mut figures = extract::figures_held(&article, &attributions);
        let singles = extract::singles(&article, &figures);
        figures.extend(singles);
        figures.extend(place::find(&article));
        Self { account, article, figures, attributions }
    }
}

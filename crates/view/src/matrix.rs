//! A table of contrasts: a row a thing, a column an account, in each cell what that account has on it, in its own words.

use crate::address::{Address, View};
use crate::find::{Badge, Finder};
use crate::wording::{Lang, join};
use variorum_story::{Found, Presence, Quotation, SourceId};

/// A table of contrasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Name of its element.
    pub id: &'static str,
    /// What it sets side by side.
    pub title: &'static str,
    /// How it is read, in a sentence.
    pub lead: &'static str,
    /// What is said where it has no row.
    pub empty: &'static str,
    /// The accounts, a column each.
    pub columns: Vec<Badge>,
    /// Rows on which the accounts part.
    pub rows: Vec<Row>,
    /// Rows on which they do not, and what stands above them.
    pub alike: Option<(String, Vec<Row>)>,
}

/// A thing that accounts have in their own ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Name in addresses, and of its element.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What sort of thing, where the title does not say.
    pub sort: Option<String>,
    /// The way to this row alone.
    pub link: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// What one account has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whose.
    pub badge: Badge,
    /// What it has.
    pub items: Vec<Item>,
    /// Its sentences under a theme, drawn.
    pub strip: Option<Strip>,
    /// What is said where it has nothing.
    pub nothing: Option<Nothing>,
}

/// Words of an account, with what they say about them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The words.
    pub words: String,
    /// Whether they stand in words that the account quotes from somebody else.
    pub quoted: bool,
    /// Whether it is only likely that they stand for what the row is about.
    pub possible: bool,
    /// What is said beside them: how often, whose voice, who acts.
    pub beside: String,
    /// Where they stand: the words before, the words themselves, the words after.
    pub place: (String, String, String),
    /// The rule that found them, and what "possible" means where it is.
    pub why: String,
}

/// An account's sentences as a strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Place and width of each sentence under the theme: "43.7%".
    pub marks: Vec<(String, String)>,
    /// The same in words.
    pub alt: String,
}

/// A cell that has nothing to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nothing {
    /// What is said: "not found in this text".
    pub text: &'static str,
    /// The words that were looked for; empty where no list was.
    pub sought: Vec<String>,
    /// Those of them that stand in the text, as a sentence.
    pub found: Option<String>,
}

/// The accounts as columns.
pub fn columns(finder: &Finder) -> Vec<Badge> {
    finder.story.sources.iter().map(|source| finder.badge(&source.id)).collect()
}

/// A row with a cell for each account; `cell` is asked for each.
pub fn row(
    view: View,
    id: String,
    title: String,
    sort: Option<String>,
    finder: &Finder,
    cell: impl Fn(&SourceId) -> Cell,
) -> Row {
    let link = Address { view, find: Some(id.clone()), ..Address::default() }.link(&id);
    Row { title, sort, link, cells: finder.story.sources.iter().map(|source| cell(&source.id)).collect(), id }
}

impl Cell {
    /// What an account has, or that it has nothing.
    pub fn of(source: &str, items: Vec<Item>, nothing: Nothing, finder: &Finder) -> Self {
        let nothing = items.is_empty().then_some(nothing);
        Self { badge: finder.badge(source), items, strip: None, nothing }
    }
}

impl Nothing {
    /// Nothing was found, and no list of words was looked for.
    pub fn plain(lang: Lang) -> Self {
        Self { text: lang.say("ui.not-found"), sought: Vec::new(), found: None }
    }

    /// What a presence says, with the words looked for.
    pub fn of(presence: Presence, sought: &[String], found: &[Found], lang: Lang) -> Self {
        let text = match presence {
            Presence::NotFound => lang.say("ui.not-found"),
            Presence::Touched => lang.say("matrix.touched"),
            // Found, and no more words of this account may be quoted.
            Presence::Found => lang.say("matrix.unquoted"),
        };
        let words: Vec<String> = found.iter().map(|found| times(&found.word, found.times, lang)).collect();
        let found = (!words.is_empty()).then(|| lang.fill("matrix.found", &[("words", &lang.list(&words))]));
        Self { text, sought: sought.to_vec(), found }
    }
}

/// "junta ×3", or the word alone where it stands once.
pub fn times(word: &str, times: u32, lang: Lang) -> String {
    match count(times, lang) {
        Some(count) => join(&[word, " ", &count]),
        None => word.to_owned(),
    }
}

/// "×3"; nothing of what stands there once.
pub fn count(times: u32, lang: Lang) -> Option<String> {
    (times > 1).then(|| lang.fill("matrix.times", &[("n", &times.to_string())]))
}

/// The words of somebody who plays a part; that somebody is named, where the words may not be quoted.
pub fn who(words: &str, lang: Lang) -> String {
    if words.is_empty() { lang.say("matrix.somebody").to_owned() } else { words.to_owned() }
}

/// The parts of a quotation.
pub fn place(quotation: &Quotation) -> (String, String, String) {
    (quotation.before.clone(), quotation.surface.clone(), quotation.after.clone())
}

/// An id as words where the language has no name for it: "private-force" → "private force".
pub fn named(family: &str, id: &str, lang: Lang) -> String {
    lang.find(&join(&[family, ".", id])).map_or_else(|| id.replace('-', " "), str::to_owned)
}

//! Bare "pesos", "rupees", "crowns": those of the country that the text is about.
//!
//! Which country has which is read from the names of currencies themselves ("argentine peso") and from the demonyms of
//! countries. Knows no history: francs of France, crowns of Estonia.

use super::currency::Currency;
use super::piece::Pieces;
use crate::lexicon::{self, WordSet, Words};
use std::sync::LazyLock;

/// A bare name and the currency that one country means by it.
type Local = (&'static str, Currency);

/// What the names, demonyms and capital of a country, in lower case, make of bare names.
struct Table {
    /// By the first word of the form; with the rest of the form.
    forms: Words<Vec<(String, Vec<Local>)>>,
    bare: WordSet,
}

static TABLE: LazyLock<Table> = LazyLock::new(table);

/// Names that are other things as well.
pub fn is_loose(word: &str) -> bool {
    matches!(word, "crown" | "crowns" | "real" | "won")
}

/// The currency of a bare name at piece `at`: that of the last country named before it, else of the first after it.
pub fn currency(p: &Pieces<'_>, at: usize) -> Option<Currency> {
    let word = p.word(at);
    if !TABLE.bare.contains(word) {
        return None;
    }
    let here = p.get(at)?.token as usize;
    let means = |token: usize| country(p, token)?.iter().find(|(bare, _)| *bare == word).map(|(_, currency)| *currency);
    let tokens = p.article.tokens.len();
    let before = (here.saturating_sub(REACH)..here).rev().find_map(means);
    before.or_else(|| (here + 1..tokens.min(here + REACH)).find_map(means))
}

/// How many tokens away a country may be named.
const REACH: usize = 400;

/// The currencies of the country named at a token.
fn country(p: &Pieces<'_>, at: usize) -> Option<&'static [Local]> {
    let token = &p.article.tokens[at];
    p.article.text[token.span.start as usize..].chars().next().filter(|c| c.is_uppercase())?;
    let forms = TABLE.forms.get(&*token.lower)?;
    let goes_on = |rest: &str| rest.split(' ').zip(p.article.tokens[at + 1..].iter()).all(|(a, b)| a == b.lower);
    forms.iter().find(|(rest, _)| rest.is_empty() || goes_on(rest)).map(|(_, local)| local.as_slice())
}

fn table() -> Table {
    let mut table = Table { forms: Words::default(), bare: WordSet::default() };
    let by_people = by_people();
    for row in lexicon::rows("en/countries") {
        let cell = |at: usize| row.get(at).copied().unwrap_or_default().split(',').map(str::trim);
        let of = |demonym: &str| by_people.get(&demonym.to_lowercase()).into_iter().flatten().copied();
        let local: Vec<Local> = cell(2).flat_map(of).collect();
        for form in (0..4).flat_map(cell).filter(|form| !form.is_empty() && !local.is_empty()) {
            let lower: &'static str = form.to_lowercase().leak();
            let (first, rest) = lower.split_once(' ').unwrap_or((lower, ""));
            table.forms.get_or_default(first).push((rest.to_owned(), local.clone()));
        }
        table.bare.extend(local.iter().map(|(bare, _)| *bare));
    }
    table
}

/// The bare names of the currencies that are called after each people: "argentine pesos" → "pesos". News says "dollars"
/// and "pounds" of the best known, wherever it is.
fn by_people() -> Words<Vec<Local>> {
    let mut peoples: Words<Vec<Local>> = Words::default();
    for row in lexicon::rows("en/currencies") {
        let forms = row.get(2).copied().unwrap_or_default().split('|');
        for (people, bare) in forms.filter_map(|form| form.rsplit_once(' ')) {
            let known = bare.starts_with("dollar") || bare.starts_with("pound");
            if !known {
                peoples.get_or_default(people).push((bare, Currency { code: row[0], factor: 1.0 }));
            }
        }
    }
    peoples
}

#[cfg(test)]
mod tests {
    use crate::{extract::figures, text::Article};

    fn unit(text: &str) -> Option<&'static str> {
        figures(&Article::new(text, None)).first().and_then(|figure| figure.unit)
    }

    #[test]
    fn bare_names_are_of_the_country_near() {
        assert_eq!(unit("In Buenos Aires a loaf costs 900 pesos."), Some("ARS"));
        assert_eq!(unit("A loaf costs 90 pesos."), Some("MXN"));
        assert_eq!(unit("Pakistan will spend 500 million rupees."), Some("PKR"));
        assert_eq!(unit("Sales in Sweden rose to 4 billion crowns."), Some("SEK"));
        assert_eq!(unit("The dentist fitted 40 crowns in Sweden."), None);
        assert_eq!(unit("The museum shows 40 crowns."), None);
    }
}

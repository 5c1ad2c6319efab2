//! Fixed forms of one or more pieces ("square kilometres", "US$", "km/h"), looked up at a piece.

use super::piece::Pieces;
use crate::lexicon::Words;

/// Forms and what each stands for.
pub struct Forms<T> {
    by_first: Words<Vec<(Vec<&'static str>, T)>>,
    exact: bool,
}

impl<T: Copy> Forms<T> {
    /// A table; `exact` where capitals matter.
    pub fn new(exact: bool, forms: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut by_first: Words<Vec<(Vec<&'static str>, T)>> = Words::default();
        for (form, value) in forms {
            let parts = split(form);
            if let Some(first) = parts.first() {
                // The longest first.
                let forms = by_first.get_or_default(first);
                let at = forms.partition_point(|(other, _)| other.len() >= parts.len());
                forms.insert(at, (parts, value));
            }
        }
        Self { by_first, exact }
    }

    /// The longest form that begins at piece `i`, and the piece after it.
    pub fn find(&self, p: &Pieces<'_>, i: usize) -> Option<(T, usize)> {
        let forms = self.by_first.get(self.key(p, i))?;
        forms.iter().find_map(|(parts, value)| Some((*value, self.end(p, i, parts)?)))
    }

    /// Whether a form begins with this word.
    pub fn begins(&self, word: &str) -> bool {
        self.by_first.contains_key(word)
    }

    fn end(&self, p: &Pieces<'_>, i: usize, parts: &[&str]) -> Option<usize> {
        let mut at = i;
        for (index, part) in parts.iter().enumerate() {
            // "sq. km", "ultra-high" written with or without hyphen.
            if index > 0 && (p.hyphen(at) || (p.mark(at) == Some('.') && p.glued(at))) && *part != "-" {
                at += 1;
            }
            if self.key(p, at) != *part {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    fn key<'p>(&self, p: &Pieces<'p>, i: usize) -> &'p str {
        let word = p.word(i);
        if self.exact || word.is_empty() { undotted(p.surface(i)) } else { undotted(word) }
    }
}

/// An abbreviation without its last stop.
fn undotted(word: &str) -> &str {
    if word.len() > 1 { word.trim_end_matches('.') } else { word }
}

/// A form taken apart as pieces are: letters together, every mark alone.
fn split(form: &'static str) -> Vec<&'static str> {
    let mut parts = Vec::new();
    let mut rest = form.trim();
    while let Some(first) = rest.chars().next() {
        let word = |c: char| (c.is_alphanumeric() || c == '.') && !matches!(c, '²' | '³');
        let length = if word(first) { rest.find(|c| !word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        parts.push(undotted(&rest[..length]));
        rest = rest[length..].trim_start();
    }
    parts
}

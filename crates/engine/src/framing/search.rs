//! Whether words that were looked for stand in an article: the ground for saying that something is not found in it.
//!
//! A word is found as written, in its base form, and with or without the stops of an abbreviation; several words as they
//! follow each other. Parts of the page that are not the article are not searched.

use crate::{
    lexicon::{self, WordSet},
    text::{Article, Pos, undotted},
};
use std::{borrow::Cow, sync::LazyLock};
use variorum_story::{Found, Span};

/// Letters of a stem at least for words made from it to be looked for; of a name, and of what is put behind one.
const STEM: usize = 5;
const NAME: usize = 4;
const ENDING: usize = 3;
/// Letters of a part of a hyphened word at least for it to be looked for.
const PART: usize = 3;

/// Last words of names that many names share: "council", "group".
static COMMON: LazyLock<WordSet> = LazyLock::new(|| {
    let first = |list| lexicon::rows(list).map(|row| row[0]);
    first("en/name_heads").chain(first("en/name_types")).collect()
});

/// Where each word of an article stands.
#[derive(Debug)]
pub(crate) struct Search<'a, 't> {
    article: &'a Article<'t>,
    /// Words as written and in base form, each with its token, sorted.
    places: Vec<(Cow<'a, str>, u32)>,
}

impl<'a, 't> Search<'a, 't> {
    /// Reads the words of an article.
    pub fn new(article: &'a Article<'t>) -> Self {
        let mut places: Vec<(Cow<'a, str>, u32)> = Vec::with_capacity(article.tokens.len() * 3 / 2);
        for (at, token) in article.tokens.iter().enumerate().filter(|(_, t)| t.pos != Pos::Mark) {
            places.push((plain(&token.lower), at as u32));
            if token.lemma != token.lower {
                places.push((Cow::Borrowed(&token.lemma), at as u32));
            }
            // "Russia-backed" speaks of Russia.
            if token.lower.contains('-') {
                let parts = token.lower.split('-').filter(|part| part.len() >= PART);
                places.extend(parts.map(|part| (Cow::Borrowed(part), at as u32)));
            }
        }
        places.sort_unstable();
        Self { article, places }
    }

    /// The places whose word begins with a stem or is a word, from the first on.
    fn from(&self, word: &str) -> &[(Cow<'a, str>, u32)] {
        &self.places[self.places.partition_point(|(key, _)| key.as_ref() < word)..]
    }

    /// The words of a list that stand in the article, in order of their first place.
    pub fn found(&self, words: &[String]) -> Vec<Found> {
        let mut found: Vec<Found> = words.iter().filter_map(|word| self.word(word)).collect();
        found.sort_by_key(|f| f.first);
        found
    }

    fn word(&self, word: &str) -> Option<Found> {
        let mut places = self.all(word);
        places.extend(self.kin(word));
        places.extend(self.last_word(word));
        places.sort_unstable();
        places.dedup();
        let first = places.iter().copied().min()?;
        Some(Found { word: word.to_owned(), times: places.len() as u32, first })
    }

    /// Words made from a word: "deployment" where "deploy" is looked for, "Velian" where "Velia" is, so that nothing is said
    /// to be missing that stands there in another form.
    fn kin(&self, word: &str) -> Vec<Span> {
        let lower = word.to_lowercase();
        let name = word.starts_with(char::is_uppercase);
        let (stem, least) = if name { (&*lower, NAME) } else { (lower.trim_end_matches(['e', 'y']), STEM) };
        if stem.len() < least || !stem.bytes().all(|b| b.is_ascii_lowercase()) {
            return Vec::new();
        }
        let found = self.from(stem).iter().take_while(|(key, _)| key.starts_with(stem));
        // The word itself is found as such, and a token stands twice where its base form is another word.
        let other = |(key, at): &&(Cow<'_, str>, u32)| {
            let close = !name || key.len() <= stem.len() + ENDING;
            close && !self.is(*at as usize, &lower) && *key == self.article.tokens[*at as usize].lemma
        };
        let longer = found.filter(other).map(|&(_, at)| self.article.tokens[at as usize].span);
        // "Velia" where "Velian" is looked for.
        let cut = (1..=ENDING).filter_map(|letters| stem.len().checked_sub(letters)).filter(|&length| length >= NAME);
        let shorter = cut.filter(|_| name).flat_map(|length| self.names(&stem[..length]));
        longer.chain(shorter).collect()
    }

    /// "Ms. Kovar" where "Ana Kovar" is looked for: the last word of a name, where it stands as a name. Any council is not
    /// the Security Council.
    fn last_word(&self, word: &str) -> Vec<Span> {
        let name = word.starts_with(char::is_uppercase);
        let last = word.rsplit_once(' ').map(|(_, last)| last.to_lowercase());
        let own = last.filter(|last| name && last.len() >= NAME && !COMMON.contains(last.as_str()));
        own.map_or_else(Vec::new, |last| self.names(&last).collect())
    }

    /// The places of a word that is a name there.
    fn names(&self, lower: &str) -> impl Iterator<Item = Span> {
        let places = self.from(lower).iter().take_while(move |(key, _)| key == lower);
        let tokens = places.map(|&(_, at)| &self.article.tokens[at as usize]);
        tokens.filter(|token| token.pos == Pos::Name).map(|token| token.span)
    }

    /// Every place of a word or of several in their order.
    pub fn all(&self, word: &str) -> Vec<Span> {
        let lower = word.to_lowercase();
        let words: Vec<Cow<'_, str>> = lower.split_whitespace().map(plain).collect();
        let Some(first) = words.first() else { return Vec::new() };
        let starts = self.from(first).iter().take_while(|(key, _)| key == first);
        let goes_on = |start: usize| words.iter().enumerate().skip(1).all(|(i, word)| self.is(start + i, word));
        let starts = starts.map(|&(_, at)| at as usize).filter(|&at| goes_on(at));
        starts.map(|at| self.article.tokens[at].span.join(self.article.tokens[at + words.len() - 1].span)).collect()
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.article.tokens.get(at).is_some_and(|t| plain(&t.lower) == word || t.lemma == word)
    }
}

/// A word without the stops of an abbreviation.
fn plain(word: &str) -> Cow<'_, str> {
    if word.contains('.') { Cow::Owned(undotted(word)) } else { Cow::Borrowed(word) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, word: &str) -> usize {
        Search::new(&Article::new(text, None)).all(word).len()
    }

    #[test]
    fn words_are_found_in_any_form() {
        assert_eq!(found("The U.N. Security Council met. The UN’s council sat.", "UN Security Council"), 1);
        assert_eq!(found("They asked and were asking.", "ask"), 2);
        assert_eq!(found("Five security councils met.", "security council"), 1);
    }

    #[test]
    fn what_speaks_of_a_name_is_found() {
        let search = |text: &str| Search::new(&Article::new(text, None)).found(&["Velia".to_owned()]).len();
        assert_eq!(search("Velia-backed men came."), 1);
        assert_eq!(search("Velian men came."), 1);
        assert_eq!(search("Velvet men came."), 0);
    }

    #[test]
    fn a_name_is_found_where_only_a_part_of_it_stands() {
        let search = |text: &str, name: &str| Search::new(&Article::new(text, None)).found(&[name.to_owned()]).len();
        assert_eq!(search("Men from Velia came.", "Velian"), 1);
        assert_eq!(search("Men came in a vel.", "Velian"), 0);
        assert_eq!(search("She asked Ms. Kovar to go.", "Ana Kovar"), 1);
        assert_eq!(search("She asked the European Council to go.", "Security Council"), 0);
    }

    #[test]
    fn parts_of_words_are_not() {
        assert_eq!(found("The task was masked.", "ask"), 0);
        assert_eq!(found("The security of the council.", "security council"), 0);
        assert_eq!(found("", "council"), 0);
    }
}

//! Whether words that were looked for stand in articles: the ground for saying that something is not found in one.
//!
//! A word is found as written, in its base form, and with or without the stops of an abbreviation; several words as they
//! follow each other. Parts of the page that are not the article are not searched. All articles of a story have one index,
//! so that a word is looked up once and not once for each of them.

use super::by_number::ByNumber;
use crate::{
    lexicon::{self, WordSet},
    text::{Article, Marks, Numbering, Pos, Token, undotted},
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

/// A token of an article.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    source: u32,
    token: u32,
}

/// A word, behind its first letters as a number: that answers for most comparisons of two words.
type Keyed<'a> = (u64, Cow<'a, str>);

/// The first eight letters of a word as a number; of two words the one with the less is the less.
fn first_letters(word: &str) -> u64 {
    let mut letters = [0; 8];
    let length = word.len().min(letters.len());
    letters[..length].copy_from_slice(&word.as_bytes()[..length]);
    u64::from_be_bytes(letters)
}

/// Where each word of several articles stands.
#[derive(Debug)]
pub(crate) struct Search<'a, 't> {
    articles: Vec<&'a Article<'t>>,
    /// Words as written and in base form, and parts of hyphened words, sorted.
    words: Vec<Keyed<'a>>,
    /// The places of each word, in order of article and token.
    places: ByNumber<Place>,
    /// By article and token: its base form, as an index into `words`.
    lemmas: Vec<Vec<u32>>,
}

impl<'a, 't> Search<'a, 't> {
    /// Reads the words of articles.
    pub fn new(articles: Vec<&'a Article<'t>>) -> Self {
        let mut numbers = Numbering::new();
        let mut met = Vec::with_capacity(articles.iter().map(|article| article.tokens.len() * 3 / 2).sum());
        let mut lemmas: Vec<Vec<u32>> = articles.iter().map(|article| vec![0; article.tokens.len()]).collect();
        for (source, article) in articles.iter().enumerate() {
            for (at, token) in article.tokens.iter().enumerate().filter(|(_, token)| token.pos != Pos::Mark) {
                let place = Place { source: source as u32, token: at as u32 };
                lemmas[source][at] = note(token, &mut numbers, |number| met.push((number, place)));
            }
        }
        let words = numbers.into_words().into_iter().enumerate();
        let mut words: Vec<(Keyed<'a>, u32)> =
            words.map(|(number, word)| ((first_letters(&word), word), number as u32)).collect();
        words.sort_unstable();
        let mut ranks = vec![0; words.len()];
        for (rank, (_, number)) in words.iter().enumerate() {
            ranks[*number as usize] = rank as u32;
        }
        let rank = |number: &mut u32| *number = ranks.get(*number as usize).copied().unwrap_or_default();
        lemmas.iter_mut().flatten().for_each(rank);
        let places = ByNumber::new(words.len(), met.iter().map(|(number, place)| (ranks[*number as usize], *place)));
        Self { articles, words: words.into_iter().map(|(word, _)| word).collect(), places, lemmas }
    }

    /// The base forms of an article's tokens, as numbers in the order of the alphabet; of marks any.
    pub fn lemmas(&self, source: usize) -> &[u32] {
        &self.lemmas[source]
    }

    /// The word of a number.
    pub fn word(&self, number: u32) -> &str {
        &self.words[number as usize].1
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// By article: the words of a list that stand there, in order of their first place; of those articles that are wanted.
    pub fn found(&self, words: &[String], wanted: impl Fn(usize) -> bool) -> Vec<Vec<Found>> {
        let mut found: Vec<Vec<Found>> = vec![Vec::new(); self.articles.len()];
        let wanted: Vec<bool> = (0..self.articles.len()).map(wanted).collect();
        let mut places: Vec<(usize, Span)> = Vec::new();
        for word in words {
            let lower = lower(word);
            let name = word.starts_with(char::is_uppercase);
            places.clear();
            places.extend(self.all(&lower).filter(|(source, _)| wanted[*source]));
            places.extend(self.kin(&lower, name).filter(|(source, _)| wanted[*source]));
            places.extend(self.last_word(&lower, name).filter(|(source, _)| wanted[*source]));
            places.sort_unstable();
            places.dedup();
            for of in places.chunk_by(|a, b| a.0 == b.0) {
                let (source, first) = of[0];
                found[source].push(Found { word: word.clone(), times: of.len() as u32, first });
            }
        }
        for found in &mut found {
            found.sort_by_key(|f| f.first);
        }
        found
    }

    /// Whether a word, or several in their order, stand in every article.
    pub fn in_all(&self, word: &str) -> bool {
        let mut lacking = vec![true; self.articles.len()];
        self.all(&lower(word)).for_each(|(source, _)| lacking[source] = false);
        !lacking.contains(&true)
    }

    /// The first word that is not less than another, as an index.
    fn from(&self, lower: &str) -> usize {
        let letters = first_letters(lower);
        self.words.partition_point(|(first, word)| (*first, &**word) < (letters, lower))
    }

    /// The places of a word in lower case.
    fn of(&self, lower: &str) -> &[Place] {
        let at = self.from(lower);
        if self.words.get(at).is_some_and(|(_, word)| word == lower) { self.places.of(at) } else { &[] }
    }

    /// Every place of a word, or of several in their order, in lower case.
    fn all<'s>(&'s self, lower: &'s str) -> impl Iterator<Item = (usize, Span)> + 's {
        let mut rest = lower.split_whitespace();
        let first = rest.next().map_or(&[][..], |first| self.of(&plain(first)));
        let goes_on = move |place: Place| {
            let mut others = rest.clone().enumerate();
            others.all(|(i, word)| self.is(place, i + 1, &plain(word)))
        };
        let length = lower.split_whitespace().count();
        let found = first.iter().filter(move |&&place| goes_on(place));
        found.map(move |&place| (place.source as usize, self.span(place, length)))
    }

    /// Words made from a word in lower case: "deployment" where "deploy" is looked for, "Velian" where the name "Velia" is,
    /// so that nothing is said to be missing that stands there in another form.
    fn kin<'s>(&'s self, lower: &'s str, name: bool) -> impl Iterator<Item = (usize, Span)> + 's {
        let (stem, least) = if name { (lower, NAME) } else { (lower.trim_end_matches(['e', 'y']), STEM) };
        let stem = Some(stem).filter(|stem| stem.len() >= least && stem.bytes().all(|b| b.is_ascii_lowercase()));
        // "Velia" where "Velian" is looked for.
        let cut = (1..=ENDING).filter_map(move |letters| stem.filter(|_| name)?.len().checked_sub(letters));
        let shorter = cut.filter(|&length| length >= NAME).flat_map(move |length| self.names(&lower[..length]));
        stem.into_iter().flat_map(move |stem| self.longer(stem, lower, name)).chain(shorter)
    }

    /// Words that begin with a stem of a word.
    fn longer<'s>(&'s self, stem: &'s str, lower: &'s str, name: bool) -> impl Iterator<Item = (usize, Span)> + 's {
        let keys = (self.from(stem)..self.words.len()).map_while(move |at| {
            let key = &*self.words[at].1;
            key.starts_with(stem).then_some((at, key))
        });
        // The word itself is found as such, and a token stands twice where its base form is another word.
        let keys = keys.filter(move |(_, key)| *key != lower && (!name || key.len() <= stem.len() + ENDING));
        keys.flat_map(move |(at, key)| {
            let other = move |place: Place| {
                !self.is(place, 0, lower) && self.token(place, 0).is_some_and(|token| key == token.lemma)
            };
            let found = self.places.of(at).iter().filter(move |&&place| other(place));
            found.map(|&place| (place.source as usize, self.span(place, 1)))
        })
    }

    /// "Ms. Kovar" where the name "Ana Kovar" is looked for: its last word, where it stands as a name. Any council is not
    /// the Security Council.
    fn last_word<'s>(&'s self, lower: &'s str, name: bool) -> impl Iterator<Item = (usize, Span)> + 's {
        let last = lower.rsplit_once(' ').filter(|_| name).map(|(_, last)| last);
        let own = last.filter(|last| last.len() >= NAME && !COMMON.contains(*last));
        own.into_iter().flat_map(|last| self.names(last))
    }

    /// The places of a word in lower case that is a name there.
    fn names(&self, lower: &str) -> impl Iterator<Item = (usize, Span)> {
        let places = self.of(lower).iter().copied();
        let named = places.filter(|&place| self.token(place, 0).is_some_and(|token| token.pos == Pos::Name));
        named.map(|place| (place.source as usize, self.span(place, 1)))
    }

    /// The stretch of so many tokens from a place on.
    fn span(&self, place: Place, tokens: usize) -> Span {
        let (article, at) = (self.articles[place.source as usize], place.token as usize);
        article.tokens[at].span.join(article.tokens[at + tokens - 1].span)
    }

    fn token(&self, place: Place, after: usize) -> Option<&'a Token<'t>> {
        self.articles[place.source as usize].tokens.get(place.token as usize + after)
    }

    /// Whether the token so many after a place is a word.
    fn is(&self, place: Place, after: usize, word: &str) -> bool {
        self.token(place, after).is_some_and(|t| plain(&t.lower) == word || t.lemma == word)
    }
}

/// Notes the words of a token: as written, in base form, and the parts of a hyphened one. Returns the base form.
fn note<'a>(token: &'a Token<'_>, numbers: &mut Numbering<'a>, mut met: impl FnMut(u32)) -> u32 {
    let mixed = token.marks.meets(Marks::MIXED);
    let written = if mixed { numbers.of(plain(&token.lower)) } else { numbers.written(token) };
    met(written);
    // "Russia-backed" speaks of Russia.
    if mixed && token.lower.contains('-') {
        token.lower.split('-').filter(|part| part.len() >= PART).for_each(|part| met(numbers.of(part)));
    }
    if token.lemma == token.lower {
        return written;
    }
    let lemma = numbers.of(&*token.lemma);
    met(lemma);
    lemma
}

/// A word in lower case.
fn lower(word: &str) -> Cow<'_, str> {
    let same = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if same { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// A word without the stops of an abbreviation.
fn plain(word: &str) -> Cow<'_, str> {
    if word.contains('.') { Cow::Owned(undotted(word)) } else { Cow::Borrowed(word) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, word: &str) -> usize {
        Search::new(vec![&Article::new(text, None)]).all(&lower(word)).count()
    }

    /// Whether a name, or something that speaks of it, is found.
    fn spoken_of(text: &str, name: &str) -> bool {
        let article = Article::new(text, None);
        !Search::new(vec![&article]).found(&[name.to_owned()], |_| true)[0].is_empty()
    }

    #[test]
    fn words_are_found_in_any_form() {
        assert_eq!(found("The U.N. Security Council met. The UN’s council sat.", "UN Security Council"), 1);
        assert_eq!(found("They asked and were asking.", "ask"), 2);
        assert_eq!(found("Five security councils met.", "security council"), 1);
    }

    #[test]
    fn what_speaks_of_a_name_is_found() {
        assert!(spoken_of("Velia-backed men came.", "Velia"));
        assert!(spoken_of("Velian men came.", "Velia"));
        assert!(!spoken_of("Velvet men came.", "Velia"));
    }

    #[test]
    fn a_name_is_found_where_only_a_part_of_it_stands() {
        assert!(spoken_of("Men from Velia came.", "Velian"));
        assert!(!spoken_of("Men came in a vel.", "Velian"));
        assert!(spoken_of("She asked Ms. Kovar to go.", "Ana Kovar"));
        assert!(!spoken_of("She asked the European Council to go.", "Security Council"));
    }

    #[test]
    fn parts_of_words_are_not() {
        assert_eq!(found("The task was masked.", "ask"), 0);
        assert_eq!(found("The security of the council.", "security council"), 0);
        assert_eq!(found("", "council"), 0);
    }
}

//! Whether words that were looked for stand in articles: the ground for saying that something is not found in one.
//!
//! A word is found as written, in its base form, and with or without the stops of an abbreviation; several words as they
//! follow each other. Parts of the page that are not the article are not searched. All articles of a story have one index,
//! so that a word is looked up once and not once for each of them.

use crate::{
    lexicon::{self, WordSet},
    text::{Article, Pos, Token, undotted},
};
use std::{borrow::Cow, collections::HashMap, ops::Range, sync::LazyLock};
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
#[derive(Clone, Copy, Debug)]
struct Place {
    source: u32,
    token: u32,
}

/// Where each word of several articles stands.
#[derive(Debug)]
pub(crate) struct Search<'a, 't> {
    articles: Vec<&'a Article<'t>>,
    /// Words as written and in base form, and parts of hyphened words, sorted.
    words: Vec<Cow<'a, str>>,
    /// By word: where its places begin and end.
    ranges: Vec<Range<u32>>,
    /// The places of each word, in order of article and token.
    places: Vec<Place>,
    /// By article and token: its base form, as an index into `words`.
    lemmas: Vec<Vec<u32>>,
}

impl<'a, 't> Search<'a, 't> {
    /// Reads the words of articles.
    pub fn new(articles: Vec<&'a Article<'t>>) -> Self {
        let mut numbers: HashMap<Cow<'a, str>, u32> = HashMap::new();
        let mut met: Vec<(u32, Place)> = Vec::new();
        let mut lemmas: Vec<Vec<u32>> = articles.iter().map(|article| vec![0; article.tokens.len()]).collect();
        for (source, article) in articles.iter().enumerate() {
            for (token, word, is_lemma) in words(article) {
                let next = numbers.len() as u32;
                let number = *numbers.entry(word).or_insert(next);
                if is_lemma {
                    lemmas[source][token] = number;
                }
                met.push((number, Place { source: source as u32, token: token as u32 }));
            }
        }
        let mut words: Vec<(Cow<'a, str>, u32)> = numbers.into_iter().collect();
        words.sort_unstable();
        let mut ranks = vec![0; words.len()];
        for (rank, (_, number)) in words.iter().enumerate() {
            ranks[*number as usize] = rank as u32;
        }
        let rank = |number: &mut u32| *number = ranks.get(*number as usize).copied().unwrap_or_default();
        lemmas.iter_mut().flatten().for_each(rank);
        let (ranges, places) = by_word(&words, &met);
        Self { articles, words: words.into_iter().map(|(word, _)| word).collect(), ranges, places, lemmas }
    }

    /// The base forms of an article's tokens, as numbers in the order of the alphabet; of marks any.
    pub fn lemmas(&self, source: usize) -> &[u32] {
        &self.lemmas[source]
    }

    /// The word of a number.
    pub fn word(&self, number: u32) -> &str {
        &self.words[number as usize]
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// By article: the words of a list that stand there, in order of their first place; of those articles that are wanted.
    pub fn found(&self, words: &[String], wanted: impl Fn(usize) -> bool) -> Vec<Vec<Found>> {
        let mut found: Vec<Vec<Found>> = vec![Vec::new(); self.articles.len()];
        let wanted: Vec<bool> = (0..self.articles.len()).map(wanted).collect();
        for word in words {
            let all = self.all(word).chain(self.kin(word)).chain(self.last_word(word));
            let mut places: Vec<(usize, Span)> = all.filter(|(source, _)| wanted[*source]).collect();
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
        self.all(word).for_each(|(source, _)| lacking[source] = false);
        !lacking.contains(&true)
    }

    /// The places of words from `word` on in their order, as long as they are `like` it.
    fn from<'s, F: Fn(&str) -> bool>(
        &'s self,
        word: &str,
        like: F,
    ) -> impl Iterator<Item = (&'s str, Place)> + use<'s, 'a, 't, F> {
        let first = self.words.partition_point(|key| key.as_ref() < word);
        let keys = self.words[first..].iter().zip(&self.ranges[first..]).take_while(move |(key, _)| like(key));
        keys.flat_map(move |(key, range)| {
            self.places[range.start as usize..range.end as usize].iter().map(move |&place| (key.as_ref(), place))
        })
    }

    /// Every place of a word, or of several in their order.
    fn all(&self, word: &str) -> impl Iterator<Item = (usize, Span)> {
        let lower = word.to_lowercase();
        let mut words = lower.split_whitespace().map(|word| plain(word).into_owned());
        let (first, rest) = (words.next(), words.collect::<Vec<String>>());
        first.into_iter().flat_map(move |first| {
            let (start, rest) = (first.clone(), rest.clone());
            self.from(&start, move |key| key == first).filter_map(move |(_, place)| {
                let goes_on = rest.iter().enumerate().all(|(i, word)| self.is(place, i + 1, word));
                goes_on.then(|| (place.source as usize, self.span(place, rest.len() + 1)))
            })
        })
    }

    /// Words made from a word: "deployment" where "deploy" is looked for, "Velian" where "Velia" is, so that nothing is said
    /// to be missing that stands there in another form.
    fn kin(&self, word: &str) -> Vec<(usize, Span)> {
        let lower = word.to_lowercase();
        let name = word.starts_with(char::is_uppercase);
        let (stem, least) = if name { (&*lower, NAME) } else { (lower.trim_end_matches(['e', 'y']), STEM) };
        if stem.len() < least || !stem.bytes().all(|b| b.is_ascii_lowercase()) {
            return Vec::new();
        }
        // The word itself is found as such, and a token stands twice where its base form is another word.
        let other = |&(key, place): &(&str, Place)| {
            let close = !name || key.len() <= stem.len() + ENDING;
            close && !self.is(place, 0, &lower) && self.token(place, 0).is_some_and(|token| key == token.lemma)
        };
        let found = self.from(stem, |key| key.starts_with(stem)).filter(other);
        let longer = found.map(|(_, place)| (place.source as usize, self.span(place, 1)));
        // "Velia" where "Velian" is looked for.
        let cut = (1..=ENDING).filter_map(|letters| stem.len().checked_sub(letters)).filter(|&length| length >= NAME);
        let shorter = cut.filter(|_| name).flat_map(|length| self.names(&stem[..length]));
        longer.chain(shorter).collect()
    }

    /// "Ms. Kovar" where "Ana Kovar" is looked for: the last word of a name, where it stands as a name. Any council is not
    /// the Security Council.
    fn last_word(&self, word: &str) -> Vec<(usize, Span)> {
        let name = word.starts_with(char::is_uppercase);
        let last = word.rsplit_once(' ').map(|(_, last)| last.to_lowercase());
        let own = last.filter(|last| name && last.len() >= NAME && !COMMON.contains(last.as_str()));
        own.map_or_else(Vec::new, |last| self.names(&last).collect())
    }

    /// The places of a word that is a name there.
    fn names(&self, lower: &str) -> impl Iterator<Item = (usize, Span)> {
        let places = self.from(lower, move |key| key == lower).map(|(_, place)| place);
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

/// The words of an article, each with its token: as written, in base form, and the parts of hyphened ones; and whether it is
/// the base form.
fn words<'a>(article: &'a Article<'_>) -> impl Iterator<Item = (usize, Cow<'a, str>, bool)> {
    let tokens = article.tokens.iter().enumerate().filter(|(_, token)| token.pos != Pos::Mark);
    tokens.flat_map(|(at, token)| {
        let lemma = (token.lemma != token.lower).then_some((Cow::Borrowed(&*token.lemma), true));
        let written = (plain(&token.lower), lemma.is_none());
        // "Russia-backed" speaks of Russia.
        let parts = token.lower.contains('-').then(|| token.lower.split('-').filter(|part| part.len() >= PART));
        let parts = parts.into_iter().flatten().map(|part| (Cow::Borrowed(part), false));
        std::iter::once(written).chain(lemma).chain(parts).map(move |(word, is_lemma)| (at, word, is_lemma))
    })
}

/// The places of words, one word's after another's. `words` are sorted and have their numbers, by which they were met.
fn by_word(words: &[(Cow<'_, str>, u32)], met: &[(u32, Place)]) -> (Vec<Range<u32>>, Vec<Place>) {
    let mut counts = vec![0; words.len()];
    for (number, _) in met {
        counts[*number as usize] += 1;
    }
    let (mut ranges, mut next, mut begun) = (Vec::with_capacity(words.len()), vec![0; words.len()], 0);
    for (_, number) in words {
        next[*number as usize] = begun;
        let end = begun + counts[*number as usize];
        ranges.push(begun as u32..end as u32);
        begun = end;
    }
    let mut places = vec![Place { source: 0, token: 0 }; met.len()];
    for &(number, place) in met {
        places[next[number as usize]] = place;
        next[number as usize] += 1;
    }
    (ranges, places)
}

/// A word without the stops of an abbreviation.
fn plain(word: &str) -> Cow<'_, str> {
    if word.contains('.') { Cow::Owned(undotted(word)) } else { Cow::Borrowed(word) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, word: &str) -> usize {
        Search::new(vec![&Article::new(text, None)]).all(word).count()
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

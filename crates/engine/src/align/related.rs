//! Which articles tell the same event at all: those that name the same things, or tell it in the same words at about the
//! same time.
//!
//! Knows no places: two events of one town are told apart only where several articles tell each.

use super::{
    event::{Happens, happens},
    names::Names,
};
use crate::{
    extract::Figure,
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, Numbering, Pos},
};
use std::sync::OnceLock;
use variorum_story::Day;

/// For each pair of articles, whether they can tell one event.
#[derive(Debug)]
pub(super) struct Related {
    sources: usize,
    related: Vec<Tie>,
}

/// What speaks for it that two articles tell one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    /// Little or nothing, and much is named.
    None,
    /// Nothing speaks against it, and little is named.
    Weak,
    /// They name the same, or tell of the same day in the same words.
    Sure,
}

/// By article: the articles that are tied to it at least so surely, as bits.
struct Ties(Vec<Vec<u64>>);

impl Ties {
    fn of(direct: &[Vec<Tie>], least: Tie) -> Self {
        let bits = |ties: &[Tie]| ties.iter().rev().fold(0, |bits, &tie| bits << 1 | u64::from(tie >= least));
        Self(direct.iter().map(|ties| ties.chunks(64).map(bits).collect()).collect())
    }

    /// Whether some article is tied to both.
    fn meet(&self, a: usize, b: usize) -> bool {
        self.0[a].iter().zip(&self.0[b]).any(|(x, y)| x & y != 0)
    }
}

/// What an article is made of; lists are sorted.
struct Profile {
    /// What it names.
    names: Vec<usize>,
    /// The words of its names.
    name_words: Vec<u32>,
    /// The words of its datelines: where it was written, which is mostly where it happened.
    places: Vec<u32>,
    /// Its words that not every account has, and what it measures.
    words: Vec<u32>,
    /// What it says happened on a certain day.
    events: Vec<(&'static str, Day)>,
    published: Option<Day>,
}

impl Related {
    /// Compares every article with every other.
    pub fn of(readings: &[&Reading<'_>], names: &Names) -> Self {
        let mut numbers = Numbering::new();
        let profiles: Vec<Profile> =
            readings.iter().enumerate().map(|(at, reading)| profile(at, reading, names, &mut numbers)).collect();
        let mut direct = vec![vec![Tie::Sure; profiles.len()]; profiles.len()];
        for (x, a) in profiles.iter().enumerate() {
            for (y, b) in profiles[..x].iter().enumerate() {
                direct[x][y] = tie(a, b);
                direct[y][x] = direct[x][y];
            }
        }
        let events = events(&profiles);
        let [weak, sure] = [Tie::Weak, Tie::Sure].map(|least| Ties::of(&direct, least));
        let mut related = Vec::with_capacity(readings.len() * readings.len());
        for (x, a) in direct.iter().enumerate() {
            related.extend((0..direct.len()).map(|y| {
                let one = events[x].is_none() || events[y].is_none() || events[x] == events[y];
                let third = match (sure.meet(x, y), weak.meet(x, y)) {
                    (true, _) => Tie::Sure,
                    (false, true) => Tie::Weak,
                    (false, false) => Tie::None,
                };
                if one { a[y].max(third) } else { Tie::None }
            }));
        }
        Self { sources: readings.len(), related }
    }

    /// Whether two articles can tell one event: themselves, or because a third tells it with each.
    pub fn are(&self, a: usize, b: usize) -> bool {
        self.tie(a, b) > Tie::None
    }

    /// Whether something says that they do.
    pub fn surely(&self, a: usize, b: usize) -> bool {
        self.tie(a, b) == Tie::Sure
    }

    fn tie(&self, a: usize, b: usize) -> Tie {
        self.related[a * self.sources + b]
    }
}

fn profile<'r>(source: usize, reading: &'r Reading<'_>, names: &Names, numbers: &mut Numbering<'r>) -> Profile {
    let article = &reading.article;
    let mut referents = Vec::new();
    let mut name_words = Vec::new();
    for (at, name) in article.names.iter().enumerate() {
        let tokens = &article.tokens[name.tokens.clone()];
        let telling = tokens.iter().map(|t| t.lower.as_ref()).filter(|word| is_telling(word));
        let before = name_words.len();
        name_words.extend(telling.map(|word| numbers.of(word)));
        if name_words.len() > before {
            referents.extend_from_slice(names.referents(source, at));
        }
    }
    let places: Vec<u32> = datelines(article).filter(|word| is_telling(word)).map(|word| numbers.of(word)).collect();
    name_words.extend_from_slice(&places);
    let content = |pos| matches!(pos, Pos::Noun | Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Adjective);
    let words = article.tokens.iter().filter(|t| content(t.pos) && is_telling(&t.lemma));
    let mut words: Vec<u32> = words.map(|token| numbers.lemma(token)).collect();
    let measures = reading.figures.iter().filter_map(|figure| figure.measure.as_ref()).map(|measure| measure.id);
    words.extend(measures.filter(|id| is_telling(id)).map(|id| numbers.of(id)));
    let events = reading.figures.iter().filter_map(happened).collect();
    Profile {
        names: set(referents),
        name_words: set(name_words),
        places: set(places),
        words: set(words),
        events: set(events),
        published: reading.account.published,
    }
}

/// The words before the dash and the agency of "AZTEC, N.M. (AP) – ", which are no tokens, in lower case.
pub(super) fn datelines<'r>(article: &'r Article<'_>) -> impl Iterator<Item = String> + 'r {
    let lines = article.paragraphs.iter().filter(|p| p.dateline > 0);
    let texts = lines.map(|p| &p.span.of(article.text)[..p.dateline]);
    let places = texts.filter_map(|line| line.split('(').next());
    places.flat_map(|line| line.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase))
}

fn set<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a word can tell one event from another.
pub(super) fn is_telling(word: &str) -> bool {
    static COMMON: OnceLock<WordSet> = OnceLock::new();
    let common = COMMON.get_or_init(|| {
        let words = lexicon::rows("en/commonplace").flat_map(|row| row[0].split(' ').collect::<Vec<_>>());
        let first = |list| lexicon::rows(list).map(|row| row[0]);
        words.chain(first("en/name_types")).chain(first("en/name_heads")).chain(first("en/titles")).collect()
    });
    word.chars().nth(2).is_some() && !common.contains(word)
}

/// What a date says happened, and on which day.
fn happened(figure: &Figure) -> Option<(&'static str, Day)> {
    let measure = figure.measure.as_ref()?.id;
    let date = figure.date.as_ref()?;
    let day = date.start.filter(|_| date.start == date.end)?;
    (happens(Some(measure)) != Happens::Never).then_some((measure, day))
}

/// How many members two sorted lists share.
pub(super) fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut x, mut y, mut count) = (0, 0, 0);
    while x < a.len() && y < b.len() {
        match a[x].cmp(&b[y]) {
            std::cmp::Ordering::Less => x += 1,
            std::cmp::Ordering::Greater => y += 1,
            std::cmp::Ordering::Equal => (x, y, count) = (x + 1, y + 1, count + 1),
        }
    }
    count
}

fn tie(a: &Profile, b: &Profile) -> Tie {
    /// Names in common, in hundredths of the shorter list.
    const NAMES: usize = 20;
    /// Words of names in common, in hundredths of the shorter list.
    const NAME_WORDS: usize = 15;
    /// Days between two accounts of one event that share no name.
    const DAYS: i32 = 14;
    /// Words in common of accounts that name several things each, and none in common.
    const WORDS: usize = 3;
    fn enough<T: Ord>(a: &[T], b: &[T], of: usize) -> bool {
        let found = shared(a, b);
        found > 0 && found * 100 >= of * a.len().min(b.len())
    }
    let place = shared(&a.places, &b.name_words) + shared(&a.name_words, &b.places) > 0;
    if place || enough(&a.names, &b.names, NAMES) || enough(&a.name_words, &b.name_words, NAME_WORDS) {
        return Tie::Sure;
    }
    let near = a.published.zip(b.published).is_none_or(|(a, b)| (a.0 - b.0).abs() <= DAYS);
    if !near {
        return Tie::None;
    }
    let words = shared(&a.words, &b.words);
    // Accounts are set beside each other because they tell one event: where one names little, little speaks against it.
    match (a.names.len().min(b.names.len()), shared(&a.events, &b.events) > 0) {
        (0 | 1, true) => Tie::Sure,
        (_, true) if words >= 2 => Tie::Sure,
        (0 | 1, false) if words >= 1 => Tie::Weak,
        (2, false) if words >= WORDS => Tie::Weak,
        _ => Tie::None,
    }
}

/// Where some articles tell one event and others another of the same town: the event of each, none where an article can
/// tell either. What most articles share says nothing; what only some share makes them one event.
fn events(profiles: &[Profile]) -> Vec<Option<usize>> {
    /// Fewer articles cannot tell two events twice; more are told apart by their names.
    const FEW: std::ops::RangeInclusive<usize> = 4..=24;
    /// What two articles of one event have in common at least, a name counted twice.
    const ONE: usize = 4;
    /// What two articles of different events have in common at most.
    const TWO: usize = 1;
    let count = profiles.len();
    let mut event: Vec<Option<usize>> = vec![None; count];
    if !FEW.contains(&count) {
        return event;
    }
    let rare = Rare::of(profiles);
    let pairs = || (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
    for (a, b) in pairs().filter(|&(a, b)| rare.names(a, b) > 0 && rare.points(a, b) >= ONE) {
        let (x, y) = (event[a].unwrap_or(a), event[b].unwrap_or(b));
        let one = x.min(y);
        let joins = |at: usize| [Some(x), Some(y)].contains(&event[at]) || at == a || at == b;
        (0..count).filter(|&at| joins(at)).collect::<Vec<_>>().into_iter().for_each(|at| event[at] = Some(one));
    }
    let bridged = |&(a, b): &(usize, usize)| {
        event[a].is_some() && event[b].is_some() && event[a] != event[b] && rare.points(a, b) > TWO
    };
    if pairs().any(|pair| bridged(&pair)) { vec![None; count] } else { event }
}

/// What articles have that no more than half of them have; lists are sorted.
struct Rare {
    names: Vec<Vec<u32>>,
    words: Vec<Vec<u32>>,
}

impl Rare {
    fn of(profiles: &[Profile]) -> Self {
        let rare = |list: fn(&Profile) -> &Vec<u32>| {
            let last = profiles.iter().filter_map(|profile| list(profile).last()).max();
            let mut counts = vec![0; last.map_or(0, |&last| last as usize + 1)];
            for &word in profiles.iter().flat_map(list) {
                counts[word as usize] += 1;
            }
            let is_rare = |word: &&u32| counts[**word as usize] * 2 <= profiles.len();
            profiles.iter().map(|p| list(p).iter().filter(is_rare).copied().collect()).collect()
        };
        Self { names: rare(|p| &p.name_words), words: rare(|p| &p.words) }
    }

    fn names(&self, a: usize, b: usize) -> usize {
        shared(&self.names[a], &self.names[b])
    }

    fn points(&self, a: usize, b: usize) -> usize {
        self.names(a, b) * 2 + shared(&self.words[a], &self.words[b])
    }
}

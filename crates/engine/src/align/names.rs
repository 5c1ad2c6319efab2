//! Names of several articles → referents: a name, its short form, its acronym and its definition are one; a country's
//! demonym is the country, its capital stands for it too.
//!
//! Works on forms alone. It does not know persons from places; where two readings are open it keeps names apart.

use crate::{
    countries,
    lexicon::{self, WordSet},
    reading::Reading,
    text::{Article, name_form},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// A referent, the same in every article.
pub(crate) type Referent = usize;

/// What the names of all articles refer to.
#[derive(Debug)]
pub(crate) struct Names {
    /// By source and name: what it refers to; a capital to its country as well.
    referents: Vec<Vec<Vec<Referent>>>,
    /// By source and name: what it refers to itself, whatever it can stand for.
    own: Vec<Vec<Referent>>,
    /// By referent: the forms it goes by, in lower case.
    forms: Vec<String>,
    /// By referent: whether most articles are about it.
    topic: Vec<bool>,
    /// By referent: whether it is a country.
    country: Vec<bool>,
    /// By source: the referents that it names.
    of: Vec<BTreeSet<Referent>>,
    /// What most articles are about, where it is no country: what "the mission", "the company" stands for.
    main: Option<Referent>,
}

impl Names {
    /// Reads the names of all articles.
    pub fn of(readings: &[&Reading<'_>]) -> Self {
        let mut table = Table::default();
        let keys: Vec<Vec<usize>> = readings
            .iter()
            .map(|r| r.article.names.iter().map(|name| table.key(&name_form(&r.article, &name.tokens))).collect())
            .collect();
        table.openings(readings, &keys);
        for (reading, keys) in readings.iter().zip(&keys) {
            table.define(&reading.article, keys);
            table.shorten(keys);
        }
        table.led_by_acronyms(readings, &keys);
        table.shorten(&(0..table.forms.len()).collect::<Vec<_>>());
        table.plurals();
        table.acronyms();
        table.names(readings, &keys)
    }

    /// What a name refers to.
    pub fn referents(&self, source: usize, name: usize) -> &[Referent] {
        &self.referents[source][name]
    }

    /// What a name refers to itself: a capital to the city.
    pub fn own(&self, source: usize, name: usize) -> Referent {
        self.own[source][name]
    }

    /// Whether most articles are about it, so that naming it tells events apart no more.
    pub fn is_topic(&self, referent: Referent) -> bool {
        self.topic[referent]
    }

    /// Whether a source names it anywhere.
    pub fn are_of(&self, source: usize, referent: Referent) -> bool {
        self.of[source].contains(&referent)
    }

    /// What "the mission", "the company" stands for.
    pub fn main(&self) -> Option<Referent> {
        self.main
    }

    /// Whether it is a country.
    pub fn is_country(&self, referent: Referent) -> bool {
        self.country[referent]
    }

    /// Its longest form, in lower case.
    pub fn form(&self, referent: Referent) -> &str {
        &self.forms[referent]
    }
}

/// Forms, and which of them are one.
#[derive(Default)]
struct Table {
    keys: BTreeMap<String, usize>,
    forms: Vec<String>,
    parent: Vec<usize>,
}

impl Table {
    fn key(&mut self, form: &str) -> usize {
        if let Some(&key) = self.keys.get(form) {
            return key;
        }
        let key = self.forms.len();
        self.keys.insert(form.to_owned(), key);
        self.forms.push(form.to_owned());
        self.parent.push(key);
        if let Some(country) = countries::of(form) {
            let of = self.key(country);
            self.unite(key, of);
        }
        key
    }

    fn root(&self, mut key: usize) -> usize {
        while self.parent[key] != key {
            key = self.parent[key];
        }
        key
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if a != b {
            self.parent[a.max(b)] = a.min(b);
        }
    }

    /// "Chipmaker Orbex said …": a name that stands at the start of sentences alone, and without its first word elsewhere.
    fn openings(&mut self, readings: &[&Reading<'_>], keys: &[Vec<usize>]) {
        let mut inside = BTreeSet::new();
        for (reading, keys) in readings.iter().zip(keys) {
            let start = |sentence: usize| reading.article.sentences[sentence].tokens.start;
            let names = reading.article.names.iter().zip(keys);
            inside.extend(names.filter(|(name, _)| name.tokens.start > start(name.sentence)).map(|(_, &key)| key));
        }
        for key in (0..self.forms.len()).filter(|key| !inside.contains(key)) {
            let rest = self.forms[key].split_once(' ').map(|(_, rest)| rest).filter(|rest| !is_land(rest));
            if let Some(&rest) = rest.and_then(|rest| self.keys.get(rest)) {
                self.unite(key, rest);
            }
        }
    }

    /// "Stabilization Mission in Mali (MINUSMA)": the name before a bracket and the one name inside it.
    fn define(&mut self, article: &Article<'_>, keys: &[usize]) {
        for (at, name) in article.names.iter().enumerate().skip(1) {
            let before = name.tokens.start.checked_sub(1).map(|t| article.tokens[t].lower.as_ref());
            let after = article.tokens.get(name.tokens.end).map(|t| t.lower.as_ref());
            if before == Some("(") && after == Some(")") {
                let defined = head(article, at - 1);
                if article.names[at - 1].tokens.end + 1 == name.tokens.start {
                    self.unite(keys[defined], keys[at]);
                }
            }
        }
    }

    /// The last words of a longer name, or its first words where only a type word is left off. A form that could be
    /// short for two names stays apart; "Orbex Plc" and "Orbex" are one before "Chipmaker Orbex" is asked about.
    fn shorten(&mut self, keys: &[usize]) {
        let all: BTreeSet<usize> = keys.iter().copied().collect();
        for &long in &all {
            let plain = plain_person(&self.forms[long]).and_then(|short| self.keys.get(short.as_str()).copied());
            let short = untyped(&self.forms[long]).and_then(|short| self.keys.get(short).copied());
            for short in [plain, short].into_iter().flatten().filter(|short| all.contains(short)) {
                self.unite(long, short);
            }
        }
        let mut longer: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for &long in &all {
            for short in short_forms(&self.forms[long]) {
                longer.entry(short).or_default().insert(self.root(long));
            }
        }
        let found: Vec<(usize, usize)> = all
            .iter()
            .filter(|&&short| !is_land(&self.forms[short]))
            .filter_map(|&short| {
                let roots = longer.get(self.forms[short].as_str()).filter(|roots| roots.len() == 1)?;
                Some((short, *roots.first()?))
            })
            .collect();
        for (short, long) in found {
            self.unite(short, long);
        }
    }

    /// "Algiers Accord" and "Algiers Accords".
    fn plurals(&mut self) {
        for key in 0..self.forms.len() {
            let one = self.forms[key].strip_suffix('s').filter(|one| one.contains(' '));
            if let Some(&one) = one.and_then(|one| self.keys.get(one)) {
                self.unite(key, one);
            }
        }
    }

    /// "UN Security Council" and the one name whose first words begin with U and N, "United Nations Security Council". What is
    /// written "Al Marsh" stands for no "Amy Lynn Marsh".
    fn led_by_acronyms(&mut self, readings: &[&Reading<'_>], keys: &[Vec<usize>]) {
        let names =
            readings.iter().zip(keys).flat_map(|(r, keys)| r.article.names.iter().map(move |name| (r, name)).zip(keys));
        let led = names.filter(|((r, name), _)| {
            let first = r.article.tokens[name.tokens.start].span.of(r.article.text);
            first.len() > 1 && first.chars().all(|c| c.is_uppercase() || c == '.')
        });
        let led: BTreeSet<usize> = led.map(|(_, &key)| key).collect();
        let mut longer: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (key, form) in self.forms.iter().enumerate() {
            for (at, _) in form.match_indices(' ').skip(1).take(3) {
                let (words, rest) = form.split_at(at);
                let letters: String = words.split(' ').filter_map(|word| word.chars().next()).collect();
                if let Some(short) = self.keys.get(&(letters + rest)).filter(|short| led.contains(short)) {
                    longer.entry(*short).or_default().insert(self.root(key));
                }
            }
        }
        for (short, roots) in longer {
            if let (Some(&root), 1) = (roots.first(), roots.len()) {
                self.unite(short, root);
            }
        }
    }

    /// "UN" and the one name whose words begin with U and N.
    fn acronyms(&mut self) {
        let mut by_initials: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (key, form) in self.forms.iter().enumerate() {
            for initials in initials(form) {
                by_initials.entry(initials).or_default().insert(self.root(key));
            }
        }
        for key in 0..self.forms.len() {
            let named = by_initials.get(&self.forms[key]).filter(|roots| roots.len() == 1);
            if let Some(&root) = named.and_then(|roots| roots.first()) {
                self.unite(key, root);
            }
        }
    }

    fn names(self, readings: &[&Reading<'_>], keys: &[Vec<usize>]) -> Names {
        let mut forms = self.forms.clone();
        for (key, form) in self.forms.iter().enumerate() {
            let root = self.root(key);
            if form.len() > forms[root].len() {
                forms[root].clone_from(form);
            }
        }
        let referents: Vec<Vec<Vec<Referent>>> =
            keys.iter().map(|keys| keys.iter().map(|&key| self.all(key)).collect()).collect();
        let own = keys.iter().map(|keys| keys.iter().map(|&key| self.root(key)).collect()).collect();
        let topic = topics(readings, &referents, forms.len());
        let country: Vec<bool> = (0..forms.len()).map(|key| countries::of(&self.forms[key]).is_some()).collect();
        let main = main(&referents, &topic, &country);
        let of = referents.iter().map(|article| article.iter().flatten().copied().collect()).collect();
        Names { referents, own, forms, topic, country, of, main }
    }

    /// A name's referent, the country that it is the capital of, and a country named inside it ("Malian Foreign Ministry").
    fn all(&self, key: usize) -> Vec<Referent> {
        let form = &self.forms[key];
        let mut found = vec![self.root(key)];
        let words = form.split(' ').filter_map(countries::of);
        for country in countries::capital_of(form).into_iter().chain(words) {
            found.extend(self.keys.get(country).map(|&key| self.root(key)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Whether a form is a country's or a capital's, which longer names hold without being it.
fn is_land(form: &str) -> bool {
    countries::of(form).is_some() || countries::capital_of(form).is_some()
}

/// The name that a definition defines: with "Mission in Mali", the mission.
fn head(article: &Article<'_>, last: usize) -> usize {
    let mut at = last;
    while at > 0 {
        let (before, name) = (&article.names[at - 1], &article.names[at]);
        let between = article.tokens.get(before.tokens.end).map(|t| t.lower.as_ref());
        if before.tokens.end + 1 != name.tokens.start || !matches!(between, Some("in" | "of" | "for" | "and")) {
            break;
        }
        at -= 1;
    }
    at
}

/// A name without the type words at its end: "Orbex" of "Orbex Plc".
fn untyped(long: &str) -> Option<&str> {
    static LEGAL: OnceLock<WordSet> = OnceLock::new();
    let (first, last) = long.rsplit_once(' ')?;
    let is_legal = |row: &Vec<&str>| row.get(2) == Some(&"legal");
    let legal = LEGAL.get_or_init(|| lexicon::rows("en/name_types").filter(is_legal).map(|row| row[0]).collect());
    legal.contains(last).then_some(first)
}

/// A person's name without initials in its midst and "Jr." behind it: "ana kovar" of "ana b. kovar jr.".
fn plain_person(long: &str) -> Option<String> {
    let bare = |word: &str| word.trim_end_matches('.').to_owned();
    let mut words: Vec<&str> = long.split(' ').collect();
    let all = words.len();
    while words.len() > 2 && matches!(&*bare(words[words.len() - 1]), "jr" | "sr" | "ii" | "iii" | "iv") {
        words.pop();
    }
    let (last, first) = (words.len() - 1, 0);
    let mut at = 0;
    words.retain(|word| {
        at += 1;
        at - 1 == first || at - 1 == last || bare(word).chars().count() > 1
    });
    (words.len() > 1 && words.len() < all).then(|| words.join(" "))
}

/// Whether a word is one that a name's short form may leave off.
fn is_type(word: &str) -> bool {
    static TYPES: OnceLock<WordSet> = OnceLock::new();
    TYPES.get_or_init(|| lexicon::rows("en/name_types").map(|row| row[0]).collect()).contains(word)
}

/// The forms that a name can be short for: its last words, and its first where type words follow.
pub(super) fn short_forms(long: &str) -> Vec<&str> {
    /// Names are rarely longer, and a line of capitals is no name.
    const WORDS: usize = 8;
    let spaces: Vec<usize> = long.match_indices(' ').map(|(at, _)| at).take(WORDS).collect();
    let typed = |rest: &str| rest.split(' ').all(is_type);
    let last = spaces.iter().map(|&at| &long[at + 1..]);
    let first = spaces.iter().filter(|&&at| typed(&long[at + 1..])).map(|&at| &long[..at]);
    let family = spaces.first().map(|&at| &long[..at]).filter(|first| spaces.len() < 3 && is_family_name(first));
    last.chain(first).filter(|form| form.len() > 2).chain(family).collect()
}

/// Whether a word is a family name that stands before the given one: "Kim" of "Kim Jong Un".
fn is_family_name(word: &str) -> bool {
    static NAMES: OnceLock<WordSet> = OnceLock::new();
    NAMES.get_or_init(|| lexicon::rows("en/family_names").map(|row| row[0]).collect()).contains(word)
}

/// The first letters of a name's words, with and without its small words.
fn initials(form: &str) -> Vec<String> {
    let words: Vec<&str> = form.split([' ', '-']).filter(|w| !w.is_empty()).collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let of = |words: &[&str]| words.iter().filter_map(|w| w.chars().next()).collect::<String>();
    let great: Vec<&str> =
        words.iter().copied().filter(|w| !["of", "the", "and", "for", "in", "on"].contains(w)).collect();
    let mut found = vec![of(&words), of(&great)];
    found.dedup();
    found.retain(|initials| initials.chars().count() > 1);
    found
}

/// The topic that most articles name, and of several the one that they name most often; none where two are named alike.
fn main(referents: &[Vec<Vec<Referent>>], topic: &[bool], country: &[bool]) -> Option<Referent> {
    let mut counts: BTreeMap<Referent, (usize, usize)> = BTreeMap::new();
    for article in referents {
        let all = article.iter().flatten().filter(|&&r| topic[r] && !country[r]);
        let mut seen = BTreeSet::new();
        for &referent in all {
            let count = counts.entry(referent).or_default();
            count.0 += usize::from(seen.insert(referent));
            count.1 += 1;
        }
    }
    let best = counts.values().copied().max()?;
    let mut mains = counts.into_iter().filter(|(_, count)| *count == best).map(|(referent, _)| referent);
    mains.next().filter(|_| mains.next().is_none())
}

/// Which referents at least half of the articles are about: named in a heading, in the first two sentences, or often.
fn topics(readings: &[&Reading<'_>], referents: &[Vec<Vec<Referent>>], count: usize) -> Vec<bool> {
    /// A name that stands in one of this many of an article's sentences with names is what it is about.
    const ONE_IN: usize = 4;
    let mut articles = vec![0; count];
    for (reading, of) in readings.iter().zip(referents) {
        let mut sentences: BTreeMap<Referent, BTreeSet<usize>> = BTreeMap::new();
        for (name, referents) in reading.article.names.iter().zip(of) {
            for &referent in referents {
                sentences.entry(referent).or_default().insert(name.sentence);
            }
        }
        let with_names: BTreeSet<usize> = reading.article.names.iter().map(|n| n.sentence).collect();
        for (referent, at) in sentences {
            let first = at.first().is_some_and(|&s| s < 3);
            articles[referent] += usize::from(first || at.len() * ONE_IN >= with_names.len());
        }
    }
    articles.iter().map(|&n| n > 0 && n * 2 >= readings.len()).collect()
}

//! A word alone → what it can be and its base form: the lists first, then endings.

use super::{
    Lower, Marks, Pos,
    tag::Own,
    vocabulary::{self, Entry, Id, Tags},
};
use std::sync::{LazyLock, OnceLock};

/// What a word can be.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent marks of one word, each asked for by itself")]
pub struct Reading {
    /// Every part of speech that it can be.
    pub tags: Tags,
    /// The likeliest.
    pub first: Pos,
    /// Base form as a verb.
    verb: Base,
    /// Base form as anything else.
    other: Base,
    /// Whether the lists hold it or its base form.
    pub known: bool,
    /// Whether it is of a closed class.
    pub closed: bool,
    /// Whether it is a past form that no rule makes: "rose".
    pub past: bool,
    /// Whether it ends in a plural's or third person's -s.
    pub s_form: bool,
    /// Its own rule of telling what it is, where it is of a closed class.
    pub own: Own,
    /// Its [`closed_base`].
    closed_base: Option<Id>,
}

/// How a base form is made of a word.
#[derive(Clone, Copy, Debug)]
enum Base {
    Same,
    Listed(Id),
    /// Without so many of its last bytes.
    Cut(u8),
    /// Another letter in place of so many of its last bytes.
    Changed(u8, u8),
    /// A word of the lists in place of so many of its last bytes.
    Replaced(u8, Id),
}

impl Base {
    /// That of a compound whose last word, of so many bytes, has this one.
    fn behind_hyphen(self, length: usize) -> Self {
        match self {
            Self::Listed(id) => u8::try_from(length).map_or(Self::Same, |length| Self::Replaced(length, id)),
            of_ending => of_ending,
        }
    }
}

impl Reading {
    fn new(first: Pos) -> Self {
        Self {
            tags: Tags::of(first),
            first,
            verb: Base::Same,
            other: Base::Same,
            known: false,
            closed: false,
            past: false,
            s_form: false,
            own: Own::None,
            closed_base: None,
        }
    }

    /// Settles what the word is.
    pub fn tell(&mut self, pos: Pos) {
        (self.tags, self.first) = (Tags::of(pos), pos);
    }

    fn known(mut self) -> Self {
        self.known = true;
        self
    }

    fn or(mut self, pos: Pos) -> Self {
        self.tags = self.tags.with(Tags::of(pos));
        self
    }

    /// Of a word whose part of speech is told already, or of a mark.
    pub fn fixed(pos: Pos) -> Self {
        Self::new(pos).known()
    }

    /// The base form of `lower` when it is read as `pos`, with its marks, where it is another word.
    pub fn lemma<'t>(&self, lower: &Lower<'t>, pos: Pos) -> Option<(Lower<'t>, Marks)> {
        // "'s" is a form of "be" only where it is no possessive.
        if let Some(id) = self.closed_base.filter(|_| pos == Pos::Auxiliary || *lower != "'s") {
            return Some(listed_lemma(id));
        }
        let verbal = matches!(pos, Pos::Verb | Pos::Participle | Pos::Gerund | Pos::Auxiliary);
        let kept = |cut: u8| lower.len() - usize::from(cut);
        let lemma: Lower<'t> = match if verbal { self.verb } else { self.other } {
            Base::Same => return None,
            Base::Listed(id) => return Some(listed_lemma(id)),
            Base::Cut(cut) => lower.up_to(kept(cut)),
            Base::Changed(cut, letter) => {
                [&lower[..kept(cut)], char::from(letter).encode_utf8(&mut [0])].concat().into()
            }
            Base::Replaced(cut, id) => [&lower[..kept(cut)], id.word()].concat().into(),
        };
        let marks = vocabulary::marks(&lemma);
        Some((lemma, marks))
    }

    /// Whether `lower` is another form of a verb than its base.
    pub fn is_verb_form(&self, lower: &str) -> bool {
        match self.verb {
            Base::Same => false,
            Base::Listed(id) => id.word() != lower,
            Base::Cut(_) | Base::Changed(..) | Base::Replaced(..) => true,
        }
    }
}

fn listed_lemma(id: Id) -> (Lower<'static>, Marks) {
    let (word, entry) = id.listed();
    (word.into(), entry.marks)
}

/// Base forms of the closed classes.
fn closed_base(lower: &str) -> Option<Id> {
    vocabulary::place(match lower {
        "is" | "are" | "am" | "was" | "were" | "been" | "being" | "'re" | "'m" | "'s" => "be",
        "has" | "had" | "having" | "'ve" => "have",
        "does" | "did" | "done" | "doing" => "do",
        "wo" | "'ll" => "will",
        "ca" => "can",
        "n't" => "not",
        "an" => "a",
        _ => return None,
    })
}

/// The readings of the entries, each made when its word first comes: common words come again and again.
static LISTED: LazyLock<Box<[OnceLock<Reading>]>> =
    LazyLock::new(|| (0..vocabulary::size()).map(|_| OnceLock::new()).collect());

/// What a word in lower case can be; `entry` is its own, where it is listed, and `plain` tells that it has plain letters
/// only.
pub fn read(lower: &str, entry: Option<Id>, plain: bool) -> Reading {
    match entry {
        Some(id) => *LISTED[id.at()].get_or_init(|| listed(lower, id.entry())),
        None if plain => by_form(lower),
        None => unlisted(lower),
    }
}

fn unlisted(lower: &str) -> Reading {
    if !lower.is_ascii() {
        return Reading::new(Pos::Noun);
    }
    if let Some((head, tail)) = lower.rsplit_once('-') {
        return compound(head, tail);
    }
    by_form(lower)
}

fn by_form(lower: &str) -> Reading {
    inflected(lower).unwrap_or_else(|| Reading::new(by_ending(lower)))
}

fn listed(lower: &str, entry: &Entry) -> Reading {
    if entry.tags == Tags::default() {
        return unlisted(lower);
    }
    let base = |listed: Option<Id>| listed.map_or(Base::Same, Base::Listed);
    let mut reading = Reading {
        tags: entry.tags,
        first: entry.first,
        verb: base(entry.verb),
        other: base(entry.noun),
        known: true,
        closed: entry.closed,
        past: entry.verb.is_some() && entry.tags.has(Pos::Verb),
        s_form: entry.noun.is_some_and(|noun| noun.word() != lower && lower.ends_with('s')),
        own: Own::of(lower),
        closed_base: closed_base(lower),
    };
    // "wounded" is listed as an adjective and is a participle too; "leaves" and "reports" are verbs as well.
    if !entry.closed
        && entry.verb.is_none()
        && let Some((tags, verb)) = verb_of(lower)
    {
        reading.tags = reading.tags.with(tags);
        reading.verb = Base::Listed(verb);
    }
    reading
}

/// The readings of a word that its ending gives, with the verb of the lists that it is a form of.
fn verb_of(lower: &str) -> Option<(Tags, Id)> {
    let derived = inflected(lower).filter(|r| r.known && r.tags.meets(VERBAL))?;
    if let Base::Listed(verb) = derived.verb { Some((derived.tags, verb)) } else { None }
}

const VERBAL: Tags = Tags::of(Pos::Verb).with(Tags::of(Pos::Participle)).with(Tags::of(Pos::Gerund));

/// "under-equipped", "decade-long", "counter-terrorism", "re-elected".
fn compound(head: &str, tail: &str) -> Reading {
    let length = tail.len();
    let tail = read(tail, vocabulary::place(tail), false);
    let prefix = matches!(head, "re" | "co" | "de" | "pre" | "over" | "out" | "mis");
    let mut reading = Reading::new(Pos::Noun).known();
    if prefix && tail.tags.meets(VERBAL) {
        (reading.tags, reading.first) = (tail.tags, tail.first);
    } else if tail.tags.meets(VERBAL.with(Tags::of(Pos::Adjective))) && !tail.tags.has(Pos::Noun)
        || matches!(head, "anti" | "pro" | "non" | "cross" | "inter" | "multi" | "post" | "pre" | "mid" | "ex")
    {
        (reading.tags, reading.first) = (Tags::of(Pos::Adjective), Pos::Adjective);
    }
    reading.s_form = tail.s_form;
    if reading.first == Pos::Noun && tail.s_form {
        reading.other = tail.other.behind_hyphen(length);
    }
    reading
}

fn inflected(lower: &str) -> Option<Reading> {
    let bytes = lower.as_bytes();
    match bytes {
        [.., b's' | b'u' | b'i', b's'] => None,
        [.., b's'] if lower.len() > 3 => Some(s_form(lower)),
        [.., b'e', b'd'] if lower.len() > 3 => {
            Some(verb_form(lower, 2, Pos::Participle)).filter(|r| r.known || lower.len() > 4)
        }
        [.., b'i', b'n', b'g'] if lower.len() > 4 => gerund(lower),
        [.., b'e', b'r'] if lower.len() > 4 => compared(lower, 2),
        [.., b'e', b's', b't'] if lower.len() > 5 => compared(lower, 3),
        _ => None,
    }
}

/// A known base form among the candidates: so many of the word's first bytes, and the letter that they lack.
fn base(
    candidates: impl IntoIterator<Item = Option<(usize, Option<u8>)>>,
    lower: &str,
    tags: Tags,
) -> Option<(Base, Tags)> {
    candidates.into_iter().flatten().find_map(|(end, letter)| {
        let stem = &lower[..end];
        let found = letter.map_or_else(|| vocabulary::find(stem), |letter| vocabulary::find_with(stem, letter));
        found.filter(|(_, entry)| entry.tags.meets(tags)).map(|(id, entry)| (Base::Listed(id), entry.tags))
    })
}

/// A plural or a third person: "troops", "says", "carries", "cities".
fn s_form(lower: &str) -> Reading {
    let n = lower.len();
    let es = lower.ends_with("es");
    let ies = lower.ends_with("ies").then_some((n - 3, Some(b'y')));
    let open = VERBAL.with(Tags::of(Pos::Noun)).with(Tags::of(Pos::Adjective)).with(Tags::of(Pos::Numeral));
    let known = base([ies, Some((n - 1, None)), es.then_some((n - 2, None))], lower, open);
    let mut reading = Reading::new(Pos::Noun);
    reading.s_form = true;
    let Some((form, tags)) = known else {
        reading.other = unknown_singular(lower);
        reading.verb = reading.other;
        return reading;
    };
    (reading.verb, reading.other, reading.known) = (form, form, true);
    let noun = tags.has(Pos::Noun) || tags.has(Pos::Adjective) || tags.has(Pos::Numeral);
    match (noun, tags.has(Pos::Verb)) {
        (true, true) => reading.or(Pos::Verb),
        (false, true) => Reading { tags: Tags::of(Pos::Verb), first: Pos::Verb, ..reading },
        _ => reading,
    }
}

/// The singular of a noun that the lists lack.
fn unknown_singular(lower: &str) -> Base {
    let es = matches!(
        lower.as_bytes(),
        [.., b's', b's', b'e', b's']
            | [.., b's' | b'c', b'h', b'e', b's']
            | [.., b'x', b'e', b's']
            | [.., b'z', b'z', b'e', b's']
    );
    if lower.ends_with("ies") && lower.len() > 4 { Base::Changed(3, b'y') } else { Base::Cut(if es { 2 } else { 1 }) }
}

/// "killed", "planned", "carried"; "killing", "planning": `ending` letters long.
fn verb_form(lower: &str, ending: usize, pos: Pos) -> Reading {
    let stem = lower.len() - ending;
    let bytes = lower.as_bytes();
    let twin = stem >= 3 && bytes[stem - 1] == bytes[stem - 2];
    let y = (ending == 2 && bytes[stem - 1] == b'i').then_some((stem - 1, Some(b'y')));
    let candidates = [y, Some((stem, None)), Some((stem, Some(b'e'))), twin.then_some((stem - 1, None))];
    let mut reading = Reading::new(pos);
    if let Some((form, _)) = base(candidates, lower, Tags::of(Pos::Verb)) {
        (reading.verb, reading.known) = (form, true);
    } else {
        reading.verb = unknown_verb(&lower[..stem], ending as u8, twin, y.is_some());
    }
    reading
}

/// The base form of a verb that the lists lack, from what stands before its `ending` letters.
fn unknown_verb(stem: &str, ending: u8, twin: bool, y: bool) -> Base {
    let last = stem.as_bytes().last();
    let mute_e = matches!(last, Some(b'c' | b'v' | b'u' | b'g' | b's' | b'z'))
        || stem.ends_with("at") && !stem.ends_with("eat") && stem.len() > 4;
    if y {
        Base::Changed(ending + 1, b'y')
    } else if twin && !matches!(last, Some(b'l' | b's' | b'f' | b'z')) {
        Base::Cut(ending + 1)
    } else if mute_e && !twin {
        Base::Changed(ending, b'e')
    } else {
        Base::Cut(ending)
    }
}

fn gerund(lower: &str) -> Option<Reading> {
    let stem = &lower[..lower.len() - 3];
    stem.contains(['a', 'e', 'i', 'o', 'u', 'y']).then(|| verb_form(lower, 3, Pos::Gerund))
}

/// "larger", "largest", "deadliest".
fn compared(lower: &str, ending: usize) -> Option<Reading> {
    let stem = lower.len() - ending;
    let bytes = lower.as_bytes();
    let twin = bytes[stem - 1] == bytes[stem - 2];
    let y = (bytes[stem - 1] == b'i').then_some((stem - 1, Some(b'y')));
    let candidates = [y, Some((stem, None)), Some((stem, Some(b'e'))), twin.then_some((stem - 1, None))];
    let (form, _) = base(candidates, lower, Tags::of(Pos::Adjective))?;
    let mut reading = Reading::new(Pos::Adjective).known();
    reading.other = form;
    Some(reading)
}

/// What the ending tells of a word; a noun, where it tells nothing.
fn by_ending(lower: &str) -> Pos {
    /// Endings tell nothing of shorter words.
    const SHORTEST: usize = 5;
    match lower.as_bytes() {
        short if short.len() < SHORTEST => Pos::Noun,
        // -ly, -wards, -wise
        [.., b'l', b'y'] | [.., b'w', b'a', b'r', b'd', b's'] | [.., b'w', b'i', b's', b'e'] => Pos::Adverb,
        // -ic, -ish, -ive, -able, -ible, -ful; -ial, -ical, -onal, -ural; -ous, -less, -iest, -ary
        [.., b'i', b'c']
        | [.., b'i', b's', b'h']
        | [.., b'i', b'v', b'e']
        | [.., b'a' | b'i', b'b', b'l', b'e']
        | [.., b'f', b'u', b'l']
        | [.., b'i', b'a', b'l']
        | [.., b'i', b'c', b'a', b'l']
        | [.., b'o', b'n', b'a', b'l']
        | [.., b'u', b'r', b'a', b'l']
        | [.., b'o', b'u', b's']
        | [.., b'l', b'e', b's', b's']
        | [.., b'i', b'e', b's', b't']
        | [.., b'a', b'r', b'y'] => Pos::Adjective,
        // -ify, -ize
        [.., b'i', b'f', b'y'] | [.., b'i', b'z', b'e'] => Pos::Verb,
        // -teen, -teenth
        [.., b't', b'e', b'e', b'n'] | [.., b't', b'e', b'e', b'n', b't', b'h'] => Pos::Numeral,
        _ => Pos::Noun,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_closed_classes_are_listed_since_only_listed_words_are_asked_for_them() {
        for form in
            ["is", "are", "am", "was", "were", "been", "being", "'re", "'m", "'s", "has", "had", "having", "'ve"]
                .into_iter()
                .chain(["does", "did", "done", "doing", "wo", "'ll", "ca", "n't", "an"])
        {
            assert!(read(form, vocabulary::place(form), false).closed_base.is_some(), "{form}");
        }
    }
}

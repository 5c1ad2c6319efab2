//! The words of a sentence → parts of speech: of what each word can be, what its neighbours allow.
//!
//! One pass from left to right. A word with one reading keeps it; of a word with several, the word before decides first
//! ("the report", "to report"), then the word after ("officials report that").

use super::{Marks, Pos, Token, TokenKind, inflect::Reading, vocabulary::Tags};

/// Sets the part of speech and the base form of a sentence's tokens. Names are already told and stay.
pub fn tag(tokens: &mut [Token<'_>], readings: &[Reading]) {
    for at in 0..tokens.len() {
        let token = &tokens[at];
        if token.kind != TokenKind::Word || token.pos == Pos::Name {
            continue;
        }
        let pos = Context { tokens, readings, at }.choose();
        let lemma = readings[at].lemma(&token.lower, pos);
        let token = &mut tokens[at];
        token.pos = pos;
        if let Some((lemma, marks)) = lemma {
            (token.lemma, token.marks) = (lemma, token.marks.with(marks));
        }
    }
}

const NOUN: Tags = Tags::of(Pos::Noun);
const VERB: Tags = Tags::of(Pos::Verb);
const PARTICIPLE: Tags = Tags::of(Pos::Participle);
const NOMINAL: Tags = NOUN.with(Tags::of(Pos::Adjective)).with(Tags::of(Pos::Numeral));
/// What begins a verb's object or complement.
const AFTER_VERB: Tags = Tags::of(Pos::Determiner)
    .with(Tags::of(Pos::Pronoun))
    .with(Tags::of(Pos::Preposition))
    .with(Tags::of(Pos::Adverb))
    .with(Tags::of(Pos::Particle));

/// Auxiliaries that a base form follows.
const MODALS: [&str; 18] = [
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "do", "does", "did", "'ll", "'d", "wo",
    "ca", "cannot", "let",
];

/// Words before "to" that a noun follows: "led to fighting", "due to rain".
const TO_NOUN: [&str; 24] = [
    "due",
    "according",
    "lead",
    "led",
    "contribute",
    "contributed",
    "return",
    "returned",
    "respond",
    "response",
    "access",
    "opposed",
    "subject",
    "next",
    "close",
    "thanks",
    "prior",
    "related",
    "linked",
    "exposed",
    "exposure",
    "rose",
    "fell",
    "rise",
];

/// A word of a closed class that has a rule of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// "to"
    To,
    /// "'s"
    Possessive,
    /// "that"
    That,
    /// "about 300": an adverb before a number.
    Rounding,
    /// "before they left": a conjunction before a clause.
    Joining,
    /// "may", also a month.
    May,
    /// "the will": a noun behind an article.
    Modal,
    /// "left", told as words of the open classes are.
    Open,
    /// None.
    None,
}

impl Own {
    /// The rule of a word in lower case.
    pub fn of(lower: &str) -> Self {
        match lower {
            "to" => Self::To,
            "'s" => Self::Possessive,
            "that" => Self::That,
            "about" | "around" | "over" | "under" => Self::Rounding,
            "before" | "after" | "since" | "until" | "till" | "as" | "for" => Self::Joining,
            "may" => Self::May,
            "will" | "can" | "might" => Self::Modal,
            "like" | "left" | "past" | "worth" | "following" | "second" => Self::Open,
            _ => Self::None,
        }
    }
}

struct Context<'a, 't> {
    tokens: &'a [Token<'t>],
    readings: &'a [Reading],
    at: usize,
}

impl Context<'_, '_> {
    fn choose(&self) -> Pos {
        let reading = &self.readings[self.at];
        if reading.closed {
            self.closed(reading)
        } else if reading.tags.is_open() || matches!(reading.first, Pos::Gerund | Pos::Participle) {
            self.open(reading)
        } else {
            reading.first
        }
    }

    fn closed(&self, reading: &Reading) -> Pos {
        match reading.own {
            Own::To => self.to(),
            Own::Possessive => self.apostrophe(),
            Own::That => self.that(),
            Own::Rounding if self.next_is_number() => Pos::Adverb,
            Own::Joining if self.next().is_some_and(|n| is_subject(&n.lower)) => Pos::Conjunction,
            Own::May if self.is_month() => Pos::Noun,
            Own::May | Own::Modal if self.before().is_some_and(|b| b.pos == Pos::Determiner) => Pos::Noun,
            Own::Open => self.open(reading),
            _ if reading.first == Pos::Preposition && reading.tags.has(Pos::Adverb) => {
                // "flew out with", "gave up", against "out the door".
                if self.next_begins_phrase() { Pos::Preposition } else { Pos::Adverb }
            }
            _ if reading.tags.has(Pos::Determiner) && reading.tags.has(Pos::Pronoun) => {
                if self.next_is_nominal() {
                    Pos::Determiner
                } else {
                    Pos::Pronoun
                }
            }
            _ if reading.tags.has(Pos::Determiner) && reading.tags.has(Pos::Adverb) => {
                if self.next_is_nominal() {
                    Pos::Determiner
                } else {
                    Pos::Adverb
                }
            }
            _ => reading.first,
        }
    }

    /// "in May", "May 3"; "May" at a sentence's start may be the verb.
    fn is_month(&self) -> bool {
        let token = &self.tokens[self.at];
        let capital = token.marks.meets(Marks::CAPITAL);
        capital && (self.at > 0 && self.before().is_some_and(|b| b.kind == TokenKind::Word) || self.next_is_number())
    }

    /// "to" before an infinitive, or the preposition.
    fn to(&self) -> Pos {
        let Some(next) = self.reading_after(1) else { return Pos::Preposition };
        let name = self.tokens[self.at + 1].pos == Pos::Name;
        let base = next.tags.has(Pos::Verb) && !next.s_form || next.tags.has(Pos::Auxiliary);
        let adverb =
            next.tags.has(Pos::Adverb) && self.reading_after(2).is_some_and(|r| r.tags.has(Pos::Verb) && !r.s_form);
        if name || !(base || adverb) {
            return Pos::Preposition;
        }
        if !next.tags.has(Pos::Noun) {
            return Pos::Particle;
        }
        let takes_noun = self.before().is_some_and(|b| TO_NOUN.contains(&&*b.lower));
        let object = self.reading_after(2).is_some_and(|r| r.tags.meets(AFTER_VERB.with(Tags::of(Pos::Numeral))));
        if takes_noun && !object { Pos::Preposition } else { Pos::Particle }
    }

    /// "'s" of possession, or "is" and "has".
    fn apostrophe(&self) -> Pos {
        let pronoun = self.before().is_some_and(|b| {
            matches!(
                &*b.lower,
                "it" | "he" | "she" | "that" | "there" | "here" | "who" | "what" | "where" | "how" | "let"
            )
        });
        let verbal = self
            .reading_after(1)
            .is_some_and(|r| r.tags.has(Pos::Determiner) && !r.tags.has(Pos::Adverb) || r.tags.has(Pos::Particle));
        if pronoun || verbal { Pos::Auxiliary } else { Pos::Particle }
    }

    fn that(&self) -> Pos {
        let verbal = |t: &Token<'_>| matches!(t.pos, Pos::Verb | Pos::Auxiliary | Pos::Participle);
        let next_verb = self.reading_after(1).is_some_and(|r| {
            r.tags.has(Pos::Auxiliary) || r.tags.has(Pos::Verb) && !r.tags.has(Pos::Noun) || r.first == Pos::Participle
        });
        match self.before() {
            Some(before) if verbal(before) => Pos::Conjunction,
            Some(before) if matches!(before.pos, Pos::Noun | Pos::Name) => {
                if next_verb {
                    Pos::Pronoun
                } else {
                    Pos::Conjunction
                }
            }
            _ if self.next_is_nominal() => Pos::Determiner,
            _ if next_verb => Pos::Pronoun,
            _ => Pos::Conjunction,
        }
    }

    fn open(&self, reading: &Reading) -> Pos {
        let tags = reading.tags;
        // ", also wounded five people", "and wounded 4 more"
        let goes_on = || self.before_adverbs().is_some_and(|b| b.is(",") || b.is("and"));
        if tags.has(Pos::Participle) && self.tokens[self.at].lower.ends_with("ed") && self.next_is_number() && goes_on()
        {
            return Pos::Participle;
        }
        let Some(before) = self.before_adverbs() else { return self.initial(tags, reading) };
        let decided = match before.pos {
            Pos::Particle if before.is("to") => tags.has(Pos::Verb).then_some(Pos::Verb),
            // "which holds 35,000": no noun in -s stands between.
            _ if reading.s_form && tags.has(Pos::Verb) && is_relative(before) && self.next_is_number() => {
                Some(Pos::Verb)
            }
            Pos::Determiner | Pos::Particle if !before.lower.starts_with('n') => self.after_determiner(tags),
            Pos::Auxiliary => self.after_auxiliary(before, tags),
            Pos::Pronoun if self.is_subject_of_relative(before, tags) => Some(Pos::Noun),
            Pos::Pronoun => first_of(tags, &[Pos::Participle, Pos::Verb, Pos::Gerund]),
            Pos::Noun | Pos::Name => self.after_noun(tags, reading),
            Pos::Adjective | Pos::Numeral => self.after_modifier(tags),
            Pos::Preposition => self.after_preposition(tags),
            // "the number of people wounded rose from"
            Pos::Participle if reading.past && self.next_leads() => Some(Pos::Verb),
            Pos::Verb | Pos::Participle | Pos::Gerund => self.after_verb(tags),
            Pos::Conjunction => self.after_conjunction(tags),
            _ => None,
        };
        decided.unwrap_or_else(|| self.initial(tags, reading))
    }

    /// "the man who police say": a noun behind "who" with a verb behind it that is no noun.
    fn is_subject_of_relative(&self, before: &Token<'_>, tags: Tags) -> bool {
        let verb = |r: &Reading| r.tags.has(Pos::Verb) && !r.tags.has(Pos::Noun) && !r.s_form;
        tags.has(Pos::Noun)
            && (is_relative(before) || &*before.lower == "whom")
            && self.reading_after(1).is_some_and(verb)
    }

    fn initial(&self, tags: Tags, reading: &Reading) -> Pos {
        // "Gunman kills 3, wounds 2"
        let listed = || self.before().is_some_and(|b| b.is(",")) && self.next_is_number();
        if reading.s_form && tags.has(Pos::Verb) && listed() {
            return Pos::Verb;
        }
        if tags.has(Pos::Gerund) {
            // "…, killing thousands" against "killing of civilians".
            let object = self.reading_after(1).is_some_and(|r| r.tags.meets(NOMINAL.with(AFTER_VERB)));
            return if tags.has(Pos::Noun) && (self.next_is("of") || !object && !self.next_is_nominal()) {
                Pos::Noun
            } else {
                Pos::Gerund
            };
        }
        if tags.has(Pos::Adjective) && self.next_is_nominal() { Pos::Adjective } else { reading.first }
    }

    fn after_determiner(&self, tags: Tags) -> Option<Pos> {
        if self.next_is_nominal() {
            return first_of(tags, &[Pos::Adjective, Pos::Participle, Pos::Noun, Pos::Gerund]);
        }
        // "the wounded", "the killing of"
        first_of(tags, &[Pos::Noun])
            .or_else(|| tags.meets(VERB.with(PARTICIPLE).with(Tags::of(Pos::Gerund))).then_some(Pos::Noun))
    }

    fn after_modifier(&self, tags: Tags) -> Option<Pos> {
        if self.next_is_nominal() {
            return first_of(tags, &[Pos::Adjective, Pos::Noun, Pos::Participle]);
        }
        first_of(tags, &[Pos::Noun, Pos::Participle])
    }

    fn after_auxiliary(&self, before: &Token<'_>, tags: Tags) -> Option<Pos> {
        if MODALS.contains(&&*before.lower) {
            return first_of(tags, &[Pos::Verb, Pos::Participle]);
        }
        // "had left Oslo": a name is no noun that an adjective could belong to.
        let perfect = matches!(&*before.lower, "has" | "have" | "had" | "having" | "'ve") && self.next_is_name();
        if tags.has(Pos::Adjective) && self.next_is_nominal() && !(perfect && tags.has(Pos::Participle)) {
            return Some(Pos::Adjective);
        }
        first_of(tags, &[Pos::Participle, Pos::Gerund, Pos::Adjective, Pos::Noun, Pos::Adverb])
    }

    fn after_preposition(&self, tags: Tags) -> Option<Pos> {
        if tags.has(Pos::Adjective) && self.next_is_nominal() {
            return Some(Pos::Adjective);
        }
        if tags.has(Pos::Gerund) {
            return None;
        }
        first_of(tags, &[Pos::Noun, Pos::Participle, Pos::Adjective])
    }

    fn after_verb(&self, tags: Tags) -> Option<Pos> {
        if tags.has(Pos::Adjective) && self.next_is_nominal() {
            return Some(Pos::Adjective);
        }
        first_of(tags, &[Pos::Noun, Pos::Participle, Pos::Gerund, Pos::Adjective])
    }

    /// Whether a preposition of change follows: "from", "to" or "by".
    fn next_leads(&self) -> bool {
        ["from", "to", "by"].iter().any(|word| self.next_is(word))
    }

    fn after_conjunction(&self, tags: Tags) -> Option<Pos> {
        // "said and signed", "rose and fell": as the word before the conjunction.
        if !self.before().is_some_and(|b| matches!(&*b.lower, "and" | "or" | "but" | "then")) {
            return None;
        }
        match self.at.checked_sub(2).map(|i| self.tokens[i].pos) {
            Some(Pos::Verb) => first_of(tags, &[Pos::Verb, Pos::Participle]),
            Some(Pos::Participle) => first_of(tags, &[Pos::Participle]),
            _ => None,
        }
    }

    /// "officials report that", "the attack killed", "the budget deficit".
    fn after_noun(&self, tags: Tags, reading: &Reading) -> Option<Pos> {
        if reading.past {
            return Some(Pos::Verb);
        }
        if !tags.has(Pos::Verb) {
            // "the oil giant said", "the police chief"
            let head = || (tags.has(Pos::Noun) && !self.next_is_nominal()).then_some(Pos::Noun);
            return first_of(tags, &[Pos::Participle, Pos::Gerund]).or_else(head);
        }
        if !tags.has(Pos::Noun) {
            return first_of(tags, &[Pos::Participle, Pos::Verb]);
        }
        let next = self.reading_after(1);
        let preposition = next.is_some_and(|r| r.first == Pos::Preposition)
            && reading.first == Pos::Noun
            && !self.infinitive_follows();
        let object = next.is_some_and(|r| r.tags.meets(AFTER_VERB)) && !self.next_is("of") && !preposition
            || self.next_is_name();
        if self.next_is("that") && reading.first == Pos::Verb {
            return Some(Pos::Verb);
        }
        if self.is_past_or_counts(reading) && !self.follows_verb() {
            return Some(Pos::Verb);
        }
        let before = self.at.checked_sub(1)?;
        let many = self.readings[before].s_form
            || matches!(&*self.tokens[before].lower, "people" | "police" | "men" | "women");
        let agrees = if reading.s_form { !many } else { many };
        if self.tokens[before].pos == Pos::Adverb || agrees && object && !self.follows_verb() {
            return Some(Pos::Verb);
        }
        Some(Pos::Noun)
    }

    /// A form that only the past has ("the toll rose"), or a word before a number ("the bank cut 300 jobs"): neither need
    /// agree with the noun before it.
    fn is_past_or_counts(&self, reading: &Reading) -> bool {
        let token = &self.tokens[self.at];
        let past = !reading.s_form && reading.is_verb_form(&token.lower);
        past || self.next_is_number() || self.next().is_some_and(|t| matches!(&*t.lower, "$" | "€" | "£"))
    }

    /// "hope to win": "to" and a verb after it.
    fn infinitive_follows(&self) -> bool {
        self.next_is("to") && self.reading_after(2).is_some_and(|r| r.tags.has(Pos::Verb) && !r.s_form)
    }

    /// Whether the clause has its verb already, looking a few words back.
    fn follows_verb(&self) -> bool {
        let back = self.tokens[..self.at].iter().rev().take(8);
        back.take_while(|t| !matches!(t.pos, Pos::Mark | Pos::Conjunction))
            .any(|t| matches!(t.pos, Pos::Verb | Pos::Auxiliary))
    }

    fn before(&self) -> Option<&Token<'_>> {
        self.at.checked_sub(1).map(|i| &self.tokens[i])
    }

    /// The word before, adverbs and "not" passed over.
    fn before_adverbs(&self) -> Option<&Token<'_>> {
        let back = self.tokens[..self.at].iter().rev().take(4);
        back.into_iter().find(|t| t.pos != Pos::Adverb && !matches!(&*t.lower, "not" | "n't"))
    }

    fn next(&self) -> Option<&Token<'_>> {
        self.tokens.get(self.at + 1)
    }

    fn next_is(&self, lower: &str) -> bool {
        self.next().is_some_and(|t| t.is(lower))
    }

    fn next_is_name(&self) -> bool {
        self.next().is_some_and(|t| t.pos == Pos::Name)
    }

    fn reading_after(&self, ahead: usize) -> Option<&Reading> {
        let at = self.at + ahead;
        (self.tokens.get(at)?.kind == TokenKind::Word).then(|| &self.readings[at])
    }

    fn next_is_number(&self) -> bool {
        self.next().is_some_and(|t| t.kind == TokenKind::Number || self.readings[self.at + 1].first == Pos::Numeral)
    }

    /// Whether a noun phrase, or an -ing form, begins after this word.
    fn next_begins_phrase(&self) -> bool {
        let open = Tags::of(Pos::Determiner).with(Tags::of(Pos::Pronoun)).with(Tags::of(Pos::Gerund));
        self.next_is_nominal() || self.reading_after(1).is_some_and(|r| r.tags.meets(open) || !r.closed)
    }

    /// Whether what follows can be the noun that this word belongs to.
    fn next_is_nominal(&self) -> bool {
        if self.next().is_some_and(|t| t.kind == TokenKind::Number || t.pos == Pos::Name) {
            return true;
        }
        let Some(next) = self.reading_after(1) else { return false };
        let participle = next.first == Pos::Participle && self.reading_after(2).is_some_and(|r| r.tags.has(Pos::Noun));
        (next.tags.meets(NOMINAL) || participle) && (!next.closed || next.first == Pos::Numeral)
    }
}

fn first_of(tags: Tags, order: &[Pos]) -> Option<Pos> {
    order.iter().copied().find(|&pos| tags.has(pos))
}

fn is_subject(lower: &str) -> bool {
    matches!(lower, "he" | "she" | "they" | "it" | "we" | "i" | "you" | "there")
}

/// Whether a clause that describes a noun begins with the word, which can be its subject.
fn is_relative(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "who" | "which" | "that")
}
